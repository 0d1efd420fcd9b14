//! The date an event goes by.

use crate::Feed;
use masar_edtf::Edtf;

/// An event's own date, else that of the nearest event it is part of; and whether it is its own.
pub fn dated(feed: &Feed, event: usize) -> Option<(&Edtf, bool)> {
    let mut at = event;
    // A feed that was read has no cycles; one made by hand may, and then this ends all the same.
    for _ in 0..feed.events.len() {
        let data = feed.events.get(at)?;
        if let Some(date) = &data.date {
            return Some((date, at == event));
        }
        at = data.part_of?;
    }
    None
}
