//! The text of a feed with its JSON tree.

use std::collections::HashMap;
use std::fmt::Write;

use masar_feed::Diagnostic;
use masar_feed::json::{Kind, Node, Tree, parse};
use masar_feed::lines::{locate, split_bom};

use crate::json::{Json, quote};
use crate::pages::{self, OtherPages};

/// The text of a feed with its JSON tree. Offsets do not count the byte order mark.
pub(crate) struct Source<'t> {
    pub(crate) text: &'t str,
    pub(crate) tree: Tree<'t>,
    /// The length of the byte order mark.
    pub(crate) skipped: usize,
    /// The other pages of the feed.
    pub(crate) others: &'t OtherPages,
}

/// An element of a list, or a member of an object.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Item {
    /// The name of a member.
    pub(crate) name: Option<Node>,
    pub(crate) value: Node,
    /// The byte where it begins: the name of a member.
    pub(crate) start: usize,
    /// The byte where its value ends.
    pub(crate) end: usize,
}

impl<'t> Source<'t> {
    /// Reads a text.
    ///
    /// # Errors
    /// The text is not JSON.
    pub(crate) fn parse(text: &'t str) -> Result<Source<'t>, Diagnostic> {
        let (skipped, rest) = split_bom(text);
        let tree = parse(rest).map_err(|mut diagnostic| {
            locate(&[text], &[0], std::slice::from_mut(&mut diagnostic));
            diagnostic
        })?;
        Ok(Source {
            text: rest,
            tree,
            skipped,
            others: pages::none(),
        })
    }

    /// Reads a page of a feed.
    ///
    /// # Errors
    /// The text is not JSON.
    pub(crate) fn parse_page(
        text: &'t str,
        others: &'t OtherPages,
    ) -> Result<Source<'t>, Diagnostic> {
        let source = Source::parse(text)?;
        Ok(Source { others, ..source })
    }

    /// Returns the languages that the feed lists.
    pub(crate) fn languages(&self) -> Vec<&str> {
        if let Some(languages) = self.others.languages() {
            return languages.iter().map(String::as_str).collect();
        }
        let list = self.member(self.root(), "languages");
        list.map_or_else(Vec::new, |list| {
            let elements = self.tree.children(list);
            elements.filter_map(|tag| self.string(tag)).collect()
        })
    }

    /// Returns the default language of the feed's texts: the first that it lists; empty if it lists none.
    pub(crate) fn default_language(&self) -> &str {
        self.languages().first().copied().unwrap_or("")
    }

    /// Returns the value of the whole text.
    pub(crate) fn root(&self) -> Node {
        Node::at(self.tree.place(Node::ROOT).0)
    }

    pub(crate) fn kind(&self, node: Node) -> Kind {
        self.tree.kind(node)
    }

    /// Returns the bytes of a value.
    pub(crate) fn range(&self, node: Node) -> (usize, usize) {
        (node.start() as usize, self.tree.end_of(node) as usize)
    }

    /// Returns the text of a value, as it is written.
    pub(crate) fn slice(&self, node: Node) -> &'t str {
        let (start, end) = self.range(node);
        &self.text[start..end]
    }

    /// Returns the elements of a list or the members of an object.
    pub(crate) fn items(&self, node: Node) -> Vec<Item> {
        let is_object = self.kind(node) == Kind::Object;
        self.tree
            .children(node)
            .map(|child| {
                let value = if is_object {
                    self.tree.value(child)
                } else {
                    child
                };
                Item {
                    name: is_object.then_some(child),
                    value,
                    start: child.start() as usize,
                    end: self.tree.end_of(value) as usize,
                }
            })
            .collect()
    }

    /// Returns the name of a member, decoded.
    pub(crate) fn name(&self, item: &Item) -> &str {
        item.name.map_or("", |name| self.tree.text(name))
    }

    /// Returns the value of an object's member. If the object has the member twice, the last one counts.
    pub(crate) fn member(&self, object: Node, name: &str) -> Option<Node> {
        if self.kind(object) != Kind::Object {
            return None;
        }
        let names = self.tree.children(object);
        let found = names.filter(|one| self.tree.text(*one) == name).last();
        found.map(|name| self.tree.value(name))
    }

    /// Returns the value of a member that is a string, decoded.
    pub(crate) fn string_member(&self, object: Node, name: &str) -> Option<&str> {
        self.string(self.member(object, name)?)
    }

    /// Returns a string, decoded.
    pub(crate) fn string(&self, node: Node) -> Option<&str> {
        (self.kind(node) == Kind::String).then(|| self.tree.text(node))
    }

    /// Returns the names and values of an object's members. Of a member that is there twice, the last one counts; it has
    /// the position of the first.
    pub(crate) fn members(&self, object: Node) -> Vec<(&str, Node)> {
        let mut out: Vec<(&str, Node)> = Vec::new();
        let mut positions = HashMap::new();
        for name in self.tree.children(object) {
            let value = self.tree.value(name);
            let name = self.tree.text(name);
            let position = *positions.entry(name).or_insert(out.len());
            match out.get_mut(position) {
                Some(member) => member.1 = value,
                None => out.push((name, value)),
            }
        }
        out
    }

    /// Returns a text of which two are equal if two values have the same meaning: the order of members and escapes do not
    /// count.
    pub(crate) fn meaning(&self, node: Node) -> String {
        let mut out = String::new();
        self.write_meaning(node, &mut out);
        out
    }

    fn write_meaning(&self, node: Node, out: &mut String) {
        match self.kind(node) {
            // Half of a surrogate pair is decoded as U+FFFD, whichever it is.
            Kind::String if self.tree.text(node).contains(char::REPLACEMENT_CHARACTER) => {
                out.push_str(self.slice(node));
            }
            Kind::String => quote(self.tree.text(node), out),
            Kind::List => {
                out.push('[');
                for element in self.tree.children(node) {
                    self.write_meaning(element, out);
                    out.push(',');
                }
                out.push(']');
            }
            Kind::Object => {
                let mut members = self.members(node);
                members.sort_unstable_by_key(|member| member.0);
                out.push('{');
                for (name, value) in members {
                    quote(name, out);
                    out.push(':');
                    self.write_meaning(value, out);
                    out.push(',');
                }
                out.push('}');
            }
            Kind::Null | Kind::Bool | Kind::Number => {
                // Writing to a string cannot fail.
                let _ = write!(out, "{}", self.tree.text(node));
            }
        }
    }

    /// Returns a value as it is written. Its lines after the first lose the indentation of the line where it begins.
    pub(crate) fn json(&self, node: Node) -> Json {
        let text = self.slice(node);
        if !text.contains('\n') {
            return Json::of_valid(text.to_owned());
        }
        let indentation = self.indentation(node.start() as usize);
        let mut lines = text.lines();
        let mut out = lines.next().unwrap_or("").to_owned();
        for line in lines {
            out.push('\n');
            out.push_str(line.strip_prefix(indentation).unwrap_or(line.trim_start()));
        }
        Json::of_valid(out)
    }

    /// Returns the blanks at the beginning of the line that contains a byte.
    pub(crate) fn indentation(&self, at: usize) -> &'t str {
        let line = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        let rest = &self.text[line..at];
        &rest[..rest.len() - rest.trim_start_matches([' ', '\t']).len()]
    }
}

/// Whether two values have the same meaning.
pub(crate) fn same(one: &Source<'_>, node: Node, other: &Source<'_>, other_node: Node) -> bool {
    one.slice(node) == other.slice(other_node)
        || one.kind(node) == other.kind(other_node)
            && one.meaning(node) == other.meaning(other_node)
}
