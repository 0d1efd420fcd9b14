//! Feeds that are exported to a format and imported again: each value is the same, or reported as lost.

mod feeds;

use std::collections::BTreeMap;

use self::feeds::feed;
use crate::{READER, read};
use masar_feed::members::{self, ValueType};
use masar_formats::export::{Exported, Format, Options, export};
use masar_formats::import::{ImportFormat, import};
use masar_formats::json;
use proptest::prelude::*;
use serde_json::{Map, Value};

/// The language that formats of one language are written in.
const LANG: &str = "ar";

fn write(text: &str, to: Format) -> Exported {
    export(
        &[text.to_owned()],
        to,
        &Options {
            lang: LANG,
            address: "https://example.org/feed.json",
            page: "",
            now: 1_700_000_000,
            reader: READER,
            comma: &|_| ", ",
            note: &|_, _, _| "Known so far".into(),
        },
    )
    .expect("a feed of the test's own")
}

/// Returns each value of a feed by its path. In a format of one language, a text has the path of its member in
/// that language.
fn leaves(value: &Value, one_language: bool) -> BTreeMap<String, Value> {
    let mut out = BTreeMap::new();
    walk("$", value, one_language, &mut out);
    out
}

fn walk(path: &str, value: &Value, one_language: bool, out: &mut BTreeMap<String, Value>) {
    match value {
        Value::Object(tagged) if one_language && is_text(path) => {
            let kept = if tagged.contains_key(LANG) {
                LANG
            } else {
                tagged.keys().next().map_or("", String::as_str)
            };
            for (tag, words) in tagged {
                let path = if tag == kept {
                    path.to_owned()
                } else {
                    format!("{path}.{tag}")
                };
                out.insert(path, words.clone());
            }
        }
        Value::Object(members) => {
            for (name, inner) in members {
                walk(&format!("{path}.{name}"), inner, one_language, out);
            }
        }
        Value::Array(list) if !path.ends_with("geo") => {
            for (at, inner) in list.iter().enumerate() {
                walk(&format!("{path}[{at}]"), inner, one_language, out);
            }
        }
        leaf => {
            out.insert(path.to_owned(), leaf.clone());
        }
    }
}

/// Whether a path leads to a text. Tracks and partners are objects, by their ids.
fn is_text(path: &str) -> bool {
    let last = path.rsplit('.').next().unwrap_or("");
    let mut all = members::paths(&members::FEED).into_iter();
    all.any(|(path, member)| {
        matches!(member.value, ValueType::Text) && path.rsplit('.').next() == Some(last)
    })
}

fn covers(reported: &str, path: &str) -> bool {
    path == reported
        || path
            .strip_prefix(reported)
            .is_some_and(|rest| rest.starts_with(['.', '[']))
}

fn value(text: &str) -> Value {
    json::value(&read(text).expect("a feed").feed)
}

/// Replaces the lists of tracks and partners by objects with their ids: their order may change.
fn by_id(feed: &mut Value) {
    for list in ["tracks", "partners"] {
        if let Some(Value::Array(all)) = feed.as_object_mut().expect("an object").remove(list) {
            let named: Map<String, Value> = all
                .into_iter()
                .map(|one| (one["id"].as_str().expect("an id").to_owned(), one))
                .collect();
            feed[list] = named.into();
        }
    }
}

/// Removes the members that events have from the event that they are part of, as an export of nested events writes them.
/// They have to be those of that event.
fn remove_inherited(before: &Value, after: &mut Value, members: &[&str]) {
    let events = before["events"].as_array().expect("events");
    let written = after["events"].clone();
    for (at, event) in events.iter().enumerate() {
        for member in members {
            let mut around = at;
            // No feed has more levels.
            for _ in 0..9 {
                let data = &events[around];
                if data.get(*member).is_some() {
                    break;
                }
                let parent = |one: &Value| one["id"] == data["part_of"];
                match events.iter().position(parent) {
                    Some(parent) if data.get("part_of").is_some() => around = parent,
                    _ => break,
                }
            }
            if event.get(*member).is_none() && !written[at].is_null() {
                // An event that the format does not hold has left its members to those in it.
                if !written[around].is_null() {
                    assert_eq!(written[at].get(*member), written[around].get(*member));
                }
                after["events"][at]
                    .as_object_mut()
                    .expect("an event")
                    .remove(*member);
            }
        }
    }
}

