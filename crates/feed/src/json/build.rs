//! Builds a tree value by value, for a feed that is imported from another format.

use super::{Escaped, Node, Tree, parse_tree};

/// Builds a [`Tree`] without a text to parse.
///
/// ```
/// use masar_feed::json::{Node, TreeBuilder};
/// let mut builder = TreeBuilder::default();
/// builder.open('{');
/// builder.name("title");
/// let title = builder.string("The \"new\" hall");
/// builder.close('}');
/// let tree = builder.tree();
/// assert_eq!(tree.text(title), "The \"new\" hall");
/// assert_eq!(tree.children(Node::ROOT).map(|name| tree.value(name)).next(), Some(title));
/// ```
#[derive(Default)]
pub struct TreeBuilder {
    text: String,
    decoded: String,
    escaped: Vec<Escaped>,
}

impl TreeBuilder {
    /// Begins a list (`[`) or an object (`{`).
    pub fn open(&mut self, bracket: char) -> Node {
        let node = self.next();
        self.text.push(bracket);
        node
    }

    /// Ends a list (`]`) or an object (`}`).
    pub fn close(&mut self, bracket: char) {
        self.text.push(bracket);
    }

    /// Adds the name of a member; its value is added next.
    pub fn name(&mut self, name: &str) -> Node {
        let node = self.string(name);
        self.text.push(':');
        node
    }

    /// Adds a string.
    pub fn string(&mut self, meaning: &str) -> Node {
        let node = self.next();
        self.text.push('"');
        if meaning.contains(['"', '\\']) {
            // A string that needs escapes is empty in the text, and its meaning is in `decoded`.
            let from = self.decoded.len() as u32;
            self.escaped.push(Escaped { at: node.0, from });
            self.decoded.push_str(meaning);
        } else {
            self.text.push_str(meaning);
        }
        self.text.push('"');
        node
    }

    /// Adds a number, `true`, `false` or `null`, as JSON writes it.
    pub fn literal(&mut self, word: &str) -> Node {
        let node = self.next();
        self.text.push_str(word);
        node
    }

    /// Adds the values of another builder. Returns how many bytes their nodes have moved.
    pub fn append(&mut self, other: TreeBuilder) -> u32 {
        let moved = self.next().0;
        let from = self.decoded.len() as u32;
        self.text.push_str(&other.text);
        self.decoded.push_str(&other.decoded);
        self.escaped
            .extend(other.escaped.into_iter().map(|one| Escaped {
                at: one.at + moved,
                from: one.from + from,
            }));
        moved
    }

    /// Returns the byte where the last value ends.
    #[must_use]
    pub fn end(&self) -> u32 {
        self.text.len() as u32
    }

    /// Returns the tree of what was added. All lists and objects are closed.
    pub fn tree(&mut self) -> Tree<'_> {
        let parsed = parse_tree(&self.text);
        Tree {
            long: parsed.map_or_else(|_| Vec::new(), |parsed| parsed.long),
            text: &self.text,
            decoded: std::mem::take(&mut self.decoded),
            escaped: std::mem::take(&mut self.escaped),
            has_halves: false,
        }
    }

    /// Returns the node of the next value, after the comma before it.
    fn next(&mut self) -> Node {
        if !matches!(self.text.as_bytes().last(), None | Some(b'[' | b'{' | b':')) {
            self.text.push(',');
        }
        Node(self.text.len() as u32)
    }
}
