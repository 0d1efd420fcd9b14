//! A feed resolved, one promise at a time.

use masar_edtf::{Day, Edtf, Moment};
use masar_feed::{Event, Feed, Shape, Text, Track};

use super::{Edge, Extent, Timeline};

fn day(year: i64, month: u8, day: u8) -> Day {
    Day::from_ymd(year, month, day).expect("a day of the test's own")
}

fn event(date: &str) -> Event {
    Event {
        date: (!date.is_empty()).then(|| Edtf::parse(date).expect("a date of the test's own")),
        importance: 3,
        ..Event::default()
    }
}

fn inside(date: &str, parent: usize) -> Event {
    Event {
        part_of: Some(parent),
        ..event(date)
    }
}

fn milestone(date: &str, importance: u8) -> Event {
    Event {
        milestone: true,
        importance,
        ..event(date)
    }
}

fn timeline(events: Vec<Event>) -> Timeline {
    let feed = Feed {
        events,
        ..Feed::default()
    };
    Timeline::new(&feed, day(2024, 6, 1))
}

#[test]
fn a_day_and_a_local_time_are_points() {
    let timeline = timeline(vec![event("2023-05-18"), event("2023-05-18T10:00")]);
    let [date, time] = &timeline.entries[..] else {
        panic!("two events")
    };
    assert_eq!((date.extent, time.extent), (Extent::Point, Extent::Point));
    assert_eq!(
        (date.start, date.end),
        (day(2023, 5, 18).start(), day(2023, 5, 18).end())
    );
    assert_eq!(time.start, Moment(day(2023, 5, 18).start().0 + 36_000));
    assert_eq!(time.start, time.end);
}

#[test]
fn one_of_several_dates_is_doubtful_from_the_first_to_the_last() {
    let timeline = timeline(vec![
        event("[1667,1668,1670..1672]"),
        event("[..1760-12-03]"),
        event("[1760-12-03]"),
        event("156X-12-25"),
    ]);
    let choice = &timeline.entries[0];
    assert_eq!(choice.extent, Extent::Doubtful);
    assert_eq!(
        (choice.start, choice.end),
        (day(1667, 1, 1).start(), day(1672, 12, 31).end())
    );
    // That day or an earlier one: nothing goes on, only nobody knows how far back it may be.
    let earlier = &timeline.entries[1];
    assert_eq!((earlier.from, earlier.to), (Edge::Unknown, Edge::Known));
    assert_eq!(earlier.end, day(1760, 12, 3).end());
    assert_eq!(timeline.entries[2].extent, Extent::Point);
    let christmas = &timeline.entries[3];
    assert_eq!(
        (christmas.start, christmas.end),
        (day(1560, 12, 25).start(), day(1569, 12, 25).end())
    );
}

#[test]
fn all_of_several_dates_span_from_the_first_to_the_last() {
    let timeline = timeline(vec![
        event("{1961-12-01,1960-01-01}"),
        event("{..1984,1990-05-04}"),
        event("{1960-01-01..1961-12-01}"),
    ]);
    let list = &timeline.entries[0];
    assert_eq!(
        (list.start, list.end),
        (day(1960, 1, 1).start(), day(1961, 12, 1).end())
    );
    // Each is drawn by itself.
    assert_eq!(
        (list.extent, list.from, list.to),
        (Extent::Span, Edge::Known, Edge::Known)
    );
    assert_eq!(timeline.entries[1].from, Edge::Open);
    // Without gaps it is as good as an interval.
    let run = &timeline.entries[2];
    assert_eq!((run.from, run.to), (Edge::Known, Edge::Known));
}

#[test]
fn a_month_or_a_qualified_day_is_doubtful_over_all_it_may_mean() {
    let timeline = timeline(vec![event("2023-02"), event("2023-05-18~")]);
    let month = &timeline.entries[0];
    assert_eq!(month.extent, Extent::Doubtful);
    assert_eq!(
        (month.start, month.end),
        (day(2023, 2, 1).start(), day(2023, 3, 1).start())
    );
    let about = &timeline.entries[1];
    assert_eq!(about.extent, Extent::Doubtful);
    assert_eq!(
        (about.start, about.end),
        (day(2023, 5, 15).start(), day(2023, 5, 21).end())
    );
}

