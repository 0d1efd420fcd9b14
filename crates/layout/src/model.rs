//! What goes into a layout, and what comes out. px everywhere; `x` from the plot's inline start
//! (negative before the window), `y` from the top of the lane.

use masar_edtf::Moment;
use masar_timeline::Timeline;

use super::Window;

/// What the axis is to show.
pub struct Request<'a> {
    /// What there is.
    pub timeline: &'a Timeline,
    /// For each event, whether the visitor's filters let it through.
    pub shown: &'a [bool],
    /// What is in sight.
    pub window: Window,
    /// Width of the plot, px.
    pub width: f64,
    /// How far beyond both ends of the window to draw, px, so that a short pan needs no new layout.
    pub overdraw: f64,
    /// The visitor's day.
    pub today: Moment,
    /// A finger rather than a mouse: marks merge from 44 px instead of 24.
    pub coarse: bool,
    /// The event whose label comes first of all.
    pub selected: Option<usize>,
    /// Words and their widths.
    pub labels: &'a dyn LabelSource,
}

/// The words of a drawing and how wide they are; the view measures with the host page's font.
pub trait LabelSource {
    /// An event's title in the visitor's language.
    fn title(&self, event: usize) -> &str;
    /// An event's date as short as its label needs it (the year is on the axis).
    fn date(&self, event: usize) -> String;
    /// A tick's name, or a shorter form of it (`short`); the same text when there is none.
    fn tick(&self, tick: TickName, short: bool) -> String;
    /// A tick's name on the upper row, where a month or a day stands alone and needs its year.
    fn major(&self, tick: TickName, short: bool) -> String {
        self.tick(tick, short)
    }
    /// Width of one line, px.
    fn width(&self, text: &str, font: Font) -> f64;
    /// Height of one line, px; Arabic letters need a little more than this.
    fn line_height(&self, font: Font) -> f64 {
        match font {
            Font::Label | Font::Strong => 17.0,
            Font::Anchor => 24.0,
            Font::TickMajor => 25.0,
        }
    }
    /// 0 to 5.
    fn importance(&self, event: usize) -> u8;
    /// Whether the event is a milestone.
    fn milestone(&self, event: usize) -> bool;
}

/// The fonts labels are set in (sizes: the design language's type scale).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Font {
    /// 19 px bold: years on the upper row of ticks.
    TickMajor,
    /// 12.5 px: the lower row of ticks, dates, ordinary labels.
    Label,
    /// 12.5 px bold: labels of milestones, spans with children, pills.
    Strong,
    /// 16 px bold: the anchor event's title.
    Anchor,
}

/// A whole axis, its lanes those with something shown, drawn from `drawn.start` to `drawn.end`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    /// The stretch of time that is drawn: the window and its overdraw.
    pub drawn: Option<Window>,
    /// Upper row.
    pub major: Vec<Tick>,
    /// The upper row's name for what the window opens in the middle of, to be held at its inline
    /// start (`x` is 0 and stays so while the drawing is panned), when it fits.
    pub pinned: Option<Tick>,
    /// Lower row.
    pub minor: Vec<Tick>,
    /// Lanes, top to bottom.
    pub lanes: Vec<LaneLayout>,
    /// Sum of the lanes' heights.
    pub height: f64,
    /// `x` of the anchor event, when shown and within what is drawn.
    pub anchor_line: Option<f64>,
    /// Where today's line stands, when within what is drawn.
    pub today: Option<f64>,
}

/// A tick and, when it fits, its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub x: f64,
    /// What begins there.
    pub name: TickName,
    /// Its name, when it fits before the next one.
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
    /// An hour of a day.
    Hour(masar_edtf::Day, u8),
}

/// One lane, laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaneLayout {
    /// Index into [`Timeline::lanes`].
    pub lane: usize,
    /// From the top of the first lane.
    pub top: f64,
    /// Height.
    pub height: f64,
    /// Every mark that stands alone.
    pub marks: Vec<Mark>,
    /// Every group of marks too close to stand alone.
    pub clusters: Vec<Cluster>,
}

/// One event drawn on its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its index.
    pub event: usize,
    /// How.
    pub kind: MarkKind,
    /// Glyph and milestone: its centre. Bar and block: its inline start (a bar that begins before what
    /// is drawn is clipped there, unless its fade is in sight).
    pub x: f64,
    /// Glyph: width of its band of doubt, centred on `x`, 0 when exact. Bar, block: its length.
    pub length: f64,
    /// Glyph: centre. Bar and block: top.
    pub y: f64,
    /// How the start is drawn; a start cut by the drawing's edge is `Cut`.
    pub from: EndStyle,
    /// How the end is drawn.
    pub to: EndStyle,
    /// Its label, when there is room.
    pub label: Option<Label>,
}

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// The category's shape, 17 px.
    Glyph,
    /// The shape in a 34 px ring.
    Milestone,
    /// Tint and base line, 17 px high.
    Bar,
    /// A span under 24 px: a solid block at least 4 px long, 26 px high.
    Block,
}

/// How an end of a bar is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EndStyle {
    /// A solid cap.
    Cap,
    /// A fade this many px long, inside the mark's length.
    Fade(f64),
    /// An open arrow.
    Arrow,
    /// It goes on beyond what is drawn.
    Cut,
}

/// A label and its box.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Lines of the title, already broken so that each fits.
    pub lines: Vec<String>,
    /// The date line, when there is room for it.
    pub date: Option<String>,
    /// The title's font.
    pub font: Font,
    /// Inline start of its box.
    pub x: f64,
    /// Top of its box.
    pub y: f64,
    /// Width of its box.
    pub width: f64,
    /// Height of its box.
    pub height: f64,
    /// How its lines stand in the box.
    pub align: Align,
}

/// How the lines of a label stand in its box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Align {
    Start,
    Center,
    End,
}

/// Marks too close to stand alone: `+12` on a bracket from the true first to the true last day.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The events, in order; each is in no other cluster and no mark.
    pub events: Vec<usize>,
    /// Inline start of the bracket.
    pub x: f64,
    /// Length of the bracket.
    pub length: f64,
    /// Centre of the pill.
    pub pill_x: f64,
    /// Width of the pill.
    pub pill_width: f64,
    /// Centre of the pill.
    pub y: f64,
}
