//! schema.org events in JSON-LD, in a file of their own or in the `<script>`s of an HTML page. An
//! `EventSeries` that only holds others is the feed itself.

use serde_json::{Map, Value, json};

use super::From;
use super::linked::{Document, cleaner, date, link, prose};
use super::making::Making;
use super::not_this;
use crate::feed::finding::Finding;
use crate::feed::read::json::{Kind, Node, Tree, parse};

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

pub(super) fn read(text: &str) -> Result<Making, Finding> {
    let mut maker = Maker::default();
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
            maker.document(&tree, start);
            at = end;
        }
    } else {
        let tree = parse(text)?;
        maker.document(&tree, 0);
    }
    if maker.making.events.is_empty() && maker.making.head.is_empty() {
        return Err(not_this(From::JsonLd, "it holds no event of schema.org"));
    }
    Ok(maker.finish())
}

#[derive(Default)]
struct Maker {
    making: Making,
    partners: Vec<Value>,
    tracks: Vec<Value>,
}

/// An id among partners or tracks, which gets one when it is new.
fn known(list: &mut Vec<Value>, id: &str, named: Value) -> String {
    if !list.iter().any(|one| one["id"] == id) {
        let mut made = json!({"id": id});
        if let (Some(made), Value::Object(named)) = (made.as_object_mut(), named) {
            made.extend(named.into_iter().filter(|one| !one.1.is_null()));
        }
        list.push(made);
    }
    id.to_owned()
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

    fn finish(mut self) -> Making {
        for (name, list) in [("partners", self.partners), ("tracks", self.tracks)] {
            if !list.is_empty() {
                self.making.head.insert(name.into(), list.into());
            }
        }
        self.making
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
                    .at(&["$.", member].concat(), doc.range(node), &doc.path(node));
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
        known(
            &mut self.partners,
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
            format!("event-{}", self.making.events.len() + 1)
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
        for image in doc
            .member(node, &["image"])
            .map(|one| doc.all(one))
            .unwrap_or_default()
        {
            media.push(medium(doc, image, ""));
        }
        for works in ["url", "sameAs", "mainEntityOfPage", "subjectOf"] {
            for work in doc
                .member(node, &[works])
                .map(|one| doc.all(one))
                .unwrap_or_default()
            {
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
        for (href, title) in found {
            links.push(link(&href, title.into(), ""));
        }
        for (name, list) in [("media", media), ("links", links)] {
            if !list.is_empty() {
                out.insert(name.into(), list.into());
            }
        }
        doc.rest(&mut self.making, node, &KNOWN);
        self.making.events.push(out.into());
        id
    }

    fn status(&mut self, doc: &Document<'_>, node: Node, out: &mut Map<String, Value>) {
        let Some(status) = doc.member(node, &["eventStatus"]) else {
            return;
        };
        let word = doc.word(status).rsplit('/').next().unwrap_or("");
        let held = match word {
            "EventCancelled" => "cancelled",
            "EventPostponed" => "postponed",
            "EventScheduled" => return,
            _ => {
                doc.lost(
                    &mut self.making,
                    status,
                    &["The status “", word, "”"].concat(),
                );
                return;
            }
        };
        out.insert("status".into(), held.into());
    }

    fn place(
        &mut self,
        doc: &Document<'_>,
        node: Node,
        out: &mut Map<String, Value>,
        links: &mut Vec<Value>,
    ) {
        for (at, place) in doc
            .member(node, &["location"])
            .map(|one| doc.all(one))
            .unwrap_or_default()
            .into_iter()
            .enumerate()
        {
            if doc.types(place).contains(&"VirtualLocation") {
                links.push(link(doc.word_of(place, &["url"]), Value::Null, ""));
                continue;
            }
            if at > 0 && out.contains_key("place") {
                doc.lost(&mut self.making, place, "A second place");
                continue;
            }
            let mut made = Map::new();
            if doc.kind(place) == Kind::String {
                made.insert("name".into(), doc.word(place).into());
            }
            if let Some(name) = doc.member(place, &["name"]) {
                made.insert("name".into(), doc.text(name, &mut plainly));
            }
            if let Some(address) = doc.member(place, &["address"]) {
                let town = doc.member(address, &["addressLocality"]).unwrap_or(address);
                made.insert("locality".into(), doc.text(town, &mut plainly));
                if doc.kind(address) == Kind::Object {
                    doc.rest(&mut self.making, address, &["@type", "addressLocality"]);
                }
            }
            if let Some(geo) = doc.member(place, &["geo"]) {
                let degrees = |name: &str| doc.word_of(geo, &[name]).parse::<f64>().ok();
                if let (Some(north), Some(east)) = (degrees("latitude"), degrees("longitude")) {
                    made.insert("geo".into(), json!([north, east]));
                }
            }
            if doc.kind(place) == Kind::Object {
                doc.rest(
                    &mut self.making,
                    place,
                    &["@type", "@id", "name", "address", "geo"],
                );
            }
            doc.note(&mut self.making, "place", place);
            out.insert("place".into(), made.into());
        }
    }

    fn people(&mut self, doc: &Document<'_>, node: Node, out: &mut Map<String, Value>) {
        let mut partners = Vec::new();
        let mut people = Vec::new();
        for role in [
            "organizer",
            "performer",
            "performers",
            "actor",
            "contributor",
            "director",
            "attendee",
        ] {
            for one in doc
                .member(node, &[role])
                .map(|one| doc.all(one))
                .unwrap_or_default()
            {
                let person = doc.types(one).contains(&"Person");
                if role == "organizer" && !person {
                    partners.push(Value::from(self.partner(doc, one)));
                    continue;
                }
                let mut made = Map::new();
                let name = doc.member(one, &["name"]).unwrap_or(one);
                made.insert("name".into(), doc.text(name, &mut plainly));
                match doc.member(one, &["jobTitle", "roleName"]) {
                    Some(title) => {
                        made.insert("role".into(), doc.text(title, &mut plainly));
                    }
                    None if role != "contributor" => {
                        made.insert("role".into(), role.trim_end_matches('s').into());
                    }
                    None => {}
                }
                if let Some(of) = doc.member(one, &["affiliation", "worksFor"]) {
                    made.insert("partner".into(), self.partner(doc, of).into());
                }
                people.push(made.into());
            }
        }
        for (name, list) in [("partners", partners), ("people", people)] {
            if !list.is_empty() {
                out.insert(name.into(), list.into());
            }
        }
    }

    fn words(&mut self, doc: &Document<'_>, node: Node, out: &mut Map<String, Value>) {
        let mut tags = Vec::new();
        for one in doc
            .member(node, &["keywords"])
            .map(|one| doc.all(one))
            .unwrap_or_default()
        {
            let listed = doc.kind(doc.member(node, &["keywords"]).unwrap_or(one)) == Kind::List;
            let word = doc.word(one);
            let parts: Vec<&str> = if listed {
                vec![word]
            } else {
                word.split(',').map(str::trim).collect()
            };
            tags.extend(
                parts
                    .into_iter()
                    .filter(|one| !one.is_empty())
                    .map(Value::from),
            );
        }
        if !tags.is_empty() {
            out.insert("tags".into(), tags.into());
        }
        for one in doc
            .member(node, &["about"])
            .map(|one| doc.all(one))
            .unwrap_or_default()
        {
            if doc.types(one).contains(&"DefinedTerm") && !out.contains_key("track") {
                let id = doc.word_of(one, &["termCode", "@id", "name"]).to_owned();
                let text = |name: &str| {
                    doc.member(one, &[name])
                        .map_or(Value::Null, |one| doc.text(one, &mut plainly))
                };
                let named = json!({"title": text("name"), "description": text("description")});
                out.insert("track".into(), known(&mut self.tracks, &id, named).into());
            } else {
                doc.lost(&mut self.making, one, "What the event is about");
            }
        }
        let mut audience = Vec::new();
        for one in doc
            .member(node, &["audience"])
            .map(|one| doc.all(one))
            .unwrap_or_default()
        {
            let word = doc.word_of(one, &["audienceType", "name"]);
            audience.push(Value::from(if word.is_empty() {
                doc.word(one)
            } else {
                word
            }));
        }
        if !audience.is_empty() {
            out.insert("audience".into(), audience.into());
        }
    }
}

/// A picture or the like.
fn medium(doc: &Document<'_>, node: Node, kind: &str) -> Value {
    let mut out = Map::new();
    let src = doc.word_of(node, &["contentUrl", "embedUrl", "url", "@id"]);
    out.insert(
        "src".into(),
        if src.is_empty() { doc.word(node) } else { src }.into(),
    );
    if !kind.is_empty() {
        out.insert("type".into(), kind.into());
    }
    for (name, member) in [
        ("description", "alt"),
        ("caption", "caption"),
        ("abstract", "caption"),
        ("creditText", "credit"),
    ] {
        if let Some(text) = doc.member(node, &[name]) {
            out.insert(member.into(), doc.text(text, &mut plainly));
        }
    }
    for name in ["width", "height"] {
        if let Ok(px) = doc
            .word_of(node, &[name])
            .trim_end_matches("px")
            .trim()
            .parse::<u32>()
        {
            out.insert(name.into(), px.into());
        }
    }
    let poster = doc.word_of(node, &["thumbnailUrl"]);
    if !poster.is_empty() {
        out.insert("poster".into(), poster.into());
    }
    out.into()
}
