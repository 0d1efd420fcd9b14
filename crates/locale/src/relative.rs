//! How far a date is from today: "in 12 days", "tomorrow".

use super::Words;
use super::counting::fill;
use super::duration::told;
use masar_edtf::{Bound, Day, Edtf, Precision};

/// What passed longer ago than this is told by its date alone.
const RECENT: i64 = 60;

/// How far a date is from today: to its first day when that is yet to come, from its last when that
/// has passed within two months. Nothing while it goes on, and nothing where the date is not known
/// as far as the distance would have it.
///
/// ```
/// use masar::{date::{Day, Edtf}, locale::{relative, words}};
/// let today = Day::from_ymd(2026, 11, 25).unwrap_or(Day(0));
/// let event = Edtf::parse("2026-12-07/2026-12-11")?;
/// assert_eq!(relative(&event, today, words("es")).as_deref(), Some("dentro de 12 días"));
/// # Ok::<(), masar_edtf::ParseError>(())
/// ```
#[must_use]
pub fn relative(edtf: &Edtf, today: Day, words: &Words) -> Option<String> {
    let day = |end: Option<Day>| Some(end?.0 - today.0);
    let (first, last) = (day(edtf.earliest()), day(edtf.latest()));
    let days = match (first, last) {
        (Some(0), Some(0)) => 0,
        (Some(first), _) if first > 0 => first,
        (_, Some(last)) if (-RECENT..0).contains(&last) => last,
        _ => return None,
    };
    let least = match edtf {
        Edtf::Date(date)
        | Edtf::Interval {
            start: Bound::Date(date),
            ..
        } => match date.precision {
            Precision::Day | Precision::Minute => 0,
            Precision::Month => RECENT,
            _ => 730,
        },
        Edtf::Interval { .. } => 0,
        Edtf::Set(_) => 730,
    };
    if days.abs() < least {
        return None;
    }
    if let -1..=1 = days {
        return Some(words.near_days[(days + 1) as usize].to_owned());
    }
    let (unit, number) = told(days);
    let phrase = if days > 0 { words.in_time } else { words.ago };
    Some(fill(phrase, &[&words.lasting_after(unit, number)]))
}
