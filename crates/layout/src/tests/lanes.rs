//! Lanes, and the rows of their spans.

use super::*;
use crate::{EndStyle, MarkKind};

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
#[test]
fn milestones_with_long_titles_share_the_room_and_are_named_before_other_events() {
    let title = "Inauguration of the great hall of decorative arts after seven years of restoration led by \
                 architects of the country";
    let years = [1876, 1890, 1902, 1915, 1929, 1942, 1957];
    let mut events: Vec<Event> = years
        .iter()
        .map(|year| event(0, &format!("{year}-05-05"), title))
        .collect();
    for at in [0, 2, 6] {
        events[at].milestone = true;
    }
    events[0].importance = 5;
    let scene = one_lane(events);
    let axis = scene.axis(window(day(1865, 1, 1), day(2039, 1, 1)), 948.0);
    let named = axis.lanes[0].marks.iter();
    let named: Vec<_> = named
        .filter_map(|mark| mark.label.as_ref().map(|label| (mark.event, &label.lines)))
        .collect();
    let short = vec!["Inauguration", "of the great", "hall of\u{2026}"];
    let middle = vec![
        "Inauguration of the great",
        "hall of decorative arts",
        "after seven years of\u{2026}",
    ];
    let long = vec![
        "Inauguration of the great hall",
        "of decorative arts after seven",
        "years of restoration led by\u{2026}",
    ];
    let expected = [(0, &short), (2, &middle), (6, &long)];
    assert_eq!(format!("{named:?}"), format!("{expected:?}"));
}
