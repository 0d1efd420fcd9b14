//! Each kind of mistake by itself. Whole bad feeds, arbitrary texts and mutations are in `tests/`.

use super::*;
use crate::{Event, EventMessage, JsonMessage, Severity, Shape, ValueMessage};

fn reading(text: &str) -> Reading {
    read(text).unwrap_or_else(|diagnostic| panic!("{diagnostic}: {text}"))
}

fn events(events: &str) -> Reading {
    reading(&["{\"masar\": 1, \"events\": [", events, "]}"].concat())
}

fn codes(reading: &Reading) -> Vec<&'static str> {
    reading
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code.name())
        .collect()
}

fn ids(reading: &Reading) -> Vec<&str> {
    reading
        .feed
        .events
        .iter()
        .map(|event| event.id.as_str())
        .collect()
}

fn only(reading: &Reading) -> (&Event, &Diagnostic) {
    assert_eq!(
        (reading.feed.events.len(), reading.diagnostics.len()),
        (1, 1),
        "{:?}",
        reading.diagnostics
    );
    (&reading.feed.events[0], &reading.diagnostics[0])
}

#[test]
fn a_bad_date_is_reported_at_its_character_with_a_fix() {
    let text = "{\"masar\": 1,\n \"events\": [\n  {\"id\": \"a\", \"title\": \"مسار\", \"date\": \"2023-02-30\"}]}";
    let reading = reading(text);
    let diagnostic = &reading.diagnostics[0];
    assert_eq!(
        diagnostic.to_string(),
        "events[0].date: no such day “2023-02-30” (line 3, column 49)"
    );
    assert_eq!(
        diagnostic.fix,
        Some(ValueMessage::WriteDay.with("28").with("2023-02"))
    );
    assert_eq!(diagnostic.consequence, Some(EventMessage::EventLeftOut));
    assert_eq!(&text[diagnostic.range.0..][..4], "30\"}");
    assert_eq!(reading.summary().to_string(), "0 of 1 event read, 1 error");
}

#[test]
fn a_byte_order_mark_moves_ranges_and_not_columns() {
    let text = "\u{feff}{\"masar\": 1, \"events\": [{\"title\": \"a\", \"date\": \"x\"}]}";
    let reading = reading(text);
    let diagnostic = &reading.diagnostics[0];
    assert_eq!(&text[diagnostic.range.0..diagnostic.range.1], "x");
    assert_eq!(diagnostic.column, 49);
}

