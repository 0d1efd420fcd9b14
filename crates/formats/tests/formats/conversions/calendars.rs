//! iCalendar: what others write, and what others read of ours.

use super::*;

#[test]
fn a_calendar_opens_in_two_parsers_that_are_not_ours() {
    let text = written(REAL, Format::ICalendar).text;
    let unfolded = icalendar::parser::unfold(&text);
    let calendar = icalendar::parser::read_calendar(&unfolded).expect("a calendar");
    let events: Vec<_> = calendar
        .components
        .iter()
        .filter(|one| one.name == "VEVENT")
        .collect();
    let feed = read(REAL).expect("a feed").feed;
    let with_a_day = (0..feed.events.len())
        .filter(|at| masar_download::ics::has_day(&feed, *at))
        .count();
    assert_eq!(events.len(), with_a_day);
    let mut parser = calcard::Parser::new(&text);
    let calendar = match parser.entry() {
        calcard::Entry::ICalendar(calendar) => calendar,
        other => panic!("{other:?}"),
    };
    assert_eq!(parser.entry(), calcard::Entry::Eof);
    assert_eq!(calendar.uids().count(), with_a_day);
    assert_eq!(
        calendar
            .expand_dates(calcard::common::timezone::Tz::Floating, 100)
            .errors,
        []
    );
    assert!(
        text.lines().all(|line| line.len() <= 75),
        "a line of more than 75 octets"
    );
}

#[test]
fn a_written_zone_has_the_changes_of_the_current_database() {
    let feed = r#"{"masar": 1, "title": "T", "timezone": "Africa/Casablanca", "events": [
        {"id": "a-2026", "date": "2026-03-01T10:00", "title": "x"},
        {"id": "b-2026", "date": "2026-12-01T10:00", "title": "y"}]}"#;
    let text = written(feed, Format::ICalendar).text;
    let lines = |name: &str| -> Vec<&str> {
        let lines = text.lines().filter_map(|line| line.strip_prefix(name));
        lines.collect()
    };
    // Ramadan, and the end of summer time for good.
    assert_eq!(
        lines("DTSTART:"),
        [
            "20260101T000000",
            "20260215T030000",
            "20260322T020000",
            "20260920T020000"
        ]
    );
    assert_eq!(lines("TZOFFSETTO:"), ["+0100", "+0000", "+0100", "+0000"]);
    let (made, reading) = imported(&text);
    assert_eq!(dates(&reading), ["2026-03-01T10:00", "2026-12-01T10:00"]);
    assert_eq!(made.diagnostics, []);
}

#[test]
fn a_zone_that_is_none_is_not_written_and_reported() {
    for zone in ["GMT+1", "Africa/Rabat", "Casablanca"] {
        let feed = format!(
            r#"{{"masar": 1, "title": "T", "timezone": "{zone}", "events": [
            {{"id": "a-2026", "date": "2026-03-01T10:00", "title": "x"}}]}}"#
        );
        let exported = written(&feed, Format::ICalendar);
        assert!(!exported.text.contains(zone), "{}", exported.text);
        assert!(exported.text.contains("DTSTART:20260301T100000\r\n"));
        let lost = lost(&exported.diagnostics);
        assert!(lost.contains(&"1:40 $.timezone".to_owned()), "{lost:?}");
    }
}

#[test]
fn recurrences_are_expanded_within_bounds_and_the_rest_is_named() {
    let calendar = |event: &str| {
        [
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-TIMEZONE:Africa/Casablanca\r\n",
            event,
            "END:VCALENDAR\r\n",
        ]
        .concat()
    };
    let text = calendar(
        "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY;LANGUAGE=ar:اجت\r\n ماع\r\nDTSTART;TZID=Africa/Casablanca:20230301T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE;TZID=Africa/Casablanca:20230308T100000\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID;TZID=Africa/Casablanca:20230315T100000\r\nSUMMARY:Moved\r\nDTSTART:20230316T090000Z\r\nDTEND:20230316T100000Z\r\nEND:VEVENT\r\n",
    );
    let (made, reading) = imported(&text);
    let mut dates: Vec<String> = dates(&reading);
    dates.sort();
    assert_eq!(
        dates,
        [
            "2023-03-01T10:00/2023-03-01T11:00",
            "2023-03-16T10:00/2023-03-16T11:00",
            "2023-03-22T10:00/2023-03-22T11:00"
        ]
    );
    assert_eq!(reading.feed.events[0].title.get("ar", "").0, "اجتماع");
    assert_eq!(made.diagnostics, []);
    let (made, reading) = imported(&calendar(
        "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Daily\r\nDTSTART;VALUE=DATE:20230301\r\nRRULE:FREQ=DAILY\r\nATTENDEE:mailto:a@example.org\r\nBEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT\r\n",
    ));
    assert_eq!(reading.feed.events.len(), 200);
    assert_eq!(
        lost(&made.diagnostics),
        [
            "8:1 VEVENT 1, RRULE",
            "9:1 VEVENT 1, ATTENDEE",
            "10:1 VALARM"
        ]
    );
}

#[test]
fn a_changed_time_takes_the_place_of_its_own_whatever_their_sequence() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Monthly\nSEQUENCE:3\nDTSTART;TZID=Europe/Paris:20230518T100000\nDTEND;TZID=Europe/Paris:20230518T110000\nRRULE:FREQ=MONTHLY;COUNT=3\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nSEQUENCE:1\nSUMMARY:Moved\nRECURRENCE-ID;TZID=Europe/Paris:20230618T100000\nDTSTART;TZID=Europe/Paris:20230619T100000\nDTEND;TZID=Europe/Paris:20230619T110000\nEND:VEVENT\nEND:VCALENDAR\n";
    let (made, reading) = imported(text);
    let dates: Vec<String> = dates(&reading);
    assert_eq!(dates.len(), 3, "{dates:?}");
    assert!(
        !dates.iter().any(|one| one.starts_with("2023-06-18")),
        "{dates:?}"
    );
    assert_eq!(made.diagnostics, []);
}

