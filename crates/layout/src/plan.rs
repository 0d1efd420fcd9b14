//! A lane by lane plan at one scale, and the axis of one window cut out of it.

use masar_edtf::Moment;
use masar_timeline::Extent;
use masar_timeline::order::{key, rank, sorted};

use super::clusters::{GAP, Item, Rules};
use super::labels::{Sight, place};
use super::lanes::{self, LanePlan, SHORTEST_BLOCK, Setting};
use super::scale::at_least;
use super::ticks;
use super::{Axis, Cluster, EndStyle, Font, LaneLayout, Mark, MarkKind, Request, Scale, Window};

/// Marks and clusters a drawing holds at most, as far as gathering can help it.
const MOST_DRAWN: usize = 600;
/// Height of a block, px.
const BLOCK: f64 = 26.0;
/// Furthest a glyph's centre and half its band are drawn from the window, px.
const FARTHEST: f64 = 1e6;

/// Lays out an axis. The same as [`Plan::new`] and [`Plan::axis`]; who pans keeps the plan.
#[must_use]
pub fn axis(request: &Request<'_>) -> Axis {
    Plan::new(request).axis(request)
}

/// What of an axis does not depend on where the window stands: which marks gather in clusters, the
/// bars' rows, the lanes' heights. Worked out once for a scale and a filter, over the whole timeline.
#[derive(Clone, Debug)]
pub struct Plan {
    origin: Moment,
    px_per_second: f64,
    stretch: f64,
    coarse: bool,
    today: Moment,
    shown: Vec<bool>,
    lanes: Vec<LanePlan>,
    height: f64,
}

impl Plan {
    /// Plans for the scale, filter, pointer and day of a request.
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
            height: 0.0,
        };
        let mut density = 1.0;
        for _ in 0..8 {
            plan.lay(request, density);
            let most = plan.most_at_once();
            if most <= MOST_DRAWN {
                break;
            }
            density *= (most as f64 / MOST_DRAWN as f64).clamp(1.25, 8.0);
        }
        plan
    }

    /// Whether the plan still holds for a request: same scale, filter, pointer and day. Who changes
    /// the timeline, the language or the font makes a new plan without asking.
    #[must_use]
    pub fn fits(&self, request: &Request<'_>) -> bool {
        let scale = scale(request);
        self.px_per_second == scale.px_per_second()
            && self.stretch >= scale.width + 2.0 * overdraw(request)
            && self.coarse == request.coarse
            && self.today == request.today
            && self.shown == request.shown
    }

    /// Sum of the lanes' heights, px.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.height
    }

    fn lay(&mut self, request: &Request<'_>, density: f64) {
        let setting = Setting {
            request,
            origin: self.origin,
            px_per_second: self.px_per_second,
            density,
            rules: rules(request, density),
        };
        self.height = 0.0;
        self.lanes.clear();
        for (at, lane) in request.timeline.lanes.iter().enumerate() {
            if let Some(mut lane) = lanes::plan(at, lane, &setting) {
                lane.top = self.height;
                self.height += lane.shape.height;
                self.lanes.push(lane);
            }
        }
    }

    /// The most marks and clusters that any window's drawing would hold.
    fn most_at_once(&self) -> usize {
        let mut keys = Vec::new();
        let mut add = |from: f64, to: f64| {
            keys.push(key(rank(from), 0, 0, 0));
            keys.push(key(rank(to + self.stretch), 0, 0, 1));
        };
        for lane in &self.lanes {
            for row in &lane.rows {
                for bar in row {
                    let (from, to) = bar.reach();
                    add(from, to);
                }
            }
            for group in &lane.groups {
                add(group.left, group.right);
            }
        }
        let mut now = 0;
        let mut most = 0;
        for ends in sorted(keys) {
            now += 1 - 2 * ends as isize;
            most = now.max(most);
        }
        most as usize
    }

    /// The axis of a window; the request has to fit the plan.
    #[must_use]
    pub fn axis(&self, request: &Request<'_>) -> Axis {
        let scale = scale(request);
        let overdraw = overdraw(request);
        let sides = (-overdraw, scale.width + overdraw);
        let drawn = |x: f64| (x >= sides.0 && x <= sides.1).then_some(x);
        let timeline = request.timeline;
        let mut axis = Axis {
            drawn: Some(Window {
                start: scale.moment(sides.0),
                end: scale.moment(sides.1),
            }),
            height: self.height,
            today: drawn(scale.x(request.today)),
            ..Axis::default()
        };
        ticks::rows(&mut axis, &scale, overdraw, request.words);
        let mut founding = timeline.founding;
        if let Some(event) = founding {
            if self.shown.get(event) == Some(&true) {
                let entry = &timeline.entries[event];
                axis.stem = drawn((scale.x(entry.start) + scale.x(entry.end)) / 2.0);
            } else {
                founding = None;
            }
        }
        let shift = scale.window.start.0.wrapping_sub(self.origin.0) as f64 * self.px_per_second;
        let lines = [
            axis.today.unwrap_or(f64::NAN),
            axis.stem.unwrap_or(f64::NAN),
        ];
        for plan in &self.lanes {
            let mut lane = cut(plan, request, shift, sides);
            let sight = Sight {
                request,
                shape: &plan.shape,
                founding,
                width: scale.width,
                lines,
            };
            place(&mut lane, &sight);
            axis.lanes.push(lane);
        }
        axis
    }
}

/// A lane's marks and clusters within what is drawn, without labels.
fn cut(
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
        let (mut lo, mut hi) = (f64::INFINITY, f64::NEG_INFINITY);
        for item in items {
            lo = lo.min(item.lo);
            hi = hi.max(item.hi);
        }
        if group.alone {
            let mark = mark(plan, &items[0], request, shift);
            let half = match mark.kind {
                MarkKind::Milestone => 17.0,
                _ => 13.0,
            };
            let x = items[0].x;
            if hi.max(x + half) - shift >= first && lo.min(x - half) - shift <= last {
                lane.marks.push(mark);
            }
        } else {
            let x = near(lo - shift);
            let end = near(hi - shift);
            if group.right.max(end + shift) - shift >= first
                && group.left.min(x + shift) - shift <= last
            {
                let mut keys = Vec::new();
                for item in items {
                    let place = request.timeline.place(item.event).unwrap_or(0);
                    keys.push(key(place as i64, 0, 0, item.event));
                }
                lane.clusters.push(Cluster {
                    events: sorted(keys),
                    x,
                    length: end - x,
                    pill_x: (group.left + group.right) / 2.0 - shift,
                    pill_width: group.right - group.left - GAP,
                    y: plan.shape.glyphs - 3.0,
                });
            }
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
    lane
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
        mark.length = wide.max(SHORTEST_BLOCK);
        mark.x -= mark.length / 2.0;
        mark.y -= BLOCK / 2.0;
    }
    if extent == Extent::Doubtful {
        mark.length = wide.clamp(24.0, 2.0 * FARTHEST);
        mark.from = EndStyle::Fade(mark.length / 2.0);
        mark.to = mark.from;
    }
    mark.x = near(mark.x - shift);
    mark
}

/// No further from the window than a browser places well.
fn near(x: f64) -> f64 {
    x.clamp(-FARTHEST, FARTHEST)
}

/// A scale that nothing can be divided by zero with.
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
        let width = request.words.width(&text, Font::Strong) + 20.0;
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
