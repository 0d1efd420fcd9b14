//! Compares the schema with the reader: both accept and refuse the same feeds.

use std::path::Path;

use jsonschema::Validator;
use serde_json::{Value, json};

use super::schema;
use masar_feed::{Code, Diagnostic, members};
use masar_synthetic::{Options, generate};

/// The codes that need the whole feed or its text: the schema does not check them.
const BEYOND: [Code; 25] = [
    Code::NotUtf8,
    Code::NotJson,
    Code::TooDeep,
    Code::TooMany,
    Code::TextTooLong,
    Code::DuplicateMember,
    Code::EndBeforeStart,
    Code::DuplicateId,
    Code::UnknownReference,
    Code::UnlistedLanguage,
    Code::Cycle,
    Code::NestedTooDeep,
    Code::OutsideParent,
    Code::MissingLanguage,
    Code::SuspiciousLink,
    Code::NoSize,
    Code::MixedDirection,
    Code::HtmlInText,
    Code::MarkdownInText,
    Code::SuspiciousDate,
    Code::UnsuitableMedia,
    Code::NoName,
    Code::NoLanguages,
    Code::GarbledText,
    Code::NotHeld,
];

/// The codes that the schema checks in part: dates without a calendar, that an event without a date is part of another, ids
/// alone, tags without their text, and whether there is an alternative text.
const PARTLY: [Code; 6] = [
    Code::BadDate,
    Code::ImpossibleDay,
    Code::NoDate,
    Code::IdForm,
    Code::BadLanguage,
    Code::NoAlt,
];

/// The codes that both check.
const BOTH: [Code; 8] = [
    Code::NotAFeed,
    Code::Version,
    Code::UnknownMember,
    Code::WrongType,
    Code::BadValue,
    Code::MissingMember,
    Code::NoTitle,
    Code::BadAddress,
];

pub(super) fn validator() -> Validator {
    let schema: Value = serde_json::from_str(&schema()).expect("JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("a schema of 2020-12");
    jsonschema::draft202012::new(&schema).expect("a schema")
}

#[test]
fn every_member_is_described() {
    let schema: Value = serde_json::from_str(&schema()).expect("JSON");
    let defs = schema["$defs"].as_object().expect("definitions");
    let mut count = 0;
    for (name, one) in defs
        .iter()
        .map(|(name, one)| (name.as_str(), one))
        .chain([("Feed", &schema)])
    {
        for (member, its) in one["properties"].as_object().into_iter().flatten() {
            let description = its["description"].as_str().unwrap_or_default();
            assert!(
                description.len() > 5 && !description.contains('\n'),
                "{name}.{member}"
            );
            count += 1;
        }
    }
    assert!(count > 50);
}

#[test]
fn the_schema_that_is_published_is_the_one_that_is_made() {
    let path =
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("www/schema/masar-1.json");
    let published = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        published == schema(),
        "write it anew: cargo run -q -- schema > www/schema/masar-1.json"
    );
}

/// Returns what the two report of a feed, if they do not agree.
fn disagreement(validator: &Validator, text: &str) -> Option<String> {
    let value: Value = serde_json::from_str(text).ok()?;
    let errors: Vec<String> = validator
        .iter_errors(&value)
        .map(|error| format!("{} {error}", error.instance_path()))
        .collect();
    let diagnostics = match masar_check::read(&[text], false) {
        Ok(reading) => reading.diagnostics,
        Err(fatal) => vec![fatal],
    };
    for one in &diagnostics {
        assert!(
            [&BOTH[..], &PARTLY, &BEYOND]
                .iter()
                .any(|codes| codes.contains(&one.code)),
            "{:?}: is it beyond the schema?",
            one.code
        );
    }
    let any = |codes: &[Code]| diagnostics.iter().any(|one| codes.contains(&one.code));
    let agreed = if errors.is_empty() {
        !any(&BOTH)
    } else {
        any(&BOTH) || any(&PARTLY)
    };
    let reported: Vec<String> = diagnostics.iter().map(Diagnostic::to_string).collect();
    (!agreed).then(|| format!("schema: {errors:?}\nreader: {reported:?}"))
}

fn feeds(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            feeds(&path, found);
        } else if path.extension().is_some_and(|one| one == "json")
            && let Ok(text) = std::fs::read_to_string(&path)
            && text.contains("\"masar\"")
        {
            found.push((path.display().to_string(), text));
        }
    }
}

#[test]
fn schema_and_reader_agree_on_every_feed_there_is() {
    let validator = validator();
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let mut all = Vec::new();
    for folder in ["tests/feeds", "tests/pages/frames", "www/feeds"] {
        feeds(&root.join(folder), &mut all);
    }
    for seed in 0..3 {
        let made = generate(&Options {
            seed,
            events: 60,
            from_year: -30,
            to_year: 2030,
            shuffled: true,
            title_length: None,
        });
        all.push((format!("synthetic {seed}"), made));
    }
    assert!(all.len() > 10);
    for (name, text) in all {
        if let Some(disagreement) = disagreement(&validator, &text) {
            panic!("{name}\n{disagreement}");
        }
    }
}

