//! Dates with a time of day, as people write it: `10h30`, `9:30 pm`, `24:00`, `+0100`.

use super::{Reading, Readings, single};
use masar_edtf::{Day, Edtf};
use masar_feed::FixMessage;

/// A time of day after a date.
struct Time {
    /// The hour, up to 24.
    hour: u32,
    minute: u32,
    second: Option<u32>,
    /// `Z`, `+01:00` or nothing.
    zone: String,
    /// Whether the zone is one that does not exist, and was left out.
    is_zone_left_out: bool,
}

/// Returns a text with a point before a fraction of a second that has a comma.
pub fn with_point(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let before = &text.as_bytes()[..at];
        let is_second = matches!(before, [.., b':', first, last] if first.is_ascii_digit() && last.is_ascii_digit());
        out.push(if letter == ',' && is_second {
            '.'
        } else {
            letter
        });
    }
    out
}

/// Reads a date that a time follows.
pub fn with_time(text: &str) -> Option<Readings> {
    let (at, time) = text.char_indices().find_map(|(at, sign)| {
        let (before, after) = (&text[..at], &text[at + sign.len_utf8()..]);
        let is_joined = sign == 't' && before.ends_with(|c: char| c.is_ascii_digit());
        if !is_joined && sign != ' ' {
            return None;
        }
        Some((at, time_of(after.trim(), is_joined)?))
    })?;
    let date = text[..at].trim_end_matches([' ', '-', ':']);
    let date = [" a", " at", " ·", " الساعه", " علي الساعه"]
        .iter()
        .find_map(|word| date.strip_suffix(word))
        .unwrap_or(date);
    let mut readings = single(date)?;
    readings.is_sure &= !time.is_zone_left_out;
    let mut list = Vec::new();
    for reading in readings.list {
        let how = time.is_zone_left_out.then_some(FixMessage::WithoutZone);
        list.push(Reading {
            date: joined(&reading.date, &time)?,
            how: reading.how.or(how),
        });
    }
    Some(Readings { list, ..readings })
}

/// Returns a day with a time. The midnight that ends a day is that of the next day.
fn joined(date: &str, time: &Time) -> Option<String> {
    let day = Edtf::parse(date).ok()?.earliest()?;
    if date.len() != 10 {
        return None;
    }
    let day: Day = day.plus(i64::from(time.hour / 24));
    let (year, month, number) = day.ymd();
    let second = time
        .second
        .map_or(String::new(), |second| format!(":{second:02}"));
    let (hour, minute, zone) = (time.hour % 24, time.minute, &time.zone);
    Some(format!(
        "{year:04}-{month:02}-{number:02}T{hour:02}:{minute:02}{second}{zone}"
    ))
}

/// Reads a whole text as a time. After a `T` an hour alone is enough.
fn time_of(text: &str, is_joined: bool) -> Option<Time> {
    let (clock, zone, is_zone_left_out) = split_zone(text)?;
    let (clock, noon) = match clock.strip_suffix("pm").or(clock.strip_suffix("p.m.")) {
        Some(clock) => (clock.trim_end(), Some(12)),
        None => match clock.strip_suffix("am").or(clock.strip_suffix("a.m.")) {
            Some(clock) => (clock.trim_end(), Some(0)),
            None => (clock, None),
        },
    };
    // A fraction of a second is left out: the format has none.
    let clock = clock
        .split_once('.')
        .filter(|_| clock.contains(':'))
        .map_or(clock, |one| one.0);
    let is_marked = clock.contains([':', 'h']) || noon.is_some() || is_joined;
    let parts: Vec<&str> = clock.split([':', 'h']).map(str::trim).collect();
    let hour_only = parts.len() == 2 && parts[1].is_empty() && clock.ends_with('h');
    let two =
        |part: &str| -> Option<u32> { part.parse().ok().filter(|_| matches!(part.len(), 1..=2)) };
    // `T0930` and `T093015`.
    let in_a_row = match parts.as_slice() {
        [all] if is_joined && matches!(all.len(), 4 | 6) && all.is_ascii() => {
            let pairs = (0..all.len()).step_by(2);
            Some(pairs.map(|at| &all[at..at + 2]).collect::<Vec<_>>())
        }
        _ => None,
    };
    let parts = in_a_row.unwrap_or(parts);
    let (hour, minute, second) = match parts.as_slice() {
        [hour, _] if hour_only => (two(hour)?, 0, None),
        [hour] => (two(hour)?, 0, None),
        [hour, minute] => (two(hour)?, two(minute)?, None),
        [hour, minute, second] => (two(hour)?, two(minute)?, Some(two(second)?)),
        _ => return None,
    };
    let hour = match noon {
        Some(add) => hour % 12 + add,
        None => hour,
    };
    let is_time = hour < 24 && minute < 60 || hour == 24 && minute == 0;
    (is_marked && is_time && second.is_none_or(|second| second < 60)).then_some(Time {
        hour,
        minute,
        second: second.filter(|second| hour < 24 || *second > 0),
        zone,
        is_zone_left_out,
    })
}

/// Splits a time into its clock and its zone. Returns whether the zone does not exist, and is left out.
fn split_zone(text: &str) -> Option<(&str, String, bool)> {
    for name in ["z", " utc", " gmt", "utc", "gmt"] {
        if let Some(clock) = text.strip_suffix(name) {
            return Some((clock.trim_end(), "Z".into(), false));
        }
    }
    let Some(at) = text.rfind(['+', '-']) else {
        return Some((text, String::new(), false));
    };
    let (clock, offset) = text.split_at(at);
    let clock = clock
        .trim_end_matches(" utc")
        .trim_end_matches(" gmt")
        .trim_end();
    let digits: String = offset.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.parse::<u32>().ok()?, 0),
        3 | 4 => {
            let (hours, minutes) = digits.split_at(digits.len() - 2);
            (hours.parse().ok()?, minutes.parse().ok()?)
        }
        _ => return None,
    };
    if hours > 14 || minutes > 59 {
        return Some((clock, String::new(), true));
    }
    let sign = &offset[..1];
    Some((clock, format!("{sign}{hours:02}:{minutes:02}"), false))
}
