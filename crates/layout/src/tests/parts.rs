//! One promise at a time.

use super::*;
use crate::wrap::wrap;
use crate::{EndStyle, MarkKind, Plan, Scale};

fn one_lane(events: Vec<Event>) -> Scene {
    let feed = Feed {
        tracks: vec![track("one")],
        events,
        ..Feed::default()
    };
    Scene::new(&feed, day(2024, 1, 1))
}

#[test]
fn marks_within_24_px_become_one_pill_on_a_bracket_from_the_first_to_the_last() {
    let scene = one_lane(vec![
        event(0, "2023-01-01", "a"),
        event(0, "2023-03-02", "b"),
        event(0, "2023-03-05", "c"),
        event(0, "2023-03-09", "d"),
    ]);
    let axis = scene.axis(window(day(2023, 1, 1), day(2023, 7, 1)), 600.0);
    let lane = &axis.lanes[0];
    assert_eq!(lane.marks.len(), 1);
    assert_eq!(lane.clusters.len(), 1);
    let cluster = &lane.clusters[0];
    assert_eq!(cluster.events, [1, 2, 3]);
    let scale = Scale {
        window: window(day(2023, 1, 1), day(2023, 7, 1)),
        width: 600.0,
    };
    assert!((cluster.x - scale.x(day(2023, 3, 2).start())).abs() < 0.01);
    assert!((cluster.x + cluster.length - scale.x(day(2023, 3, 9).end())).abs() < 0.01);
}

#[test]
fn marks_cluster_at_a_larger_distance_for_touch_than_for_a_mouse() {
    let scene = one_lane(vec![
        event(0, "2023-03-01", "a"),
        event(0, "2023-03-11", "b"),
    ]);
    let mut request = scene.request(window(day(2023, 1, 1), day(2023, 7, 1)), 600.0);
    assert_eq!(crate::axis(&request).lanes[0].marks.len(), 2);
    request.coarse = true;
    let axis = crate::axis(&request);
    assert_eq!(
        (axis.lanes[0].marks.len(), axis.lanes[0].clusters.len()),
        (0, 1)
    );
}

#[test]
fn a_milestone_keeps_its_ring_amid_a_crowd() {
    let mut events: Vec<Event> = (1..=28)
        .map(|date| event(0, &format!("2023-03-{date:02}"), "crowd"))
        .collect();
    events[14].milestone = true;
    let scene = one_lane(events);
    let axis = scene.axis(window(day(2022, 1, 1), day(2024, 1, 1)), 600.0);
    let lane = &axis.lanes[0];
    assert_eq!(
        lane.marks.iter().map(|mark| mark.event).collect::<Vec<_>>(),
        [14]
    );
    assert_eq!(lane.marks[0].kind, MarkKind::Milestone);
    let gathered: usize = lane
        .clusters
        .iter()
        .map(|cluster| cluster.events.len())
        .sum();
    assert_eq!(gathered, 27);
}

#[test]
fn an_important_event_keeps_its_mark_while_lesser_ones_around_it_cluster() {
    let mut events: Vec<Event> = (1..=28)
        .map(|date| event(0, &format!("2023-03-{date:02}"), "crowd"))
        .collect();
    events[14].importance = 4;
    let scene = one_lane(events);
    let axis = scene.axis(window(day(2022, 1, 1), day(2024, 1, 1)), 600.0);
    let lane = &axis.lanes[0];
    let alone: Vec<usize> = lane.marks.iter().map(|mark| mark.event).collect();
    assert_eq!((alone, lane.marks[0].kind), (vec![14], MarkKind::Glyph));
}

#[test]
fn of_two_important_events_in_one_place_a_milestone_stays() {
    let mut events = vec![
        event(0, "2023-03-14", "important"),
        event(0, "2023-03-15", "agreed"),
        event(0, "2023-03-16", "of note"),
    ];
    events[0].importance = 5;
    events[1].milestone = true;
    events[2].importance = 5;
    let scene = one_lane(events);
    let axis = scene.axis(window(day(2022, 1, 1), day(2024, 1, 1)), 600.0);
    let alone: Vec<usize> = axis.lanes[0].marks.iter().map(|mark| mark.event).collect();
    assert_eq!(alone, [1]);
}

#[test]
fn twenty_thousand_events_make_a_row_of_pills_and_not_one() {
    let events = (0..20_000)
        .map(|at| {
            let (year, month, day) = Day(10_000 + at / 3).ymd();
            event(0, &format!("{year:04}-{month:02}-{day:02}"), "one of many")
        })
        .collect();
    let scene = one_lane(events);
    let axis = scene.axis(Window::all(&scene.timeline, scene.today), 900.0);
    let lane = &axis.lanes[0];
    assert!(lane.clusters.len() > 8 && lane.clusters.len() < 40);
    assert_eq!(
        lane.clusters
            .iter()
            .map(|cluster| cluster.events.len())
            .sum::<usize>(),
        20_000
    );
}

