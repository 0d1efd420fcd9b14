//! The rows of ticks.

use super::*;

#[test]
fn hours_are_on_the_axis_if_the_upper_row_has_room_for_the_names_of_the_days() {
    let scene = one_lane(vec![event(0, "2023-01-11T10:30", "once")]);
    let names = |days: u8, width: f64| {
        let axis = scene.axis(window(day(2023, 1, 11), day(2023, 1, 11 + days)), width);
        let name = |ticks: &[crate::Tick]| ticks.iter().find_map(|tick| tick.label.clone());
        (name(&axis.major), name(&axis.minor))
    };
    assert!(matches!(names(2, 600.0).1, Some(time) if time.ends_with(":00")));
    let (month, day_of_month) = names(10, 340.0);
    assert_eq!(month.as_deref(), Some("M 01"));
    assert!(day_of_month.is_some_and(|name| !name.contains(':')));
}

#[test]
fn minutes_and_seconds_have_ticks() {
    let scene = one_lane(vec![event(0, "2023-01-11T10:30", "once")]);
    let start = scene.timeline.entries[0].start;
    let names = |seconds: i64| {
        let window = Window::new(start, Moment(start.0 + seconds));
        let ticks = scene.axis(window, 600.0).minor.into_iter();
        let in_sight = ticks.filter(|tick| tick.x >= 0.0 && tick.x < 600.0);
        in_sight.map(|tick| tick.name).take(2).collect::<Vec<_>>()
    };
    let time = |second: u32| TickName::Time(day(2023, 1, 11), 10 * 3600 + 1800 + second);
    assert_eq!(names(3600), [time(0), time(300)]);
    assert_eq!(names(60), [time(0), time(5)]);
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
fn a_mark_beside_years_on_the_axis_has_its_year_in_its_label() {
    let scene = one_lane(vec![event(0, "2022-05-18", "once")]);
    let labels = Letters {
        dates: Some(|parts| match parts {
            crate::DateParts::Day => "Day",
            crate::DateParts::Year => "Year",
        }),
        ..scene.labels.clone()
    };
    let date = |from: i64, to: i64| {
        let mut request = scene.request(window(day(from, 1, 1), day(to, 1, 1)), 600.0);
        request.labels = &labels;
        let label = crate::axis(&request).lanes[0].marks[0].label.clone();
        label.and_then(|label| label.date)
    };
    assert_eq!(date(2022, 2023).as_deref(), Some("Day"));
    assert_eq!(date(1990, 2040).as_deref(), Some("Year"));
}

#[test]
fn each_day_of_the_upper_row_is_named_whichever_month_it_is_in() {
    let scene = one_lane(vec![event(0, "2023-09-20T10:30", "once")]);
    for month in 1..=12 {
        for width in (300..2000).step_by(50) {
            let days = window(day(2023, month, 2), day(2023, month, 12));
            let axis = scene.axis(days, f64::from(width));
            let mut in_sight = axis.major.iter().filter(|tick| tick.x >= 0.0);
            if in_sight
                .clone()
                .any(|tick| matches!(tick.name, TickName::Day(_)))
            {
                // The last one may be cut by the end of the window.
                in_sight.next_back();
                assert!(
                    in_sight.all(|tick| tick.label.is_some()),
                    "{month} at {width} px"
                );
            }
        }
    }
}