#[test]
fn a_date_written_with_escapes_is_shown_as_a_whole() {
    let reading = events(r#"{"title": "a", "date": "2023\u002D02-30"}"#);
    let (start, end) = reading.diagnostics[0].range;
    assert_eq!(end - start, r#""2023\u002D02-30""#.len());
}

#[test]
fn an_event_without_a_date_lies_within_the_one_it_is_part_of() {
    let reading = events(
        r#"{"id": "a", "title": "a", "date": "2023-05"},
           {"id": "b", "title": "b", "part_of": "a"},
           {"id": "c", "title": "c", "part_of": "b", "date": "2023-13"},
           {"id": "d", "title": "d"}"#,
    );
    assert_eq!(ids(&reading), ["a", "b", "c"]);
    assert_eq!(reading.feed.events[2].part_of, Some(1));
    assert_eq!(reading.feed.events[1].date, None);
    assert_eq!(codes(&reading), ["impossible-day", "no-date"]);
    assert_eq!(
        reading.diagnostics[0].consequence,
        Some(EventMessage::EventWithin)
    );
}

#[test]
fn a_part_of_an_event_that_is_left_out_is_an_event_by_itself_if_it_can() {
    let reading = events(
        r#"{"id": "a", "title": "a"},
           {"id": "b", "title": "b", "part_of": "a", "date": "2023"},
           {"id": "c", "title": "c", "part_of": "a"}"#,
    );
    assert_eq!(ids(&reading), ["b"]);
    assert_eq!(reading.feed.events[0].part_of, None);
    assert_eq!(codes(&reading), ["no-date", "no-date"]);
}

#[test]
fn a_circle_of_events_is_opened_at_its_first() {
    let reading = events(
        r#"{"id": "x", "title": "x", "date": "2023", "part_of": "b"},
           {"id": "a", "title": "a", "date": "2023", "part_of": "c"},
           {"id": "b", "title": "b", "date": "2023", "part_of": "a"},
           {"id": "c", "title": "c", "date": "2023", "part_of": "b"},
           {"id": "s", "title": "s", "date": "2023", "part_of": "s"}"#,
    );
    let parents: Vec<_> = reading.feed.events.iter().map(|one| one.part_of).collect();
    assert_eq!(parents, [Some(2), None, Some(1), Some(2), None]);
    assert_eq!(codes(&reading), ["cycle", "cycle"]);
    assert_eq!(reading.diagnostics[0].path, "$.events[1].part_of");
}

#[test]
fn a_chain_of_twenty_thousand_events_is_cut_short_and_all_are_shown() {
    let mut text = String::from(r#"{"id": "e0", "title": "e", "date": "2023"}"#);
    for n in 1..20_000 {
        text.push_str(&format!(
            r#",{{"id": "e{n}", "title": "e", "part_of": "e{}"}}"#,
            n - 1
        ));
    }
    let reading = events(&text);
    assert_eq!(reading.feed.events.len(), 20_000);
    for event in &reading.feed.events {
        let mut depth = 0;
        let mut here = event.part_of;
        while let Some(parent) = here {
            depth += 1;
            here = reading.feed.events[parent].part_of;
        }
        assert!(depth <= 8);
    }
}

#[test]
fn events_with_the_same_id_are_both_shown_each_with_its_own_id() {
    let reading = events(
        r#"{"id": "a", "title": "1", "date": "2023"},
           {"id": "a-2", "title": "2", "date": "2023"},
           {"id": "a", "title": "3", "date": "2023"},
           {"id": "a", "title": "4", "date": "2023"},
           {"title": "مسار", "date": "2023-05-17"},
           {"title": "مسار", "date": "2023-05-17"}"#,
    );
    assert_eq!(ids(&reading)[..4], ["a", "a-2", "a-3", "a-4"]);
    assert!(ids(&reading)[4].starts_with("2023-05-17-"));
    assert_eq!(ids(&reading)[5], [ids(&reading)[4], "-2"].concat());
    assert_eq!(codes(&reading), ["duplicate-id"; 3]);
}

#[test]
fn an_event_without_a_title_shows_its_summary_or_nothing() {
    let reading = events(r#"{"date": "2023", "title": "  ", "summary": {"fr": "Bref"}}"#);
    let (event, diagnostic) = only(&reading);
    assert_eq!(event.title.get("fr", "").0, "Bref");
    assert!(event.summary.is_empty());
    assert_eq!(diagnostic.code, Code::NoTitle);
    assert!(events(r#"{"date": "2023"}"#).feed.events.is_empty());
}

#[test]
fn names_that_are_nearly_right_get_a_suggestion() {
    let reading = reading(
        r#"{"masar": 1, "tracks": [{"id": "training", "title": "T"}], "partners": [{"id": "cndh"}],
            "events": [{"id": "open-days", "tilte": "x", "title": "a", "date": "2023", "track": "trainng",
                        "partners": ["cdnh"], "status": "Confirmed", "kind": "milestones"},
                       {"title": "b", "date": "2023", "part_of": "open-day"}]}"#,
    );
    let fixes: Vec<_> = reading
        .diagnostics
        .iter()
        .filter_map(|one| one.fix.clone())
        .collect();
    assert_eq!(
        fixes,
        [
            FeedMessage::DidYouMean.with("title"),
            FeedMessage::DidYouMean.with("training"),
            FeedMessage::DidYouMean.with("cndh"),
            FeedMessage::DidYouMeanTaken.with("confirmed"),
            FeedMessage::DidYouMeanTaken.with("milestone"),
            FeedMessage::DidYouMean.with("open-days"),
        ]
    );
    assert_eq!(reading.feed.events.len(), 2);
}

#[test]
fn an_address_that_could_run_takes_only_its_link_with_it() {
    let reading = events(
        r#"{"title": "a", "date": "2023", "links": [{"href": "java\nscript:alert(1)"}, {"href": "a.pdf"}],
            "media": [{"src": "data:image/png;base64,AAAA", "alt": "x"}, {"src": "a.png", "alt": "x", "width": 3, "height": 2}]}"#,
    );
    let event = &reading.feed.events[0];
    assert_eq!((event.links.len(), event.media.len()), (1, 1));
    assert_eq!(codes(&reading), ["bad-address", "bad-address"]);
}

#[test]
fn markup_in_a_title_is_text() {
    let reading = events(r#"{"title": "<b>1 < 2</b> &amp; \u202e", "date": "2023"}"#);
    assert_eq!(
        reading.feed.events[0].title.get("", "").0,
        "<b>1 < 2</b> &amp; \u{202e}"
    );
}

#[test]
fn tracks_take_shape_by_position_and_colours_only_in_hex() {
    let reading = reading(
        r##"{"masar": 1, "events": [], "tracks": [
            {"id": "a"}, {"id": "b", "shape": "diamond", "color": "#F0a"}, {"id": "c", "color": "red; }"}]}"##,
    );
    let tracks = &reading.feed.tracks;
    assert_eq!(
        tracks.iter().map(|one| one.shape).collect::<Vec<_>>(),
        [Shape::Hexagon, Shape::Diamond, Shape::Circle]
    );
    assert_eq!(tracks[1].color.as_deref(), Some("#ff00aa"));
    assert_eq!(tracks[2].color, None);
    assert_eq!(codes(&reading), ["bad-value"]);
}

#[test]
fn languages_are_those_named_else_those_used_else_undetermined() {
    let title = r#""title": {"fr": "a", "ar": "b", "fr-MA": "c"}"#;
    let languages = |head: &str| {
        let reading = reading(&["{\"masar\": 1, \"events\": [], ", head, "}"].concat());
        (reading.feed.languages.join(" "), codes(&reading).join(" "))
    };
    assert_eq!(languages(title), ("fr ar fr-MA".into(), String::new()));
    let named = [title, r#", "languages": ["fr", "zgh", "fr"]"#].concat();
    assert_eq!(
        languages(&named),
        ("fr zgh".into(), "unlisted-language".into())
    );
    assert_eq!(languages(r#""title": "a""#), ("und".into(), String::new()));
    assert_eq!(
        languages(r#""title": {"ar_MA": "a", "arabic": "b"}"#),
        ("ar-MA".into(), "bad-language bad-language".into())
    );
}

#[test]
fn a_newer_version_is_read_as_far_as_it_goes() {
    let reading = reading(r#"{"masar": 2, "events": [{"title": "a", "date": "2023"}]}"#);
    assert_eq!(only(&reading).1.severity, Severity::Warning);
}

#[test]
fn a_text_that_is_not_a_feed_is_one_diagnostic() {
    for (text, code) in [
        ("", Code::NotJson),
        ("\u{feff}", Code::NotJson),
        ("<html>", Code::NotJson),
        ("[]", Code::NotAFeed),
        ("{\"events\": []}", Code::NotAFeed),
        ("{\"masar\": 1", Code::NotJson),
    ] {
        assert_eq!(read(text).map(|_| ()).map_err(|one| one.code), Err(code));
    }
}

#[test]
fn of_two_members_with_one_name_the_last_counts() {
    let reading = events(r#"{"title": "a", "date": "2023", "title": "b"}"#);
    let (event, diagnostic) = only(&reading);
    assert_eq!(event.title.get("", "").0, "b");
    assert_eq!(diagnostic.code, Code::DuplicateMember);
}

#[test]
fn nulls_and_notes_of_the_editor_are_not_reported() {
    let reading =
        events(r#"{"title": "a", "date": "2023", "part_of": null, "place": null, "_note": [1]}"#);
    assert!(reading.diagnostics.is_empty(), "{:?}", reading.diagnostics);
}

#[test]
fn a_wrong_type_names_the_expected_and_the_found_type() {
    let reading = events(
        r#"{"title": "a", "date": 2023, "part_of": ["x"]}, 7,
           {"title": "b", "date": "2023", "importance": "high", "tags": "x", "place": "Fez",
            "people": [{"role": "r"}], "media": [{"src": "a.png", "width": -3}]}"#,
    );
    let problems: Vec<_> = reading
        .diagnostics
        .iter()
        .map(|one| one.problem.clone())
        .collect();
    let expected =
        |expected: Expected, found: Expected| ValueMessage::Expected.with(expected).with(found);
    assert_eq!(
        problems,
        [
            expected(Expected::ADate, Expected::ANumber),
            expected(Expected::AnEventsId, Expected::AList),
            expected(Expected::AnEvent, Expected::ANumber),
            expected(Expected::AWholeNumber, Expected::AString),
            expected(Expected::ListOfStrings, Expected::AString),
            expected(Expected::APlace, Expected::AString),
            FeedMessage::Missing.with("name"),
            ValueMessage::NoWholeNumber.with("-3"),
        ]
    );
    assert_eq!(reading.feed.events.len(), 1);
    assert_eq!(reading.feed.events[0].importance, 3);
}

#[test]
fn a_date_of_any_year_and_one_of_the_draft_of_2012_are_reported_at_their_characters() {
    let diagnostic = |date: &str| {
        let text = format!(r#"{{"masar": 1, "events": [{{"title": "t", "date": "{date}"}}]}}"#);
        let reading = read(&text).expect("a feed");
        let [diagnostic] = &reading.diagnostics[..] else {
            panic!("{:?}", reading.diagnostics)
        };
        let place = text[diagnostic.range.0..diagnostic.range.1].to_owned();
        (diagnostic.code, place)
    };
    assert_eq!(diagnostic("XXXX-12-25"), (Code::BadDate, "X".to_owned()));
    assert_eq!(diagnostic("2004-06-uu"), (Code::BadDate, "u".to_owned()));
}

#[test]
fn a_feed_in_another_format_is_read_by_the_adapters_that_are_passed_in() {
    let text = r#"{"events": [{"start_date": {"year": 2022}, "text": {"headline": "a"}}]}"#;
    assert!(is_foreign(text));
    let without = read_pages(&[text], ReadOptions::default());
    assert_eq!(
        without.map(|_| ()).map_err(|one| one.code),
        Err(Code::NotAFeed)
    );
    let reading = read(text).expect("a feed");
    assert_eq!(reading.foreign_format, Some("TimelineJS"));
    assert_eq!(reading.feed.events.len(), 1);
}

#[test]
fn half_a_character_costs_one_text_and_not_the_feed() {
    let feed = r#"{"masar": 1, "\ud800": 1, "title": {"fr": "\udfff", "en": "T"},
 "events": [{"date": "2022", "title": "Fête \ud83d"}, {"date": "2023", "title": "\ud83c\udf89 b"}]}"#;
    let timelinejs =
        r#"{"events": [{"start_date": {"year": "2022"}, "text": {"headline": "Fête \ud83d"}}]}"#;
    let items = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "F",
 "items": [{"id": "a", "title": "Fête \ud83d", "date_published": "2023-05-17T10:00:00Z"}]}"#;
    for (text, places) in [
        (
            feed,
            &[
                "$[\"\u{fffd}\"] 1:15",
                "$.title.fr 1:44",
                "$.events[0].title 2:45",
            ][..],
        ),
        (timelinejs, &["$.events[0].text.headline 1:73"]),
        (items, &["$.items[0].title 2:39"]),
    ] {
        let reading = read(text).unwrap_or_else(|diagnostic| panic!("{diagnostic}"));
        let found: Vec<String> = reading
            .diagnostics
            .iter()
            .filter(|one| one.problem.id == JsonMessage::HalfCharacter.into())
            .map(|one| format!("{} {}:{}", one.path, one.line, one.column))
            .collect();
        assert_eq!(found, places, "{text}");
        assert_eq!(reading.events_in_text, reading.feed.events.len());
        assert_eq!(reading.feed.events[0].title.first(), "Fête \u{fffd}");
    }
}