#[test]
fn beside_other_lanes_spans_take_three_rows_and_further_ones_are_in_a_cluster() {
    let spans = [
        "2023-01-01/2023-06-01",
        "2023-01-10/2023-06-10",
        "2023-01-20/2023-06-20",
        "2023-02-01/2023-07-01",
    ];
    let mut events: Vec<Event> = spans.iter().map(|date| event(0, date, "span")).collect();
    events.extend((1..4).map(|at| event(at, "2023-03-01", "beside")));
    let feed = Feed {
        tracks: ["one", "two", "three", "four"].map(track).to_vec(),
        events,
        ..Feed::default()
    };
    let scene = Scene::new(&feed, day(2024, 1, 1));
    let axis = scene.axis(window(day(2023, 1, 1), day(2023, 8, 1)), 600.0);
    let lane = &axis.lanes[0];
    let mut rows: Vec<f64> = lane.marks.iter().map(|mark| mark.y).collect();
    rows.dedup();
    assert_eq!(rows.len(), 3);
    assert_eq!(lane.clusters[0].events, [3]);
}

#[test]
fn an_unknown_end_fades_after_the_last_day_known_and_an_approximate_one_within() {
    let scene = one_lane(vec![
        event(0, "2023-01-01/", "who knows"),
        event(0, "2023-03-01/2023-06~", "about June"),
    ]);
    let axis = scene.axis(window(day(2023, 1, 1), day(2023, 8, 1)), 600.0);
    let marks = &axis.lanes[0].marks;
    assert_eq!(
        (marks[0].from, marks[0].to),
        (EndStyle::Cap, EndStyle::Fade(120.0))
    );
    let EndStyle::Fade(fade) = marks[1].to else {
        panic!("an approximate end has no cap")
    };
    let px = 600.0 / 212.0;
    assert!(
        (fade - (30.0 + 2.0 * 15.0) * px).abs() < 0.1,
        "June and its doubt: {fade}"
    );
}

#[test]
fn a_fade_in_sight_keeps_its_true_slope_when_its_beginning_is_far_out_of_sight() {
    let scene = one_lane(vec![event(0, "2020~/2024-01-01", "about 2020")]);
    let axis = scene.axis(window(day(2020, 6, 1), day(2020, 6, 11)), 600.0);
    let mark = &axis.lanes[0].marks[0];
    let EndStyle::Fade(fade) = mark.from else {
        panic!("still fading")
    };
    assert!((fade - (366.0 + 366.0) * 60.0).abs() < 1.0);
    assert_eq!(mark.to, EndStyle::Cut);
}

#[test]
fn a_long_title_is_broken_evenly_and_an_endless_word_gets_no_label() {
    let labels = Letters {
        titles: vec![],
        importance: vec![],
        milestones: vec![],
    };
    let two = wrap(
        "Opening of the regional consultations",
        Font::Label,
        3,
        &labels,
    )
    .expect("fits");
    assert_eq!(two.lines, ["Opening of the", "regional consultations"]);
    assert_eq!(wrap(&"x".repeat(140), Font::Label, 3, &labels), None);
    assert_eq!(wrap("  ", Font::Label, 3, &labels), None);
    assert_eq!(
        wrap("Short", Font::Label, 3, &labels).map(|one| one.lines.len()),
        Some(1)
    );
}

#[test]
fn a_plan_holds_while_panning_and_not_after_zooming_or_filtering() {
    let mut scene = partnership();
    let window = window(day(2022, 8, 1), day(2023, 7, 16));
    let plan = Plan::new(&scene.request(window, 580.0));
    assert!(plan.fits(&scene.request(window.pan(86_400 * 9), 580.0)));
    assert!(!plan.fits(&scene.request(window.zoom(2.0, window.start), 580.0)));
    scene.shown[3] = false;
    assert!(!plan.fits(&scene.request(window, 580.0)));
    let axis = scene.axis(window, 580.0);
    assert_eq!(
        axis.lanes.len(),
        5,
        "a lane with nothing shown takes no room"
    );
}

#[test]
fn a_window_zooms_around_a_moment_down_to_six_hours() {
    let month = window(day(2023, 1, 1), day(2023, 2, 1));
    let at = day(2023, 1, 11).start();
    let close = month.zoom(1e9, at);
    assert_eq!(close.seconds(), 6 * 3600);
    assert!(close.start <= at && at <= close.end);
    assert_eq!(month.zoom(f64::NAN, at), month);
    assert_eq!(month.zoom(2.0, at).zoom(0.5, at), month);
}

#[test]
fn one_event_alone_opens_amid_three_months_on_either_side() {
    let scene = one_lane(vec![event(0, "2023-05-18", "alone")]);
    let window = Window::opening(&scene.timeline, scene.today, 600.0);
    assert_eq!(
        (at(window.start), at(window.end)),
        ((2023, 2, 1), (2023, 9, 1))
    );
    let empty = Timeline::default();
    assert_eq!(
        at(Window::opening(&empty, day(2023, 5, 18), 600.0).start),
        (2023, 2, 1)
    );
}

