//! Bars: the positions of spans, and how their ends are drawn.

use masar_timeline::Edge;

use super::lanes::LaneContext;
use super::{EndStyle, Mark, MarkKind};

/// The height of a bar, px.
pub(super) const HEIGHT: f64 = 17.0;
/// The length of the fade of an unknown end, if there is room, px.
const UNKNOWN_FADE: f64 = 120.0;
/// The least length of a fade, px, so that it does not look like a cap.
const MIN_FADE: f64 = 8.0;
/// The largest distance from the window at which a bar is drawn, px: browsers place farther elements
/// inexactly.
const MAX_DISTANCE: f64 = 1e6;

/// A span as a bar, in px from the start of the timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bar {
    pub(super) event: usize,
    /// Its row in the lane.
    pub(super) row: u16,
    /// Where its known part begins.
    pub(super) start: f64,
    /// Where its known part ends.
    pub(super) end: f64,
    pub(super) from: BarEnd,
    pub(super) to: BarEnd,
}

/// How an end of a bar is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum BarEnd {
    Cap,
    /// A fade of this length inside the bar, px.
    Fade(f64),
    /// Open: up to the edge of the drawing, or to an arrow.
    Open,
    /// A fade of this length outside the bar, px.
    Beyond(f64),
}

impl Bar {
    /// Returns the bar of a span.
    pub(super) fn new(event: usize, row: u16, context: &LaneContext<'_>) -> Bar {
        let entry = &context.request.timeline.entries[event];
        let start = context.x(entry.start);
        let mut end = context.x(entry.end);
        // The arrow of a span that is still going on ends at today's line.
        if entry.to == Edge::Open && entry.end <= context.request.today.day().end() {
            end = context.x(context.request.today).max(start);
        }
        Bar {
            event,
            row,
            start,
            end,
            from: bar_end(entry.from, start, context),
            to: bar_end(entry.to, end, context),
        }
    }

    /// Returns the start and the end of the bar with its fades.
    pub(super) fn reach(&self) -> (f64, f64) {
        let start = match self.from {
            BarEnd::Open => f64::NEG_INFINITY,
            BarEnd::Beyond(fade) => self.start - fade,
            _ => self.start,
        };
        let end = match self.to {
            BarEnd::Beyond(fade) => self.end + fade,
            _ => self.end,
        };
        (start, end)
    }

    /// Returns the length of the bar with its fades, px; infinite if its start is open.
    pub(super) fn length(&self) -> f64 {
        let (start, end) = self.reach();
        end - start
    }

    /// Returns the mark of the bar between `first` and `last`. `shift` is the position of the window's start.
    pub(super) fn mark(&self, shift: f64, y: f64, first: f64, last: f64) -> Mark {
        let (start, end) = self.reach();
        let length = end - start;
        let mut from = style(self.from, length);
        let mut to = style(self.to, length);
        if let (EndStyle::Fade(first), EndStyle::Fade(second)) = (from, to)
            && first + second > length
        {
            // The fades fill the bar: each ends where they meet.
            let share = length / (first + second);
            from = EndStyle::Fade(first * share);
            to = EndStyle::Fade(second * share);
        }
        // The end is clipped like the start, mirrored.
        let x0 = clip(&mut from, start - shift, first);
        let x1 = -clip(&mut to, shift - end, -last);
        Mark {
            event: self.event,
            kind: MarkKind::Bar,
            x: x0,
            length: (x1 - x0).max(0.0),
            y,
            from,
            to,
            label: None,
        }
    }
}

fn bar_end(edge: Edge, at: f64, context: &LaneContext<'_>) -> BarEnd {
    match edge {
        Edge::Known => BarEnd::Cap,
        Edge::Fades(moment) => BarEnd::Fade((context.x(moment) - at).abs()),
        Edge::Open => BarEnd::Open,
        Edge::Unknown => BarEnd::Beyond(UNKNOWN_FADE),
    }
}

fn style(end: BarEnd, length: f64) -> EndStyle {
    match end {
        BarEnd::Cap => EndStyle::Cap,
        BarEnd::Fade(fade) => EndStyle::Fade(fade.max(MIN_FADE.min(length / 2.0)).min(length)),
        BarEnd::Open => EndStyle::Arrow,
        BarEnd::Beyond(fade) => EndStyle::Fade(fade.min(length)),
    }
}

/// Returns where a start at `x` is drawn if the drawing begins at `edge`, and adapts its style.
fn clip(style: &mut EndStyle, x: f64, edge: f64) -> f64 {
    let mut near = edge;
    let mut fading = 0.0;
    if let EndStyle::Fade(fade) = *style {
        fading = fade;
        // A visible fade keeps its true place, even if it begins far outside.
        if x + fade - edge > 0.0 {
            near = edge - MAX_DISTANCE;
        }
    }
    if x >= near {
        return x;
    }
    let hidden = near - x;
    *style = if fading > hidden {
        EndStyle::Fade(fading - hidden)
    } else {
        EndStyle::Cut
    };
    near
}

/// Shortens the fades of unknown ends in a row, which is in order, so that they do not overlap their
/// neighbours.
pub(super) fn resolve_overlaps(row: &mut [Bar]) {
    for at in 1..row.len() {
        let (before, after) = (row[at - 1], row[at]);
        if let BarEnd::Beyond(_) = before.to {
            let room = (after.start - before.end - 4.0).clamp(0.0, UNKNOWN_FADE);
            row[at - 1].to = BarEnd::Beyond(room);
        }
        if let BarEnd::Beyond(_) = after.from {
            let room = after.start - row[at - 1].reach().1 - 4.0;
            row[at].from = BarEnd::Beyond(room.clamp(0.0, UNKNOWN_FADE));
        }
    }
}
