//! What a filter lets through.

mod properties;

use super::{Filter, Visibility};
use crate::{FacetKind, SearchIndex, Timeline};
use masar_edtf::{Day, Edtf};
use masar_feed::{Event, Feed, Place, Text};

fn day(year: i64, month: u8, day: u8) -> Day {
    Day::from_ymd(year, month, day).expect("a day of the test's own")
}

#[derive(Debug)]
struct Scene {
    feed: Feed,
    timeline: Timeline,
    index: SearchIndex,
}

impl Scene {
    fn new(feed: Feed) -> Scene {
        let timeline = Timeline::new(&feed, day(2024, 6, 1));
        let index = SearchIndex::new(&feed);
        Scene {
            feed,
            timeline,
            index,
        }
    }

    fn of(events: Vec<Event>) -> Scene {
        Scene::new(Feed {
            events,
            ..Feed::default()
        })
    }

    fn apply(&self, filter: &Filter) -> super::FilterResult {
        filter.apply(&self.feed, &self.timeline, &self.index)
    }

    fn visibility(&self, filter: &Filter) -> Vec<Visibility> {
        self.apply(filter).visibility
    }

    /// Ids of a kind's values with their count under a filter.
    fn counts(&self, kind: FacetKind, filter: &Filter) -> Vec<(&str, usize)> {
        let found = self.apply(filter);
        let values = self.index.facets.values(kind).iter().enumerate();
        values
            .map(|(at, value)| (value.id.as_str(), found.count_of(kind, at)))
            .collect()
    }
}

fn event(date: &str) -> Event {
    Event {
        date: Edtf::parse(date).ok(),
        ..Event::default()
    }
}

fn tagged(tags: &[&str], audience: &[&str]) -> Event {
    let owned = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    let mut event = event("2023-05-17");
    event.tags = owned(tags);
    event.audience = owned(audience);
    event
}

fn plain(text: &str) -> Text {
    Text(vec![("".into(), text.into())].into())
}

fn chosen(choices: &[(FacetKind, &str)]) -> Filter {
    let mut filter = Filter::default();
    for (kind, id) in choices {
        filter.toggle(*kind, id);
    }
    filter
}

fn period(from: Option<Day>, to: Option<Day>) -> Filter {
    Filter {
        from,
        to,
        ..Filter::default()
    }
}

use Visibility::{Context, Hidden, Match};

#[test]
fn within_a_list_any_value_will_do_and_between_lists_all_must_hold() {
    let scene = Scene::of(vec![
        tagged(&["a"], &["x"]),
        tagged(&["b"], &["x"]),
        tagged(&["a", "b"], &["y"]),
        tagged(&[], &[]),
    ]);
    let tags = chosen(&[(FacetKind::Tag, "a"), (FacetKind::Tag, "b")]);
    assert_eq!(scene.visibility(&tags), [Match, Match, Match, Hidden]);
    let both = chosen(&[(FacetKind::Tag, "a"), (FacetKind::Audience, "x")]);
    assert_eq!(scene.visibility(&both), [Match, Hidden, Hidden, Hidden]);
    assert_eq!(scene.visibility(&Filter::default()), [Match; 4]);
    assert_eq!(
        scene.visibility(&chosen(&[(FacetKind::Tag, "gone")])),
        [Hidden; 4]
    );
    assert_eq!(
        scene.visibility(&chosen(&[(FacetKind::Partner, "nobody")])),
        [Hidden; 4]
    );
}

#[test]
fn a_value_counts_the_events_that_pass_all_other_filters() {
    let scene = Scene::of(vec![
        tagged(&["a"], &["x"]),
        tagged(&["b"], &["x"]),
        tagged(&["a", "b"], &["y"]),
    ]);
    let filter = chosen(&[(FacetKind::Tag, "a")]);
    // The other tags keep their own counts: one more would add to what is found.
    assert_eq!(scene.counts(FacetKind::Tag, &filter), [("a", 2), ("b", 2)]);
    assert_eq!(
        scene.counts(FacetKind::Audience, &filter),
        [("x", 1), ("y", 1)]
    );
    assert_eq!(scene.apply(&filter).count, 2);
    let none = chosen(&[(FacetKind::Tag, "a"), (FacetKind::Audience, "z")]);
    assert_eq!(scene.counts(FacetKind::Tag, &none), [("a", 0), ("b", 0)]);
    assert_eq!(
        scene.counts(FacetKind::Audience, &none),
        [("x", 1), ("y", 1)]
    );
}

#[test]
fn the_parent_of_a_found_event_is_shown_and_not_counted() {
    let mut events = vec![
        event("2023-05-17/2023-05-21"),
        event("2023-05-18"),
        event("2023-05-18"),
        event("2022"),
    ];
    events[1].part_of = Some(0);
    events[2].part_of = Some(1);
    events[2].tags = vec!["deep".into()].into();
    let scene = Scene::of(events);
    let found = scene.apply(&chosen(&[(FacetKind::Tag, "deep")]));
    assert_eq!(found.visibility, [Context, Context, Match, Hidden]);
    assert_eq!(found.shown(), [true, true, true, false]);
    assert_eq!(found.count, 1);
    assert!(Context.is_shown() && Match.is_shown() && !Hidden.is_shown());
}

