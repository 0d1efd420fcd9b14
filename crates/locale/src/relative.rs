//! The distance of a date from today: "in 12 days", "tomorrow".

use super::Catalog;
use super::counting::fill;
use super::duration::in_best_unit;
use masar_edtf::{Bound, Day, Edtf, Precision};

/// The days after which a past date has no distance.
const RECENT: i64 = 60;

/// The smallest distance, in days, of a date that is known to the year or less.
const TWO_YEARS: i64 = 730;

/// Returns the distance of a date from today: to its first day if that is in the future, from its last
/// day if that is at most 60 days ago. Returns nothing for a date that contains today, and for
/// a distance that is smaller than the date's precision allows.
///
/// ```
/// use masar_catalogs::catalog;
/// use masar_edtf::{Day, Edtf};
/// use masar_locale::relative;
/// let today = Day::from_ymd(2026, 11, 25).expect("a day of the calendar");
/// let event = Edtf::parse("2026-12-07/2026-12-11")?;
/// let text = relative(&event, today, catalog("es"));
/// assert_eq!(text.as_deref(), Some("dentro de 12 días"));
/// # Ok::<(), masar_edtf::ParseError>(())
/// ```
#[must_use]
pub fn relative(edtf: &Edtf, today: Day, catalog: &Catalog) -> Option<String> {
    let days = days_from(edtf, today)?;
    if days.abs() < smallest_distance(edtf) {
        return None;
    }
    if let -1..=1 = days {
        return Some(catalog.near_days[(days + 1) as usize].to_owned());
    }
    let (unit, number) = in_best_unit(days);
    let phrase = if days > 0 {
        catalog.in_time
    } else {
        catalog.ago
    };
    let duration = catalog.duration_after_preposition(unit, number);
    Some(fill(phrase, &[&duration]))
}

/// Returns the days from today to a date, negative for a past one.
fn days_from(edtf: &Edtf, today: Day) -> Option<i64> {
    let days = |end: Option<Day>| Some(end?.0 - today.0);
    match (days(edtf.earliest()), days(edtf.latest())) {
        (Some(0), Some(0)) => Some(0),
        (Some(first), _) if first > 0 => Some(first),
        (_, Some(last)) if (-RECENT..0).contains(&last) => Some(last),
        _ => None,
    }
}

/// Returns the smallest distance, in days, that the precision of a date allows.
fn smallest_distance(edtf: &Edtf) -> i64 {
    match edtf {
        Edtf::Date(date)
        | Edtf::Interval {
            start: Bound::Date(date),
            ..
        } => match date.precision {
            Precision::Day | Precision::Minute => 0,
            Precision::Month => RECENT,
            _ => TWO_YEARS,
        },
        Edtf::Interval { .. } => 0,
        Edtf::Set(_) => TWO_YEARS,
    }
}
