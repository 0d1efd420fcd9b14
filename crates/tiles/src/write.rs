//! Writes the files of a split feed: tiles, indexes, ids, and last the manifest.

use std::collections::{BTreeMap, BTreeSet};

use masar_feed::json;

use crate::density::Density;
use crate::describe::entry;
use crate::hash::{hash_of_id, name_of};
use crate::input::{Input, InputError, member, string};
use crate::text::{add_compact, add_name, add_string};
use crate::tree::{Builder, Group, Node, Sizes, groups};

/// The name of the manifest.
pub const MANIFEST: &str = "manifest.json";

/// The most files of ids, since the manifest names them all.
const MAX_ID_FILES: usize = 1024;

/// A file of a split feed.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name in the folder.
    pub name: String,
    /// Its content.
    pub text: String,
}

/// What a split has written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The number of events.
    pub events: usize,
    /// The number of tiles, without the manifest.
    pub tiles: usize,
    /// The number of indexes.
    pub indexes: usize,
    /// The number of files of ids.
    pub id_files: usize,
    /// The greatest number of nodes from the manifest down to a tile.
    pub depth: usize,
    /// The bytes of the manifest.
    pub manifest_bytes: usize,
    /// The bytes of the largest tile.
    pub largest_tile: usize,
}

/// Why a feed is not split.
#[derive(Debug)]
pub enum SplitError<E> {
    /// The feed has an event that no tile can hold.
    Input(InputError),
    /// The receiver of the files has failed.
    Write(E),
}

/// Splits a feed. Each file is passed to `emit`; the manifest is the last one. The same feed gives the same files.
///
/// # Errors
/// An outermost event is too large, or `emit` has failed.
pub fn split<E>(
    input: &Input<'_>,
    sizes: Sizes,
    emit: impl FnMut(File) -> Result<(), E>,
) -> Result<Written, SplitError<E>> {
    let groups = groups(input);
    let root = Builder {
        input,
        groups: &groups,
        sizes,
    }
    .root();
    let mut writer = Writer {
        input,
        sizes,
        groups: &groups,
        emit,
        written: Written {
            events: input.count(),
            ..Written::default()
        },
        ids: vec![BTreeMap::new(); id_files(input.count(), sizes)],
    };
    writer.write(&root)?;
    Ok(writer.written)
}

/// Returns the number of files of ids, for so many events.
fn id_files(events: usize, sizes: Sizes) -> usize {
    (events / sizes.ids).next_power_of_two().min(MAX_ID_FILES)
}

/// Writes files and passes them on.
struct Writer<'w, F> {
    input: &'w Input<'w>,
    sizes: Sizes,
    groups: &'w [Group],
    emit: F,
    written: Written,
    /// For each file of ids, the key of the node of each id.
    ids: Vec<BTreeMap<&'w str, String>>,
}

/// The descriptions of the nodes below a node.
#[derive(Default)]
struct Below {
    /// They, with commas between them.
    text: String,
    /// Their number.
    nodes: usize,
}

