//! Whatever the text: reading never panics, every diagnostic lies in the text, and the feed that comes
//! out keeps its own promises.

use std::future::Future;
use std::path::PathBuf;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use masar_feed::{
    Adapters, Diagnostic, Limits, Pauses, ReadOptions, Reading, read, read_pages,
    read_pages_with_pauses, read_silently, read_silently_with_pauses,
};
use masar_synthetic::{Options, generate};
use proptest::prelude::*;

fn check_finding(text: &str, diagnostic: &Diagnostic) {
    let (start, end) = diagnostic.range;
    assert!(start <= end && end <= text.len(), "{diagnostic:?}");
    assert!(text.is_char_boundary(start) && text.is_char_boundary(end));
    let before = text[..start].trim_start_matches('\u{feff}');
    let is_old_mac = text.contains('\r') && !text.contains('\n');
    let end_of_line = if is_old_mac { '\r' } else { '\n' };
    let line_start = before.rfind(end_of_line).map_or(0, |at| at + 1);
    assert_eq!(
        diagnostic.line as usize,
        before.matches(end_of_line).count() + 1
    );
    assert_eq!(
        diagnostic.column as usize,
        before[line_start..].chars().count() + 1
    );
    assert!(diagnostic.path.starts_with('$'));
    assert!(!diagnostic.summary().is_empty());
}

/// The silent reader and the one that reports read the same feed.
fn check_silent_reading(pages: &[&str]) {
    let options = ReadOptions {
        limits: Limits::CONSOLE,
        ..ReadOptions::default()
    };
    match (read_pages(pages, options), read_silently(pages)) {
        (Ok(full), Ok(silent)) => {
            assert_eq!(format!("{:?}", full.feed), format!("{:?}", silent.feed));
            assert_eq!(full.next, silent.next);
            assert_eq!(!full.diagnostics.is_empty(), silent.has_errors);
        }
        (full, silent) => assert_eq!(full.is_ok(), silent.is_ok()),
    }
    check_pauses(pages);
}

/// A reading with pauses reads what the same reading reads at once.
fn check_pauses(pages: &[&str]) {
    let options = || ReadOptions {
        adapters: Some(Adapters::all()),
        ..ReadOptions::default()
    };
    let (mut first, mut second) = (|| true, || true);
    let silent = read_silently_with_pauses(pages, Pauses::when(&mut first));
    let full = read_pages_with_pauses(pages, options(), Pauses::when(&mut second));
    let at_once = (read_silently(pages), read_pages(pages, options()));
    let in_parts = (poll(silent), poll(full));
    assert_eq!(format!("{:?}", in_parts), format!("{at_once:?}"));
}

fn poll<T>(reading: impl Future<Output = T>) -> T {
    let mut reading = pin!(reading);
    loop {
        let mut context = Context::from_waker(Waker::noop());
        if let Poll::Ready(result) = reading.as_mut().poll(&mut context) {
            return result;
        }
    }
}

fn check_reading(text: &str) -> Option<Reading> {
    check_silent_reading(&[text]);
    check_silent_reading(&[text, text]);
    check_silent_reading(&[&good_feed(), text]);
    match read(text) {
        Err(fatal) => {
            check_finding(text, &fatal);
            None
        }
        Ok(reading) => {
            for diagnostic in &reading.diagnostics {
                check_finding(text, diagnostic);
            }
            assert!(reading.diagnostics.is_sorted_by_key(|one| one.range.0));
            let feed = &reading.feed;
            assert!(!feed.languages.is_empty());
            assert!(feed.events.len() <= reading.events_in_text);
            let mut ids: Vec<&str> = feed.events.iter().map(|one| one.id.as_str()).collect();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), feed.events.len());
            for event in &feed.events {
                assert!(!event.id.is_empty() && !event.title.is_empty() && event.importance <= 5);
                assert!(event.track.is_none_or(|one| one < feed.tracks.len()));
                assert!(event.partners.iter().all(|one| *one < feed.partners.len()));
                let (mut here, mut steps, mut dated) = (event.part_of, 0, event.date.is_some());
                while let Some(parent) = here {
                    steps += 1;
                    assert!(steps <= 8, "a circle, or too deep");
                    dated |= feed.events[parent].date.is_some();
                    here = feed.events[parent].part_of;
                }
                assert!(dated, "{} lies nowhere", event.id);
            }
            Some(reading)
        }
    }
}

