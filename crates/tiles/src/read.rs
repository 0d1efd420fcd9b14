//! Reads the manifest and the indexes of a split feed, and remembers which tiles are loaded.

use std::collections::HashMap;

use masar_edtf::Edtf;
use masar_feed::json::{self, Kind, Node, Tree};

use crate::counts::Counts;
use crate::density::Density;
use crate::hash::is_content_name;
use crate::input::{member, string};
use crate::interval::Interval;
use crate::tree::key;
use crate::write::file_of_id;

/// The most nodes that are read from one file.
const MAX_NODES: usize = 10_000;

/// A node, by its position in its [`Tiles`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(crate) usize);

impl NodeId {
    /// The manifest.
    pub const ROOT: NodeId = NodeId(0);
}

/// Why a manifest or an index is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The text is not JSON.
    NotJson,
    /// The page has no `tiles`.
    NotSplit,
    /// A node has no date, or none that can be read.
    Date,
    /// A name is not one of a file that a split writes: the name.
    Name(String),
    /// There are more nodes than are read.
    TooMany,
}

/// The tree of a split feed, as far as it is read.
#[derive(Clone, Debug)]
pub struct Tiles {
    /// The number of all events.
    pub count: u64,
    /// The number of events that begin in each step of the whole time.
    pub density: Density,
    ids: Vec<String>,
    pub(crate) nodes: Vec<TileNode>,
}

/// A node that is read.
#[derive(Clone, Debug)]
pub(crate) struct TileNode {
    pub(crate) parent: NodeId,
    pub(crate) key: String,
    pub(crate) interval: Interval,
    pub(crate) url: String,
    /// The index with its children, until that is read.
    pub(crate) index: Option<String>,
    /// The nodes below it with smaller pieces of time, in order.
    pub(crate) children: Vec<NodeId>,
    /// The nodes below it with parts of its time.
    pub(crate) parts: Vec<NodeId>,
    pub(crate) is_part: bool,
    pub(crate) counts: Counts,
    pub(crate) held: Counts,
    pub(crate) beyond: Counts,
    pub(crate) before: Counts,
    /// The events of its tile and of those below, as far as they are loaded.
    pub(crate) loaded: Counts,
    pub(crate) is_loaded: bool,
    pub(crate) reach: Interval,
    pub(crate) least: Option<u8>,
}

impl Tiles {
    /// Reads the manifest.
    ///
    /// # Errors
    /// It is not the manifest of a split feed.
    pub fn read(manifest: &str) -> Result<Tiles, ReadError> {
        let tree = json::parse(manifest).map_err(|_| ReadError::NotJson)?;
        let tiles = tiles_of(&tree)?;
        let mut ids = Vec::new();
        for id in tree.children(member(&tree, tiles, "ids")).take(MAX_NODES) {
            ids.push(content_name(tree.text(id))?);
        }
        let mut read = Tiles {
            count: whole(&tree, member(&tree, tiles, "count")),
            density: density(&tree, member(&tree, tiles, "density")),
            ids,
            nodes: vec![TileNode::root()],
        };
        read.add(NodeId::ROOT, &tree, member(&tree, tiles, "nodes"))?;
        Ok(read)
    }

    /// Adds the nodes of the index of a node. The same index is added once.
    ///
    /// # Errors
    /// It is not an index.
    pub fn add_index(&mut self, node: NodeId, index: &str) -> Result<(), ReadError> {
        if self.nodes[node.0].index.is_none() {
            return Ok(());
        }
        let tree = json::parse(index).map_err(|_| ReadError::NotJson)?;
        let tiles = tiles_of(&tree)?;
        self.add(node, &tree, member(&tree, tiles, "nodes"))?;
        self.nodes[node.0].index = None;
        Ok(())
    }

    /// Sets whether the events of a tile are loaded. Those of the manifest are always.
    pub fn set_loaded(&mut self, node: NodeId, is_loaded: bool) {
        if node == NodeId::ROOT || self.nodes[node.0].is_loaded == is_loaded {
            return;
        }
        self.nodes[node.0].is_loaded = is_loaded;
        let held = self.nodes[node.0].held.clone();
        let mut at = node;
        while at != NodeId::ROOT {
            let one = &mut self.nodes[at.0];
            match is_loaded {
                true => one.loaded.add(&held),
                false => one.loaded = one.loaded.minus(&held),
            }
            at = one.parent;
        }
    }

