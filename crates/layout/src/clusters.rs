//! Clusters: groups of marks that are too close to be drawn on their own. They are computed for a whole lane at
//! one scale and not for a window, so that panning does not change them.
//!
//! - A milestone or an event of importance 4 or 5 keeps its place as long as the events between it and the next
//!   of them have room there. Of two that are too close, the one of higher priority keeps its place.
//! - Any other event joins its neighbour in a pill if it is too close to it. A pill has the events of at most
//!   [`Rules::reach`] px, so that thousands of events make a row of pills and not a single one.
//! - A span for which the lane has no row of bars is always in a pill, at its start.
//! - Pills that overlap are joined if they are within reach; otherwise the second one is moved, and its bracket
//!   shows the true place. A mark too close to one that keeps its place becomes a pill beside it, even of one
//!   event: a pill may be moved, a glyph may not.

use std::cmp::Reverse;
use std::ops::Range;

/// The sizes that decide which marks are clustered, px.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    /// Half of the room that a mark needs.
    pub(super) half: f64,
    /// Half of the room that a ring needs.
    pub(super) ring: f64,
    /// The longest stretch of the axis whose marks one pill has.
    pub(super) reach: f64,
    /// The widths of pills with 1 to 6 digits.
    pub(super) pills: [f64; 6],
}

/// The room between a pill and its neighbours, px.
pub(super) const GAP: f64 = 4.0;
/// The largest distance that a pill is moved before it joins its neighbour instead, px.
const MAX_SHIFT: f64 = 16.0;
/// The largest distance of a pill from its events before a mark that keeps its place is clustered, too, px.
const MAX_PILL_DISTANCE: f64 = 72.0;

/// A mark of the glyph row, in px from the start of the timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Item {
    pub(super) event: usize,
    /// Where it is drawn.
    pub(super) x: f64,
    /// Where its date begins.
    pub(super) lo: f64,
    /// Where its date ends.
    pub(super) hi: f64,
    /// The priority among the marks that keep their place; 0 for a mark that may always be clustered.
    pub(super) priority: u8,
    /// Whether it has a ring, as a milestone has.
    pub(super) ring: bool,
    /// Whether it must be in a pill, since it is too long for the glyph row.
    pub(super) pill_only: bool,
}

/// A mark drawn on its own (one item), or a pill.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    /// The indices of its items.
    pub(super) items: Range<usize>,
    /// Whether it is a mark drawn on its own.
    pub(super) alone: bool,
    /// The start of its room, with the gap.
    pub(super) left: f64,
    /// The end of its room, with the gap.
    pub(super) right: f64,
}

/// Groups items, which are in order of `x`.
pub(super) fn pack(items: &[Item], rules: &Rules) -> Vec<Group> {
    let lane = Packing { items, rules };
    let rings = lane.rings();
    // The marks that keep their place so far, each with the index of the first group before it.
    let mut done: Vec<(usize, usize)> = Vec::new();
    let mut groups = Vec::new();
    for next in 0..=rings.len() {
        let wall = rings.get(next);
        loop {
            let base = groups.len();
            let (mut first, mut lo) = (0, f64::NEG_INFINITY);
            if let Some(&(ring, _)) = done.last() {
                first = ring + 1;
                lo = items[ring].x + lane.half(ring);
            }
            let (mut last, mut hi) = (items.len(), f64::INFINITY);
            if let Some(&ring) = wall {
                last = ring;
                hi = items[ring].x - lane.half(ring);
            }
            if lane.stretch(&mut groups, first..last, lo, hi) {
                if let Some(&ring) = wall {
                    done.push((ring, base));
                    groups.push(Group {
                        items: ring..ring + 1,
                        alone: true,
                        left: hi,
                        right: items[ring].x + lane.half(ring),
                    });
                }
                break;
            }
            groups.truncate(base);
            // Of the two marks at the ends of the stretch, the one of lower priority is clustered.
            match (done.last(), wall) {
                (Some(&(other, base)), wall)
                    if wall.is_none_or(|&ring| items[ring].priority > items[other].priority) =>
                {
                    done.pop();
                    groups.truncate(base);
                }
                _ => break,
            }
        }
    }
    groups
}

struct Packing<'a> {
    items: &'a [Item],
    rules: &'a Rules,
}

