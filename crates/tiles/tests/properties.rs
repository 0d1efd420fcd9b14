//! Laws of split feeds: each event is in one tile, is drawn or counted once at every zoom, and is found by its id; an edit
//! changes few files; and the extents are those of the timeline.

mod support;

use std::collections::BTreeSet;

use masar_edtf::{Day, Moment};
use masar_feed::Feed;
use masar_tiles::{CountedFrom, Interval, Need, NeedKind, NodeId, Tiles};
use masar_timeline::Timeline;
use proptest::prelude::*;
use proptest::sample::select;

use support::{Folder, any_feed, feed, synthetic};

/// A day on which no event of these feeds ends.
const TODAY: Day = Day(30_000);

/// A window and the share of the narrowest nodes.
fn any_window() -> impl Strategy<Value = (Interval, f64)> {
    let day = -800_000..40_000_i64;
    let width = select(vec![1_i64, 40, 400, 4_000, 40_000, 400_000]);
    let share = select(vec![0.1, Tiles::RESTING, 1.0, Tiles::MOVING]);
    (day, width, share).prop_map(|(day, width, share)| {
        let start = Day(day).start();
        let end = Day(day + width).start();
        (Interval { start, end }, share)
    })
}

/// Loads one file that is needed.
fn load_one(tiles: &mut Tiles, folder: &Folder, need: Need) {
    match need.kind {
        NeedKind::Tile => tiles.set_loaded(need.node, true),
        NeedKind::Index => {
            let name = tiles.index(need.node).expect("an index").to_owned();
            tiles
                .add_index(need.node, &folder.files[&name])
                .expect("an index");
        }
    }
}

/// Loads all files that a window needs, in rounds, as a reader does. Returns their number.
fn load(tiles: &mut Tiles, folder: &Folder, window: Interval, share: f64) -> usize {
    let mut files = 0;
    loop {
        let needed = tiles.needed(window, share);
        if needed.is_empty() {
            return files;
        }
        files += needed.len();
        for need in needed {
            load_one(tiles, folder, need);
        }
    }
}

/// Whether a node is another one or below it, by its key.
fn is_within(tiles: &Tiles, key: &str, node: NodeId) -> bool {
    let (date, part) = key.split_once('#').unwrap_or((key, ""));
    let own = tiles.key(node);
    let (own_date, own_part) = own.split_once('#').unwrap_or((own, ""));
    if !own_part.is_empty() {
        return date == own_date && part.starts_with(own_part);
    }
    let around = tiles.interval(node);
    let inside = support::interval(date);
    around.start <= inside.start && inside.end <= around.end
}

/// Whether the outermost event around an event overlaps a window, in the timeline of the whole feed.
fn is_in(feed: &Feed, timeline: &Timeline, event: usize, window: Interval) -> bool {
    let mut outermost = event;
    while let Some(parent) = feed.events[outermost].part_of {
        outermost = parent;
    }
    let entry = &timeline.entries[outermost];
    entry.start < window.end && entry.end > window.start
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn each_event_is_in_one_tile_and_its_id_leads_to_it(events in any_feed()) {
        let folder = Folder::split(&feed(&events));
        let whole = masar_feed::read(&feed(&events)).expect("a feed");
        let mut found: Vec<String> = Vec::new();
        for (name, key) in folder.tiles() {
            let page = masar_feed::read(&folder.files[&name]).expect("a page");
            prop_assert_eq!(page.feed.events.len(), page.events_in_text);
            for event in &page.feed.events {
                prop_assert_eq!(folder.key_of(&event.id), Some(key.clone()));
                found.push(event.id.clone());
            }
        }
        let mut wanted: Vec<String> = whole.feed.events.iter().map(|one| one.id.clone()).collect();
        found.sort();
        wanted.sort();
        prop_assert_eq!(found, wanted);
    }

    #[test]
    fn each_event_is_drawn_or_counted_once_at_every_zoom(
        events in any_feed(),
        windows in proptest::collection::vec(any_window(), 1..4),
    ) {
        let text = feed(&events);
        let folder = Folder::split(&text);
        let whole = masar_feed::read(&text).expect("a feed").feed;
        let timeline = Timeline::new(&whole, TODAY);
        let mut tiles = folder.manifest();
        // The tiles of earlier windows stay.
        for (window, share) in windows {
            load(&mut tiles, &folder, window, share);
            let counted = tiles.counted(window);
            let mut found = vec![0; counted.len()];
            let mut loaded = 0;
            for (at, event) in whole.events.iter().enumerate() {
                let key = folder.key_of(&event.id).expect("a key");
                let is_drawn = tiles
                    .nodes()
                    .any(|node| tiles.is_loaded(node) && tiles.key(node) == key);
                loaded += u64::from(is_drawn && key != "..");
                let groups: Vec<usize> = (0..counted.len())
                    .filter(|group| !is_drawn && is_within(&tiles, &key, counted[*group].node))
                    .collect();
                let overlaps = is_in(&whole, &timeline, at, window);
                prop_assert!(groups.len() <= 1);
                if overlaps {
                    prop_assert_eq!(usize::from(is_drawn) + groups.len(), 1, "{} {}", event.id, key);
                }
                for group in groups {
                    let is_exact = counted[group].from == CountedFrom::Window;
                    found[group] += u64::from(is_exact || overlaps);
                }
            }
            for (group, found) in counted.iter().zip(found) {
                match group.from {
                    CountedFrom::Window => prop_assert_eq!(group.counts.total(), found),
                    CountedFrom::Outside => prop_assert!(group.counts.total() >= found),
                }
            }
            prop_assert_eq!(tiles.loaded(), loaded);
        }
    }

    #[test]
    fn a_changed_text_changes_one_tile_and_the_indexes_above_it(
        events in any_feed(),
        chosen in any::<prop::sample::Index>(),
    ) {
        prop_assume!(!events.is_empty());
        let before = Folder::split(&feed(&events));
        let mut changed = events.clone();
        let at = chosen.index(events.len());
        changed[at].title.push_str(" (corrected)");
        let after = Folder::split(&feed(&changed));
        let new = after.new_files(&before);
        prop_assert!(new.iter().filter(|name| name.starts_with("tile-")).count() <= 1, "{new:?}");
        prop_assert_eq!(new.iter().filter(|name| name.starts_with("ids-")).count(), 0);
        let indexes = new.iter().filter(|name| name.starts_with("index-")).count();
        prop_assert!(indexes <= before.depth(), "{new:?}");
    }

    #[test]
    fn the_order_of_the_feed_changes_nothing(events in any_feed()) {
        let mut reversed = events.clone();
        reversed.reverse();
        let (one, other) = (Folder::split(&feed(&events)), Folder::split(&feed(&reversed)));
        prop_assert_eq!(one.files, other.files);
    }

    #[test]
    fn a_reader_of_any_manifest_returns_an_error_at_most(text in "\\PC{0,40}", at in any::<prop::sample::Index>()) {
        let folder = Folder::split(&feed(&support::regular(60)));
        let manifest = &folder.files[masar_tiles::MANIFEST];
        let mut changed: Vec<char> = manifest.chars().collect();
        let place = at.index(changed.len());
        changed.splice(place..(place + 3).min(changed.len()), text.chars());
        let changed: String = changed.into_iter().collect();
        if let Ok(tiles) = Tiles::read(&changed) {
            let window = Interval { start: Moment(0), end: Moment(1_000_000_000) };
            let _ = (tiles.needed(window, 0.5), tiles.counted(window), tiles.find("1900"));
        }
    }
}

