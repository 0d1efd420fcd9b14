//! The inset of an event: the events inside it at a scale of their own, like the inset of a map.

use masar_edtf::Moment;
use masar_timeline::{Edge, Entry, Extent, Timeline};

use super::calendar::Unit;
use super::ticks::{first_wide, label, ticks};
use super::windows::extended;
use super::{EndStyle, LabelSource, Scale, Tick, Window};

/// The height of a row, px.
const ROW_HEIGHT: f64 = 32.0;
/// The room between rows, px.
const ROW_GAP: f64 = 5.0;
/// The room above the first row, px.
const ABOVE: f64 = 7.0;
/// The room below the last row, px.
const BELOW: f64 = 9.0;
/// The most rows of an inset.
const MAX_ROWS: usize = 40;
/// The share of a bar that fades at each end if its day is not known.
const FADE: f64 = 0.3;
/// The least length of a bar, px.
const MIN_LENGTH: f64 = 4.0;
const DAY: i64 = 86_400;

/// The events inside an event, at a scale of their own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inset {
    /// Its stretch of time: that of the event, extended to whole days.
    pub window: Option<Window>,
    /// The ticks: days, or hours of a single day, or weeks, months or years of a longer event. A tick has a
    /// label if it fits before the next tick.
    pub ticks: Vec<Tick>,
    /// A row for each child event, in order.
    pub rows: Vec<InsetRow>,
    /// The height of the rows with the room around them, without the ticks, px.
    pub height: f64,
    /// The number of child events without a row.
    pub omitted: usize,
}

/// The row of a child event.
#[derive(Clone, Debug, PartialEq)]
pub struct InsetRow {
    /// The index of the event.
    pub event: usize,
    /// The inline start of its bar, px from the inline start of the inset.
    pub x: f64,
    /// The length of its bar, px.
    pub length: f64,
    /// How the start of the bar is drawn.
    pub from: EndStyle,
    /// How the end of the bar is drawn.
    pub to: EndStyle,
    /// The top of its bar, px from the top of the rows. The bar is 32 px high.
    pub y: f64,
}

/// Lays out the inset of an event. It is empty if the event has no child events.
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
    let scale = Scale::new(extended(Unit::DAY, entry.start.0, end), width);
    inset.window = Some(scale.window);
    inset.ticks = named(&scale, labels);
    let mut y = ABOVE;
    for &child in &entry.children {
        if inset.rows.len() == MAX_ROWS {
            break;
        }
        inset
            .rows
            .push(row(&timeline.entries[child], child, &scale, y));
        y += ROW_HEIGHT + ROW_GAP;
    }
    inset.height = y - ROW_GAP + BELOW;
    inset.omitted = entry.children.len() - inset.rows.len();
    inset
}

fn row(child: &Entry, event: usize, scale: &Scale, y: f64) -> InsetRow {
    let width = scale.width;
    let (mut start, mut end) = (scale.x(child.start), scale.x(child.end));
    if child.inherits_date {
        (start, end) = (0.0, width);
    }
    let least = MIN_LENGTH.min(width);
    let x = start.clamp(0.0, width - least);
    let length = (end.min(width) - x).max(least);
    let style = |edge: Edge, at: f64, cut: bool| match edge {
        _ if cut => EndStyle::Cut,
        // An uncertain day or a month fades over all its days.
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

/// Returns the ticks of the unit that suits the length, with labels where they fit.
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
    // The label of a unit that began before the inset is at its start.
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
