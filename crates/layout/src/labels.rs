//! Places the labels of a lane's marks, the most important mark first. A label gets the first of a few places
//! (`label_places.rs`) where it covers nothing, is inside the lane, is completely inside or outside the window, and does
//! not cross the line of today or of the anchor event.

use super::area::Area;
use super::clusters::Item;
use super::label_contents::Contents;
use super::label_places::label;
use super::lanes::Shape;
use super::leaders::{self, Named};
use super::wrap::{ELLIPSIS, MAX_WIDTH};
use super::{Cluster, DateParts, EndStyle, Font, Label, LaneLayout, Mark, MarkKind, Request, bars};

/// The room kept free around a label, px.
pub(super) const LABEL_PADDING: f64 = 3.0;
/// The room between two labels on one line, px, so that they are not read as one.
const LABEL_GAP: f64 = 9.0;
/// The least width of the beginning of a milestone's name that can be read, px; with several lines, their sum.
const READABLE: f64 = 200.0;
/// The width between a line and an end of the window that is too little for a name, px.
const NARROW: f64 = 92.0;
/// More than the distance from the centre of a mark to a label beside it, with the room around the label, px.
const BESIDE: f64 = 60.0;
/// The width of a few letters and an ellipsis, px.
pub(super) const MIN_WIDTH: f64 = 24.0;

/// The input of the placement of labels in a lane.
pub(super) struct LabelContext<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) shape: &'a Shape,
    /// The series of the lane.
    pub(super) series: &'a [Vec<Item>],
    pub(super) dates: DateParts,
    /// The anchor event, if it is shown.
    pub(super) anchor_event: Option<usize>,
    /// The window's width.
    pub(super) width: f64,
    /// The `x` of the lines through every lane: today's and the anchor event's.
    pub(super) lines: [Option<f64>; 2],
    /// The contents of the labels that were tried.
    pub(super) contents: Contents,
}

/// The most marks of a lane for which a placed label may move to make room for another.
const REPACK_LIMIT: usize = 40;

/// Places the labels of a lane's marks and pills.
pub(super) fn place(lane: &mut LaneLayout, context: &LabelContext<'_>) {
    let drawn = taken_areas(lane, context);
    // A pill that is named after an event has a label like its mark.
    let marks = lane.marks.len();
    lane.marks
        .extend(lane.clusters.iter().filter_map(pill_mark));
    place_all(lane, context, drawn.clone(), true);
    let close = milestones(lane, context);
    if close
        .iter()
        .any(|&(_, at)| is_crowded_out(&lane.marks[at], context))
    {
        // The names of the others left it no room.
        for mark in &mut lane.marks {
            mark.label = None;
        }
        let mut taken = drawn;
        name_close_milestones(lane, &close, context, &mut taken);
        place_all(lane, context, taken, false);
    }
    let named = lane
        .clusters
        .iter_mut()
        .filter(|pill| pill.named_after.is_some());
    for (cluster, mark) in named.zip(lane.marks.drain(marks..)) {
        cluster.label = mark.label;
    }
}

/// Returns the milestones among a lane's marks, and the opened event, each as its place in whole px and its index, in
/// order.
fn milestones(lane: &LaneLayout, context: &LabelContext<'_>) -> Vec<(i64, usize)> {
    let mut milestones = Vec::new();
    for (at, mark) in lane.marks.iter().enumerate() {
        let is_opened = context.request.selected == Some(mark.event);
        if mark.kind != MarkKind::Bar && (is_opened || is_milestone(mark.event, context)) {
            milestones.push((mark.x as i64, at));
        }
    }
    milestones.sort_unstable();
    milestones
}

/// Whether a milestone in sight has no name in sight, or only the beginning of one.
fn is_crowded_out(mark: &Mark, context: &LabelContext<'_>) -> bool {
    let is_short = |label: &Label| {
        let is_cut = label
            .lines
            .last()
            .is_some_and(|line| line.ends_with(ELLIPSIS));
        let is_out = label.x < 0.0 || label.x > context.width;
        is_out || is_cut && label.width * (label.lines.len() as f64) < READABLE
    };
    mark.x >= 0.0 && mark.x <= context.width && mark.label.as_ref().is_none_or(is_short)
}

/// Places the names of milestones that are near each other: above each other, with leader lines.
fn name_close_milestones(
    lane: &mut LaneLayout,
    milestones: &[(i64, usize)],
    context: &LabelContext<'_>,
    taken: &mut Vec<Area>,
) {
    let mut names = Vec::new();
    let mut marks = Vec::new();
    for &(_, at) in milestones {
        let mark = &lane.marks[at];
        if context.anchor_event == Some(mark.event)
            && let Some(label) = label(mark, lane.height, context, taken)
            && label.font == Font::Anchor
        {
            taken.push(kept_area(&label));
            lane.marks[at].label = Some(label);
            continue;
        }
        let x = match mark.kind {
            MarkKind::Block => mark.x + mark.length / 2.0,
            _ => mark.x,
        };
        names.push(Named {
            x,
            event: mark.event,
        });
        marks.push(at);
    }
    let borders = borders(&names, context);
    for group in leaders::groups_of(&names, &borders) {
        for (label, at) in leaders::fitting(&names, &group, context)
            .into_iter()
            .zip(group.first..)
        {
            if let Some(mut label) = label {
                let mut lines = context.lines.into_iter().flatten();
                label.is_across = lines.any(|x| label.x < x && x < label.x + label.width);
                taken.push(kept_area(&label));
                let end = label.y + label.height;
                taken.push(Area::of(names[at].x, end, 1.0, label.leader));
                lane.marks[marks[at]].label = Some(label);
            }
        }
    }
}

