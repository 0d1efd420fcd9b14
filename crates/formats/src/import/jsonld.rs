//! schema.org events in JSON-LD, in a file of their own or in the `<script>`s of an HTML page. An
//! `EventSeries` that only holds others is the feed itself.

mod parts;

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use self::parts::medium;
use super::From;
use super::linked::{Document, cleaner, date, link, prose};
use super::making::{Making, Part, Spot};
use super::not_this;
use crate::PageReader;
use masar_feed::Diagnostic;
use masar_feed::ImportMessage;
use masar_feed::html::MAX_LINKS;
use masar_feed::json::{Kind, Node, Tree, parse};

/// Types of schema.org's events whose names do not say it.
const EVENTS: [&str; 5] = [
    "EventSeries",
    "Festival",
    "Hackathon",
    "CourseInstance",
    "UserInteraction",
];

/// Members of an event that are read.
const KNOWN: [&str; 34] = [
    "@context",
    "@type",
    "@id",
    "identifier",
    "name",
    "headline",
    "description",
    "abstract",
    "startDate",
    "endDate",
    "eventStatus",
    "location",
    "organizer",
    "performer",
    "performers",
    "actor",
    "contributor",
    "director",
    "attendee",
    "image",
    "url",
    "sameAs",
    "subjectOf",
    "keywords",
    "about",
    "audience",
    "superEvent",
    "subEvent",
    "subEvents",
    "inLanguage",
    "mainEntityOfPage",
    "@graph",
    "eventAttendanceMode",
    "alternateName",
];

pub(super) fn read(text: &str, reader: PageReader) -> Result<Making, Diagnostic> {
    let mut maker = Maker {
        making: Making::new(text.len(), reader),
        partners: HashSet::new(),
        tracks: HashSet::new(),
    };
    if text.trim_start().starts_with('<') {
        let mut at = 0;
        while let Some(found) = text[at..].find("application/ld+json") {
            let tag = at + found;
            let Some(open) = text[tag..].find('>') else {
                break;
            };
            let start = tag + open + 1;
            let end = text[start..]
                .find("</")
                .map_or(text.len(), |end| start + end);
            let tree = parse(&text[start..end]).map_err(|mut fault| {
                fault.range = (fault.range.0 + start, fault.range.1 + start);
                fault
            })?;
            maker.making.documents.push((start, end));
            maker.document(&tree, start);
            at = end;
        }
    } else {
        let tree = parse(text)?;
        maker.making.documents.push((0, text.len()));
        maker.document(&tree, 0);
    }
    if maker.making.count(Part::Events) == 0 && maker.making.head.is_empty() {
        return Err(not_this(From::JsonLd, ImportMessage::NoSchemaEvent));
    }
    Ok(maker.making)
}

struct Maker {
    making: Making,
    partners: HashSet<String>,
    tracks: HashSet<String>,
}

fn plainly(words: &str) -> String {
    words.to_owned()
}

impl Maker {
    fn document(&mut self, tree: &Tree<'_>, offset: usize) {
        let doc = Document { tree, offset };
        let mut roots = doc.all(Node::ROOT);
        if let Some(graph) = doc.member(Node::ROOT, &["@graph"]) {
            roots.extend(doc.all(graph));
        }
        for root in roots {
            self.thing(&doc, root, "", 0);
        }
    }

    /// An id among partners or tracks, which gets one when it is new.
    fn known(&mut self, part: Part, id: &str, named: Value) -> String {
        let ids = match part {
            Part::Partners => &mut self.partners,
            _ => &mut self.tracks,
        };
        if ids.insert(id.to_owned()) {
            let mut made = json!({"id": id});
            if let (Some(made), Value::Object(named)) = (made.as_object_mut(), named) {
                made.extend(named.into_iter().filter(|one| !one.1.is_null()));
            }
            self.making.push(part, &made);
        }
        id.to_owned()
    }

    /// A thing that may be an event, or hold some.
    fn thing(&mut self, doc: &Document<'_>, node: Node, parent: &str, depth: u8) {
        if doc.kind(node) != Kind::Object || depth > 20 {
            return;
        }
        let types = doc.types(node);
        let is_event = |name: &&str| name.ends_with("Event") || EVENTS.contains(name);
        if types.iter().any(is_event) {
            let series =
                types.contains(&"EventSeries") && doc.member(node, &["startDate"]).is_none();
            let own = if series && self.making.head.is_empty() && parent.is_empty() {
                self.head(doc, node);
                String::new()
            } else {
                self.event(doc, node, parent)
            };
            if let Some(parts) = doc.member(node, &["subEvent", "subEvents"]) {
                for part in doc.all(parts) {
                    self.thing(doc, part, &own, depth + 1);
                }
            }
            return;
        }
        for name in ["itemListElement", "item", "event", "events", "mainEntity"] {
            if let Some(inner) = doc.member(node, &[name]) {
                for one in doc.all(inner) {
                    self.thing(doc, one, parent, depth + 1);
                }
            }
        }
    }

