//! A plan of changes to the values of one text, and the splices that carry it out.
//!
//! A plan replaces values, and gives lists and objects other children. Whatever it does not name stays as it is, to the
//! byte.

use std::collections::BTreeMap;

use masar_feed::json::{Kind, Node};

use crate::fragment::Fragment;
use crate::order::longest_increasing;
use crate::source::{Item, Source};
use crate::splice::{Splice, splice};
use crate::style::Style;

/// A plan of changes, by the bytes where the changed values begin.
#[derive(Default)]
pub(crate) struct Plan(BTreeMap<usize, Edit>);

enum Edit {
    Replace(Fragment),
    Children(Vec<Child>),
}

/// An element or a member that a list or an object has afterwards.
#[derive(Clone, Debug)]
pub(crate) enum Child {
    /// The one at this position before.
    Kept(usize),
    /// A new one; a member has a name.
    New(Option<String>, Fragment),
}

impl Plan {
    /// Replaces a value.
    pub(crate) fn replace(&mut self, node: Node, fragment: Fragment) {
        self.0
            .insert(node.start() as usize, Edit::Replace(fragment));
    }

    /// Gives a list or an object these children.
    pub(crate) fn set_children(&mut self, node: Node, children: Vec<Child>) {
        self.0
            .insert(node.start() as usize, Edit::Children(children));
    }

