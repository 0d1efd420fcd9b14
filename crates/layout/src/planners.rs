//! Other heights of lanes: folded, compact and roomy. The functions that plan them are passed on as values, since the
//! first drawing does without them.
//!
//! - A folded lane has its marks in a thin row without names, and below a row of bars if it has bars.
//! - A compact lane has names of one line; those of milestones that are near each other are above each other.
//! - A roomy lane has more room around its marks and bars.

use masar_timeline::Lane;

use super::clusters::pack;
use super::lanes::{LaneContext, LanePlan, PlanLane, Shape, TOP, bar_item, in_order, plan};
use super::{Font, bars, leaders};

/// The height of the row of marks, px: that of a ring and its targets. The marks are a little below the middle, since
/// pills are above it.
const MARKS: f64 = 38.0;
/// The same for a finger.
const MARKS_FOR_TOUCH: f64 = 44.0;
/// The room below the bars, px.
const BELOW: f64 = 6.0;

/// The room that a compact lane saves above its names, between these and its marks, and below, px.
const SAVED: [f64; 3] = [4.0, 3.0, 6.0];
/// The room that a roomy lane has more above its marks, below them, and between its bars, px.
const ADDED: [f64; 3] = [6.0, 8.0, 10.0];

/// A function that plans a lane.
#[derive(Clone, Copy, Debug)]
pub struct LanePlanner(pub(super) PlanLane);

impl LanePlanner {
    /// Plans a folded lane.
    pub const FOLDED: LanePlanner = LanePlanner(plan_folded);
    /// Plans a compact lane.
    pub const COMPACT: LanePlanner = LanePlanner(plan_compact);
    /// Plans a roomy lane.
    pub const ROOMY: LanePlanner = LanePlanner(plan_roomy);
}

/// Plans a compact lane; `None` if none of its events is shown.
fn plan_compact(at: usize, lane: &Lane, context: &LaneContext<'_>) -> Option<LanePlan> {
    let mut plan = plan(at, lane, context)?;
    let anchor = context.request.timeline.anchor_event;
    let has_anchor = |item: &super::clusters::Item| anchor == Some(item.event);
    if plan.shape.lines == 0 || plan.items.iter().any(has_anchor) {
        return Some(plan);
    }
    let height = leaders::height(&plan.groups, &plan.items, 1, context);
    let shape = &mut plan.shape;
    let [above, between, below] = SAVED;
    let line = context.request.labels.line_height(Font::Label);
    let names = shape.labels_end - (TOP - above + line.max(height));
    shape.roomy = false;
    shape.lines = 1;
    shape.labels_end -= names;
    shape.glyphs -= names + between;
    shape.bars -= names + between + below;
    shape.height -= names + between + below;
    Some(plan)
}

/// Plans a roomy lane; `None` if none of its events is shown.
fn plan_roomy(at: usize, lane: &Lane, context: &LaneContext<'_>) -> Option<LanePlan> {
    let mut plan = plan(at, lane, context)?;
    let [above, below, between] = ADDED;
    let rows = plan.rows.len() + plan.series.len();
    let shape = &mut plan.shape;
    shape.glyphs += above;
    shape.bars += above + if plan.items.is_empty() { 0.0 } else { below };
    shape.height += above + below;
    if rows > 0 {
        shape.bar_step += between;
        shape.height += between * (rows - 1) as f64;
    }
    Some(plan)
}

/// Plans a folded lane; `None` if none of its events is shown.
fn plan_folded(at: usize, lane: &Lane, context: &LaneContext<'_>) -> Option<LanePlan> {
    let mut plan = plan(at, lane, context)?;
    plan.items.extend(plan.series.drain(..).flatten());
    // Bars that would overlap are in the row of marks, alone or in pills.
    for bar in plan.rows.drain(plan.rows.len().min(1)..).flatten() {
        plan.items.push(bar_item(&bar));
        plan.further.push(bar);
    }
    plan.items.sort_unstable_by(in_order);
    plan.groups = pack(&plan.items, &context.rules);
    let row = if context.request.coarse {
        MARKS_FOR_TOUCH
    } else {
        MARKS
    };
    plan.shape = Shape {
        height: row,
        glyphs: row / 2.0 + 1.0,
        bars: (row - bars::HEIGHT) / 2.0,
        is_folded: true,
        ..Shape::default()
    };
    if !plan.items.is_empty() && !plan.rows.is_empty() {
        plan.shape.bars = row;
        plan.shape.height = row + bars::HEIGHT + BELOW;
    }
    Some(plan)
}
