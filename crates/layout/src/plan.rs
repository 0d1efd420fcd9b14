//! The plan of all lanes at one scale, and the axis of one window of it.

use masar_edtf::Moment;
use masar_timeline::Extent;

use super::bars;
use super::clusters::{GAP, Group, Item, Rules};
use super::label_contents::Contents;
use super::labels::{LabelContext, place};
use super::lanes::{self, LaneContext, LanePlan, MIN_BLOCK, PlanLane};
use super::scale::at_least;
use super::ticks;
use super::{
    AxisLayout, Cluster, EndStyle, Font, LaneLayout, Mark, MarkKind, Request, Scale, Window,
};

/// The most marks and clusters of a drawing. With more, marks are gathered in larger clusters.
const MAX_DRAWN: usize = 600;
/// The least distance between two lines of a series, px.
const LINE_GAP: f64 = 3.0;
/// The height of a block, px.
const BLOCK_HEIGHT: f64 = 26.0;
/// The largest distance from the window at which something is drawn, px: browsers place farther elements
/// inexactly.
const MAX_DISTANCE: f64 = 1e6;

/// Lays out an axis. This is [`Plan::new`] and then [`Plan::axis`]; a caller that pans keeps the plan.
#[must_use]
pub fn axis(request: &Request<'_>) -> AxisLayout {
    Plan::new(request).axis(request)
}

/// The part of an axis that is the same for all windows of one length: the clusters, the rows of bars and
/// the heights of lanes. It is computed once for a scale and a filter, for the whole timeline.
#[derive(Clone, Debug)]
pub struct Plan {
    origin: Moment,
    px_per_second: f64,
    stretch: f64,
    coarse: bool,
    today: Moment,
    shown: Vec<bool>,
    lanes: Vec<LanePlan>,
    lanes_left: usize,
    height: f64,
}

impl Plan {
    /// Computes the plan for the scale, filter, pointer and day of a request.
    #[must_use]
    pub fn new(request: &Request<'_>) -> Plan {
        let scale = scale(request);
        let timeline = request.timeline;
        let mut plan = Plan {
            origin: timeline.bounds.map_or(request.today, |bounds| bounds.0),
            px_per_second: scale.px_per_second(),
            stretch: scale.width + 2.0 * overdraw(request),
            coarse: request.coarse,
            today: request.today,
            shown: request.shown.to_vec(),
            lanes: Vec::new(),
            lanes_left: 0,
            height: 0.0,
        };
        let mut density = 1.0;
        for _ in 0..8 {
            plan.compute(request, density);
            let most = plan.most_at_once();
            if most <= MAX_DRAWN {
                break;
            }
            density *= (most as f64 / MAX_DRAWN as f64).clamp(1.25, 8.0);
        }
        plan
    }

    /// Whether the plan is valid for a request: its scale, filter, pointer and day are the same. After a
    /// change of the timeline, the language or the font a plan is never valid.
    #[must_use]
    pub fn fits(&self, request: &Request<'_>) -> bool {
        let scale = scale(request);
        self.px_per_second == scale.px_per_second()
            && self.stretch >= scale.width + 2.0 * overdraw(request)
            && self.coarse == request.coarse
            && self.today == request.today
            && self.shown == request.shown
    }