fn check(text: &str, to: Format, from: ImportFormat) {
    let exported = write(text, to);
    let imported = import(&exported.text, from, READER)
        .unwrap_or_else(|fault| panic!("{fault}\n{}", exported.text));
    let one_language = matches!(to, Format::ICalendar | Format::TimelineJs);
    let mut reported: Vec<String> = exported
        .diagnostics
        .iter()
        .filter(|one| one.code.name() == "not-held")
        .map(|one| one.path.clone())
        .collect();
    let mut before = value(text);
    let mut after: Value = serde_json::from_str(&imported.text).expect("JSON");
    if to == Format::JsonLd {
        remove_inherited(&before, &mut after, &["date", "place"]);
    }
    if to == Format::ICalendar {
        let left_out: Vec<usize> = exported
            .diagnostics
            .iter()
            .filter(|one| one.problem.id == masar_feed::ExportMessage::NoDayToKeep.into())
            .filter_map(|one| {
                one.path
                    .strip_prefix("$.events[")?
                    .strip_suffix(']')?
                    .parse()
                    .ok()
            })
            .collect();
        // The paths are those of the exported feed: events that are left out get placeholders.
        let events = after["events"].as_array_mut().expect("events");
        for at in &left_out {
            events.insert((*at).min(events.len()), Value::Null);
        }
        remove_inherited(&before, &mut after, &["place"]);
        // The description has what the days of a calendar cannot express.
        let words: Vec<String> = reported
            .iter()
            .filter(|path| {
                path.ends_with(".date") || path.ends_with(".status") || path.ends_with(']')
            })
            .map(|path| {
                format!(
                    "{}.summary",
                    path.trim_end_matches(".date").trim_end_matches(".status")
                )
            })
            .collect();
        reported.extend(words.clone());
        reported.extend(words.iter().map(|path| path.replace("summary", "body")));
        reported.extend(words.iter().map(|path| path.replace("summary", "date")));
        // A body takes the place of a missing summary, a track is a category, a town is part of the place's name.
        for (lost, becomes) in [
            ("body", "summary"),
            ("track", "tags"),
            ("place.locality", "place.name"),
        ] {
            let there: Vec<String> = reported
                .iter()
                .filter_map(|path| {
                    Some(format!(
                        "{}.{becomes}",
                        path.strip_suffix(&format!(".{lost}"))?
                    ))
                })
                .collect();
            reported.extend(there);
        }
    }
    if to == Format::TimelineJs {
        // A group has only a name; a body without a summary becomes one; links are in the text.
        let titles: BTreeMap<String, Value> = before["tracks"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|one| {
                let title = if one["title"].is_object() {
                    one["title"][LANG].clone()
                } else {
                    one["title"].clone()
                };
                (one["id"].as_str().expect("an id").to_owned(), title)
            })
            .collect();
        for event in before["events"].as_array_mut().expect("events") {
            if let Some(title) = event["track"].as_str().and_then(|id| titles.get(id)) {
                event["track"] = title.clone();
            }
        }
        reported.push("$.tracks".into());
        let more: Vec<String> = reported
            .iter()
            .filter_map(|path| path.strip_suffix(".links").or(path.strip_suffix(".body")))
            .flat_map(|event| [format!("{event}.summary"), format!("{event}.body")])
            .collect();
        let dates: Vec<String> = reported
            .iter()
            .filter(|path| path.ends_with(']'))
            .map(|path| format!("{path}.date"))
            .collect();
        reported.extend(more);
        reported.extend(dates);
    }
    by_id(&mut before);
    by_id(&mut after);
    if to == Format::JsonLd {
        // Reported by position, compared by id.
        for (at, id) in ["t", "u"].into_iter().enumerate() {
            let more: Vec<String> = reported
                .iter()
                .filter_map(|path| {
                    Some(format!(
                        "$.tracks.{id}{}",
                        path.strip_prefix(&format!("$.tracks[{at}]"))?
                    ))
                })
                .collect();
            reported.extend(more);
        }
    }
    let (before, after) = (leaves(&before, one_language), leaves(&after, one_language));
    for (path, was) in &before {
        let is = after.get(path);
        assert!(
            is.is_some_and(|is| is == was || path.contains(".body") && words(is) == words(was))
                || reported.iter().any(|one| covers(one, path)),
            "{to:?}: {path} was {was} and is {is:?}, and that is not reported\n{reported:#?}\n{}\n{}",
            exported.text,
            imported.text
        );
    }
    for (path, is) in &after {
        let is_expected = before.contains_key(path)
            || reported.iter().any(|one| covers(one, path))
            || is.is_null();
        assert!(
            is_expected,
            "{to:?}: {path} is {is}, and was not\n{reported:#?}\n{}\n{}",
            exported.text, imported.text
        );
    }
}