#[test]
fn an_edit_of_a_large_feed_changes_few_files() {
    let text = synthetic(20_000);
    let before = Folder::split_large(&text);
    for (from, to) in [
        (
            "\"id\": \"f777\", \"date\": \"",
            "\"importance\": 5, \"id\": \"f777\", \"date\": \"",
        ),
        (
            "{\"id\": \"f778\",",
            "{\"id\": \"new\", \"date\": \"1955-03-01\", \"title\": \"New\"}, {\"id\": \"f778\",",
        ),
    ] {
        assert!(text.contains(from), "{from}");
        let after = Folder::split_large(&text.replacen(from, to, 1));
        let new = after.new_files(&before);
        let tiles = new.iter().filter(|name| name.starts_with("tile-")).count();
        // Each level gives one event to the next, at both places.
        assert!(
            tiles <= 3 * before.depth(),
            "{} tiles of {}: {new:?}",
            tiles,
            before.tiles().len()
        );
        assert!(
            new.len() < before.files.len() / 5,
            "{} of {}",
            new.len(),
            before.files.len()
        );
    }
}

#[test]
fn a_window_of_a_large_feed_needs_few_tiles_and_they_have_few_events() {
    let folder = Folder::split_large(&synthetic(20_000));
    for years in [400, 40, 4] {
        let mut tiles = folder.manifest();
        let start = Day::from_ymd(1800, 5, 1).expect("a day").start();
        let window = Interval {
            start,
            end: Moment(start.0 + years * 31_557_600),
        };
        load(&mut tiles, &folder, window, Tiles::RESTING);
        let loaded = tiles.nodes().filter(|node| tiles.is_loaded(*node)).count();
        assert!(loaded <= 12, "{years} years: {loaded} tiles");
        assert!(
            tiles.loaded() <= 12 * 600,
            "{years} years: {} events",
            tiles.loaded()
        );
    }
}

#[test]
fn many_events_of_one_date_are_divided_by_their_ids() {
    let events = support::of_one_date(400);
    let folder = Folder::split(&feed(&events));
    let keys: BTreeSet<String> = folder.tiles().into_iter().map(|one| one.1).collect();
    assert!(keys.iter().any(|key| key.starts_with("1900#")), "{keys:?}");
    let mut tiles = folder.manifest();
    let window = support::interval("1900");
    load(&mut tiles, &folder, window, 0.0);
    // To zoom in does not separate them, so they are counted.
    let counted: u64 = tiles
        .counted(window)
        .iter()
        .map(|one| one.counts.total())
        .sum();
    assert!(counted > 300, "{counted}");
    while let Some(need) = tiles.all_of(window).first().copied() {
        load_one(&mut tiles, &folder, need);
    }
    assert_eq!(tiles.counted(window), []);
}

#[test]
fn a_pan_across_100_years_needs_at_most_6_files() {
    let folder = Folder::split_large(&synthetic(60_000));
    for years in [20, 50, 100] {
        let mut tiles = folder.manifest();
        let year = |year: i64| Day::from_ymd(year, 7, 1).expect("a day").start();
        let window = |first: i64| Interval {
            start: year(first),
            end: year(first + years),
        };
        load(&mut tiles, &folder, window(1_720), Tiles::RESTING);
        let mut files = 0;
        for first in (1_725..=1_820).step_by(5) {
            files += load(&mut tiles, &folder, window(first), Tiles::MOVING);
        }
        assert!(files <= 6, "a window of {years} years: {files} files");
    }
}
