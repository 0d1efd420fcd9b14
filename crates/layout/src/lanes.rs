//! The plan of one lane at one scale: its bars, its glyph row and its height. It does not depend on where
//! the window is, so that a lane keeps its height while the visitor pans.

use std::cmp::Ordering;

use masar_edtf::Moment;
use masar_timeline::{Extent, Lane, Timeline};

use super::bars::{self, Bar, resolve_overlaps};
use super::clusters::{Group, Item, Rules, pack};
use super::wrap::wrap;
use super::{Font, LabelSource, Request, leaders, series};

/// The least length of a bar, px. A shorter span is a block.
const MIN_BAR: f64 = 24.0;
/// The least length of a block, px.
pub(super) const MIN_BLOCK: f64 = 4.0;
/// The most rows of bars in a lane. Spans that find no row are in the glyph row.
const MAX_ROWS: usize = 8;
/// The rows of bars that several lanes share, of which each has three at least: otherwise the axis would be higher than
/// two windows.
const SHARED_ROWS: usize = 12;
/// The most bars of a lane that is not roomy with room for labels between its rows.
const MAX_LABELLED_BARS: usize = 12;
/// The most events of a lane that is always roomy: it has dates under titles, and titles of several lines.
const ROOMY_EVENTS: usize = 12;
/// The room for each event from which on a lane is roomy, too, px.
const ROOMY_PX: f64 = 48.0;
/// Room above the labels and below the glyphs, px.
pub(super) const TOP: f64 = 6.0;
const GLYPHS_ABOVE: f64 = 24.0;
const GLYPHS_BELOW: f64 = 25.0;

/// A lane at one scale.
#[derive(Clone, Debug)]
pub(super) struct LanePlan {
    /// Index into [`Timeline::lanes`].
    pub(super) lane: usize,
    pub(super) top: f64,
    pub(super) shape: Shape,
    /// The rows of bars, each in order and without overlap.
    pub(super) rows: Vec<Vec<Bar>>,
    /// The bars that found no row. They are among the items.
    pub(super) further: Vec<Bar>,
    /// The series, each in a row after those of the bars.
    pub(super) series: Vec<Vec<Item>>,
    /// The marks of the glyph row in order of `x`.
    pub(super) items: Vec<Item>,
    /// How the marks of the glyph row are drawn: alone or in clusters.
    pub(super) groups: Vec<Group>,
}

/// The measures of a lane, px from its top.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shape {
    pub(super) height: f64,
    /// Whether there is room for dates under titles.
    pub(super) roomy: bool,
    /// The end of the room for labels above the glyphs, and its number of lines.
    pub(super) labels_end: f64,
    pub(super) lines: usize,
    /// The centre of the glyphs.
    pub(super) glyphs: f64,
    /// The top of the first bar, the distance from one row to the next, and whether labels fit between
    /// them.
    pub(super) bars: f64,
    pub(super) bar_step: f64,
    pub(super) bar_labels: bool,
    /// Whether the lane is folded: nothing in it has a label.
    pub(super) is_folded: bool,
}

/// A function that plans a lane; it returns `None` if none of the lane's events is shown.
pub(super) type PlanLane = fn(usize, &Lane, &LaneContext<'_>) -> Option<LanePlan>;

/// What the plan of a lane depends on, except the lane.
pub(super) struct LaneContext<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) origin: Moment,
    pub(super) px_per_second: f64,
    /// 1, or more if the drawing would have too many marks. Marks gather in clusters from this many times
    /// their usual distance.
    pub(super) density: f64,
    pub(super) rules: Rules,
}

impl LaneContext<'_> {
    pub(super) fn x(&self, moment: Moment) -> f64 {
        moment.0.wrapping_sub(self.origin.0) as f64 * self.px_per_second
    }
}

