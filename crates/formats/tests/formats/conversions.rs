//! Imports of other projects' samples, and exports that other programs read.

use crate::{READER, read};
use masar_check::{Explain, MessageLang};
use masar_feed::{Diagnostic, Feed, Reading, Text};
use masar_formats::export::{Exported, Format, Options, export};
use masar_formats::import::{ImportFormat, Imported, guess, import};

mod calendars;
mod files;
mod office_tables;
mod schema_org;

fn sample(name: &str) -> String {
    let path = format!(
        "{}/tests/formats/{name}",
        concat!(env!("CARGO_MANIFEST_DIR"), "/../..")
    );
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Imports a sample, in the format that it is guessed to be in; the feed that comes out is read again.
fn imported(text: &str) -> (Imported, Reading) {
    let from = guess(text).expect("a format that is known");
    let made = import(text, from, READER).expect("a feed");
    let reading = read(&made.text).expect("a feed");
    (made, reading)
}

fn plain(text: &Text) -> &str {
    text.get("", "").0
}

/// The dates of a feed's events, in its order.
fn dates(reading: &Reading) -> Vec<String> {
    let known = reading
        .feed
        .events
        .iter()
        .filter_map(|one| one.date.as_ref());
    known.map(ToString::to_string).collect()
}

fn lost(diagnostics: &[Diagnostic]) -> Vec<String> {
    let lost = diagnostics
        .iter()
        .filter(|one| one.code.name() == "not-held");
    lost.map(|one| format!("{}:{} {}", one.line, one.column, one.path))
        .collect()
}

fn written(text: &str, to: Format) -> Exported {
    export(
        &[text.to_owned()],
        to,
        &Options {
            lang: "",
            address: "https://example.org/feed.json",
            page: "https://example.org/",
            now: 1_700_000_000,
            reader: READER,
            comma: &|_| "، ",
            note: &|_, _, _| "شهر".into(),
        },
    )
    .expect("a feed")
}

const REAL: &str = include_str!("../../../../www/feeds/partnership.json");

#[test]
fn members_of_timelinejs_that_a_feed_does_not_support_are_reported_line_by_line() {
    let (made, _) = imported(&sample("timelinejs/eras.json"));
    insta::assert_snapshot!("timelinejs_eras_lost", lost(&made.diagnostics).join("\n"));
    let (made, _) = imported(&sample("timelinejs/all-media-types.json"));
    insta::assert_snapshot!(
        "timelinejs_media_types_lost",
        lost(&made.diagnostics).join("\n")
    );
}

#[test]
fn timelinejs_sheets_import_like_its_json() {
    for name in ["my-own-timeline", "women_in_computing"] {
        let text = sample(&format!("timelinejs/{name}.csv"));
        let (made, reading) = imported(&text);
        assert_eq!(
            (reading.feed.events.len(), made.summary.errors),
            (10, 0),
            "{name}"
        );
        let first = &reading.feed.events[0];
        assert_eq!(plain(&first.title), "Ada Lovelace");
        assert_eq!(
            first.date.as_ref().map(ToString::to_string),
            Some("1815-12-10/1852-11-27".into())
        );
        assert_eq!(first.media[0].kind, "image");
        assert_eq!(
            first.links[0].href,
            "https://en.wikipedia.org/wiki/Ada_Lovelace"
        );
        assert!(!plain(&reading.feed.title).is_empty());
    }
    let old = "Start Date,End Date,Headline,Tag,Type\n9/14/2022,,Signed,Law,\n,,All of it,,title\n1/2020,12/2021,Before,,era\nsoon,,Never,,\n";
    let (made, reading) = imported(old);
    assert_eq!(
        reading.feed.events[0]
            .date
            .as_ref()
            .map(ToString::to_string),
        Some("2022-09-14".into())
    );
    assert_eq!(
        (
            plain(&reading.feed.title),
            reading.feed.eras.len(),
            reading.feed.tracks.len()
        ),
        ("All of it", 1, 1)
    );
    let codes: Vec<(&str, u32)> = made
        .diagnostics
        .iter()
        .map(|one| (one.code.name(), one.line))
        .collect();
    assert_eq!(codes, [("bad-date", 5)]);
}

#[test]
fn json_feeds_own_samples_import() {
    let (made, reading) = imported(&sample("jsonfeed/podcast.json"));
    let event = &reading.feed.events[0];
    assert_eq!(event.id, "http://therecord.co/chris-parrish");
    assert_eq!(
        event.date.as_ref().map(ToString::to_string),
        Some("2014-05-09T14:04-07:00".into())
    );
    assert_eq!(
        (event.media[0].kind.as_str(), event.links.len()),
        ("audio", 4)
    );
    assert!(plain(&event.body).starts_with("Chris has worked at Adobe"));
    assert_eq!(lost(&made.diagnostics).len(), 3);
    let (_, reading) = imported(&sample("jsonfeed/microblog.json"));
    assert_eq!(plain(&reading.feed.events[0].title), "Cats are neat. ");
    // Items without any date lie nowhere in time: each is reported, with its line.
    let (made, _) = imported(&sample("jsonfeed/simple.json"));
    let reported: Vec<(&str, u32)> = made
        .diagnostics
        .iter()
        .map(|one| (one.code.name(), one.line))
        .collect();
    assert_eq!(reported, [("no-date", 7), ("no-date", 12)]);
}

#[test]
fn activitystreams_objects_are_events_in_all_their_languages() {
    let text = r#"{"@context": "https://www.w3.org/ns/activitystreams", "type": "OrderedCollection", "name": "Ours", "orderedItems": [
      {"type": "Create", "object": {"type": "Event", "id": "https://example.org/1", "nameMap": {"ar": "لقاء", "fr": "Rencontre"},
        "content": "<p>One.</p><p>Two <a href=\"https://example.org/two\">there</a>.</p>", "startTime": "2023-05-17T10:00:00.000+01:00",
        "endTime": "2023-05-17T12:00:00+01:00", "location": {"type": "Place", "name": "Fez", "latitude": 34.03, "longitude": -5.0},
        "tag": [{"type": "Hashtag", "name": "\#open"}], "attachment": {"type": "Image", "url": "https://example.org/a.jpg", "name": "A hall"},
        "attributedTo": "https://example.org/us"}},
      {"type": "Note", "published": "2023-05-18T08:00:00Z", "content": "A note"},
      "https://example.org/elsewhere"]}"#
        .replace("\\#", "#");
    let (made, reading) = imported(&text);
    let event = &reading.feed.events[0];
    assert_eq!(
        (
            event.title.get("fr", "").0,
            plain(&event.summary),
            plain(&event.body)
        ),
        ("Rencontre", "One.", "Two there.")
    );
    assert_eq!(
        event.date.as_ref().map(ToString::to_string),
        Some("2023-05-17T10:00+01:00/2023-05-17T12:00+01:00".into())
    );
    assert_eq!(
        (event.tags[0].as_str(), event.links[0].href.as_str()),
        ("open", "https://example.org/two")
    );
    assert_eq!(plain(&event.media[0].alt), "A hall");
    assert_eq!(plain(&reading.feed.events[1].title), "A note");
    assert_eq!(
        lost(&made.diagnostics),
        [
            "6:9 $.orderedItems[0].object.attributedTo",
            "8:7 $.orderedItems[2]"
        ]
    );
}

