//! What JSON-LD and ActivityStreams have in common: JSON in which one value and a list of one are the
//! same, and texts may say their language.

use serde_json::{Map, Value};

use super::making::{Making, Part, Range, Spot};
use masar_feed::html::plain_text;
use masar_feed::json::{Kind, Node, Tree};
use masar_feed::{Code, Diagnostic};
use masar_feed::{ImportMessage, Message};

/// A document, and where it begins in the file.
pub(super) struct Document<'t> {
    pub(super) tree: &'t Tree<'t>,
    pub(super) offset: usize,
}

impl<'t> Document<'t> {
    pub(super) fn kind(&self, node: Node) -> Kind {
        self.tree.kind(node)
    }

    /// A member's value, by the first of these names that is there.
    pub(super) fn member(&self, object: Node, names: &[&str]) -> Option<Node> {
        if self.kind(object) != Kind::Object {
            return None;
        }
        names.iter().find_map(|wanted| {
            let name = self
                .tree
                .children(object)
                .find(|name| self.tree.text(*name) == *wanted)?;
            let value = self.tree.value(name);
            (self.kind(value) != Kind::Null).then_some(value)
        })
    }

    /// The elements of a list, or the one value.
    pub(super) fn all(&self, node: Node) -> Vec<Node> {
        match self.kind(node) {
            Kind::List => self.tree.children(node).collect(),
            Kind::Null => Vec::new(),
            _ => vec![node],
        }
    }

    /// The elements of a member of an event, as many as any event has; the others are told of.
    pub(super) fn some(&self, making: &mut Making, object: Node, names: &[&str]) -> Vec<Node> {
        let Some(node) = self.member(object, names) else {
            return Vec::new();
        };
        if self.kind(node) != Kind::List {
            return self.all(node);
        }
        let mut out = Vec::new();
        for one in self.tree.children(node) {
            if out.len() < MOST_OF_ONE {
                out.push(one);
            } else {
                self.lost(making, one, ImportMessage::Quoted.with(names[0]));
            }
        }
        out
    }

    /// A string or a number, or the `@value` or `@id` or `id` of an object; empty when it is none.
    pub(super) fn word(&self, node: Node) -> &'t str {
        match self.kind(node) {
            Kind::String | Kind::Number => self.tree.text(node),
            Kind::Object => {
                let inner = self.member(
                    node,
                    &["@value", "@id", "id", "url", "href", "value", "name"],
                );
                inner.map_or("", |inner| match self.kind(inner) {
                    Kind::String | Kind::Number => self.tree.text(inner),
                    _ => "",
                })
            }
            Kind::List => self
                .tree
                .children(node)
                .next()
                .map_or("", |first| self.word(first)),
            _ => "",
        }
    }

    /// The word of a member.
    pub(super) fn word_of(&self, object: Node, names: &[&str]) -> &'t str {
        self.member(object, names)
            .map_or("", |node| self.word(node))
    }

    /// Whether an object is of a type, without its namespace.
    pub(super) fn types(&self, object: Node) -> Vec<&'t str> {
        let Some(node) = self.member(object, &["@type", "type"]) else {
            return Vec::new();
        };
        let names = self.all(node).into_iter().map(|one| self.word(one));
        names
            .map(|one| one.rsplit(['/', '#', ':']).next().unwrap_or(one))
            .collect()
    }

    /// A text as a feed has it: a string, or one per language; HTML as its words.
    pub(super) fn text(&self, node: Node, clean: &mut dyn FnMut(&str) -> String) -> Value {
        let mut tagged = Map::new();
        let mut bare = Vec::new();
        // Texts in more languages than that are none that anybody reads.
        for one in self.all(node).into_iter().take(MOST_OF_ONE) {
            let tag = self.word_of(one, &["@language"]);
            let words = clean(self.word(one));
            if words.is_empty() {
            } else if tag.is_empty() {
                bare.push(words);
            } else {
                tagged.insert(tag.to_owned(), words.into());
            }
        }
        if tagged.is_empty() {
            return if bare.is_empty() {
                Value::Null
            } else {
                bare.join("\n\n").into()
            };
        }
        tagged.into()
    }

    /// A map of one text per language, as ActivityStreams and JSON-LD's containers write it.
    pub(super) fn map(&self, node: Node, clean: &mut dyn FnMut(&str) -> String) -> Value {
        let mut tagged = Map::new();
        if self.kind(node) == Kind::Object {
            for name in self.tree.children(node).take(MOST_OF_ONE) {
                tagged.insert(
                    self.tree.text(name).to_owned(),
                    clean(self.word(self.tree.value(name))).into(),
                );
            }
        }
        if tagged.is_empty() {
            Value::Null
        } else {
            tagged.into()
        }
    }

    /// Where a node is in the file.
    pub(super) fn range(&self, node: Node) -> Range {
        let (start, end) = self.tree.place(node);
        (start + self.offset, end + self.offset)
    }

    /// Reports a member's value that has no place in a feed.
    pub(super) fn lost(&self, making: &mut Making, node: Node, what: Message) {
        // Where a long text ends takes its time, and most of what is lost is only counted.
        making.found.add(Code::NotHeld, || {
            let problem = ImportMessage::NotKept.message().with(what);
            let (range, fix) = (self.range(node), ImportMessage::NothingToFix.message());
            let none = String::new();
            let mut diagnostic = Diagnostic::new(Code::NotHeld, range, none, problem, fix);
            diagnostic.node = node;
            diagnostic
        });
    }

    /// Reports the members that are neither known nor of the format's own.
    pub(super) fn rest(&self, making: &mut Making, object: Node, known: &[&str]) {
        for name in self.tree.children(object) {
            let word = self.tree.text(name);
            let value = self.tree.value(name);
            let silent = match self.kind(value) {
                Kind::Null => true,
                Kind::String => self.tree.text(value).trim().is_empty(),
                Kind::List | Kind::Object => self.tree.children(value).next().is_none(),
                _ => false,
            };
            if !silent && !known.contains(&word) {
                self.lost(making, name, ImportMessage::Quoted.with(word));
            }
        }
    }

    /// Notes where a member of the next event comes from.
    pub(super) fn note(&self, making: &mut Making, member: &str, node: Node) {
        making.at(Part::Events, member, self.range(node), Spot::Node(node));
    }
}

