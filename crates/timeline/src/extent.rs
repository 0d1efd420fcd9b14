//! From what a date says to how it lies in time.

use masar_edtf::{Bound, Date, Day, Edtf, Moment};

use super::{Edge, Entry, Extent};

/// No moment lies further from 1970 (some 36 thousand million years), so that the difference of any
/// two, and half as much again, still counts in 64 bits.
const FURTHEST: i64 = 1 << 60;

/// What the resolution of open and unknown ends depends on.
#[derive(Clone, Copy)]
pub(super) struct Now {
    /// The visitor's day.
    pub(super) today: Day,
    /// The day to which the feed's facts are known.
    pub(super) updated: Option<Day>,
}

/// Places an entry by its date. Returns what is known of it, without what "today" or the feed's last
/// update add.
pub(super) fn resolve(edtf: &Edtf, now: Now, entry: &mut Entry) -> Option<(Moment, Moment)> {
    let (start, end) = edtf.bounds();
    if edtf.is_single()
        && let (Some(first), Some(last)) = (start.date(), end.date())
    {
        // One date, or one of several: doubt reaches from the first to the last.
        let (start, end) = (bounds(&first).0, bounds(&last).1);
        entry.start = start;
        entry.end = end.max(start);
        if first != last || !first.is_exact() {
            entry.extent = Extent::Doubtful;
            // Doubt is densest in the middle: both edges fade towards it.
            entry.from = Edge::Fades(Moment(start.0 + (entry.end.0 - start.0) / 2));
            entry.to = entry.from;
        }
        return Some((start, entry.end));
    }
    interval(start, end, now, entry)
}

fn interval(start: Bound, end: Bound, now: Now, entry: &mut Entry) -> Option<(Moment, Moment)> {
    let today = (clamp(now.today.start()), clamp(now.today.end()));
    let first = known(start);
    let last = known(end);
    let (from, until, known) = match (first, last) {
        (Some(first), Some(last)) => {
            let until = last.1.max(first.0);
            (first.0, until, Some((first.0, until)))
        }
        (Some(first), None) => {
            let reach = match (end, now.updated) {
                (Bound::Open, _) => today.1,
                // The last day known: the feed's own last day, but never one yet to come.
                (_, Some(day)) => clamp(day.end()).min(today.1),
                _ => first.1,
            };
            (first.0, reach.max(first.1), Some(first))
        }
        (None, Some(last)) => (last.0, last.1, Some(last)),
        // Neither end is known: all that can be said is that it may be now.
        (None, None) => (today.0, today.1, None),
    };
    entry.start = from;
    entry.end = until;
    entry.extent = Extent::Span;
    entry.from = edge(start, first.map_or(from, |first| first.1.min(until)));
    entry.to = edge(end, last.map_or(until, |last| last.0.max(from)));
    known
}

fn edge(point: Bound, fade: Moment) -> Edge {
    match point {
        Bound::Date(date) if date.is_exact() => Edge::Known,
        Bound::Date(_) => Edge::Fades(fade),
        Bound::Open => Edge::Open,
        Bound::Unknown => Edge::Unknown,
    }
}

fn known(point: Bound) -> Option<(Moment, Moment)> {
    point.date().map(|date| bounds(&date))
}

/// First and last second a date may mean, a qualifier's doubt included.
fn bounds(date: &Date) -> (Moment, Moment) {
    let doubt = date.qualification_margin() * 86_400;
    let start = clamp(Moment(date.start().0.saturating_sub(doubt)));
    let end = clamp(Moment(date.end().0.saturating_add(doubt)));
    (start, end.max(start))
}

fn clamp(moment: Moment) -> Moment {
    Moment(moment.0.clamp(-FURTHEST, FURTHEST))
}
