//! A page of a feed as text and tree, and the edits of its members and elements.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use masar_feed::Edit;
use masar_feed::json::{Kind, Node, Tree, parse};

/// The byte order mark that some editors write before a text.
const BOM: char = '\u{feff}';

/// The largest number of members of an object, or of elements of a list, in which a fix changes one. A larger one would
/// take several times as much memory as the feed.
const MAX_PARTS: usize = 2_000;

/// A page of a feed.
pub struct Document<'t> {
    /// The text, without its byte order mark.
    text: &'t str,
    /// Its tree.
    pub tree: Tree<'t>,
    /// The length of the byte order mark.
    skipped: usize,
    /// The elements of the lists that were searched. The path of each event would otherwise be a walk of its own.
    elements: RefCell<HashMap<u32, Vec<Node>>>,
    /// The number of bytes of the lists and objects that were walked through.
    effort: Cell<usize>,
}

/// The range of a part of a list or an object, and its change, if it has one: a text, or nothing to delete it.
type Part<'c> = ((usize, usize), Option<Option<&'c String>>);

/// A value in a page.
pub struct Place {
    /// The lists and objects around it, from the outermost on.
    pub around: Vec<Node>,
    /// The names on the way to it; of an element of a list, nothing.
    pub names: Vec<Option<String>>,
    /// The name of the member, if it is one.
    pub name: Option<Node>,
    /// The value.
    pub value: Node,
}

impl Place {
    /// Returns the list or the object that contains the value.
    pub fn container(&self) -> Option<Node> {
        self.around.last().copied()
    }
}

/// Returns a text as a JSON string.
pub fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

impl<'t> Document<'t> {
    /// Parses a page; nothing if it is not JSON.
    pub fn new(text: &'t str) -> Option<Document<'t>> {
        let bare = text.strip_prefix(BOM).unwrap_or(text);
        Some(Document {
            text: bare,
            tree: parse(bare).ok()?,
            skipped: text.len() - bare.len(),
            elements: RefCell::default(),
            effort: Cell::new(0),
        })
    }

    /// Returns the number of bytes of the lists and objects that were walked through.
    pub fn effort(&self) -> usize {
        self.effort.get()
    }

    /// Whether a value is an object with more members than those in which a fix changes one.
    pub fn is_large_object(&self, node: Node) -> bool {
        self.tree.kind(node) == Kind::Object && self.tree.children(node).nth(MAX_PARTS).is_some()
    }

    /// Returns the range of a value in the text without its byte order mark.
    fn span(&self, node: Node) -> (usize, usize) {
        let start = match node {
            Node::ROOT => self.text.len() - self.text.trim_start().len(),
            _ => node.start() as usize,
        };
        (start, self.tree.end_of(node) as usize)
    }

    /// Returns a value as it is written.
    pub fn raw(&self, node: Node) -> &'t str {
        let (start, end) = self.span(node);
        self.text.get(start..end).unwrap_or("")
    }

    /// Returns a string, decoded; nothing for another type.
    pub fn string(&self, node: Node) -> Option<&str> {
        (node.is_there() && self.tree.kind(node) == Kind::String).then(|| self.tree.text(node))
    }

    /// Returns the names of an object's members, or the elements of a list.
    pub fn children(&self, node: Node) -> Vec<Node> {
        let (start, end) = self.span(node);
        self.effort
            .set(self.effort.get().saturating_add(end - start));
        self.tree.children(node).collect()
    }

    /// Returns the name of an object's member.
    pub fn member(&self, object: Node, name: &str) -> Option<Node> {
        let is_object = self.tree.kind(object) == Kind::Object;
        let mut names = self.tree.children(object);
        names.find(|one| is_object && self.tree.text(*one) == name)
    }

    /// Returns the value of an object's member.
    pub fn value(&self, object: Node, name: &str) -> Option<Node> {
        self.member(object, name).map(|name| self.tree.value(name))
    }

    /// Returns the value at a path such as `$.events[3].title.ar`.
    pub fn find(&self, path: &str) -> Option<Place> {
        let mut place = Place {
            around: Vec::new(),
            names: Vec::new(),
            name: None,
            value: Node::ROOT,
        };
        for step in steps(path)? {
            let from = place.value;
            place.around.push(from);
            match step {
                Step::Name(name) => {
                    let member = self.member(from, &name)?;
                    place.value = self.tree.value(member);
                    place.names.push(Some(name));
                    place.name = Some(member);
                }
                Step::Index(index) => {
                    place.value = self.element(from, index)?;
                    place.names.push(None);
                    place.name = None;
                }
            }
        }
        Some(place)
    }

    fn element(&self, list: Node, index: usize) -> Option<Node> {
        let mut known = self.elements.borrow_mut();
        let elements = known
            .entry(list.start())
            .or_insert_with(|| self.children(list));
        elements.get(index).copied()
    }

    fn edit(&self, range: (usize, usize), replacement: impl Into<String>) -> Edit {
        Edit {
            range: (range.0 + self.skipped, range.1 + self.skipped),
            replacement: replacement.into(),
        }
    }

    /// Replaces a value or a name.
    pub fn replace(&self, node: Node, with: impl Into<String>) -> Edit {
        self.edit(self.span(node), with)
    }

