//! What a lane holds at one scale, and how high that makes it. Nothing here depends on where the
//! window stands, so that no lane changes its height while one pans.

use masar_edtf::Moment;
use masar_timeline::order::{key, rank, sorted};
use masar_timeline::{Extent, Lane, Timeline};

use super::bars::{self, Bar, give_way};
use super::breaking::broken;
use super::clusters::{Group, Item, Rules, pack};
use super::{Font, Request, Words};

/// A span shorter than this is a block, px.
const SHORTEST_BAR: f64 = 24.0;
/// The shortest block, px.
pub(super) const SHORTEST_BLOCK: f64 = 4.0;
/// A lane has at most three bar rows, and where there are few lanes as many as twelve over all of them,
/// up to this many a lane; what lies deeper goes to pills.
const MOST_ROWS: usize = 8;
/// Up to so many bars of a lane have room for labels between them, however many marks there are.
const FEW_BARS: usize = 12;
/// A lane of up to so many events is roomy: dates under titles, titles in several lines.
const ROOMY: usize = 12;
/// So is one with this much room for each event, px.
const ROOMY_PX: f64 = 48.0;
/// Room above the labels and below the glyphs, px.
const TOP: f64 = 6.0;
const GLYPHS_ABOVE: f64 = 24.0;
const GLYPHS_BELOW: f64 = 25.0;

/// A lane at one scale.
#[derive(Clone, Debug)]
pub(super) struct LanePlan {
    /// Index into [`Timeline::lanes`].
    pub(super) lane: usize,
    pub(super) top: f64,
    pub(super) shape: Shape,
    /// Rows of bars, each in order and without overlap.
    pub(super) rows: Vec<Vec<Bar>>,
    /// The glyph row's marks in order of `x`, and how they stand.
    pub(super) items: Vec<Item>,
    pub(super) groups: Vec<Group>,
}

/// A lane's measures, px from its top.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shape {
    pub(super) height: f64,
    /// There is room for dates under titles.
    pub(super) roomy: bool,
    /// Where the room for labels above the glyphs ends, and how many lines it takes.
    pub(super) labels_end: f64,
    pub(super) lines: usize,
    /// The glyphs' centre.
    pub(super) glyphs: f64,
    /// The first bar's top, from one bar to the next, and whether labels have room between them.
    pub(super) bars: f64,
    pub(super) bar_step: f64,
    pub(super) bar_labels: bool,
}

/// What a lane's plan depends on beside the lane.
pub(super) struct Setting<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) origin: Moment,
    pub(super) px_per_second: f64,
    /// 1, or more where the drawing would hold too many marks.
    pub(super) density: f64,
    pub(super) rules: Rules,
}

impl Setting<'_> {
    pub(super) fn x(&self, moment: Moment) -> f64 {
        moment.0.wrapping_sub(self.origin.0) as f64 * self.px_per_second
    }
}

/// Plans a lane; nothing when none of its events is shown.
pub(super) fn plan(at: usize, lane: &Lane, setting: &Setting<'_>) -> Option<LanePlan> {
    let mut items = Vec::new();
    let mut bars = Vec::new();
    let mut count = 0;
    let (mut first, mut last) = (f64::INFINITY, f64::NEG_INFINITY);
    for (&event, &row) in lane.entries.iter().zip(&lane.rows) {
        if setting.request.shown.get(event) != Some(&true) {
            continue;
        }
        let entry = &setting.request.timeline.entries[event];
        count += 1;
        let (lo, hi) = (setting.x(entry.start), setting.x(entry.end));
        first = first.min(lo);
        last = last.max(hi);
        if entry.extent == Extent::Span {
            let bar = Bar::new(event, row, setting);
            if bar.length() >= SHORTEST_BAR * setting.density {
                bars.push(bar);
                continue;
            }
        }
        items.push(Item {
            event,
            x: (lo + hi) / 2.0,
            lo,
            hi,
            stays: stays(setting, event),
            ring: setting.request.words.milestone(event),
            pill_only: false,
        });
    }
    if count == 0 {
        return None;
    }
    let lanes = setting.request.timeline.lanes.len().max(1);
    let most = (12 / lanes).clamp(3, MOST_ROWS);
    let rows = in_rows(&bars, most, &mut items);
    let mut keys = Vec::new();
    for (at, item) in items.iter().enumerate() {
        keys.push(key(rank(item.x), 0, item.event, at));
    }
    let mut ordered = Vec::new();
    for at in sorted(keys) {
        ordered.push(items[at]);
    }
    let groups = pack(&ordered, &setting.rules);
    let few = count <= ROOMY;
    let roomy = few || (last - first) / count as f64 >= ROOMY_PX;
    Some(LanePlan {
        lane: at,
        top: 0.0,
        shape: shape(&ordered, &rows, roomy, few, setting),
        rows,
        items: ordered,
        groups,
    })
}