    /// Returns the nodes that are read, the manifest first.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> {
        (0..self.nodes.len()).map(NodeId)
    }

    /// Returns the node above a node; that of the manifest is the manifest.
    #[must_use]
    pub fn parent(&self, node: NodeId) -> NodeId {
        self.nodes[node.0].parent
    }

    /// Returns the address of a node's tile, relative to the manifest; empty for the manifest.
    #[must_use]
    pub fn url(&self, node: NodeId) -> &str {
        &self.nodes[node.0].url
    }

    /// Returns the address of the index with the nodes below a node, until it is added.
    #[must_use]
    pub fn index(&self, node: NodeId) -> Option<&str> {
        self.nodes[node.0].index.as_deref()
    }

    /// Returns the key of a node: its date in EDTF, and its part after `#` if it has one. That of the manifest is `..`.
    #[must_use]
    pub fn key(&self, node: NodeId) -> &str {
        &self.nodes[node.0].key
    }

    /// Returns the piece of time of a node.
    #[must_use]
    pub fn interval(&self, node: NodeId) -> Interval {
        self.nodes[node.0].interval
    }

    /// Whether the tile of a node is loaded.
    #[must_use]
    pub fn is_loaded(&self, node: NodeId) -> bool {
        self.nodes[node.0].is_loaded
    }

    /// Returns the numbers of events in the tile of a node; those of the manifest are not written in it, so they are empty.
    #[must_use]
    pub fn held(&self, node: NodeId) -> &Counts {
        &self.nodes[node.0].held
    }

    /// Returns the numbers of events in the tile of a node and below; those of the manifest are empty.
    #[must_use]
    pub fn counts(&self, node: NodeId) -> &Counts {
        &self.nodes[node.0].counts
    }

    /// Returns the least importance in the tile of a node, if there are events below it.
    #[must_use]
    pub fn least(&self, node: NodeId) -> Option<u8> {
        self.nodes[node.0].least
    }

    /// Returns the names of all files of ids.
    #[must_use]
    pub fn id_files(&self) -> &[String] {
        &self.ids
    }

    /// Returns the address of the file that has an id, relative to the manifest.
    #[must_use]
    pub fn file_of_id(&self, id: &str) -> Option<&str> {
        let at = file_of_id(id, self.ids.len());
        self.ids.get(at).map(String::as_str)
    }

    /// Returns the key of the node that has an id, from the text of its file of ids.
    #[must_use]
    pub fn key_of_id(file: &str, id: &str) -> Option<String> {
        let tree = json::parse(file).ok()?;
        string(&tree, member(&tree, Node::ROOT, id)).map(str::to_owned)
    }

    /// Returns the keys of the nodes of all ids in a file of ids; nothing if it is not one.
    #[must_use]
    pub fn keys_of_ids(file: &str) -> HashMap<String, String> {
        let Ok(tree) = json::parse(file) else {
            return HashMap::new();
        };
        let names = tree.children(Node::ROOT);
        let pair = |name| {
            (
                tree.text(name).to_owned(),
                tree.text(tree.value(name)).to_owned(),
            )
        };
        names.map(pair).collect()
    }

    /// Returns the node with a key, or else the node above it whose index has to be read first. `None` if there is neither:
    /// the file of ids is of another version.
    #[must_use]
    pub fn find(&self, wanted: &str) -> Option<NodeId> {
        let (date, part) = wanted.split_once('#').unwrap_or((wanted, ""));
        let mut at = NodeId::ROOT;
        if date == ".." && part.is_empty() {
            return Some(at);
        }
        let interval = match date {
            ".." => Interval::ALL,
            date => Interval::parse(date)?,
        };
        loop {
            let node = &self.nodes[at.0];
            if node.key == wanted || node.index.is_some() {
                return Some(at);
            }
            let mut below = node.children.iter().chain(&node.parts);
            at = *below.find(|one| {
                let one = &self.nodes[one.0];
                let (_, own) = one.key.split_once('#').unwrap_or((&one.key, ""));
                let contains = one.interval.start <= interval.start
                    && interval.end <= one.interval.end
                    && part.starts_with(own);
                contains && (own.is_empty() || one.interval == interval)
            })?;
        }
    }

    /// Adds the nodes of a list below a node, and those in them.
    fn add(&mut self, parent: NodeId, tree: &Tree<'_>, list: Node) -> Result<(), ReadError> {
        let most = self.nodes.len() + MAX_NODES;
        let mut lists = vec![(parent, list)];
        while let Some((parent, list)) = lists.pop() {
            for at in tree.children(list) {
                if self.nodes.len() >= most {
                    return Err(ReadError::TooMany);
                }
                let (node, below) = TileNode::read(parent, tree, at)?;
                let id = NodeId(self.nodes.len());
                let above = &mut self.nodes[parent.0];
                match node.is_part {
                    true => above.parts.push(id),
                    false => above.children.push(id),
                }
                self.nodes.push(node);
                lists.push((id, below));
            }
            let mut children = std::mem::take(&mut self.nodes[parent.0].children);
            children.sort_by_key(|one| self.nodes[one.0].interval.start);
            self.nodes[parent.0].children = children;
        }
        Ok(())
    }
}

