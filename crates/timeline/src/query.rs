//! Questions the views ask, each cheap for tens of thousands of events.

use masar_edtf::Moment;

use super::{Edge, Timeline};

impl Timeline {
    /// Every placed event, nested ones too, that shares a moment with the stretch from `start` up to
    /// but without `end`, in order.
    pub fn events_between(&self, start: Moment, end: Moment) -> impl Iterator<Item = usize> + '_ {
        self.order.iter().copied().filter(move |&event| {
            let entry = &self.entries[event];
            (entry.start < end || entry.from == Edge::Open)
                && (entry.end > start || (entry.start == entry.end && entry.start == start))
        })
    }

    /// The event after this one in [`Timeline::order`], a nested one included.
    #[must_use]
    pub fn next(&self, event: usize) -> Option<usize> {
        self.order.get(self.place(event)? + 1).copied()
    }

    /// The event before this one in [`Timeline::order`], a nested one included.
    #[must_use]
    pub fn previous(&self, event: usize) -> Option<usize> {
        self.order.get(self.place(event)?.checked_sub(1)?).copied()
    }

    /// Where an event stands in [`Timeline::order`]; nothing when it could not be placed.
    #[must_use]
    pub fn place(&self, event: usize) -> Option<usize> {
        self.places.get(event).copied().flatten()
    }
}
