//! The first window, and the limits of panning and zooming.

use super::*;
use crate::Plan;

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
fn a_window_zooms_around_a_moment_down_to_a_minute() {
    let month = window(day(2023, 1, 1), day(2023, 2, 1));
    let at = day(2023, 1, 11).start();
    let close = month.zoom(1e9, at);
    assert_eq!(close.seconds(), 60);
    assert!(close.start <= at && at <= close.end);
    assert_eq!(month.zoom(f64::NAN, at), month);
    assert_eq!(month.zoom(2.0, at).zoom(0.5, at), month);
}

#[test]
fn a_timeline_of_days_is_zoomed_down_to_six_hours_and_one_of_times_to_a_minute() {
    for (date, least) in [("2023-01-11", 6 * 3600), ("2023-01-11T10:30", 60)] {
        let scene = one_lane(vec![event(0, date, "once")]);
        let mut close = window(day(2023, 1, 1), day(2023, 2, 1));
        let at = scene.timeline.entries[0].start;
        for _ in 0..40 {
            close = close.zoom_near(2.0, at, &scene.timeline, scene.today);
        }
        assert_eq!(close.seconds(), least);
        assert!(close.start <= at && at <= close.end);
    }
}

#[test]
fn a_long_window_shows_all_events_and_a_short_one_stops_at_them() {
    let scene = partnership();
    let all = Window::all(&scene.timeline, scene.today);
    let far = |window: Window| window.pan(1 << 40).kept_near(&scene.timeline, scene.today);
    let wide = far(all.zoom(0.8, all.start));
    assert!(wide.start <= all.start && wide.end >= all.end);
    let month = far(window(day(2023, 1, 1), day(2023, 2, 1)));
    assert_eq!((month.start.0 + month.end.0) / 2, scene.today.end().0);
}

#[test]
fn the_overview_contains_the_first_window() {
    for events in [
        vec![event(0, "2024-01-03T18:30", "alone")],
        (1..9)
            .map(|at| event(0, &format!("19{at}0"), "decade"))
            .collect(),
    ] {
        let scene = one_lane(events);
        let first = Window::opening(&scene.timeline, scene.today, 900.0);
        let overview = crate::overview(&scene.timeline, &scene.shown, 900.0, scene.today);
        let window = overview.window.expect("always there");
        assert!(window.start <= first.start && window.end >= first.end);
    }
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
fn spans_within_a_few_hours_open_on_their_hours() {
    let scene = one_lane(vec![
        event(0, "2023-10-01T00:10/2023-10-01T00:40", "a"),
        event(0, "2023-10-01T02:21", "b"),
    ]);
    let first = Window::opening(&scene.timeline, scene.today, 900.0);
    assert!(first.seconds() <= 6 * 3600, "{} s", first.seconds());
}

#[test]
fn the_window_of_a_period_is_the_period_and_at_least_a_week_without_times_of_day() {
    let scene = |date| one_lane(vec![event(0, date, "once")]);
    let (dates, times) = (scene("2022-09-14"), scene("2022-09-14T10:30"));
    let of = |scene: &Scene, window: Window| {
        Window::of_period(window.start, window.end, &scene.timeline)
    };
    let year = window(day(2022, 1, 1), day(2023, 1, 1));
    assert_eq!(of(&dates, year), year);
    let one_day = window(day(2022, 9, 14), day(2022, 9, 15));
    let week = window(day(2022, 9, 11), day(2022, 9, 18));
    assert_eq!(of(&dates, one_day), week);
    assert_eq!(of(&times, one_day), one_day);
}
