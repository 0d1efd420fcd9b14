//! The rows of bars of a lane, and lanes that are folded.

use super::{Letters, Scene, day, event, track, window};
use crate::{AxisLayout, Cluster, LanePlanner, Mark, MarkKind, axis};
use masar_feed::{Event, Feed};

/// Returns a scene of four lanes with these events in the first.
fn scene(mut events: Vec<Event>) -> Scene {
    events.extend((1..4).map(|at| event(at, "2023-03-01", "beside")));
    let feed = Feed {
        tracks: ["one", "two", "three", "four"].map(track).to_vec(),
        events,
        ..Feed::default()
    };
    Scene::new(&feed, day(2024, 1, 1))
}

/// Returns so many spans, each of which begins a day after the one before.
fn spans(count: usize) -> Vec<Event> {
    let date = |at: usize| format!("2023-01-{:02}/2023-06-{:02}", at + 1, at + 1);
    (0..count).map(|at| event(0, &date(at), "span")).collect()
}

/// Returns what the first lane has from January to July 2023.
fn first_lane(scene: &Scene) -> (Vec<Mark>, Vec<Cluster>) {
    let mut axis = scene.axis(window(day(2023, 1, 1), day(2023, 8, 1)), 600.0);
    let lane = axis.lanes.swap_remove(0);
    (lane.marks, lane.clusters)
}

#[test]
fn beside_other_lanes_spans_take_three_rows_and_a_further_one_is_a_bar_in_the_row_of_the_marks() {
    let (marks, clusters) = first_lane(&scene(spans(4)));
    assert!(marks.iter().all(|mark| mark.kind == MarkKind::Bar));
    assert_eq!((marks.len(), clusters.len()), (4, 0));
    let further = marks.iter().find(|mark| mark.event == 3).expect("a mark");
    assert!(
        marks
            .iter()
            .all(|mark| mark.event == 3 || mark.y > further.y)
    );
    assert!((further.length - 152.0 * 600.0 / 212.0).abs() < 0.1);
}

#[test]
fn a_further_span_with_a_mark_in_its_length_is_counted_in_a_pill() {
    let mut events = spans(4);
    events.push(event(0, "2023-04-01", "amid"));
    events.push(event(0, "2023-07-20", "after"));
    let (marks, clusters) = first_lane(&scene(events));
    assert_eq!(clusters.len(), 1);
    assert_eq!(clusters[0].events, [3, 4]);
    assert!(marks.iter().any(|mark| mark.event == 5));
}

/// Returns the axis of 2023 as usual, and with another height of the first lane.
fn both(scene: &Scene, planner: LanePlanner) -> [AxisLayout; 2] {
    let mut request = scene.request(window(day(2023, 1, 1), day(2024, 1, 1)), 600.0);
    let usual = axis(&request);
    let labels = Letters {
        planner: Some(planner),
        ..scene.labels.clone()
    };
    request.labels = &labels;
    [usual, axis(&request)]
}

/// Four overlapping spans and two marks.
fn spans_and_marks() -> Scene {
    let mut events = spans(4);
    events.push(event(0, "2023-04-01", "a mark"));
    events.push(event(0, "2023-05-01", "another with a long name"));
    scene(events)
}

#[test]
fn a_folded_lane_has_all_its_events_without_names_in_less_height() {
    let [usual, folded] = both(&spans_and_marks(), LanePlanner::FOLDED);
    let (was, now) = (&usual.lanes[0], &folded.lanes[0]);
    assert!(now.height <= 64.0 && now.height < was.height / 2.0);
    assert_eq!(folded.lanes[1].top, now.height);
    assert!(now.marks.iter().all(|mark| mark.label.is_none()));
    assert!(now.clusters.iter().all(|cluster| cluster.label.is_none()));
    let counted: usize = now.clusters.iter().map(|it| it.events.len()).sum();
    assert_eq!(now.marks.len() + counted, 6);
    assert_eq!(usual.lanes[1].marks, folded.lanes[1].marks);
}

#[test]
fn a_compact_lane_is_lower_and_a_roomy_one_higher_and_both_keep_the_names() {
    let scene = spans_and_marks();
    let [usual, compact] = both(&scene, LanePlanner::COMPACT);
    let [_, roomy] = both(&scene, LanePlanner::ROOMY);
    let heights = [&compact, &usual, &roomy].map(|axis| axis.lanes[0].height);
    assert!(heights.is_sorted_by(|a, b| a + 12.0 < *b), "{heights:?}");
    for axis in [&usual, &compact, &roomy] {
        let lane = &axis.lanes[0];
        for mark in &lane.marks {
            let label = mark.label.as_ref().expect("a name");
            assert!(label.y >= 0.0 && label.y + label.height <= lane.height);
            assert!(mark.y >= 0.0 && mark.y <= lane.height - 17.0);
        }
    }
}
