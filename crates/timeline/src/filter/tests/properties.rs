//! What holds for any feed and filter, whatever the order.

use proptest::prelude::*;

use super::{Filter, Scene, Visibility, day, period, plain};
use crate::FacetKind;
use masar_feed::{Place, read};
use masar_synthetic::{Options, generate};

fn made_up() -> impl Strategy<Value = Scene> {
    (any::<u64>(), 1..120usize, any::<bool>()).prop_map(|(seed, events, shuffled)| {
        let request = Options {
            seed,
            events,
            shuffled,
            ..Options::default()
        };
        let mut feed = read(&generate(&request)).expect("a feed").feed;
        // Places and tags there are none of in a made-up feed.
        for (at, event) in feed.events.iter_mut().enumerate() {
            if at % 3 == 0 {
                event.tags = vec![["droits", "police"][at / 3 % 2].to_owned()].into();
            }
            if at % 4 == 0 {
                event.place = Some(Box::new(Place {
                    locality: plain(["فاس", "الرباط"][at / 4 % 2]),
                    ..Place::default()
                }));
            }
        }
        Scene::new(feed)
    })
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let list = |from: &'static [&'static str]| prop_oneof![2 => Just(Vec::new()), 1 => prop::sample::subsequence(from, 0..=from.len()).prop_shuffle()];
    let years = |year: i64| {
        prop::option::weighted(
            0.3,
            (0..1_500i64).prop_map(move |days| day(year, 1, 1).plus(days)),
        )
    };
    (
        list(&["alpha", "beta", "gamma", "zeta", "gone"]),
        list(&["فاس", "الرباط"]),
        list(&["children", "students"]),
        list(&["droits", "police"]),
        years(2015),
        years(2019),
        prop_oneof![3 => Just(""), 1 => Just("ورشه"), 1 => Just("theme"), 1 => Just("1 phase")],
    )
        .prop_map(|(tracks, places, audience, tags, from, to, query)| {
            let owned = |list: Vec<&str>| list.into_iter().map(str::to_owned).collect();
            Filter {
                lists: [
                    owned(tracks),
                    Vec::new(),
                    owned(places),
                    owned(audience),
                    owned(tags),
                ],
                from,
                to,
                query: query.to_owned(),
            }
        })
}

/// A filter's parts, each by itself.
fn parts(filter: &Filter) -> Vec<Filter> {
    let mut parts: Vec<Filter> = FacetKind::ALL
        .map(|kind| {
            let mut part = Filter::default();
            part.lists[kind as usize] = filter.list(kind).to_vec();
            part
        })
        .into();
    // From and to are one period.
    parts.push(period(filter.from, filter.to));
    parts.push(Filter {
        query: filter.query.clone(),
        ..Filter::default()
    });
    parts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn filters_commute(scene in made_up(), filter in any_filter(), order in Just([0usize, 1, 2, 3, 4, 5, 6]).prop_shuffle()) {
        let whole = scene.apply(&filter);
        let parts = parts(&filter);
        // One after the other, on what the last has left.
        let mut left: Vec<usize> = (0..scene.feed.events.len()).collect();
        for at in order {
            let visibility = scene.visibility(&parts[at]);
            left.retain(|&event| visibility[event] == Visibility::Match);
        }
        let found: Vec<usize> = (0..scene.feed.events.len()).filter(|&event| whole.visibility[event] == Visibility::Match).collect();
        prop_assert_eq!(&left, &found);
        prop_assert_eq!(whole.count, found.len());
        // Nor does it matter in which order the values of a list were chosen.
        let mut turned = filter.clone();
        turned.lists.iter_mut().for_each(|list| list.reverse());
        prop_assert_eq!(scene.apply(&turned), whole);
    }

    #[test]
    fn a_values_count_is_the_number_of_events_that_choosing_it_alone_leaves(scene in made_up(), filter in any_filter()) {
        let found = scene.apply(&filter);
        for kind in FacetKind::ALL {
            for (at, value) in scene.index.facets.values(kind).iter().enumerate() {
                let mut alone = filter.clone();
                alone.lists[kind as usize] = vec![value.id.clone()];
                prop_assert_eq!(scene.apply(&alone).count, found.count_of(kind, at), "{}", value.id);
            }
        }
    }

    #[test]
    fn every_shown_event_can_be_reached_and_nothing_is_shown_in_vain(scene in made_up(), filter in any_filter()) {
        let visibility = scene.visibility(&filter);
        for (event, entry) in scene.timeline.entries.iter().enumerate() {
            if visibility[event].is_shown() && let Some(parent) = entry.parent {
                prop_assert!(visibility[parent].is_shown());
            }
            if visibility[event] == Visibility::Context {
                prop_assert!(entry.children.iter().any(|&child| visibility[child].is_shown()));
            }
        }
    }
}
