//! Recognises the formats. The widget's main part contains this module; it loads the chunk with the readers
//! when a feed needs them.

use crate::json::{Kind, Node, Tree};

/// The number of slides that are searched for a date.
const SEARCHED: usize = 1_000;

/// Whether a text that is not in Masar's own format is in one that is supported.
pub fn is_known(tree: &Tree<'_>) -> bool {
    items(tree, Node::ROOT).or_else(|| slides(tree)).is_some()
}

/// Returns the address of the next page of a JSON Feed; other formats have one page.
pub fn next_url(tree: &Tree<'_>) -> Node {
    match items(tree, Node::ROOT) {
        Some(_) => member(tree, Node::ROOT, "next_url"),
        None => Node::ABSENT,
    }
}

/// Returns the list of items, if the page is one of a JSON Feed.
pub fn items(tree: &Tree<'_>, page: Node) -> Option<Node> {
    let version = member(tree, page, "version");
    let list = member(tree, page, "items");
    // A part before a slash ends with the host.
    let parts = || tree.text(version).split('/');
    let is_jsonfeed = tree.kind(version) == Kind::String
        && parts()
            .zip(parts().skip(1))
            .any(|(part, _)| part.ends_with("jsonfeed.org"));
    (is_jsonfeed && tree.kind(list) == Kind::List).then_some(list)
}

/// Returns the list of slides, if the text is TimelineJS's. Its oldest examples have the dates in `date`.
pub fn slides(tree: &Tree<'_>) -> Option<Node> {
    let list = member(tree, Node::ROOT, "events");
    if tree.kind(list) != Kind::List {
        return None;
    }
    let has_scale = member(tree, Node::ROOT, "scale").is_there();
    let is_dated = |slide| {
        member(tree, slide, "start_date").is_there()
            || tree.kind(member(tree, slide, "date")) == Kind::Object
    };
    (has_scale || tree.children(list).take(SEARCHED).any(is_dated)).then_some(list)
}

/// Returns the value of an object's member; [`Node::ABSENT`] where there is none.
pub fn member(tree: &Tree<'_>, object: Node, wanted: &str) -> Node {
    if tree.kind(object) != Kind::Object {
        return Node::ABSENT;
    }
    tree.children(object)
        .find(|name| tree.text(*name) == wanted)
        .map_or(Node::ABSENT, |name| tree.value(name))
}
