//! The orders of the table. Events inside another event follow it, in the same order.
//!
//! The caller passes the comparison of texts, for example one by code points or `Intl.Collator` of the
//! browser.

use super::Timeline;
use masar_feed::{Feed, Text};
use std::cmp::Ordering;

/// A column the table is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Column {
    #[default]
    Date,
    Title,
    Track,
    Place,
}

/// Returns the text by which each event is sorted in a column, in a language and folded by `fold`: the
/// title, the track's title, or the town (the building if there is no town). The text is empty if the
/// event has none, and for [`Column::Date`] (see [`by_date`]).
#[must_use]
pub fn keys(feed: &Feed, column: Column, lang: &str, fold: &dyn Fn(&str) -> String) -> Vec<String> {
    let default = feed.languages.first().map_or("", String::as_str);
    let mut keys = Vec::new();
    for event in &feed.events {
        let text: Option<&Text> = match column {
            Column::Date => None,
            Column::Title => Some(&event.title),
            Column::Track => event
                .track
                .and_then(|track| feed.tracks.get(track))
                .map(|track| &track.title),
            // As the table shows it.
            Column::Place => event.place.as_ref().map(|place| {
                if place.locality.is_empty() {
                    &place.name
                } else {
                    &place.locality
                }
            }),
        };
        keys.push(fold(text.map_or("", |text| text.get(lang, default).0)));
    }
    keys
}

/// Returns every placed event by its start. Events with the same start are in the order of the timeline in
/// both directions.
#[must_use]
pub fn by_date(timeline: &Timeline, descending: bool) -> Vec<usize> {
    if !descending {
        return timeline.order.clone();
    }
    nested(timeline, &mut |a, b| {
        timeline.entries[b].start.cmp(&timeline.entries[a].start)
    })
}

/// Returns every placed event by its text; `keys` has one text for each event of the feed (see [`keys()`]).
/// In both directions, events with the same text are in the order of the timeline, and events without a text
/// come last.
///
/// ```
/// use masar_edtf::Day;
/// use masar_feed::read;
/// use masar_timeline::{Timeline, sort};
///
/// let text = r#"{"masar": 1, "events": [
///     {"date": "2022", "title": "b"}, {"date": "2023", "title": "a"}, {"date": "2024", "title": "B"}]}"#;
/// let feed = read(text).expect("a feed").feed;
/// let timeline = Timeline::new(&feed, Day(20_000));
/// let keys = sort::keys(&feed, sort::Column::Title, "en", &str::to_lowercase);
/// assert_eq!(sort::by_text(&timeline, &keys, false, &str::cmp), [1, 0, 2]);
/// assert_eq!(sort::by_text(&timeline, &keys, true, &str::cmp), [0, 2, 1]);
/// ```
#[must_use]
pub fn by_text(
    timeline: &Timeline,
    keys: &[String],
    descending: bool,
    compare: &dyn Fn(&str, &str) -> Ordering,
) -> Vec<usize> {
    let key = |event: usize| keys.get(event).map_or("", String::as_str);
    nested(timeline, &mut |a, b| {
        let (a, b) = (key(a), key(b));
        if a.is_empty() || b.is_empty() {
            return a.is_empty().cmp(&b.is_empty());
        }
        if descending {
            compare(b, a)
        } else {
            compare(a, b)
        }
    })
}

