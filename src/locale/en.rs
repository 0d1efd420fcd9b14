//! English.

use super::words::{Direction, Role, Unit, Words, counted, digits, numbered, two};
use crate::date::Precision;

/// English.
pub static ENGLISH: Words = Words {
    tag: "en",
    direction: Direction::Ltr,
    name: "English",
    short_name: "EN",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    months_short: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    weekdays: [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ],
    seasons: ["spring", "summer", "autumn", "winter"],
    views: "Views",
    axis: "Axis",
    story: "Story",
    table: "Table",
    masar: "Masar",
    axis_hint: "Arrow keys go from mark to mark and from lane to lane, + and − zoom, 0 shows everything, Enter opens the details.",
    window_start: "Start of the period in sight",
    window_end: "End of the period in sight",
    earlier: "Earlier",
    later: "Later",
    colon: ": ",
    ongoing_count: |n| counted(n, "ongoing"),
    language: "Language",
    filters: "Filter",
    clear_filters: "Clear filters",
    search: "Search the timeline",
    search_hint: "Title, name, place",
    clear_search: "Clear search",
    nothing_found: "Nothing found for “{}”",
    nothing_passes: "No event matches these filters",
    nothing_found_hint: "Try a shorter word, or clear the filters.",
    more_filters: "More filters",
    clear_all: "Clear all",
    audience: "Audience",
    tags: "Tags",
    period: "Period",
    period_from: "From",
    period_to: "To",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    zoom_fit: "Show all of it",
    zoom_here: "Zoom to this period",
    today: "Today",
    overview: "Overview",
    lane_other: "Other",
    close: "Close",
    previous: "Previous",
    next: "Next",
    first_stop: "First stop",
    last_stop: "Last stop",
    copy_link: "Copy link",
    link_copied: "Link copied",
    share: "Share",
    add_to_calendar: "Add to calendar",
    media: "Media",
    map: "Map",
    photo_of: "Photo {} of {}",
    theme_label: "Theme",
    place: "Place",
    date: "Date",
    people: "People",
    partners: "Partners",
    documents: "Documents",
    programme: "Programme",
    part_of: "Part of",
    distance: "Interval",
    status: "Status",
    source: "Source",
    updated: "Updated",
    event: "Event",
    milestone: "Milestone",
    known_span: "Known span",
    approximate: "Approximate date",
    ongoing: "Ongoing",
    planned: "Planned",
    postponed: "Postponed",
    cancelled: "Cancelled",
    done: "Done",
    day_not_given: "day not given",
    month_not_given: "month not given",
    year_not_given: "year not given",
    start_not_given: "start not given",
    end_not_given: "end not given",
    within_parent: "in the course of “{}”",
    inside: "Inside {}",
    column_date: "Date",
    column_event: "Event",
    column_track: "Theme",
    column_place: "Place",
    column_status: "Status",
    column_start: "Start",
    column_end: "End",
    column_precision: "Precision",
    column_summary: "Summary",
    sort_by: "Sort by {}",
    ascending: "ascending",
    descending: "descending",
    download_csv: "Download CSV",
    error_title: "The timeline could not be loaded",
    error_no_feed: "The source of its data does not answer. Please try again in a moment.",
    empty: "No events yet",
    no_events_here: "No published events in this period",
    same_day: "the same day",
    bce: "{} BCE",
    decade: "the {}s",
    winter_years: "{}–{}",
    uncertain: "{} (date uncertain)",
    comma: ", ",
    at_time: ", ",
    from_time: ", ",
    to_time: " to ",
    events: |n| in_digits(n, "event", "events"),
    found: |n, all| [&*digits(n), " of ", &in_digits(all, "event", "events")].concat(),
    days: |n| in_words(Unit::Day, n),
    weeks: |n| in_words(Unit::Week, n),
    months_counted: |n| in_words(Unit::Month, n),
    years: |n| in_words(Unit::Year, n),
    about: |unit, n| ["about ", &in_words(unit, n)].concat(),
    after: |long, title| [long, " after “", title, "”"].concat(),
    before: |long, title| [long, " before “", title, "”"].concat(),
    same_day_as: |title| ["on the day of “", title, "”"].concat(),
    placed,
    circa: |_, _, date| ["about ", date].concat(),
    day_of_month: |day| digits(u64::from(day)),
    century: |n| ["the ", &ordinal(n), " century"].concat(),
    millennium: |n| ["the ", &ordinal(n), " millennium"].concat(),
    clock,
    hour: |hour| [&*two(hour), ":00"].concat(),
    week: |day| ["week of ", day].concat(),
    quarter: |n| [&ordinal(u64::from(n)), " quarter"].concat(),
    quarter_short: |n| numbered("Q{}", n),
};

fn in_digits(n: u64, one: &str, many: &str) -> String {
    match n {
        0 => ["no ", many].concat(),
        1 => ["1 ", one].concat(),
        _ => counted(n, many),
    }
}

fn in_words(unit: Unit, n: u64) -> String {
    const NUMBERS: [&str; 11] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    let one = match unit {
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Month => "month",
        Unit::Year => "year",
    };
    let many = if n == 1 { "" } else { "s" };
    match n {
        0..=10 => [NUMBERS[n as usize], " ", one, many].concat(),
        _ => [&*digits(n), " ", one, many].concat(),
    }
}

fn placed(role: Role, _: Precision, date: &str) -> String {
    let before = match role {
        Role::Alone | Role::From => "",
        Role::To => "to ",
        Role::Since => "since ",
        Role::Starting => "from ",
        Role::Until => "until ",
    };
    [before, date].concat()
}

fn ordinal(n: u64) -> String {
    let ending = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    [&*digits(n), ending].concat()
}

fn clock(hour: u8, minute: u8, second: Option<u8>) -> String {
    match second {
        Some(second) => [&*two(hour), ":", &two(minute), ":", &two(second)].concat(),
        None => [&*two(hour), ":", &two(minute)].concat(),
    }
}
