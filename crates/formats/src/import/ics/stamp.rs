//! Dates, times and durations as a calendar writes them (RFC 5545, section 3.3).

use jiff::civil::{Date, DateTime, Time};

/// A DATE or DATE-TIME.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stamp {
    Day(Date),
    /// A time without a zone, or in that of the property.
    Local(DateTime),
    /// A time in UTC.
    Utc(DateTime),
}

impl Stamp {
    /// Reads a value.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (text, utc) = match text.strip_suffix(['Z', 'z']) {
            Some(text) => (text, true),
            None => (text, false),
        };
        let (day, time) = match text.split_once(['T', 't']) {
            Some((day, time)) => (day, Some(time)),
            None => (text, None),
        };
        let day = date(day)?;
        match time {
            None => Some(Stamp::Day(day)),
            Some(time) => {
                let local = day.to_datetime(clock(time)?);
                Some(if utc {
                    Stamp::Utc(local)
                } else {
                    Stamp::Local(local)
                })
            }
        }
    }

    /// Returns the digits as a local time.
    pub(super) fn local(self) -> DateTime {
        match self {
            Stamp::Day(day) => day.to_datetime(Time::midnight()),
            Stamp::Local(local) | Stamp::Utc(local) => local,
        }
    }
}

/// Returns the numbers of `lengths` digits each; `None` if the text has other characters or another length.
fn numbers<const N: usize>(text: &str, lengths: [usize; N]) -> Option<[i16; N]> {
    let is_digits = text.bytes().all(|one| one.is_ascii_digit());
    if !is_digits || text.len() != lengths.iter().sum::<usize>() {
        return None;
    }
    let mut at = 0;
    Some(lengths.map(|length| {
        at += length;
        text[at - length..at].parse().unwrap_or(0)
    }))
}

fn date(text: &str) -> Option<Date> {
    let [year, month, day] = numbers(text, [4, 2, 2])?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn clock(text: &str) -> Option<Time> {
    let [hour, minute, second] = match text.len() {
        4 => numbers(text, [2, 2]).map(|[hour, minute]| [hour, minute, 0])?,
        _ => numbers(text, [2, 2, 2])?,
    };
    let small = |number: i16| i8::try_from(number).ok();
    // A leap second is the second before.
    Time::new(small(hour)?, small(minute)?, small(second)?.min(59), 0).ok()
}

/// The time from the start of an event to its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Length {
    /// The event has no end.
    #[default]
    None,
    /// Days of the calendar, and seconds after them.
    Nominal(i64, i64),
    /// Seconds, whatever the clocks do.
    Exact(i64),
}

/// The longest duration in days: a thousand years.
const MAX_DAYS: i64 = 365_250;

impl Length {
    /// Reads a DURATION.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let (sign, rest) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text.strip_prefix('+').unwrap_or(&text)),
        };
        let rest = rest.strip_prefix('P')?;
        let (days, time) = rest.split_once('T').unwrap_or((rest, ""));
        let days = sum(days, &[('W', 7), ('D', 1)])?;
        let seconds = sum(time, &[('H', 3_600), ('M', 60), ('S', 1)])?;
        let short = days <= MAX_DAYS && seconds <= MAX_DAYS * 86_400;
        (short && rest.bytes().any(|one| one.is_ascii_digit()))
            .then_some(Length::Nominal(sign * days, sign * seconds))
    }
}

/// Returns the sum of numbers with their units.
fn sum(text: &str, units: &[(char, i64)]) -> Option<i64> {
    let mut total = 0_i64;
    let mut digits = String::new();
    for letter in text.chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        let unit = units.iter().find(|one| one.0 == letter)?.1;
        let number: i64 = digits.parse().ok()?;
        total = total.checked_add(number.checked_mul(unit)?)?;
        digits.clear();
    }
    digits.is_empty().then_some(total)
}
