//! The texts of an event, and how they are written.

use super::super::lines::Lines;
use super::*;

#[test]
fn an_event_has_all_its_texts_in_the_wanted_language() {
    let feed = feed(
        r#"{"id": "a", "date": "2023-05-18", "status": "planned", "track": "t", "tags": ["a,b"],
        "title": {"ar": "ندوة", "en": "Talk; 1, 2"}, "summary": "ملخص",
        "place": {"name": {"ar": "القاعة", "en": "Hall"}, "locality": {"ar": "فاس", "en": "Fez"},
        "geo": [-34.0331, 5.00003]}}"#,
    );
    let text = write(&feed, "en", &nowhere).expect("a day");
    let text = unfold(&text);
    for line in [
        "DTSTAMP:20231114T221320Z",
        "SUMMARY;LANGUAGE=en:Talk\\; 1\\, 2",
        "DESCRIPTION;LANGUAGE=ar:ملخص\\n\\nhttps://example.org/#masar/a",
        "LOCATION;LANGUAGE=en:Hall، Fez",
        "GEO:-34.033100;5.000030",
        "URL:https://example.org/#masar/a",
        "CATEGORIES;LANGUAGE=en:Training",
        "CATEGORIES:a\\,b",
        "STATUS:TENTATIVE",
    ] {
        assert!(
            text.contains(&["\r\n", line, "\r\n"].concat()),
            "{line} in {text}"
        );
    }
}

#[test]
fn the_status_is_written_and_that_of_a_postponed_event_in_words_too() {
    for (status, property, words) in [
        ("confirmed", "CONFIRMED", false),
        ("planned", "TENTATIVE", false),
        ("postponed", "TENTATIVE", true),
        ("cancelled", "CANCELLED", false),
    ] {
        let feed = feed(&format!(
            r#"{{"date": "2023-05-18", "title": "t", "status": "{status}"}}"#
        ));
        let lines = event(&feed, &nowhere);
        assert_eq!(value(&lines, "STATUS"), Some(property));
        let description = value(&lines, "DESCRIPTION;LANGUAGE=ar").unwrap_or_default();
        assert_eq!(description.starts_with("note 0"), words, "{status}");
    }
}

#[test]
fn two_feeds_without_an_address_have_different_uids_for_one_id() {
    let uid_of = |head: &str, event: &str| {
        let text =
            format!(r#"{{"masar": 1, {head} "events": [{{"id": "agreement-2022", {event}}}]}}"#);
        let feed = read(&text).expect("a feed of the test's own").feed;
        let text = Calendar {
            feed: &feed,
            address: "",
            lang: "en",
            comma: ", ",
            now: 0,
            page: &|_| String::new(),
            note: &|_| String::new(),
            offset: &nowhere,
            offset_at: &|_| None,
        }
        .write(&[0])
        .expect("a day");
        let lines = components(&text, "VEVENT");
        value(&lines[0], "UID").unwrap_or_default().to_owned()
    };
    let uid = |head: &str| uid_of(head, r#""date": "2022-09-14", "title": "t""#);
    let heads = [
        r#""title": "A","#,
        r#""title": "B","#,
        r#""title": "A", "source": {"href": "https://example.org/"},"#,
    ];
    let [a, b, c] = heads.map(uid);
    assert!(a != b && a != c && b != c);
    assert_eq!(a, uid(heads[0]));
    // Of a feed without a title, the event tells; a changed summary changes nothing.
    let bare = |event: &str| uid_of("", event);
    let event = r#""date": "2022-09-14", "title": "t""#;
    assert_ne!(bare(event), bare(r#""date": "2022-09-14", "title": "u""#));
    assert_ne!(bare(event), bare(r#""date": "2022-09-15", "title": "t""#));
    let with_summary = [event, r#", "summary": "s""#].concat();
    assert_eq!(bare(event), bare(&with_summary));
    // With a title the event may be moved.
    let moved = r#""date": "2022-09-15", "title": "u""#;
    assert_eq!(a, uid_of(heads[0], moved));
}

#[test]
fn an_event_without_a_place_has_that_of_the_event_that_it_is_part_of() {
    let feed = feed(
        r#"{"id": "days", "date": "2023-05-17", "title": "t", "place": {"name": "Fès"}},
        {"id": "talk", "date": "2023-05-17", "title": "t", "part_of": "days"},
        {"id": "visit", "title": "t", "part_of": "talk", "place": {"name": "Rabat"}}"#,
    );
    let text = write(&feed, "ar", &nowhere).expect("days");
    let places = components(&text, "VEVENT")
        .iter()
        .map(|lines| {
            let place = lines.iter().find(|line| line.0.starts_with("LOCATION"));
            place.map_or(String::new(), |line| line.1.clone())
        })
        .collect::<Vec<String>>();
    assert_eq!(places, ["Fès", "Fès", "Rabat"]);
}

#[test]
fn a_uid_is_the_same_in_every_language_and_another_for_another_event_or_feed() {
    let feed = feed(
        r#"{"id": "أ", "date": "2023", "title": "t"}, {"id": "b", "date": "2023-05", "title": "t"},
        {"id": "c", "date": "2023-05", "title": "t"}"#,
    );
    let uids = |lang, address| {
        let text = Calendar {
            feed: &feed,
            address,
            lang,
            comma: ", ",
            now: 0,
            page: &|_| String::new(),
            note: &|_| String::new(),
            offset: &nowhere,
            offset_at: &|_| None,
        }
        .write(&[0, 1, 2])
        .expect("days");
        components(&text, "VEVENT")
            .iter()
            .map(|lines| value(lines, "UID").unwrap_or_default().to_owned())
            .collect::<Vec<String>>()
    };
    let here = uids("ar", "https://example.org/feed.json");
    assert_eq!(here.len(), 2);
    assert_ne!(here[0], here[1]);
    assert_eq!(here, uids("en", "https://example.org/feed.json#x"));
    assert_ne!(here, uids("ar", "https://example.com/feed.json"));
    assert!(
        here.iter()
            .all(|uid| uid.len() == 32 && uid.bytes().all(|byte| byte.is_ascii_hexdigit()))
    );
}

#[test]
fn an_address_in_arabic_is_percent_encoded() {
    assert_eq!(
        uri("https://example.org/#مa b\r\n"),
        "https://example.org/#%D9%85a%20b%0D%0A"
    );
}

#[test]
fn several_events_are_a_calendar_with_the_feeds_title() {
    let one = r#"{"date": "2023-05-18", "title": "t"}"#;
    let two = write(&feed(&[one, one].join(",")), "ar", &nowhere).expect("days");
    assert!(two.contains("\r\nNAME;LANGUAGE=ar:مسار\r\nX-WR-CALNAME:مسار\r\n"));
    assert!(
        !write(&feed(one), "ar", &nowhere)
            .expect("a day")
            .contains("NAME")
    );
}

#[test]
fn a_tag_that_is_no_language_does_not_end_the_parameter() {
    let mut out = Lines::default();
    out.text("SUMMARY", "en:X\r\nY", "t");
    assert_eq!(out.0, "SUMMARY:t\r\n");
}

#[test]
fn every_line_of_the_real_feed_fits_and_is_read_back() {
    let text = include_str!("../../../../../www/feeds/partnership.json");
    let feed = read(text).expect("the real feed").feed;
    for lang in ["ar", "fr", "en"] {
        let text = write(&feed, lang, &casablanca).expect("days");
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        let count = (0..feed.events.len())
            .filter(|&at| has_day(&feed, at))
            .count();
        assert_eq!(components(&text, "VEVENT").len(), count);
        assert!(count > 0);
    }
}
