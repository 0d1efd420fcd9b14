//! The places of one label: above its mark or beside it, or over its bar. The first that is free is taken; the name of a
//! milestone is shortened until one is.

use super::area::Area;
use super::label_contents::Content;
use super::labels::{LABEL_PADDING, LabelContext, MIN_WIDTH, is_milestone, mark_area};
use super::lanes::font;
use super::wrap::{LineBreaks, MAX_WIDTH, shortened};
use super::{Align, Font, Label, LabelSource, Mark, MarkKind};

/// The distance from a bar's start or end to its label, px.
const BAR_LABEL_INDENT: f64 = 6.0;
/// The distance of a label beside its mark, px. The ring that shows the focus is between them.
const MARK_OFFSET: f64 = 11.0;
/// The largest width of a label that is longer than its bar, px.
const MAX_LABEL_PAST_BAR: f64 = 220.0;
/// The largest width of a label that is no longer than its bar, px.
const MAX_LABEL_IN_BAR: f64 = 420.0;
/// The widths of a milestone's label that is shortened, px: the first that finds a place is taken.
const MILESTONE_WIDTHS: [f64; 5] = [130.0, 90.0, 64.0, 44.0, MIN_WIDTH];
/// The largest distance of a label from the centre of a mark that is beside a line, px.
const MAX_DISTANCE: f64 = 6.0;

/// Returns the label of a mark at the first of its places that is free.
pub(super) fn label(
    mark: &Mark,
    height: f64,
    context: &LabelContext<'_>,
    taken: &[Area],
) -> Option<Label> {
    if mark.kind == MarkKind::Bar {
        above_bar(mark, height, context, taken)
    } else {
        at_glyph(mark, height, context, taken)
    }
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

/// Returns half the length of a glyph, a ring or a block.
fn size(mark: &Mark) -> f64 {
    match mark.kind {
        MarkKind::Block => mark.length / 2.0,
        MarkKind::Milestone => 17.0,
        _ => 9.0,
    }
}

/// Returns a label that has no place yet.
pub(super) fn unplaced(title: LineBreaks, font: Font, labels: &dyn LabelSource) -> Label {
    Label {
        width: title.width,
        height: title.lines.len() as f64 * labels.line_height(font),
        lines: title.lines,
        date: None,
        font,
        x: 0.0,
        y: 0.0,
        align: Align::Start,
        leader: 0.0,
        is_across: false,
    }
}

/// Returns the label of a mark in the glyph row. The name of a milestone, and of the opened event, is shortened until it
/// finds a place; the
/// anchor event is then named like any milestone.
fn at_glyph(mark: &Mark, height: f64, context: &LabelContext<'_>, taken: &[Area]) -> Option<Label> {
    let request = context.request;
    let font = font(mark.event, request.timeline, request.labels);
    let is_shortened = request.selected == Some(mark.event) || is_milestone(mark.event, context);
    let shorter: &[f64] = if is_shortened { &MILESTONE_WIDTHS } else { &[] };
    for &widest in [MAX_WIDTH].iter().chain(shorter) {
        let fonts = [font, Font::Strong];
        for &font in &fonts[..1 + usize::from(font == Font::Anchor)] {
            let Some(content) = context.contents.get(mark.event, font, widest, context) else {
                continue;
            };
            let label = near(mark, &content, height, context, taken);
            if label.is_some() {
                return label;
            }
        }
    }
    None
}

/// Returns a label with its place: above its mark or, if there is no room, beside it.
fn near(
    mark: &Mark,
    content: &Content,
    height: f64,
    context: &LabelContext<'_>,
    taken: &[Area],
) -> Option<Label> {
    let shape = context.shape;
    let Content {
        date, date_width, ..
    } = content;
    let (width, title_height) = (content.label.width, content.label.height);
    // The texts are copied for a label that has a place.
    let mut label = Label {
        lines: Vec::new(),
        date: None,
        ..content.label
    };
    let body = mark_area(mark);
    let mut centre = mark.x;
    if mark.kind == MarkKind::Block {
        centre += size(mark);
    }
    // Above the mark with its date, above it without, then beside it.
    for (above, with_date) in [(true, true), (true, false), (false, true), (false, false)] {
        if (above && label.font == Font::Anchor) || (with_date && date.is_none()) {
            continue;
        }
        label.width = width;
        label.height = title_height;
        if with_date {
            label.width = width.max(*date_width);
            label.height = title_height + context.request.labels.line_height(Font::Label);
        }
        label.y = if above {
            shape.labels_end - label.height
        } else {
            shape.glyphs - label.height / 2.0
        };
        let places = if above {
            places_above(mark, centre, label.width, context, taken)
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
            let is_near = !above
                || (x <= centre + MAX_DISTANCE && end >= centre - MAX_DISTANCE)
                || (x >= body.x0 - 1.0 && end <= body.x1 + 1.0);
            let middle = f64::midpoint(x, end);
            if is_near
                && !is_separated_by_line(centre, middle, context)
                && is_free(&label, height, context, taken)
            {
                label.lines.clone_from(&content.label.lines);
                label.date = date.clone().filter(|_| with_date);
                return Some(label);
            }
        }
    }
    None
}

/// Returns the places above a mark where a label of this width may begin, the best first.
fn places_above(
    mark: &Mark,
    centre: f64,
    width: f64,
    context: &LabelContext<'_>,
    taken: &[Area],
) -> Vec<(f64, Align)> {
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
    if centre >= 0.0 && centre <= context.width {
        let inside = middle.min(context.width - 2.0 - width).max(2.0);
        places.push((inside, Align::Center));
    }
    // It may begin or end beside a line, and the name of a milestone beside anything that is in the way.
    let mut beside = context.lines.iter().flatten().count();
    if is_milestone(mark.event, context) {
        beside = taken.len();
    }
    for area in &taken[..beside] {
        places.push((area.x1 + LABEL_PADDING, Align::Start));
        places.push((area.x0 - LABEL_PADDING - width, Align::End));
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
    let title = row_name(mark.event, context);
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
    if !context.shape.bar_labels || title.is_empty() {
        return None;
    }
    let first = from + BAR_LABEL_INDENT;
    for most in [widest, 130.0, 90.0, 64.0] {
        let mut label = unplaced(shortened(title, font, 1, most, labels)?, font, labels);
        label.y = mark.y - 2.0 - label.height;
        for x in places_over_bar(from, to, label.width, context) {
            // A label that does not begin at the start of its bar, or is shortened for it, must not end after it.
            let along = x >= from && x + label.width <= to;
            let may_end_after = start >= from && x == first && most == widest;
            label.x = x;
            if (along || may_end_after) && is_free(&label, height, context, taken) {
                return Some(label);
            }
        }
    }
    None
}

/// Returns the title of an event; of an event in the row of a series that the feed names, the name of the series.
fn row_name<'a>(event: usize, context: &LabelContext<'a>) -> &'a str {
    let labels = context.request.labels;
    let name = labels.series(event);
    let mut rows = context.series.iter().flatten();
    if !name.is_empty() && rows.any(|item| item.event == event) {
        name
    } else {
        labels.title(event)
    }
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
