//! The placement of labels. The most important mark goes first; each label takes the first of a few places
//! where it covers nothing, is inside the lane, is either inside or outside the window, and crosses
//! neither today's line nor the line of the anchor event.

use super::lanes::{Shape, dated, font};
use super::wrap::{LineBreaks, wrap};
use super::{Align, Font, Label, LabelSource, LaneLayout, Mark, MarkKind, Request, bars};

/// The room kept free around a label, px.
const LABEL_PADDING: f64 = 3.0;
/// The room between two labels on one line, px, so that they are not read as one.
const LABEL_GAP: f64 = 9.0;
/// The distance from a bar's start or end to its label, px.
const BAR_LABEL_INDENT: f64 = 6.0;
/// The distance of a label beside its mark, px. The ring that shows the focus is between them.
const MARK_OFFSET: f64 = 11.0;
/// The largest width of a label that is longer than its bar, px.
const MAX_LABEL_PAST_BAR: f64 = 220.0;
/// The largest width of a label that is no longer than its bar, px.
const MAX_LABEL_IN_BAR: f64 = 420.0;

/// What the placement of labels in a lane depends on.
pub(super) struct LabelContext<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) shape: &'a Shape,
    /// The anchor event, when shown.
    pub(super) anchor_event: Option<usize>,
    /// The window's width.
    pub(super) width: f64,
    /// The `x` of the lines through every lane: today's and the anchor event's.
    pub(super) lines: [Option<f64>; 2],
}

/// The most marks of a lane for which a placed label may move to make room for another.
const REPACK_LIMIT: usize = 40;

/// A rectangle, px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) x0: f64,
    pub(super) y0: f64,
    pub(super) x1: f64,
    pub(super) y1: f64,
}

impl Area {
    /// An area that overlaps no other.
    const EMPTY: Area = Area {
        x0: f64::INFINITY,
        y0: f64::INFINITY,
        x1: f64::NEG_INFINITY,
        y1: f64::NEG_INFINITY,
    };

    fn of(x: f64, y: f64, width: f64, height: f64) -> Area {
        Area {
            x0: x,
            y0: y,
            x1: x + width,
            y1: y + height,
        }
    }

    fn label(label: &Label) -> Area {
        Area::of(label.x, label.y, label.width, label.height)
    }

    /// Returns the area of a placed label that other labels may not cover.
    fn kept(label: &Label) -> Area {
        let more = LABEL_GAP - LABEL_PADDING;
        Area::of(
            label.x - more,
            label.y,
            label.width + 2.0 * more,
            label.height,
        )
    }

    fn around(x: f64, half_width: f64, y: f64, half_height: f64) -> Area {
        Area {
            x0: x - half_width,
            y0: y - half_height,
            x1: x + half_width,
            y1: y + half_height,
        }
    }
}

/// Places the labels of a lane's marks.
pub(super) fn place(lane: &mut LaneLayout, context: &LabelContext<'_>) {
    let mut taken = taken(lane, context);
    let drawn = taken.len();
    let mut order: Vec<usize> = (0..lane.marks.len()).collect();
    order.sort_unstable_by_key(|&at| {
        let event = lane.marks[at].event;
        let start = context.request.timeline.entries[event].start;
        (rank(event, context), start, event)
    });
    // The marks of the labels whose areas follow those of the drawing.
    let mut owners = Vec::new();
    for &at in &order {
        if let Some(label) = label(&lane.marks[at], lane.height, context, &taken) {
            taken.push(Area::kept(&label));
            owners.push(at);
            lane.marks[at].label = Some(label);
        }
    }
    if order.len() <= REPACK_LIMIT {
        for at in order {
            if lane.marks[at].label.is_none() {
                make_room(lane, at, context, (&mut taken, drawn), &mut owners);
            }
        }
    }
}

/// Moves a placed label to another of its places, if this makes room for the label of the mark `at`.
fn make_room(
    lane: &mut LaneLayout,
    at: usize,
    context: &LabelContext<'_>,
    (taken, drawn): (&mut Vec<Area>, usize),
    owners: &mut Vec<usize>,
) {
    for owned in 0..owners.len() {
        let other = owners[owned];
        let place = drawn + owned;
        let old = taken[place];
        taken[place] = Area::EMPTY;
        if let Some(new) = label(&lane.marks[at], lane.height, context, taken) {
            taken.push(Area::kept(&new));
            if let Some(moved) = label(&lane.marks[other], lane.height, context, taken)
                && let Some(label) = &lane.marks[other].label
                && label.date.is_some() == moved.date.is_some()
            {
                taken[place] = Area::kept(&moved);
                owners.push(at);
                lane.marks[at].label = Some(new);
                lane.marks[other].label = Some(moved);
                return;
            }
            taken.pop();
        }
        taken[place] = old;
    }
}

