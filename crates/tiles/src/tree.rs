//! Builds the tree: which events each tile has.

use std::collections::BTreeMap;

use masar_edtf::Moment;

use crate::counts::Counts;
use crate::extent::Extent;
use crate::hash::hash_of_id;
use crate::input::Input;
use crate::interval::{Interval, Level};

/// The sizes of the files. They decide the tree: another size changes all files.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// The most events of a tile that has nodes below it, without those of small pieces.
    pub events: usize,
    /// The same, in bytes.
    pub bytes: usize,
    /// The most events of a piece that is joined with the node above it.
    pub joined: usize,
    /// The most nodes that one file describes, if they can be divided.
    pub nodes: usize,
    /// The number of ids in a file, if there are not too many files.
    pub ids: usize,
}

impl Default for Sizes {
    fn default() -> Sizes {
        Sizes {
            events: 256,
            bytes: 1 << 17,
            joined: 32,
            nodes: 64,
            ids: 2048,
        }
    }
}

/// The number of parts that events with the same time are divided into, as a power of two.
const PART_BITS: u32 = 4;

/// An event with all events inside it, which are never divided.
pub(crate) struct Group {
    /// The positions of its events in the input, the outermost first.
    pub(crate) events: Vec<u32>,
    pub(crate) extent: Extent,
    rank: u64,
    hash: u64,
    bytes: usize,
}

/// A node of the tree.
pub(crate) struct Node {
    level: Level,
    pub(crate) interval: Interval,
    /// The part of the node's time, as hexadecimal digits; empty for all of it.
    pub(crate) part: String,
    /// The groups that its tile has, in order.
    pub(crate) groups: Vec<u32>,
    pub(crate) children: Vec<Node>,
    pub(crate) totals: Totals,
}

/// The numbers of a node that a reader needs before it loads the tile.
#[derive(Clone, Debug, Default)]
pub(crate) struct Totals {
    /// The events in the tile and below.
    pub(crate) counts: Counts,
    /// Those in the tile.
    pub(crate) held: Counts,
    /// Those in the tile and below that end after the piece of time.
    pub(crate) beyond: Counts,
    /// Those that may begin before the piece of time.
    pub(crate) before: Counts,
    /// The least importance in the tile.
    pub(crate) least: u8,
    /// All that the dates of the events in the tile and below may mean.
    pub(crate) reach: Option<Interval>,
}

impl Node {
    /// Returns its date in EDTF.
    pub(crate) fn date(&self) -> String {
        self.level.name(self.interval)
    }

    /// Returns its key: its date, and its part after `#` if it has one.
    pub(crate) fn key(&self) -> String {
        key(&self.date(), &self.part)
    }
}

/// Returns the key of a node.
pub(crate) fn key(date: &str, part: &str) -> String {
    match part {
        "" => date.to_owned(),
        part => [date, "#", part].concat(),
    }
}

/// Returns the groups of a feed's events, those of the highest rank first.
pub(crate) fn groups(input: &Input<'_>) -> Vec<Group> {
    let mut of_outermost: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (at, event) in input.events.iter().enumerate() {
        let at = at as u32;
        if let Some(outermost) = event.outermost {
            let events = of_outermost.entry(outermost).or_default();
            match at == outermost {
                true => events.insert(0, at),
                false => events.push(at),
            }
        }
    }
    let groups = of_outermost
        .into_iter()
        .filter_map(|(outermost, mut events)| {
            let extent = input.events[outermost as usize].extent?;
            // Their order does not depend on that of the feed.
            events[1..].sort_by_key(|at| &input.events[*at as usize].id);
            Some(group(input, extent, events))
        });
    let mut groups: Vec<Group> = groups.collect();
    // The sort is stable. Two events of one rank have one hash: their ids are the same, or as good as.
    groups.sort_by_key(|one| std::cmp::Reverse(one.rank));
    groups
}

