//! Resolves a date to its place in time.

use masar_edtf::{Bound, Date, Day, Edtf, Moment};

use super::{Edge, Entry, Extent};

/// The largest distance of a moment from 1970, in seconds (36,000 million years): 1.5 times the difference of any two
/// moments fits in 64 bits.
const MAX_SECONDS: i64 = 1 << 60;

/// The days on which the resolution of open and unknown bounds depends.
#[derive(Clone, Copy)]
pub(super) struct Now {
    /// The current day.
    pub(super) today: Day,
    /// The day of the last update of the feed.
    pub(super) updated: Option<Day>,
}

/// Sets the times of an entry by its date. Returns the first and the last moment that are known, without those
/// that come from the current day or the feed's last update.
pub(super) fn resolve(edtf: &Edtf, now: Now, entry: &mut Entry) -> Option<(Moment, Moment)> {
    let (start, end) = edtf.bounds();
    if edtf.is_single()
        && let (Some(first), Some(last)) = (start.date(), end.date())
    {
        // A date, or one of several: it may be any day from the first to the last.
        let (start, end) = (bounds(&first).0, bounds(&last).1);
        entry.start = start;
        entry.end = end.max(start);
        if first != last || !first.is_exact() {
            entry.extent = Extent::Doubtful;
            // Both edges fade towards the middle.
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
                // The last known day: that of the feed's last update, but not one in the future.
                (_, Some(day)) => clamp(day.end()).min(today.1),
                _ => first.1,
            };
            (first.0, reach.max(first.1), Some(first))
        }
        (None, Some(last)) => (last.0, last.1, Some(last)),
        // Neither bound is known: the event may be today.
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

/// Returns the first and the last second that a date may mean, with the margin of its qualification.
fn bounds(date: &Date) -> (Moment, Moment) {
    let margin = date.qualification_margin() * 86_400;
    let start = clamp(Moment(date.start().0.saturating_sub(margin)));
    let end = clamp(Moment(date.end().0.saturating_add(margin)));
    (start, end.max(start))
}

fn clamp(moment: Moment) -> Moment {
    Moment(moment.0.clamp(-MAX_SECONDS, MAX_SECONDS))
}
