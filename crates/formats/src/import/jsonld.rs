//! Import of schema.org events in JSON-LD, from a file or from the `<script>`s of an HTML page. An `EventSeries`
//! without a date is the feed itself.

mod page;
mod parts;

use std::collections::HashSet;

use serde_json::{Map, Value};

use self::parts::medium;
use super::ImportFormat;
use super::linked::{Document, date, html_to_text, link, put_prose};
use super::not_this;
use crate::PageReader;
use crate::json::put;
use masar_feed::{
    Diagnostic, ImportMessage,
    html::MAX_LINKS,
    json::{Kind, Node, Tree, parse},
};
use masar_table::builder::FeedBuilder;
use masar_table::source_map::{Location, Section};

/// Types of schema.org's events whose names do not end in `Event`.
const EVENTS: [&str; 5] = [
    "EventSeries",
    "Festival",
    "Hackathon",
    "CourseInstance",
    "UserInteraction",
];

/// The members of other things that may be events or contain some.
const CONTAINERS: [&str; 14] = [
    "@graph",
    "@list",
    "@set",
    "@included",
    "itemListElement",
    "item",
    "dataFeedElement",
    "event",
    "events",
    "mainEntity",
    "mainEntityOfPage",
    "about",
    "hasPart",
    "workPerformed",
];

/// The members of an event that are read.
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

pub(super) fn read(text: &str, reader: PageReader) -> Result<FeedBuilder, Diagnostic> {
    let mut importer = Importer {
        builder: FeedBuilder::new(text.len(), reader.tree()),
        partners: HashSet::new(),
        tracks: HashSet::new(),
        in_page: text.trim_start().starts_with('<'),
    };
    let mut fault = None;
    if importer.in_page {
        for (start, end) in page::documents(text) {
            match parse(&text[start..end]) {
                Ok(tree) => {
                    importer.builder.add_document((start, end));
                    importer.document(&tree, start);
                }
                // The other documents of the page are read all the same.
                Err(mut one) => {
                    one.range = (one.range.0 + start, one.range.1 + start);
                    fault.get_or_insert_with(|| one.clone());
                    importer.builder.report_with(one.code, || one);
                }
            }
        }
    } else {
        let tree = parse(text)?;
        importer.builder.add_document((0, text.len()));
        importer.document(&tree, 0);
    }
    if importer.builder.count(Section::Events) == 0 && importer.builder.head.is_empty() {
        let none = || not_this(ImportFormat::JsonLd, ImportMessage::NoSchemaEvent);
        return Err(fault.unwrap_or_else(none));
    }
    Ok(importer.builder)
}

/// Whether a web page has documents.
pub(super) fn is_page(text: &str) -> bool {
    !page::documents(text).is_empty()
}

struct Importer {
    builder: FeedBuilder,
    partners: HashSet<String>,
    tracks: HashSet<String>,
    /// Whether the documents are in a web page. Some systems then write HTML's entities into texts that have no HTML.
    in_page: bool,
}

impl Importer {
    fn document(&mut self, tree: &Tree<'_>, offset: usize) {
        let doc = Document { tree, offset };
        doc.report_half_characters(&mut self.builder);
        for root in doc.values(Node::ROOT) {
            self.thing(&doc, root, "", 0);
        }
    }

    /// Adds a partner or a track, unless one with its id was added. Returns the id.
    fn add_once(&mut self, section: Section, id: &str, members: Map<String, Value>) -> String {
        let ids = match section {
            Section::Partners => &mut self.partners,
            _ => &mut self.tracks,
        };
        if ids.insert(id.to_owned()) {
            let mut element = Map::new();
            element.insert("id".into(), id.into());
            element.extend(members);
            self.builder.push(section, &element.into());
        }
        id.to_owned()
    }

    /// Reads a value that may be an event or contain events.
    fn thing(&mut self, doc: &Document<'_>, node: Node, parent: &str, depth: u8) {
        if doc.kind(node) != Kind::Object || depth > 20 {
            return;
        }
        let types = doc.types(node);
        let is_event = |name: &&str| name.ends_with("Event") || EVENTS.contains(name);
        if types.iter().any(is_event) {
            let series =
                types.contains(&"EventSeries") && doc.member(node, &["startDate"]).is_none();
            let own = if series && self.builder.head.is_empty() && parent.is_empty() {
                self.head(doc, node);
                String::new()
            } else {
                self.event(doc, node, parent)
            };
            if let Some(parts) = doc.member(node, &["subEvent", "subEvents"]) {
                for part in doc.values(parts) {
                    self.thing(doc, part, &own, depth + 1);
                }
            }
            return;
        }
        for name in CONTAINERS {
            if let Some(inner) = doc.member(node, &[name]) {
                for one in doc.values(inner) {
                    self.thing(doc, one, parent, depth + 1);
                }
            }
        }
    }