/// Plans a lane; `None` if none of its events is shown.
pub(super) fn plan(at: usize, lane: &Lane, context: &LaneContext<'_>) -> Option<LanePlan> {
    let mut items = Vec::new();
    let mut bars = Vec::new();
    let mut count = 0;
    let (mut first, mut last) = (f64::INFINITY, f64::NEG_INFINITY);
    for (&event, &row) in lane.entries.iter().zip(&lane.rows) {
        if context.request.shown.get(event) != Some(&true) {
            continue;
        }
        let entry = &context.request.timeline.entries[event];
        count += 1;
        let (lo, hi) = (context.x(entry.start), context.x(entry.end));
        first = first.min(lo);
        last = last.max(hi);
        if entry.extent == Extent::Span {
            let bar = Bar::new(event, row, context);
            if bar.length() >= MIN_BAR * context.density {
                bars.push(bar);
                continue;
            }
        }
        items.push(Item {
            event,
            x: (lo + hi) / 2.0,
            lo,
            hi,
            priority: priority(context, event),
            ring: context.request.labels.milestone(event),
            bar: false,
        });
    }
    // A lane of which nothing is loaded has the strip of numbers only.
    let has_unloaded = context.request.labels.unloaded_height(at) > 0.0;
    if count == 0 && !(lane.entries.is_empty() && has_unloaded) {
        return None;
    }
    let lanes = context.request.timeline.lanes.len();
    let most = (SHARED_ROWS / lanes.max(1)).clamp(3, MAX_ROWS);
    let (rows, further) = in_rows(bars, most, &mut items);
    items.sort_unstable_by(in_order);
    let series = series::take(&mut items, 2.0 * context.rules.half, context.request.labels);
    let groups = pack(&items, &context.rules);
    let names = leaders::height(&groups, &items, 2, context);
    let few = count <= ROOMY_EVENTS;
    let roomy = few || (last - first) / count as f64 >= ROOMY_PX;
    Some(LanePlan {
        lane: at,
        top: 0.0,
        shape: shape(&items, (&rows, series.len()), (roomy, few), names, context),
        rows,
        further,
        series,
        items,
        groups,
    })
}

/// Returns the priority of an event among the marks that keep their place beside clusters: the anchor event,
/// milestones by importance, events of importance 4 and 5; 0 for any other.
fn priority(context: &LaneContext<'_>, event: usize) -> u8 {
    let labels = context.request.labels;
    let importance = labels.importance(event).min(100);
    if context.request.timeline.anchor_event == Some(event) {
        u8::MAX
    } else if labels.milestone(event) {
        101 + importance
    } else if importance >= 4 {
        importance
    } else {
        0
    }
}

/// Returns the bars by row, `most` rows without an empty one, and the bars beyond the last row. These become items of the glyph row.
fn in_rows(mut bars: Vec<Bar>, most: usize, items: &mut Vec<Item>) -> (Vec<Vec<Bar>>, Vec<Bar>) {
    bars.sort_unstable_by(|a, b| {
        let start = a.reach().0.total_cmp(&b.reach().0);
        a.row.cmp(&b.row).then(start).then(a.event.cmp(&b.event))
    });
    let mut rows: Vec<Vec<Bar>> = Vec::new();
    let mut further = Vec::new();
    let mut row = None;
    let mut used = 0;
    for bar in bars {
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
        items.push(bar_item(&bar));
        further.push(bar);
    }
    for row in &mut rows {
        resolve_overlaps(row);
    }
    (rows, further)
}

/// Returns a bar as an item of the glyph row.
pub(super) fn bar_item(bar: &Bar) -> Item {
    Item {
        event: bar.event,
        x: bar.start,
        lo: bar.start,
        hi: bar.reach().1,
        priority: 0,
        ring: false,
        bar: true,
    }
}

/// The order of the items of the glyph row.
pub(super) fn in_order(a: &Item, b: &Item) -> Ordering {
    a.x.total_cmp(&b.x).then(a.event.cmp(&b.event))
}

