//! Feeds beyond the limits: what is left out is reported once.

use masar_feed::limits::{
    MAX_ADDRESS, MAX_BYTES, MAX_ENTRIES, MAX_ERAS, MAX_EVENTS, MAX_LANGUAGES, MAX_LINE,
    MAX_MEMBERS, MAX_PAGE_BYTES, MAX_PAGES, MAX_PARTNERS, MAX_PROSE, MAX_TRACKS,
};
use masar_feed::{Code, Reading, Severity, read, read_silently};

/// Returns a list of objects; each has its number in the place of `#`.
fn list(count: usize, one: &str) -> String {
    let all: Vec<String> = (0..count)
        .map(|number| one.replace('#', &number.to_string()))
        .collect();
    format!("[{}]", all.join(","))
}

fn with_event(members: &str) -> String {
    format!(r#"{{"masar": 1, "events": [{{"date": "2022", "title": "a", {members}}}]}}"#)
}

/// Reads a feed that is beyond one limit: it has one finding, and the silent reading has the same.
fn reading(text: &str, code: Code) -> Reading {
    let reading = read(text).expect("a feed");
    let found: Vec<Code> = reading.diagnostics.iter().map(|one| one.code).collect();
    assert_eq!(found, [code], "{}", &text[..80]);
    assert_eq!(code.severity(), Severity::Error);
    if reading.foreign_format.is_none() {
        assert!(read_silently(&[text]).expect("a feed").has_errors);
    }
    reading
}

#[test]
fn events_of_a_track_beyond_the_limit_are_shown_without_a_track() {
    let count = MAX_TRACKS + 50;
    let text = format!(
        r#"{{"masar": 1, "tracks": {}, "events": {}}}"#,
        list(count, r##"{"id": "t#", "title": "T#"}"##),
        list(
            count,
            r##"{"id": "e#", "date": "2022", "title": "E#", "track": "t#"}"##
        ),
    );
    let feed = reading(&text, Code::TooMany).feed;
    assert_eq!((feed.tracks.len(), feed.events.len()), (MAX_TRACKS, count));
    assert_eq!(feed.events[MAX_TRACKS - 1].track, Some(MAX_TRACKS - 1));
    assert_eq!(feed.events[MAX_TRACKS].track, None);
}

#[test]
fn events_beyond_the_limit_are_left_out_in_every_format() {
    let count = MAX_EVENTS + 2;
    let events = list(count, r##"{"id": "e#", "date": "2022", "title": "E#"}"##);
    let own = reading(
        &format!(r#"{{"masar": 1, "events": {events}}}"#),
        Code::TooMany,
    );
    assert_eq!(
        (own.feed.events.len(), own.events_in_text),
        (MAX_EVENTS, count)
    );
    assert_eq!(own.diagnostics[0].path, format!("$.events[{MAX_EVENTS}]"));
    let slides = list(
        count,
        r##"{"start_date": {"year": 2022}, "text": {"headline": "S#"}}"##,
    );
    let timelinejs = reading(&format!(r#"{{"events": {slides}}}"#), Code::TooMany);
    assert_eq!(timelinejs.feed.events.len(), MAX_EVENTS);
    let items = list(
        count,
        r##"{"id": "i#", "title": "I#", "date_published": "2022-09-14T10:00:00Z"}"##,
    );
    let jsonfeed =
        format!(r#"{{"version": "https://jsonfeed.org/version/1.1", "items": {items}}}"#);
    assert_eq!(
        reading(&jsonfeed, Code::TooMany).feed.events.len(),
        MAX_EVENTS
    );
}

#[test]
fn members_beyond_the_limit_are_left_out() {
    let notes: String = (0..MAX_MEMBERS)
        .map(|number| format!(r#""_{number}": 1, "#))
        .collect();
    let text = format!(
        r#"{{"masar": 1, "events": [{{"date": "2022", "title": "a", {notes} "summary": "b"}}]}}"#
    );
    assert!(
        reading(&text, Code::TooMany).feed.events[0]
            .summary
            .is_empty()
    );
}

#[test]
fn events_beyond_the_limit_of_all_pages_are_left_out() {
    let page = |letter: char| {
        let event = format!(r#"{{"id": "{letter}#", "date": "2022", "title": "E#"}}"#);
        format!(
            r#"{{"masar": 1, "events": {}}}"#,
            list(MAX_EVENTS - 1, &event)
        )
    };
    let reading =
        masar_feed::read_pages(&[page('a'), page('b')], Default::default()).expect("a feed");
    assert_eq!(reading.feed.events.len(), MAX_EVENTS);
    assert_eq!(
        (reading.diagnostics[0].page, reading.diagnostics.len()),
        (1, 1)
    );
}

#[test]
fn partners_and_eras_beyond_the_limit_are_left_out() {
    let partners = list(MAX_PARTNERS + 9, r##"{"id": "p#", "name": "P#"}"##);
    let text = format!(
        r#"{{"masar": 1, "partners": {partners}, "events": [{{"date": "2022", "title": "a",
            "partners": ["p1", "p{MAX_PARTNERS}"]}}]}}"#
    );
    let feed = reading(&text, Code::TooMany).feed;
    assert_eq!(feed.partners.len(), MAX_PARTNERS);
    assert_eq!(feed.events[0].partners[..], [1]);
    let eras = list(MAX_ERAS + 9, r##"{"date": "2022", "title": "E#"}"##);
    let text = format!(r#"{{"masar": 1, "eras": {eras}, "events": []}}"#);
    assert_eq!(reading(&text, Code::TooMany).feed.eras.len(), MAX_ERAS);
}

#[test]
fn tracks_that_each_page_repeats_are_counted_once() {
    let tracks = list(MAX_TRACKS, r##"{"id": "t#", "title": "T#"}"##);
    let page = format!(r#"{{"masar": 1, "tracks": {tracks}, "events": []}}"#);
    let pages = [page.as_str(), page.as_str()];
    let reading = masar_feed::read_pages(&pages, Default::default()).expect("a feed");
    assert_eq!(reading.diagnostics, []);
    assert_eq!(reading.feed.tracks.len(), MAX_TRACKS);
}

#[test]
fn entries_of_an_event_beyond_the_limit_are_left_out() {
    for (member, one) in [
        ("media", r##"{"src": "#.png"}"##),
        ("links", r##"{"href": "#.pdf"}"##),
        ("people", r##"{"name": "P#"}"##),
        ("tags", r##""#""##),
        ("audience", r##""#""##),
    ] {
        let many = list(MAX_ENTRIES + 1, one);
        let event = reading(
            &with_event(&format!(r#""{member}": {many}"#)),
            Code::TooMany,
        );
        let event = &event.feed.events[0];
        let count = event.media.len() + event.links.len() + event.people.len();
        let words = event.tags.len() + event.audience.len();
        assert_eq!(count + words, MAX_ENTRIES, "{member}");
        let at_most = list(MAX_ENTRIES, one);
        let text = with_event(&format!(r#""{member}": {at_most}"#));
        assert_eq!(read(&text).expect("a feed").diagnostics, [], "{member}");
    }
}

#[test]
fn a_text_has_a_limited_number_of_languages() {
    let texts: Vec<String> = (0..MAX_LANGUAGES + 9)
        .map(|number| format!(r#""aa-{number:03}": "t""#))
        .collect();
    let text = with_event(&format!(r#""summary": {{{}}}"#, texts.join(",")));
    let feed = reading(&text, Code::TooMany).feed;
    assert_eq!(feed.events[0].summary.0.len(), MAX_LANGUAGES);
}

#[test]
fn a_text_beyond_the_limit_is_cut_between_words() {
    let words = "mot ".repeat(MAX_PROSE);
    for (member, most) in [
        ("tags", MAX_LINE),
        ("summary", MAX_PROSE),
        ("body", MAX_PROSE),
    ] {
        let value = if member == "tags" {
            format!(r#"["{words}"]"#)
        } else {
            format!(r#""{words}""#)
        };
        let event = reading(
            &with_event(&format!(r#""{member}": {value}"#)),
            Code::TextTooLong,
        );
        let event = &event.feed.events[0];
        let tag = event.tags.first().map_or("", String::as_str);
        let cut = [tag, event.summary.first(), event.body.first()].concat();
        assert!(cut.ends_with("mot…"), "{member}");
        assert!(
            (most - 4..=most + 1).contains(&cut.chars().count()),
            "{member}"
        );
    }
}

#[test]
fn an_address_beyond_the_limit_is_refused() {
    let long = "a".repeat(MAX_ADDRESS + 1);
    let text = with_event(&format!(r#""links": [{{"href": "{long}"}}]"#));
    assert!(
        reading(&text, Code::BadAddress).feed.events[0]
            .links
            .is_empty()
    );
}

#[test]
fn the_limits_also_apply_to_other_formats() {
    let words = "mot ".repeat(MAX_LINE);
    let slides = list(
        MAX_TRACKS + 2,
        r##"{"start_date": {"year": 2022}, "text": {"headline": "S#"}, "group": "g#"}"##,
    );
    let feed = reading(&format!(r#"{{"events": {slides}}}"#), Code::TooMany).feed;
    assert_eq!(
        (feed.tracks.len(), feed.events.len()),
        (MAX_TRACKS, MAX_TRACKS + 2)
    );
    let slide = format!(
        r#"{{"events": [{{"start_date": {{"year": 2022}}, "text": {{"headline": "{words}"}}}}]}}"#
    );
    let feed = reading(&slide, Code::TextTooLong).feed;
    assert!(feed.events[0].title.first().chars().count() <= MAX_LINE + 1);
}

/// Returns a number as the documentation writes it: 16,777,216.
fn written(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[test]
fn the_documentation_and_the_loader_have_the_same_limits() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../");
    let text = |path: &str| std::fs::read_to_string([root, path].concat()).expect("the file");
    let docs = text("docs/feed.md");
    for (what, limit) in [
        ("bytes of a page", MAX_PAGE_BYTES),
        ("pages", MAX_PAGES),
        ("bytes of all pages", MAX_BYTES),
        ("events of all pages", MAX_EVENTS),
        ("members of an object", MAX_MEMBERS),
        ("tracks", MAX_TRACKS),
        ("partners", MAX_PARTNERS),
        ("eras", MAX_ERAS),
        (
            "partners, people, audience, tags, media or links of one event",
            MAX_ENTRIES,
        ),
        ("languages of the feed, or of a text", MAX_LANGUAGES),
        ("characters of a title, a name, a role, a tag", MAX_LINE),
        (
            "characters of a `description`, `summary`, `body`, `easy`, `alt`, `caption`",
            MAX_PROSE,
        ),
        ("bytes of an address", MAX_ADDRESS),
    ] {
        let row = format!("| {what} | {}", written(limit));
        assert!(docs.contains(&row), "docs/feed.md has no row “{row}”");
    }
    assert_eq!(MAX_PAGE_BYTES, 2_usize.pow(24));
    assert!(text("www/masar.js").contains("LARGEST_FEED = 2 ** 24;"));
}