/// The words of a body. A format of plain text writes `\\-5` for the body `-5`, which would be the item of a list.
fn words(body: &Value) -> Option<String> {
    let text = body.as_str()?;
    Some(masar_markdown::plain_text(text, |_| true))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn json_feed_keeps_everything(text in feed()) {
        prop_assert!(write(&text, Format::JsonFeed).diagnostics.iter().all(|one| one.code.name() != "not-held"));
        check(&text, Format::JsonFeed, ImportFormat::JsonFeed);
    }

    #[test]
    fn the_csv_keeps_everything(text in feed()) {
        prop_assert!(write(&text, Format::Csv).diagnostics.iter().all(|one| one.code.name() != "not-held"));
        check(&text, Format::Csv, ImportFormat::Csv);
    }

    #[test]
    fn timelinejs_keeps_the_supported_members_and_the_rest_is_reported(text in feed()) {
        check(&text, Format::TimelineJs, ImportFormat::TimelineJs);
    }

    #[test]
    fn json_ld_keeps_the_supported_members_and_the_rest_is_reported(text in feed()) {
        check(&text, Format::JsonLd, ImportFormat::JsonLd);
    }

    #[test]
    fn icalendar_keeps_the_supported_members_and_the_rest_is_reported(text in feed()) {
        check(&text, Format::ICalendar, ImportFormat::Ics);
    }

    #[test]
    fn a_feed_written_as_its_own_json_is_the_same_feed(text in feed()) {
        let once = json::write(&read(&text).expect("a feed").feed);
        let twice = json::write(&read(&once).expect("a feed").feed);
        prop_assert_eq!(&once, &twice);
        prop_assert_eq!(value(&text), value(&once));
    }
}

/// Regression: white space at the end of a text was removed as if another program had written the calendar.
#[test]
fn icalendar_keeps_the_white_space_around_a_text() {
    let text = r#"{"masar": 1, "languages": ["ar"], "events": [{"id": "0", "date": "2022-09-14",
        "title": {"ar": "مسار الشراكة"}, "summary": {"ar": " around "}}]}"#;
    check(text, Format::ICalendar, ImportFormat::Ics);
}

/// Texts that a spreadsheet would compute, in each kind of cell: a text, a word of a list, coordinates.
#[test]
fn the_csv_keeps_texts_that_begin_a_formula_after_a_separator() {
    let text = r#"{"masar": 1, "languages": ["ar"], "events": [{"id": "0", "date": "-0043",
        "title": {"ar": "a;=1\n- b\r\n''@c\t'＝d"}, "summary": {"ar": "'a;'b\n\n\" =1"},
        "tags": ["'=a", "-5", "=b", "''+c"], "place": {"geo": [-34.03, -5.5]}}]}"#;
    check(text, Format::Csv, ImportFormat::Csv);
    assert!(write(text, Format::Csv).text.contains("a;'=1\n'- b"));
}
