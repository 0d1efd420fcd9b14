//! Which marks become one pill, and where it stands.

use super::*;
use crate::Scale;

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

/// Returns the marks, and for each pill its number of events and the event it is named after.
fn marks_and_pills(axis: &AxisLayout) -> (Vec<usize>, Vec<(usize, Option<usize>)>) {
    let lane = &axis.lanes[0];
    let pill = |pill: &crate::Cluster| (pill.events.len(), pill.named_after);
    (
        lane.marks.iter().map(|mark| mark.event).collect(),
        lane.clusters.iter().map(pill).collect(),
    )
}

#[test]
fn a_milestone_without_room_for_its_ring_names_the_pill_that_it_is_in() {
    let mut events: Vec<Event> = (1..=28)
        .map(|date| event(0, &format!("2023-03-{date:02}"), "crowd"))
        .collect();
    events[14].milestone = true;
    events[20].importance = 4;
    let scene = one_lane(events);
    let axis = scene.axis(window(day(2022, 1, 1), day(2024, 1, 1)), 600.0);
    assert_eq!(marks_and_pills(&axis), (vec![], vec![(28, Some(14))]));
    let label = axis.lanes[0].clusters[0].label.as_ref();
    assert_eq!(label.map(|label| label.font), Some(Font::Strong));
}

#[test]
fn a_milestone_keeps_its_ring_if_the_pills_beside_it_have_room_over_their_brackets() {
    let days = (1..=10).chain([15]).chain(20..=28);
    let mut events: Vec<Event> = days
        .map(|date| event(0, &format!("2023-03-{date:02}"), &format!("crowd {date}")))
        .collect();
    events[10].milestone = true;
    let scene = one_lane(events);
    let axis = scene.axis(window(day(2023, 2, 1), day(2023, 4, 1)), 600.0);
    assert_eq!(
        marks_and_pills(&axis),
        (vec![10], vec![(7, None), (3, None), (7, None), (2, None)])
    );
}

#[test]
fn an_important_event_names_its_pill_if_it_has_no_milestone() {
    let mut events: Vec<Event> = (14..=16)
        .map(|date| event(0, &format!("2023-03-{date}"), "crowd"))
        .collect();
    events[1].importance = 4;
    let scene = one_lane(events);
    let axis = scene.axis(window(day(2022, 1, 1), day(2024, 1, 1)), 600.0);
    assert_eq!(marks_and_pills(&axis), (vec![], vec![(3, Some(1))]));
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
