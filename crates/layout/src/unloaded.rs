//! The strip below a lane with the numbers of events that are not loaded.

use masar_edtf::Moment;
use masar_timeline::{Timeline, UnloadedPiece};

use super::{Scale, Window};

/// The least distance from the start of a mark to the next, px, so that its number has room. Pieces of time that are closer are
/// joined.
const LEAST: f64 = 64.0;

/// The number of events of a lane that begin in a stretch of time and are not loaded.
#[derive(Clone, Debug, PartialEq)]
pub struct UnloadedMark {
    /// The inline start, px.
    pub x: f64,
    /// The length, px. The number may need more, and has at least 64 px to the next mark.
    pub length: f64,
    /// The stretch of time.
    pub window: Window,
    /// The number of events, at least 1.
    pub count: u64,
}

/// Returns the marks of the events of a lane that are not loaded, in order, as far as they are in the stretch `drawn`. The lane
/// is an index into [`Timeline::lanes`].
///
/// The marks depend on the scale and not on the window, so panning does not change them. Each event is in exactly one.
#[must_use]
pub fn unloaded(
    timeline: &Timeline,
    lane: usize,
    tracks: usize,
    scale: &Scale,
    drawn: Window,
) -> Vec<UnloadedMark> {
    let Some(unloaded) = &timeline.unloaded else {
        return Vec::new();
    };
    let track = timeline.lanes[lane].track.unwrap_or(tracks);
    let least = LEAST / scale.px_per_second();
    // A piece of time may begin before the first event of the feed, or end after the last one.
    let (first, last) = timeline.reach().unwrap_or((drawn.start, drawn.end));
    let mut joined: Vec<(Moment, Moment, u64)> = Vec::new();
    for piece in &unloaded.pieces {
        let count = count_of(piece, track);
        let (start, end) = (piece.start.max(first), piece.end.min(last));
        if count == 0 {
            continue;
        }
        match joined.last_mut() {
            Some(last) if start < last.1 || length(last.0, start) < least => {
                last.1 = last.1.max(end);
                last.2 += count;
            }
            _ => joined.push((start, end, count)),
        }
    }
    let in_view = joined
        .into_iter()
        .filter(|one| one.0 < drawn.end && one.1 > drawn.start);
    in_view
        .map(|(start, end, count)| {
            let (x, end_x) = (scale.x(start.max(drawn.start)), scale.x(end.min(drawn.end)));
            UnloadedMark {
                x,
                length: end_x - x,
                window: Window { start, end },
                count,
            }
        })
        .collect()
}

fn count_of(piece: &UnloadedPiece, track: usize) -> u64 {
    piece.counts.get(track).copied().unwrap_or(0).into()
}

fn length(start: Moment, end: Moment) -> f64 {
    end.0 as f64 - start.0 as f64
}
