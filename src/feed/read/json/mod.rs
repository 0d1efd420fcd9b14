//! Strict JSON into a flat tree that keeps its source ranges: one list of nodes in the order of the
//! text, each knowing its parent. What is accepted here is what `JSON.parse` accepts (but for halves
//! of surrogate pairs), because the loader reads the feed with that.
//!
//! Nothing here recurses: the stack in a browser is small. docs/dependencies.md says why no library
//! does this.

mod escape;
mod fault;
mod parse;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub(in crate::feed) use parse::parse;

use crate::date::digits;

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::feed) enum Kind {
    Null,
    Bool,
    Number,
    String,
    List,
    Object,
    /// The name of an object's member; its value is the node after it.
    Name,
}

/// A node, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::feed) struct Node(usize);

impl Node {
    /// In the place of a member that is not there.
    pub(in crate::feed) const ABSENT: Node = Node(0);
    /// The feed itself.
    pub(in crate::feed) const ROOT: Node = Node(1);

    /// The value that follows a name.
    pub(in crate::feed) fn value(self) -> Node {
        Node(self.0 + 1)
    }

    /// Whether there is something.
    pub(in crate::feed) fn is_there(self) -> bool {
        self != Node::ABSENT
    }
}

struct Item {
    kind: Kind,
    /// Where it begins in the text.
    start: usize,
    /// Where it ends in the text; of a list or an object the number of the node after all that is
    /// in it, and while it is being read how much that is so far.
    end: usize,
    /// The list or object it is in.
    parent: usize,
    /// How many are before it in its list.
    ordinal: usize,
}

/// A text as a tree.
pub(in crate::feed) struct Tree<'t> {
    text: &'t str,
    items: Vec<Item>,
    /// What strings with escapes mean, one after the other.
    decoded: String,
    /// Which strings these are, in order: the node, and where in `decoded` it begins and ends.
    escaped: Vec<(usize, usize, usize)>,
}

impl Tree<'_> {
    /// What a node is.
    pub(in crate::feed) fn kind(&self, node: Node) -> Kind {
        self.items[node.0].kind
    }

    /// What a string or a name means; what else there is, as it is written.
    pub(in crate::feed) fn text(&self, node: Node) -> &str {
        let Item {
            kind, start, end, ..
        } = self.items[node.0];
        let range = match kind {
            Kind::String | Kind::Name => {
                let at = self.escaped.partition_point(|one| one.0 < node.0);
                match self.escaped.get(at) {
                    Some(one) if one.0 == node.0 => {
                        return self.decoded.get(one.1..one.2).unwrap_or("");
                    }
                    _ => start + 1..end - 1,
                }
            }
            _ => start..end,
        };
        self.text.get(range).unwrap_or("")
    }

    /// Where a node is in the text; of a list or an object only the bracket that opens it, which is
    /// enough to find it and does not draw half a feed.
    pub(in crate::feed) fn place(&self, node: Node) -> (usize, usize) {
        let item = &self.items[node.0];
        match item.kind {
            Kind::List | Kind::Object => (item.start, item.start + 1),
            _ => (item.start, item.end),
        }
    }

    /// All of a node: from its first byte to the end of the last thing in it.
    #[cfg(editors)]
    pub(in crate::feed) fn extent(&self, node: Node) -> (usize, usize) {
        let last = Node(self.after(node.0) - 1);
        (self.items[node.0].start, self.place(last).1)
    }

    /// The elements of a list, or the names of an object.
    pub(in crate::feed) fn children(&self, node: Node) -> Children<'_> {
        Children {
            tree: self,
            next: node.0 + 1,
            end: self.after(node.0),
        }
    }

    /// The node after another and all that is in it.
    fn after(&self, at: usize) -> usize {
        let item = &self.items[at];
        match item.kind {
            Kind::List | Kind::Object => item.end,
            Kind::Name => self.after(at + 1),
            _ => at + 1,
        }
    }

    /// The JSON path of a node: `$.events[3].title.ar`, with brackets around names that are no plain
    /// words.
    pub(in crate::feed) fn path(&self, node: Node) -> String {
        let mut steps = Vec::new();
        let mut here = node.0;
        while here > Node::ROOT.0 {
            steps.push(here);
            here = self.items[here].parent;
        }
        let mut out = String::from("$");
        while let Some(step) = steps.pop() {
            let item = &self.items[step];
            if self.items[item.parent].kind == Kind::List {
                // What is a list as a whole is the pages of a feed: a path is of one page.
                if item.parent == Node::ROOT.0 {
                    continue;
                }
                out.push('[');
                out.push_str(&digits(item.ordinal as u64));
                out.push(']');
                continue;
            }
            let name = step - usize::from(item.kind != Kind::Name);
            let name = self.text(Node(name));
            if is_word(name) {
                out.push('.');
                out.push_str(name);
                continue;
            }
            out.push_str("[\"");
            for letter in name.chars() {
                if matches!(letter, '"' | '\\') {
                    out.push('\\');
                }
                out.push(letter);
            }
            out.push_str("\"]");
        }
        out
    }
}

fn is_word(name: &str) -> bool {
    name.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !name.is_empty()
        && !name.as_bytes()[0].is_ascii_digit()
}

/// What is directly in a list or an object.
#[derive(Clone)]
pub(in crate::feed) struct Children<'t> {
    tree: &'t Tree<'t>,
    next: usize,
    end: usize,
}

impl Iterator for Children<'_> {
    type Item = Node;

    fn next(&mut self) -> Option<Node> {
        let here = self.next;
        if here >= self.end {
            return None;
        }
        self.next = self.tree.after(here);
        Some(Node(here))
    }
}