    /// Changes members of an object: replaces each, with its value, by a text, or deletes it.
    pub fn change_members(&self, object: Node, changes: &[(Node, Option<String>)]) -> Vec<Edit> {
        let names = self.children(object);
        if names.len() > MAX_PARTS {
            return Vec::new();
        }
        let parts: Vec<_> = names
            .into_iter()
            .map(|name| {
                let span = (self.span(name).0, self.span(self.tree.value(name)).1);
                (
                    span,
                    changes
                        .iter()
                        .find(|one| one.0 == name)
                        .map(|one| one.1.as_ref()),
                )
            })
            .collect();
        self.change(&parts)
    }

    /// Changes elements of a list: replaces each by a text, or deletes it.
    pub fn change_elements(&self, list: Node, changes: &[(Node, Option<String>)]) -> Vec<Edit> {
        let elements = self.children(list);
        if elements.len() > MAX_PARTS {
            return Vec::new();
        }
        let parts: Vec<_> = elements
            .into_iter()
            .map(|element| {
                let change = changes.iter().find(|one| one.0 == element);
                (self.span(element), change.map(|one| one.1.as_ref()))
            })
            .collect();
        self.change(&parts)
    }

    /// Changes parts of a list or an object. A part that is deleted takes the comma after it along, or the one before it if
    /// none is left after it.
    fn change(&self, parts: &[Part<'_>]) -> Vec<Edit> {
        let mut edits = Vec::new();
        let mut kept_end: Option<usize> = None;
        let mut deleted: Option<(usize, usize)> = None;
        for (span, change) in parts {
            match change {
                Some(None) => deleted = Some((deleted.map_or(span.0, |one| one.0), span.1)),
                _ => {
                    if let Some((start, _)) = deleted.take() {
                        edits.push(self.edit((start, span.0), ""));
                    }
                    if let Some(Some(text)) = change {
                        edits.push(self.edit(*span, text.as_str()));
                    }
                    kept_end = Some(span.1);
                }
            }
        }
        if let Some((start, end)) = deleted {
            edits.push(self.edit((kept_end.unwrap_or(start), end), ""));
        }
        edits
    }

    /// Adds a member as the first one of an object.
    pub fn prepend(&self, object: Node, member: &str) -> Edit {
        let start = self.span(object).0 + 1;
        let Some(first) = self.children(object).first().copied() else {
            return self.edit((start, start), member);
        };
        let at = self.span(first).0;
        let blanks = self.text.get(start..at).unwrap_or("");
        let between = if blanks.contains('\n') { blanks } else { " " };
        self.edit((at, at), format!("{member},{between}"))
    }

    /// Adds a member after the first one of an object, where `masar` is by custom.
    pub fn insert_member(&self, object: Node, member: &str) -> Option<Edit> {
        if let Some(name) = self.member(object, "languages") {
            return Some(self.edit(
                (self.span(name).0, self.span(self.tree.value(name)).1),
                member,
            ));
        }
        let first = self.children(object).first().copied()?;
        let end = self.span(self.tree.value(first)).1;
        Some(self.edit(
            (end, end),
            format!(",{}{member}", self.blanks_before(first)),
        ))
    }

    /// Adds a member or an element as the last one.
    pub fn append(&self, container: Node, part: &str) -> Edit {
        let children = self.children(container);
        let (start, _) = self.span(container);
        let Some(last) = children.last().copied() else {
            return self.edit((start + 1, start + 1), part);
        };
        let end = match self.tree.kind(container) {
            Kind::Object => self.span(self.tree.value(last)).1,
            _ => self.span(last).1,
        };
        self.edit((end, end), format!(",{}{part}", self.blanks_before(last)))
    }

    /// Adds elements after an element of a list.
    pub fn insert_after(&self, element: Node, parts: &[String]) -> Edit {
        let end = self.span(element).1;
        let blanks = self.blanks_before(element);
        let text: String = parts
            .iter()
            .map(|part| format!(",{blanks}{part}"))
            .collect();
        self.edit((end, end), text)
    }

    /// Returns the blanks before a part of a list or an object: a line end with its indentation, or one space.
    fn blanks_before(&self, part: Node) -> &'t str {
        let before = &self.text[..self.span(part).0];
        let blanks = &before[before.trim_end().len()..];
        if blanks.contains('\n') { blanks } else { " " }
    }
}

enum Step {
    Name(String),
    Index(usize),
}

/// Splits a path into its steps.
fn steps(path: &str) -> Option<Vec<Step>> {
    let mut rest = path.strip_prefix('$')?;
    let mut out = Vec::new();
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix("[\"") {
            let mut name = String::new();
            let mut letters = after.char_indices();
            let end = loop {
                match letters.next()? {
                    (_, '\\') => name.push(letters.next()?.1),
                    (at, '"') => break at,
                    (_, letter) => name.push(letter),
                }
            };
            rest = after[end + 1..].strip_prefix(']')?;
            out.push(Step::Name(name));
        } else if let Some(after) = rest.strip_prefix('[') {
            let (index, after) = after.split_once(']')?;
            rest = after;
            out.push(Step::Index(index.parse().ok()?));
        } else {
            let after = rest.strip_prefix('.')?;
            let end = after.find(['.', '[']).unwrap_or(after.len());
            out.push(Step::Name(after[..end].to_owned()));
            rest = &after[end..];
        }
    }
    Some(out)
}
