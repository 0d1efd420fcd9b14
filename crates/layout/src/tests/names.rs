//! Names of events and of ticks: where titles are broken, how they are shortened, and round years.

use super::*;
use crate::wrap::wrap;

fn letters() -> Letters {
    Letters::default()
}

#[test]
fn a_line_ends_neither_inside_french_quotation_marks_nor_before_a_colon_or_at_a_no_break_space() {
    for words in 0..12 {
        let title = format!(
            "{}« Le dernier banc » : une pièce pour 25\u{a0}% des élèves ?",
            "Mot ".repeat(words)
        );
        let Some(breaks) = wrap(&title, Font::Label, 3, &letters()) else {
            continue;
        };
        assert!(breaks.lines.len() > 1, "{title}");
        for line in &breaks.lines {
            let is_whole = !line.ends_with(['«', '5']) && !line.starts_with(['»', ':', '?', '%']);
            assert!(is_whole, "{:?}", breaks.lines);
        }
    }
}

#[test]
fn the_name_of_a_bar_that_is_too_long_is_shortened_after_a_word() {
    let scene = one_lane(vec![event(
        0,
        "2023-01-01/2023-12-31",
        "Renovation of the railway line from Lyon to Saint-Étienne",
    )]);
    let axis = scene.axis(window(day(2022, 1, 1), day(2026, 1, 1)), 900.0);
    let label = axis.lanes[0].marks[0].label.as_ref().expect("a name");
    assert_eq!(label.lines, ["Renovation of the railway line…"]);
}

#[test]
fn the_name_of_a_bar_that_a_line_crosses_is_shortened_to_fit_beside_the_line() {
    let scene = one_lane(vec![event(
        0,
        "2023-09-01/2024-05-01",
        "Support in mathematics",
    )]);
    let axis = scene.axis(window(day(2022, 1, 1), day(2026, 1, 1)), 900.0);
    let label = axis.lanes[0].marks[0].label.as_ref().expect("a name");
    let today = axis.today.expect("a line");
    assert!(label.x > today || label.x + label.width < today);
}

#[test]
fn the_names_of_bars_below_each_other_have_room_for_lines_of_any_height() {
    let spans = ["2023-01-01/2023-11-01", "2023-02-01/2023-10-01"];
    let scene = one_lane(spans.map(|date| event(0, date, "span")).to_vec());
    let labels = Letters {
        line_height: Some(24.0),
        ..scene.labels.clone()
    };
    let mut request = scene.request(window(day(2022, 10, 1), day(2024, 3, 1)), 900.0);
    request.labels = &labels;
    let axis = crate::axis(&request);
    let named = axis.lanes[0]
        .marks
        .iter()
        .filter(|mark| mark.label.is_some());
    assert_eq!(named.count(), 2);
}

/// A lane with milestones in these years, among other events, and an axis of 130 years that is 350 px wide.
fn close_milestones(years: &[i64], title: &str) -> (Scene, AxisLayout) {
    let mut events: Vec<Event> = (0..14)
        .map(|at| event(0, &format!("{}", 1896 + 9 * at), "Event"))
        .collect();
    for (at, year) in years.iter().enumerate() {
        let mut milestone = event(0, &format!("{year}-06-01"), &format!("{} {title}", at + 1));
        milestone.milestone = true;
        events.push(milestone);
    }
    let scene = one_lane(events);
    let axis = scene.axis(window(day(1895, 1, 1), day(2025, 1, 1)), 350.0);
    (scene, axis)
}

/// The label of each milestone, with the centre of its mark or pill.
fn milestone_names(axis: &AxisLayout) -> Vec<(f64, crate::Label)> {
    let lane = &axis.lanes[0];
    let marks = lane.marks.iter();
    let marks = marks.map(|mark| (mark.event, mark.x, &mark.label));
    let pills = lane.clusters.iter();
    let pills = pills.filter_map(|pill| Some((pill.named_after?, pill.pill_x, &pill.label)));
    let milestones = marks.chain(pills).filter(|(event, ..)| *event >= 14);
    let mut names: Vec<_> = milestones
        .map(|(event, x, label)| {
            (
                x,
                label
                    .clone()
                    .unwrap_or_else(|| panic!("{event} has no name")),
            )
        })
        .collect();
    names.sort_by(|a, b| a.0.total_cmp(&b.0));
    names
}

