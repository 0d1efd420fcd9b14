//! The tiles of a split feed: which are loaded, which are wanted for a window, and which are dropped again.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use masar_edtf::Moment;
use masar_layout::Window;
use masar_tiles::{Interval, Need, NeedKind, NodeId, ReadError, Tiles};
use masar_timeline::{Step, Unloaded, UnloadedPiece};

use crate::view::FeedPage;

/// The most tiles that are kept for windows that were visible. A tile has up to 256 events.
const MAX_TILES: usize = 24;

/// The most files that are loaded because the visitor asked for more, or for an event. A feed has at most 50,000 events.
const MAX_ASKED: usize = 120;

/// The number of files that are loaded each time that the visitor asks for more.
const MORE: usize = 12;

/// The tiles of a split feed.
pub(crate) struct TileSet {
    /// The manifest.
    pub(crate) manifest: FeedPage,
    /// The tree of tiles.
    pub(crate) tiles: Tiles,
    /// The tiles whose texts are loaded.
    texts: BTreeMap<NodeId, Loaded>,
    /// The tiles of an earlier manifest, by their addresses, until a node of this one has the same.
    earlier: BTreeMap<Rc<str>, FeedPage>,
    /// The files that are loaded whatever the window is.
    asked: BTreeSet<(NodeId, NeedKind)>,
    /// The files that could not be loaded.
    failed: BTreeSet<(NodeId, NeedKind)>,
    window: Option<Window>,
    /// The number of windows that were visible.
    windows: u32,
}

struct Loaded {
    page: FeedPage,
    /// The last window that needed it.
    used: u32,
}

impl TileSet {
    /// Reads a manifest. Tiles of an earlier manifest of the feed that have not changed are kept.
    ///
    /// # Errors
    /// It is not a manifest.
    pub(crate) fn new(manifest: FeedPage, before: Option<TileSet>) -> Result<TileSet, ReadError> {
        let tiles = Tiles::read(&manifest.text)?;
        let known = before.into_iter().flat_map(|before| before.texts);
        let mut set = TileSet {
            manifest,
            tiles,
            texts: BTreeMap::new(),
            earlier: known
                .map(|(_, one)| (one.page.url.clone(), one.page))
                .collect(),
            asked: BTreeSet::new(),
            failed: BTreeSet::new(),
            window: None,
            windows: 0,
        };
        set.keep_earlier();
        Ok(set)
    }

    /// Takes over the tiles of the earlier manifest that are those of a node.
    fn keep_earlier(&mut self) {
        if self.earlier.is_empty() {
            return;
        }
        let used = self.windows;
        for node in self.tiles.nodes() {
            let url = address(&self.manifest.url, self.tiles.url(node));
            if let Some(page) = self.earlier.remove(&*url) {
                self.texts.insert(node, Loaded { page, used });
            }
        }
    }

    /// Sets the visible window. Files that could not be loaded are tried again.
    pub(crate) fn see(&mut self, window: Window) {
        self.window = Some(window);
        self.windows += 1;
        self.failed.clear();
        let near = widened(window);
        for (node, loaded) in &mut self.texts {
            if self.tiles.interval(*node).overlaps(near) {
                loaded.used = self.windows;
            }
        }
    }

    /// Returns the files that are wanted and not loaded, the most important first: those of the window, those that were
    /// asked for, and those beside the window, for a pan.
    pub(crate) fn wanted(&self) -> Vec<Need> {
        let mut wanted: Vec<Need> = Vec::new();
        let mut add = |need: Need| {
            let is_loaded = need.kind == NeedKind::Tile && self.texts.contains_key(&need.node);
            let has_failed = self.failed.contains(&(need.node, need.kind));
            if !is_loaded && !has_failed && !wanted.contains(&need) {
                wanted.push(need);
            }
        };
        if let Some(window) = self.window {
            let visible = Interval {
                start: window.start,
                end: window.end,
            };
            self.tiles
                .needed(visible, Tiles::RESTING)
                .into_iter()
                .for_each(&mut add);
        }
        for (node, kind) in &self.asked {
            let is_there = *kind == NeedKind::Tile || self.tiles.index(*node).is_some();
            if is_there {
                add(Need {
                    node: *node,
                    kind: *kind,
                });
            }
        }
        if let Some(window) = self.window {
            let near = widened(window);
            // A third of the width: the same pieces of time as for the window.
            let share = Tiles::MOVING / 3.0;
            self.tiles
                .needed(near, share)
                .into_iter()
                .for_each(&mut add);
        }
        wanted
    }

    /// Returns the address of a file, relative to the manifest; nothing if it is loaded.
    pub(crate) fn url(&self, need: Need) -> Option<&str> {
        match need.kind {
            NeedKind::Index => self.tiles.index(need.node),
            NeedKind::Tile => Some(self.tiles.url(need.node)),
        }
    }

