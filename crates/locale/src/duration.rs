//! Durations in words: the time between two events, and the time from one event to another.

use super::counting::Unit;
use super::{Catalog, fill};

/// The days of 400 Gregorian years, after which the calendar repeats.
const DAYS_IN_400_YEARS: i64 = 146_097;

/// The longest duration that is converted. A longer one is out of the range of dates, and would
/// overflow.
const MAX_DAYS: i64 = 100_000_000_000_000;

/// Returns the unit for a number of days, and the duration in that unit, rounded: days to thirteen,
/// weeks below eight, months below 24, then years.
pub(crate) fn in_best_unit(days: i64) -> (Unit, u64) {
    let days = days.saturating_abs().min(MAX_DAYS);
    let rounded = |units_in_400_years: i64| {
        ((days * units_in_400_years + DAYS_IN_400_YEARS / 2) / DAYS_IN_400_YEARS).unsigned_abs()
    };
    let months = rounded(4_800);
    match days {
        0..14 => (Unit::Day, days.unsigned_abs()),
        14..56 => (Unit::Week, ((days + 3) / 7).unsigned_abs()),
        _ if months < 24 => (Unit::Month, months),
        _ => (Unit::Year, rounded(400)),
    }
}

/// Returns the time between two events: "about five months". A number of days is exact, so it has no
/// "about".
///
/// ```
/// use masar_catalogs::catalog;
/// use masar_locale::gap_duration;
/// assert_eq!(gap_duration(150, catalog("en")), "about five months");
/// assert_eq!(gap_duration(13, catalog("en")), "13 days");
/// ```
#[must_use]
pub fn gap_duration(days: i64, catalog: &Catalog) -> String {
    match in_best_unit(days) {
        (_, 0) => catalog.same_day.to_owned(),
        (Unit::Day, number) => catalog.duration(Unit::Day, number),
        (unit, number) => catalog.approximate_duration(unit, number),
    }
}

/// Returns the time from the event with a title to another: "ثمانية أشهر بعد توقيع الاتفاقية". A negative number
/// of days is before the event.
#[must_use]
pub fn distance(days: i64, title: &str, catalog: &Catalog) -> String {
    let (unit, number) = in_best_unit(days);
    let duration = catalog.duration(unit, number);
    match days {
        0 => fill(catalog.same_day_as, &[title]),
        1.. => fill(catalog.after, &[&duration, title]),
        _ => fill(catalog.before, &[&duration, title]),
    }
}
