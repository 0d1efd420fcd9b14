//! JSON documents as JSON-LD and ActivityStreams use them: one value and a list of one value mean the same, and a
//! text may have a language.

use serde_json::{Map, Value, json};

use super::builder::FeedBuilder;
use super::source_map::{Location, Range, Section};
use crate::json::put;
use masar_feed::{
    Code, Diagnostic, ImportMessage, JsonMessage, Message,
    html::plain_text,
    json::{Kind, Node, Tree},
};

/// A document, and where it begins in the file.
pub(super) struct Document<'t> {
    pub(super) tree: &'t Tree<'t>,
    pub(super) offset: usize,
}

impl<'t> Document<'t> {
    pub(super) fn kind(&self, node: Node) -> Kind {
        self.tree.kind(node)
    }

    /// Returns the value of the first of these members that is present and not null.
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

    /// Returns the elements of a list, or the value itself.
    pub(super) fn values(&self, node: Node) -> Vec<Node> {
        match self.kind(node) {
            Kind::List => self.tree.children(node).collect(),
            Kind::Null => Vec::new(),
            _ => vec![node],
        }
    }

    /// Returns the elements of a member. Those after the first [`MAX_ELEMENTS`] are reported as lost.
    pub(super) fn elements(
        &self,
        builder: &mut FeedBuilder,
        object: Node,
        names: &[&str],
    ) -> Vec<Node> {
        let Some(node) = self.member(object, names) else {
            return Vec::new();
        };
        if self.kind(node) != Kind::List {
            return self.values(node);
        }
        let mut out = Vec::new();
        for one in self.tree.children(node) {
            if out.len() < MAX_ELEMENTS {
                out.push(one);
            } else {
                self.report_loss(builder, one, ImportMessage::Quoted.with(names[0]));
            }
        }
        out
    }

    /// Returns a string or a number as a string; of an object its `@value`, `@id`, address or name. Empty for others.
    pub(super) fn string(&self, node: Node) -> &'t str {
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
                .map_or("", |first| self.string(first)),
            _ => "",
        }
    }

    /// Returns the string of a member ([`Document::string`]).
    pub(super) fn string_of(&self, object: Node, names: &[&str]) -> &'t str {
        self.member(object, names)
            .map_or("", |node| self.string(node))
    }

    /// Returns the types of an object, without their namespaces.
    pub(super) fn types(&self, object: Node) -> Vec<&'t str> {
        let Some(node) = self.member(object, &["@type", "type"]) else {
            return Vec::new();
        };
        let names = self.values(node).into_iter().map(|one| self.string(one));
        names
            .map(|one| one.rsplit(['/', '#', ':']).next().unwrap_or(one))
            .collect()
    }

    /// Returns a text as a feed has it: a string, or a string for each language. `clean` converts each string.
    pub(super) fn text(&self, node: Node, clean: &mut dyn FnMut(&str) -> String) -> Value {
        let mut tagged = Map::new();
        let mut bare = Vec::new();
        for one in self.values(node).into_iter().take(MAX_ELEMENTS) {
            let tag = self.string_of(one, &["@language"]);
            let text = clean(self.string(one));
            if text.is_empty() {
            } else if tag.is_empty() {
                bare.push(text);
            } else {
                tagged.insert(tag.to_owned(), text.into());
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

    /// Returns the text of the first of these members that is present; null if none is.
    pub(super) fn text_of(&self, object: Node, names: &[&str]) -> Value {
        self.member(object, names)
            .map_or(Value::Null, |one| self.text(one, &mut str::to_owned))
    }

    /// Returns a language map (ActivityStreams, JSON-LD) as a text of a feed.
    pub(super) fn map(&self, node: Node, clean: &mut dyn FnMut(&str) -> String) -> Value {
        let mut tagged = Map::new();
        if self.kind(node) == Kind::Object {
            for name in self.tree.children(node).take(MAX_ELEMENTS) {
                tagged.insert(
                    self.tree.text(name).to_owned(),
                    clean(self.string(self.tree.value(name))).into(),
                );
            }
        }
        if tagged.is_empty() {
            Value::Null
        } else {
            tagged.into()
        }
    }

    /// Returns latitude and longitude of an object, where it has both.
    pub(super) fn coordinates(&self, object: Node) -> Option<Value> {
        let degrees = |name: &str| self.string_of(object, &[name]).parse::<f64>().ok();
        Some(json!([degrees("latitude")?, degrees("longitude")?]))
    }

    /// Returns a member that is a length in pixels: `640`, `"640px"`.
    pub(super) fn pixels(&self, object: Node, name: &str) -> Option<u32> {
        let length = self.string_of(object, &[name]);
        length.trim_end_matches("px").trim().parse().ok()
    }

    /// Returns the range of a node in the file.
    pub(super) fn range(&self, node: Node) -> Range {
        let (start, end) = self.tree.place(node);
        (start + self.offset, end + self.offset)
    }

    /// Reports each text that has half of a surrogate pair, as the feed's own reader does.
    pub(super) fn report_half_characters(&self, builder: &mut FeedBuilder) {
        for (node, (start, end)) in self.tree.half_characters() {
            let range = (start + self.offset, end + self.offset);
            let (problem, fix) = (JsonMessage::HalfCharacter, JsonMessage::WriteCharacter);
            builder.report(Code::BadValue, range, Location::Node(node), problem, fix);
        }
    }

    /// Reports a value that a feed does not support.
    pub(super) fn report_loss(&self, builder: &mut FeedBuilder, node: Node, what: Message) {
        // The range is only computed where the diagnostic is kept: most losses of a large file are only counted.
        builder.report_with(Code::NotHeld, || {
            let problem = ImportMessage::NotKept.message().with(what);
            let (range, fix) = (self.range(node), ImportMessage::NothingToFix.message());
            let none = String::new();
            let mut diagnostic = Diagnostic::new(Code::NotHeld, range, none, problem, fix);
            diagnostic.node = node;
            diagnostic
        });
    }

    /// Reports the members of an object that are not known and not empty.
    pub(super) fn report_unknown(&self, builder: &mut FeedBuilder, object: Node, known: &[&str]) {
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
                self.report_loss(builder, name, ImportMessage::Quoted.with(word));
            }
        }
    }

    /// Adds the source of a member of the next event.
    pub(super) fn add_source(&self, builder: &mut FeedBuilder, member: &str, node: Node) {
        builder.add_source(
            Section::Events,
            member,
            self.range(node),
            Location::Node(node),
        );
    }
}

