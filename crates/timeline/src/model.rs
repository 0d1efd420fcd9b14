//! What a resolved feed is made of.

use masar_edtf::Moment;

/// A feed in order: entries share their index with [`masar_feed::Feed::events`].
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// One for each event of the feed, same index.
    pub entries: Vec<Entry>,
    /// Every entry that can be placed, by start, then milestones first, then the longer, then the feed's
    /// order;
    /// a nested entry follows its parent (depth first).
    pub order: Vec<usize>,
    /// Lanes in the order of the feed's tracks; a track without a top-level event has none, events
    /// without a track come last.
    pub lanes: Vec<Lane>,
    /// First and last moment of anything known of a top-level event (open and unknown ends do not
    /// stretch it).
    pub bounds: Option<(Moment, Moment)>,
    /// The earliest of the milestones of the highest importance, if it has an exact date and nothing
    /// starts on a day before its own: its stem is drawn through every lane.
    pub anchor_event: Option<usize>,
    /// For each event its place in `order`; nothing where it could not be placed.
    pub(super) places: Vec<Option<usize>>,
}

/// One lane.
#[derive(Clone, Debug, Default)]
pub struct Lane {
    /// Index into the feed's tracks; nothing for the events without one.
    pub track: Option<usize>,
    /// Its top-level entries in order of start.
    pub entries: Vec<usize>,
    /// For each of `entries`: the bar row (0 first) that a span takes so that no two spans of a
    /// lane share a moment in one row; 0 for points.
    pub rows: Vec<u16>,
    /// Events of this track at any depth (what the legend counts).
    pub count: usize,
}

/// One event, resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// First second it may mean. Where the beginning is open or unknown: the first second of what
    /// is known of its end (the layout extends it from there).
    pub start: Moment,
    /// First second after all that is known of it (for an open or unknown end: the last day known).
    pub end: Moment,
    /// How it is drawn.
    pub extent: Extent,
    /// Its beginning.
    pub from: Edge,
    /// Its end.
    pub to: Edge,
    /// Index of the event it lies in.
    pub parent: Option<usize>,
    /// Indices of the events inside it, in order.
    pub children: Vec<usize>,
    /// It has no date of its own and took place within its parent's.
    pub within_parent: bool,
}

/// How an event lies in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// One exact day, or a time of day: a point.
    Point,
    /// One date known only to the month, year…, or qualified: a point on a band of doubt.
    Doubtful,
    /// From, to.
    Span,
}

/// One end of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Known to the day: a cap.
    Known,
    /// Approximate: fades between the span's outer end and this moment, where certainty begins.
    Fades(Moment),
    /// Still going on (or began before anyone knows): an arrow.
    Open,
    /// There is an end, nobody said when: fades out after the last day known, no cap, no arrow.
    Unknown,
}
