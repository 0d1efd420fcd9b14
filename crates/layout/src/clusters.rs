//! Clusters: groups of marks that are too close to be drawn on their own. They are computed for a whole lane at
//! one scale and not for a window, so that panning does not change them.
//!
//! - An event that is far enough from its neighbours is always a mark at its own date.
//! - Marks that are too close to each other form a run, which is a pill over a bracket. A run is at most
//!   [`Rules::reach`] px long, so that thousands of events make a row of pills and not a single one.
//! - A milestone or an event of importance 4 or 5 keeps its mark, if the events around it leave it the room. Otherwise
//!   it is in the pill of its nearest neighbours, and the pill has its name.
//! - A pill is over its bracket: its centre is in it; it covers a shorter bracket, and is within a longer one. Two pills,
//!   or a pill and a mark, that have no such places beside each other are joined.

use std::ops::Range;

/// The sizes that decide which marks are clustered, px.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    /// Half of the room that a mark needs.
    pub(super) half: f64,
    /// Half of the room that a ring needs.
    pub(super) ring: f64,
    /// The longest stretch of the axis whose marks one run has.
    pub(super) reach: f64,
    /// The widths of pills with 1 to 6 digits.
    pub(super) pills: [f64; 6],
}

/// The room between a pill and its neighbours, px.
pub(super) const GAP: f64 = 4.0;
/// The largest part of an uncertain date that a bracket covers before and after the event, px: the band of a year
/// would be under all marks of that year.
const MAX_DOUBT: f64 = 12.0;

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
    /// Whether it is a bar that found no row of bars. Alone it is drawn as a bar, which needs all its length.
    pub(super) bar: bool,
}

/// A mark drawn on its own (one item), or a pill.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    /// The indices of its items.
    pub(super) items: Range<usize>,
    /// The start of its room: of a pill with the gap, or of a mark.
    pub(super) left: f64,
    /// The length of its room.
    pub(super) width: f64,
    /// The bracket of a pill; for a mark the same as its room.
    pub(super) bracket: (f64, f64),
    /// The largest `left` of a place over the bracket.
    max_left: f64,
}

impl Group {
    /// Whether it is a mark drawn on its own.
    pub(super) fn alone(&self) -> bool {
        self.items.len() == 1
    }

    /// Returns the group of a series with so many events, from the start of the first to the end of the last.
    pub(super) fn series(count: usize, bracket: (f64, f64)) -> Group {
        Group {
            items: 0..count,
            left: bracket.0,
            width: bracket.1 - bracket.0,
            bracket,
            max_left: bracket.0,
        }
    }

    /// The end of its room.
    pub(super) fn right(&self) -> f64 {
        self.left + self.width
    }
}

/// Groups items, which are in order of `x`.
pub(super) fn pack(items: &[Item], rules: &Rules) -> Vec<Group> {
    let lane = Packing { items, rules };
    let mut groups: Vec<Group> = Vec::new();
    for mut run in lane.runs() {
        // Each group is at the first of its places. A group that has none joins the one before it.
        loop {
            let mut group = lane.group(run.clone());
            let Some(before) = groups.last() else {
                groups.push(group);
                break;
            };
            if lane.follows(&mut group, before) {
                groups.push(group);
                break;
            }
            run.start = before.items.start;
            groups.pop();
        }
    }
    // From the end, each pill moves to the middle of its bracket, or as near to it as the next group allows.
    let mut limit = f64::INFINITY;
    for group in groups.iter_mut().rev() {
        let middle = f64::midpoint(group.bracket.0, group.bracket.1) - group.width / 2.0;
        group.left = middle.min(limit - group.width).max(group.left);
        limit = group.left.min(group.bracket.0);
    }
    lane.part_brackets(&mut groups);
    groups
}

struct Packing<'a> {
    items: &'a [Item],
    rules: &'a Rules,
}

