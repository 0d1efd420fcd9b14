//! Every JSON example that TimelineJS3's repository publishes, member by member: what a feed can hold is in
//! the feed, and the rest is named by a diagnostic.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::READER;
use masar_edtf::Edtf;
use masar_formats::import::{ImportFormat, guess, import};
use serde_json::Value;

/// The examples, by name.
fn examples() -> Vec<(String, String)> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .join("tests/formats/timelinejs");
    let mut files = Vec::new();
    for folder in [folder.clone(), folder.join("repository")] {
        let all = std::fs::read_dir(folder).expect("a folder");
        files.extend(all.map(|one| one.expect("a file").path()));
    }
    files.retain(|one| one.extension().is_some_and(|end| end == "json"));
    files.sort();
    let named = files.into_iter().map(|path| {
        let name = path.file_stem().expect("a name").to_string_lossy().into();
        (name, std::fs::read_to_string(&path).expect("a file"))
    });
    named.collect()
}

/// Every value with its path that is no list, no object and not blank.
fn leaves<'v>(value: &'v Value, path: String, out: &mut Vec<(String, &'v Value)>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                leaves(value, format!("{path}.{name}"), out);
            }
        }
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                leaves(value, format!("{path}[{at}]"), out);
            }
        }
        Value::Null => {}
        Value::String(text) if text.trim().is_empty() => {}
        _ => out.push((path, value)),
    }
}

/// All texts of a part of the feed, one after the other.
fn texts(value: &Value) -> String {
    let mut found = Vec::new();
    leaves(value, String::new(), &mut found);
    let found = found.iter().map(|(_, one)| match one {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    });
    found.collect::<Vec<_>>().join(" ")
}

/// The words of an HTML text, but for those with entities; and the addresses in its attributes.
fn words(html: &str) -> Vec<String> {
    let (mut out, mut rest) = (String::new(), html);
    let mut addresses = Vec::new();
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        out.push(' ');
        let Some((tag, after)) = tag.split_once('>') else {
            rest = tag;
            break;
        };
        for attribute in ["href=", "src="] {
            let Some((_, value)) = tag.split_once(attribute) else {
                continue;
            };
            let quote = value.chars().next().expect("a value");
            let address = value[1..].split(quote).next().expect("an address");
            // A place in the old page is named.
            if !address.starts_with('#') {
                addresses.push(host_on(&address.replace("&amp;", "&")));
            }
        }
        rest = after;
    }
    out.push_str(rest);
    let words = out.split_whitespace().filter(|word| !word.contains('&'));
    words.map(str::to_owned).chain(addresses).collect()
}

/// An address from its host on: the protocol may have been left to the page.
fn host_on(address: &str) -> String {
    let address = address.trim();
    let from = address.find("//").map_or(0, |at| at + 2);
    address[from..].replace(' ', "%20")
}

/// Whether a date is of that year, month and so on.
fn is_dated(feed: &Value, member: &str, part: &Value) -> bool {
    let Some(date) = feed["date"].as_str() else {
        return false;
    };
    let edtf = Edtf::parse(date).expect("a date");
    let text = part
        .as_str()
        .map_or_else(|| part.to_string(), str::to_owned);
    let number: i64 = text.replace([',', ' '], "").parse().expect("a number");
    if member == "year" {
        // The feed's years have a year 0.
        let year = if number < 0 { number + 1 } else { number };
        let ends = [edtf.earliest(), edtf.latest()];
        return ends.iter().flatten().any(|day| day.ymd().0 == year);
    }
    let written = format!("{number:02}");
    date.split(['-', 'T', ':', '/']).any(|one| one == written)
}

/// A path in any slide.
fn without_places(path: &str) -> String {
    path.chars().filter(|one| !one.is_ascii_digit()).collect()
}

/// Whether the feed's part has at least the words of an HTML text.
fn has_words(feed: &Value, html: &Value) -> bool {
    let all = texts(feed);
    let found = words(html.as_str().unwrap_or(""));
    let mut found = found.iter().filter(|one| !one.contains('/'));
    found.all(|word| all.contains(word))
}

