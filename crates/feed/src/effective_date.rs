//! The date that places an event in time.

use crate::Feed;
use masar_edtf::Edtf;

/// Returns the date of an event, or else that of the nearest event that it is part of, and whether
/// the date is the event's own.
#[must_use]
pub fn effective_date(feed: &Feed, event: usize) -> Option<(&Edtf, bool)> {
    let mut at = event;
    // A feed that was read has no cycles. One that was built by hand may have one: the loop is bounded.
    for _ in 0..feed.events.len() {
        let data = feed.events.get(at)?;
        if let Some(date) = &data.date {
            return Some((date, at == event));
        }
        at = data.part_of?;
    }
    None
}
