//! Queries of a timeline, each fast for tens of thousands of events.

use masar_edtf::Moment;

use super::{Edge, Timeline};

impl Timeline {
    /// Returns the events of [`Timeline::order`] that overlap the time from `start` to `end` (exclusive), in order.
    pub fn events_between(&self, start: Moment, end: Moment) -> impl Iterator<Item = usize> + '_ {
        self.order.iter().copied().filter(move |&event| {
            let entry = &self.entries[event];
            (entry.start < end || entry.from == Edge::Open)
                && (entry.end > start || (entry.start == entry.end && entry.start == start))
        })
    }

    /// Returns the event after this one in [`Timeline::order`].
    #[must_use]
    pub fn next(&self, event: usize) -> Option<usize> {
        self.order.get(self.place(event)? + 1).copied()
    }

    /// Returns the event before this one in [`Timeline::order`].
    #[must_use]
    pub fn previous(&self, event: usize) -> Option<usize> {
        self.order.get(self.place(event)?.checked_sub(1)?).copied()
    }

    /// Returns the index of an event in [`Timeline::order`]; `None` if it is not there.
    #[must_use]
    pub fn place(&self, event: usize) -> Option<usize> {
        self.places.get(event).copied().flatten()
    }
}
