//! Everything at a glance, under the axis: the events themselves while they are few, then how many
//! there are month by month.

use masar_edtf::{Day, Moment};
use masar_timeline::{Edge, Entry, Extent, Timeline};

use super::calendar::Unit;
use super::ticks::{first_wide, ticks};
use super::windows::{everything, whole};
use super::{Scale, Tick, Window};

/// From this many events on, counts stand for them.
const MANY: usize = 30;
/// The room that a sign takes in its row, px.
const MARK_LENGTH: f64 = 10.0;
/// The narrowest bin, px.
const NARROWEST: f64 = 4.0;
/// Room for a year's name, px.
const YEAR_ROOM: f64 = 52.0;
const DAY: i64 = 86_400;

/// Everything at a glance.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// The stretch of time it spans: all that is known, and today.
    pub window: Option<Window>,
    /// Mostly years. Their labels are left to the view (room for one is kept).
    pub ticks: Vec<Tick>,
    /// Where today's line stands.
    pub today: f64,
    /// Under 30 events: each that is no span, or too short a one to be seen as a line.
    pub marks: Vec<OverviewMark>,
    /// Under 30 events: each longer span, as a thin line.
    pub spans: Vec<OverviewSpan>,
    /// From 30 events on: how many begin when.
    pub bins: Vec<Bin>,
}

/// An event of the overview that is drawn as its sign.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewMark {
    /// Its index.
    pub event: usize,
    /// Its centre, px.
    pub x: f64,
    /// 0, or 1 and more for what would cover another.
    pub row: usize,
}

/// A span of the overview.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewSpan {
    /// Its index.
    pub event: usize,
    /// Its inline start, px.
    pub x: f64,
    /// Its length, px.
    pub length: f64,
    /// 0 and up: no two spans of a row share a moment.
    pub row: usize,
}

/// How many events begin in a stretch of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Bin {
    /// Inline start, px.
    pub x: f64,
    /// Length, px.
    pub length: f64,
    /// Where it begins.
    pub start: Moment,
    /// How many events; never 0.
    pub count: usize,
    /// The count as a share of the highest, over 0 and up to 1.
    pub height: f64,
}

/// Lays out the overview for a width.
#[must_use]
pub fn overview(timeline: &Timeline, shown: &[bool], width: f64, today: Day) -> Overview {
    let window = window(timeline, today);
    let scale = Scale::new(window, width);
    let px = scale.px_per_second();
    let mut overview = Overview {
        window: Some(window),
        ticks: named(&scale, px),
        today: scale.x(today.start()),
        ..Overview::default()
    };
    let mut events: Vec<usize> = timeline
        .lanes
        .iter()
        .flat_map(|lane| &lane.entries)
        .copied()
        .filter(|&event| shown.get(event) == Some(&true))
        .collect();
    if events.len() < MANY {
        let x = |event: usize| span(&timeline.entries[event], &scale).0;
        events.sort_by(|&a, &b| x(a).total_cmp(&x(b)));
        place(&mut overview, timeline, events, &scale);
    } else {
        events.sort_by_key(|&event| timeline.entries[event].start);
        overview.bins = bins(timeline, events, &scale, px);
    }
    overview
}

/// All that is known and today, out to whole years (months, days) with a little room after.
fn window(timeline: &Timeline, today: Day) -> Window {
    let (start, end) = everything(timeline, today);
    let length = end.0 - start.0;
    let (before, after) = match length / DAY {
        0..=60 => (Unit::DAY, Unit::DAY),
        61..=540 => (Unit::MONTH, Unit::MONTH),
        _ => (Unit::years(1), Unit::MONTH),
    };
    Window::new(
        whole(before, start.0, start.0).start,
        whole(after, end.0, end.0 + length / 10).end,
    )
}

/// The units finer than a year, as far as the axis of a short overview needs them.
const FINE: [Unit; 4] = [Unit::DAY, Unit::WEEK, Unit::MONTH, Unit::QUARTER];

fn named(scale: &Scale, px: f64) -> Vec<Tick> {
    let short = scale.window.seconds() < 540 * DAY;
    let units = if short { &FINE[..] } else { &[] };
    let unit = first_wide(units, px, YEAR_ROOM, YEAR_ROOM);
    let end = Moment(scale.window.end.0 - 1);
    let from = scale.moment(-0.5);
    ticks(unit, scale, unit.ceil(from).unwrap_or(from), end)
}

/// A span shorter than this would not be seen: it is drawn as its sign, px.
const SHORTEST_LINE: f64 = 8.0;

/// Where an event is drawn, and how long a span is: that from its start, anything else in its middle.
fn span(entry: &Entry, scale: &Scale) -> (f64, Option<f64>) {
    let end = scale.x(entry.end);
    let mut x = scale.x(entry.start);
    if entry.extent != Extent::Span {
        return ((x + end) / 2.0, None);
    }
    if entry.from == Edge::Open {
        x = scale.x(scale.window.start);
    }
    if end - x < SHORTEST_LINE {
        // It may end before all else begins, or begin after all else ended, as far as that is known.
        return (f64::midpoint(x, end).clamp(0.0, scale.width), None);
    }
    (x, Some(end - x))
}

/// Places events, which are in order, in rows: spans, and whatever is no span.
fn place(overview: &mut Overview, timeline: &Timeline, events: Vec<usize>, scale: &Scale) {
    // Where the last event of each row ends, px.
    let mut span_rows: Vec<f64> = Vec::new();
    let mut mark_rows: Vec<f64> = Vec::new();
    for event in events {
        let entry = &timeline.entries[event];
        let (x, length) = span(entry, scale);
        let rows = if length.is_some() {
            &mut span_rows
        } else {
            &mut mark_rows
        };
        let row = rows.iter().position(|end| *end <= x).unwrap_or(rows.len());
        if row == rows.len() {
            rows.push(x);
        }
        rows[row] = x + length.unwrap_or(MARK_LENGTH);
        if let Some(length) = length {
            overview.spans.push(OverviewSpan {
                event,
                x,
                length,
                row,
            });
        } else {
            overview.marks.push(OverviewMark { event, x, row });
        }
    }
}

/// Months, or the finest coarser unit that is wide enough to see; days where all is short.
fn bins(timeline: &Timeline, events: Vec<usize>, scale: &Scale, px: f64) -> Vec<Bin> {
    let short = scale.window.seconds() < 120 * DAY;
    let units = if short { &FINE[..] } else { &FINE[2..] };
    let unit = first_wide(units, px, NARROWEST, NARROWEST);
    let mut bins: Vec<Bin> = Vec::new();
    let mut until = Moment(i64::MIN);
    let mut most = 1;
    for event in events {
        let start = timeline.entries[event].start;
        if start < until
            && let Some(bin) = bins.last_mut()
        {
            bin.count += 1;
            most = most.max(bin.count);
            continue;
        }
        let from = unit.start(start, 0).unwrap_or(start);
        let length = unit.seconds() as i64;
        until = unit.start(start, 1).unwrap_or(Moment(from.0 + length));
        let x = scale.x(from);
        bins.push(Bin {
            x,
            length: scale.x(until) - x,
            start: from,
            count: 1,
            height: 0.0,
        });
    }
    for bin in &mut bins {
        bin.height = bin.count as f64 / most as f64;
    }
    bins
}
