//! The calendar, one promise at a time. `icalendar` reads back what was written.

mod days;
mod properties;
mod text;
mod times;

use super::*;
use icalendar::parser::{Component, read_calendar, unfold};
use masar_feed::read;

fn feed(events: &str) -> Feed {
    let text = format!(
        r#"{{"masar": 1, "title": "مسار", "languages": ["ar", "en"], "timezone": "Africa/Casablanca",
        "tracks": [{{"id": "t", "title": {{"ar": "التكوين", "en": "Training"}}}}], "events": [{events}]}}"#
    );
    read(&text).expect("a feed of the test's own").feed
}

fn dated(date: &str) -> Feed {
    feed(&format!(
        r#"{{"id": "a", "date": "{date}", "title": "ندوة"}}"#
    ))
}

/// As in Casablanca in the spring of 2023: an hour east, but not in Ramadan.
fn casablanca(local: Moment) -> Option<i64> {
    let ramadan = Day::from_ymd(2023, 3, 19)?..Day::from_ymd(2023, 4, 23)?;
    Some(if ramadan.contains(&local.day()) {
        0
    } else {
        3_600
    })
}

fn nowhere(_: Moment) -> Option<i64> {
    None
}

fn write(feed: &Feed, lang: &str, offset: &dyn Fn(Moment) -> Option<i64>) -> Option<String> {
    let all: Vec<usize> = (0..feed.events.len()).collect();
    Calendar {
        feed,
        address: "https://example.org/feed.json",
        lang,
        comma: "، ",
        now: 1_700_000_000,
        page: &|event| format!("https://example.org/#masar/{}", feed.events[event].id),
        note: &|event| format!("note {event}"),
        offset,
        offset_at: &|at| offset(Moment(at + offset(Moment(at))?)),
    }
    .write(&all)
}

/// The lines of the only event, unfolded, read by someone else.
fn event(feed: &Feed, offset: &dyn Fn(Moment) -> Option<i64>) -> Vec<(String, String)> {
    let text = write(feed, "ar", offset).expect("a day");
    let events = components(&text, "VEVENT");
    assert_eq!(events.len(), 1);
    events.into_iter().next().unwrap_or_default()
}

/// Name with parameters, and value as written, of each line of the components of a name.
fn components(text: &str, name: &str) -> Vec<Vec<(String, String)>> {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    let lines = |component: &Component| {
        component
            .properties
            .iter()
            .map(|property| {
                let mut name = property.name.to_string();
                for parameter in &property.params {
                    let value = parameter.val.as_ref().map_or("", |value| value.as_str());
                    name = format!("{name};{}={value}", parameter.key);
                }
                (name, property.val.as_str().to_owned())
            })
            .collect()
    };
    calendar
        .components
        .iter()
        .filter(|component| component.name == name)
        .map(lines)
        .collect()
}

fn value<'a>(lines: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let line = lines.iter().find(|line| line.0 == name)?;
    Some(&line.1)
}

/// First and last day (exclusive), and whether the description has the date in words.
fn days(date: &str) -> Option<(String, String, bool)> {
    let feed = dated(date);
    write(&feed, "ar", &nowhere)?;
    assert!(has_day(&feed, 0));
    let lines = event(&feed, &nowhere);
    assert_eq!(value(&lines, "TRANSP"), Some("TRANSPARENT"));
    Some((
        value(&lines, "DTSTART;VALUE=DATE")?.to_owned(),
        value(&lines, "DTEND;VALUE=DATE")?.to_owned(),
        value(&lines, "DESCRIPTION;LANGUAGE=ar")?.starts_with("note 0"),
    ))
}

fn whole(first: &str, end: &str, in_words: bool) -> Option<(String, String, bool)> {
    Some((first.to_owned(), end.to_owned(), in_words))
}