#[test]
fn json_ld_in_a_page_is_read_with_its_places_in_the_page() {
    let text = "<html>\n<script type=\"application/ld+json\">\n{\"@context\": \"https://schema.org\", \"@type\": \"MusicEvent\", \"name\": \"A concert\",\n \"startDate\": \"2023-05-17T20:00:00+01:00\", \"offers\": {\"price\": \"0\"},\n \"location\": {\"@type\": \"Place\", \"name\": \"Hall\", \"address\": {\"@type\": \"PostalAddress\", \"addressLocality\": \"Fez\", \"postalCode\": \"30000\"}},\n \"performer\": {\"@type\": \"Person\", \"name\": \"A. Singer\"}}\n</script>\n";
    let (made, reading) = imported(text);
    let event = &reading.feed.events[0];
    assert_eq!(
        event.date.as_ref().map(ToString::to_string),
        Some("2023-05-17T20:00+01:00".into())
    );
    assert_eq!(
        (plain(&event.people[0].name), plain(&event.people[0].role)),
        ("A. Singer", "performer")
    );
    assert_eq!(
        lost(&made.diagnostics),
        ["4:44 $.offers", "5:113 $.location.address.postalCode"]
    );
}

#[test]
fn a_csv_needs_a_date_and_a_title_and_may_have_more_columns() {
    let text = "date;title.ar;title.fr;track;place.locality;tags;links[0].href;Budget\r\n2022-09-14;توقيع;Signature;law;Rabat;a;https://example.org/;12\r\n2022-02-30;x;;law;;;;\r\n";
    let (made, reading) = imported(text);
    let event = &reading.feed.events[0];
    assert_eq!(
        (event.title.get("fr", "").0, event.track),
        ("Signature", Some(0))
    );
    assert_eq!(plain(&reading.feed.tracks[0].title), "law");
    let reported: Vec<String> = made
        .diagnostics
        .iter()
        .map(|one| {
            format!(
                "{} {}:{} {}",
                one.code.name(),
                one.line,
                one.column,
                one.path
            )
        })
        .collect();
    assert_eq!(
        reported,
        [
            "not-held 1:64 header, Budget",
            "impossible-day 3:1 row 3, date"
        ]
    );
}

