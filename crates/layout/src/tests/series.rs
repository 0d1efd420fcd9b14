//! Series: regular events of one title, and those that the feed names.

use super::{Scene, day, event, track, window};
use crate::{AxisLayout, MarkKind};
use masar_edtf::Day;
use masar_feed::{Event, Feed, Text};

fn one_lane(events: Vec<Event>) -> Scene {
    let feed = Feed {
        tracks: vec![track("one")],
        events,
        ..Feed::default()
    };
    Scene::new(&feed, day(2026, 11, 23))
}

/// Eight irregular lectures in 2022 with a title each, in a series of this name; and a talk that belongs to none.
fn lectures(name: &str) -> Vec<Event> {
    let dates = [
        "02-01", "02-03", "03-20", "03-21", "05-30", "06-01", "06-02", "09-15",
    ];
    let mut events: Vec<Event> = Vec::new();
    for (at, date) in dates.iter().enumerate() {
        let mut lecture = event(0, &format!("2022-{date}"), &format!("Lecture {at}"));
        let name = (!name.is_empty()).then(|| Text(vec![("".into(), name.into())].into()));
        lecture.series = name.map(Box::new);
        events.push(lecture);
    }
    events.push(event(0, "2022-11-01", "A talk"));
    events
}

fn year(scene: &Scene) -> AxisLayout {
    scene.axis(window(day(2022, 1, 1), day(2023, 1, 1)), 600.0)
}

#[test]
fn events_that_the_feed_names_as_a_series_are_one_row_with_that_name() {
    let axis = year(&one_lane(lectures("Lectures")));
    let lane = &axis.lanes[0];
    assert_eq!(lane.marks.len(), 1, "{:?}", lane.marks);
    let [series] = &lane.clusters[..] else {
        panic!("one row: {:?}", lane.clusters)
    };
    assert_eq!(series.events, [0, 1, 2, 3, 4, 5, 6, 7]);
    assert!(
        series.series.len() < 8,
        "lines that would touch are left out"
    );
    assert!(series.series.is_sorted_by(|a, b| a + 3.0 <= *b));
    let label = series.label.as_ref().map(|label| label.lines.clone());
    assert_eq!(label, Some(vec!["Lectures".to_owned()]));
    let without = year(&one_lane(lectures("")));
    let mut clusters = without.lanes[0].clusters.iter();
    assert!(clusters.all(|one| one.series.is_empty()));
}

#[test]
fn a_milestone_of_a_series_keeps_its_mark_and_two_series_have_a_row_each() {
    let mut events = lectures("Lectures");
    events[3].milestone = true;
    for mut concert in lectures("Concerts") {
        concert.title = Text(vec![("".into(), "Concert".into())].into());
        events.push(concert);
    }
    events.pop();
    let axis = year(&one_lane(events));
    let lane = &axis.lanes[0];
    let milestone = lane.marks.iter().find(|mark| mark.event == 3);
    assert_eq!(milestone.map(|mark| mark.kind), Some(MarkKind::Milestone));
    let rows: Vec<_> = lane
        .clusters
        .iter()
        .map(|one| (one.events.len(), one.y))
        .collect();
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert_eq!(rows[0].0 + rows[1].0, 15);
    assert!((rows[0].1 - rows[1].1).abs() >= 17.0);
}

#[test]
fn events_of_one_title_every_week_are_one_named_row() {
    let lessons = |count: i64| {
        let mut events: Vec<Event> = (0..count)
            .map(|week| {
                let (year, month, of_month) = Day(19_000 + 7 * week).ymd();
                event(0, &format!("{year}-{month:02}-{of_month:02}"), "Rehearsal")
            })
            .collect();
        events.push(event(0, "2022-03-01", "Performance"));
        one_lane(events)
    };
    let scene = lessons(40);
    let axis = scene.axis(window(day(2022, 1, 1), day(2023, 1, 1)), 600.0);
    let lane = &axis.lanes[0];
    assert_eq!(lane.marks.len(), 1, "{:?}", lane.marks);
    let [series] = &lane.clusters[..] else {
        panic!("one row: {:?}", lane.clusters)
    };
    assert_eq!((series.events.len(), series.series.len()), (40, 40));
    let label = series.label.as_ref().map(|label| label.lines.clone());
    assert_eq!(label, Some(vec!["Rehearsal".to_owned()]));
    assert!(series.y + 8.5 <= lane.height);
    // With room for each they are marks.
    let close = scene.axis(window(day(2022, 1, 1), day(2022, 4, 1)), 600.0);
    let is_pill = |one: &crate::Cluster| one.series.is_empty();
    assert!(close.lanes[0].clusters.iter().all(is_pill) && close.lanes[0].marks.len() > 9);
    // A few are no series.
    let few = lessons(4).axis(window(day(2022, 1, 1), day(2023, 1, 1)), 600.0);
    assert!(
        few.lanes[0]
            .clusters
            .iter()
            .all(|one| one.series.is_empty())
    );
}
