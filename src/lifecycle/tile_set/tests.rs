//! What a reader of a split feed loads, keeps and drops.

use std::collections::BTreeMap;

use masar_edtf::Day;
use masar_synthetic::{Options, generate};
use masar_tiles::{Input, MANIFEST, Sizes, split};

use super::*;

/// The files of a split feed, by their names.
type Files = BTreeMap<String, String>;

fn files(events: usize) -> Files {
    let feed = generate(&Options {
        events,
        from_year: 1001,
        to_year: 2000,
        ..Options::default()
    });
    let input = Input::read(&[&feed]).expect("a feed");
    let sizes = Sizes {
        events: 10,
        joined: 4,
        nodes: 8,
        ..Sizes::default()
    };
    let mut files = Files::new();
    split::<()>(&input, sizes, |file| {
        files.insert(file.name, file.text);
        Ok(())
    })
    .expect("files");
    files
}

fn set(files: &Files, before: Option<TileSet>) -> TileSet {
    let manifest = FeedPage {
        text: files[MANIFEST].as_str().into(),
        url: "https://example.org/big/manifest.json?v=1".into(),
    };
    TileSet::new(manifest, before).expect("a manifest")
}

fn years(first: i64, last: i64) -> Window {
    let day = |year| Day::from_ymd(year, 1, 1).expect("a day").start();
    Window::new(day(first), day(last + 1))
}

fn load(set: &mut TileSet, files: &Files, need: Need) {
    let url = set.url(need).expect("an address").to_owned();
    set.arrived(need, &files[&url]).expect("a file");
}

/// Loads what is wanted until nothing is, and shows it. Returns the number of files.
fn load_all(set: &mut TileSet, files: &Files) -> usize {
    let mut count = 0;
    while let Some(need) = set.wanted().first().copied() {
        load(set, files, need);
        count += 1;
    }
    count
}

/// Returns the number of the events of the shown pages, and of those that are counted instead.
fn shown_and_counted(set: &mut TileSet) -> (usize, u64) {
    let (nodes, pages) = set.pages();
    let unloaded = set.shown(&nodes);
    let counts = unloaded.pieces.iter().flat_map(|piece| &piece.counts);
    let counted = counts.map(|count| u64::from(*count)).sum();
    let reading = masar_feed::read_silently(&pages);
    let shown = reading.map_or(0, |reading| reading.feed.events.len());
    (shown, counted)
}

#[test]
fn each_event_is_shown_or_counted_in_every_window() {
    let files = files(1000);
    let mut set = set(&files, None);
    for window in [years(1001, 2000), years(1400, 1499), years(1444, 1445)] {
        set.see(window);
        load_all(&mut set, &files);
        let (shown, counted) = shown_and_counted(&mut set);
        assert_eq!(shown as u64 + counted, 1000, "{window:?}");
    }
}

#[test]
fn the_tiles_of_the_window_are_wanted_before_those_beside_it() {
    let files = files(1000);
    let mut set = set(&files, None);
    set.see(years(1400, 1499));
    let visible = Interval {
        start: years(1400, 1499).start,
        end: years(1400, 1499).end,
    };
    let of_window = set.tiles.needed(visible, Tiles::RESTING);
    let wanted = set.wanted();
    assert_eq!(wanted[..of_window.len()], of_window);
    assert!(wanted.len() > of_window.len());
}

#[test]
fn a_file_that_cannot_be_loaded_is_wanted_again_in_the_next_window() {
    let files = files(1000);
    let mut set = set(&files, None);
    set.see(years(1400, 1499));
    let first = set.wanted()[0];
    set.fail(first);
    assert!(!set.wanted().contains(&first));
    set.see(years(1400, 1499));
    assert!(set.wanted().contains(&first));
}

#[test]
fn tiles_of_windows_long_ago_are_dropped_but_not_that_of_the_opened_event() {
    let files = files(3000);
    let mut set = set(&files, None);
    set.see(years(1001, 1010));
    load_all(&mut set, &files);
    let opened = set.pages().0[5];
    for first in (1050..1950).step_by(50) {
        set.see(years(first, first + 9));
        load_all(&mut set, &files);
        set.evict(Some(opened));
    }
    let (nodes, _) = set.pages();
    assert!(nodes.len() <= MAX_TILES + 1, "{} tiles", nodes.len());
    assert!(nodes.contains(&opened));
    let visible = set.wanted();
    assert!(visible.is_empty(), "the last window lost tiles");
}

#[test]
fn more_events_are_loaded_on_request_until_there_are_no_more() {
    let files = files(200);
    let mut set = set(&files, None);
    set.see(years(1001, 2000));
    load_all(&mut set, &files);
    let (before, _) = shown_and_counted(&mut set);
    while set.ask_for_more() {
        load_all(&mut set, &files);
        shown_and_counted(&mut set);
    }
    assert!(before < 200);
    assert_eq!(shown_and_counted(&mut set), (200, 0));
}

#[test]
fn a_new_manifest_keeps_the_tiles_that_have_not_changed() {
    let old = files(1000);
    let mut before = set(&old, None);
    before.see(years(1400, 1499));
    load_all(&mut before, &old);
    let mut next = set(&old, Some(before));
    next.see(years(1400, 1499));
    while let Some(need) = next.wanted().first().copied() {
        assert_eq!(need.kind, NeedKind::Index, "a tile is requested again");
        load(&mut next, &old, need);
    }
    assert!(next.pages().0.len() > 4);
}