    /// A series as the feed itself.
    fn head(&mut self, doc: &Document<'_>, node: Node) {
        for (name, member) in [("name", "title"), ("description", "description")] {
            if let Some(text) = doc.member(node, &[name]) {
                let text = doc.text(text, &mut plainly);
                self.making.head.insert(member.into(), text);
                self.making
                    .at(Part::Head, member, doc.range(node), Spot::Node(node));
            }
        }
        if let Some(languages) = doc.member(node, &["inLanguage"]) {
            let tags: Vec<Value> = doc
                .all(languages)
                .into_iter()
                .map(|one| doc.word(one).into())
                .collect();
            self.making.head.insert("languages".into(), tags.into());
        }
        if let Some(changed) = doc.member(node, &["dateModified"]) {
            self.making
                .head
                .insert("updated".into(), doc.word(changed).into());
        }
        if let Some(list) = doc.member(node, &["organizer"]) {
            for one in doc.all(list) {
                self.partner(doc, one);
            }
        }
        if let Some(source) = doc.member(node, &["subjectOf"]) {
            let title = doc
                .member(source, &["name"])
                .map(|one| doc.text(one, &mut plainly));
            let mut made = Map::new();
            made.extend(title.map(|title| ("title".to_owned(), title)));
            made.extend(
                doc.member(source, &["url"])
                    .map(|one| ("href".to_owned(), doc.word(one).into())),
            );
            self.making.head.insert("source".into(), made.into());
        }
        doc.rest(
            &mut self.making,
            node,
            &[
                "@context",
                "@type",
                "@id",
                "name",
                "description",
                "inLanguage",
                "dateModified",
                "organizer",
                "subjectOf",
                "subEvent",
                "subEvents",
            ],
        );
    }

    fn partner(&mut self, doc: &Document<'_>, node: Node) -> String {
        let id = doc
            .word_of(node, &["identifier", "@id", "name"])
            .trim_start_matches('#')
            .to_owned();
        let id = if id.is_empty() {
            doc.word(node).to_owned()
        } else {
            id
        };
        let text = |names: &[&str]| {
            doc.member(node, names)
                .map_or(Value::Null, |one| doc.text(one, &mut plainly))
        };
        let mut name = text(&["name"]);
        if name.is_null() && doc.kind(node) == Kind::String {
            name = doc.word(node).into();
        }
        let href = doc.word_of(node, &["url"]);
        let href = if href.is_empty() {
            Value::Null
        } else {
            href.into()
        };
        self.known(
            Part::Partners,
            &id,
            json!({"name": name, "short": text(&["alternateName"]), "href": href}),
        )
    }

    /// Makes an event; its id.
    fn event(&mut self, doc: &Document<'_>, node: Node, parent: &str) -> String {
        let mut out = Map::new();
        let mut links = Vec::new();
        let mut media = Vec::new();
        doc.note(&mut self.making, "", node);
        let given = doc
            .word_of(node, &["identifier", "@id"])
            .trim_start_matches('#')
            .to_owned();
        let id = if given.is_empty() {
            format!("event-{}", self.making.count(Part::Events) + 1)
        } else {
            given
        };
        out.insert("id".into(), id.clone().into());
        let start = doc.member(node, &["startDate"]);
        let end = doc.member(node, &["endDate"]);
        let when = date(
            start.map_or("", |one| doc.word(one)),
            end.map_or("", |one| doc.word(one)),
        );
        if !when.is_empty() {
            out.insert("date".into(), when.into());
            doc.note(&mut self.making, "date", start.or(end).unwrap_or(node));
        }
        let mut found = Vec::new();
        if let Some(name) = doc.member(node, &["name", "headline"]) {
            doc.note(&mut self.making, "title", name);
            out.insert("title".into(), doc.text(name, &mut plainly));
        }
        if let Some(said) = doc.member(node, &["description"]) {
            doc.note(&mut self.making, "summary", said);
            prose(&mut out, doc.text(said, &mut cleaner(&mut found)));
        }
        if let Some(more) = doc.member(node, &["abstract"]) {
            out.entry("summary")
                .or_insert_with(|| doc.text(more, &mut plainly));
        }
        if !parent.is_empty() {
            out.insert("part_of".into(), parent.into());
        } else if let Some(of) = doc.member(node, &["superEvent"]) {
            let of = doc
                .word_of(of, &["identifier", "@id"])
                .trim_start_matches('#');
            if !of.is_empty() {
                out.insert("part_of".into(), of.into());
            }
        }
        self.status(doc, node, &mut out);
        self.place(doc, node, &mut out, &mut links);
        self.people(doc, node, &mut out);
        self.words(doc, node, &mut out);
        for image in doc.some(&mut self.making, node, &["image"]) {
            media.push(medium(doc, image, ""));
        }
        for works in ["url", "sameAs", "mainEntityOfPage", "subjectOf"] {
            for work in doc.some(&mut self.making, node, &[works]) {
                let types = doc.types(work);
                let kind = match () {
                    () if types.contains(&"VideoObject") => "video",
                    () if types.contains(&"AudioObject") => "audio",
                    () if types.contains(&"MediaObject") => "page",
                    () => "",
                };
                if kind.is_empty() {
                    let title = doc
                        .member(work, &["name"])
                        .map_or(Value::Null, |one| doc.text(one, &mut plainly));
                    let href = doc.word_of(work, &["url", "@id"]);
                    let href = if href.is_empty() {
                        doc.word(work)
                    } else {
                        href
                    };
                    if !href.is_empty()
                        && (works == "subjectOf"
                            || !links.iter().any(|one: &Value| one["href"] == href))
                    {
                        links.push(link(href, title, doc.word_of(work, &["additionalType"])));
                    }
                } else {
                    media.push(medium(doc, work, kind));
                }
            }
        }
        if found.len() >= MAX_LINKS {
            doc.lost(&mut self.making, node, ImportMessage::HtmlButMore.message());
        }
        for (href, title) in found {
            links.push(link(&href, title.into(), ""));
        }
        for (name, list) in [("media", media), ("links", links)] {
            if !list.is_empty() {
                out.insert(name.into(), list.into());
            }
        }
        doc.rest(&mut self.making, node, &KNOWN);
        self.making.push(Part::Events, &out.into());
        id
    }
}