/// So many people, media, links or words are kept of one event.
pub(super) const MOST_OF_ONE: usize = 500;

/// Whether a text that may be HTML is.
pub(crate) fn is_html(text: &str) -> bool {
    let tag = text.split('<').skip(1).any(|rest| {
        rest.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/')
            && rest.contains('>')
    });
    tag || text.split('&').skip(1).any(|rest| {
        let name = rest.split(';').next().unwrap_or("");
        rest.contains(';')
            && !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
    })
}

/// Words without HTML; links in them are put by.
pub(super) fn cleaner(links: &mut Vec<(String, String)>) -> impl FnMut(&str) -> String + '_ {
    move |html| {
        if !is_html(html) {
            return html.to_owned();
        }
        let found = plain_text(html);
        links.extend(found.links);
        links.extend(found.pictures);
        found.text
    }
}

/// A text split into what is short enough for a summary, and the rest: by its first paragraph.
pub(super) fn prose(event: &mut Map<String, Value>, text: Value) {
    let parts = |text: &str| match text.split_once("\n\n") {
        Some((first, rest)) => (first.to_owned(), rest.to_owned()),
        None => (text.to_owned(), String::new()),
    };
    let (mut summary, mut body) = (Map::new(), Map::new());
    match text {
        Value::String(text) => {
            let (first, rest) = parts(&text);
            event.insert("summary".into(), first.into());
            if !rest.is_empty() {
                event.insert("body".into(), rest.into());
            }
        }
        Value::Object(tagged) => {
            for (tag, text) in tagged {
                let (first, rest) = parts(text.as_str().unwrap_or(""));
                summary.insert(tag.clone(), first.into());
                if !rest.is_empty() {
                    body.insert(tag, rest.into());
                }
            }
            event.insert("summary".into(), summary.into());
            if !body.is_empty() {
                event.insert("body".into(), body.into());
            }
        }
        _ => {}
    }
}

/// ISO 8601 dates as EDTF: no fractions of a second, no seconds that are nought, no bare offset.
pub(super) fn date(start: &str, end: &str) -> String {
    let (start, end) = (one(start), one(end));
    match (start.is_empty(), end.is_empty()) {
        (_, true) => start,
        (true, false) => ["/", &end].concat(),
        _ if start == end => start,
        _ => [&*start, "/", &end].concat(),
    }
}

fn one(iso: &str) -> String {
    let iso = iso.trim();
    let Some((day, time)) = iso.split_once(['T', ' ']) else {
        return iso.to_owned();
    };
    let zone_at = time.find(['Z', 'z', '+', '-', '−']).unwrap_or(time.len());
    let (clock, zone) = time.split_at(zone_at);
    let clock = clock.split(['.', ',']).next().unwrap_or("");
    let clock = match clock.len() {
        8 => clock.strip_suffix(":00").unwrap_or(clock),
        _ => clock,
    };
    // EDTF wants hours and minutes with a colon: `+01` and `+0100` are `+01:00`.
    let zone = match zone.split_at_checked(3) {
        Some((hours, "")) if hours.is_ascii() => [hours, ":00"].concat(),
        Some((hours, minutes)) if minutes.len() == 2 && !zone.contains(':') => {
            [hours, ":", minutes].concat()
        }
        _ => zone.to_uppercase(),
    };
    [day, "T", clock, &zone].concat()
}

/// A link as a feed has it.
pub(super) fn link(href: &str, title: Value, kind: &str) -> Value {
    let mut out = Map::new();
    out.insert("href".into(), href.into());
    if !title.is_null() {
        out.insert("title".into(), title);
    }
    if !kind.is_empty() {
        out.insert("type".into(), kind.into());
    }
    out.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_of_iso_8601_becomes_one_of_edtf() {
        assert_eq!(date("2022-09-14", ""), "2022-09-14");
        assert_eq!(date("2022-09-14T10:00:00.5Z", ""), "2022-09-14T10:00Z");
        assert_eq!(date("2022-09-14T10:00+0100", ""), "2022-09-14T10:00+01:00");
        assert_eq!(date("2022-09-14T10:00+01", ""), "2022-09-14T10:00+01:00");
        assert_eq!(date("2022-09-14T10:00-01:30", ""), "2022-09-14T10:00-01:30");
        assert_eq!(date("2022-09-14", "2022-09-15"), "2022-09-14/2022-09-15");
        assert_eq!(date("", "2022-09-15"), "/2022-09-15");
    }

    #[test]
    fn a_zone_that_is_not_ascii_stays_as_it_is() {
        assert_eq!(date("2022-09-14T10:00+1é1", ""), "2022-09-14T10:00+1É1");
        assert_eq!(date("2022-09-14T10:00+é", ""), "2022-09-14T10:00+É");
    }
}
