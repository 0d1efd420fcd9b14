//! The input and the output of a layout. All lengths are in px; `x` counts from the inline start of the plot
//! (negative before the window), `y` from the top of the lane.

use masar_edtf::Moment;
use masar_timeline::Timeline;

use super::{LanePlanner, Window};

/// The input of the layout of an axis.
pub struct Request<'a> {
    /// All events.
    pub timeline: &'a Timeline,
    /// Whether each event is shown, by its index.
    pub shown: &'a [bool],
    /// The visible stretch of time.
    pub window: Window,
    /// The width of the plot, px.
    pub width: f64,
    /// The length drawn beyond both ends of the window, px, so that a short pan needs no new layout.
    pub overdraw: f64,
    /// The start of the current day.
    pub today: Moment,
    /// Whether the pointer is coarse (a finger): marks then merge if they are less than 44 px apart, otherwise
    /// less than 24 px.
    pub coarse: bool,
    /// The selected event, whose label has the highest priority.
    pub selected: Option<usize>,
    /// The greatest number of lanes that are drawn.
    pub most_lanes: usize,
    /// The texts of the labels and their widths.
    pub labels: &'a dyn LabelSource,
}

/// The texts of labels and their measures. The widget measures with the font of the host page.
pub trait LabelSource {
    /// Returns the title of an event in the language of the interface.
    fn title(&self, event: usize) -> &str;
    /// Returns the name of the series of an event in the language of the interface; empty if it belongs to none.
    fn series(&self, _event: usize) -> &str {
        ""
    }
    /// Returns the date of an event for its label.
    fn date(&self, event: usize, parts: DateParts) -> String;
    /// Returns the status of an event in a word, for its label; empty for an event that is confirmed. The date has it, too.
    fn status(&self, _event: usize) -> &str {
        ""
    }
    /// Returns the name of a tick, or its short form if it has one.
    fn tick(&self, tick: TickName, short: bool) -> String;
    /// Returns the name of a tick of the upper row, where a month or a day is written with its year.
    fn major(&self, tick: TickName, short: bool) -> String {
        self.tick(tick, short)
    }
    /// Returns the width of one line of text, px.
    fn width(&self, text: &str, font: Font) -> f64;
    /// Returns the height of one line, px. Arabic letters need a little more than this default.
    fn line_height(&self, font: Font) -> f64 {
        match font {
            Font::Label | Font::Strong => 17.0,
            Font::Anchor => 24.0,
            Font::TickMajor => 25.0,
        }
    }
    /// Returns the importance of an event, 0 to 5.
    fn importance(&self, event: usize) -> u8;
    /// Whether an event is a milestone.
    fn milestone(&self, event: usize) -> bool;
    /// Returns the height that the name of a lane needs beside the lane, px; the lane is at least as high, unless it is folded.
    /// The index is that in [`Timeline::lanes`].
    fn lane_name_height(&self, _lane: usize) -> f64 {
        0.0
    }
    /// Returns the height of the strip below a lane with the numbers of events that are not loaded, px. The index is that in
    /// [`Timeline::lanes`].
    fn unloaded_height(&self, _lane: usize) -> f64 {
        0.0
    }
    /// Returns the function that plans a lane, by its index in [`Timeline::lanes`]; `None` for the usual one.
    fn planner(&self, _lane: usize) -> Option<LanePlanner> {
        None
    }
}

/// The parts of a date in a label. They depend on the scale: a label has what cannot be read from the ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateParts {
    /// The day and the month. The year is on the axis.
    Day,
    /// The year, since a tick is a year or more.
    Year,
}

/// The fonts of labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Font {
    /// 19 px bold: years on the upper row of ticks.
    TickMajor,
    /// 12.5 px: the lower row of ticks, dates, ordinary labels.
    Label,
    /// 12.5 px bold: labels of milestones, spans with children, pills.
    Strong,
    /// 16 px bold: the title of the anchor event.
    Anchor,
}

/// The layout of an axis. It has a lane for each track with a shown event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AxisLayout {
    /// The stretch of time that is drawn: the window and the overdraw.
    pub drawn: Option<Window>,
    /// The ticks of the upper row.
    pub major: Vec<Tick>,
    /// The name of the upper row's unit in which the window begins, if it fits. It stays at the inline start of
    /// the window (`x` is 0) while the drawing is panned.
    pub pinned: Option<Tick>,
    /// The ticks of the lower row.
    pub minor: Vec<Tick>,
    /// The lanes, from top to bottom.
    pub lanes: Vec<LaneLayout>,
    /// The number of lanes with a shown event that are not drawn.
    pub lanes_left: usize,
    /// The sum of the heights of the lanes.
    pub height: f64,
    /// The `x` of the line through all lanes at the anchor event, if it is shown and drawn.
    pub anchor_line: Option<f64>,
    /// The `x` of today's line, if it is drawn.
    pub today: Option<f64>,
}