/// Values of every type, often with the names and contents a feed has.
fn any_json() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::Value;
    let word = prop::sample::select(vec![
        "",
        "a",
        "b",
        "a-2",
        "ar",
        "fr",
        "x y",
        "2023",
        "2023-05-17/..",
        "2023-02-30",
        "/",
        "مسار",
        "#fff",
        "milestone",
        "planned",
        "javascript:x",
        "a.png",
        "\u{202e}\u{0}",
        "Africa/Casablanca",
    ]);
    let name = prop::sample::select(vec![
        "masar",
        "title",
        "events",
        "id",
        "date",
        "part_of",
        "track",
        "tracks",
        "partners",
        "languages",
        "links",
        "media",
        "href",
        "src",
        "geo",
        "place",
        "people",
        "name",
        "role",
        "partner",
        "importance",
        "kind",
        "status",
        "eras",
        "updated",
        "source",
        "timezone",
        "tags",
        "color",
        "shape",
        "ar",
        "fr",
        "summary",
        "width",
        "tilte",
        "_x",
        "",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (-3_i64..9).prop_map(Value::from),
        word.prop_map(Value::from),
        ".{0,6}".prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 120, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((name.clone(), inner), 0..8).prop_map(|members| {
                Value::Object(
                    members
                        .into_iter()
                        .map(|(k, v)| (k.to_string(), v))
                        .collect(),
                )
            }),
        ]
    })
}

fn good_feed() -> String {
    include_str!("../../../../www/feeds/partnership.json").to_string()
}

#[test]
fn the_silent_reader_reads_the_feeds_of_all_tests_as_the_other_does() {
    let mut folders = vec![PathBuf::from("../../tests/feeds")];
    let mut count = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                check_silent_reading(&[&text]);
                count += 1;
            }
        }
    }
    assert!(count > 50);
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in ".{0,80}") {
        check_reading(&text);
    }

    #[test]
    fn json_is_accepted_exactly_where_a_strict_reader_accepts_it(
        text in "[\\[\\]{}:,\"\\\\ \\n\\tu0-9eE+.tfnrals/*'-]{0,14}"
    ) {
        let strict = serde_json::from_str::<serde_json::Value>(&text).is_ok();
        let ours = read(&text).err().is_none_or(|one| one.code.name() != "not-json");
        // Numbers too large for serde_json's floats are still JSON.
        prop_assert!(strict == ours || (ours && text.contains(['e', 'E'])), "{text:?}");
    }

    #[test]
    fn any_events_leave_a_feed_that_holds_together(
        events in prop::collection::vec(any_json(), 0..8),
        mut head in any_json(),
    ) {
        if let serde_json::Value::Object(members) = &mut head {
            members.insert("masar".into(), 1.into());
            members.insert("events".into(), events.into());
        }
        check_reading(&head.to_string());
        check_reading(&serde_json::to_string_pretty(&head).unwrap_or_default());
    }

    #[test]
    fn a_good_feed_with_bytes_changed_is_read_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)
    ) {
        let mut bytes = good_feed().into_bytes();
        for (index, byte) in changes {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        check_reading(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn a_good_feed_with_a_range_cut_out_is_read_or_refused(
        from in any::<prop::sample::Index>(), length in 1_usize..400,
    ) {
        let mut bytes = good_feed().into_bytes();
        let from = from.index(bytes.len());
        let to = (from + length).min(bytes.len());
        bytes.drain(from..to);
        check_reading(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn one_broken_date_of_ten_leaves_nine_events(
        seed in any::<u64>(), index in 0_usize..10, broken in "[^\"\\\\\\x00-\\x1f]{0,12}",
    ) {
        prop_assume!(masar_edtf::Edtf::parse(&broken).is_err());
        let text = generate(&Options { seed, events: 10, ..Options::default() });
        let mut tree: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        for event in tree["events"].as_array_mut().expect("events") {
            event.as_object_mut().expect("an event").remove("part_of");
            event["date"] = "2020".into();
        }
        tree["events"][index]["date"] = broken.into();
        let reading = check_reading(&tree.to_string()).expect("a feed");
        prop_assert_eq!(reading.feed.events.len(), 9);
        // Some of the events lack English.
        let mut diagnostics = reading.diagnostics;
        diagnostics.retain(|one| one.code.name() != "missing-language");
        prop_assert_eq!(diagnostics.len(), 1);
        prop_assert_eq!(&diagnostics[0].path, &format!("$.events[{index}].date"));
    }
}