/// A feed with every member in it.
pub(super) fn full() -> Value {
    let mut feed = json!({
        "masar": 1,
        "$schema": "masar-1.json",
        "title": {"ar": "مسار", "fr": "Fil"},
        "description": "One sentence.",
        "languages": ["ar", "fr", "fr-MA"],
        "timezone": "Africa/Casablanca",
        "updated": "2023-05-22",
        "next_url": "page-2.json",
        "source": {"title": "Press release", "href": "https://example.org/", "type": "document"},
        "partners": [{"id": "p", "name": "P", "short": "P", "href": "mailto:a@example.org", "logo": {"src": "p.svg"}}],
        "tracks": [{"id": "t", "title": "T", "description": "D", "color": "#2d8cdf", "shape": "circle"}],
        "eras": [{"date": "2022-09/2023-12", "title": "E"}],
        "events": [
            {
                "id": "e", "kind": "milestone", "date": "2023-05-17/2023-05-21",
                "title": {"ar": "حدث", "_note": 1}, "summary": "S", "body": "B", "easy": "E",
                "track": "t", "partners": ["p"], "importance": 4, "status": "planned",
                "place": {"name": "N", "locality": "L", "geo": [34.03, -5]},
                "people": [{"name": "A", "role": "R", "partner": "p"}],
                "audience": ["children"], "tags": ["x"],
                "media": [{"src": "a.jpg", "type": "image", "alt": "A", "caption": "C", "credit": "D",
                    "width": 10, "height": 10, "poster": "b.jpg"}],
                "links": [{"href": "./a:b.pdf", "title": "T", "type": "document"}]
            },
            {"id": "f", "part_of": "e", "title": "F", "_note": "N"}
        ]
    });
    feed["events"][0]["series"] = "R".into();
    feed
}

#[test]
fn every_member_that_is_read_is_written() {
    let mut feed = full();
    // The default is left out.
    feed["events"][0]["media"][0]["type"] = "video".into();
    let reading = masar_feed::read(&feed.to_string()).expect("a feed");
    let mut written = Vec::new();
    paths(&crate::json::value(&reading.feed), "", &mut written);
    for (path, member) in members::paths(&members::FEED) {
        let wanted = ["/", &path.replace("[]", "/0").replace('.', "/")].concat();
        // The reader skips the logo and the tiles, and follows the address of the next page.
        let is_kept = !matches!(path.as_str(), "partners[].logo" | "next_url" | "tiles")
            && !wanted.starts_with("/events/0/part_of");
        assert_eq!(
            written.contains(&wanted),
            is_kept,
            "{}: {written:?}",
            member.name
        );
    }
    assert!(written.contains(&"/events/1/part_of".to_owned()));
}

/// The paths of everything in a value but its root.
fn paths(value: &Value, at: &str, out: &mut Vec<String>) {
    let mut note = |key: &str, inside: &Value| {
        let path = format!("{at}/{key}");
        paths(inside, &path, out);
        out.push(path);
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(key, inside)| note(key, inside)),
        Value::Array(list) => {
            for (index, inside) in list.iter().enumerate() {
                note(&index.to_string(), inside);
            }
        }
        _ => {}
    }
}

#[test]
fn schema_and_reader_agree_on_a_feed_with_any_one_thing_changed() {
    let validator = validator();
    let good = full();
    let mut all = Vec::new();
    paths(&good, "", &mut all);
    let values = [
        json!(null),
        json!(7),
        json!(-1),
        json!(2.5),
        json!(1_000_000),
        json!(true),
        json!(""),
        json!(" \u{a0}"),
        json!("x"),
        json!("[x]"),
        json!("2023-05"),
        json!([]),
        json!([1]),
        json!([null]),
        json!(["x"]),
        json!([91, 0]),
        json!([1, 2, 3]),
        json!({}),
        json!({"x": 1}),
        json!({"ar": ""}),
        json!({"ar": null}),
        json!({"arabic": "x"}),
        json!({"ar": 5}),
        json!({"ar": "x", "fr": "y"}),
        json!([{}]),
        json!("javascript:alert(1)"),
        json!("//x"),
        json!("a b"),
        json!("a\\b"),
        json!("https://"),
        json!("HTTPS://example.org"),
        json!("tel:"),
        json!("tel:1"),
        json!("a\u{200b}"),
        json!("#abc"),
        json!("#abcd"),
        json!("?a:b"),
        json!("a:b"),
        json!("square"),
        json!("cancelled"),
        json!("video"),
        json!("1-"),
        json!("Etc/GMT+1"),
    ];
    let mut count = 0;
    let mut disagreements = Vec::new();
    for path in &all {
        let mut changed: Vec<Value> = Vec::new();
        for value in &values {
            let mut feed = good.clone();
            *feed.pointer_mut(path).expect("what was there") = value.clone();
            changed.push(feed);
        }
        let (parent, key) = path.rsplit_once('/').expect("a parent");
        let mut feed = good.clone();
        if let Some(Value::Object(members)) = feed.pointer_mut(parent) {
            members.remove(key);
            changed.push(feed.clone());
        }
        for name in ["tilte", "_own", "$own", "ar_MA", "zgh"] {
            let mut feed = good.clone();
            if let Some(Value::Object(members)) = feed.pointer_mut(parent) {
                members.insert(name.into(), json!("x"));
                changed.push(feed);
            }
        }
        for feed in changed {
            count += 1;
            if let Some(disagreement) = disagreement(&validator, &feed.to_string()) {
                disagreements.push(format!(
                    "{path} {}\n{disagreement}",
                    feed.pointer(path).unwrap_or(&Value::Null)
                ));
            }
        }
    }
    assert!(count > 3_000);
    assert!(
        disagreements.is_empty(),
        "{} of {count}:\n{}",
        disagreements.len(),
        disagreements[..disagreements.len().min(20)].join("\n")
    );
}