    /// Returns the sum of the lanes' heights, px.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.height
    }

    fn compute(&mut self, request: &Request<'_>, density: f64) {
        let context = LaneContext {
            request,
            origin: self.origin,
            px_per_second: self.px_per_second,
            density,
            rules: rules(request, density),
        };
        self.height = 0.0;
        self.lanes.clear();
        self.lanes_left = 0;
        for (at, lane) in request.timeline.lanes.iter().enumerate() {
            if self.lanes.len() >= request.most_lanes {
                let mut events = lane.entries.iter();
                self.lanes_left += usize::from(events.any(|&event| request.shown[event]));
                continue;
            }
            let planner = request.labels.planner(at);
            let plan_lane = planner.map_or(lanes::plan as PlanLane, |planner| planner.0);
            if let Some(mut lane) = plan_lane(at, lane, &context) {
                if !lane.shape.is_folded {
                    let least = request.labels.lane_name_height(at);
                    lane.shape.height = lane.shape.height.max(least);
                }
                lane.shape.height += request.labels.unloaded_height(at);
                lane.top = self.height;
                self.height += lane.shape.height;
                self.lanes.push(lane);
            }
        }
    }

    /// Returns the most marks and clusters in the drawing of any window.
    fn most_at_once(&self) -> usize {
        // Where each mark enters the drawing, and where it leaves it.
        let mut changes: Vec<(f64, isize)> = Vec::new();
        let mut add = |from: f64, to: f64| {
            changes.push((from, 1));
            changes.push((to + self.stretch, -1));
        };
        for lane in &self.lanes {
            for row in &lane.rows {
                for bar in row {
                    let (from, to) = bar.reach();
                    add(from, to);
                }
            }
            for group in &lane.groups {
                add(group.left, group.right());
            }
            for series in &lane.series {
                add(series[0].lo, series[series.len() - 1].hi);
            }
        }
        let mut now = 0;
        let mut most = 0;
        changes.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        for (_, change) in changes {
            now += change;
            most = now.max(most);
        }
        most as usize
    }

    /// Returns the axis of a window. The plan must be valid for the request, see [`Plan::fits`].
    #[must_use]
    pub fn axis(&self, request: &Request<'_>) -> AxisLayout {
        let scale = scale(request);
        let overdraw = overdraw(request);
        let sides = (-overdraw, scale.width + overdraw);
        let drawn = |x: f64| (x >= sides.0 && x <= sides.1).then_some(x);
        let timeline = request.timeline;
        let mut axis = AxisLayout {
            drawn: Some(Window {
                start: scale.moment(sides.0),
                end: scale.moment(sides.1),
            }),
            lanes_left: self.lanes_left,
            height: self.height,
            today: drawn(scale.x(request.today)),
            ..AxisLayout::default()
        };
        let dates = ticks::rows(&mut axis, &scale, overdraw, request.labels);
        let mut anchor_event = timeline.anchor_event;
        if let Some(event) = anchor_event {
            if self.shown.get(event) == Some(&true) {
                let entry = &timeline.entries[event];
                axis.anchor_line = drawn((scale.x(entry.start) + scale.x(entry.end)) / 2.0);
            } else {
                anchor_event = None;
            }
        }
        let shift = scale.window.start.0.wrapping_sub(self.origin.0) as f64 * self.px_per_second;
        let lines = [axis.today, axis.anchor_line];
        for plan in &self.lanes {
            let mut lane = lane_in_view(plan, request, shift, sides);
            let context = LabelContext {
                request,
                shape: &plan.shape,
                series: &plan.series,
                dates,
                anchor_event,
                width: scale.width,
                lines,
                contents: Contents::default(),
            };
            if !plan.shape.is_folded {
                place(&mut lane, &context);
            }
            axis.lanes.push(lane);
        }
        axis
    }
}

/// Returns the marks and clusters of a lane that are drawn, without labels.
fn lane_in_view(
    plan: &LanePlan,
    request: &Request<'_>,
    shift: f64,
    (first, last): (f64, f64),
) -> LaneLayout {
    let mut lane = LaneLayout {
        lane: plan.lane,
        top: plan.top,
        height: plan.shape.height,
        ..LaneLayout::default()
    };
    for group in &plan.groups {
        let items = &plan.items[group.items.clone()];
        let (mut left, mut right) = (group.left, group.right());
        if group.alone() {
            // The band of an uncertain date may be longer than the room of the mark.
            left = left.min(items[0].lo);
            right = right.max(items[0].hi);
        } else {
            left = left.min(group.bracket.0);
            right = right.max(group.bracket.1);
        }
        if right - shift < first || left - shift > last {
            continue;
        }
        if group.alone() {
            let mut further = plan.further.iter();
            lane.marks
                .push(match further.find(|bar| bar.event == items[0].event) {
                    Some(bar) => {
                        let y = plan.shape.glyphs - bars::HEIGHT / 2.0;
                        bar.mark(shift, y, first, last)
                    }
                    None => mark(plan, &items[0], request, shift),
                });
        } else {
            lane.clusters.push(cluster(
                items,
                group,
                request,
                shift,
                plan.shape.glyphs - 3.0,
            ));
        }
    }
    let mut y = plan.shape.bars;
    for row in &plan.rows {
        for bar in row {
            let (from, to) = bar.reach();
            if to - shift >= first && from - shift <= last {
                lane.marks.push(bar.mark(shift, y, first, last));
            }
        }
        y += plan.shape.bar_step;
    }
    for items in &plan.series {
        let (lo, hi) = (items[0].lo, items[items.len() - 1].hi);
        if hi - shift >= first && lo - shift <= last {
            lane.clusters.push(series(items, request, shift, y));
        }
        y += plan.shape.bar_step;
    }
    lane
}

