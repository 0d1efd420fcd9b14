//! The types of a resolved feed.

use std::rc::Rc;

use masar_edtf::Moment;

use super::Unloaded;

/// A feed with resolved dates. Entries have the same index as [`masar_feed::Feed::events`].
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// An entry for each event of the feed, at the same index.
    pub entries: Vec<Entry>,
    /// The entries that have a date or an ancestor with a date, by start, then milestones first, then by
    /// length (longest first), then in the order of the feed. An entry inside another follows it.
    pub order: Vec<usize>,
    /// The lanes in the order of the feed's tracks; the lane of events without a track is last. A track without
    /// a top-level event has no lane.
    pub lanes: Vec<Lane>,
    /// The first and the last moment of the known dates of top-level events. Open and unknown bounds do not
    /// change them.
    pub bounds: Option<(Moment, Moment)>,
    /// The earliest of the milestones of the highest importance, if its date is exact and no event starts on an
    /// earlier day. Other events are dated by their distance from it.
    pub anchor_event: Option<usize>,
    /// Of a split feed, the numbers of events that are not loaded.
    pub unloaded: Option<Rc<Unloaded>>,
    /// For each event its index in `order`, if it is there.
    pub(super) places: Vec<Option<usize>>,
}

/// The events of a track.
#[derive(Clone, Debug, Default)]
pub struct Lane {
    /// The index of the feed's track; `None` for the events without a track.
    pub track: Option<usize>,
    /// Its top-level events in order.
    pub entries: Vec<usize>,
    /// For each of `entries` the row of its bar, so that the spans of a row do not overlap; 0 for points.
    pub rows: Vec<u16>,
    /// The number of events of this track, including those inside other events.
    pub count: usize,
}

/// A resolved event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The first second that its date may mean. If its start is open or unknown, the first second of its
    /// end.
    pub start: Moment,
    /// The first second after all that its date may mean. If its end is open, the end of today; if it is unknown,
    /// the end of the last day on which it is known to have gone on.
    pub end: Moment,
    /// How it lies in time.
    pub extent: Extent,
    /// Its start.
    pub from: Edge,
    /// Its end.
    pub to: Edge,
    /// The index of its parent.
    pub parent: Option<usize>,
    /// The indices of the events inside it, in order.
    pub children: Vec<usize>,
    /// Whether it has no date of its own, but that of its parent.
    pub inherits_date: bool,
}

/// How an event lies in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// An exact day or a time of day.
    Point,
    /// A single date that is qualified or known only to the month or coarser.
    Doubtful,
    /// An interval, or several dates.
    Span,
}

/// How a start or an end is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Known to the day.
    Known,
    /// Not exact: the event may start or end anywhere between its outer end and this moment.
    Fades(Moment),
    /// Open: still going on, or without a start.
    Open,
    /// Unknown: the event has such an end, but its date is not known.
    Unknown,
}