/// Returns the measures of a lane. `few` is whether the titles may have several lines, `names` the height that the names
/// of milestones need.
fn shape(
    items: &[Item],
    (rows, series): (&[Vec<Bar>], usize),
    (roomy, few): (bool, bool),
    names: f64,
    context: &LaneContext<'_>,
) -> Shape {
    let bars: usize = rows.iter().map(Vec::len).sum::<usize>() + series;
    let rows = rows.len() + series;
    let labels = context.request.labels;
    let mut shape = Shape {
        roomy,
        bars: 27.0,
        bar_step: bars::HEIGHT + 4.0 + labels.line_height(Font::Label),
        bar_labels: true,
        ..Shape::default()
    };
    if items.is_empty() {
        shape.height = 48.0 + shape.bar_step * rows.saturating_sub(1) as f64;
        return shape;
    }
    let anchor = items
        .iter()
        .find(|item| context.request.timeline.anchor_event == Some(item.event));
    let lone = anchor.is_some() && items.len() == 1;
    // Half the height of the anchor event's label with its date.
    let beside = anchor.map_or(0.0, |_| half_anchor_label(context));
    let most = if few { most_lines(items, context) } else { 1 };
    shape.lines = match (roomy, few) {
        _ if lone => 0,
        (true, true) => most,
        (true, false) => 2,
        (false, _) => 1,
    };
    let below = if lone {
        // The anchor event is the only mark, and its label is beside it.
        shape.glyphs = (beside + 6.0).max(34.0);
        shape.glyphs
    } else {
        let height = shape.lines as f64 * labels.line_height(Font::Label);
        shape.labels_end = TOP + height.max(names);
        shape.glyphs = shape.labels_end + (beside + 3.0).max(GLYPHS_ABOVE);
        (beside + 3.0).max(GLYPHS_BELOW)
    };
    shape.height = shape.glyphs + below;
    shape.bars = shape.height + 19.0;
    if !roomy && bars > MAX_LABELLED_BARS {
        shape.bars = shape.height - 7.0;
        shape.bar_step = 22.0;
        shape.bar_labels = false;
    }
    if rows > 0 {
        shape.height = shape.bars + shape.bar_step * (rows - 1) as f64 + bars::HEIGHT + 5.0;
    }
    shape
}

/// Returns half the height of the anchor event's label with its date, px.
fn half_anchor_label(context: &LaneContext<'_>) -> f64 {
    let labels = context.request.labels;
    let title = context
        .request
        .timeline
        .anchor_event
        .map_or("", |event| labels.title(event));
    let lines = wrap(title, Font::Anchor, 3, labels).map_or(1, |title| title.lines.len());
    (lines as f64 * labels.line_height(Font::Anchor) + labels.line_height(Font::Label)) / 2.0
}

/// Returns the most lines of a label above a mark, 1 to 3, without the anchor event.
fn most_lines(items: &[Item], context: &LaneContext<'_>) -> usize {
    let mut most = 1;
    for item in items {
        if context.request.timeline.anchor_event != Some(item.event) && most < 3 {
            most = most.max(lines(item.event, context));
        }
    }
    most.min(3)
}

/// Returns the number of lines of an event's label above its mark.
fn lines(event: usize, context: &LaneContext<'_>) -> usize {
    let labels = context.request.labels;
    let font = font(event, context.request.timeline, labels);
    match wrap(labels.title(event), font, 3, labels) {
        Some(title) => title.lines.len() + usize::from(dated(event, labels)),
        // It is shortened.
        None => 3,
    }
}

/// Whether an event in a roomy lane has its date under its title, with its status.
pub(super) fn dated(event: usize, labels: &dyn LabelSource) -> bool {
    labels.milestone(event) || labels.importance(event) >= 3 || !labels.status(event).is_empty()
}

/// Returns the font of an event's title.
pub(super) fn font(event: usize, timeline: &Timeline, labels: &dyn LabelSource) -> Font {
    if timeline.anchor_event == Some(event) {
        Font::Anchor
    } else if labels.milestone(event) || !timeline.entries[event].children.is_empty() {
        Font::Strong
    } else {
        Font::Label
    }
}
