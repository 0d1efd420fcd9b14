//! What holds for any feed, window and size.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::boxes::*;
use super::*;
use crate::labels::mark_area;
use crate::{EndStyle, Mark, MarkKind, Plan, Scale, Tick, inset, overview};

/// Dates of every kind: within a year or so, within decades, or from one end of time to the other.
fn date(reach: u8) -> impl Strategy<Value = String> {
    let extreme = u32::from(reach == 2);
    let day = move || {
        prop_oneof![
            6 => 19_000..19_400i64,
            2 * u32::from(reach) => 10_000..22_000i64,
            extreme => -700_000..700_000i64,
        ]
        .prop_map(|day| {
            let (year, month, day) = Day(day).ymd();
            let sign = if year < 0 { "-" } else { "" };
            format!("{sign}{:04}-{month:02}-{day:02}", year.abs())
        })
    };
    let month = move || day().prop_map(|day| day[..day.len() - 3].to_owned());
    let end = move || {
        prop_oneof![
            4 => day(),
            1 => month(),
            1 => month().prop_map(|month| format!("{month}~")),
            1 => Just("..".to_owned()),
            1 => Just(String::new()),
        ]
    };
    prop_oneof![
        6 => day(),
        1 => day().prop_map(|day| format!("{day}T10:30")),
        1 => month(),
        1 => day().prop_map(|day| format!("{day}?")),
        4 => (day(), end()).prop_map(|(start, end)| format!("{start}/{end}")),
        1 => (end(), day()).prop_map(|(start, end)| format!("{start}/{end}")),
        extreme => prop_oneof![
            Just("Y170000002"), Just("Y-17000000000"), Just("20XX"), Just("1XXX"), Just("-0044-03-15"),
        ].prop_map(str::to_owned),
    ]
}

prop_compose! {
    fn an_event(reach: u8)(
        date in date(reach),
        track in 0..4usize,
        letters in prop_oneof![4 => 0..30usize, 2 => 30..90usize, 1 => 90..200usize],
        milestone in prop::bool::weighted(0.15),
        importance in 0..=5u8,
        parent in prop::option::weighted(0.1, 0..60usize),
    ) -> Option<Event> {
        Edtf::parse(&date).ok()?;
        let title: String = (0..letters).map(|at| if at % 7 == 6 { ' ' } else { 'x' }).collect();
        Some(Event { milestone, importance, part_of: parent, ..event(track, &date, &title) })
    }
}

fn scene(most: usize) -> impl Strategy<Value = Scene> {
    let reach = prop_oneof![3 => Just(0u8), 2 => Just(1), 1 => Just(2)];
    let events = reach.prop_flat_map(move |reach| prop::collection::vec(an_event(reach), 0..most));
    (events, prop::collection::vec(any::<bool>(), most)).prop_map(move |(events, hidden)| {
        let events: Vec<Event> = events.into_iter().flatten().collect();
        let feed = Feed {
            tracks: ["a", "b", "c"].map(track).into(),
            events,
            ..Feed::default()
        };
        let mut scene = Scene::new(&feed, day(2023, 11, 23));
        // Half of the filters let everything through.
        if hidden.first() == Some(&true) {
            scene.shown = hidden[..feed.events.len()].to_vec();
        }
        scene
    })
}

/// A window somewhere about the timeline, from hours to everything.
fn view(scene: &Scene, place: f64, zoom: f64) -> Window {
    let all = Window::opening(&scene.timeline, scene.today, 900.0);
    let at = Moment(all.start.0 + (all.seconds() as f64 * place) as i64);
    let closest = all.seconds() as f64 / (6.0 * 3600.0);
    all.zoom(closest.max(1.0).powf(zoom), at)
}

fn finite(axis: &AxisLayout) -> bool {
    let ticks = axis
        .major
        .iter()
        .chain(&axis.minor)
        .all(|tick| tick.x.is_finite());
    let fade =
        |end: EndStyle| !matches!(end, EndStyle::Fade(fade) if !fade.is_finite() || fade < 0.0);
    ticks
        && axis.height.is_finite()
        && axis.lanes.iter().all(|lane| {
            lane.marks.iter().all(|mark| {
                [mark.x, mark.length, mark.y]
                    .iter()
                    .all(|px| px.is_finite())
                    && mark.length >= 0.0
                    && fade(mark.from)
                    && fade(mark.to)
                    && mark.label.as_ref().is_none_or(|label| {
                        [label.x, label.y, label.width, label.height]
                            .iter()
                            .all(|px| px.is_finite())
                    })
            }) && lane.clusters.iter().all(|one| {
                [one.x, one.length, one.pill_x, one.pill_width, one.y]
                    .iter()
                    .all(|px| px.is_finite())
                    && one.length >= 0.0
            })
        })
}

