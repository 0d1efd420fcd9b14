//! The rule that an event lies within the dates of the event it is part of.

use masar_edtf::{Day, Edtf};

/// Whether a date is outside of another, however precise both are. "2023" is not outside of a week in May 2023, only less
/// precise.
pub(super) fn is_outside(own: &Edtf, around: &Edtf) -> bool {
    let (start, end) = own.bounds();
    let (from, to) = (start.date(), end.date());
    let is_before = |day: Option<Day>| {
        let first = around.earliest();
        first.zip(day).is_some_and(|(first, day)| day < first)
    };
    let is_after = |day: Option<Day>| {
        let last = around.latest();
        last.zip(day).is_some_and(|(last, day)| day > last)
    };
    [from, to]
        .into_iter()
        .flatten()
        .any(|date| is_before(Some(date.latest())) || is_after(Some(date.earliest())))
}