impl Packing<'_> {
    /// Returns the marks that may keep their place without overlapping each other, in order.
    fn rings(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.items.len())
            .filter(|&at| self.items[at].priority > 0 && !self.items[at].pill_only)
            .collect();
        order.sort_unstable_by_key(|&at| (Reverse(self.items[at].priority), at));
        // In order of index, which is the order of `x`.
        let mut kept: Vec<usize> = Vec::new();
        for at in order {
            let place = kept.partition_point(|&other| other < at);
            let mut free = true;
            for &other in &kept[place.saturating_sub(1)..kept.len().min(place + 1)] {
                let apart = (self.items[at].x - self.items[other].x).abs();
                free &= apart >= self.half(at) + self.half(other);
            }
            if free {
                kept.insert(place, at);
            }
        }
        kept
    }

    /// Groups a stretch of items in the room from `lo` to `hi`, and adds the groups. Returns whether they fit.
    fn stretch(&self, groups: &mut Vec<Group>, stretch: Range<usize>, lo: f64, hi: f64) -> bool {
        let base = groups.len();
        let mut start = stretch.start;
        for at in stretch.clone() {
            let next = at + 1;
            // A run of items that are too close to each other.
            if next < stretch.end {
                let x = self.items[next].x;
                if x - self.items[at].x < self.half(at) + self.half(next)
                    && x - self.items[start].x <= self.rules.reach
                {
                    continue;
                }
            }
            self.add(groups, base, start..next, lo, hi);
            start = next;
        }
        self.push_back(groups, base, hi);
        let mut fits = true;
        let mut least = lo;
        for group in &groups[base..] {
            let (first, last) = self.span(&group.items);
            fits &= group.left >= least
                && group.left <= last + MAX_PILL_DISTANCE
                && group.right >= first - MAX_PILL_DISTANCE;
            // Only the first group is compared with the start of the room.
            least = f64::NEG_INFINITY;
        }
        fits
    }

    /// Adds a run as a group, joined with the last group if there is no room between them.
    fn add(&self, groups: &mut Vec<Group>, base: usize, mut run: Range<usize>, lo: f64, hi: f64) {
        loop {
            let cursor = groups[base..].last().map_or(lo, |last| last.right);
            if run.len() == 1 && !self.items[run.start].pill_only {
                let (x, half) = (self.items[run.start].x, self.half(run.start));
                if x - half >= cursor && x + half <= hi {
                    groups.push(Group {
                        items: run,
                        alone: true,
                        left: x - half,
                        right: x + half,
                    });
                    return;
                }
            }
            let single = run.len() == 1;
            let width = self.width(run.len());
            let (first, last) = self.span(&run);
            let left = (first + last - width) / 2.0;
            let shift = cursor - left;
            if let Some(before) = groups[base..].last()
                && shift > 0.0
            {
                let from = self.items[before.items.start].x;
                if single || shift > MAX_SHIFT || last - from <= self.rules.reach {
                    run.start = before.items.start;
                    groups.pop();
                    continue;
                }
            }
            let left = left.max(cursor);
            groups.push(Group {
                items: run,
                alone: false,
                left,
                right: left + width,
            });
            return;
        }
    }

    /// Moves pills from the end towards the start until all are before `hi`. A mark in their way joins them.
    fn push_back(&self, groups: &mut Vec<Group>, base: usize, hi: f64) {
        let mut limit = hi;
        let mut at = groups.len();
        while at > base && groups[at - 1].right > limit {
            at -= 1;
            if groups[at].alone && at + 1 < groups.len() {
                let group = groups.remove(at);
                let beyond = groups.get(at + 1).map_or(hi, |next| next.left);
                let joined = &mut groups[at];
                joined.items.start = group.items.start;
                let width = self.width(joined.items.len());
                let (first, last) = self.span(&joined.items);
                joined.left = ((first + last - width) / 2.0).min(beyond - width);
                joined.right = joined.left + width;
            } else {
                let group = &mut groups[at];
                group.left = limit - self.width(group.items.len());
                group.right = limit;
            }
            groups[at].alone = false;
            limit = groups[at].left;
        }
    }

    fn half(&self, at: usize) -> f64 {
        // A block is no longer than this; the band of an uncertain date may be under its neighbours.
        if self.items[at].ring {
            self.rules.ring
        } else {
            self.rules.half
        }
    }

    fn width(&self, count: usize) -> f64 {
        let digits = count.max(1).ilog10() as usize;
        self.rules.pills[digits.min(5)] + GAP
    }

    /// Returns where the first and the last of some items are drawn.
    fn span(&self, items: &Range<usize>) -> (f64, f64) {
        (self.items[items.start].x, self.items[items.end - 1].x)
    }
}
