//! Strict JSON, read where it stands: a tree whose nodes are places of the text. It keeps nothing of
//! its own but what strings with escapes mean, for a hostile text is nothing but nodes, two bytes each.
//! What is accepted here is what `JSON.parse` accepts (but for halves of surrogate pairs), because the
//! loader reads the feed with that.
//!
//! Nothing here recurses: the stack in a browser is small. docs/dependencies.md says why no library
//! does this.

mod escape;
mod fault;
mod parse;
mod path;

#[cfg(test)]
mod tests;

use crate::work;
pub use parse::parse;

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Null,
    Bool,
    Number,
    /// A text, or the name of an object's member.
    String,
    List,
    Object,
}

/// A node, by the byte where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Node(u32);

impl Node {
    /// In the place of a member that is not there.
    pub const ABSENT: Node = Node(u32::MAX);
    /// The feed itself.
    pub const ROOT: Node = Node(0);

    /// What begins at a byte.
    pub fn at(start: usize) -> Node {
        Node(start as u32)
    }

    /// Whether there is something.
    pub fn is_there(self) -> bool {
        self != Node::ABSENT
    }
}

/// A string with escapes: where it begins, and where in `decoded`.
struct Escaped {
    at: u32,
    from: u32,
}

/// A text as a tree. It is JSON: [`parse`] has seen to that.
pub struct Tree<'t> {
    text: &'t str,
    /// What strings with escapes mean, one after the other.
    decoded: String,
    /// Which strings these are, in order.
    escaped: Vec<Escaped>,
}

impl<'t> Tree<'t> {
    /// How long the text is.
    pub fn length(&self) -> usize {
        self.text.len()
    }

    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// The first byte from here on that is not blank, a comma or a colon.
    fn solid(&self, mut at: usize) -> usize {
        while let b' ' | b'\t' | b'\n' | b'\r' | b',' | b':' = self.byte(at) {
            at += 1;
        }
        at
    }

    /// Where a node begins.
    fn start(&self, node: Node) -> usize {
        match node {
            Node::ROOT => self.solid(0),
            _ => node.0 as usize,
        }
    }

    /// Where the value or the name that begins here ends, with all that is in it.
    fn end(&self, start: usize) -> usize {
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
        work::add(at - start);
        at
    }

    /// What a node is.
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

    /// What a string or a name means; what else there is, as it is written.
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

    /// The value that follows a name.
    pub fn value(&self, name: Node) -> Node {
        Node(self.solid(self.end(self.start(name))) as u32)
    }

    /// Where a node is in the text; of a list or an object only the bracket that opens it, which is
    /// enough to find it and does not draw half a feed.
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

    /// All of a node, with all that is in it.
    pub fn extent(&self, node: Node) -> (usize, usize) {
        let start = self.start(node);
        (start, self.end(start))
    }

    /// The elements of a list, or the names of an object.
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

    /// How many elements of a list are written in no less than so many bytes: as much room is made for them at
    /// once.
    pub fn count(&self, list: Node, least: usize) -> usize {
        let mut count = 0;
        for element in self.children(list) {
            let start = element.0 as usize;
            count += usize::from(self.end(start) - start >= least);
        }
        count
    }
}

/// What is directly in a list or an object.
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
