//! Spans as bars: which rows they take, where they begin and end, how their ends are drawn.

use masar_timeline::Edge;

use super::lanes::Setting;
use super::{EndStyle, Mark, MarkKind};

/// Height of a bar, px.
pub(super) const HEIGHT: f64 = 17.0;
/// How long the fade of an unknown end is where there is room, px.
const UNKNOWN_FADE: f64 = 120.0;
/// The least any fade takes of a bar, px, so that it is not taken for a cap.
const LEAST_FADE: f64 = 8.0;
/// A bar is not drawn further out than this, px from the window: what a browser places well.
const FARTHEST: f64 = 1e6;

/// A span as a bar, px from the timeline's origin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bar {
    pub(super) event: usize,
    /// Which of its lane's rows it takes.
    pub(super) row: u16,
    /// What is known of it.
    pub(super) start: f64,
    pub(super) end: f64,
    pub(super) from: BarEnd,
    pub(super) to: BarEnd,
}

/// How an end of a bar is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum BarEnd {
    Cap,
    /// So many px of the bar.
    Fade(f64),
    /// It goes on: from the drawing's edge, or up to an arrow.
    Open,
    /// So many px beyond the bar.
    Beyond(f64),
}

impl Bar {
    /// A span's bar.
    pub(super) fn new(event: usize, row: u16, setting: &Setting<'_>) -> Bar {
        let entry = &setting.request.timeline.entries[event];
        let start = setting.x(entry.start);
        let mut end = setting.x(entry.end);
        // The arrow of what is still going on touches today's line.
        if entry.to == Edge::Open && entry.end <= setting.request.today.day().end() {
            end = setting.x(setting.request.today).max(start);
        }
        Bar {
            event,
            row,
            start,
            end,
            from: bar_end(entry.from, start, setting),
            to: bar_end(entry.to, end, setting),
        }
    }

    /// The most it covers.
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

    /// What it may take of its row, px: endless where its beginning is open.
    pub(super) fn length(&self) -> f64 {
        let (start, end) = self.reach();
        end - start
    }

    /// Draws it, with the world's `shift` px at the window's start, between `first` and `last`.
    pub(super) fn mark(&self, shift: f64, y: f64, first: f64, last: f64) -> Mark {
        let (start, end) = self.reach();
        let length = end - start;
        let mut from = style(self.from, length);
        let mut to = style(self.to, length);
        if let (EndStyle::Fade(first), EndStyle::Fade(second)) = (from, to)
            && first + second > length
        {
            // Certain nowhere: each fades up to where they meet.
            let share = length / (first + second);
            from = EndStyle::Fade(first * share);
            to = EndStyle::Fade(second * share);
        }
        // The end is cut as the start is, in the mirror.
        let x0 = cut(&mut from, start - shift, first);
        let x1 = -cut(&mut to, shift - end, -last);
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

fn bar_end(edge: Edge, at: f64, setting: &Setting<'_>) -> BarEnd {
    match edge {
        Edge::Known => BarEnd::Cap,
        Edge::Fades(moment) => BarEnd::Fade((setting.x(moment) - at).abs()),
        Edge::Open => BarEnd::Open,
        Edge::Unknown => BarEnd::Beyond(UNKNOWN_FADE),
    }
}

fn style(end: BarEnd, length: f64) -> EndStyle {
    match end {
        BarEnd::Cap => EndStyle::Cap,
        BarEnd::Fade(fade) => EndStyle::Fade(fade.max(LEAST_FADE.min(length / 2.0)).min(length)),
        BarEnd::Open => EndStyle::Arrow,
        BarEnd::Beyond(fade) => EndStyle::Fade(fade.min(length)),
    }
}

/// Where a start at `x` is drawn when nothing before `edge` is; its style is cut accordingly.
fn cut(style: &mut EndStyle, x: f64, edge: f64) -> f64 {
    let mut near = edge;
    let mut fading = 0.0;
    if let EndStyle::Fade(fade) = *style {
        fading = fade;
        // A fade in sight keeps its true place, however far out it begins.
        if x + fade - edge > 0.0 {
            near = edge - FARTHEST;
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

/// Keeps the fades of unknown ends clear of their neighbours in a row that is in order.
pub(super) fn give_way(row: &mut [Bar]) {
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