#[test]
fn names_of_milestones_that_are_near_each_other_are_above_each_other_with_lines_to_their_marks() {
    let (_, axis) = close_milestones(
        &[1910, 1928, 1950, 1975, 2000],
        "gallery of the museum opens",
    );
    let names = milestone_names(&axis);
    assert_eq!(names.len(), 5);
    assert!(names.iter().any(|(_, label)| label.leader > 0.0));
    let lowest = names
        .iter()
        .map(|(_, label)| label.y + label.height)
        .fold(0.0, f64::max);
    for (x, label) in &names {
        assert!(label.lines.join(" ").len() >= 18, "{names:?}");
        assert!(
            label.x - 4.0 <= *x && *x <= label.x + label.width + 4.0,
            "{names:?}"
        );
        let end = label.y + label.height;
        assert_eq!(label.leader > 0.0, end < lowest - 1.0, "{names:?}");
        let crossed = names.iter().filter(|(other, box_of)| {
            other != x
                && label.leader > 0.0
                && box_of.y > end
                && box_of.x < *x
                && box_of.x + box_of.width > *x
        });
        assert_eq!(crossed.count(), 0, "a line crosses a name: {names:?}");
    }
}

#[test]
fn a_lane_is_as_high_as_names_above_each_other_need() {
    let (_, short) = close_milestones(&[1910, 1928, 1950, 1975, 2000], "");
    let (_, far) = close_milestones(&[1910], "gallery of the museum opens");
    let (_, long) = close_milestones(
        &[1910, 1928, 1950, 1975, 2000],
        "gallery of the museum opens",
    );
    assert_eq!(short.lanes[0].height, far.lanes[0].height);
    assert!(long.lanes[0].height >= far.lanes[0].height + 2.0 * 17.0);
}

#[test]
fn a_milestone_in_a_narrow_strip_after_today_has_a_name_across_the_line() {
    let named = |year: &str| {
        let mut milestone = event(0, year, "The new gallery of the museum opens");
        milestone.milestone = true;
        // Not the founding event, which has a line.
        let first = event(0, "1900-01-01", "A beginning");
        let mut scene = one_lane(vec![first, milestone]);
        scene.timeline.anchor_event = None;
        let axis = scene.axis(window(day(1895, 1, 1), day(2050, 1, 1)), 350.0);
        let mark = axis.lanes[0].marks.iter().find(|mark| mark.event == 1);
        let mark = mark.expect("a mark").clone();
        (
            axis.today.expect("in sight"),
            mark.x,
            mark.label.expect("a name"),
        )
    };
    let (today, x, label) = named("2040-01-01");
    assert!(x > today && label.is_across && label.x < today, "{label:?}");
    assert!(label.lines.concat().len() > 12, "{label:?}");
    let (today, x, label) = named("2010-01-01");
    assert!(
        x < today && !label.is_across && label.x + label.width <= today,
        "{label:?}"
    );
}

#[test]
fn a_milestone_at_a_line_is_in_the_group_before_it() {
    // The line of today is 1 px after the last one.
    let (_, axis) = close_milestones(&[1955, 1990, 2008, 2023], "gallery of the museum opens");
    let names = milestone_names(&axis);
    for (at, (_, one)) in names.iter().enumerate() {
        for (_, other) in &names[at + 1..] {
            let is_beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
            let is_above = one.y + one.height <= other.y || other.y + other.height <= one.y;
            assert!(is_beside || is_above, "{names:?}");
        }
    }
}

#[test]
fn the_names_of_eight_milestones_side_by_side_can_be_read() {
    let years = [1900, 1916, 1932, 1948, 1964, 1980, 1996, 2012];
    let (_, axis) = close_milestones(&years, "gallery of the museum opens");
    for (_, label) in milestone_names(&axis) {
        assert!(label.lines.concat().len() >= 9, "{label:?}");
    }
}