/// So many cases, and no file kept of the failures.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Where each event is drawn, by event; a bar cut by the drawing's edge is left out.
fn places(axis: &AxisLayout) -> BTreeMap<usize, (f64, f64)> {
    let whole = |mark: &&Mark| {
        let settled = |end| !matches!(end, EndStyle::Cut | EndStyle::Fade(_));
        mark.kind != MarkKind::Bar || settled(mark.from) && settled(mark.to)
    };
    let marks = axis.lanes.iter().flat_map(|lane| &lane.marks).filter(whole);
    let pills = axis.lanes.iter().flat_map(|lane| &lane.clusters);
    marks
        .map(|mark| (mark.event, (mark.x, mark.length)))
        .chain(pills.flat_map(|one| {
            one.events
                .iter()
                .map(|&event| (event, (one.pill_x, one.pill_width)))
        }))
        .collect()
}

fn ticks_in_order(ticks: &[Tick], font: Font, labels: &Letters) -> bool {
    ticks.windows(2).all(|pair| {
        let width = pair[0]
            .label
            .as_ref()
            .map_or(0.0, |label| labels.width(label, font));
        pair[0].x < pair[1].x && pair[0].x + width <= pair[1].x
    })
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn the_scale_is_monotone_and_inverse_to_the_second(
        start in -1_000_000_000_000i64..1_000_000_000_000,
        length in 21_600i64..100_000_000_000,
        width in 1.0..4000.0f64,
        first in -3.0..3.0f64,
        second in -3.0..3.0f64,
    ) {
        let window = Window::new(Moment(start), Moment(start + length));
        let scale = Scale { window, width };
        let at = |share: f64| Moment(start + (length as f64 * share) as i64);
        prop_assert_eq!(scale.moment(scale.x(at(first))), at(first));
        if at(first) < at(second) {
            prop_assert!(scale.x(at(first)) < scale.x(at(second)));
        }
    }

    #[test]
    fn an_axis_keeps_its_promises(
        scene in scene(60), place in -0.2..1.2f64, zoom in -0.3..1.0f64,
        width in prop_oneof![Just(340.0), Just(580.0), Just(964.0), 1.0..2000.0f64], coarse: bool,
    ) {
        let window = view(&scene, place, zoom);
        let mut request = scene.request(window, width);
        request.coarse = coarse;
        let axis = crate::axis(&request);
        prop_assert!(finite(&axis));
        prop_assert!(ticks_in_order(&axis.major, Font::TickMajor, &scene.labels));
        prop_assert!(ticks_in_order(&axis.minor, Font::Label, &scene.labels));
        prop_assert!(axis.major.len() + axis.minor.len() <= 2000);
        let lines: Vec<f64> = axis.today.into_iter().chain(axis.anchor_line).collect();
        let scale = Scale { window, width };
        for lane in &axis.lanes {
            let labels = labels(lane);
            let drawing = drawing(lane);
            for (at, &label) in labels.iter().enumerate() {
                prop_assert!(label.1 >= 0.0 && label.3 <= lane.height, "{label:?} leaves its lane of {}", lane.height);
                prop_assert!(labels[at + 1..].iter().all(|&other| !overlap(label, other)));
                prop_assert!(drawing.iter().all(|&other| !overlap(label, other)));
                // Only where a strip beside the line is too narrow for a name.
                let is_strip = |line: f64| line.min(width - line) < 92.0;
                prop_assert!(lines.iter().all(|&line| label.2 <= line || label.0 >= line || is_strip(line)));
                for edge in [0.0, width] {
                    prop_assert!(label.2 <= edge || label.0 >= edge, "{label:?} is cut at rest");
                }
            }
            prop_assert!(glyph_row(lane).windows(2).all(|pair| pair[0].1 <= pair[1].0 + 0.01), "{:?}", glyph_row(lane));
            for pill in &lane.clusters {
                prop_assert!(pill.events.len() > 1, "a pill has one event");
                let (length, width) = (pill.length, pill.pill_width);
                let apart = (pill.pill_x - pill.x - length / 2.0).abs();
                let most = ((length - width).abs() / 2.0).min(length / 2.0);
                prop_assert!(apart <= most + 3.0, "{pill:?} is not over its bracket");
                for &event in &pill.events {
                    let entry = &scene.timeline.entries[event];
                    let (start, end) = (scale.x(entry.start), scale.x(entry.end));
                    prop_assert!(start <= pill.x + length + 0.01 && end >= pill.x - 0.01, "{event} is not in {pill:?}");
                }
            }
            for (x, start, end) in leader_lines(lane) {
                let is_free = |label: &Frame| x < label.0 || x > label.2 || end <= label.1 || start >= label.3;
                prop_assert!(labels.iter().all(is_free), "a line at {x} crosses a name: {labels:?}");
            }
            for (event, x, label) in milestones(lane, &scene) {
                // Between two lines that are near each other there is no room.
                let is_free = lines.iter().filter(|line| (*line - x).abs() <= 60.0).count() < 2;
                let is_in_sight = x > 24.0 && x < width - 24.0 && !scene.labels.titles[event].is_empty();
                let is_named = label.is_some_and(|label| label.x >= 0.0 && label.x + label.width <= width);
                prop_assert!(is_named || !is_free || !is_in_sight, "milestone {event} has no name in sight at {x}: {lines:?} {lane:?}");
            }
            for mark in &lane.marks {
                let area = mark_area(mark);
                prop_assert!(area.y0 >= 0.0 && area.y1 <= lane.height);
            }
        }
    }

    #[test]
    fn every_event_shown_is_drawn_once_where_it_is_in_sight(
        scene in scene(60), place in -0.2..1.2f64, zoom in -0.3..1.0f64,
    ) {
        let window = view(&scene, place, zoom);
        let axis = scene.axis(window, 700.0);
        let mut drawn: Vec<usize> = axis.lanes.iter().flat_map(|lane| {
            lane.marks.iter().map(|mark| mark.event)
                .chain(lane.clusters.iter().flat_map(|one| one.events.iter().copied()))
        }).collect();
        drawn.sort_unstable();
        let count = drawn.len();
        drawn.dedup();
        prop_assert_eq!(count, drawn.len(), "an event is drawn twice");
        let context = axis.drawn.expect("always there");
        for lane in &scene.timeline.lanes {
            for &event in &lane.entries {
                let entry = &scene.timeline.entries[event];
                // Today's line stands at the day's start, and so does the arrow of what goes on.
                let end = entry.end.0.min(if entry.to == masar_timeline::Edge::Open { scene.today.start().0 } else { i64::MAX });
                let within = entry.start >= context.start && entry.start.0.max(end) <= context.end.0;
                let found = drawn.binary_search(&event).is_ok();
                if !scene.shown[event] {
                    prop_assert!(!found);
                } else if within {
                    prop_assert!(found, "{event} is in context and not drawn");
                }
            }
        }
    }

    #[test]
    fn panning_moves_marks_and_changes_none(
        scene in scene(60), place in 0.0..1.0f64, zoom in 0.0..1.0f64, pan in -300.0..300.0f64,
    ) {
        let window = view(&scene, place, zoom);
        let scale = Scale { window, width: 700.0 };
        let by = (pan / scale.px_per_second()) as i64;
        let moved = window.pan(by);
        prop_assume!(moved.start.0 == window.start.0 + by);
        let plan = Plan::new(&scene.request(window, 700.0));
        prop_assert!(plan.fits(&scene.request(moved, 700.0)));
        let (before, after) = (scene.axis(window, 700.0), scene.axis(moved, 700.0));
        prop_assert_eq!(&plan.axis(&scene.request(moved, 700.0)), &after);
        let heights = |axis: &AxisLayout| axis.lanes.iter().map(|lane| (lane.lane, lane.height)).collect::<Vec<_>>();
        prop_assert_eq!(heights(&before), heights(&after));
        let px = by as f64 * scale.px_per_second();
        let after = places(&after);
        let tolerance = 0.05;
        for (event, (x, length)) in places(&before) {
            if let Some(&(moved, still)) = after.get(&event)
                && x.abs() < 900_000.0
            {
                prop_assert!((x - px - moved).abs() < tolerance, "{event}: {x} moved by {px} to {moved}");
                prop_assert!((length - still).abs() < tolerance);
            }
        }
    }

    #[test]
    fn lens_and_overview_hold_for_any_feed(scene in scene(60), width in 1.0..1500.0f64) {
        for parent in 0..scene.timeline.entries.len() {
            let inset = inset(&scene.timeline, parent, width, &scene.labels);
            let inside = inset.rows.iter().all(|row| {
                row.x >= 0.0 && row.x + row.length <= width + 0.01 && row.length > 0.0
            });
            prop_assert!(inside);
            prop_assert!(ticks_in_order(&inset.ticks, Font::Label, &scene.labels));
        }
        let overview = overview(&scene.timeline, &scene.shown, width, scene.today);
        prop_assert!(overview.ticks.windows(2).all(|pair| pair[0].x < pair[1].x));
        prop_assert!(overview.marks.iter().all(|mark| mark.x >= -0.01 && mark.x <= width + 0.01), "{:?} {:?}", overview.marks, overview.window);
        let tops: usize = scene.timeline.lanes.iter().flat_map(|lane| &lane.entries).filter(|&&event| scene.shown[event]).count();
        let counted: usize = overview.bins.iter().map(|bin| bin.count).sum();
        prop_assert_eq!(counted + overview.marks.len() + overview.spans.len(), tops);
        prop_assert!(overview.bins.len() as f64 <= width / 4.0 + 2.0);
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn a_drawing_of_thousands_of_events_holds_a_few_hundred_marks(
        scene in scene(4000), place in 0.0..1.0f64, zoom in 0.0..1.0f64,
    ) {
        let window = view(&scene, place, zoom);
        let axis = scene.axis(window, 1000.0);
        let drawn: usize = axis.lanes.iter().map(|lane| lane.marks.len() + lane.clusters.len()).sum();
        prop_assert!(drawn <= 620, "{drawn}");
    }
}
