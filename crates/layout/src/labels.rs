//! Places the labels of marks, the most important mark first. A label gets the first of a few places where it covers
//! nothing, is inside the lane, is completely inside or outside the window, and does not cross the line of today or
//! of the anchor event.

use super::area::Area;
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

/// The input of the placement of labels in a lane.
pub(super) struct LabelContext<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) shape: &'a Shape,
    /// The anchor event, if it is shown.
    pub(super) anchor_event: Option<usize>,
    /// The window's width.
    pub(super) width: f64,
    /// The `x` of the lines through every lane: today's and the anchor event's.
    pub(super) lines: [Option<f64>; 2],
}

/// The most marks of a lane for which a placed label may move to make room for another.
const REPACK_LIMIT: usize = 40;

/// Places the labels of a lane's marks.
pub(super) fn place(lane: &mut LaneLayout, context: &LabelContext<'_>) {
    let mut taken = taken_areas(lane, context);
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
            taken.push(kept_area(&label));
            owners.push(at);
            lane.marks[at].label = Some(label);
        }
    }
    if order.len() <= REPACK_LIMIT {
        for at in order {
            if lane.marks[at].label.is_none() {
                move_placed_label(lane, at, context, (&mut taken, drawn), &mut owners);
            }
        }
    }
}

/// Moves a placed label to another of its places, if this makes room for the label of the mark `at`.
fn move_placed_label(
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
            taken.push(kept_area(&new));
            if let Some(moved) = label(&lane.marks[other], lane.height, context, taken)
                && let Some(label) = &lane.marks[other].label
                && label.date.is_some() == moved.date.is_some()
            {
                taken[place] = kept_area(&moved);
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
fn taken_areas(lane: &LaneLayout, context: &LabelContext<'_>) -> Vec<Area> {
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

/// Returns the area of a placed label that other labels may not cover.
fn kept_area(label: &Label) -> Area {
    let more = LABEL_GAP - LABEL_PADDING;
    Area::of(
        label.x - more,
        label.y,
        label.width + 2.0 * more,
        label.height,
    )
}

/// Whether the place of a label is free.
fn is_free(label: &Label, height: f64, context: &LabelContext<'_>, taken: &[Area]) -> bool {
    let area = Area::label(label);
    let inside = area.x0 >= 2.0 && area.x1 <= context.width - 2.0;
    let outside = area.x1 <= -2.0 || area.x0 >= context.width + 2.0;
    if !(inside || outside) || area.y0 < 0.0 || area.y1 > height {
        return false;
    }
    !taken
        .iter()
        .any(|other| area.overlaps(other, LABEL_PADDING))
}

/// The title and the date of a mark's label, before it has a place.
struct Content {
    label: Label,
    date: Option<String>,
    date_width: f64,
}

/// Returns the content of a label in the glyph row; `None` if the title does not fit.
fn content(event: usize, font: Font, context: &LabelContext<'_>) -> Option<Content> {
    let (labels, shape) = (context.request.labels, context.shape);
    let is_anchor = font == Font::Anchor;
    let text = labels.title(event);
    let mut title = None;
    if shape.lines <= 1 && !is_anchor {
        title = wrap(text, font, 1, labels);
    }
    if title.is_none() {
        let most = if shape.roomy || is_anchor { 3 } else { 2 };
        title = wrap(text, font, most, labels);
    }
    let date = (is_anchor || shape.roomy && dated(event, labels)).then(|| labels.date(event));
    Some(Content {
        label: unplaced(title?, font, labels),
        date_width: date
            .as_ref()
            .map_or(0.0, |date| labels.width(date, Font::Label)),
        date,
    })
}

/// Returns the label of a mark in the glyph row: above it or, if there is no room, beside it.
fn at_glyph(mark: &Mark, height: f64, context: &LabelContext<'_>, taken: &[Area]) -> Option<Label> {
    let font = font(mark.event, context.request.timeline, context.request.labels);
    let shape = context.shape;
    let Content {
        mut label,
        date,
        date_width,
    } = content(mark.event, font, context)?;
    let (width, title_height) = (label.width, label.height);
    let body = mark_area(mark);
    let mut centre = mark.x;
    if mark.kind == MarkKind::Block {
        centre += size(mark);
    }
    // Above the mark with its date, above it without, then beside it.
    for (above, with_date) in [(true, true), (true, false), (false, true), (false, false)] {
        if (above && font == Font::Anchor) || (with_date && date.is_none()) {
            continue;
        }
        label.width = width;
        label.height = title_height;
        if with_date {
            label.width = width.max(date_width);
            label.height = title_height + context.request.labels.line_height(Font::Label);
        }
        label.y = if above {
            shape.labels_end - label.height
        } else {
            shape.glyphs - label.height / 2.0
        };
        let places = if above {
            places_above(mark, centre, label.width, context.width)
        } else {
            vec![
                (body.x1 + MARK_OFFSET, Align::Start),
                (body.x0 - MARK_OFFSET - label.width, Align::End),
            ]
        };
        for (x, align) in places {
            label.x = x;
            label.align = align;
            let end = x + label.width;
            let is_near = if above {
                (x <= centre + 1.0 && end >= centre - 1.0)
                    || (x >= body.x0 - 1.0 && end <= body.x1 + 1.0)
            } else {
                !is_separated_by_line(centre, x, context)
            };
            if is_near && is_free(&label, height, context, taken) {
                label.date = date.filter(|_| with_date);
                return Some(label);
            }
        }
    }
    None
}

/// Returns the places above a mark where a label of this width may begin, the best first.
fn places_above(mark: &Mark, centre: f64, width: f64, window: f64) -> Vec<(f64, Align)> {
    let (body, size) = (mark_area(mark), size(mark));
    let middle = centre - width / 2.0;
    let mut places = vec![
        (middle, Align::Center),
        (centre - size, Align::Start),
        (centre + size - width, Align::End),
        (body.x0, Align::Start),
        (body.x1 - width, Align::End),
    ];
    // A label of a mark inside the window may move to stay inside it, too.
    if centre >= 0.0 && centre <= window {
        let inside = middle.min(window - 2.0 - width).max(2.0);
        places.push((inside, Align::Center));
    }
    places
}

/// Whether a line would be between a mark and its label.
fn is_separated_by_line(centre: f64, label: f64, context: &LabelContext<'_>) -> bool {
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
    for x in places_over_bar(from, to, width, context) {
        // A label that does not begin at the start of its bar must not end after it.
        let along = x >= from && x + width <= to;
        label.x = x;
        if (along || (start >= from && x == first)) && is_free(&label, height, context, taken) {
            return Some(label);
        }
    }
    None
}

/// Returns the places over the visible part of a bar where a label may begin: at its start, beside the lines that
/// cross it, and at its end.
fn places_over_bar(from: f64, to: f64, width: f64, context: &LabelContext<'_>) -> Vec<f64> {
    let mut places = vec![from + BAR_LABEL_INDENT];
    for line in context.lines.into_iter().flatten() {
        if line > from && line < to {
            places.push(line + BAR_LABEL_INDENT);
            places.push(line - BAR_LABEL_INDENT - width);
        }
    }
    places.push(to - BAR_LABEL_INDENT - width);
    places
}