/// Whether the feed's part has what a leaf of the foreign part says.
fn has_value(feed: &Value, path: &str, value: &Value) -> bool {
    let member = path.rsplit('.').next().unwrap_or_default();
    match member {
        "year" | "month" | "day" | "hour" | "minute" | "second" => is_dated(feed, member, value),
        "lat" => feed["place"]["geo"][0] == *value,
        "lon" => feed["place"]["geo"][1] == *value,
        "url" | "thumbnail" | "thumb" | "link" if !value.as_str().unwrap_or("").contains('<') => {
            let address = host_on(value.as_str().unwrap_or(""));
            let web = ["open.spotify.com", address.trim_start_matches("spotify")]
                .concat()
                .replace(':', "/");
            let all = texts(feed);
            all.contains(&address) || all.contains(&web)
        }
        _ => {
            let Some(text) = value.as_str() else {
                return false;
            };
            let all = texts(feed);
            words(text).iter().all(|word| all.contains(word))
        }
    }
}

#[test]
fn every_example_of_timelinejs_imports_with_nothing_lost_that_a_feed_holds_and_the_rest_named() {
    let mut lost = Vec::new();
    let (mut count, mut named, mut slides) = (0, 0, 0);
    let mut kinds = BTreeSet::new();
    let examples = examples();
    for (name, text) in &examples {
        assert_eq!(guess(text), Some(ImportFormat::TimelineJs), "{name}");
        let made = import(text, ImportFormat::TimelineJs, READER).expect("a feed");
        let foreign: Value = serde_json::from_str(text).expect("JSON");
        let feed: Value = serde_json::from_str(&made.text).expect("JSON");
        let mut events = feed["events"].as_array().expect("events").iter();
        let mut eras = feed["eras"].as_array().into_iter().flatten();
        let is_reported = |path: &str| {
            made.diagnostics.iter().any(|one| {
                let rest = path.strip_prefix(one.path.as_str());
                let within =
                    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
                // What changes nothing names nothing.
                within && !["no-alt", "duplicate-id"].contains(&one.code.name())
            })
        };
        for (list, its) in [("events", true), ("eras", false)] {
            for (at, slide) in foreign[list].as_array().into_iter().flatten().enumerate() {
                let path = format!("$.{list}[{at}]");
                slides += usize::from(its);
                let undated = made
                    .diagnostics
                    .iter()
                    .any(|one| one.code.name() == "no-date" && one.path == path);
                if undated {
                    continue;
                }
                let event = if its { events.next() } else { eras.next() }.expect("a slide");
                let mut all = Vec::new();
                leaves(slide, path, &mut all);
                for (path, value) in all {
                    count += 1;
                    if is_reported(&path) {
                        kinds.insert(without_places(&path));
                        named += 1;
                        // Of a text only its marks may be lost.
                        let plain = [".headline", ".text", ".caption", ".credit"];
                        let text = plain.iter().any(|one| path.ends_with(one));
                        if text && !has_words(event, value) {
                            lost.push(format!("{name} {path}: the words of {value}"));
                        }
                    } else if path.ends_with(".group") {
                        let tracks = texts(&feed["tracks"]);
                        assert!(tracks.contains(value.as_str().expect("a name")), "{path}");
                    } else if !has_value(event, &path, value) {
                        lost.push(format!("{name} {path}: {value} in {event}"));
                    }
                }
            }
        }
        assert!(events.next().is_none() && eras.next().is_none(), "{name}");
        let mut all = Vec::new();
        for (member, value) in foreign.as_object().expect("an object") {
            // Any scale is drawn as it comes.
            if !["events", "eras", "scale"].contains(&member.as_str()) {
                leaves(value, format!("$.{member}"), &mut all);
            }
        }
        for (path, value) in all {
            count += 1;
            if is_reported(&path) {
                kinds.insert(without_places(&path));
            } else if !has_value(&feed, &path, value) {
                lost.push(format!("{name} {path}: {value}"));
            }
        }
        let errors = made
            .diagnostics
            .iter()
            .filter(|one| one.severity == masar_feed::Severity::Error);
        let errors: Vec<String> = errors.map(ToString::to_string).collect();
        let broken = name == "error_message_test";
        assert_eq!(errors.len(), usize::from(broken), "{name}: {errors:?}");
    }
    assert!(lost.is_empty(), "{}:\n{}", lost.len(), lost.join("\n"));
    let kinds: Vec<String> = kinds.into_iter().collect();
    insta::assert_snapshot!("timelinejs_named", kinds.join("\n"));
    assert!(examples.len() > 25, "{}", examples.len());
    assert!(
        count > 3_000 && named < count / 5 && slides > 400,
        "{count} {named} {slides}"
    );
}
