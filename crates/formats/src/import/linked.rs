//! JSON documents as JSON-LD and ActivityStreams use them: one value and a list of one value mean the same, and a
//! text may have a language.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use crate::json::put;
use masar_feed::{
    Code, Diagnostic, ImportMessage, JsonMessage, Message,
    adapters::iso8601,
    html::plain_text,
    json::{Kind, Node, Tree},
};
use masar_markdown::escaped;
use masar_table::builder::{FeedBuilder, MAX_ELEMENTS};
use masar_table::source_map::{Location, Range, Section};

/// A document, and where it begins in the file.
pub(super) struct Document<'t> {
    pub(super) tree: &'t Tree<'t>,
    pub(super) offset: usize,
}

impl<'t> Document<'t> {
    pub(super) fn kind(&self, node: Node) -> Kind {
        self.tree.kind(node)
    }

    /// Returns the value of the first of these members that is present and not null. Of a member that is written twice
    /// the last one counts, as in every reader of JSON.
    pub(super) fn member(&self, object: Node, names: &[&str]) -> Option<Node> {
        if self.kind(object) != Kind::Object {
            return None;
        }
        names.iter().find_map(|wanted| {
            let name = self
                .tree
                .children(object)
                .filter(|name| self.tree.text(*name) == *wanted)
                .last()?;
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

    /// Returns a language map (ActivityStreams, JSON-LD) as a text of a feed. A text without a language (`und`) is only
    /// read if it is the only one.
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
        let unnamed = tagged.shift_remove(UNNAMED);
        if tagged.is_empty() {
            unnamed.unwrap_or(Value::Null)
        } else {
            tagged.into()
        }
    }

    /// Reports the text of a language map that [`Document::map`] does not read.
    pub(super) fn report_unnamed_language(
        &self,
        builder: &mut FeedBuilder,
        object: Node,
        map: &str,
    ) {
        let Some(map) = self.member(object, &[map]) else {
            return;
        };
        if self.kind(map) != Kind::Object || self.tree.children(map).nth(1).is_none() {
            return;
        }
        let mut names = self.tree.children(map);
        if let Some(name) = names.find(|name| self.tree.text(*name) == UNNAMED) {
            self.report_loss(builder, name, ImportMessage::Quoted.with(UNNAMED));
        }
    }

    /// Whether a value is `true`.
    pub(super) fn is_true(&self, node: Node) -> bool {
        self.kind(node) == Kind::Bool && self.tree.text(node) == "true"
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

    /// Reports the members of an object that are not known and not empty, and those that are written again later.
    pub(super) fn report_unknown(&self, builder: &mut FeedBuilder, object: Node, known: &[&str]) {
        let mut last: HashMap<&str, Node> = HashMap::new();
        for name in self.tree.children(object) {
            let word = self.tree.text(name);
            let value = self.tree.value(name);
            let silent = match self.kind(value) {
                Kind::Null => true,
                Kind::String => self.tree.text(value).trim().is_empty(),
                Kind::List | Kind::Object => self.tree.children(value).next().is_none(),
                _ => false,
            };
            if known.contains(&word) {
                if let Some(before) = last.insert(word, name) {
                    self.report_loss(builder, before, ImportMessage::Quoted.with(word));
                }
            } else if !silent {
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

/// The tag of a text without a language.
const UNNAMED: &str = "und";

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

/// Adds a plain text to an event: its first paragraph as the summary, the others as the body, which is Markdown.
pub(super) fn put_prose(event: &mut Map<String, Value>, text: Value) {
    let parts = |text: &str| match text.split_once("\n\n") {
        Some((first, rest)) => (first.to_owned(), escaped(rest).into_owned()),
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

/// Returns a plain text, or one for each language, as Markdown that shows the same.
pub(super) fn as_markdown(text: Value) -> Value {
    match text {
        Value::String(text) => escaped(&text).into(),
        Value::Object(tagged) => {
            let each = tagged.into_iter();
            each.map(|(tag, text)| (tag, as_markdown(text))).collect()
        }
        other => other,
    }
}

/// Returns start and end as a date in EDTF. A text that is no date stays as it is, for the report.
pub(super) fn date(start: &str, end: &str) -> String {
    let edtf = |text: &str| iso8601::edtf(text).unwrap_or_else(|| text.trim().to_owned());
    let (start, end) = (edtf(start), edtf(end));
    match (start.is_empty(), end.is_empty()) {
        (_, true) => start,
        (true, false) => ["/", &end].concat(),
        _ if start == end => start,
        _ => [&*start, "/", &end].concat(),
    }
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
    fn a_text_that_is_no_date_stays_as_it_is() {
        assert_eq!(date("2022-09-14T10:00+1é1", ""), "2022-09-14T10:00+1é1");
        assert_eq!(date("le 31-déc", ""), "le 31-déc");
    }
}
