//! The row of bars that each span of a lane takes.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Edge, Entry, Extent};

/// The least time that a fade of unknown length takes, in seconds: a month.
const MIN_FADE: i64 = 30 * 86_400;

/// Returns the row of each of a lane's entries, 0 for points: the first free row in the order of their
/// starts, which needs the fewest rows. Rows depend on time and not on px, so that a span stays in its row
/// while the visitor zooms and pans.
pub(super) fn rows(entries: &[Entry], lane: &[usize]) -> Vec<u16> {
    let mut spans: Vec<(i64, i64, usize)> = lane
        .iter()
        .enumerate()
        .filter(|(_, event)| entries[**event].extent == Extent::Span)
        .map(|(place, &event)| {
            let (start, end) = occupied(&entries[event]);
            (start, end, place)
        })
        .collect();
    spans.sort_unstable();
    let mut rows = vec![0; lane.len()];
    // The rows in use with the ends of their spans, and the rows that are free again.
    let mut used: BinaryHeap<Reverse<(i64, usize)>> = BinaryHeap::new();
    let mut free: BinaryHeap<Reverse<usize>> = BinaryHeap::new();
    let mut count = 0;
    for (start, end, place) in spans {
        while let Some(&Reverse((until, row))) = used.peek()
            && until <= start
        {
            used.pop();
            free.push(Reverse(row));
        }
        let row = match free.pop() {
            Some(Reverse(row)) => row,
            None => {
                count += 1;
                count - 1
            }
        };
        used.push(Reverse((end, row)));
        rows[place] = u16::try_from(row).unwrap_or(u16::MAX);
    }
    rows
}

/// Returns the stretch of time in which a span takes its row, in seconds: the span itself, all time before
/// an open start, and for the fade of an unknown start or end the span's length again.
fn occupied(entry: &Entry) -> (i64, i64) {
    let fade = (entry.end.0 - entry.start.0).max(MIN_FADE);
    let start = match entry.from {
        Edge::Open => i64::MIN,
        Edge::Unknown => entry.start.0 - fade,
        Edge::Known | Edge::Fades(_) => entry.start.0,
    };
    let end = match entry.to {
        Edge::Unknown => entry.end.0 + fade,
        _ => entry.end.0,
    };
    // A span without length still takes one second.
    (start, end.max(entry.start.0 + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use masar_edtf::Moment;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_span_takes_the_first_row_that_is_free(spans in prop::collection::vec((0_i64..60, 0_i64..20), 0..40)) {
            let entries: Vec<Entry> = spans
                .iter()
                .map(|(start, length)| Entry {
                    start: Moment(*start),
                    end: Moment(start + length),
                    extent: Extent::Span,
                    from: Edge::Known,
                    to: Edge::Known,
                    parent: None,
                    children: Vec::new(),
                    inherits_date: false,
                })
                .collect();
            let mut order: Vec<usize> = (0..entries.len()).collect();
            order.sort_by_key(|&at| (entries[at].start, entries[at].end));
            let rows = rows(&entries, &order);
            let mut ends: Vec<i64> = Vec::new();
            for (place, &at) in order.iter().enumerate() {
                let (start, end) = occupied(&entries[at]);
                let row = ends.iter().position(|until| *until <= start).unwrap_or(ends.len());
                if row == ends.len() {
                    ends.push(end);
                }
                ends[row] = end;
                prop_assert_eq!(usize::from(rows[place]), row);
            }
        }
    }
}