    /// Returns the children that a list or an object has afterwards, as far as they are planned.
    pub(crate) fn children(&self, node: Node) -> Option<&[Child]> {
        match self.0.get(&(node.start() as usize))? {
            Edit::Children(children) => Some(children),
            Edit::Replace(_) => None,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the splices.
    pub(crate) fn splices(&self, source: &Source<'_>) -> Vec<Splice> {
        if self.is_empty() {
            return Vec::new();
        }
        let style = Style::of(source);
        let mut out = Splices {
            plan: self,
            source,
            style: &style,
            list: Vec::new(),
        };
        out.value(source.root());
        let mut splices = out.list;
        splices.retain(|one| one.removed != one.inserted);
        for splice in &mut splices {
            splice.at += source.skipped;
        }
        splices
    }
}

/// The splices up to a place.
struct Splices<'a, 't> {
    plan: &'a Plan,
    source: &'a Source<'t>,
    style: &'a Style,
    list: Vec<Splice>,
}

impl Splices<'_, '_> {
    fn push(&mut self, start: usize, end: usize, inserted: String) {
        let removed = self.source.text[start..end].to_owned();
        if !removed.is_empty() || !inserted.is_empty() {
            self.list.push(Splice {
                at: start,
                removed,
                inserted,
            });
        }
    }

    /// Adds the splices of a value and of those in it.
    fn value(&mut self, node: Node) {
        let (start, end) = self.source.range(node);
        match self.plan.0.get(&start) {
            Some(Edit::Replace(fragment)) => {
                let expand = is_container(self.source, node)
                    && self.source.text[start..end].contains('\n')
                    && is_container_text(fragment);
                let indentation = self.indentation(start);
                let text = self.style.write(fragment, indentation, expand);
                self.push(start, end, text);
            }
            Some(Edit::Children(children)) => self.children(node, children),
            None if self.plan.0.range(start..end).next().is_some() => {
                for item in self.source.items(node) {
                    self.value(item.value);
                }
            }
            None => {}
        }
    }

    fn children(&mut self, node: Node, children: &[Child]) {
        let items = self.source.items(node);
        let expand = self.expands(&items);
        let kept: Vec<usize> = children.iter().filter_map(Child::position).collect();
        let anchors = longest_increasing(&kept);
        if anchors.is_empty() {
            return self.all_children(node, &items, children, expand);
        }
        let mut waiting: Vec<&Child> = Vec::new();
        let mut last = None;
        let mut next = anchors.iter().copied().peekable();
        for child in children {
            match (child.position(), next.peek()) {
                (Some(position), Some(anchor)) if position == *anchor => {
                    next.next();
                    self.gap(node, (&items, expand), last, Some(position), &waiting);
                    self.value(items[position].value);
                    waiting.clear();
                    last = Some(position);
                }
                _ => waiting.push(child),
            }
        }
        self.gap(node, (&items, expand), last, None, &waiting);
    }

    /// Adds the splices between two children that stay: the others in between are removed, new ones are inserted.
    fn gap(
        &mut self,
        node: Node,
        (items, expand): (&[Item], bool),
        before: Option<usize>,
        after: Option<usize>,
        inserted: &[&Child],
    ) {
        let end_index = after.unwrap_or(items.len());
        let is_empty = before.map_or(0, |before| before + 1) == end_index;
        if is_empty && inserted.is_empty() {
            return;
        }
        let separator = self.separator(items, before.or(after).unwrap_or(0));
        let indentation = self.indentation_after(node, &separator);
        let mut text = String::new();
        for child in inserted {
            let child = self.child(items, child, &indentation, expand);
            let parts: [&str; 2] = match before {
                Some(_) => [&separator, &child],
                None => [&child, &separator],
            };
            text.push_str(&parts.concat());
        }
        let (start, end) = match before {
            Some(before) => (items[before].end, items[end_index.max(before + 1) - 1].end),
            None => (items[0].start, items[end_index].start),
        };
        self.push(start, end, text);
    }

    /// Replaces all children.
    fn all_children(&mut self, node: Node, items: &[Item], children: &[Child], expand: bool) {
        let (start, end) = self.source.range(node);
        let (inner_start, inner_end) = (start + 1, end - 1);
        if children.is_empty() {
            return self.push(inner_start, inner_end, String::new());
        }
        let outer = self.indentation(start);
        let has_lines = self.source.text[inner_start..inner_end].contains('\n');
        let is_head = self
            .source
            .items(self.source.root())
            .iter()
            .any(|item| item.value == node);
        let is_object_list = children.iter().any(|child| match child {
            Child::New(None, fragment) => fragment.json.as_str().starts_with('{'),
            _ => false,
        });
        let on_lines = !self.style.one_line
            && (has_lines
                || !self.style.inline
                || is_head && is_object_list
                || node == self.source.root());
        let inner = [outer, &self.style.unit].concat();
        let texts: Vec<String> = children
            .iter()
            .map(|child| self.child(items, child, if on_lines { &inner } else { outer }, expand))
            .collect();
        let text = if on_lines {
            let line = [self.style.newline, &inner].concat();
            let separator = [",", &line].concat();
            [&line, &texts.join(&separator), self.style.newline, outer].concat()
        } else {
            texts.join(&self.style.comma)
        };
        self.push(inner_start, inner_end, text);
    }

    /// Whether a new element is on several lines: the last object or list of the list is.
    fn expands(&self, items: &[Item]) -> bool {
        let is_element =
            |item: &&Item| item.name.is_none() && is_container(self.source, item.value);
        let model = items.iter().rev().find(is_element);
        model.is_some_and(|item| self.source.text[item.start..item.end].contains('\n'))
    }

    /// Returns the text of a child that is inserted.
    fn child(&self, items: &[Item], child: &Child, indentation: &str, expand: bool) -> String {
        match child {
            Child::Kept(position) => self.moved(&items[*position]),
            Child::New(name, fragment) => {
                let expand = expand && name.is_none() && is_container_text(fragment);
                let value = self.style.write(fragment, indentation, expand);
                match name {
                    Some(name) => self.style.member(name, &value),
                    None => value,
                }
            }
        }
    }

    /// Returns the text of a child that is moved, with the changes in it.
    fn moved(&self, item: &Item) -> String {
        let mut inner = Splices {
            plan: self.plan,
            source: self.source,
            style: self.style,
            list: Vec::new(),
        };
        inner.value(item.value);
        for splice in &mut inner.list {
            splice.at -= item.start;
        }
        let text = &self.source.text[item.start..item.end];
        splice(text, &inner.list).unwrap_or_else(|| text.to_owned())
    }

    /// Returns what is between two children near a position: a comma and blanks, with at most one line end.
    fn separator(&self, items: &[Item], near: usize) -> String {
        let between = |index: usize| &self.source.text[items[index - 1].end..items[index].start];
        let text = match near {
            0 if items.len() > 1 => between(1).to_owned(),
            0 => {
                let before = &self.source.text[..items[0].start];
                let blanks = before.len() - before.trim_end_matches([' ', '\t', '\n', '\r']).len();
                let blanks = &before[before.len() - blanks..];
                if blanks.contains('\n') {
                    [",", blanks].concat()
                } else {
                    self.style.comma.clone()
                }
            }
            _ => between(near).to_owned(),
        };
        let (head, tail) = text.split_once(',').unwrap_or(("", ""));
        match tail.rfind('\n') {
            Some(line) => [head, ",", self.style.newline, &tail[line + 1..]].concat(),
            None => text,
        }
    }

    /// Returns the blanks at the beginning of the line that contains a byte.
    fn indentation(&self, at: usize) -> &str {
        match self.style.one_line {
            // The beginning of a long line is not looked for again and again.
            true => "",
            false => self.source.indentation(at),
        }
    }

    /// Returns the indentation of the line on which a child begins after a separator.
    fn indentation_after(&self, node: Node, separator: &str) -> String {
        match separator.rfind('\n') {
            Some(line) => {
                let rest = &separator[line + 1..];
                let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
                rest[..blanks].to_owned()
            }
            None => self.indentation(node.start() as usize).to_owned(),
        }
    }
}

impl Child {
    /// Returns the position before, of a child that is kept.
    pub(crate) fn position(&self) -> Option<usize> {
        match self {
            Child::Kept(position) => Some(*position),
            Child::New(..) => None,
        }
    }
}

fn is_container(source: &Source<'_>, node: Node) -> bool {
    matches!(source.kind(node), Kind::Object | Kind::List)
}

fn is_container_text(fragment: &Fragment) -> bool {
    fragment.json.as_str().starts_with(['{', '['])
}