#[test]
fn a_nested_event_inherits_the_values_it_lacks() {
    let mut events = vec![
        tagged(&["a"], &["x"]),
        tagged(&[], &["y"]),
        tagged(&[], &[]),
    ];
    // The deepest stands between the others in the feed, which changes nothing.
    events[1].part_of = Some(2);
    events[2].part_of = Some(0);
    let scene = Scene::of(events);
    assert_eq!(
        scene.visibility(&chosen(&[(FacetKind::Tag, "a")])),
        [Match, Match, Match]
    );
    assert_eq!(
        scene.visibility(&chosen(&[(FacetKind::Audience, "x")])),
        [Match, Hidden, Match]
    );
    assert_eq!(
        scene.visibility(&chosen(&[(FacetKind::Audience, "y")])),
        [Context, Match, Context]
    );
    // A search is for words, and those it does not have.
    let query = Filter {
        query: "a".into(),
        ..Filter::default()
    };
    assert_eq!(scene.visibility(&query), [Match, Hidden, Hidden]);
}

#[test]
fn a_cycle_of_parents_is_no_endless_search() {
    let mut events = vec![tagged(&[], &[]), tagged(&[], &[])];
    events[0].part_of = Some(1);
    events[1].part_of = Some(0);
    let scene = Scene::of(events);
    assert_eq!(
        scene.visibility(&chosen(&[(FacetKind::Tag, "a")])),
        [Hidden, Hidden]
    );
}

#[test]
fn a_period_keeps_events_that_share_a_day_with_it() {
    let dates = [
        "2023-05-17",
        "2023-05-17T23:59",
        "2023-04-01/2023-05-17",
        "2023-05-17/2023-06",
        "2023-05",
        "2022-01-01/..",
        "../2024-01-01",
        "2023-05-16",
        "2023-05-18T00:00",
    ];
    let scene = Scene::of(dates.map(event).into());
    let only = Some(day(2023, 5, 17));
    let expected = [
        Match, Match, Match, Match, Match, Match, Match, Hidden, Hidden,
    ];
    assert_eq!(scene.visibility(&period(only, only)), expected);
    let since = scene.visibility(&period(Some(day(2023, 5, 18)), None));
    assert_eq!(
        since,
        [
            Hidden, Hidden, Hidden, Match, Match, Match, Match, Hidden, Match
        ]
    );
    let until = scene.visibility(&period(None, Some(day(2023, 5, 16))));
    assert_eq!(
        until,
        [
            Hidden, Hidden, Match, Hidden, Match, Match, Match, Match, Hidden
        ]
    );
    let (early, late) = (Some(day(2023, 5, 16)), only);
    assert_eq!(
        scene.visibility(&period(late, early)),
        scene.visibility(&period(early, late))
    );
}

#[test]
fn an_ongoing_event_has_no_last_day() {
    let scene = Scene::of(
        ["2022-01-01/..", "2022-01-01/", "../2022-01-01"]
            .map(event)
            .into(),
    );
    let later = period(Some(day(2030, 1, 1)), None);
    assert_eq!(scene.visibility(&later), [Match, Hidden, Hidden]);
    let earlier = period(None, Some(day(1900, 1, 1)));
    assert_eq!(scene.visibility(&earlier), [Hidden, Hidden, Match]);
}

#[test]
fn an_event_that_cannot_be_placed_is_never_found() {
    let scene = Scene::of(vec![
        Event {
            title: plain("never"),
            ..Event::default()
        },
        event("2023"),
    ]);
    let found = scene.apply(&Filter::default());
    assert_eq!((found.visibility, found.count), (vec![Hidden, Match], 1));
}

#[test]
fn places_are_towns_by_their_name_in_the_default_language() {
    let place = |name: &str, town: &[(&str, &str)]| {
        let locality = town
            .iter()
            .map(|(tag, text)| ((*tag).into(), (*text).into()))
            .collect();
        Place {
            name: plain(name),
            locality: Text(locality),
            geo: None,
        }
    };
    let fes = [("fr", "Fès"), ("ar", "فاس")];
    let at = |place: Place, date: &str| {
        let mut event = event(date);
        event.place = Some(Box::new(place));
        event
    };
    let feed = Feed {
        languages: vec!["ar".into(), "fr".into()],
        events: vec![
            at(place("Palais", &fes), "2023"),
            at(place("", &fes), "2024"),
            at(place("Palais", &[]), "2023"),
            at(place("", &[]), "2023"),
        ],
        ..Feed::default()
    };
    let scene = Scene::new(feed);
    assert_eq!(
        scene.counts(FacetKind::Place, &Filter::default()),
        [("فاس", 2), ("Palais", 1)]
    );
    let label = &scene.index.facets.values(FacetKind::Place)[0].label;
    assert_eq!(label.get("fr", "ar").0, "Fès");
    assert_eq!(
        scene.visibility(&chosen(&[(FacetKind::Place, "فاس")])),
        [Match, Match, Hidden, Hidden]
    );
}

#[test]
fn a_blank_query_is_an_empty_filter() {
    let blank = Filter {
        query: " ?".to_owned(),
        ..Filter::default()
    };
    assert!(blank.is_empty());
    assert!(Filter::default().is_empty());
    assert!(
        !Filter {
            query: "a".into(),
            ..Filter::default()
        }
        .is_empty()
    );
    assert!(!period(Some(Day(0)), None).is_empty());
    let mut filter = chosen(&[(FacetKind::Tag, "a")]);
    assert!(
        !filter.is_empty()
            && filter.has(FacetKind::Tag, "a")
            && !filter.has(FacetKind::Audience, "a")
    );
    filter.toggle(FacetKind::Tag, "a");
    assert!(filter.is_empty());
}