/// Returns a series in the row whose top is at `y`.
fn series(items: &[Item], request: &Request<'_>, shift: f64, y: f64) -> Cluster {
    let group = Group::series(items.len(), (items[0].lo, items[items.len() - 1].hi));
    let mut cluster = cluster(items, &group, request, shift, y + bars::HEIGHT / 2.0);
    cluster.named_after = cluster.events.first().copied();
    cluster.pill_width = cluster.length;
    for item in items {
        let x = clamp_distance(item.x - shift);
        if cluster
            .series
            .last()
            .is_none_or(|last| x >= last + LINE_GAP)
        {
            cluster.series.push(x);
        }
    }
    cluster
}

/// Returns a cluster with its bracket and its pill, whose room has a gap.
fn cluster(items: &[Item], group: &Group, request: &Request<'_>, shift: f64, y: f64) -> Cluster {
    let place = |event| {
        request
            .timeline
            .place(event)
            .map_or(0, |place| place as i64)
    };
    let mut events: Vec<(i64, usize)> = Vec::new();
    for item in items {
        events.push((place(item.event), item.event));
    }
    events.sort_unstable();
    let (x, end) = (
        clamp_distance(group.bracket.0 - shift),
        clamp_distance(group.bracket.1 - shift),
    );
    Cluster {
        events: events.into_iter().map(|(_, event)| event).collect(),
        named_after: foremost(items).map(|item| item.event),
        x,
        length: end - x,
        pill_x: group.left + group.width / 2.0 - shift,
        pill_width: group.width - GAP,
        y,
        series: Vec::new(),
        label: None,
    }
}

/// Returns the item that names a pill with these items, if there is one.
pub(super) fn foremost(items: &[Item]) -> Option<&Item> {
    let foremost = items.iter().rev().max_by_key(|item| item.priority);
    foremost.filter(|item| item.priority > 0)
}

fn mark(plan: &LanePlan, item: &Item, request: &Request<'_>, shift: f64) -> Mark {
    let extent = request.timeline.entries[item.event].extent;
    let wide = item.hi - item.lo;
    let mut mark = Mark {
        event: item.event,
        kind: MarkKind::Glyph,
        x: item.x,
        length: 0.0,
        y: plan.shape.glyphs,
        from: EndStyle::Cap,
        to: EndStyle::Cap,
        label: None,
    };
    if item.ring {
        mark.kind = MarkKind::Milestone;
    } else if extent == Extent::Span {
        mark.kind = MarkKind::Block;
        mark.length = wide.max(MIN_BLOCK);
        mark.x -= mark.length / 2.0;
        mark.y -= BLOCK_HEIGHT / 2.0;
    }
    if extent == Extent::Doubtful {
        mark.length = wide.clamp(24.0, 2.0 * MAX_DISTANCE);
        mark.from = EndStyle::Fade(mark.length / 2.0);
        mark.to = mark.from;
    }
    mark.x = clamp_distance(mark.x - shift);
    mark
}

/// Limits a position to [`MAX_DISTANCE`] from the window.
fn clamp_distance(x: f64) -> f64 {
    x.clamp(-MAX_DISTANCE, MAX_DISTANCE)
}

/// Returns the scale of a request.
fn scale(request: &Request<'_>) -> Scale {
    Scale::new(
        Window::new(request.window.start, request.window.end),
        request.width,
    )
}

fn overdraw(request: &Request<'_>) -> f64 {
    at_least(request.overdraw, 0.0)
}

fn rules(request: &Request<'_>, density: f64) -> Rules {
    let least = if request.coarse { 44.0 } else { 24.0 };
    let mut pills = [0.0; 6];
    let mut text = String::from("+");
    for pill in &mut pills {
        text.push('8');
        let width = request.labels.width(&text, Font::Strong) + 20.0;
        *pill = width.max(least);
    }
    let half = least / 2.0 * density;
    Rules {
        half,
        ring: half.max(20.0),
        reach: (56.0 * density).max(pills[3] + 8.0),
        pills,
    }
}
