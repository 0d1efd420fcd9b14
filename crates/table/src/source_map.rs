//! The map from the values of a feed that is built to their places in the imported file. An entry takes
//! 24 bytes: the map of a sheet of 50,000 rows stays small.

use std::collections::HashMap;

use masar_feed::{
    Diagnostic, fixed,
    json::{Node, TreeBuilder},
};
use serde_json::{Map, Number, Value};

/// A range of the imported file, in bytes.
pub type Range = (usize, usize);

/// The place of a diagnostic in the imported file, in that file's own terms.
#[derive(Clone, Copy)]
pub enum Location<'a> {
    /// A description, with a number in the place of `{}`: `row {}, date`.
    Named(&'a str, usize),
    /// A node of a JSON document. Its JSON path is made when the file is read.
    Node(Node),
}

impl Location<'_> {
    /// Returns the description; a node has none.
    pub(crate) fn description(self) -> String {
        match self {
            Location::Named(description, number) => {
                description.replacen("{}", &number.to_string(), 1)
            }
            Location::Node(_) => String::new(),
        }
    }

    pub(crate) fn node(self) -> Node {
        match self {
            Location::Named(..) => Node::ABSENT,
            Location::Node(node) => node,
        }
    }
}

/// A section of a feed: one of its lists, or its other members.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// The events.
    Events,
    /// The partners.
    Partners,
    /// The tracks.
    Tracks,
    /// The eras.
    Eras,
    /// The members of the feed that are no lists.
    Head,
}

impl Section {
    /// The lists besides the events, in the order of their numbers.
    pub(crate) const LISTS: [Section; 3] = [Section::Partners, Section::Tracks, Section::Eras];

    /// Returns the name of the list in a feed; of the head, nothing.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Section::Events => "events",
            Section::Partners => "partners",
            Section::Tracks => "tracks",
            Section::Eras => "eras",
            Section::Head => "",
        }
    }
}

/// The source of a value of the feed.
#[derive(Clone, Copy)]
pub(crate) struct SourceEntry {
    /// The bytes of the tree that the value takes, with its name.
    node: (u32, u32),
    /// The number in the description.
    number: u32,
    /// The range of the imported file.
    start: u32,
    end: u32,
    /// The index of the description in `descriptions`, or [`NODE`].
    description: u16,
}

/// The description of an entry whose location is a node.
const NODE: u16 = u16::MAX;

/// More different descriptions than this are in no file. Members beyond have the place of their element.
const MAX_DESCRIPTIONS: usize = 4_000;

#[derive(Default)]
pub(crate) struct SourceMap {
    /// The sources of members of each section's next element, with their paths in it.
    next: [Vec<(Box<str>, SourceEntry)>; 5],
    /// The entries of each section, in the order of the tree.
    sections: [Vec<SourceEntry>; 5],
    /// Where each section begins in the tree.
    starts: [u32; 5],
    /// The descriptions of locations, each once.
    descriptions: Vec<Box<str>>,
    indices: HashMap<Box<str>, u16>,
    /// The ranges of the JSON documents in the file, whose nodes are locations.
    documents: Vec<Range>,
}

impl SourceMap {
    /// Adds a JSON document of the file.
    pub(crate) fn add_document(&mut self, range: Range) {
        self.documents.push(range);
    }

    pub(crate) fn documents(&self) -> &[Range] {
        &self.documents
    }

    /// Adds the source of a member of a section's next element, by its path in the element. Of several sources
    /// the last counts. The head is one element, whose members may be set many times.
    pub(crate) fn add(
        &mut self,
        section: Section,
        member: &str,
        range: Range,
        location: Location<'_>,
    ) {
        let (description, number) = match location {
            Location::Named(name, number) => (self.index(name), number),
            Location::Node(_) => (Some(NODE), 0),
        };
        let Some(description) = description else {
            return;
        };
        let entry = SourceEntry {
            node: (0, 0),
            number: number as u32,
            start: range.0 as u32,
            end: range.1 as u32,
            description,
        };
        let sources = &mut self.next[section as usize];
        if section == Section::Head {
            sources.retain(|one| *one.0 != *member);
        }
        sources.push((member.into(), entry));
    }

    fn index(&mut self, name: &str) -> Option<u16> {
        if let Some(index) = self.indices.get(name) {
            return Some(*index);
        }
        let index = u16::try_from(self.descriptions.len())
            .ok()
            .filter(|_| self.descriptions.len() < MAX_DESCRIPTIONS)?;
        self.descriptions.push(name.into());
        self.indices.insert(name.into(), index);
        Some(index)
    }

    /// Adds a section's next element to a tree. Returns the entries of its members.
    pub(crate) fn add_element(
        &mut self,
        tree: &mut TreeBuilder,
        section: Section,
        element: &Value,
    ) -> Vec<SourceEntry> {
        self.write(tree, section, |writer| {
            let node = writer.value(element);
            writer.locate(node);
        })
    }

    /// Adds the members of the head to a tree.
    pub(crate) fn add_members(&mut self, tree: &mut TreeBuilder, head: Map<String, Value>) {
        let entries = self.write(tree, Section::Head, |writer| writer.members(&head));
        self.keep(Section::Head, &entries);
    }

