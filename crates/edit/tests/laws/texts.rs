//! Feeds in many styles.

use masar_synthetic::{Options, generate};
use proptest::prelude::*;

/// Returns feeds in each style of a text.
pub fn feeds() -> impl Strategy<Value = String> {
    (
        any::<u64>(),
        0..9_usize,
        any::<bool>(),
        0..7_u8,
        any::<bool>(),
    )
        .prop_map(|(seed, events, shuffled, style, without_ids)| {
            let text = generate(&Options {
                seed,
                events,
                shuffled,
                ..Options::default()
            });
            let text = match without_ids {
                true => remove_ids(&text),
                false => text,
            };
            styled(&text, style)
        })
}

/// Takes the ids out of events to which no other one refers.
fn remove_ids(text: &str) -> String {
    let mut out = text.to_owned();
    for number in 1..10 {
        if !text.contains(&format!("\"part_of\": \"f{number}\"")) {
            out = out.replace(&format!("\"id\": \"f{number}\", "), "");
        }
    }
    out
}

fn styled(text: &str, style: u8) -> String {
    let value = || serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    match style {
        0 => text.to_owned(),
        1 => text.replace('\n', "\r\n"),
        2 => ["\u{feff}", text].concat(),
        3 => text.replace("  ", "\t"),
        4 => text.trim_end().to_owned(),
        5 => value().to_string(),
        _ => serde_json::to_string_pretty(&value()).expect("JSON"),
    }
}

/// Returns the ids of a feed's events, also the derived ones.
pub fn ids(text: &str) -> Vec<String> {
    let events = masar_feed::read(text).expect("a feed").feed.events;
    events.into_iter().map(|event| event.id).collect()
}

/// Returns the texts of a feed's events.
pub fn event_texts(text: &str) -> Vec<&str> {
    let reading = masar_feed::read(text).expect("a feed");
    let ranges = reading.event_ranges();
    ranges.map(|(_, (start, end))| &text[start..end]).collect()
}