fn group(input: &Input<'_>, extent: Extent, events: Vec<u32>) -> Group {
    let each = || events.iter().map(|at| &input.events[*at as usize]);
    let importance = each().map(|one| one.importance).max().unwrap_or(0);
    let is_milestone = each().any(|one| one.is_milestone);
    let hash = hash_of_id(&input.events[events[0] as usize].id);
    let rank = u64::from(importance) << 61
        | u64::from(is_milestone) << 60
        | extent.length_step() << 55
        | hash.reverse_bits() >> 9;
    let bytes = each().map(|one| one.text.len() + 2).sum();
    Group {
        extent,
        rank,
        hash,
        bytes,
        events,
    }
}

/// Builds the tree of groups.
pub(crate) struct Builder<'g> {
    pub(crate) input: &'g Input<'g>,
    pub(crate) groups: &'g [Group],
    pub(crate) sizes: Sizes,
}

impl Builder<'_> {
    /// Returns the root: the manifest.
    pub(crate) fn root(&self) -> Node {
        let all = (0..self.groups.len() as u32).collect();
        self.node(Level::ALL, Interval::ALL, String::new(), all)
    }

    /// Builds the node of some groups, which are in order of rank.
    fn node(&self, level: Level, interval: Interval, part: String, all: Vec<u32>) -> Node {
        let own = self.first(&all);
        let mut groups = all[..own].to_vec();
        let rest = &all[own..];
        let (stuck, movable) = match (part.is_empty(), self.level_below(level, rest)) {
            (true, Some(below)) => {
                let (movable, stuck) = rest
                    .iter()
                    .copied()
                    .partition(|one| self.groups[*one as usize].extent.level >= below);
                (stuck, Some((below, movable)))
            }
            _ => (rest.to_vec(), None),
        };
        let mut children = Vec::new();
        let mut bytes = self.bytes(&groups);
        let mut join = |some: Vec<u32>| {
            let more = self.bytes(&some);
            let is_small =
                self.events(&some) <= self.sizes.joined && bytes + more <= 2 * self.sizes.bytes;
            if !is_small {
                return Some(some);
            }
            bytes += more;
            groups.extend(some);
            None
        };
        if let Some((below, movable)) = movable {
            for (start, some) in self.pieces(below, movable) {
                if let Some(some) = join(some) {
                    let piece = below.interval(start);
                    children.push(self.node(below, piece, String::new(), some));
                }
            }
        }
        for (digit, some) in self.parts(part.len(), stuck, &mut join) {
            let part = format!("{part}{digit:x}");
            children.push(self.node(level, interval, part, some));
        }
        self.finished(level, interval, part, groups, children)
    }

    /// Returns the number of groups that a node has room for, of those in order of rank.
    fn first(&self, all: &[u32]) -> usize {
        let (mut events, mut bytes) = (0, 0);
        let position = all.iter().position(|one| {
            let group = &self.groups[*one as usize];
            let is_full = events > 0
                && (events + group.events.len() > self.sizes.events
                    || bytes + group.bytes > self.sizes.bytes);
            events += group.events.len();
            bytes += group.bytes;
            is_full
        });
        position.unwrap_or(all.len())
    }

    /// Returns the level below a node: the largest pieces that divide its groups. A piece is never smaller than one of its
    /// groups allows. `None` if no group can be in a smaller piece.
    fn level_below(&self, level: Level, rest: &[u32]) -> Option<Level> {
        let mut next = level.next();
        while let Some(below) = next {
            let mut extents = rest
                .iter()
                .map(|one| self.groups[*one as usize].extent)
                .filter(|extent| extent.level >= below);
            let first = extents.next()?;
            let piece = below.interval(first.begin);
            let is_needed = first.level == below
                || extents.any(|one| {
                    one.level == below || one.begin < piece.start || one.begin >= piece.end
                });
            if is_needed {
                return Some(below);
            }
            next = below.next();
        }
        None
    }

    /// Divides groups by the pieces of a level, in order of time.
    fn pieces(&self, level: Level, groups: Vec<u32>) -> BTreeMap<Moment, Vec<u32>> {
        let mut out: BTreeMap<Moment, Vec<u32>> = BTreeMap::new();
        for one in groups {
            let begin = self.groups[one as usize].extent.begin;
            let start = level.interval(begin).start;
            out.entry(start).or_default().push(one);
        }
        out
    }

    /// Divides groups by their hash, if they cannot be divided by time. Few of them stay in the node.
    fn parts(
        &self,
        depth: usize,
        groups: Vec<u32>,
        join: &mut impl FnMut(Vec<u32>) -> Option<Vec<u32>>,
    ) -> BTreeMap<u64, Vec<u32>> {
        let mut out: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
        let Some(groups) = join(groups) else {
            return out;
        };
        let shift = PART_BITS * depth as u32;
        for one in groups {
            let hash = self.groups[one as usize].hash;
            // After all bits, only groups of one id are left.
            let rest = hash.checked_shr(shift).unwrap_or(0);
            out.entry(rest & ((1 << PART_BITS) - 1))
                .or_default()
                .push(one);
        }
        out.retain(|_, some| match join(std::mem::take(some)) {
            Some(all) => {
                *some = all;
                true
            }
            None => false,
        });
        out
    }

    fn events(&self, groups: &[u32]) -> usize {
        let of = |one: &u32| self.groups[*one as usize].events.len();
        groups.iter().map(of).sum()
    }

    fn bytes(&self, groups: &[u32]) -> usize {
        groups
            .iter()
            .map(|one| self.groups[*one as usize].bytes)
            .sum()
    }

    /// Returns a node with its numbers. Its groups are sorted by time, so that their order does not depend on that of the
    /// feed.
    fn finished(
        &self,
        level: Level,
        interval: Interval,
        part: String,
        mut groups: Vec<u32>,
        children: Vec<Node>,
    ) -> Node {
        let id = |group: &Group| &self.input.events[group.events[0] as usize].id;
        groups.sort_by(|a, b| {
            let (a, b) = (&self.groups[*a as usize], &self.groups[*b as usize]);
            (a.extent.begin, id(a)).cmp(&(b.extent.begin, id(b)))
        });
        let mut totals = Totals {
            least: u8::MAX,
            ..Totals::default()
        };
        for group in &groups {
            self.add_group(&mut totals, &self.groups[*group as usize], interval);
        }
        totals.held = totals.counts.clone();
        for child in &children {
            totals.counts.add(&child.totals.counts);
            if let Some(reach) = child.totals.reach {
                totals.extend(reach);
            }
        }
        let mut node = Node {
            level,
            interval,
            part,
            groups,
            children,
            totals,
        };
        self.count_outside(&mut node);
        node
    }

    fn add_group(&self, totals: &mut Totals, group: &Group, interval: Interval) {
        totals.extend(group.extent.reach);
        totals.least = totals.least.min((group.rank >> 61) as u8);
        for event in &group.events {
            let track = self.input.events[*event as usize].track;
            totals.counts.add_one(track);
            if group.extent.reach.end > interval.end {
                totals.beyond.add_one(track);
            }
            if group.extent.reach.start < interval.start {
                totals.before.add_one(track);
            }
        }
    }

    /// Adds the events below a node that are not only in its piece of time.
    fn count_outside(&self, node: &mut Node) {
        let mut below: Vec<&Node> = node.children.iter().collect();
        let (mut beyond, mut before) = (Counts::default(), Counts::default());
        while let Some(one) = below.pop() {
            let is_outside = one.totals.reach.is_some_and(|reach| {
                reach.end > node.interval.end || reach.start < node.interval.start
            });
            if !is_outside {
                continue;
            }
            for group in &one.groups {
                let mut totals = Totals::default();
                self.add_group(&mut totals, &self.groups[*group as usize], node.interval);
                beyond.add(&totals.beyond);
                before.add(&totals.before);
            }
            below.extend(&one.children);
        }
        node.totals.beyond.add(&beyond);
        node.totals.before.add(&before);
    }
}

impl Totals {
    fn extend(&mut self, reach: Interval) {
        let own = self.reach.unwrap_or(reach);
        self.reach = Some(Interval {
            start: own.start.min(reach.start),
            end: own.end.max(reach.end),
        });
    }
}
