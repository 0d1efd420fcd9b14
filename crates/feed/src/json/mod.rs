//! A strict JSON reader with places: the nodes of its tree are offsets in the text. It stores only the decoded strings
//! with escapes, since a hostile text may have a node in every two bytes. It accepts what `JSON.parse` accepts, since the
//! loader reads the feed with that. Half of a surrogate pair (`\ud83d` alone) is read as U+FFFD.
//!
//! Nothing here recurses, since the stack in a browser is small. docs/dependencies.md has the reasons against a library.
//!
//! ```
//! use masar_feed::json::{Kind, Node, parse};
//! let tree = parse(r#"{"title": "Fès"}"#).expect("JSON");
//! let name = tree.children(Node::ROOT).next().expect("a member");
//! assert_eq!((tree.text(name), tree.kind(tree.value(name))), ("title", Kind::String));
//! ```

mod build;
mod escape;
mod failure;
mod fault;
mod parse;
mod path;

#[cfg(test)]
mod tests;

use crate::steps;
pub use build::TreeBuilder;
use escape::escape;
pub use parse::parse;
pub(crate) use parse::{parse_tree, parse_with_pauses};

/// The type of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number.
    Number,
    /// A string, or the name of an object's member.
    String,
    /// A list.
    List,
    /// An object.
    Object,
}

/// A node, as the byte where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Node(u32);

impl Node {
    /// The node of a missing member.
    pub const ABSENT: Node = Node(u32::MAX);
    /// The node of the whole text.
    pub const ROOT: Node = Node(0);

    /// Returns the node that begins at a byte.
    #[must_use]
    pub fn at(start: usize) -> Node {
        Node(start as u32)
    }

    /// Returns the byte where it begins.
    #[must_use]
    pub fn start(self) -> u32 {
        self.0
    }

    /// Whether it is not [`Node::ABSENT`].
    #[must_use]
    pub fn is_there(self) -> bool {
        self != Node::ABSENT
    }
}

/// A string with escapes: its start in the text, and the start of its decoded form in `decoded`.
struct Escaped {
    at: u32,
    from: u32,
}

/// A JSON text as a tree. [`parse`] has checked it, or a [`TreeBuilder`] has built it.
pub struct Tree<'t> {
    text: &'t str,
    /// The decoded strings with escapes, one after the other.
    decoded: String,
    /// These strings, in order.
    escaped: Vec<Escaped>,
    /// Whether one of them has half of a surrogate pair.
    has_halves: bool,
    /// The long values, in order of their starts. Without them the end of a list of all events would be searched in the
    /// whole text, each time.
    long: Vec<LongValue>,
}

/// A long value.
struct LongValue {
    start: u32,
    end: u32,
    /// The number of lists and objects in it that may be events.
    elements: u32,
}

/// The least length of an event, in bytes: `{"id":"a","title":"b"}`.
const MIN_EVENT: usize = 22;

/// The least length of a long value, in bytes.
const LONG: usize = 1 << 14;

impl<'t> Tree<'t> {
    /// Adds a value to the long ones, if it is one.
    fn add_long(&mut self, start: usize, end: usize, elements: u32) {
        if end - start >= LONG {
            let index = self.first_long(start);
            let (start, end) = (start as u32, end as u32);
            self.long.insert(
                index,
                LongValue {
                    start,
                    end,
                    elements,
                },
            );
        }
    }

    /// Returns the index of the first long value that begins at `start` or after it.
    fn first_long(&self, start: usize) -> usize {
        self.long
            .partition_point(|long| (long.start as usize) < start)
    }

    /// Returns the long value that begins at `start`.
    fn long(&self, start: usize) -> Option<&LongValue> {
        let long = self.long.get(self.first_long(start))?;
        (long.start as usize == start).then_some(long)
    }

    /// Returns the number of events that a long list can have, to reserve memory for them; 0 for a short one.
    #[must_use]
    pub fn possible_events(&self, list: Node) -> usize {
        self.long(self.start(list))
            .map_or(0, |long| long.elements as usize)
    }

    /// Returns the length of the text, in bytes.
    #[must_use]
    pub fn length(&self) -> usize {
        self.text.len()
    }

    /// Whether a character is in the text, as it is written.
    pub(crate) fn has(&self, character: char) -> bool {
        self.text.contains(character)
    }

    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// Returns the first byte from `at` on that is not blank, a comma or a colon.
    fn solid(&self, mut at: usize) -> usize {
        while let b' ' | b'\t' | b'\n' | b'\r' | b',' | b':' = self.byte(at) {
            at += 1;
        }
        at
    }

    /// Returns where a node begins.
    fn start(&self, node: Node) -> usize {
        match node {
            Node::ROOT => self.solid(0),
            _ => node.0 as usize,
        }
    }

