//! The design's frames, by their numbers.

use super::*;
use crate::{EndStyle, LaneLayout, MarkKind, inset, overview};

fn labels(ticks: &[crate::Tick]) -> Vec<&str> {
    ticks
        .iter()
        .filter(|tick| (0.0..580.0).contains(&tick.x))
        .filter_map(|tick| tick.label.as_deref())
        .collect()
}

fn lane(axis: &AxisLayout, at: usize) -> &LaneLayout {
    &axis.lanes[at]
}

#[test]
fn the_opening_window_shows_the_story_in_whole_months_and_not_the_years_still_open() {
    let scene = partnership();
    let window = Window::opening(&scene.timeline, scene.today, 580.0);
    assert_eq!(
        (at(window.start), at(window.end)),
        ((2022, 8, 1), (2023, 7, 1))
    );
    assert_eq!(
        at(Window::all(&scene.timeline, scene.today).end),
        (2027, 2, 1)
    );
}

#[test]
fn twelve_months_on_580_px_are_named_month_by_month_under_a_pinned_year() {
    let scene = partnership();
    let axis = scene.axis(window(day(2022, 8, 1), day(2023, 7, 16)), 580.0);
    assert_eq!(
        axis.pinned.and_then(|tick| tick.label).as_deref(),
        Some("2022")
    );
    assert_eq!(labels(&axis.major), ["2023"]);
    let months = labels(&axis.minor);
    assert_eq!(
        (months.first(), months.last(), months.len()),
        (Some(&"M 08"), Some(&"M 06"), 11)
    );
}

#[test]
fn four_and_a_half_years_on_964_px_are_named_by_quarters() {
    let scene = partnership();
    let axis = scene.axis(window(day(2023, 1, 1), day(2027, 6, 1)), 964.0);
    assert_eq!(labels(&axis.minor)[..4], ["T1", "T2", "T3", "T4"]);
    assert_eq!(axis.pinned, None, "the window's edge has a tick of its own");
}

#[test]
fn the_first_frame_has_its_lanes_marks_and_labels() {
    let scene = partnership();
    let axis = scene.axis(window(day(2022, 8, 1), day(2023, 7, 16)), 580.0);
    let heights: Vec<f64> = axis.lanes.iter().map(|lane| lane.height).collect();
    assert_eq!(heights, [68.0, 89.0, 48.0, 48.0, 48.0, 48.0]);
    let anchor_event = &lane(&axis, 0).marks[0];
    assert_eq!(anchor_event.kind, MarkKind::Milestone);
    assert_eq!(axis.anchor_line, Some(anchor_event.x));
    let label = anchor_event.label.as_ref().expect("room beside it");
    assert_eq!((label.font, label.date.is_some()), (Font::Anchor, true));
    assert!(label.x > anchor_event.x + 17.0);
    let outreach = &lane(&axis, 1).marks;
    assert_eq!(outreach[0].kind, MarkKind::Glyph);
    assert!(
        (outreach[0].length - 46.6).abs() < 1.0,
        "the band is the month"
    );
    assert_eq!(outreach[1].kind, MarkKind::Block);
    assert!(outreach.iter().all(|mark| {
        mark.label
            .as_ref()
            .is_some_and(|label| label.date.is_some())
    }));
    let training = &lane(&axis, 2).marks[0];
    assert_eq!(
        (training.kind, training.from, training.to),
        (MarkKind::Bar, EndStyle::Cap, EndStyle::Cut)
    );
    let label = training.label.as_ref().expect("room above it");
    assert!((label.x - training.x - 6.0).abs() < 0.01 && label.y >= 0.0);
}

#[test]
fn the_founding_milestone_is_named_at_every_width() {
    let scene = partnership();
    let unnamed: Vec<u32> = (340..1600)
        .filter(|&width| {
            let axis = scene.axis(window(day(2022, 8, 1), day(2023, 7, 16)), f64::from(width));
            lane(&axis, 0).marks[0].label.is_none()
        })
        .collect();
    assert_eq!(unnamed, [0; 0]);
}

#[test]
fn an_ongoing_span_ends_in_an_arrow_on_todays_line() {
    let scene = partnership();
    let axis = scene.axis(window(day(2022, 7, 1), day(2027, 5, 1)), 965.0);
    let bar = &lane(&axis, 2).marks[0];
    assert_eq!(bar.to, EndStyle::Arrow);
    assert!((bar.x + bar.length - axis.today.expect("in context")).abs() < 0.01);
}

#[test]
fn a_bars_label_is_held_in_sight_when_the_bar_began_before_the_window() {
    let scene = partnership();
    let axis = scene.axis(window(day(2023, 1, 1), day(2023, 7, 1)), 580.0);
    let label = lane(&axis, 2).marks[0].label.as_ref().expect("room");
    assert!((label.x - 6.0).abs() < 0.01);
}

#[test]
fn the_lens_shows_five_days_and_a_row_for_each_child() {
    let scene = partnership();
    let inset = inset(&scene.timeline, 2, 580.0, &scene.labels);
    let days: Vec<_> = inset
        .ticks
        .iter()
        .filter_map(|tick| tick.label.as_deref())
        .collect();
    assert_eq!(days, ["17", "18", "19", "20", "21"]);
    assert_eq!(inset.rows.len(), 3);
    assert_eq!((inset.rows[0].x, inset.rows[0].length), (0.0, 580.0));
    assert_eq!(
        (inset.rows[0].from, inset.rows[0].to),
        (EndStyle::Cap, EndStyle::Cap)
    );
    assert!(matches!(inset.rows[1].from, EndStyle::Fade(_)));
    assert_eq!(inset.rows[2].y, 7.0 + 2.0 * 37.0);
    assert_eq!(inset.height, 7.0 + 3.0 * 32.0 + 2.0 * 5.0 + 9.0);
}

#[test]
fn the_overview_of_few_events_shows_the_events_and_years() {
    let scene = partnership();
    let overview = overview(&scene.timeline, &scene.shown, 580.0, scene.today);
    assert_eq!(
        (
            overview.marks.len(),
            overview.spans.len(),
            overview.bins.len()
        ),
        (3, 4, 0)
    );
    assert_eq!(overview.ticks[0].name, TickName::Year(2022));
    assert_eq!(overview.ticks[0].x, 0.0);
    assert!(overview.today > 0.0 && overview.today < 580.0);
}

#[test]
fn the_overview_of_many_events_counts_them_month_by_month() {
    let feed = Feed {
        tracks: vec![track("one")],
        events: (0..120)
            .map(|at| {
                let day = Day(19_000 + at * at % 1400);
                let (year, month, day) = day.ymd();
                event(0, &format!("{year:04}-{month:02}-{day:02}"), "Session")
            })
            .collect(),
        ..Feed::default()
    };
    let scene = Scene::new(&feed, day(2026, 11, 23));
    let overview = overview(&scene.timeline, &scene.shown, 900.0, scene.today);
    assert_eq!(
        overview.bins.iter().map(|bin| bin.count).sum::<usize>(),
        120
    );
    assert!(
        overview
            .bins
            .iter()
            .all(|bin| at(bin.start).2 == 1 && bin.length < 13.0 && bin.height <= 1.0)
    );
    assert!(
        overview
            .bins
            .windows(2)
            .all(|pair| pair[0].x + pair[0].length <= pair[1].x + 0.01)
    );
}