#[test]
fn an_imprecise_end_fades_from_where_certainty_ends() {
    let timeline = timeline(vec![event("2023-01-05/2023-06")]);
    let span = &timeline.entries[0];
    assert_eq!((span.extent, span.from), (Extent::Span, Edge::Known));
    assert_eq!(span.to, Edge::Fades(day(2023, 6, 1).start()));
    assert_eq!(span.end, day(2023, 7, 1).start());
}

#[test]
fn an_open_end_reaches_today_but_stretches_no_bounds() {
    let timeline = timeline(vec![event("2022-09-14/.."), event("2030-01-01/..")]);
    let [now, later] = &timeline.entries[..] else {
        panic!("two events")
    };
    assert_eq!((now.to, now.end), (Edge::Open, day(2024, 6, 1).end()));
    assert_eq!(
        later.end,
        day(2030, 1, 1).end(),
        "one that has not begun stays where it begins"
    );
    assert_eq!(
        timeline.bounds,
        Some((day(2022, 9, 14).start(), day(2030, 1, 1).end()))
    );
}

#[test]
fn an_unknown_end_reaches_the_feeds_last_day_but_none_yet_to_come() {
    let end = |updated: Option<&str>| {
        let feed = Feed {
            events: vec![event("2022-09-14/")],
            updated: updated.map(|date| Edtf::parse(date).expect("a date of the test's own")),
            ..Feed::default()
        };
        let timeline = Timeline::new(&feed, day(2024, 6, 1));
        assert_eq!(timeline.entries[0].to, Edge::Unknown);
        timeline.entries[0].end
    };
    assert_eq!(end(None), day(2022, 9, 14).end());
    assert_eq!(end(Some("2020-01-01")), day(2022, 9, 14).end());
    assert_eq!(end(Some("2023-05-22")), day(2023, 5, 22).end());
    assert_eq!(end(Some("2029-01-01")), day(2024, 6, 1).end());
}

#[test]
fn an_open_beginning_is_placed_at_the_known_bound_of_the_end() {
    let timeline = timeline(vec![event("../2020-03-01")]);
    let span = &timeline.entries[0];
    assert_eq!((span.from, span.to), (Edge::Open, Edge::Known));
    assert_eq!(
        (span.start, span.end),
        (day(2020, 3, 1).start(), day(2020, 3, 1).end())
    );
}

#[test]
fn a_child_without_a_date_takes_its_parents_at_any_depth() {
    let timeline = timeline(vec![
        inside("", 1),
        inside("", 2),
        event("2023-05-17/2023-05-21"),
    ]);
    for child in [0, 1] {
        let entry = &timeline.entries[child];
        assert!(entry.inherits_date);
        assert_eq!(
            (entry.start, entry.end),
            (day(2023, 5, 17).start(), day(2023, 5, 22).start())
        );
    }
    assert_eq!(timeline.order, [2, 1, 0]);
    assert_eq!(timeline.lanes[0].entries, [2]);
    assert_eq!(timeline.lanes[0].count, 3);
}

#[test]
fn the_order_is_by_start_then_the_longer_first_and_children_follow_their_parent() {
    let timeline = timeline(vec![
        event("2023-05-01"),
        event("2023-05-01/2023-05-09"),
        inside("2023-05-08", 1),
        inside("2023-05-02", 1),
        event("2022-01-01"),
    ]);
    assert_eq!(timeline.order, [4, 1, 3, 2, 0]);
    assert_eq!(timeline.entries[1].children, [3, 2]);
    assert_eq!(timeline.next(1), Some(3));
    assert_eq!(timeline.previous(0), Some(2));
    assert_eq!((timeline.previous(4), timeline.next(0)), (None, None));
}

#[test]
fn a_milestone_comes_before_events_of_the_same_day() {
    let timeline = timeline(vec![event("2022-09-14/"), milestone("2022-09-14", 5)]);
    assert_eq!(timeline.order, [1, 0]);
}

#[test]
fn a_cycle_of_parents_is_cut_and_an_event_without_any_date_is_in_no_list() {
    let timeline = timeline(vec![
        inside("2023", 1),
        inside("", 0),
        inside("", 9),
        inside("", 3),
    ]);
    assert_eq!(timeline.order, [0, 1]);
    assert_eq!(timeline.place(2), None);
    assert_eq!(timeline.place(3), None);
}

