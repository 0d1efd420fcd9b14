//! One event's days at their own scale, like the inset of a map: what happened inside it.

use masar_edtf::Moment;
use masar_timeline::{Edge, Entry, Extent, Timeline};

use super::calendar::Unit;
use super::ticks::{first_wide, label, ticks};
use super::windows::whole;
use super::{EndStyle, LabelSource, Scale, Tick, Window};

/// Height of a row, room between rows, above the first and below the last, px.
const ROW: f64 = 32.0;
const BETWEEN: f64 = 5.0;
const ABOVE: f64 = 7.0;
const BELOW: f64 = 9.0;
/// A lens shows this many children; the detail lists the rest.
const MOST_ROWS: usize = 40;
/// Share of a row that fades at each end when the child's day is unknown.
const FADE: f64 = 0.3;
/// The shortest bar, px.
const SHORTEST: f64 = 4.0;
const DAY: i64 = 86_400;

/// An event opened at its own scale.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inset {
    /// The stretch of time it spans: the event's, out to whole days.
    pub window: Option<Window>,
    /// Days (hours of a single day; weeks, months or years of something long). A label is there when
    /// it fits before the next tick.
    pub ticks: Vec<Tick>,
    /// A row for each child, in order.
    pub rows: Vec<InsetRow>,
    /// Height of the rows with the air around them, px; the ticks stand above.
    pub height: f64,
    /// Children beyond those that have a row.
    pub more: usize,
}

/// A child's row in a lens.
#[derive(Clone, Debug, PartialEq)]
pub struct InsetRow {
    /// Its index.
    pub event: usize,
    /// Inline start of its bar, px from the lens's.
    pub x: f64,
    /// Length of its bar, px.
    pub length: f64,
    /// How the bar begins.
    pub from: EndStyle,
    /// How it ends.
    pub to: EndStyle,
    /// Top of its bar, px from the top of the rows; it is 32 px high.
    pub y: f64,
}

/// Opens an event that has others inside it; without children, or for no event, the lens is empty.
#[must_use]
pub fn inset(timeline: &Timeline, parent: usize, width: f64, labels: &dyn LabelSource) -> Inset {
    let mut inset = Inset::default();
    let Some(entry) = timeline.entries.get(parent) else {
        return inset;
    };
    if entry.children.is_empty() || entry.end < entry.start {
        return inset;
    }
    let end = entry.end.0.max(entry.start.0 + 1);
    let scale = Scale::new(whole(Unit::DAY, entry.start.0, end), width);
    inset.window = Some(scale.window);
    inset.ticks = named(&scale, labels);
    let mut y = ABOVE;
    for &child in &entry.children {
        if inset.rows.len() == MOST_ROWS {
            break;
        }
        inset
            .rows
            .push(row(&timeline.entries[child], child, &scale, y));
        y += ROW + BETWEEN;
    }
    inset.height = y - BETWEEN + BELOW;
    inset.more = entry.children.len() - inset.rows.len();
    inset
}

fn row(child: &Entry, event: usize, scale: &Scale, y: f64) -> InsetRow {
    let width = scale.width;
    let (mut start, mut end) = (scale.x(child.start), scale.x(child.end));
    if child.within_parent {
        (start, end) = (0.0, width);
    }
    let least = SHORTEST.min(width);
    let x = start.clamp(0.0, width - least);
    let length = (end.min(width) - x).max(least);
    let style = |edge: Edge, at: f64, cut: bool| match edge {
        _ if cut => EndStyle::Cut,
        // A day that is not quite certain, or a month: a fade over all it may be.
        _ if child.extent == Extent::Doubtful => EndStyle::Fade(length * FADE),
        Edge::Known => EndStyle::Cap,
        Edge::Fades(moment) => EndStyle::Fade((scale.x(moment) - at).abs().min(length)),
        Edge::Open => EndStyle::Arrow,
        Edge::Unknown => EndStyle::Fade(length * FADE),
    };
    InsetRow {
        event,
        x,
        length,
        from: style(child.from, start, start < -0.5),
        to: style(child.to, end, end > width + 0.5),
        y,
    }
}

/// Ticks of the unit that suits the length, with labels where they fit.
fn named(scale: &Scale, labels: &dyn LabelSource) -> Vec<Tick> {
    let Window { start, end } = scale.window;
    let px = scale.px_per_second();
    let unit = match scale.window.seconds() / DAY {
        0..=1 => {
            let mut unit = Unit::DAY;
            for hours in [6, 3, 2, 1] {
                let finer = Unit::hours(hours);
                if finer.seconds() * px >= 44.0 {
                    unit = finer;
                }
            }
            unit
        }
        days => {
            let units = [Unit::DAY, Unit::WEEK, Unit::MONTH, Unit::QUARTER];
            let first = match days {
                2..=31 => 0,
                32..=120 => 1,
                121..=1100 => 2,
                _ => 4,
            };
            first_wide(&units[first..], px, 12.0, 44.0)
        }
    };
    let mut ticks = ticks(unit, scale, start, Moment(end.0 - 1));
    // A unit that began before the lens still names its first part.
    if let Some(first) = ticks.first_mut() {
        first.x = first.x.max(0.0);
    }
    label(
        &mut ticks,
        (scale.width, scale.width),
        (0.0, 12.0),
        labels,
        false,
    );
    ticks
}