/// Who keeps its place when marks gather: the founding milestone, milestones, important events, each
/// by importance; 0 for any other.
fn stays(setting: &Setting<'_>, event: usize) -> u8 {
    let words = setting.request.words;
    let importance = words.importance(event).min(100);
    if setting.request.timeline.founding == Some(event) {
        u8::MAX
    } else if words.milestone(event) {
        101 + importance
    } else if importance >= 4 {
        importance
    } else {
        0
    }
}

/// Bars by row, empty rows left out; what lies deeper than the last row becomes items.
fn in_rows(bars: &[Bar], most: usize, items: &mut Vec<Item>) -> Vec<Vec<Bar>> {
    let mut keys = Vec::new();
    for (at, bar) in bars.iter().enumerate() {
        keys.push(key(i64::from(bar.row), rank(bar.reach().0), 0, at));
    }
    let mut rows: Vec<Vec<Bar>> = Vec::new();
    let mut row = None;
    let mut used = 0;
    for at in sorted(keys) {
        let bar = bars[at];
        if row != Some(bar.row) {
            row = Some(bar.row);
            used += 1;
            if used <= most {
                rows.push(Vec::new());
            }
        }
        if used <= most
            && let Some(bars) = rows.last_mut()
        {
            bars.push(bar);
            continue;
        }
        items.push(Item {
            event: bar.event,
            // A bracket as long as such spans are would run on under half the lane: it stands for
            // where they begin.
            x: bar.start,
            lo: bar.start,
            hi: bar.start,
            stays: 0,
            ring: false,
            pill_only: true,
        });
    }
    for row in &mut rows {
        give_way(row);
    }
    rows
}

fn shape(
    items: &[Item],
    rows: &[Vec<Bar>],
    roomy: bool,
    few: bool,
    setting: &Setting<'_>,
) -> Shape {
    let bars: usize = rows.iter().map(Vec::len).sum();
    let rows = rows.len();
    let words = setting.request.words;
    let mut shape = Shape {
        roomy,
        bars: 27.0,
        bar_step: 38.0,
        bar_labels: true,
        ..Shape::default()
    };
    if items.is_empty() {
        shape.height = 48.0 + 38.0 * rows.saturating_sub(1) as f64;
        return shape;
    }
    // Half the height of the founding milestone's label with its date.
    let mut beside = 0.0;
    let mut most = 1;
    let mut lone = false;
    for item in items {
        if setting.request.timeline.founding == Some(item.event) {
            let title = words.title(item.event);
            let lines =
                broken(title, Font::Founding, 3, words).map_or(1, |title| title.lines.len());
            beside = (lines as f64 * words.line_height(Font::Founding)
                + words.line_height(Font::Label))
                / 2.0;
            lone = items.len() == 1;
        } else if few && most < 3 {
            most = most.max(lines(item.event, setting));
        }
    }
    shape.lines = match (roomy, few) {
        _ if lone => 0,
        (true, true) => most.min(3),
        (true, false) => 2,
        (false, _) => 1,
    };
    let below = if lone {
        // The founding milestone alone: its label stands beside it.
        shape.glyphs = (beside + 6.0).max(34.0);
        shape.glyphs
    } else {
        shape.labels_end = TOP + shape.lines as f64 * words.line_height(Font::Label);
        shape.glyphs = shape.labels_end + (beside + 3.0).max(GLYPHS_ABOVE);
        (beside + 3.0).max(GLYPHS_BELOW)
    };
    shape.height = shape.glyphs + below;
    shape.bars = shape.height + 19.0;
    if !roomy && bars > FEW_BARS {
        shape.bars = shape.height - 7.0;
        shape.bar_step = 22.0;
        shape.bar_labels = false;
    }
    if rows > 0 {
        shape.height = shape.bars + shape.bar_step * (rows - 1) as f64 + bars::HEIGHT + 5.0;
    }
    shape
}

/// How many lines an event's label would like above its mark.
fn lines(event: usize, setting: &Setting<'_>) -> usize {
    let words = setting.request.words;
    let font = font(event, setting.request.timeline, words);
    match broken(words.title(event), font, 3, words) {
        Some(title) => title.lines.len() + usize::from(dated(event, words)),
        None => 0,
    }
}

/// Whether an event of a roomy lane has its date under its title.
pub(super) fn dated(event: usize, words: &dyn Words) -> bool {
    words.milestone(event) || words.importance(event) >= 3
}

/// The font of an event's title.
pub(super) fn font(event: usize, timeline: &Timeline, words: &dyn Words) -> Font {
    if timeline.founding == Some(event) {
        Font::Founding
    } else if words.milestone(event) || !timeline.entries[event].children.is_empty() {
        Font::Strong
    } else {
        Font::Label
    }
}