#[test]
fn the_format_of_a_file_is_detected_by_its_content() {
    for (text, from) in [
        ("BEGIN:VCALENDAR\n", Some(ImportFormat::Ics)),
        ("\u{feff}Year,Headline\n", Some(ImportFormat::TimelineJs)),
        ("\u{feff}date,title\n", Some(ImportFormat::Csv)),
        (
            "{\"events\": [{\"start_date\": {}}]}",
            Some(ImportFormat::TimelineJs),
        ),
        (
            "{\"version\": \"https://jsonfeed.org/version/1\"}",
            Some(ImportFormat::JsonFeed),
        ),
        (
            "{\"@context\": \"https://www.w3.org/ns/activitystreams\"}",
            Some(ImportFormat::ActivityStreams),
        ),
        (
            "[{\"@context\": \"http://schema.org\"}]",
            Some(ImportFormat::JsonLd),
        ),
        ("{\"masar\": 1}", None),
        ("once upon a time", None),
    ] {
        assert_eq!(guess(text), from, "{text}");
    }
}

#[test]
fn only_a_feed_in_masars_own_format_is_exported() {
    let text = sample("timelinejs/eras.json");
    let options = Options {
        lang: "",
        address: "",
        page: "",
        now: 0,
        reader: READER,
        comma: &|_| ", ",
        note: &|_, _, _| String::new(),
    };
    let fault =
        export(std::slice::from_ref(&text), Format::Csv, &options).expect_err("no feed of ours");
    assert!(fault.fix_in(MessageLang::En).contains("masar import"));
}

#[test]
fn a_first_line_may_name_the_separator_for_spreadsheets() {
    // The header has more commas than semicolons: only the first line has the separator.
    let text = "sep=;\r\ndate;title.en;\"a,b,c,d\"\r\n2023-05-17;Open Days, Fez;x\r\n";
    assert_eq!(guess(text), Some(ImportFormat::Csv));
    let made = import(text, ImportFormat::Csv, READER).expect("a feed");
    let reading = read(&made.text).expect("a feed");
    assert_eq!(reading.feed.events.len(), 1);
    assert_eq!(plain(&reading.feed.events[0].title), "Open Days, Fez");
    let places: Vec<(u32, u32)> = made
        .diagnostics
        .iter()
        .map(|one| (one.line, one.column))
        .collect();
    assert_eq!(places, [(2, 15)]);
}

#[test]
fn a_zone_with_a_letter_of_two_bytes_is_a_diagnostic_and_no_panic() {
    for (from, text) in [
        (
            ImportFormat::JsonLd,
            r#"{"@context": "https://schema.org", "@type": "Event", "name": "a", "startDate": "2022-09-14T10:00+1é1"}"#,
        ),
        (
            ImportFormat::ActivityStreams,
            r#"{"@context": "https://www.w3.org/ns/activitystreams", "type": "Event", "name": "a", "startTime": "2022-09-14T10:00+1é1"}"#,
        ),
    ] {
        let made = import(text, from, READER).expect("a feed");
        let codes: Vec<&str> = made.diagnostics.iter().map(|one| one.code.name()).collect();
        assert_eq!(codes, ["bad-date"], "{from:?}");
    }
}

#[test]
fn half_a_character_in_linked_data_costs_one_text_and_is_reported_at_its_place() {
    let event = r#"{"@context": "https://schema.org", "@type": "Event",
 "name": "F\u00eate \ud83d", "startDate": "2023-05-17"}"#;
    let page = format!("<p>é</p>\n<script type=\"application/ld+json\">{event}</script>");
    let activity = r#"{"@context": "https://www.w3.org/ns/activitystreams", "type": "Event", "id": "https://example.org/1",
 "name": "F\u00eate \ud83d", "startTime": "2023-05-17T10:00:00Z"}"#;
    for (text, place) in [
        (event, "2:21 $.name"),
        (&page, "3:21 $.name"),
        (activity, "2:21 $.name"),
    ] {
        let (made, reading) = imported(text);
        let found: Vec<String> = made
            .diagnostics
            .iter()
            .filter(|one| one.code.name() == "bad-value")
            .map(|one| format!("{}:{} {}", one.line, one.column, one.path))
            .collect();
        assert_eq!(found, [place], "{text}");
        assert_eq!(plain(&reading.feed.events[0].title), "Fête \u{fffd}");
    }
}

#[test]
fn the_location_of_a_syntax_error_is_in_the_imported_file() {
    let page = "\u{feff}<p>é</p>\n<script type=\"application/ld+json\">{\"@type\": \"Event\", \"name\": \"\\é\"}";
    let fatal = import(page, ImportFormat::JsonLd, READER).expect_err("not JSON");
    assert_eq!((fatal.line, fatal.column), (2, 64));
    assert_eq!(&page[fatal.range.0..fatal.range.1], "\\");
}

#[test]
fn a_link_and_a_picture_whose_address_is_blank_are_left_out() {
    let text = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": [{"id": "a", "title": "T",
        "date_published": "2023-05-17T10:00:00Z", "content_html": "<p>x <img src=' ' alt='b'> <a href=' '>c</a></p>"}]}"#;
    let (_, reading) = imported(text);
    // The file does not name the language of its texts.
    let codes: Vec<&str> = reading
        .diagnostics
        .iter()
        .map(|one| one.code.name())
        .collect();
    assert_eq!(codes, ["no-languages"]);
    let event = &reading.feed.events[0];
    assert!(event.media.is_empty() && event.links.is_empty());
}
