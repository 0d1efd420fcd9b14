//! Divides a long story into pages. Each is drawn and written by itself, so that the memory depends on the length of a page.

use std::path::{Path, PathBuf};

use masar_edtf::Day;
use masar_feed::{Event, Feed, effective_date};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The most events of a page.
pub(super) const MAX_EVENTS: usize = 1_000;

/// The events of each page, by their places in the feed. Pages are in the order of time. An event and its parts are on one
/// page, as far as it takes them.
pub(super) fn divide(feed: &Feed) -> Vec<Vec<usize>> {
    let mut order: Vec<((Option<Day>, usize), usize)> = (0..feed.events.len())
        .map(|at| {
            let whole = outermost(feed, at);
            let start = effective_date(feed, whole).and_then(|(date, _)| date.earliest());
            ((start, whole), at)
        })
        .collect();
    order.sort_unstable();
    let mut pages: Vec<Vec<usize>> = vec![Vec::new()];
    for family in order.chunk_by(|one, other| one.0 == other.0) {
        for part in family.chunks(MAX_EVENTS) {
            let page = pages.last().map_or(0, Vec::len);
            if page + part.len() > MAX_EVENTS {
                pages.push(Vec::new());
            }
            if let Some(page) = pages.last_mut() {
                page.extend(part.iter().map(|one| one.1));
            }
        }
    }
    for page in &mut pages {
        page.sort_unstable();
    }
    pages
}

/// Returns the event that contains an event and is part of no other.
fn outermost(feed: &Feed, event: usize) -> usize {
    let mut at = event;
    // A feed that was read has no cycles.
    while let Some(parent) = feed.events[at].part_of {
        at = parent;
    }
    at
}

/// Returns a feed with some of the events. An event whose parent is on another page has the parent's date and no parent.
pub(super) fn part(feed: &Feed, events: &[usize]) -> Feed {
    let place = |at: usize| events.binary_search(&at).ok();
    let event = |at: &usize| {
        let of = &feed.events[*at];
        let part_of = of.part_of.and_then(place);
        let date = match (of.part_of, part_of) {
            (Some(_), None) => effective_date(feed, *at).map(|one| one.0.clone()),
            _ => of.date.clone(),
        };
        Event {
            part_of,
            date,
            ..of.clone()
        }
    };
    let copy = Feed {
        title: feed.title.clone(),
        description: feed.description.clone(),
        languages: feed.languages.clone(),
        timezone: feed.timezone.clone(),
        updated: feed.updated.clone(),
        source: feed.source.clone(),
        partners: feed.partners.clone(),
        tracks: feed.tracks.clone(),
        eras: feed.eras.clone(),
        events: Vec::new(),
        is_split: feed.is_split,
        is_cut: feed.is_cut,
    };
    Feed {
        events: events.iter().map(event).collect(),
        ..copy
    }
}

/// Returns the file of a page: `story.html`, `story-2.html`.
pub(super) fn file(first: &Path, number: usize) -> PathBuf {
    if number == 1 {
        return first.to_owned();
    }
    let stem = first.file_stem().unwrap_or_default().to_string_lossy();
    let ending = first.extension().map(|one| one.to_string_lossy());
    let ending = ending.map_or(String::new(), |one| [".", &one].concat());
    first.with_file_name(format!("{stem}-{number}{ending}"))
}

/// The characters of a file's name that are encoded in its address.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Returns the address of a page from the pages beside it.
pub(super) fn link(first: &Path, number: usize) -> String {
    let file = file(first, number);
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    utf8_percent_encode(&name, RESERVED).to_string()
}

/// Returns the canonical address of a page, from that of the first.
pub(super) fn address(first: &str, number: usize) -> String {
    let end = first.find(['?', '#']).unwrap_or(first.len());
    let (path, rest) = first.split_at(end);
    if number == 1 {
        return first.to_owned();
    }
    let name = path.rfind('/').map_or(0, |at| at + 1);
    match path[name..].rfind('.') {
        Some(dot) => {
            let (stem, ending) = path.split_at(name + dot);
            format!("{stem}-{number}{ending}{rest}")
        }
        None => format!("{path}-{number}{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_of_a_story_are_numbered_from_the_second() {
        let first = Path::new("out/قصة.html");
        assert_eq!(file(first, 1), first);
        assert_eq!(file(first, 2), Path::new("out/قصة-2.html"));
        assert_eq!(link(Path::new("a b.html"), 3), "a%20b-3.html");
        let page = "https://example.org/a.b/story.html?x=1.2";
        assert_eq!(address(page, 1), page);
        assert_eq!(
            address(page, 2),
            "https://example.org/a.b/story-2.html?x=1.2"
        );
        assert_eq!(
            address("https://example.org/a.b/story", 2),
            "https://example.org/a.b/story-2"
        );
    }

    #[test]
    fn an_event_is_on_the_page_of_the_event_that_contains_it() {
        let event = |at: usize| {
            format!(
                r#"{{"id": "e{at}", "date": "{}", "title": "t"}}"#,
                1000 + at
            )
        };
        let mut events: Vec<String> = (0..1_500).map(event).collect();
        events.push(r#"{"id": "in", "part_of": "e3", "date": "2999", "title": "t"}"#.into());
        let text = format!(r#"{{"masar": 1, "events": [{}]}}"#, events.join(","));
        let feed = masar_feed::read(&text).expect("a feed").feed;
        let pages = divide(&feed);
        assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [1_000, 501]);
        assert_eq!(pages[0].last(), Some(&1_500));
        let first = part(&feed, &pages[0]);
        assert_eq!(first.events[999].part_of, Some(3));
        assert_eq!(part(&feed, &pages[1]).events.len(), 501);
    }

    #[test]
    fn a_family_that_no_page_takes_is_divided_and_keeps_its_date() {
        let event = |at: usize| format!(r#"{{"id": "e{at}", "part_of": "e", "title": "t"}}"#);
        let mut events = vec![r#"{"id": "e", "date": "2022", "title": "t"}"#.to_owned()];
        events.extend((0..1_500).map(event));
        let text = format!(r#"{{"masar": 1, "events": [{}]}}"#, events.join(","));
        let feed = masar_feed::read(&text).expect("a feed").feed;
        let pages = divide(&feed);
        assert_eq!(pages.iter().map(Vec::len).sum::<usize>(), 1_501);
        let last = part(&feed, &pages[1]);
        assert!(
            last.events
                .iter()
                .all(|one| one.part_of.is_none() && one.date.is_some())
        );
    }
}
