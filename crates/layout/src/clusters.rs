//! Marks too close to stand alone. Packed over a whole lane at one scale and never by window, so that
//! panning changes no cluster.
//!
//! - A milestone, and any event of importance 4 or 5, keeps its place as long as what lies between it
//!   and the next of them finds room there; of two too close a milestone stays, then the more
//!   important, then the earlier.
//! - Anything else within reach of its neighbour joins it in a pill that stands for at most
//!   [`Rules::reach`] px, so that thousands of events make a row of pills and not one.
//! - A span too deep for the bar rows is always in a pill, where it begins.
//! - A pill that touches another joins it while they are within reach, and otherwise moves aside; its
//!   bracket stays true. A mark too close to one that stays becomes a pill beside it, if need be of one event:
//!   a pill may stand aside, a glyph may not.

use std::cmp::Reverse;
use std::ops::Range;

/// Sizes that decide who stands alone, px.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    /// Half of what a mark needs for itself.
    pub(super) half: f64,
    /// Half of what a ring needs for itself.
    pub(super) ring: f64,
    /// The longest stretch one pill gathers.
    pub(super) reach: f64,
    /// Widths of pills by the number of digits they show, 1 to 6.
    pub(super) pills: [f64; 6],
}

/// Room between a pill and its neighbours, px.
pub(super) const GAP: f64 = 4.0;
/// How far a pill moves aside before it rather joins its neighbour, px.
const ASIDE: f64 = 16.0;
/// How far a pill may stand from its events before a ring has to give way, px.
const FAR: f64 = 72.0;

/// One mark of the glyph row, px from the timeline's origin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Item {
    pub(super) event: usize,
    /// Where it is drawn.
    pub(super) x: f64,
    /// What it truly covers.
    pub(super) lo: f64,
    pub(super) hi: f64,
    /// Rank among those that keep their place; 0 for a mark that may always join others.
    pub(super) priority: u8,
    /// A milestone: it has a ring.
    pub(super) ring: bool,
    /// It is too long for the glyph row, and has to be in a pill.
    pub(super) pill_only: bool,
}

/// A mark on its own (one item), or a pill.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    /// Which of the items it holds.
    pub(super) items: Range<usize>,
    /// It stands alone as what it is.
    pub(super) alone: bool,
    /// The room it takes, gaps included.
    pub(super) left: f64,
    pub(super) right: f64,
}

/// Packs `items`, which are in order of `x`.
pub(super) fn pack(items: &[Item], rules: &Rules) -> Vec<Group> {
    let lane = Packing { items, rules };
    let rings = lane.rings();
    // Each ring that stands so far, with where the groups before it begin.
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
            // Between two rings the lesser gives way; at an end, the only one.
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
    /// Those that may keep their places as far as the others of them go, in order.
    fn rings(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.items.len())
            .filter(|&at| self.items[at].priority > 0 && !self.items[at].pill_only)
            .collect();
        order.sort_by_key(|&at| Reverse(self.items[at].priority));
        // By place: items are in order of `x`.
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

    /// Packs a stretch of items into the room from `lo` to `hi`, after `groups`; whether they find it.
    fn stretch(&self, groups: &mut Vec<Group>, stretch: Range<usize>, lo: f64, hi: f64) -> bool {
        let base = groups.len();
        let mut start = stretch.start;
        for at in stretch.clone() {
            let next = at + 1;
            // Runs of items within reach of each other.
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
            fits &= group.left >= least && group.left <= last + FAR && group.right >= first - FAR;
            // Only the first is held against the room's start.
            least = f64::NEG_INFINITY;
        }
        fits
    }

    /// Adds a run after the groups so far, joining the last of them where it has to.
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
            let aside = cursor - left;
            if let Some(before) = groups[base..].last()
                && aside > 0.0
            {
                let from = self.items[before.items.start].x;
                if single || aside > ASIDE || last - from <= self.rules.reach {
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

    /// Moves pills back from the end until all are before `hi`; a mark in their way joins them.
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
        // A block is no longer than this; a band of doubt may lie under its neighbours.
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

    /// Where the first and the last of some items are drawn.
    fn span(&self, items: &Range<usize>) -> (f64, f64) {
        (self.items[items.start].x, self.items[items.end - 1].x)
    }
}