/// Returns the label of a mark at the first of its places that is free.
fn label(mark: &Mark, height: f64, context: &LabelContext<'_>, taken: &[Area]) -> Option<Label> {
    if mark.kind == MarkKind::Bar {
        above_bar(mark, height, context, taken)
    } else {
        at_glyph(mark, height, context, taken)
    }
}

/// Returns the order of placement: the selected event, the anchor event, milestones, events with children,
/// other events; each group by importance.
fn rank(event: usize, context: &LabelContext<'_>) -> i64 {
    let labels = context.request.labels;
    let class = if context.request.selected == Some(event) {
        0
    } else if context.anchor_event == Some(event) {
        1
    } else if labels.milestone(event) {
        2
    } else if !context.request.timeline.entries[event].children.is_empty() {
        3
    } else {
        4
    };
    class * 256 - i64::from(labels.importance(event))
}

/// Returns the areas of a lane's lines, marks and clusters.
fn taken(lane: &LaneLayout, context: &LabelContext<'_>) -> Vec<Area> {
    let mut taken = Vec::new();
    for line in context.lines.into_iter().flatten() {
        taken.push(Area::around(
            line,
            1.0,
            lane.height / 2.0,
            lane.height / 2.0,
        ));
    }
    for mark in &lane.marks {
        taken.push(mark_area(mark));
    }
    for cluster in &lane.clusters {
        let half = cluster.pill_width / 2.0;
        taken.push(Area::around(cluster.pill_x, half, cluster.y, 11.0));
        taken.push(Area::of(cluster.x, cluster.y + 8.0, cluster.length, 12.0));
    }
    taken
}

/// Returns the area of a mark.
pub(super) fn mark_area(mark: &Mark) -> Area {
    match mark.kind {
        MarkKind::Bar => Area::of(mark.x, mark.y, mark.length, bars::HEIGHT),
        MarkKind::Block => Area::of(mark.x, mark.y, mark.length, 26.0),
        _ => {
            let size = size(mark);
            Area::around(mark.x, (mark.length / 2.0).max(size), mark.y, size)
        }
    }
}

/// Returns half the length of a glyph, a ring or a block.
fn size(mark: &Mark) -> f64 {
    match mark.kind {
        MarkKind::Block => mark.length / 2.0,
        MarkKind::Milestone => 17.0,
        _ => 9.0,
    }
}

/// Returns a label that has no place yet.
fn unplaced(title: LineBreaks, font: Font, labels: &dyn LabelSource) -> Label {
    Label {
        width: title.width,
        height: title.lines.len() as f64 * labels.line_height(font),
        lines: title.lines,
        date: None,
        font,
        x: 0.0,
        y: 0.0,
        align: Align::Start,
    }
}

/// Whether the place of a label is free.
fn free(label: &Label, height: f64, context: &LabelContext<'_>, taken: &[Area]) -> bool {
    let area = Area::label(label);
    let inside = area.x0 >= 2.0 && area.x1 <= context.width - 2.0;
    let outside = area.x1 <= -2.0 || area.x0 >= context.width + 2.0;
    if !(inside || outside) || area.y0 < 0.0 || area.y1 > height {
        return false;
    }
    for other in taken {
        if area.x0 < other.x1 + LABEL_PADDING
            && other.x0 < area.x1 + LABEL_PADDING
            && area.y0 < other.y1
            && other.y0 < area.y1
        {
            return false;
        }
    }
    true
}

