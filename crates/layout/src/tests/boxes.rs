//! The boxes and lines of what a lane shows, for the properties of any layout.

use super::*;
use crate::labels::mark_area;
use crate::{LaneLayout, Mark, MarkKind};

/// The start, top, end and bottom of a box, px.
pub(super) type Frame = (f64, f64, f64, f64);

pub(super) fn labels(lane: &LaneLayout) -> Vec<Frame> {
    let marks = lane.marks.iter().filter_map(|mark| mark.label.as_ref());
    let pills = lane.clusters.iter().filter_map(|pill| pill.label.as_ref());
    marks
        .chain(pills)
        .map(|label| {
            (
                label.x,
                label.y,
                label.x + label.width,
                label.y + label.height,
            )
        })
        .collect()
}

pub(super) fn overlap(a: Frame, b: Frame) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

pub(super) fn drawing(lane: &LaneLayout) -> Vec<Frame> {
    let marks = lane
        .marks
        .iter()
        .map(mark_area)
        .map(|area| (area.x0, area.y0, area.x1, area.y1));
    let pills = lane.clusters.iter().map(|one| {
        let half = one.pill_width / 2.0;
        (
            one.pill_x - half,
            one.y - 11.0,
            one.pill_x + half,
            one.y + 11.0,
        )
    });
    marks.chain(pills).collect()
}

/// The starts and ends of the signs and pills of a lane's glyph row, in order; without the bands of uncertain dates.
pub(super) fn glyph_row(lane: &LaneLayout) -> Vec<(f64, f64)> {
    let mut row = Vec::new();
    for mark in &lane.marks {
        match mark.kind {
            MarkKind::Bar => {}
            MarkKind::Block => row.push((mark.x, mark.x + mark.length)),
            MarkKind::Milestone => row.push((mark.x - 17.0, mark.x + 17.0)),
            MarkKind::Glyph => row.push((mark.x - 8.5, mark.x + 8.5)),
        }
    }
    for pill in lane.clusters.iter().filter(|pill| pill.series.is_empty()) {
        let half = pill.pill_width / 2.0;
        row.push((pill.pill_x - half, pill.pill_x + half));
    }
    row.sort_by(|a, b| a.0.total_cmp(&b.0));
    row
}

/// The milestones of a lane's glyph row, each with its place and its label; those in pills that have their names.
pub(super) fn milestones<'a>(
    lane: &'a LaneLayout,
    scene: &Scene,
) -> Vec<(usize, f64, Option<&'a crate::Label>)> {
    let marks = lane.marks.iter().filter(|mark| mark.kind != MarkKind::Bar);
    let marks = marks.map(|mark| (mark.event, mark.x, mark.label.as_ref()));
    let pills = lane.clusters.iter();
    let pills =
        pills.filter_map(|pill| Some((pill.named_after?, pill.pill_x, pill.label.as_ref())));
    marks
        .chain(pills)
        .filter(|(event, ..)| scene.labels.milestones[*event])
        .collect()
}

/// The lines from names to the marks below them: the place of each, its start and its end.
pub(super) fn leader_lines(lane: &LaneLayout) -> Vec<(f64, f64, f64)> {
    let centre = |mark: &Mark| match mark.kind {
        MarkKind::Block => mark.x + mark.length / 2.0,
        _ => mark.x,
    };
    let marks = lane.marks.iter();
    let marks = marks.filter_map(|mark| Some((centre(mark), mark.label.as_ref()?)));
    let pills = lane.clusters.iter();
    let pills = pills.filter_map(|pill| Some((pill.pill_x, pill.label.as_ref()?)));
    let raised = marks.chain(pills).filter(|(_, label)| label.leader > 0.0);
    raised
        .map(|(x, label)| {
            let start = label.y + label.height;
            (x, start, start + label.leader)
        })
        .collect()
}