/// A tick of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Its position.
    pub x: f64,
    /// What begins at the tick.
    pub name: TickName,
    /// Its name, if it fits before the next tick.
    pub label: Option<String>,
}

/// What begins at a tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TickName {
    /// A stretch of years starting at the year (steps of 10, 100, 1000…) or a single year (step 1).
    Year(i64),
    /// Quarter 1 to 4 of a year.
    Quarter(i64, u8),
    /// Month 1 to 12 of a year.
    Month(i64, u8),
    /// The week whose Monday it is.
    Week(masar_edtf::Day),
    /// A day.
    Day(masar_edtf::Day),
    /// A time of a day, in seconds since its start.
    Time(masar_edtf::Day, u32),
}

/// The layout of a lane.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaneLayout {
    /// Index into [`Timeline::lanes`].
    pub lane: usize,
    /// Its distance from the top of the first lane.
    pub top: f64,
    /// Its height.
    pub height: f64,
    /// The events drawn on their own.
    pub marks: Vec<Mark>,
    /// The groups of events that are too close to be drawn on their own.
    pub clusters: Vec<Cluster>,
}

/// An event drawn on its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The index of the event.
    pub event: usize,
    /// How it is drawn.
    pub kind: MarkKind,
    /// Glyph and milestone: the centre. Bar and block: the inline start; a bar that begins before the drawing
    /// is clipped there, unless its fade is visible.
    pub x: f64,
    /// Glyph: the width of the band that shows an uncertain date, centred on `x`; 0 for an exact date. Bar and
    /// block: the length.
    pub length: f64,
    /// Glyph: the centre. Bar and block: the top.
    pub y: f64,
    /// How the start is drawn; `Cut` if the edge of the drawing clips it.
    pub from: EndStyle,
    /// How the end is drawn.
    pub to: EndStyle,
    /// Its label, if there is room.
    pub label: Option<Label>,
}

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// The shape of the track, 17 px.
    Glyph,
    /// The shape in a 34 px ring.
    Milestone,
    /// A bar of 17 px height.
    Bar,
    /// A span shorter than 24 px: a block at least 4 px long and 26 px high.
    Block,
}

/// How an end of a bar is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EndStyle {
    /// A solid cap.
    Cap,
    /// A fade of this length inside the mark, px.
    Fade(f64),
    /// An open arrow.
    Arrow,
    /// The edge of the drawing: the bar continues beyond it.
    Cut,
}

/// The label of a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The lines of the title.
    pub lines: Vec<String>,
    /// The line of the date, if there is room for it.
    pub date: Option<String>,
    /// The font of the title.
    pub font: Font,
    /// The inline start of its box.
    pub x: f64,
    /// The top of its box.
    pub y: f64,
    /// The width of its box.
    pub width: f64,
    /// The height of its box.
    pub height: f64,
    /// The alignment of its lines in the box.
    pub align: Align,
    /// The length of the line from it to its mark, px; 0 if it is near its mark.
    pub leader: f64,
    /// Whether it is across the line of today or of the anchor event.
    pub is_across: bool,
}

/// The alignment of the lines of a label in its box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Align {
    Start,
    Center,
    End,
}

/// A group of events that are too close to be drawn on their own: a pill with their number (`+12`), and a
/// bracket from their first to their last day. Or a series: a row with a line for each event.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The events, in order. None of them is in another cluster or has a mark.
    pub events: Vec<usize>,
    /// The milestone or important event among them whose name the pill has.
    pub named_after: Option<usize>,
    /// The inline start of the bracket.
    pub x: f64,
    /// The length of the bracket.
    pub length: f64,
    /// The horizontal centre of the pill.
    pub pill_x: f64,
    /// The width of the pill.
    pub pill_width: f64,
    /// The vertical centre of the pill.
    pub y: f64,
    /// Of a series, the `x` of each event; those less than 3 px from the one before are left out. The pill of a series is as long as the bracket, and empty.
    pub series: Vec<f64>,
    /// The name, if there is room.
    pub label: Option<Label>,
}
