//! A feed of several pages.

use super::{ReadOptions, Reading, next_page};
use crate::{Code, Diagnostic};

const ONE: &str = include_str!("../../../../tests/feeds/pages/1.json");
const TWO: &str = include_str!("../../../../tests/feeds/pages/2.json");
const THREE: &str = include_str!("../../../../tests/feeds/pages/more/3.json");

fn read_pages(texts: &[&str]) -> Result<Reading, Diagnostic> {
    super::read_pages(texts, ReadOptions::default())
}

#[test]
fn the_pages_of_a_feed_are_read_as_one() {
    let reading = read_pages(&[ONE, TWO, THREE]).expect("a feed");
    assert_eq!(reading.diagnostics, []);
    assert_eq!(reading.next, None);
    assert_eq!((reading.events_in_text, reading.feed.events.len()), (4, 4));
    let feed = &reading.feed;
    assert_eq!(feed.languages, ["fr", "en"]);
    // What the first page has, the second may repeat.
    let partners: Vec<&str> = feed.partners.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(partners, ["north", "south"]);
    assert_eq!(feed.tracks.len(), 2);
    assert_ne!(feed.tracks[0].shape, feed.tracks[1].shape);
    // References reach forth and back.
    assert_eq!(feed.events[0].part_of, Some(2));
    assert_eq!(*feed.events[2].partners, [0, 1]);
    assert_eq!(
        (feed.events[3].track, &feed.events[3].partners[..]),
        (Some(1), &[1][..])
    );
}

#[test]
fn each_event_and_partner_has_the_number_of_its_page() {
    let feed = read_pages(&[ONE, TWO, THREE]).expect("a feed").feed;
    let pages: Vec<_> = feed
        .events
        .iter()
        .map(|one| (one.id.as_str(), one.page))
        .collect();
    assert_eq!(
        pages,
        [
            ("seminar-2023", 0),
            ("agreement-2022", 0),
            ("open-days-2023", 1),
            ("visit-2024", 2),
        ]
    );
    let partners: Vec<_> = feed
        .partners
        .iter()
        .map(|one| (one.id.as_str(), one.page))
        .collect();
    assert_eq!(partners, [("north", 0), ("south", 1)]);
}

#[test]
fn a_feed_whose_next_page_is_not_loaded_yet_has_its_address() {
    let reading = read_pages(&[ONE]).expect("a feed");
    assert_eq!(reading.next.as_deref(), Some("2.json"));
    assert_eq!(next_page(ONE), Ok(Some("2.json".to_owned())));
    assert_eq!(next_page(THREE), Ok(None));
    assert_eq!(
        next_page("{\"masar\": 1, \"next_url\": \"javascript:x\"}"),
        Ok(None)
    );
}

#[test]
fn a_diagnostic_has_its_page_and_its_place_in_it() {
    let two = "\u{feff}{\"masar\": 1,\n \"events\": [{\"id\": \"agreement-2022\", \"date\": \"2023-02-30\", \"title\": \"É\"},\n  {\"title\": \"x\", \"part_of\": \"gone\"}]}";
    let reading = read_pages(&[ONE, two]).expect("a feed");
    let places: Vec<_> = reading
        .diagnostics
        .iter()
        .map(|one| (one.page, one.code, one.path.as_str(), one.line, one.column))
        .collect();
    assert_eq!(
        places,
        [
            (0, Code::NoDate, "$.events[0]", 8, 5),
            (0, Code::UnknownReference, "$.events[0].part_of", 8, 39),
            (1, Code::DuplicateId, "$.events[0].id", 2, 20),
            (1, Code::ImpossibleDay, "$.events[0].date", 2, 55),
            (1, Code::NoDate, "$.events[1]", 3, 3),
            (1, Code::UnknownReference, "$.events[1].part_of", 3, 29),
        ]
    );
    for diagnostic in &reading.diagnostics {
        let text = [ONE, two][diagnostic.page];
        assert!(text.get(diagnostic.range.0..diagnostic.range.1).is_some());
    }
    let (start, end) = reading.diagnostics[3].range;
    assert_eq!(&two[start..end], "3");
}

#[test]
fn a_page_that_is_no_feed_is_refused_before_it_is_joined() {
    for (text, code) in [
        ("{}", Code::NotAFeed),
        ("[]", Code::NotAFeed),
        ("{\"masar\": 1},{\"masar\": 1}", Code::NotJson),
        ("{\"masar\": 1", Code::NotJson),
    ] {
        assert_eq!(
            next_page(text).map_err(|diagnostic| diagnostic.code),
            Err(code),
            "{text}"
        );
    }
    for text in ["{}", "[[]]", "7", "{\"masar\": 1"] {
        let diagnostic = read_pages(&[ONE, text]).expect_err("no feed");
        assert_eq!((diagnostic.page, diagnostic.line), (1, 1), "{text}");
    }
    // It is two pages then, and nothing breaks.
    assert!(read_pages(&[ONE, "{\"masar\": 1},{\"masar\": 1}"]).is_ok());
    assert!(read_pages(&[]).is_err());
}
