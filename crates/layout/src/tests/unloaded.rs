//! The strips with the numbers of events that are not loaded.

use std::rc::Rc;

use masar_edtf::{Day, Moment};
use masar_timeline::{Step, Timeline, Unloaded, UnloadedPiece};
use proptest::prelude::*;

use crate::{Scale, UnloadedMark, Window, overview, unloaded};

const DAY: i64 = 86_400;

/// A timeline of one track with pieces of time: the first day, the days, and the number of events.
fn timeline(pieces: &[(i64, i64, u32)]) -> Timeline {
    let mut timeline = Timeline::default();
    let piece = |(first, days, count): &(i64, i64, u32)| UnloadedPiece {
        start: Moment(first * DAY),
        end: Moment((first + days) * DAY),
        counts: vec![*count],
    };
    let step = |(first, days, count): &(i64, i64, u32)| Step {
        start: Moment(first * DAY),
        end: Moment((first + days) * DAY),
        count: *count,
    };
    let unloaded = Unloaded {
        total: pieces.iter().map(|one| u64::from(one.2)).sum(),
        pieces: pieces.iter().map(piece).collect(),
        steps: pieces.iter().map(step).collect(),
    };
    timeline.set_unloaded(Rc::new(unloaded), 1);
    timeline
}

fn marks(timeline: &Timeline, first: i64, days: i64) -> Vec<UnloadedMark> {
    let window = Window::of(first * DAY, days * DAY);
    unloaded(timeline, 0, 1, &Scale::new(window, 1000.0), window)
}

#[test]
fn pieces_of_time_that_are_near_each_other_are_one_number() {
    let timeline = timeline(&[(0, 10, 3), (10, 10, 4), (500, 10, 5)]);
    let counts = |days: i64| -> Vec<u64> {
        let marks = marks(&timeline, 0, days);
        marks.iter().map(|mark| mark.count).collect()
    };
    assert_eq!(counts(600), [7, 5]);
    assert_eq!(counts(100), [3, 4]);
}

#[test]
fn a_number_is_in_the_middle_of_the_part_that_is_drawn() {
    let timeline = timeline(&[(0, 1000, 9)]);
    let [mark] = &*marks(&timeline, 400, 100) else {
        panic!("one mark");
    };
    assert_eq!((mark.x, mark.length), (0.0, 1000.0));
    assert_eq!(mark.window.start, Moment(0));
}

#[test]
fn the_overview_of_a_split_feed_counts_the_events_that_are_not_loaded() {
    let timeline = timeline(&[(0, 366, 3), (2000, 366, 9)]);
    let overview = overview(&timeline, &[], 1000.0, Day(0));
    let counts: Vec<usize> = overview.bins.iter().map(|bin| bin.count).collect();
    assert_eq!(counts, [3, 9]);
}

proptest! {
    #[test]
    fn each_event_is_in_one_number_at_every_scale_and_numbers_have_room(
        pieces in prop::collection::vec((1..400_i64, 1..400_i64, 1..50_u32), 1..30),
        days in 1..40_000_i64,
    ) {
        let mut at = 0;
        let pieces: Vec<_> = pieces
            .iter()
            .map(|(gap, length, count)| {
                let first = at + gap;
                at = first + length;
                (first, *length, *count)
            })
            .collect();
        let timeline = timeline(&pieces);
        let scale = Scale::new(Window::of(0, days * DAY), 1000.0);
        let all = Window::of(0, (at + 1) * DAY);
        let marks = unloaded(&timeline, 0, 1, &scale, all);
        let sum: u64 = marks.iter().map(|mark| mark.count).sum();
        prop_assert_eq!(sum, pieces.iter().map(|one| u64::from(one.2)).sum::<u64>());
        for pair in marks.windows(2) {
            prop_assert!(pair[1].x >= pair[0].x + 63.9, "{:?}", pair);
        }
    }
}
