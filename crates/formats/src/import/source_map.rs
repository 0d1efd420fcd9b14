//! The map from the members of a feed that is built to their places in the imported file. An entry takes
//! twenty bytes: the map of a sheet of 50,000 rows stays small.

use std::collections::HashMap;

use masar_feed::Diagnostic;
use masar_feed::json::Node;

/// A range of the imported file, in bytes.
pub(super) type Range = (usize, usize);

/// The place of a diagnostic in the imported file, in that file's own terms.
#[derive(Clone, Copy)]
pub(super) enum Location<'a> {
    /// A description, with a number in the place of `{}`: `row {}, date`.
    Named(&'a str, usize),
    /// A node of a JSON document. Its JSON path is made when the file is read.
    Node(Node),
}

impl Location<'_> {
    /// Returns the description; a node has none.
    pub(super) fn description(self) -> String {
        match self {
            Location::Named(description, number) => {
                description.replacen("{}", &number.to_string(), 1)
            }
            Location::Node(_) => String::new(),
        }
    }

    pub(super) fn node(self) -> Node {
        match self {
            Location::Named(..) => Node::ABSENT,
            Location::Node(node) => node,
        }
    }
}

/// A section of a feed: one of its lists, or its other members.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Events,
    Partners,
    Tracks,
    Eras,
    Head,
}

impl Section {
    /// The lists, in the order of their numbers.
    pub(super) const LISTS: [Section; 4] = [
        Section::Events,
        Section::Partners,
        Section::Tracks,
        Section::Eras,
    ];

    /// Returns the name of the list in a feed; of the head, nothing.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Section::Events => "events",
            Section::Partners => "partners",
            Section::Tracks => "tracks",
            Section::Eras => "eras",
            Section::Head => "",
        }
    }
}

/// The source of a member of an element.
struct Entry {
    element: u32,
    /// The index of the member's path in `names`.
    member: u16,
    /// The index of the description in `names`, or [`NODE`].
    description: u16,
    number: u32,
    start: u32,
    end: u32,
}

/// The description of an entry whose location is a node.
const NODE: u16 = u16::MAX;

/// More different names than this are in no file. Members beyond have the place of their element.
const MAX_NAMES: usize = 4_000;

#[derive(Default)]
pub(super) struct SourceMap {
    /// The entries of each section, by their elements.
    sections: [Vec<Entry>; 5],
    /// Paths of members and descriptions of locations, each once.
    names: Vec<Box<str>>,
    indices: HashMap<Box<str>, u16>,
    /// The ranges of the JSON documents in the file, whose nodes are locations.
    documents: Vec<Range>,
}

impl SourceMap {
    /// Adds a JSON document of the file.
    pub(super) fn add_document(&mut self, range: Range) {
        self.documents.push(range);
    }

    pub(super) fn documents(&self) -> &[Range] {
        &self.documents
    }

    /// Adds the source of a member of an element. The head has one element, whose members have one source
    /// each: the last.
    pub(super) fn add(
        &mut self,
        section: Section,
        element: usize,
        member: &str,
        range: Range,
        location: Location<'_>,
    ) {
        let (description, number) = match location {
            Location::Named(name, number) => (self.index(name), number),
            Location::Node(_) => (Some(NODE), 0),
        };
        let (Some(member), Some(description)) = (self.index(member), description) else {
            return;
        };
        let entries = &mut self.sections[section as usize];
        if section == Section::Head {
            entries.retain(|one| one.member != member);
        }
        entries.push(Entry {
            element: element as u32,
            member,
            description,
            number: number as u32,
            start: range.0 as u32,
            end: range.1 as u32,
        });
    }

    /// Removes the sources of an element and of those after it.
    pub(super) fn truncate(&mut self, section: Section, element: usize) {
        let entries = &mut self.sections[section as usize];
        entries.truncate(entries.partition_point(|one| (one.element as usize) < element));
    }

    fn index(&mut self, name: &str) -> Option<u16> {
        if let Some(index) = self.indices.get(name) {
            return Some(*index);
        }
        let index = u16::try_from(self.names.len())
            .ok()
            .filter(|_| self.names.len() < MAX_NAMES)?;
        self.names.push(name.into());
        self.indices.insert(name.into(), index);
        Some(index)
    }

    /// Frees what only [`SourceMap::add`] needs.
    pub(super) fn finish(&mut self) {
        drop(std::mem::take(&mut self.indices));
    }

    /// Replaces the path of a diagnostic, which is in the feed, by its place in the imported file: that of its
    /// member, or of the nearest member that contains it.
    pub(super) fn locate(&self, diagnostic: &mut Diagnostic) {
        let path = std::mem::replace(&mut diagnostic.path, "$".into());
        diagnostic.range = (0, 0);
        let Some(entry) = self.nearest(&path) else {
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
            let description = &self.names[usize::from(entry.description)];
            diagnostic.path = Location::Named(description, entry.number as usize).description();
        }
    }

    /// Returns the entry of the longest member that contains a path of the feed.
    fn nearest(&self, path: &str) -> Option<&Entry> {
        let (section, element, path) = split(path);
        let entries = &self.sections[section as usize];
        let first = entries.partition_point(|one| one.element < element);
        entries[first..]
            .iter()
            .take_while(|one| one.element == element)
            .filter_map(|entry| {
                let member = &*self.names[usize::from(entry.member)];
                let after = path.strip_prefix(member)?;
                let contains =
                    member.is_empty() || after.is_empty() || after.starts_with(['.', '[']);
                contains.then_some((member.len(), entry))
            })
            .max_by_key(|one| one.0)
            .map(|one| one.1)
    }
}

/// Splits a JSON path of the feed into its section, the number of the element and the path in the element.
fn split(path: &str) -> (Section, u32, &str) {
    let path = path.trim_start_matches('$').trim_start_matches('.');
    let in_list = |section: Section| {
        let rest = path.strip_prefix(section.name())?;
        let (element, rest) = rest.strip_prefix('[')?.split_once(']')?;
        Some((section, element.parse().ok()?, rest.trim_start_matches('.')))
    };
    let found = Section::LISTS.into_iter().find_map(in_list);
    found.unwrap_or((Section::Head, 0, path))
}
