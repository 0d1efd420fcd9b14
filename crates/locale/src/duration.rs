//! Durations in words: how long nothing happened, how long after another event something did.

use super::counting::Unit;
use super::{Catalog, fill};

/// Days of 400 Gregorian years, the cycle of the calendar.
const CYCLE: i64 = 146_097;

/// The unit a duration is best told in, and how many: days up to thirteen, weeks below eight,
/// months below twenty-four, then years; to the nearest.
pub(super) fn told(days: i64) -> (Unit, u64) {
    // Past any date that is read; so that nothing below overflows.
    let days = days.saturating_abs().min(100_000_000_000_000);
    let nearest = |in_a_cycle: i64| ((days * in_a_cycle + CYCLE / 2) / CYCLE).unsigned_abs();
    let months = nearest(4_800);
    match days {
        0..14 => (Unit::Day, days.unsigned_abs()),
        14..56 => (Unit::Week, ((days + 3) / 7).unsigned_abs()),
        _ if months < 24 => (Unit::Month, months),
        _ => (Unit::Year, nearest(400)),
    }
}

/// A stretch of `days` without an event: "about five months". Days are counted, not rounded, so
/// they are not "about".
#[must_use]
pub fn gap_duration(days: i64, catalog: &Catalog) -> String {
    match told(days) {
        (_, 0) => catalog.same_day.to_owned(),
        (Unit::Day, n) => catalog.duration(Unit::Day, n),
        (unit, n) => catalog.approximate_duration(unit, n),
    }
}

/// How long after the event called `title` (before it, when negative), to the nearest unit:
/// "ثمانية أشهر بعد توقيع الاتفاقية".
#[must_use]
pub fn distance(days: i64, title: &str, catalog: &Catalog) -> String {
    let (unit, n) = told(days);
    let long = catalog.duration(unit, n);
    match days {
        0 => fill(catalog.same_day_as, &[title]),
        1.. => fill(catalog.after, &[&long, title]),
        _ => fill(catalog.before, &[&long, title]),
    }
}