#[test]
fn a_day_of_appointments_opens_on_its_hours() {
    let scene = one_lane(vec![
        event(0, "2023-05-18T09:00", "first"),
        event(0, "2023-05-18T17:00", "last"),
    ]);
    let window = Window::opening(&scene.timeline, scene.today, 600.0);
    assert_eq!(window.seconds(), 10 * 3600);
    let axis = scene.axis(window, 600.0);
    assert!(
        axis.minor
            .iter()
            .any(|tick| tick.label.as_deref() == Some("12:00"))
    );
}

#[test]
fn a_window_stays_near_its_timeline() {
    let scene = partnership();
    let all = Window::all(&scene.timeline, scene.today);
    let far = all
        .pan(1_000_000_000_000)
        .kept_near(&scene.timeline, scene.today);
    assert!(far.start < all.end);
    let wide = all
        .zoom(0.01, all.start)
        .kept_near(&scene.timeline, scene.today);
    assert!(wide.seconds() <= all.seconds() * 3 / 2);
}

#[test]
fn a_label_moves_beside_its_mark_when_that_lets_its_neighbour_keep_one() {
    let scene = partnership();
    let axis = scene.axis(window(day(2022, 7, 1), day(2027, 5, 1)), 965.0);
    let outreach = &axis.lanes[1].marks;
    assert!(outreach.iter().all(|mark| mark.label.is_some()));
    let [meetings, open_days] = &outreach[..] else {
        panic!("two marks")
    };
    let top = |mark: &crate::Mark| mark.label.as_ref().map(|label| label.y);
    assert!(top(meetings) < top(open_days), "one above, one beside");
}

#[test]
fn no_label_is_across_todays_line_from_its_mark() {
    let scene = one_lane(vec![
        event(0, "2023-12-28", "The day before yesterday"),
        event(0, "2023-11-01", "Crowding it from before"),
    ]);
    let axis = scene.axis(window(day(2023, 1, 1), day(2025, 1, 1)), 600.0);
    let today = axis.today.expect("in context");
    for mark in &axis.lanes[0].marks {
        if let Some(label) = &mark.label {
            assert!(label.x + label.width <= today);
        }
    }
    assert!(axis.lanes[0].marks.iter().any(|mark| mark.label.is_some()));
}

#[test]
fn a_lane_of_its_own_has_a_row_and_a_name_for_each_of_many_spans() {
    let spans = (2000..2018).map(|year| {
        let date = format!("{year}/{}", year + 3 + year % 7);
        event(0, &date, "a programme")
    });
    let scene = one_lane(spans.collect());
    let axis = scene.axis(window(day(1999, 1, 1), day(2028, 1, 1)), 960.0);
    let lane = &axis.lanes[0];
    assert_eq!((lane.marks.len(), lane.clusters.len()), (18, 0));
    assert!(lane.marks.iter().all(|mark| mark.kind == MarkKind::Bar));
    let named = lane.marks.iter().filter(|mark| mark.label.is_some());
    assert_eq!(named.count(), 18);
}

#[test]
fn where_nearly_all_time_is_in_sight_there_are_ticks() {
    let scene = one_lane(vec![
        event(0, "Y-13800000000", "origin"),
        event(0, "2022-09-14", "signed"),
    ]);
    let (first, last) = (-14_800_000_000, 960_000_000);
    let axis = scene.axis(window(day(first, 1, 1), day(last, 1, 1)), 960.0);
    let named = axis.minor.iter().filter(|tick| tick.label.is_some());
    assert!(named.count() > 3, "{:?}", axis.minor);
}

#[test]
fn lanes_beyond_the_greatest_number_are_counted_if_they_have_a_shown_event() {
    let feed = Feed {
        tracks: ["a", "b", "c", "d"].map(track).into(),
        events: (0..4).map(|at| event(at, "2022", "t")).collect(),
        ..Feed::default()
    };
    let mut scene = Scene::new(&feed, day(2022, 6, 1));
    let lanes = |scene: &Scene, most_lanes: usize| {
        let window = window(day(2022, 1, 1), day(2023, 1, 1));
        let axis = crate::axis(&Request {
            most_lanes,
            ..scene.request(window, 800.0)
        });
        let drawn: Vec<usize> = axis.lanes.iter().map(|lane| lane.lane).collect();
        (drawn, axis.lanes_left)
    };
    assert_eq!(lanes(&scene, 2), (vec![0, 1], 2));
    scene.shown[0] = false;
    scene.shown[3] = false;
    assert_eq!(lanes(&scene, 1), (vec![1], 1));
    assert_eq!(lanes(&scene, 4), (vec![1, 2], 0));
}
