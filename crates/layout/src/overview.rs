//! The overview under the axis: all of the time at once. It shows single events if they are few, otherwise their
//! number in each bin: a stretch of minutes to years.

use masar_edtf::{Day, Moment};
use masar_timeline::{Edge, Entry, Extent, Timeline};

use super::calendar::Unit;
use super::ticks::{first_wide, ticks};
use super::{Scale, Tick, Window};

/// The number of events from which on the overview shows counts.
const MIN_EVENTS_FOR_BINS: usize = 30;
/// The room that a sign takes in its row, px.
const MARK_LENGTH: f64 = 10.0;
/// The least length of a bin, px.
const MIN_BIN: f64 = 8.0;
/// The room for the name of a year, px.
const YEAR_ROOM: f64 = 52.0;
const DAY: i64 = 86_400;

/// The layout of the overview.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OverviewLayout {
    /// Its stretch of time: all events, and today.
    pub window: Option<Window>,
    /// The ticks, in general years, without labels. They are far enough apart for the name of a year.
    pub ticks: Vec<Tick>,
    /// The position of today.
    pub today: f64,
    /// With fewer than 30 events: those that are not spans, and spans too short to be seen as lines.
    pub marks: Vec<OverviewMark>,
    /// With fewer than 30 events: the longer spans.
    pub spans: Vec<OverviewSpan>,
    /// With 30 events or more, or of a split feed: how many of them start when.
    pub bins: Vec<Bin>,
}

/// An event of the overview that is drawn as a sign.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewMark {
    /// The index of the event.
    pub event: usize,
    /// Its centre, px.
    pub x: f64,
    /// Its row, 0 or more; the signs of a row do not overlap.
    pub row: usize,
}

/// A span of the overview.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewSpan {
    /// The index of the event.
    pub event: usize,
    /// Its inline start, px.
    pub x: f64,
    /// Its length, px.
    pub length: f64,
    /// Its row, 0 or more; the spans of a row do not overlap.
    pub row: usize,
}

/// The number of events that start in a stretch of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Bin {
    /// The inline start, px.
    pub x: f64,
    /// The length, px.
    pub length: f64,
    /// The start of the stretch.
    pub start: Moment,
    /// The number of events, at least 1.
    pub count: usize,
    /// The number as a share of the largest number of a bin, more than 0 and up to 1.
    pub height: f64,
}

/// Lays out the overview for a width in px.
#[must_use]
pub fn overview(timeline: &Timeline, shown: &[bool], width: f64, today: Day) -> OverviewLayout {
    let window = window(timeline, today, width);
    let scale = Scale::new(window, width);
    let px = scale.px_per_second();
    let mut overview = OverviewLayout {
        window: Some(window),
        ticks: named(&scale, px),
        today: scale.x(today.start()),
        ..OverviewLayout::default()
    };
    let mut events: Vec<usize> = timeline
        .lanes
        .iter()
        .flat_map(|lane| &lane.entries)
        .copied()
        .filter(|&event| shown.get(event) == Some(&true))
        .collect();
    let is_whole = shown.iter().all(|shown| *shown);
    let unloaded = timeline.unloaded.as_ref().filter(|_| is_whole);
    if let Some(unloaded) = unloaded {
        let steps = unloaded.steps.iter();
        let steps = steps.map(|step| (step.start, step.count as usize));
        overview.bins = bins(steps.filter(|step| step.1 > 0), &scale, px);
    } else if events.len() < MIN_EVENTS_FOR_BINS {
        let x = |event: usize| span(&timeline.entries[event], &scale).0;
        events.sort_by(|&a, &b| x(a).total_cmp(&x(b)));
        place(&mut overview, timeline, events, &scale);
    } else {
        events.sort_unstable_by_key(|&event| timeline.entries[event].start);
        let starts = events.iter();
        let starts = starts.map(|event| (timeline.entries[*event].start, 1));
        overview.bins = bins(starts, &scale, px);
    }
    overview
}

/// Returns the stretch of all events, today and the first window of the axis. It begins with a year if it is long.
fn window(timeline: &Timeline, today: Day, width: f64) -> Window {
    let all = Window::all_with_opening(timeline, today, width);
    if all.seconds() < 540 * DAY {
        return all;
    }
    let start = Unit::years(1).start(all.start, 0).unwrap_or(all.start);
    Window::new(start, all.end)
}

/// The units finer than a year for short overviews.
const FINE: [Unit; 4] = [Unit::DAY, Unit::WEEK, Unit::MONTH, Unit::QUARTER];

fn named(scale: &Scale, px: f64) -> Vec<Tick> {
    let short = scale.window.seconds() < 540 * DAY;
    let units = if short { &FINE[..] } else { &[] };
    let unit = first_wide(units, px, YEAR_ROOM, YEAR_ROOM);
    let end = Moment(scale.window.end.0 - 1);
    let from = scale.moment(-0.5);
    ticks(unit, scale, unit.ceil(from).unwrap_or(from), end)
}

/// The least length of a span that is drawn as a line, px.
const MIN_LINE: f64 = 8.0;

/// Returns the start and the length of a span, or the centre of any other event.
fn span(entry: &Entry, scale: &Scale) -> (f64, Option<f64>) {
    let end = scale.x(entry.end);
    let mut x = scale.x(entry.start);
    if entry.extent != Extent::Span {
        return ((x + end) / 2.0, None);
    }
    if entry.from == Edge::Open {
        x = scale.x(scale.window.start);
    }
    if end - x < MIN_LINE {
        // Such a span may be outside the stretch of what is known.
        return (f64::midpoint(x, end).clamp(0.0, scale.width), None);
    }
    (x, Some(end - x))
}

/// Places events, which are in order, in rows of spans and rows of signs.
fn place(overview: &mut OverviewLayout, timeline: &Timeline, events: Vec<usize>, scale: &Scale) {
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

/// The units of bins that are finer than a year.
const BINS: [Unit; 10] = [
    Unit::of_seconds(60),
    Unit::of_seconds(900),
    Unit::hours(1),
    Unit::hours(3),
    Unit::hours(6),
    Unit::hours(12),
    Unit::DAY,
    Unit::WEEK,
    Unit::MONTH,
    Unit::QUARTER,
];

/// Returns the bins of numbers of events, of the finest unit that is wide enough. The numbers are in order of their starts.
fn bins(starts: impl Iterator<Item = (Moment, usize)>, scale: &Scale, px: f64) -> Vec<Bin> {
    let unit = first_wide(&BINS, px, MIN_BIN, MIN_BIN);
    let mut bins: Vec<Bin> = Vec::new();
    let mut until = Moment(i64::MIN);
    let mut most = 1;
    for (start, count) in starts {
        if start < until
            && let Some(bin) = bins.last_mut()
        {
            bin.count += count;
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
            count,
            height: 0.0,
        });
        most = most.max(count);
    }
    for bin in &mut bins {
        bin.height = bin.count as f64 / most as f64;
    }
    bins
}