impl Packing<'_> {
    /// Returns the runs: each mark that keeps its place with the marks in its room, and between them the marks that are
    /// too close to each other.
    fn runs(&self) -> Vec<Range<usize>> {
        let kept = self.kept();
        let mut kept = kept.iter().copied().peekable();
        let mut runs = Vec::new();
        let mut start = 0;
        while start < self.items.len() {
            let mut end = start + 1;
            while kept.peek().is_some_and(|&at| at < start) {
                kept.next();
            }
            let next = kept.peek().copied().unwrap_or(self.items.len());
            let is_in_room = |at: usize| self.distance(at, next) < self.half(next);
            if next == self.items.len() || !is_in_room(start) {
                while end < next
                    && (next == self.items.len() || !is_in_room(end))
                    && self.distance(end - 1, end) < self.half(end - 1) + self.half(end)
                    && (self.distance(start, end) <= self.rules.reach
                        || self.distance(end - 1, end) <= 0.0)
                {
                    end += 1;
                }
            } else {
                while end < self.items.len() && (end <= next || is_in_room(end)) {
                    end += 1;
                }
            }
            runs.push(start..end);
            start = end;
        }
        runs
    }

    /// Returns the marks that may keep their place without overlapping each other, in order.
    fn kept(&self) -> Vec<usize> {
        let mut order = Vec::new();
        for (at, item) in self.items.iter().enumerate() {
            if item.priority > 0 {
                order.push((-i64::from(item.priority), at));
            }
        }
        order.sort_unstable();
        // In order of index, which is the order of `x`.
        let mut kept: Vec<usize> = Vec::new();
        for (_, at) in order {
            let place = kept.partition_point(|&other| other < at);
            let mut free = true;
            for &other in &kept[place.saturating_sub(1)..kept.len().min(place + 1)] {
                free &= self.distance(at, other) >= self.half(at) + self.half(other);
            }
            if free {
                kept.insert(place, at);
            }
        }
        kept
    }

    /// Returns the group of a run at the first of its places.
    fn group(&self, run: Range<usize>) -> Group {
        if run.len() == 1 {
            let (item, half) = (&self.items[run.start], self.half(run.start));
            let left = item.x - half;
            let right = if item.bar { item.hi } else { item.x } + half;
            return Group {
                items: run,
                left,
                width: right - left,
                bracket: (left, right),
                max_left: left,
            };
        }
        let digits = run.len().ilog10() as usize;
        let width = self.rules.pills[digits.min(5)] + GAP;
        let (mut lo, mut hi) = (f64::INFINITY, f64::NEG_INFINITY);
        for item in &self.items[run.clone()] {
            lo = lo.min(item.lo.max(item.x - MAX_DOUBT));
            hi = hi.max(item.hi.min(item.x + MAX_DOUBT));
        }
        // Over its bracket: the centre is in it, and a short one is covered, a long one covers the pill.
        let (first, last) = (lo.min(hi - width), lo.max(hi - width));
        Group {
            items: run,
            left: first.max(lo - width / 2.0),
            width,
            bracket: (lo, hi),
            max_left: last.min(hi - width / 2.0),
        }
    }

    /// Moves a group to its first place after the one before it. Returns whether there is one.
    fn follows(&self, group: &mut Group, before: &Group) -> bool {
        let mut end = before.right();
        let last = self.items[before.items.end - 1].x;
        let first = self.items[group.items.start].x;
        if group.alone() {
            end = end.max(last);
        } else if !before.alone() {
            // Not over the bracket of the other pill, if possible.
            end = end.max(before.bracket.1.min(group.max_left));
        } else if first < end {
            return false;
        }
        group.left = group.left.max(end);
        group.left <= group.max_left
    }

    /// Shortens the brackets of pills, so that none is under its neighbour.
    fn part_brackets(&self, groups: &mut [Group]) {
        for at in 1..groups.len() {
            let (before, after) = (&groups[at - 1], &groups[at]);
            let between = match (before.alone(), after.alone()) {
                (true, _) => before.right(),
                (_, true) => after.left,
                _ => f64::midpoint(before.bracket.1, after.bracket.0),
            };
            if before.bracket.1 > after.bracket.0 {
                let last = self.items[before.items.end - 1].x;
                let first = self.items[after.items.start].x;
                groups[at - 1].bracket.1 = between.clamp(last, first);
                groups[at].bracket.0 = between.clamp(last, first);
            }
        }
    }

    fn distance(&self, at: usize, other: usize) -> f64 {
        (self.items[at].x - self.items[other].x).abs()
    }

    fn half(&self, at: usize) -> f64 {
        // A block is no longer than this; the band of an uncertain date may be under its neighbours.
        if self.items[at].ring {
            self.rules.ring
        } else {
            self.rules.half
        }
    }
}