impl<F, E> Writer<'_, F>
where
    F: FnMut(File) -> Result<(), E>,
{
    fn write(&mut self, root: &Node) -> Result<(), SplitError<E>> {
        let below = self.below(root, 1)?;
        self.add_ids(root);
        let ids = self.write_ids()?;
        let text = self.manifest(root, &below, &ids);
        self.check_size(root, &text)?;
        self.written.manifest_bytes = text.len();
        self.emit(MANIFEST.to_owned(), text)
    }

    fn emit(&mut self, name: String, text: String) -> Result<(), SplitError<E>> {
        (self.emit)(File { name, text }).map_err(SplitError::Write)
    }

    /// Writes the files below a node, and returns the descriptions of its children.
    fn below(&mut self, node: &Node, depth: usize) -> Result<Below, SplitError<E>> {
        let mut entries = Vec::with_capacity(node.children.len());
        for child in &node.children {
            self.written.depth = self.written.depth.max(depth);
            let below = self.below(child, depth + 1)?;
            let name = self.write_tile(child)?;
            self.add_ids(child);
            entries.push((entry(child, &name), below));
        }
        let count = |entries: &[(String, Below)]| -> usize {
            entries.iter().map(|one| 1 + one.1.nodes).sum()
        };
        while count(&entries) > self.sizes.nodes {
            // Of several that are equally large, the last.
            let Some(largest) = entries.iter_mut().max_by_key(|one| one.1.nodes) else {
                break;
            };
            if largest.1.nodes == 0 {
                break;
            }
            let below = std::mem::take(&mut largest.1);
            let index = self.write_index(&below)?;
            add_name(&mut largest.0, "index");
            add_string(&mut largest.0, &index);
        }
        let nodes = count(&entries);
        let texts = entries.into_iter().map(|(mut text, below)| {
            if below.nodes > 0 {
                add_name(&mut text, "nodes");
                text.push_str(&["[", &below.text, "]"].concat());
            }
            text.push('}');
            text
        });
        let text = texts.collect::<Vec<_>>().join(",\n");
        Ok(Below { text, nodes })
    }

    fn write_index(&mut self, below: &Below) -> Result<String, SplitError<E>> {
        let text = format!(
            "{{\"masar\":1,\"events\":[],\"tiles\":{{\"nodes\":[\n{}\n]}}}}\n",
            below.text
        );
        let name = name_of("index", &text);
        self.written.indexes += 1;
        self.emit(name.clone(), text)?;
        Ok(name)
    }

    fn write_tile(&mut self, node: &Node) -> Result<String, SplitError<E>> {
        let mut text = String::from("{\"masar\":1");
        for (name, value) in &self.input.repeated {
            add_name(&mut text, name);
            add_compact(&mut text, value);
        }
        let (tracks, partners) = self.named(node);
        for (name, ids) in [("tracks", tracks), ("partners", partners)] {
            if !ids.is_empty() {
                add_name(&mut text, name);
                let mut before = "[{\"id\":";
                for id in ids {
                    text.push_str(before);
                    add_string(&mut text, &id);
                    before = "},{\"id\":";
                }
                text.push_str("}]");
            }
        }
        self.add_events(node, &mut text);
        text.push_str("}\n");
        self.check_size(node, &text)?;
        let name = name_of("tile", &text);
        self.written.tiles += 1;
        self.written.largest_tile = self.written.largest_tile.max(text.len());
        self.emit(name.clone(), text)?;
        Ok(name)
    }

    /// Checks that a page has no more bytes than readers load.
    fn check_size(&self, node: &Node, text: &str) -> Result<(), SplitError<E>> {
        if text.len() <= masar_feed::limits::MAX_PAGE_BYTES {
            return Ok(());
        }
        let largest = node
            .groups
            .iter()
            .map(|one| &self.groups[*one as usize])
            .max_by_key(|group| group.events.len());
        let id = largest.map_or("", |group| &self.input.events[group.events[0] as usize].id);
        Err(SplitError::Input(InputError::TooLarge(id.to_owned())))
    }

    /// Returns the ids of the tracks and partners that a node's events name, in the feed's order.
    fn named(&self, node: &Node) -> (Vec<String>, Vec<String>) {
        let (mut tracks, mut partners) = (BTreeSet::new(), BTreeSet::new());
        for event in self.events(node) {
            let event = &self.input.events[event as usize];
            tracks.insert(event.track);
            if !self.input.partners.is_empty() {
                add_partners(event.text, &mut partners);
            }
        }
        let tracks = tracks.iter().filter_map(|at| self.input.tracks.get(*at));
        let known = self.input.partners.iter();
        let partners = known.filter(|one| partners.contains(&one.0));
        (
            tracks.map(|one| one.0.clone()).collect(),
            partners.map(|one| one.0.clone()).collect(),
        )
    }

    /// Returns the positions of the events of a node's tile.
    fn events(&self, node: &Node) -> impl Iterator<Item = u32> {
        let groups = node.groups.iter();
        groups.flat_map(|one| self.groups[*one as usize].events.iter().copied())
    }

    fn add_events(&self, node: &Node, text: &mut String) {
        add_name(text, "events");
        let mut before = "[\n";
        for event in self.events(node) {
            text.push_str(before);
            add_compact(text, self.input.events[event as usize].text);
            before = ",\n";
        }
        text.push_str(if before == "[\n" { "[]" } else { "\n]" });
    }

    fn manifest(&self, root: &Node, below: &Below, ids: &[String]) -> String {
        let mut text = String::from("{\"masar\":1");
        for (name, value) in self.input.head.iter().chain(&self.input.repeated) {
            add_name(&mut text, name);
            add_compact(&mut text, value);
        }
        let lists = [
            ("tracks", &self.input.tracks),
            ("partners", &self.input.partners),
        ];
        for (name, items) in lists.iter().filter(|one| !one.1.is_empty()) {
            add_name(&mut text, name);
            let mut before = "[\n";
            for (_, item) in *items {
                text.push_str(before);
                add_compact(&mut text, item);
                before = ",\n";
            }
            text.push_str("\n]");
        }
        self.add_events(root, &mut text);
        add_name(&mut text, "tiles");
        text.push_str(&format!("{{\"count\":{}", self.written.events));
        Density::of(self.groups).write(&mut text);
        add_name(&mut text, "ids");
        text.push_str(&["[\"", &ids.join("\",\""), "\"]"].concat());
        add_name(&mut text, "nodes");
        text.push_str(&["[\n", &below.text, "\n]}}\n"].concat());
        text
    }

    /// Adds the ids of a node's events to those of their files.
    fn add_ids(&mut self, node: &Node) {
        let (input, groups, files) = (self.input, self.groups, self.ids.len());
        let key = node.key();
        for group in &node.groups {
            for event in &groups[*group as usize].events {
                let id = input.events[*event as usize].id.as_str();
                let file = file_of_id(id, files);
                self.ids[file].entry(id).or_insert_with(|| key.clone());
            }
        }
    }

    /// Writes the files of ids. Returns their names.
    fn write_ids(&mut self) -> Result<Vec<String>, SplitError<E>> {
        let mut names = Vec::with_capacity(self.ids.len());
        for ids in std::mem::take(&mut self.ids) {
            let mut text = String::from("{");
            for (id, key) in ids {
                add_name(&mut text, id);
                add_string(&mut text, &key);
                // One on each line, for people.
                text.push('\n');
            }
            let text = text.replace("\n,", ",\n") + "}\n";
            let name = name_of("ids", &text);
            self.written.id_files += 1;
            self.emit(name.clone(), text)?;
            names.push(name);
        }
        Ok(names)
    }
}

/// Returns the position of the file that has an id, of so many files: a power of two.
pub(crate) fn file_of_id(id: &str, files: usize) -> usize {
    let last_bits = hash_of_id(id) & (files as u64).saturating_sub(1);
    last_bits as usize
}

/// Adds the ids of the partners that an event names.
fn add_partners(event: &str, out: &mut BTreeSet<String>) {
    let Ok(tree) = json::parse(event) else {
        return;
    };
    let root = json::Node::ROOT;
    let mut add = |value| out.extend(string(&tree, value).map(str::to_owned));
    tree.children(member(&tree, root, "partners"))
        .for_each(&mut add);
    for person in tree.children(member(&tree, root, "people")) {
        add(member(&tree, person, "partner"));
    }
}