#[test]
fn milestones_between_others_and_the_line_of_today_have_names() {
    let years = [1876, 1916, 1956, 1992, 2009, 2020];
    let mut events: Vec<Event> = (0..15)
        .map(|at| event(0, &format!("{}", 1880 + 9 * at), "Event"))
        .collect();
    for year in years {
        let mut milestone = event(0, &format!("{year}-06-01"), "Inauguration of the galleries");
        milestone.milestone = true;
        events.push(milestone);
    }
    let scene = one_lane(events);
    for width in (300..700).step_by(10) {
        let width = f64::from(width);
        let axis = scene.axis(window(day(1860, 1, 1), day(2045, 1, 1)), width);
        let lane = &axis.lanes[0];
        let is_named = |event: usize| label_of(lane, event).is_some();
        assert!((15..21).all(is_named), "{width}: {lane:?}");
    }
}

#[test]
fn the_founding_milestone_near_the_start_of_a_narrow_window_has_a_readable_name() {
    let title = "The great hall of decorative arts opens after seven years";
    let mut events: Vec<Event> = (0..12)
        .map(|at| event(0, &format!("{}", 1889 + 11 * at), "Event"))
        .collect();
    for date in ["1876-01-04", "1902", "1956-12-17"] {
        let mut milestone = event(0, date, title);
        milestone.milestone = true;
        events.push(milestone);
    }
    let scene = one_lane(events);
    assert_eq!(scene.timeline.anchor_event, Some(12));
    for start in [1855, 1863, 1870] {
        for width in (320..=520).step_by(6) {
            let window = window(day(start, 1, 1), day(2040, 1, 1));
            let axis = scene.axis(window, f64::from(width));
            let lane = &axis.lanes[0];
            for event in 12..15 {
                let label = label_of(lane, event);
                let is_readable = label.is_some_and(|label| label.lines.concat().len() >= 12);
                assert!(is_readable, "{event}, {width} px from {start}: {label:?}");
            }
        }
    }
}

/// The label of the mark of an event, or of the pill that has it.
fn label_of(lane: &crate::LaneLayout, event: usize) -> Option<&crate::Label> {
    let mark = lane.marks.iter().find(|mark| mark.event == event);
    let mut pills = lane.clusters.iter();
    let pill = pills.find(|pill| pill.events.contains(&event));
    match mark {
        Some(mark) => mark.label.as_ref(),
        None => pill?.label.as_ref(),
    }
}

#[test]
fn a_short_first_word_is_not_all_that_is_left_of_a_title() {
    let lines = |title: &str| {
        crate::wrap::shortened(title, Font::Label, 1, 70.0, &letters()).map(|breaks| breaks.lines)
    };
    assert_eq!(
        lines("An inauguration"),
        Some(vec!["An inaugu\u{2026}".to_owned()])
    );
    assert_eq!(
        lines("The inauguration of"),
        Some(vec!["The inaug\u{2026}".to_owned()])
    );
    assert_eq!(
        lines("Great inauguration"),
        Some(vec!["Great\u{2026}".to_owned()])
    );
    assert_eq!(
        lines("An inn at the sea"),
        Some(vec!["An inn at\u{2026}".to_owned()])
    );
}

#[test]
fn ticks_before_christ_are_round_years() {
    let scene = one_lane(vec![event(0, "-2560", "a pyramid")]);
    let axis = scene.axis(window(day(-3300, 1, 1), day(2000, 1, 1)), 900.0);
    let years: Vec<_> = axis.minor.iter().map(|tick| tick.name).collect();
    // 1001 BCE is the year -1000.
    assert!(years.contains(&TickName::Year(-999)), "{years:?}");
    assert!(years.contains(&TickName::Year(1)), "{years:?}");
    assert!(years.contains(&TickName::Year(1000)), "{years:?}");
}

#[test]
fn deep_time_begins_with_a_year_near_its_first_event() {
    let scene = one_lane(vec![
        event(0, "Y-4543000000", "the Earth"),
        event(0, "1969", "the Moon"),
    ]);
    let axis = scene.axis(
        window(day(-4_860_000_000, 1, 1), day(318_000_000, 1, 1)),
        900.0,
    );
    let pinned = axis.pinned.expect("a name").name;
    assert_eq!(pinned, TickName::Year(-4_900_000_000));
    let ticks = axis.minor.iter().chain(&axis.major);
    assert!(
        ticks.into_iter().all(|tick| tick.name != TickName::Year(0)),
        "the year 0"
    );
}