#[test]
fn a_hundred_thousand_levels_of_nesting_are_no_deeper_than_one() {
    let mut events = vec![event("2023-05-17")];
    events.extend((0..100_000).map(|parent| inside("", parent)));
    let timeline = timeline(events);
    assert_eq!(timeline.order.len(), 100_001);
    assert!(timeline.entries[100_000].inherits_date);
}

#[test]
fn no_two_spans_of_a_row_share_a_moment_and_there_are_no_more_rows_than_needed() {
    let timeline = timeline(vec![
        event("2023-01-01/2023-03-31"),
        event("2023-02-01/2023-02-28"),
        event("2023-04-01/2023-05-01"),
        event("2023-03-01/2023-06-01"),
        event("2023-02-15"),
    ]);
    let lane = &timeline.lanes[0];
    assert_eq!(lane.entries, [0, 1, 4, 3, 2]);
    assert_eq!(lane.rows, [0, 1, 0, 1, 0]);
}

#[test]
fn a_span_of_unknown_end_keeps_its_row_for_its_fade() {
    let timeline = timeline(vec![
        event("2023-01-01/"),
        event("2023-01-20/2023-02-20"),
        event("2023-04-01/2023-05-01"),
    ]);
    assert_eq!(timeline.lanes[0].rows, [0, 1, 0]);
}

#[test]
fn lanes_follow_the_tracks_and_events_without_one_come_last() {
    let track = |id: &str| Track {
        id: id.to_owned(),
        title: Text::default(),
        description: Text::default(),
        color: None,
        shape: Shape::default(),
    };
    let on = |track: usize| Event {
        track: Some(track),
        ..event("2023-01-01")
    };
    let feed = Feed {
        tracks: vec![track("a"), track("b"), track("empty")],
        events: vec![event("2020"), on(1), on(0), on(1)],
        ..Feed::default()
    };
    let timeline = Timeline::new(&feed, day(2024, 6, 1));
    let tracks: Vec<_> = timeline
        .lanes
        .iter()
        .map(|lane| (lane.track, lane.count))
        .collect();
    assert_eq!(tracks, [(Some(0), 1), (Some(1), 2), (None, 1)]);
}

#[test]
fn the_founding_milestone_is_exact_the_highest_and_at_the_very_beginning() {
    let agreement = || milestone("2022-09-14", 5);
    assert_eq!(
        timeline(vec![event("2022-09-14/.."), agreement()]).anchor_event,
        Some(1)
    );
    assert_eq!(
        timeline(vec![event("2022-09-13"), agreement()]).anchor_event,
        None
    );
    assert_eq!(timeline(vec![milestone("2022-09", 5)]).anchor_event, None);
    assert_eq!(timeline(vec![event("2022-09-14")]).anchor_event, None);
    let lesser_first = vec![milestone("2022-01-01", 3), agreement()];
    assert_eq!(timeline(lesser_first).anchor_event, None);
}

#[test]
fn events_between_two_moments_are_those_that_share_one_with_them() {
    let timeline = timeline(vec![
        event("2020-01-01/2024-01-01"),
        event("2023-05-18"),
        event("2023-06-01T10:00"),
        event("2023-07-01"),
        event("../2023-05-01"),
    ]);
    let between = |from: Day, to: Day| {
        let mut found: Vec<usize> = timeline.events_between(from.start(), to.start()).collect();
        found.sort_unstable();
        found
    };
    assert_eq!(between(day(2023, 5, 18), day(2023, 7, 1)), [0, 1, 2]);
    assert_eq!(between(day(2023, 5, 19), day(2023, 5, 20)), [0]);
    assert_eq!(between(day(2019, 1, 1), day(2019, 2, 1)), [4]);
    assert_eq!(between(day(2025, 1, 1), day(2026, 1, 1)), [0; 0]);
}

#[test]
fn the_farthest_years_overflow_nothing() {
    let timeline = timeline(vec![
        event("Y-17000000002"),
        event("Y17000000002"),
        event("Y170000002/.."),
    ]);
    let (start, end) = timeline.bounds.expect("three dates");
    assert!(end.0 - start.0 > 0);
}

#[test]
fn events_inside_each_other_in_a_circle_count_for_the_bounds_all_the_same() {
    let timeline = timeline(vec![inside("2001-01-01", 1), inside("2002-01-01", 0)]);
    let first = day(2001, 1, 1).start();
    assert_eq!(timeline.bounds.map(|bounds| bounds.0), Some(first));
}