/// Returns all placed events: siblings are sorted, and each event is followed by the events inside it.
fn nested(timeline: &Timeline, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    // One sort of all events also sorts the events inside each of them.
    let mut sorted = timeline.order.clone();
    sorted.sort_by(|&a, &b| compare(a, b));
    let mut inside = vec![Vec::new(); timeline.entries.len()];
    let mut open = Vec::new();
    // In reverse, since the top of a stack is taken first.
    for event in sorted.into_iter().rev() {
        match timeline.entries[event].parent {
            Some(parent) => inside[parent].push(event),
            None => open.push(event),
        }
    }
    let mut out = Vec::new();
    while let Some(event) = open.pop() {
        out.push(event);
        open.append(&mut inside[event]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use masar_edtf::Day;
    use masar_feed::read;
    use proptest::prelude::*;

    fn feed(events: &str) -> Feed {
        let text = format!(
            r#"{{"masar": 1, "languages": ["ar", "fr"],
            "tracks": [{{"id": "z", "title": "Zone"}}, {{"id": "a", "title": "Accord"}}],
            "events": [{events}]}}"#
        );
        read(&text).expect("a feed of the test's own").feed
    }

    fn sorted(feed: &Feed, column: Column, descending: bool) -> Vec<String> {
        let timeline = Timeline::new(feed, Day(20_000));
        let order = match column {
            Column::Date => by_date(&timeline, descending),
            _ => by_text(
                &timeline,
                &keys(feed, column, "ar", &str::to_lowercase),
                descending,
                &str::cmp,
            ),
        };
        order
            .into_iter()
            .map(|event| feed.events[event].id.clone())
            .collect()
    }

    #[test]
    fn equal_dates_keep_the_timelines_order_both_ways() {
        let feed = feed(
            r#"{"id": "later", "date": "2023", "title": "t"},
            {"id": "event", "date": "2022-09-14", "title": "t"},
            {"id": "milestone", "date": "2022-09-14", "kind": "milestone", "title": "t"}"#,
        );
        assert_eq!(
            sorted(&feed, Column::Date, false),
            ["milestone", "event", "later"]
        );
        assert_eq!(
            sorted(&feed, Column::Date, true),
            ["later", "milestone", "event"]
        );
    }

    #[test]
    fn an_event_inside_another_follows_it_in_every_order() {
        let feed = feed(
            r#"{"id": "p", "date": "2022", "title": "m"},
            {"id": "b", "date": "2022-02", "title": "b", "part_of": "p"},
            {"id": "c", "date": "2022-03", "title": "c", "part_of": "p"},
            {"id": "inner", "date": "2022-03-04", "title": "a", "part_of": "c"},
            {"id": "q", "date": "2023", "title": "n"}"#,
        );
        assert_eq!(
            sorted(&feed, Column::Title, false),
            ["p", "b", "c", "inner", "q"]
        );
        assert_eq!(
            sorted(&feed, Column::Title, true),
            ["q", "p", "c", "inner", "b"]
        );
        assert_eq!(
            sorted(&feed, Column::Date, true),
            ["q", "p", "c", "inner", "b"]
        );
    }

    #[test]
    fn events_are_sorted_by_the_title_of_their_track_and_those_without_come_last_both_ways() {
        let feed = feed(
            r#"{"id": "none", "date": "2020", "title": "t"},
            {"id": "zone", "date": "2021", "title": "t", "track": "z"},
            {"id": "accord", "date": "2022", "title": "t", "track": "a"}"#,
        );
        assert_eq!(
            sorted(&feed, Column::Track, false),
            ["accord", "zone", "none"]
        );
        assert_eq!(
            sorted(&feed, Column::Track, true),
            ["zone", "accord", "none"]
        );
    }

    #[test]
    fn events_are_sorted_by_their_town_in_the_chosen_language() {
        let feed = feed(
            r#"{"id": "fez", "date": "2020", "title": "t", "place": {"name": "أ", "locality": {"fr": "Aa", "ar": "فاس"}}},
            {"id": "hall", "date": "2021", "title": "t", "place": {"name": "القاعة"}}"#,
        );
        assert_eq!(sorted(&feed, Column::Place, false), ["hall", "fez"]);
        let timeline = Timeline::new(&feed, Day(20_000));
        let french = keys(&feed, Column::Place, "fr", &str::to_lowercase);
        assert_eq!(by_text(&timeline, &french, false, &str::cmp), [0, 1]);
    }

    proptest! {
        #[test]
        fn every_event_comes_once_after_its_parent_and_brothers_are_in_order(
            drawn in prop::collection::vec((0u32..9, "[a-c]{0,2}", prop::option::of(0usize..20)), 1..20),
            descending: bool,
        ) {
            let events: Vec<String> = drawn
                .iter()
                .enumerate()
                .map(|(at, (day, _, parent))| {
                    let part_of = match parent {
                        Some(parent) if *parent < at => format!(r#", "part_of": "e{parent}""#),
                        _ => String::new(),
                    };
                    format!(r#"{{"id": "e{at}", "date": "2023-01-0{}", "title": "t"{part_of}}}"#, day + 1)
                })
                .collect();
            let feed = feed(&events.join(","));
            prop_assert_eq!(feed.events.len(), drawn.len());
            let timeline = Timeline::new(&feed, Day(20_000));
            let keys: Vec<String> = feed
                .events
                .iter()
                .map(|event| drawn[event.id[1..].parse::<usize>().expect("its number")].1.clone())
                .collect();
            let order = by_text(&timeline, &keys, descending, &str::cmp);
            let mut all = order.clone();
            all.sort_unstable();
            prop_assert!(all.iter().copied().eq(0..drawn.len()));
            let place = |event: usize| order.iter().position(|&at| at == event);
            for (a, one) in timeline.entries.iter().enumerate() {
                prop_assert!(one.parent.is_none_or(|parent| place(parent) < place(a)));
                for (b, other) in timeline.entries.iter().enumerate() {
                    if one.parent != other.parent || place(a) >= place(b) {
                        continue;
                    }
                    let fine = match (keys[a].is_empty(), keys[b].is_empty()) {
                        (true, true) => timeline.place(a) < timeline.place(b),
                        (true, false) => false,
                        (false, true) => true,
                        (false, false) if keys[a] == keys[b] => timeline.place(a) < timeline.place(b),
                        (false, false) => (keys[a] < keys[b]) != descending,
                    };
                    prop_assert!(fine, "{a} before {b}");
                }
            }
        }
    }
}