    /// Returns the end of the value or the name that begins at `start`.
    fn end(&self, start: usize) -> usize {
        if let Some(long) = self.long(start) {
            return long.end as usize;
        }
        let bytes = self.text.as_bytes();
        let (mut at, mut depth) = (start, 0_u32);
        while let Some(byte) = bytes.get(at) {
            at += 1;
            match byte {
                b'"' => {
                    while let Some(byte) = bytes.get(at) {
                        at += 1;
                        match byte {
                            b'"' => break,
                            b'\\' => at += 1,
                            _ => {}
                        }
                    }
                }
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth -= 1,
                b' ' | b'\t' | b'\n' | b'\r' | b',' | b':' => continue,
                _ => {
                    while let Some(b'0'..=b'9' | b'a'..=b'z' | b'E' | b'+' | b'-' | b'.') =
                        bytes.get(at)
                    {
                        at += 1;
                    }
                }
            }
            if depth == 0 {
                break;
            }
        }
        steps::add(at - start);
        at
    }

    /// Returns the type of a node.
    #[must_use]
    pub fn kind(&self, node: Node) -> Kind {
        match self.byte(self.start(node)) {
            b'"' => Kind::String,
            b'[' => Kind::List,
            b'{' => Kind::Object,
            b't' | b'f' => Kind::Bool,
            b'-' | b'0'..=b'9' => Kind::Number,
            _ => Kind::Null,
        }
    }

    /// Returns a string or a name, decoded. Any other node is returned as it is written.
    #[must_use]
    pub fn text(&self, node: Node) -> &str {
        if !node.is_there() {
            return "";
        }
        let start = self.start(node);
        let end = self.end(start);
        if self.byte(start) != b'"' {
            return self.text.get(start..end).unwrap_or("");
        }
        let at = self
            .escaped
            .partition_point(|one| (one.at as usize) < start);
        match self.escaped.get(at) {
            Some(one) if one.at as usize == start => {
                let end = self
                    .escaped
                    .get(at + 1)
                    .map_or(self.decoded.len(), |next| next.from as usize);
                self.decoded.get(one.from as usize..end).unwrap_or("")
            }
            _ => self.text.get(start + 1..end - 1).unwrap_or(""),
        }
    }

    /// Returns the value that follows a name.
    #[must_use]
    pub fn value(&self, name: Node) -> Node {
        Node(self.solid(self.end(self.start(name))) as u32)
    }

    /// Returns the range of a node. The range of a list or an object is only its opening bracket, since an editor would
    /// otherwise mark a large part of the feed.
    #[must_use]
    pub fn place(&self, node: Node) -> (usize, usize) {
        if !node.is_there() {
            return (0, 0);
        }
        let start = self.start(node);
        match self.byte(start) {
            b'[' | b'{' => (start, start + 1),
            _ => (start, self.end(start)),
        }
    }

    /// Returns the range of a character inside a string, by its byte offset in the decoded string. If the string has
    /// escapes, this is the range of the whole string.
    #[must_use]
    pub fn range_inside(&self, string: Node, offset: usize) -> (usize, usize) {
        let (start, end) = self.place(string);
        let text = self.text(string);
        if end - start != text.len() + 2 {
            return (start, end);
        }
        let letter = text.get(offset..).and_then(|rest| rest.chars().next());
        // The closing quote follows the last character.
        let length = letter.map_or(1, char::len_utf8);
        (start + 1 + offset, start + 1 + offset + length)
    }

    /// Returns the strings and names that have half of a surrogate pair (RFC 8259, section 8.2), each with the range of
    /// the first such escape.
    pub fn half_characters(&self) -> impl Iterator<Item = (Node, (usize, usize))> {
        let strings = if self.has_halves {
            self.escaped.as_slice()
        } else {
            &[]
        };
        let bytes = self.text.as_bytes();
        strings.iter().filter_map(move |string| {
            let mut at = string.at as usize + 1;
            loop {
                match bytes.get(at)? {
                    b'"' => return None,
                    b'\\' => match escape(&bytes[at..])? {
                        (None, length) => return Some((Node(string.at), (at, at + length))),
                        (Some(_), length) => at += length,
                    },
                    _ => at += 1,
                }
            }
        })
    }

    /// Returns the byte where a node ends, with all that is in it.
    #[must_use]
    pub fn end_of(&self, node: Node) -> u32 {
        self.end(self.start(node)) as u32
    }

    /// Iterates over the elements of a list, or the names of an object.
    #[must_use]
    pub fn children(&self, node: Node) -> Children<'_> {
        let next = match self.kind(node) {
            Kind::List | Kind::Object => self.solid(self.start(node) + 1),
            _ => usize::MAX,
        };
        Children {
            tree: self,
            next,
            named: self.kind(node) == Kind::Object,
        }
    }
}

/// An iterator over the elements of a list or the names of an object.
#[derive(Clone)]
pub struct Children<'t> {
    tree: &'t Tree<'t>,
    next: usize,
    named: bool,
}

impl Iterator for Children<'_> {
    type Item = Node;

    fn next(&mut self) -> Option<Node> {
        let here = self.next;
        if let b']' | b'}' | 0 = self.tree.byte(here) {
            return None;
        }
        let mut end = self.tree.end(here);
        if self.named {
            end = self.tree.end(self.tree.solid(end));
        }
        self.next = self.tree.solid(end);
        Some(Node(here as u32))
    }
}