#[test]
fn an_event_of_a_calendar_that_ends_before_it_starts_is_reported() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Backwards\nDTSTART:20230601T090000Z\nDTEND:20230531T100000Z\nEND:VEVENT\nEND:VCALENDAR\n";
    let (made, reading) = imported(text);
    let reported: Vec<(&str, u32)> = made
        .diagnostics
        .iter()
        .map(|one| (one.code.name(), one.line))
        .collect();
    assert_eq!(reported, [("end-before-start", 6)]);
    let date = reading.feed.events[0]
        .date
        .as_ref()
        .map(ToString::to_string);
    assert_eq!(date, Some("2023-06-01T09:00Z".into()));
}

#[test]
fn a_description_in_html_is_words_and_links() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Meeting\nDTSTART;VALUE=DATE:20230601\nDESCRIPTION:<p>One <b>meeting</b>.</p><p>See <a href=\"https://example.org/a\">the programme</a>.</p>\nEND:VEVENT\nEND:VCALENDAR\n";
    let (made, reading) = imported(text);
    let event = &reading.feed.events[0];
    assert_eq!(
        (plain(&event.summary), plain(&event.body)),
        ("One meeting.", "See the programme.")
    );
    assert_eq!(
        (event.links[0].href.as_str(), plain(&event.links[0].title)),
        ("https://example.org/a", "the programme")
    );
    assert_eq!(lost(&made.diagnostics), ["6:1 VEVENT 1, DESCRIPTION"]);
}

#[test]
fn rules_that_never_come_true_are_not_sought_for_ever() {
    let mut text = "BEGIN:VCALENDAR\r\n".to_owned();
    for number in 0..12 {
        text.push_str(&format!("BEGIN:VEVENT\r\nUID:{number}\r\nSUMMARY:x\r\nDTSTART:20230301T100000\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT\r\n"));
    }
    text.push_str("END:VCALENDAR\r\n");
    let (made, reading) = imported(&text);
    // Of each the start counts.
    assert_eq!(
        (
            reading.feed.events.len(),
            lost(&made.diagnostics).len(),
            made.summary.errors
        ),
        (12, 4, 0)
    );
}

#[test]
fn a_calendars_zones_days_and_places_are_an_events() {
    let text = "BEGIN:VCALENDAR\nX-WR-CALNAME:Ours\nBEGIN:VEVENT\nUID:1\nSUMMARY:Days\\, all\nDTSTART;VALUE=DATE:20230517\nDTEND;VALUE=DATE:20230522\nLOCATION:Hall\nGEO:34.03;-5.0\nCATEGORIES:a,b\nSTATUS:CANCELLED\nURL:https://example.org/\nDESCRIPTION:First.\\n\\nMore.\nX-ODD:1\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nSUMMARY:Far\nDTSTART;TZID=America/New_York:20230517T090000\nEND:VEVENT\nBEGIN:VEVENT\nUID:3\nSUMMARY:Here\nDTSTART;TZID=Africa/Casablanca:20230517T090000\nEND:VEVENT\nBEGIN:VEVENT\nUID:4\nSUMMARY:Here\nDTSTART;TZID=Africa/Casablanca:20230518T090000\nCLASS:PRIVATE\nEND:VEVENT\nBEGIN:VEVENT\nUID:5\nSUMMARY:Never\nEND:VEVENT\nEND:VCALENDAR\n";
    let (made, reading) = imported(text);
    let Feed {
        title,
        timezone,
        events,
        ..
    } = &reading.feed;
    assert_eq!(
        (plain(title), timezone.as_deref()),
        ("Ours", Some("Africa/Casablanca"))
    );
    let days = &events[0];
    assert_eq!(
        (plain(&days.title), plain(&days.summary), plain(&days.body)),
        ("Days, all", "First.", "More.")
    );
    assert_eq!(*days.tags, ["a", "b"]);
    assert_eq!(
        days.place.as_ref().and_then(|one| one.geo),
        Some((34.03, -5.0))
    );
    let dates: Vec<String> = events
        .iter()
        .filter_map(|one| one.date.as_ref())
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        dates,
        [
            "2023-05-17/2023-05-21",
            "2023-05-17T09:00-04:00",
            "2023-05-17T09:00",
            "2023-05-18T09:00"
        ]
    );
    let reported: Vec<(&str, u32)> = made
        .diagnostics
        .iter()
        .map(|one| (one.code.name(), one.line))
        .collect();
    assert_eq!(
        reported,
        [
            ("not-held", 14),
            ("not-held", 30),
            ("no-date", 32),
            ("bad-date", 32)
        ]
    );
}

#[test]
fn events_beyond_the_greatest_number_are_reported() {
    let event =
        "BEGIN:VEVENT\nSUMMARY:x\nDTSTART:20240506\nRRULE:FREQ=DAILY;COUNT=200\nEND:VEVENT\n";
    let text = ["BEGIN:VCALENDAR\n", &event.repeat(252), "END:VCALENDAR\n"].concat();
    let made = import(&text, ImportFormat::Ics, READER).expect("a feed");
    // The events 251 and 252.
    assert_eq!(
        lost(&made.diagnostics),
        ["1252:1 VEVENT 251", "1257:1 VEVENT 252"]
    );
}