/// The most elements of a list of one event that are imported.
pub(super) const MAX_ELEMENTS: usize = 500;

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

/// Returns a function that makes HTML plain text, and adds its links and images to `links`.
pub(super) fn html_to_text(links: &mut Vec<(String, String)>) -> impl FnMut(&str) -> String + '_ {
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

/// Adds a text to an event: its first paragraph as the summary, the others as the body.
pub(super) fn put_prose(event: &mut Map<String, Value>, text: Value) {
    let parts = |text: &str| match text.split_once("\n\n") {
        Some((first, rest)) => (first.to_owned(), rest.to_owned()),
        None => (text.to_owned(), String::new()),
    };
    let (mut summary, mut body) = (Map::new(), Map::new());
    match text {
        Value::String(text) => {
            let (first, rest) = parts(&text);
            put(event, "summary", first.into());
            put(event, "body", rest.into());
        }
        Value::Object(tagged) => {
            for (tag, text) in tagged {
                let (first, rest) = parts(text.as_str().unwrap_or(""));
                summary.insert(tag.clone(), first.into());
                if !rest.is_empty() {
                    body.insert(tag, rest.into());
                }
            }
            put(event, "summary", summary.into());
            if !body.is_empty() {
                put(event, "body", body.into());
            }
        }
        _ => {}
    }
}

/// Returns start and end in ISO 8601 as a date in EDTF: without fractions of a second, without seconds that are
/// zero, and with minutes in the offset.
pub(super) fn date(start: &str, end: &str) -> String {
    let (start, end) = (edtf_of(start), edtf_of(end));
    match (start.is_empty(), end.is_empty()) {
        (_, true) => start,
        (true, false) => ["/", &end].concat(),
        _ if start == end => start,
        _ => [&*start, "/", &end].concat(),
    }
}

fn edtf_of(iso: &str) -> String {
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

/// Returns a link of an event.
pub(super) fn link(href: &str, title: Value, kind: &str) -> Value {
    let mut out = Map::new();
    out.insert("href".into(), href.into());
    put(&mut out, "title", title);
    put(&mut out, "type", kind.into());
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
