//! What an editor underlines and completes while a feed is typed.

use serde_json::{Value, json};

use super::tests::{full, validator};
use super::{schema, schema_of};

#[test]
fn dates_of_the_other_order_and_months_and_days_that_do_not_exist_are_underlined() {
    let validator = validator();
    let is_valid = |date: &str| {
        let feed = json!({"masar": 1, "events": [{"date": date, "title": "a"}]});
        validator.is_valid(&feed)
    };
    for date in [
        "14/09/2022",
        "04/09/2022",
        "2022-9-4",
        "2022-09-4",
        "2022-13",
        "2022-00",
        "2022-20",
        "2022-42",
        "2022-09-32",
        "2022-09-00",
        "20220914",
        "202209",
        "22-09-14",
        "2022-09-14 10:00",
        "2022-09-14T9:00",
        "12022",
        "2022//2023",
        "/",
    ] {
        assert!(!is_valid(date), "{date}");
    }
    for date in [
        "2022",
        "2022-09",
        "2022-09-14",
        "2022-09-14T10:00",
        "2022-09-14T10:00:30+01:00",
        "2022-21",
        "2022-41",
        "-0043",
        "199X",
        "19XX",
        "2022-XX",
        "1560-XX-25",
        "Y12022",
        "Y-17E7",
        "1950S2",
        "2022~",
        "2022?-09-14%",
        "?2022-?09-~14",
        "2022-09-14/..",
        "../2022",
        "2022/",
        "/2022",
        "[..1919]",
        "{1960,1962..1964}",
        "[1667,1668-12..]",
    ] {
        assert!(masar_edtf::Edtf::parse(date).is_ok(), "{date}");
        assert!(is_valid(date), "{date}");
    }
}

#[test]
fn every_date_that_the_reader_accepts_is_valid() {
    let schema: Value = serde_json::from_str(&schema()).expect("JSON");
    let date = jsonschema::draft202012::new(&schema["$defs"]["Date"]).expect("a schema");
    let pieces = [
        "2022", "-0043", "19XX", "Y12022", "Y-17E7", "S2", "-", "09", "12", "21", "41", "31", "X1",
        "1X", "XX", "T10:00", ":30", "Z", "+01:00", "-05", "?", "~", "%", "/", "..", ",", "[", "]",
        "{", "}", "1560", "0X", "3X", "E7",
    ];
    let mut state = 7_u64;
    let mut random = |most: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % most
    };
    let mut accepted = 0;
    for _ in 0..400_000 {
        let text: String = (0..1 + random(9))
            .map(|_| pieces[random(pieces.len())])
            .collect();
        if masar_edtf::Edtf::parse(&text).is_ok() {
            accepted += 1;
            assert!(date.is_valid(&json!(text)), "{text}");
        }
    }
    assert!(accepted > 1_000, "{accepted}");
}

#[test]
fn the_schema_of_a_feed_completes_its_languages_and_its_ids() {
    let reading = masar_feed::read(&full().to_string()).expect("a feed");
    let schema: Value = serde_json::from_str(&schema_of(&reading.feed)).expect("JSON");
    let body = &schema["$defs"]["Name"]["defaultSnippets"][0]["body"];
    assert_eq!(*body, json!({"ar": "$1", "fr": "$2", "fr-MA": "$3"}));
    let event = &schema["$defs"]["Event"]["properties"];
    assert_eq!(event["track"]["examples"], json!(["t"]));
    assert_eq!(event["part_of"]["examples"], json!(["e", "f"]));
    assert_eq!(event["partners"]["items"]["examples"], json!(["p"]));
}
