//! Times and their zones.

use super::*;

/// The two ends with their zones, when it is no whole day.
fn times(date: &str, offset: &dyn Fn(Moment) -> Option<i64>) -> [String; 2] {
    let lines = event(&dated(date), offset);
    ["DTSTART", "DTEND"].map(|name| {
        lines
            .iter()
            .find(|line| line.0.starts_with(name))
            .map_or(String::new(), |(key, value)| {
                [&key[name.len()..], ":", value].concat()
            })
    })
}

#[test]
fn a_local_time_is_in_the_feeds_zone_with_the_zones_offset() {
    let feed = dated("2023-05-18T10:00/2023-05-18T12:30");
    assert_eq!(
        times("2023-05-18T10:00/2023-05-18T12:30", &casablanca),
        [
            ";TZID=Africa/Casablanca:20230518T100000",
            ";TZID=Africa/Casablanca:20230518T123000"
        ]
    );
    let text = write(&feed, "ar", &casablanca).expect("a time");
    assert!(text.contains(
        "BEGIN:VTIMEZONE\r\nTZID:Africa/Casablanca\r\nBEGIN:STANDARD\r\nDTSTART:20230101T000000\r\n\
         TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
    ));
}

#[test]
fn the_zone_has_its_changes_on_their_own_days() {
    let text = write(
        &dated("2023-04-20T10:00/2023-05-18T12:00"),
        "ar",
        &casablanca,
    )
    .expect("a time");
    let zones = components(&text, "VTIMEZONE");
    assert_eq!(zones.len(), 1);
    let lines = |name: &str| -> Vec<&str> {
        let lines = text.lines().filter_map(|line| line.strip_prefix(name));
        lines.collect()
    };
    assert_eq!(
        lines("DTSTART:"),
        ["20230101T000000", "20230319T000000", "20230423T000000"]
    );
    assert_eq!(lines("TZOFFSETTO:"), ["+0100", "+0000", "+0100"]);
}

#[test]
fn an_offset_west_or_with_seconds_is_written_as_such() {
    let text = write(&dated("1912-05-18T10:00"), "ar", &|_| Some(-1_820)).expect("a time");
    assert!(text.contains("TZOFFSETTO:-003020\r\n"));
}

#[test]
fn without_an_offset_the_time_floats() {
    assert_eq!(
        times("2023-05-18T10:00", &nowhere),
        [":20230518T100000", ""]
    );
    let text = write(&dated("2023-05-18T10:00"), "ar", &nowhere).expect("a time");
    assert!(!text.contains("VTIMEZONE"));
}

#[test]
fn a_time_with_its_own_zone_is_in_utc() {
    assert_eq!(
        times("2023-05-18T00:30+02:00", &casablanca),
        [":20230517T223000Z", ""]
    );
}

#[test]
fn a_zone_written_once_is_meant_for_both_ends() {
    assert_eq!(
        times("2023-05-18T10:00/2023-05-18T12:00+01:00", &nowhere),
        [":20230518T090000Z", ":20230518T110000Z"]
    );
    assert_eq!(
        times("2023-05-18T10:00Z/2023-05-18T12:00", &casablanca),
        [
            ":20230518T100000Z",
            ";TZID=Africa/Casablanca:20230518T120000"
        ]
    );
}

#[test]
fn an_end_that_is_not_later_is_left_out() {
    assert_eq!(
        times("2023-05-18T10:00/2023-05-18T10:00", &casablanca)[1],
        ""
    );
}

#[test]
fn from_a_time_to_a_day_ends_at_midnight_and_from_a_day_to_a_time_is_whole_days() {
    assert_eq!(
        times("2023-05-18T10:00/2023-05-20", &casablanca),
        [
            ";TZID=Africa/Casablanca:20230518T100000",
            ";TZID=Africa/Casablanca:20230521T000000"
        ]
    );
    assert_eq!(
        days("2023-05-18/2023-05-20T16:00"),
        whole("20230518", "20230521", true)
    );
}