    /// Reads a series as the feed itself.
    fn head(&mut self, doc: &Document<'_>, node: Node) {
        for (name, member) in [("name", "title"), ("description", "description")] {
            put(&mut self.builder.head, member, doc.text_of(node, &[name]));
            let (range, location) = (doc.range(node), Location::Node(node));
            self.builder
                .add_source(Section::Head, member, range, location);
        }
        if let Some(languages) = doc.member(node, &["inLanguage"]) {
            let tags: Vec<Value> = doc
                .values(languages)
                .into_iter()
                .map(|one| doc.string(one).into())
                .collect();
            self.builder.head.insert("languages".into(), tags.into());
        }
        let changed = doc.string_of(node, &["dateModified"]);
        put(&mut self.builder.head, "updated", changed.into());
        if let Some(list) = doc.member(node, &["organizer"]) {
            for one in doc.values(list) {
                self.partner(doc, one);
            }
        }
        if let Some(source) = doc.member(node, &["subjectOf"]) {
            let (href, title) = (
                doc.string_of(source, &["url"]),
                doc.text_of(source, &["name"]),
            );
            self.builder
                .head
                .insert("source".into(), link(href, title, ""));
        }
        doc.report_unknown(
            &mut self.builder,
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
        let id = match doc
            .string_of(node, &["identifier", "@id", "name"])
            .trim_start_matches('#')
        {
            "" => doc.string(node),
            id => id,
        };
        let mut partner = Map::new();
        let name = match doc.kind(node) {
            Kind::String => doc.string(node).into(),
            _ => doc.text_of(node, &["name"]),
        };
        put(&mut partner, "name", name);
        put(&mut partner, "short", doc.text_of(node, &["alternateName"]));
        put(&mut partner, "href", doc.string_of(node, &["url"]).into());
        self.add_once(Section::Partners, id, partner)
    }

    /// Adds an event to the feed; returns its id.
    fn event(&mut self, doc: &Document<'_>, node: Node, parent: &str) -> String {
        let mut out = Map::new();
        let mut links = Vec::new();
        let mut media = Vec::new();
        doc.add_source(&mut self.builder, "", node);
        let id = match id_of(doc, node) {
            "" => format!("event-{}", self.builder.count(Section::Events) + 1),
            id => id.to_owned(),
        };
        out.insert("id".into(), id.clone().into());
        self.date(doc, node, &mut out);
        let found = self.texts(doc, node, &mut out);
        let parent = match doc.member(node, &["superEvent"]) {
            Some(of) if parent.is_empty() => id_of(doc, of),
            _ => parent,
        };
        put(&mut out, "part_of", parent.into());
        self.status(doc, node, &mut out);
        self.place(doc, node, &mut out, &mut links);
        self.people(doc, node, &mut out);
        self.words(doc, node, &mut out);
        for image in doc.elements(&mut self.builder, node, &["image"]) {
            media.push(medium(doc, image, ""));
        }
        for member in ["url", "sameAs", "mainEntityOfPage", "subjectOf"] {
            for work in doc.elements(&mut self.builder, node, &[member]) {
                add_work(doc, work, member, &mut links, &mut media);
            }
        }
        if found.len() >= MAX_LINKS {
            let what = ImportMessage::HtmlButMore.message();
            doc.report_loss(&mut self.builder, node, what);
        }
        for (href, title) in found {
            links.push(link(&href, title.into(), ""));
        }
        put(&mut out, "media", media.into());
        put(&mut out, "links", links.into());
        doc.report_unknown(&mut self.builder, node, &KNOWN);
        self.builder.push(Section::Events, &out.into());
        id
    }

    fn date(&mut self, doc: &Document<'_>, node: Node, out: &mut Map<String, Value>) {
        let start = doc.member(node, &["startDate"]);
        let end = doc.member(node, &["endDate"]);
        let string = |node: Option<Node>| node.map_or("", |node| doc.string(node));
        let when = date(string(start), string(end));
        if !when.is_empty() {
            out.insert("date".into(), when.into());
            doc.add_source(&mut self.builder, "date", start.or(end).unwrap_or(node));
        }
    }

    /// Reads title, summary and body; returns the links in their HTML.
    fn texts(
        &mut self,
        doc: &Document<'_>,
        node: Node,
        out: &mut Map<String, Value>,
    ) -> Vec<(String, String)> {
        let mut found = Vec::new();
        if let Some(name) = doc.member(node, &["name", "headline"]) {
            doc.add_source(&mut self.builder, "title", name);
            let title = doc.text(
                name,
                &mut |text| match self.in_page && !text.contains('<') {
                    true => html_to_text(&mut Vec::new())(text),
                    false => text.to_owned(),
                },
            );
            out.insert("title".into(), title);
        }
        if let Some(description) = doc.member(node, &["description"]) {
            doc.add_source(&mut self.builder, "summary", description);
            put_prose(out, doc.text(description, &mut html_to_text(&mut found)));
        }
        if let Some(more) = doc.member(node, &["abstract"]) {
            out.entry("summary")
                .or_insert_with(|| doc.text(more, &mut str::to_owned));
        }
        found
    }
}

/// Returns the id of an event, without the `#` of a fragment; empty where it has none.
fn id_of<'t>(doc: &Document<'t>, node: Node) -> &'t str {
    doc.string_of(node, &["identifier", "@id"])
        .trim_start_matches('#')
}

/// Adds a work about the event: a sound or a video to the media, others to the links.
fn add_work(
    doc: &Document<'_>,
    work: Node,
    member: &str,
    links: &mut Vec<Value>,
    media: &mut Vec<Value>,
) {
    let types = doc.types(work);
    let kind = [
        ("VideoObject", "video"),
        ("AudioObject", "audio"),
        ("MediaObject", "page"),
    ]
    .into_iter()
    .find(|(name, _)| types.contains(name));
    if let Some((_, kind)) = kind {
        media.push(medium(doc, work, kind));
        return;
    }
    let title = doc.text_of(work, &["name"]);
    let href = match doc.string_of(work, &["url", "@id"]) {
        "" => doc.string(work),
        href => href,
    };
    // The same address may be the event's `url` and its `sameAs`.
    let is_known = links.iter().any(|one| one["href"] == href);
    if !href.is_empty() && (member == "subjectOf" || !is_known) {
        let kind = doc.string_of(work, &["additionalType"]);
        links.push(link(href, title, kind));
    }
}
