//! Which files a window needs, and how many events are not loaded.

use crate::counts::Counts;
use crate::interval::Interval;
use crate::read::{NodeId, TileNode, Tiles};

/// A file to request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// The node that it belongs to.
    pub node: NodeId,
    /// The file.
    pub kind: NeedKind,
}

/// A file of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NeedKind {
    /// The index, with the nodes below the node.
    Index,
    /// The tile, with its events.
    Tile,
}

/// Events that are not loaded, as one number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The node that contains them.
    pub node: NodeId,
    /// The piece of time in which they begin.
    pub interval: Interval,
    /// Their number, by track.
    pub counts: Counts,
    /// Where they are from.
    pub from: CountedFrom,
}

/// Where events that are not loaded are from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountedFrom {
    /// Their piece of time overlaps the window. The number is exact for this piece.
    Window,
    /// Their piece of time is outside of the window, and some may reach into it. At most so many do.
    Outside,
}

impl Tiles {
    /// The narrowest nodes that a window needs while it moves, in windows.
    pub const MOVING: f64 = 2.0;

    /// The narrowest nodes that a window needs when it rests, in windows.
    pub const RESTING: f64 = 0.5;

    /// Returns the files that a window needs and that are not loaded, the most important first: the widest, and of one width
    /// those near the middle of the window. `share` is the width of the narrowest nodes, in windows: [`Tiles::MOVING`],
    /// [`Tiles::RESTING`]. Nodes that divide their events by id are not among them: to zoom in does not separate these.
    ///
    /// The time that it takes grows with the depth of the tree and the number of nodes that overlap the window.
    #[must_use]
    pub fn needed(&self, window: Interval, share: f64) -> Vec<Need> {
        self.not_loaded(window, window.width() * share, false)
    }

    /// Returns all files with events of a window that are not loaded, in the order of [`Tiles::needed`]: for a search, a
    /// table or an export. With [`Interval::ALL`] these are all files of the feed.
    #[must_use]
    pub fn all_of(&self, window: Interval) -> Vec<Need> {
        self.not_loaded(window, 0.0, true)
    }

    /// Returns the files that are not loaded of the nodes that overlap a window and are at least so wide, in seconds.
    fn not_loaded(&self, window: Interval, least: f64, with_parts: bool) -> Vec<Need> {
        let middle = (window.start.0 as f64 + window.end.0 as f64) / 2.0;
        let mut out = Vec::new();
        let mut nodes = vec![NodeId::ROOT];
        while let Some(at) = nodes.pop() {
            let node = &self.nodes[at.0];
            let width = node.interval.width();
            let distance = (node.interval.start.0 as f64 + width / 2.0 - middle).abs();
            // The pieces below are at most half as wide.
            if node.index.is_some() && width / 2.0 >= least {
                out.push((width, NeedKind::Index, distance, at));
            }
            if !node.is_loaded {
                out.push((width, NeedKind::Tile, distance, at));
            }
            let below = self.overlapping(node, window);
            nodes.extend(below.filter(|one| self.nodes[one.0].interval.width() >= least));
            if with_parts {
                nodes.extend(&node.parts);
            }
        }
        out.sort_by(|a, b| {
            let by_width = b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
            by_width.then(a.2.total_cmp(&b.2)).then(a.3.cmp(&b.3))
        });
        out.into_iter()
            .map(|(_, kind, _, node)| Need { node, kind })
            .collect()
    }

    /// Returns the children of a node that overlap a window.
    fn overlapping<'n>(
        &'n self,
        node: &'n TileNode,
        window: Interval,
    ) -> impl Iterator<Item = NodeId> + 'n {
        let children = &node.children;
        let first = children.partition_point(|one| self.nodes[one.0].interval.end <= window.start);
        let rest = children[first..].iter().copied();
        rest.take_while(move |one| self.nodes[one.0].interval.start < window.end)
    }

    /// Returns the events of a window that are not loaded, as one number for each piece of time. No event is in two of them,
    /// and each event of the window is in one of them or in a tile that is loaded.
    #[must_use]
    pub fn counted(&self, window: Interval) -> Vec<Counted> {
        let mut out = Vec::new();
        let mut nodes = vec![NodeId::ROOT];
        while let Some(at) = nodes.pop() {
            let node = &self.nodes[at.0];
            for below in node.children.iter().chain(&node.parts) {
                let child = &self.nodes[below.0];
                if !child.reach.overlaps(window) && !child.interval.overlaps(window) {
                    continue;
                }
                if child.is_loaded && child.index.is_none() {
                    nodes.push(*below);
                } else {
                    out.extend(counted(*below, child, window));
                }
            }
        }
        out.sort_by_key(|one| (one.interval.start, one.node));
        out
    }

    /// Returns the number of events that are loaded, without those of the manifest.
    #[must_use]
    pub fn loaded(&self) -> u64 {
        let root = &self.nodes[NodeId::ROOT.0];
        let below = root.children.iter().chain(&root.parts);
        below.map(|one| self.nodes[one.0].loaded.total()).sum()
    }
}

/// Returns the events of a node and below that are not loaded, if there are any of the window.
fn counted(id: NodeId, node: &TileNode, window: Interval) -> Option<Counted> {
    let rest = node.counts.minus(&node.loaded);
    let (counts, from) = if node.interval.overlaps(window) {
        (rest, CountedFrom::Window)
    } else if node.interval.end <= window.start {
        (rest.at_most(&node.beyond), CountedFrom::Outside)
    } else {
        (rest.at_most(&node.before), CountedFrom::Outside)
    };
    (counts.total() > 0).then_some(Counted {
        node: id,
        interval: node.interval,
        counts,
        from,
    })
}