/// Returns the label of a mark in the glyph row: above it or, if there is no room, beside it.
fn at_glyph(mark: &Mark, height: f64, context: &LabelContext<'_>, taken: &[Area]) -> Option<Label> {
    let labels = context.request.labels;
    let event = mark.event;
    let font = font(event, context.request.timeline, labels);
    let anchor_event = font == Font::Anchor;
    let shape = context.shape;
    let most = if shape.roomy || anchor_event { 3 } else { 2 };
    let text = labels.title(event);
    let mut title = None;
    if shape.lines <= 1 && !anchor_event {
        title = wrap(text, font, 1, labels);
    }
    if title.is_none() {
        title = wrap(text, font, most, labels);
    }
    let mut label = unplaced(title?, font, labels);
    let (width, tall) = (label.width, label.height);
    let mut date = None;
    let mut date_width = 0.0;
    if anchor_event || (shape.roomy && dated(event, labels)) {
        let text = labels.date(event);
        date_width = labels.width(&text, Font::Label);
        date = Some(text);
    }
    let body = mark_area(mark);
    let size = size(mark);
    let mut centre = mark.x;
    if mark.kind == MarkKind::Block {
        centre += size;
    }
    // Above the mark with its date, above it without, then beside it.
    for pass in 0..4 {
        let (above, with_date) = (pass < 2, pass % 2 == 0);
        if (above && anchor_event) || (with_date && date.is_none()) {
            continue;
        }
        label.width = width;
        label.height = tall;
        if with_date {
            label.width = width.max(date_width);
            label.height = tall + labels.line_height(Font::Label);
        }
        label.y = if above {
            shape.labels_end - label.height
        } else {
            shape.glyphs - label.height / 2.0
        };
        let middle = centre - label.width / 2.0;
        let places = if above { 0..6 } else { 6..8 };
        for place in places {
            let (x, align) = match place {
                0 => (middle, Align::Center),
                1 => (centre - size, Align::Start),
                2 => (centre + size - label.width, Align::End),
                3 => (body.x0, Align::Start),
                4 => (body.x1 - label.width, Align::End),
                // A label of a mark inside the window may move to stay inside it, too.
                5 if centre >= 0.0 && centre <= context.width => {
                    let aside = middle.min(context.width - 2.0 - label.width).max(2.0);
                    (aside, Align::Center)
                }
                5 => break,
                6 => (body.x1 + MARK_OFFSET, Align::Start),
                _ => (body.x0 - MARK_OFFSET - label.width, Align::End),
            };
            label.x = x;
            label.align = align;
            let end = x + label.width;
            let along = if above {
                (x <= centre + 1.0 && end >= centre - 1.0)
                    || (x >= body.x0 - 1.0 && end <= body.x1 + 1.0)
            } else {
                !parted(centre, x, context)
            };
            if along && free(&label, height, context, taken) {
                label.date = date.filter(|_| with_date);
                return Some(label);
            }
        }
    }
    None
}

/// Whether a line would be between a mark and its label.
fn parted(centre: f64, label: f64, context: &LabelContext<'_>) -> bool {
    let (from, to) = (centre.min(label), centre.max(label));
    // The anchor event is on its own line; 1 px allows for rounding.
    context
        .lines
        .iter()
        .flatten()
        .any(|line| from + 1.0 < *line && *line < to - 1.0)
}

/// Returns the label above a bar: at its start, or at the window's start if the bar begins before it.
fn above_bar(
    mark: &Mark,
    height: f64,
    context: &LabelContext<'_>,
    taken: &[Area],
) -> Option<Label> {
    let request = context.request;
    let labels = request.labels;
    let mut font = font(mark.event, request.timeline, labels);
    if font == Font::Anchor {
        font = Font::Strong;
    }
    let title = labels.title(mark.event);
    let width = labels.width(title, font);
    let (start, end) = (mark.x, mark.x + mark.length);
    // The part of the bar inside the window, if there is any.
    let (mut from, mut to) = (start, end);
    if end > 0.0 && start < context.width {
        from = start.max(0.0);
        to = end.min(context.width);
    }
    let room = to - from - 2.0 * BAR_LABEL_INDENT;
    let widest = if room >= width {
        MAX_LABEL_IN_BAR
    } else {
        MAX_LABEL_PAST_BAR
    };
    if !context.shape.bar_labels || title.is_empty() || width > widest {
        return None;
    }
    let lines = vec![title.to_owned()];
    let mut label = unplaced(LineBreaks { lines, width }, font, labels);
    label.y = mark.y - 2.0 - label.height;
    let first = from + BAR_LABEL_INDENT;
    let last = to - BAR_LABEL_INDENT - width;
    // After a line that crosses the bar, and before it.
    let mut places = vec![first];
    for line in context.lines.into_iter().flatten() {
        if line > from && line < to {
            places.push(line + BAR_LABEL_INDENT);
            places.push(line - BAR_LABEL_INDENT - width);
        }
    }
    places.push(last);
    for x in places {
        // A label that does not begin at the start of its bar must not end after it.
        let along = x >= from && x + width <= to;
        label.x = x;
        if (along || (start >= from && x == first)) && free(&label, height, context, taken) {
            return Some(label);
        }
    }
    None
}
