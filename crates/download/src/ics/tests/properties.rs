//! Properties that are true of any text, day, zone and date.

use super::super::lines::Lines;
use super::*;
use proptest::prelude::*;

/// TEXT as RFC 5545 reads it, written anew and not by turning round our own.
fn unescaped(text: &str) -> String {
    let mut letters = text.chars();
    let mut out = String::new();
    while let Some(letter) = letters.next() {
        match (letter, if letter == '\\' { letters.next() } else { None }) {
            ('\\', Some('n' | 'N')) => out.push('\n'),
            ('\\', Some(letter)) => out.push(letter),
            (letter, _) => out.push(letter),
        }
    }
    out
}

/// The seconds of an UTC-OFFSET of hours and minutes.
fn seconds(offset: &str) -> i64 {
    let (hours, minutes) = (offset[1..3].parse::<i64>(), offset[3..5].parse::<i64>());
    let east = hours.expect("hours") * 3_600 + minutes.expect("minutes") * 60;
    if offset.starts_with('-') { -east } else { east }
}

/// The moment of a DATE-TIME.
fn moment(stamp: &str) -> Moment {
    let number = |range: std::ops::Range<usize>| stamp[range].parse::<i64>().expect("digits");
    let day = Day::from_ymd(number(0..4), number(4..6) as u8, number(6..8) as u8).expect("a day");
    Moment(day.start().0 + number(9..11) * 3_600 + number(11..13) * 60 + number(13..15))
}

proptest! {
    #[test]
    fn the_zone_has_the_right_offset_at_each_of_its_times(
        drawn in prop::collection::vec((-60_000_000_000i64..200_000_000_000, -47i64..48), 1..8),
    ) {
        let mut uses = Vec::new();
        for (instant, quarters) in drawn {
            // Two offsets cannot be in force within one day of each other, half a day apart.
            if uses.iter().all(|(other, _): &(i64, i64)| other.abs_diff(instant) > 200_000) {
                uses.push((instant, quarters * 900));
            }
        }
        let mut out = Lines::default();
        // The offset of each time is in force until the next one.
        let offset = |at: i64| {
            let before = uses.iter().filter(|one| one.0 <= at).max();
            before.or_else(|| uses.iter().min()).map(|one| one.1)
        };
        let instants: Vec<i64> = uses.iter().map(|one| one.0).collect();
        zone::zone(&mut out, "Z", &instants, &offset);
        let parts: Vec<(i64, i64)> = out
            .0
            .split("BEGIN:STANDARD\r\n")
            .skip(1)
            .map(|part| {
                let value = |name: &str| {
                    let line = part.lines().find_map(|line| line.strip_prefix(name));
                    line.expect("a line of this name")
                };
                let onset = moment(value("DTSTART:")).0 - seconds(value("TZOFFSETFROM:"));
                (onset, seconds(value("TZOFFSETTO:")))
            })
            .collect();
        for (instant, east) in uses {
            let part = parts.iter().filter(|(onset, _)| *onset <= instant).max();
            prop_assert_eq!(part.map(|part| part.1), Some(east));
        }
    }

    #[test]
    fn no_line_is_longer_than_75_octets_and_unfolding_gives_any_text_back(
        text in r"(\PC|[\\;,\r\n\t\x00-\x7f]|[\u{600}-\u{6ff}]|[\u{10000}-\u{1ffff}]){1,200}",
    ) {
        let mut out = Lines::default();
        out.text("SUMMARY", "ar-MA", &text);
        for line in out.0.strip_suffix("\r\n").expect("an end").split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        }
        let unfolded = out.0.replace("\r\n ", "");
        let value = unfolded
            .strip_prefix("SUMMARY;LANGUAGE=ar-MA:")
            .and_then(|rest| rest.strip_suffix("\r\n"))
            .expect("one line");
        // Line ends become one kind, and what TEXT may not hold is gone.
        let mut known = text.replace("\r\n", "\n").replace('\r', "\n");
        known.retain(|letter| letter == '\n' || letter == '\t' || !letter.is_ascii_control());
        prop_assert_eq!(unescaped(value), known);
    }

    #[test]
    fn whole_days_end_the_day_after_the_last(first in -719_000i64..2_932_000, length in 0i64..800) {
        let text = |day: i64| {
            let (year, month, day) = Day(day).ymd();
            format!("{year:04}-{month:02}-{day:02}")
        };
        let plain = |day: i64| text(day).replace('-', "");
        let date = [text(first), text(first + length)].join("/");
        prop_assert_eq!(days(&date), whole(&plain(first), &plain(first + length + 1), false));
    }

    #[test]
    fn any_date_and_offset_gives_a_calendar_or_none(
        date in "(-?[0-9]{4}(-(0[1-9]|1[0-2]|2[1-4])(-(0[1-9]|1[0-9]|2[0-8])(T[01][0-9]:[0-5][0-9](Z|[+-]0[0-9]:30)?)?)?)?[?~%]?|\\.\\.|)(/(2[0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8])(T[01][0-9]:[0-5][0-9](Z|[+-]0[0-9]:30)?)?)?)?[?~%]?|\\.\\.))?",
        east in prop::option::of(-50_000i64..50_000),
    ) {
        let feed = dated(&date);
        if !feed.events.is_empty() {
            let text = write(&feed, "ar", &|_| east);
            prop_assert_eq!(text.is_some(), has_day(&feed, 0));
            if let Some(text) = text {
                let events = components(&text, "VEVENT");
                prop_assert_eq!(events.len(), 1);
                let zoned = events[0].iter().any(|line| line.0.contains("TZID"));
                prop_assert_eq!(components(&text, "VTIMEZONE").len(), usize::from(zoned));
                prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
            }
        }
    }
}
