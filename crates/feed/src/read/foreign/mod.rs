//! Feeds of other makes that the widget shows unconverted: TimelineJS3's JSON, and JSON Feed. The
//! tree is the foreign one, so that a finding names the place in the file that the editor has.
//!
//! [`read`] is the only way in.

pub mod html;
mod jsonfeed;
pub mod timelinejs;

#[cfg(test)]
mod tests;

use self::html::{Plain, plain};
use super::Reading;
use super::address::Use;
use super::event::LEAST;
use super::json::{Kind, Node, Tree};
use super::reader::Reader;
use crate::finding::EDITORS;
use crate::model::{Event, Link, Media, Text};
use crate::say::Say;
use masar_edtf::{is_blank, trimmed};

/// A link or picture is not said twice, as far as the first of them tell: each with each would take
/// minutes where a text has nothing but links.
const MOST_COMPARED: usize = 64;

/// Whether a text that is no feed of Masar's own is of a make that is known here.
pub fn is_known(tree: &Tree<'_>) -> bool {
    jsonfeed::items(tree, Node::ROOT)
        .or_else(|| timelinejs::slides(tree))
        .is_some()
}

/// Where the next page of a JSON Feed is; others have one page only.
pub fn next_url(tree: &Tree<'_>) -> Node {
    match jsonfeed::items(tree, Node::ROOT) {
        Some(_) => member(tree, Node::ROOT, "next_url"),
        None => Node::ABSENT,
    }
}

/// Reads a text that is no feed of Masar's own, if it is of a make that is known here. `joined`: the text
/// is a list of pages.
#[inline(never)]
pub fn read(tree: &Tree<'_>, joined: bool, all: bool) -> Option<Reading> {
    let mut reader = Reader::new(tree, all);
    let mut drafts = Vec::new();
    let mut events = Vec::new();
    let mut pages = Vec::new();
    if joined {
        pages.extend(tree.children(Node::ROOT));
    } else {
        pages.push(Node::ROOT);
    }
    let mut feed = None;
    let mut next = Node::ABSENT;
    let mut events_in_text = 0;
    for page in pages {
        let items = jsonfeed::items(tree, page);
        // Of the two only a JSON Feed has pages.
        let list = match items {
            None if joined => return None,
            None => timelinejs::slides(tree)?,
            Some(items) => items,
        };
        let count = tree.count(list, LEAST);
        drafts.reserve_exact(count);
        events.reserve_exact(count);
        if items.is_some() {
            reader.foreign = "JSON Feed";
            next = reader.jsonfeed((page, list), &mut feed, &mut drafts, &mut events);
        } else {
            reader.foreign = "TimelineJS";
            reader.nests = false;
            feed = Some(reader.timelinejs(list, &mut drafts, &mut events));
        }
        events_in_text += tree.children(list).count();
    }
    let mut feed = feed?;
    feed.events = reader.family(&drafts, events);
    feed.languages = reader.settle_languages();
    let next = reader.address(next, Use::Media);
    Some(reader.told(feed, events_in_text, next))
}

/// A member of an object.
fn member(tree: &Tree<'_>, object: Node, wanted: &str) -> Node {
    if tree.kind(object) == Kind::Object {
        for name in tree.children(object) {
            if tree.text(name) == wanted {
                return tree.value(name);
            }
        }
    }
    Node::ABSENT
}

impl Reader<'_> {
    /// An HTML text of the foreign file, with its links and pictures put into `event`.
    fn html(&mut self, at: Node, event: &mut Event) -> String {
        let html = self.string(at, Say::AString).unwrap_or("");
        let found = plain(html);
        self.take(at, &found, event);
        found.text
    }

    /// Puts links and pictures of an HTML text into an event.
    fn take(&mut self, at: Node, found: &Plain, event: &mut Event) {
        if EDITORS && found.styled {
            self.lost(at, Say::HtmlButMore.say());
        }
        for (src, alt) in &found.pictures {
            if let Some(src) = self.mended(at, src, Use::Media) {
                event.media.push(media(src, "image", text(alt)));
            }
        }
        for (href, title) in &found.links {
            self.link(at, href, title, event);
        }
    }

    /// One more link, unless it is there or leads nowhere but within the old page.
    fn link(&mut self, at: Node, href: &str, title: &str, event: &mut Event) {
        if href.is_empty() || href.as_bytes()[0] == b'#' {
            if EDITORS && !href.is_empty() {
                self.lost(at, Say::LinkWithin.say());
            }
            return;
        }
        if let Some(href) = self.mended(at, href, Use::Link)
            && event
                .links
                .iter()
                .take(MOST_COMPARED)
                .all(|one| one.href != href)
        {
            event.links.push(Link {
                href,
                title: text(title),
                kind: String::new(),
            });
        }
    }

    /// An address as browsers mend it: without blanks around it, those within as `%20`, and `https:`
    /// where it begins with its host.
    fn mended(&mut self, at: Node, address: &str, usage: Use) -> Option<String> {
        let mut out = String::new();
        let address = trimmed(address);
        if address.as_bytes().starts_with(b"//") {
            out.push_str("https:");
        }
        for letter in address.chars() {
            if is_blank(letter) {
                out.push_str("%20");
            } else {
                out.push(letter);
            }
        }
        self.safe(at, &out, usage)
    }
}

/// A picture or the like, of which no more is known.
#[inline(never)]
fn media(src: String, kind: &str, alt: Text) -> Media {
    Media {
        src,
        kind: kind.to_owned(),
        alt,
        ..Media::default()
    }
}

/// A text in the feed's own language.
fn text(words: &str) -> Text {
    let mut out = Vec::new();
    if !words.is_empty() {
        out.reserve_exact(1);
        out.push((Box::default(), words.into()));
    }
    Text(out.into())
}

/// Its first paragraph, and the rest.
fn first_paragraph(words: &str) -> (&str, &str) {
    let end = words
        .as_bytes()
        .windows(2)
        .position(|two| two == b"\n\n")
        .unwrap_or(words.len());
    (
        words.get(..end).unwrap_or(""),
        words.get(end + 2..).unwrap_or(""),
    )
}

/// Words enough for a title: the first line, cut at a word.
fn beginning(words: &str) -> String {
    let mut end = 0;
    for (count, (at, letter)) in words.char_indices().enumerate() {
        if letter == '\n' || count == 80 {
            if letter == '\n' || end == 0 {
                end = at;
            }
            let more = if letter == '\n' { "" } else { "…" };
            return [words.get(..end).unwrap_or(""), more].concat();
        }
        if is_blank(letter) {
            end = at;
        }
    }
    words.to_owned()
}

/// Whether an address ends, before its query, in one of these.
fn ends_in(address: &str, endings: &[&str]) -> bool {
    let bytes = address.as_bytes();
    let end = bytes
        .iter()
        .position(|byte| matches!(byte, b'?' | b'#'))
        .unwrap_or(bytes.len());
    let dot = bytes[..end].iter().rposition(|byte| *byte == b'.');
    let ending = dot.map_or(&[][..], |dot| &bytes[dot + 1..end]);
    endings
        .iter()
        .any(|one| ending.eq_ignore_ascii_case(one.as_bytes()))
}