impl TileNode {
    fn root() -> TileNode {
        TileNode {
            parent: NodeId::ROOT,
            key: "..".to_owned(),
            interval: Interval::ALL,
            url: String::new(),
            index: None,
            children: Vec::new(),
            parts: Vec::new(),
            is_part: false,
            counts: Counts::default(),
            held: Counts::default(),
            beyond: Counts::default(),
            before: Counts::default(),
            loaded: Counts::default(),
            is_loaded: true,
            reach: Interval::ALL,
            least: None,
        }
    }

    /// Reads a node, and returns the list of the nodes below it.
    fn read(parent: NodeId, tree: &Tree<'_>, at: Node) -> Result<(TileNode, Node), ReadError> {
        let mut node = TileNode::root();
        node.parent = parent;
        node.is_loaded = false;
        let (mut date, mut part, mut below) = (None, "", Node::ABSENT);
        let (mut held, mut since, mut until) = (None, None, None);
        for name in tree.children(at) {
            let value = tree.value(name);
            match tree.text(name) {
                "date" => date = string(tree, value),
                "part" => part = string(tree, value).unwrap_or(""),
                "url" => node.url = content_name(tree.text(value))?,
                "index" => node.index = Some(content_name(tree.text(value))?),
                "nodes" => below = value,
                "counts" => node.counts = counts(tree, value),
                "held" => held = Some(counts(tree, value)),
                "beyond" => node.beyond = counts(tree, value),
                "before" => node.before = counts(tree, value),
                "least" => node.least = u8::try_from(whole(tree, value)).ok(),
                "since" => since = string(tree, value),
                "until" => until = string(tree, value),
                _ => {}
            }
        }
        let date = date.ok_or(ReadError::Date)?;
        node.interval = match date {
            ".." => Interval::ALL,
            date => Interval::parse(date).ok_or(ReadError::Date)?,
        };
        if node.url.is_empty() {
            return Err(ReadError::Name(String::new()));
        }
        node.reach = reach(node.interval, since, until).ok_or(ReadError::Date)?;
        node.held = held.unwrap_or_else(|| node.counts.clone());
        node.is_part = !part.is_empty();
        node.key = key(date, part);
        Ok((node, below))
    }
}

/// Returns the value of `tiles`.
fn tiles_of(tree: &Tree<'_>) -> Result<Node, ReadError> {
    let tiles = member(tree, Node::ROOT, "tiles");
    match tiles.is_there() && tree.kind(tiles) == Kind::Object {
        true => Ok(tiles),
        false => Err(ReadError::NotSplit),
    }
}

/// Returns the name of a file of a split. No other address is requested.
fn content_name(name: &str) -> Result<String, ReadError> {
    match is_content_name(name) {
        true => Ok(name.to_owned()),
        false => Err(ReadError::Name(name.to_owned())),
    }
}

fn whole(tree: &Tree<'_>, value: Node) -> u64 {
    tree.text(value).parse().unwrap_or(0)
}

fn counts(tree: &Tree<'_>, list: Node) -> Counts {
    let most = masar_feed::limits::MAX_TRACKS + 1;
    let numbers = tree.children(list).take(most);
    Counts(
        numbers
            .map(|one| tree.text(one).parse().unwrap_or(0))
            .collect(),
    )
}

fn density(tree: &Tree<'_>, at: Node) -> Density {
    let number = |name| {
        let value = member(tree, at, name);
        tree.text(value).parse::<i64>().unwrap_or(0)
    };
    let counts = tree.children(member(tree, at, "counts")).take(MAX_NODES);
    Density {
        from: number("from"),
        years: number("years"),
        counts: counts
            .map(|one| tree.text(one).parse().unwrap_or(0))
            .collect(),
    }
}

/// Returns all that the dates in a node may mean: its piece of time, or from `since` to `until` if it has them.
fn reach(interval: Interval, since: Option<&str>, until: Option<&str>) -> Option<Interval> {
    let start = match since {
        None => interval.start,
        Some("..") => Interval::ALL.start,
        Some(day) => Edtf::parse(day).ok()?.earliest()?.start(),
    };
    let end = match until {
        None => interval.end,
        Some("..") => Interval::ALL.end,
        Some(day) => Edtf::parse(day).ok()?.latest()?.end(),
    };
    Some(Interval { start, end })
}