    /// Takes over a file that was loaded. Returns whether it has events.
    ///
    /// # Errors
    /// It is an index, and cannot be read.
    pub(crate) fn arrived(&mut self, need: Need, text: &str) -> Result<bool, ReadError> {
        match need.kind {
            NeedKind::Index => {
                self.tiles.add_index(need.node, text)?;
                let before = self.texts.len();
                self.keep_earlier();
                Ok(self.texts.len() > before)
            }
            NeedKind::Tile => {
                let page = FeedPage {
                    text: text.into(),
                    url: address(&self.manifest.url, self.tiles.url(need.node)).into(),
                };
                let used = self.windows;
                self.texts.insert(need.node, Loaded { page, used });
                Ok(true)
            }
        }
    }

    /// Notes that a file could not be loaded. It is wanted again in the next window.
    pub(crate) fn fail(&mut self, need: Need) {
        self.failed.insert((need.node, need.kind));
    }

    /// Has a file loaded whatever the window is.
    pub(crate) fn ask(&mut self, need: Need) {
        if self.asked.len() < MAX_ASKED {
            self.asked.insert((need.node, need.kind));
        }
    }

    /// Has more files loaded, those of the window first. Returns whether there are any.
    pub(crate) fn ask_for_more(&mut self) -> bool {
        let window = self.window.map(|window| Interval {
            start: window.start,
            end: window.end,
        });
        let of_window = window
            .into_iter()
            .flat_map(|window| self.tiles.all_of(window));
        let all = of_window.chain(self.tiles.all_of(Interval::ALL));
        let is_known = |need: &Need| {
            let is_loaded = need.kind == NeedKind::Tile && self.texts.contains_key(&need.node);
            is_loaded || self.asked.contains(&(need.node, need.kind))
        };
        let mut more: Vec<Need> = Vec::new();
        for need in all {
            if more.len() < MORE && !is_known(&need) && !more.contains(&need) {
                more.push(need);
            }
        }
        let before = self.asked.len();
        more.into_iter().for_each(|need| self.ask(need));
        self.asked.len() > before
    }

    /// Drops the tiles that were not needed for the longest time, if there are too many. The one of `kept` stays.
    pub(crate) fn evict(&mut self, kept: Option<NodeId>) {
        let is_free =
            |node: &NodeId| !self.asked.contains(&(*node, NeedKind::Tile)) && kept != Some(*node);
        let mut free: Vec<(u32, NodeId)> = self
            .texts
            .iter()
            .filter(|(node, _)| is_free(node))
            .map(|(node, loaded)| (loaded.used, *node))
            .collect();
        free.sort_unstable();
        let excess = free.len().saturating_sub(MAX_TILES);
        for (used, node) in free.into_iter().take(excess) {
            if used < self.windows {
                self.texts.remove(&node);
            }
        }
    }

    /// Returns the pages of the feed as far as it is loaded, the manifest first, with their nodes.
    pub(crate) fn pages(&self) -> (Vec<NodeId>, Vec<FeedPage>) {
        let texts = self.texts.iter();
        let (nodes, pages): (Vec<NodeId>, Vec<FeedPage>) =
            texts.map(|(node, one)| (*node, one.page.clone())).unzip();
        let first = std::iter::once(self.manifest.clone());
        (nodes, first.chain(pages).collect())
    }

    /// Notes that the events of these tiles are shown, and no others, and returns the numbers of those that are not.
    pub(crate) fn shown(&mut self, nodes: &[NodeId]) -> Unloaded {
        let all: Vec<NodeId> = self.tiles.nodes().collect();
        for node in all {
            self.tiles
                .set_loaded(node, nodes.binary_search(&node).is_ok());
        }
        let counted = self.tiles.counted(Interval::ALL).into_iter();
        let density = &self.tiles.density;
        let steps = density.counts.iter().enumerate();
        Unloaded {
            total: self.tiles.count,
            pieces: counted
                .map(|one| UnloadedPiece {
                    start: one.interval.start,
                    end: one.interval.end,
                    counts: one.counts.0,
                })
                .collect(),
            steps: steps
                .map(|(at, count)| {
                    let Interval { start, end } = density.interval(at);
                    let count = *count;
                    Step { start, end, count }
                })
                .collect(),
        }
    }
}

/// Returns a window with the length of another one before and after it.
fn widened(window: Window) -> Interval {
    let length = window.end.0.saturating_sub(window.start.0);
    Interval {
        start: Moment(window.start.0.saturating_sub(length)),
        end: Moment(window.end.0.saturating_add(length)),
    }
}

/// Returns the address of a file in the folder of the manifest.
fn address(manifest: &str, name: &str) -> String {
    let path = manifest.split(['?', '#']).next().unwrap_or_default();
    let folder = path.rfind('/').map_or("", |end| &path[..=end]);
    [folder, name].concat()
}

#[cfg(test)]
mod tests;
