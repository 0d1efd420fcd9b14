//! Finds the value at a path.

use std::borrow::Cow;

use masar_feed::json::{Kind, Node};

use crate::error::EditError;
use crate::identity::EventIds;
use crate::kind::{FEED, ValueKind};
use crate::path::{Path, Step};
use crate::source::{Item, Source};

/// A text in which paths are looked up.
pub(crate) struct Locator<'s, 't> {
    pub(crate) source: &'s Source<'t>,
    pub(crate) ids: &'s EventIds,
}

/// A list or an object on the way to a value, and the position of the next one in it.
pub(crate) type Chain = Vec<(Node, usize)>;

/// What is at a path.
pub(crate) enum Target {
    /// A value.
    Value {
        chain: Chain,
        node: Node,
        kind: ValueKind,
    },
    /// No value: an object, at the depth of the path, does not have the member.
    Missing {
        object: Node,
        kind: ValueKind,
        depth: usize,
    },
    /// No value: `null` is where an object is to be, at the depth of the path.
    Null {
        node: Node,
        kind: ValueKind,
        depth: usize,
    },
    /// A string that is a text in the feed's default language, where the path names a language.
    PlainText { chain: Chain, node: Node },
}

impl<'s> Locator<'s, '_> {
    /// Finds what is at a path.
    ///
    /// # Errors
    /// A list does not have the element, or the path leads into a value of another type.
    pub(crate) fn find(&self, path: &Path) -> Result<Target, EditError> {
        let source = self.source;
        let (mut node, mut kind) = (source.root(), FEED);
        let mut chain = Chain::new();
        for (depth, step) in path.steps().iter().enumerate() {
            let items = self.items(node);
            let name = match (step, source.kind(node)) {
                (Step::Member(name), Kind::Object) => name,
                (Step::Member(_), Kind::Null) => return Ok(Target::Null { node, kind, depth }),
                (Step::Member(_), Kind::String)
                    if matches!(kind, ValueKind::Text) && depth + 1 == path.steps().len() =>
                {
                    return Ok(Target::PlainText { chain, node });
                }
                (Step::Key(_) | Step::Index(_), Kind::List) => {
                    let index = self.element(&items, kind, step, path)?;
                    chain.push((node, index));
                    (node, kind) = (items[index].value, kind.element());
                    continue;
                }
                _ => return Err(EditError::WrongType(path.clone())),
            };
            let found = items.iter().rposition(|item| source.name(item) == name);
            let Some(index) = found else {
                return Ok(Target::Missing {
                    object: node,
                    kind,
                    depth,
                });
            };
            chain.push((node, index));
            (node, kind) = (items[index].value, kind.member(name));
        }
        Ok(Target::Value { chain, node, kind })
    }

    /// Returns the elements of a list or the members of an object.
    fn items(&self, node: Node) -> Cow<'s, [Item]> {
        match self.ids.items(node) {
            Some(items) => Cow::Borrowed(items),
            None => Cow::Owned(self.source.items(node)),
        }
    }

    /// Returns the position of an element.
    fn element(
        &self,
        items: &[Item],
        kind: ValueKind,
        step: &Step,
        path: &Path,
    ) -> Result<usize, EditError> {
        let not_found = || EditError::NotFound(path.clone());
        let key = match step {
            Step::Index(index) if *index < items.len() => return Ok(*index),
            Step::Key(key) => key,
            _ => return Err(not_found()),
        };
        let mut found = items
            .iter()
            .enumerate()
            .filter(|(_, item)| self.key(kind, item.value) == Some(key));
        let (index, _) = found.next().ok_or_else(not_found)?;
        match found.next() {
            Some(_) => Err(EditError::Ambiguous(path.clone())),
            None => Ok(index),
        }
    }

    /// Returns the position of an element of a list.
    ///
    /// # Errors
    /// The list does not have it.
    pub(crate) fn position(
        &self,
        list: Node,
        kind: ValueKind,
        step: &Step,
        path: &Path,
    ) -> Result<usize, EditError> {
        self.element(&self.items(list), kind, step, path)
    }

    /// Returns the key of an element of a list.
    pub(crate) fn key(&self, list: ValueKind, element: Node) -> Option<&'s str> {
        match list {
            ValueKind::Objects(object, _) if object.name == "Event" => {
                self.ids.id(self.source, element)
            }
            ValueKind::Objects(_, keying) => {
                let value = self.source.member(element, keying.key)?;
                plain_text(self.source, value)
            }
            _ => self.source.string(element),
        }
    }
}

/// Returns a text in the feed's default language, or else in the first one that it has.
pub(crate) fn plain_text<'a>(source: &'a Source<'_>, text: Node) -> Option<&'a str> {
    match source.kind(text) {
        Kind::String => Some(source.tree.text(text)),
        Kind::Object => {
            let own = source.string_member(text, source.default_language());
            let mut all = source
                .tree
                .children(text)
                .map(|name| source.tree.value(name));
            own.or_else(|| all.find_map(|value| source.string(value)))
        }
        _ => None,
    }
}
