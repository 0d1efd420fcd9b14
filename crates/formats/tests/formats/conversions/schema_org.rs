//! The JSON-LD that is written, checked against schema.org's own definitions.

use super::{REAL, sample, written};
use crate::read;
use masar_formats::export::Format;
use masar_formats::jsonld::item_list;
use serde_json::Value;

#[test]
fn the_json_ld_is_valid_by_schema_orgs_own_definitions() {
    let vocabulary: Value = serde_json::from_str(&sample("schemaorg.json")).expect("JSON");
    let everything = r#"{"masar": 1, "title": "F", "languages": ["ar"], "source": {"title": "S", "href": "https://example.org/s"},
      "partners": [{"id": "p", "name": "P", "short": "p", "href": "https://example.org/"}], "tracks": [{"id": "t", "title": "T", "description": "D"}],
      "events": [{"id": "a", "date": "2023-05-17/2023-05-21", "title": {"ar": "أيام", "fr": "Jours"}, "summary": "S", "track": "t", "partners": ["p"],
        "status": "cancelled", "place": {"name": "N", "locality": "L", "geo": [34.03, -5.0]}, "people": [{"name": "N", "role": "R", "partner": "p"}],
        "audience": ["children"], "tags": ["a", "b"], "links": [{"href": "a.pdf", "title": "T", "type": "document"}],
        "media": [{"src": "a.jpg", "alt": "A", "caption": "C", "credit": "B", "width": 3, "height": 2}, {"src": "a.mp4", "type": "video", "poster": "p.jpg", "caption": "C"},
          {"src": "a.mp3", "type": "audio", "caption": "C"}, {"src": "https://example.org/map", "type": "page", "caption": "C", "credit": "B"}]},
      {"id": "b", "part_of": "a", "title": "B"}]}"#;
    for text in [REAL, everything] {
        let out: Value = serde_json::from_str(&written(text, Format::JsonLd).text).expect("JSON");
        assert_eq!(out["@context"], "https://schema.org");
        valid(&vocabulary, &out, "$");
        // What stands in an exported page.
        let feed = read(text).expect("a feed").feed;
        for lang in ["ar", "fr", "en"] {
            for address in ["", "https://example.org/page"] {
                let list = item_list(&feed, lang, address);
                if list.is_null() {
                    continue;
                }
                valid(&vocabulary, &list, "$");
            }
        }
    }
    // The look-up finds what is wrong.
    for wrong in [
        serde_json::json!({"@type": "Event", "jobTitle": "x"}),
        serde_json::json!({"@type": "Event", "location": {"@type": "Audience"}}),
        serde_json::json!({"@type": "Event", "startDate": "17 May 2023"}),
        serde_json::json!({"@type": "Event", "eventStatus": "https://schema.org/EventPlanned"}),
        serde_json::json!({"@type": "Evnt"}),
    ] {
        let caught = std::panic::catch_unwind(|| valid(&vocabulary, &wrong, "$"));
        assert!(caught.is_err(), "{wrong}");
    }
}

#[test]
fn data_for_search_engines_has_only_events_with_a_name_a_start_and_a_place() {
    let text = r#"{"masar": 1, "languages": ["en"], "events": [
      {"id": "whole", "date": "2023-05-17/2023-05-21", "title": "Whole", "place": {"name": "Hall", "locality": "Fez"}},
      {"id": "part", "part_of": "whole", "title": "Part"},
      {"id": "elsewhere", "part_of": "whole", "date": "2023-05-18", "title": "Elsewhere", "place": {"name": "Library"}},
      {"id": "nowhere", "date": "2023-05-19", "title": "Nowhere"},
      {"id": "before", "date": "../2022", "title": "Before", "place": {"name": "Hall"}}]}"#;
    let feed = read(text).expect("a feed").feed;
    let list = item_list(&feed, "en", "");
    assert_eq!(list["numberOfItems"], 3);
    let items: Vec<&Value> = list["itemListElement"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| &one["item"])
        .collect();
    assert_eq!(items[1]["name"], "Part");
    assert_eq!(items[1]["startDate"], "2023-05-17");
    assert_eq!(items[1]["endDate"], "2023-05-21");
    assert_eq!(items[1]["location"], items[0]["location"]);
    assert_eq!(items[2]["startDate"], "2023-05-18");
    assert_eq!(items[2]["location"]["name"], "Library");
    let feed = r#"{"masar": 1, "languages": ["en"], "events": [{"date": "2023", "title": "a"}]}"#;
    let feed = read(feed).expect("a feed").feed;
    assert!(item_list(&feed, "en", "").is_null());
}

/// A type with all that it is a kind of.
fn kinds(vocabulary: &Value, name: &str) -> Vec<String> {
    let mut out = vec![name.to_owned()];
    for parent in vocabulary["types"][name]["parents"]
        .as_array()
        .into_iter()
        .flatten()
    {
        out.extend(kinds(vocabulary, parent.as_str().expect("a name")));
    }
    out
}

fn valid(vocabulary: &Value, thing: &Value, path: &str) {
    let kind = thing["@type"]
        .as_str()
        .unwrap_or_else(|| panic!("{path} has no type"));
    let all = kinds(vocabulary, kind);
    assert!(
        vocabulary["types"][kind].is_object(),
        "{path}: schema.org has no {kind}"
    );
    for (name, value) in thing
        .as_object()
        .expect("an object")
        .iter()
        .filter(|one| !one.0.starts_with('@'))
    {
        let range = all
            .iter()
            .find_map(|kind| vocabulary["types"][kind]["properties"][name].as_array());
        let range: Vec<&str> = range
            .unwrap_or_else(|| panic!("{path}: a {kind} has no {name}"))
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let values = value
            .as_array()
            .map_or_else(|| vec![value], |list| list.iter().collect());
        for value in values {
            let path = format!("{path}.{name}");
            let any = |of: &[&str]| range.iter().any(|one| of.contains(one));
            match value {
                Value::String(text) if any(&["Date", "DateTime"]) => {
                    let iso = masar_edtf::Edtf::parse(text).is_ok()
                        && text.starts_with(|one: char| one.is_ascii_digit());
                    assert!(iso, "{path}: {text} is no date");
                }
                Value::String(text) if any(&["EventStatusType"]) => {
                    let known = vocabulary["EventStatusType"].as_array().expect("a list");
                    assert!(
                        known
                            .iter()
                            .any(|one| text.strip_prefix("https://schema.org/") == one.as_str()),
                        "{path}: {text}"
                    );
                }
                Value::String(_) => assert!(
                    any(&["Text", "URL", "PronounceableText"]),
                    "{path} may not be a text: {range:?}"
                ),
                Value::Number(_) => assert!(
                    any(&["Number", "Integer"]),
                    "{path} may not be a number: {range:?}"
                ),
                Value::Object(members) if members.contains_key("@value") => {
                    assert!(
                        any(&["Text"]) && members["@language"].is_string(),
                        "{path}: {value}"
                    );
                }
                Value::Object(members) => {
                    let of = members["@type"]
                        .as_str()
                        .unwrap_or_else(|| panic!("{path} has no type"));
                    let may = kinds(vocabulary, of)
                        .iter()
                        .any(|one| range.contains(&one.as_str()));
                    assert!(may, "{path} may not be a {of}: {range:?}");
                    valid(vocabulary, value, &path);
                }
                other => panic!("{path}: {other}"),
            }
        }
    }
}