/// Returns the places that no name crosses: the ends of the window, and the lines. A line with a milestone between it and an
/// end of the window is crossed if there is no room for a name.
fn borders(names: &[Named], context: &LabelContext<'_>) -> Vec<[f64; 2]> {
    let width = context.width;
    let mut borders = vec![[-2.0, 2.0], [width - 2.0, width + 2.0]];
    for line in context.lines.into_iter().flatten() {
        let is_beyond = |name: &Named| {
            let x = name.x;
            x >= 0.0 && x < line - 1.0 && line < NARROW
                || x > line + 1.0 && x <= width && width - line < NARROW
        };
        if names.iter().any(is_beyond) {
            continue;
        }
        let border = [line - LABEL_PADDING, line + LABEL_PADDING];
        let mut at = 0;
        while at < borders.len() && borders[at][0] < border[0] {
            at += 1;
        }
        borders.insert(at, border);
    }
    borders
}

pub(super) fn is_milestone(event: usize, context: &LabelContext<'_>) -> bool {
    context.anchor_event == Some(event) || context.request.labels.milestone(event)
}

/// Places the labels of the marks that have none, the most important first. `moves` is whether a placed label may move.
fn place_all(lane: &mut LaneLayout, context: &LabelContext<'_>, mut taken: Vec<Area>, moves: bool) {
    let drawn = taken.len();
    let mut order = Vec::new();
    for (at, mark) in lane.marks.iter().enumerate() {
        let start = context.request.timeline.entries[mark.event].start;
        if mark.label.is_none() {
            order.push((rank(mark.event, context), start.0, at));
        }
    }
    order.sort_unstable();
    // The marks of the labels whose areas follow those of the drawing.
    let mut owners = Vec::new();
    for &(.., at) in &order {
        if let Some(label) = label(&lane.marks[at], lane.height, context, &taken) {
            taken.push(kept_area(&label));
            owners.push(at);
            lane.marks[at].label = Some(label);
        }
    }
    if order.len() <= REPACK_LIMIT && moves {
        for (.., at) in order {
            if lane.marks[at].label.is_none() {
                move_placed_label(lane, at, context, (&mut taken, drawn), &mut owners);
            }
        }
    }
}

/// Returns a mark in the place of a pill that is named after an event, or a bar in the place of a series.
fn pill_mark(cluster: &Cluster) -> Option<Mark> {
    let mut mark = Mark {
        event: cluster.named_after?,
        kind: MarkKind::Milestone,
        x: cluster.pill_x,
        length: 0.0,
        y: cluster.y,
        from: EndStyle::Cap,
        to: EndStyle::Cap,
        label: None,
    };
    if !cluster.series.is_empty() {
        mark.kind = MarkKind::Bar;
        mark.x = cluster.x;
        mark.length = cluster.length;
        mark.y -= bars::HEIGHT / 2.0;
    }
    Some(mark)
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
        if is_out_of_reach(&lane.marks[at], &old) {
            continue;
        }
        taken[place] = Area::EMPTY;
        if let Some(new) = label(&lane.marks[at], lane.height, context, taken) {
            taken.push(kept_area(&new));
            if let Some(moved) = label(&lane.marks[other], lane.height, context, taken)
                && let Some(label) = &lane.marks[other].label
                && label.date.is_some() == moved.date.is_some()
                && label.lines == moved.lines
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

/// Whether an area is too far from a mark to be in the way of its label. The label of a bar may be anywhere over the bar.
fn is_out_of_reach(mark: &Mark, area: &Area) -> bool {
    let reach = MAX_WIDTH + BESIDE;
    let (from, to) = (mark.x - mark.length, mark.x + mark.length);
    mark.kind != MarkKind::Bar && (area.x1 < from - reach || area.x0 > to + reach)
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

/// Returns the areas of the lines, which are the first, and of a lane's marks and clusters.
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
        if !cluster.series.is_empty() {
            let top = cluster.y - bars::HEIGHT / 2.0;
            taken.push(Area::of(cluster.x, top, cluster.length, bars::HEIGHT));
            continue;
        }
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
            let size = if mark.kind == MarkKind::Milestone {
                17.0
            } else {
                9.0
            };
            Area::around(mark.x, (mark.length / 2.0).max(size), mark.y, size)
        }
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
