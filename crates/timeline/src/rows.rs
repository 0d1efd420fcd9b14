//! Which bar row each span of a lane takes.

use super::order::{first_free, key, sorted};
use super::{Edge, Entry, Extent};

/// How long a fade of unknown length counts at the least, seconds: a month.
const LEAST_FADE: i64 = 30 * 86_400;

/// The row of each of `lane`'s entries: first fit by start, the fewest rows there can be. In time and
/// not in px, so that a span keeps its row while one zooms and pans.
pub(super) fn rows(entries: &[Entry], lane: &[usize]) -> Vec<u16> {
    let mut spans = Vec::new();
    for (place, &event) in lane.iter().enumerate() {
        let entry = &entries[event];
        if entry.extent == Extent::Span {
            let (start, end) = occupied(entry);
            spans.push(key(start, end, 0, place));
        }
    }
    let mut rows = vec![0; lane.len()];
    let mut ends = Vec::new();
    for place in sorted(spans) {
        let (start, end) = occupied(&entries[lane[place]]);
        rows[place] = first_free(&mut ends, start, end).min(usize::from(u16::MAX)) as u16;
    }
    rows
}

/// What a span takes of its row: its own time, what an open beginning may have taken, and for an
/// unknown end as much again as is known of it, for its fade.
fn occupied(entry: &Entry) -> (i64, i64) {
    let fade = (entry.end.0 - entry.start.0).max(LEAST_FADE);
    let start = match entry.from {
        Edge::Open => i64::MIN,
        Edge::Unknown => entry.start.0 - fade,
        Edge::Known | Edge::Fades(_) => entry.start.0,
    };
    let end = match entry.to {
        Edge::Unknown => entry.end.0 + fade,
        _ => entry.end.0,
    };
    // A span of no length still takes its moment.
    (start, end.max(entry.start.0 + 1))
}
