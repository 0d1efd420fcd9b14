//! The date and the place of an event, which may be those of the event that it is part of.

use crate::model::{Event, Feed, Place};
use masar_edtf::Edtf;

/// Returns the date of an event, or else that of the nearest event that it is part of, and whether
/// the date is the event's own.
#[must_use]
pub fn effective_date(feed: &Feed, event: usize) -> Option<(&Edtf, bool)> {
    nearest(feed, event, |data| data.date.as_ref())
}

/// Returns the place of an event, or else that of the nearest event that it is part of.
#[must_use]
pub fn effective_place(feed: &Feed, event: usize) -> Option<&Place> {
    nearest(feed, event, |data| data.place.as_deref()).map(|found| found.0)
}

/// Returns the value of an event or of the nearest event around it that has one, and whether it is the event's own.
fn nearest<'f, T>(
    feed: &'f Feed,
    event: usize,
    value: impl Fn(&'f Event) -> Option<&'f T>,
) -> Option<(&'f T, bool)> {
    let mut at = event;
    // A feed that was read has no cycles. One that was built by hand may have one: the loop is bounded.
    for _ in 0..feed.events.len() {
        let data = feed.events.get(at)?;
        if let Some(value) = value(data) {
            return Some((value, at == event));
        }
        at = data.part_of?;
    }
    None
}