    fn write(
        &mut self,
        tree: &mut TreeBuilder,
        section: Section,
        write: impl FnOnce(&mut Writer<'_>),
    ) -> Vec<SourceEntry> {
        let sources = &mut self.next[section as usize];
        sources.sort_by(|one, other| one.0.cmp(&other.0));
        let mut writer = Writer {
            tree,
            sources,
            path: String::new(),
            entries: Vec::new(),
        };
        write(&mut writer);
        let mut entries = writer.entries;
        entries.sort_by_key(|one| one.node.0);
        entries
    }

    /// Keeps the entries of an element, and begins the section's next one.
    pub(crate) fn keep(&mut self, section: Section, entries: &[SourceEntry]) {
        self.sections[section as usize].extend_from_slice(entries);
        self.next[section as usize].clear();
    }

    /// Forgets the sources of a section's next element.
    pub(crate) fn discard(&mut self, section: Section) {
        self.next[section as usize].clear();
    }

    /// Moves the entries of a section by so many bytes: to where the section begins in the tree.
    pub(crate) fn place_section(&mut self, section: Section, start: u32) {
        self.starts[section as usize] = start;
        for entry in &mut self.sections[section as usize] {
            entry.node.0 += start;
            entry.node.1 += start;
        }
    }

    /// Frees what only [`SourceMap::add`] needs.
    pub(crate) fn finish(&mut self) {
        drop(std::mem::take(&mut self.indices));
    }

    /// Gives a diagnostic about a node of the feed its place in the imported file: that of the value, or of the
    /// nearest value around it that has one.
    pub(crate) fn locate(&self, diagnostic: &mut Diagnostic) {
        let at = diagnostic.node.start();
        let section = self.starts.iter().rposition(|start| *start <= at);
        self.locate_in(&self.sections[section.unwrap_or(0)], diagnostic);
    }

    /// [`SourceMap::locate`] among these entries.
    pub(crate) fn locate_in(&self, entries: &[SourceEntry], diagnostic: &mut Diagnostic) {
        let at = std::mem::replace(&mut diagnostic.node, Node::ABSENT).start();
        diagnostic.path = "$".into();
        diagnostic.range = (0, 0);
        let before = entries.partition_point(|one| one.node.0 <= at);
        let around = entries[..before].iter().rfind(|one| at < one.node.1);
        let Some(entry) = around else {
            return;
        };
        diagnostic.range = (entry.start as usize, entry.end as usize);
        if entry.description == NODE {
            let after = self
                .documents
                .partition_point(|one| one.0 <= diagnostic.range.0);
            let document = after.checked_sub(1).and_then(|at| self.documents.get(at));
            diagnostic.node = Node::at(diagnostic.range.0 - document.map_or(0, |one| one.0));
        } else {
            let description = &self.descriptions[usize::from(entry.description)];
            diagnostic.path = Location::Named(description, entry.number as usize).description();
        }
    }
}

/// Adds a value to a tree, and finds the nodes of its members that have a source.
struct Writer<'a> {
    tree: &'a mut TreeBuilder,
    /// The sources, sorted by their paths.
    sources: &'a [(Box<str>, SourceEntry)],
    /// The path of the value that is being added.
    path: String,
    entries: Vec<SourceEntry>,
}

/// Returns a number as JSON. Only coordinates have fractions; twelve digits of a degree are less than a millionth of a
/// metre. `Number`'s own formatting is a table of 10 KB in the Wasm.
fn literal(number: &Number) -> String {
    if let Some(whole) = number.as_i64() {
        return whole.to_string();
    }
    if let Some(whole) = number.as_u64() {
        return whole.to_string();
    }
    let value = number.as_f64().unwrap_or(0.0);
    let digits = if value.abs() < 1_000.0 { 12 } else { 3 };
    let text = fixed(value, digits);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

impl Writer<'_> {
    fn value(&mut self, value: &Value) -> Node {
        match value {
            Value::String(text) => self.tree.string(text),
            Value::Array(list) => {
                let node = self.tree.open('[');
                for (at, one) in list.iter().enumerate() {
                    self.member(&format!("[{at}]"), |writer| writer.value(one));
                }
                self.tree.close(']');
                node
            }
            Value::Object(members) => {
                let node = self.tree.open('{');
                self.members(members);
                self.tree.close('}');
                node
            }
            Value::Null => self.tree.literal("null"),
            Value::Bool(value) => self.tree.literal(if *value { "true" } else { "false" }),
            Value::Number(number) => self.tree.literal(&literal(number)),
        }
    }

    fn members(&mut self, members: &Map<String, Value>) {
        for (name, one) in members {
            let dot = if self.path.is_empty() { "" } else { "." };
            self.member(&[dot, name].concat(), |writer| {
                let node = writer.tree.name(name);
                writer.value(one);
                node
            });
        }
    }

    /// Adds a member or an element, by the step of the path that leads to it.
    fn member(&mut self, step: &str, add: impl FnOnce(&mut Self) -> Node) {
        let length = self.path.len();
        self.path.push_str(step);
        let node = add(self);
        self.locate(node);
        self.path.truncate(length);
    }

    /// Keeps the sources of the value that was added last, by the node where it begins.
    fn locate(&mut self, node: Node) {
        let path = self.path.as_str();
        let first = self.sources.partition_point(|one| *one.0 < *path);
        let here = self.sources[first..].iter();
        let end = self.tree.end();
        self.entries.extend(
            here.take_while(|one| *one.0 == *path)
                .map(|one| SourceEntry {
                    node: (node.start(), end),
                    ..one.1
                }),
        );
    }
}
