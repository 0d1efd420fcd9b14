//! A feed written in another format and read back: what the format holds is there again, and what it
//! does not is named, with its place. Nothing goes in silence.

mod feeds;

use std::collections::BTreeMap;

use self::feeds::feed;
use crate::{READER, read};
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

/// Each value of a feed by its path. Tracks and partners go by their ids, and a text of several
/// languages, in a format of one, by its words in that.
fn leaves(value: &Value, one_language: bool) -> BTreeMap<String, Value> {
    let mut out = BTreeMap::new();
    walk("$", value, one_language, &mut out);
    out
}

const TEXTS: [&str; 12] = [
    "title",
    "description",
    "name",
    "short",
    "summary",
    "body",
    "easy",
    "locality",
    "role",
    "alt",
    "caption",
    "credit",
];

fn walk(path: &str, value: &Value, one_language: bool, out: &mut BTreeMap<String, Value>) {
    let last = path.rsplit('.').next().unwrap_or("");
    match value {
        Value::Object(tagged) if one_language && TEXTS.contains(&last) => {
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

fn covers(named: &str, path: &str) -> bool {
    path == named
        || path
            .strip_prefix(named)
            .is_some_and(|rest| rest.starts_with(['.', '[']))
}

fn value(text: &str) -> Value {
    json::value(&read(text).expect("a feed").feed)
}

/// Puts tracks and partners under their ids: their order may change.
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

fn check(text: &str, to: Format, from: ImportFormat) {
    let exported = write(text, to);
    let imported = import(&exported.text, from, READER)
        .unwrap_or_else(|fault| panic!("{fault}\n{}", exported.text));
    let one_language = matches!(to, Format::ICalendar | Format::TimelineJs);
    let mut named: Vec<String> = exported
        .diagnostics
        .iter()
        .filter(|one| one.code.name() == "not-held")
        .map(|one| one.path.clone())
        .collect();
    let mut before = value(text);
    let mut after: Value = serde_json::from_str(&imported.text).expect("JSON");
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
        // Paths are of the feed as it was: put placeholders in for what is left out.
        let events = after["events"].as_array_mut().expect("events");
        for at in &left_out {
            events.insert((*at).min(events.len()), Value::Null);
        }
        // What the days do not tell, the description does.
        let words: Vec<String> = named
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
        named.extend(words.clone());
        named.extend(words.iter().map(|path| path.replace("summary", "body")));
        named.extend(words.iter().map(|path| path.replace("summary", "date")));
        // A body stands in for a summary that is missing, a track is a category, a town joins its hall.
        for (lost, becomes) in [
            ("body", "summary"),
            ("track", "tags"),
            ("place.locality", "place.name"),
        ] {
            let there: Vec<String> = named
                .iter()
                .filter_map(|path| {
                    Some(format!(
                        "{}.{becomes}",
                        path.strip_suffix(&format!(".{lost}"))?
                    ))
                })
                .collect();
            named.extend(there);
        }
    }
    if to == Format::TimelineJs {
        // A group is known by its name; a body without a summary becomes one; links stand in the text.
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
        named.push("$.tracks".into());
        let more: Vec<String> = named
            .iter()
            .filter_map(|path| path.strip_suffix(".links").or(path.strip_suffix(".body")))
            .flat_map(|event| [format!("{event}.summary"), format!("{event}.body")])
            .collect();
        let dates: Vec<String> = named
            .iter()
            .filter(|path| path.ends_with(']'))
            .map(|path| format!("{path}.date"))
            .collect();
        named.extend(more);
        named.extend(dates);
    }
    by_id(&mut before);
    by_id(&mut after);
    if to == Format::JsonLd {
        // Named by position; compared by id.
        for (at, id) in ["t", "u"].into_iter().enumerate() {
            let more: Vec<String> = named
                .iter()
                .filter_map(|path| {
                    Some(format!(
                        "$.tracks.{id}{}",
                        path.strip_prefix(&format!("$.tracks[{at}]"))?
                    ))
                })
                .collect();
            named.extend(more);
        }
    }
    let (before, after) = (leaves(&before, one_language), leaves(&after, one_language));
    for (path, was) in &before {
        let is = after.get(path);
        assert!(
            is == Some(was) || named.iter().any(|one| covers(one, path)),
            "{to:?}: {path} was {was} and is {is:?}, and nobody says so\n{named:#?}\n{}\n{}",
            exported.text,
            imported.text
        );
    }
    for (path, is) in &after {
        let made =
            before.contains_key(path) || named.iter().any(|one| covers(one, path)) || is.is_null();
        assert!(
            made,
            "{to:?}: {path} is {is}, and was not\n{named:#?}\n{}\n{}",
            exported.text, imported.text
        );
    }
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
    fn timelinejs_keeps_what_it_can_and_the_rest_is_named(text in feed()) {
        check(&text, Format::TimelineJs, ImportFormat::TimelineJs);
    }

    #[test]
    fn json_ld_keeps_what_it_can_and_the_rest_is_named(text in feed()) {
        check(&text, Format::JsonLd, ImportFormat::JsonLd);
    }

    #[test]
    fn icalendar_keeps_what_it_can_and_the_rest_is_named(text in feed()) {
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

/// Found by the property above: the end of a text was cut as if another calendar's program had written it.
#[test]
fn icalendar_keeps_the_blanks_around_a_text() {
    let text = r#"{"masar": 1, "languages": ["ar"], "events": [{"id": "0", "date": "2022-09-14",
        "title": {"ar": "مسار الشراكة"}, "summary": {"ar": " around "}}]}"#;
    check(text, Format::ICalendar, ImportFormat::Ics);
}
