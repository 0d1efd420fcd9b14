//! The members of an event of schema.org besides its date and texts: status, place, people, subjects, media.

use serde_json::{Map, Value, json};

use super::super::linked::{Document, MAX_ELEMENTS, link};
use super::super::source_map::Section;
use super::Importer;
use masar_feed::ImportMessage;
use masar_feed::json::{Kind, Node};

impl Importer {
    pub(super) fn status(&mut self, doc: &Document<'_>, node: Node, out: &mut Map<String, Value>) {
        let Some(status) = doc.member(node, &["eventStatus"]) else {
            return;
        };
        let word = doc.string(status).rsplit('/').next().unwrap_or("");
        let name = match word {
            "EventCancelled" => "cancelled",
            "EventPostponed" => "postponed",
            "EventScheduled" => return,
            _ => {
                doc.report_loss(
                    &mut self.builder,
                    status,
                    ImportMessage::TheStatus.with(word),
                );
                return;
            }
        };
        out.insert("status".into(), name.into());
    }

    pub(super) fn place(
        &mut self,
        doc: &Document<'_>,
        node: Node,
        out: &mut Map<String, Value>,
        links: &mut Vec<Value>,
    ) {
        for (at, place) in doc
            .elements(&mut self.builder, node, &["location"])
            .into_iter()
            .enumerate()
        {
            if doc.types(place).contains(&"VirtualLocation") {
                links.push(link(doc.string_of(place, &["url"]), Value::Null, ""));
                continue;
            }
            if at > 0 && out.contains_key("place") {
                doc.report_loss(
                    &mut self.builder,
                    place,
                    ImportMessage::SecondPlace.message(),
                );
                continue;
            }
            let mut entry = Map::new();
            if doc.kind(place) == Kind::String {
                entry.insert("name".into(), doc.string(place).into());
            }
            if let Some(name) = doc.member(place, &["name"]) {
                entry.insert("name".into(), doc.text(name, &mut str::to_owned));
            }
            if let Some(address) = doc.member(place, &["address"]) {
                let town = doc.member(address, &["addressLocality"]).unwrap_or(address);
                entry.insert("locality".into(), doc.text(town, &mut str::to_owned));
                if doc.kind(address) == Kind::Object {
                    doc.report_unknown(&mut self.builder, address, &["@type", "addressLocality"]);
                }
            }
            let geo = doc.member(place, &["geo"]);
            if let Some(geo) = geo.and_then(|geo| doc.coordinates(geo)) {
                entry.insert("geo".into(), geo);
            }
            if doc.kind(place) == Kind::Object {
                doc.report_unknown(
                    &mut self.builder,
                    place,
                    &["@type", "@id", "name", "address", "geo"],
                );
            }
            doc.add_source(&mut self.builder, "place", place);
            out.insert("place".into(), entry.into());
        }
    }

    pub(super) fn people(&mut self, doc: &Document<'_>, node: Node, out: &mut Map<String, Value>) {
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
            for one in doc.elements(&mut self.builder, node, &[role]) {
                let person = doc.types(one).contains(&"Person");
                if role == "organizer" && !person {
                    partners.push(Value::from(self.partner(doc, one)));
                    continue;
                }
                let mut entry = Map::new();
                let name = doc.member(one, &["name"]).unwrap_or(one);
                entry.insert("name".into(), doc.text(name, &mut str::to_owned));
                match doc.member(one, &["jobTitle", "roleName"]) {
                    Some(title) => {
                        entry.insert("role".into(), doc.text(title, &mut str::to_owned));
                    }
                    None if role != "contributor" => {
                        entry.insert("role".into(), role.trim_end_matches('s').into());
                    }
                    None => {}
                }
                if let Some(of) = doc.member(one, &["affiliation", "worksFor"]) {
                    entry.insert("partner".into(), self.partner(doc, of).into());
                }
                people.push(entry.into());
            }
        }
        for (name, list) in [("partners", partners), ("people", people)] {
            if !list.is_empty() {
                out.insert(name.into(), list.into());
            }
        }
    }

    pub(super) fn words(&mut self, doc: &Document<'_>, node: Node, out: &mut Map<String, Value>) {
        let mut tags = Vec::new();
        for one in doc.elements(&mut self.builder, node, &["keywords"]) {
            let listed = doc.kind(doc.member(node, &["keywords"]).unwrap_or(one)) == Kind::List;
            let word = doc.string(one);
            // One string has several words, separated by commas; of a list each string is one word.
            let comma = if listed { '\0' } else { ',' };
            for part in word.split(comma) {
                let part = if listed { part } else { part.trim() };
                if part.is_empty() {
                } else if tags.len() < MAX_ELEMENTS {
                    tags.push(Value::from(part));
                } else {
                    doc.report_loss(&mut self.builder, one, ImportMessage::Quoted.with(part));
                }
            }
        }
        if !tags.is_empty() {
            out.insert("tags".into(), tags.into());
        }
        for one in doc.elements(&mut self.builder, node, &["about"]) {
            if doc.types(one).contains(&"DefinedTerm") && !out.contains_key("track") {
                let id = doc.string_of(one, &["termCode", "@id", "name"]).to_owned();
                let text = |name: &str| {
                    doc.member(one, &[name])
                        .map_or(Value::Null, |one| doc.text(one, &mut str::to_owned))
                };
                let named = json!({"title": text("name"), "description": text("description")});
                out.insert(
                    "track".into(),
                    self.add_once(Section::Tracks, &id, named).into(),
                );
            } else {
                doc.report_loss(&mut self.builder, one, ImportMessage::AboutEvent.message());
            }
        }
        let mut audience = Vec::new();
        for one in doc.elements(&mut self.builder, node, &["audience"]) {
            let word = doc.string_of(one, &["audienceType", "name"]);
            audience.push(Value::from(if word.is_empty() {
                doc.string(one)
            } else {
                word
            }));
        }
        if !audience.is_empty() {
            out.insert("audience".into(), audience.into());
        }
    }
}

/// Returns an image, a sound or a video.
pub(super) fn medium(doc: &Document<'_>, node: Node, kind: &str) -> Value {
    let mut out = Map::new();
    let src = doc.string_of(node, &["contentUrl", "embedUrl", "url", "@id"]);
    out.insert(
        "src".into(),
        if src.is_empty() {
            doc.string(node)
        } else {
            src
        }
        .into(),
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
            out.insert(member.into(), doc.text(text, &mut str::to_owned));
        }
    }
    for name in ["width", "height"] {
        if let Some(px) = doc.pixels(node, name) {
            out.insert(name.into(), px.into());
        }
    }
    let poster = doc.string_of(node, &["thumbnailUrl"]);
    if !poster.is_empty() {
        out.insert("poster".into(), poster.into());
    }
    out.into()
}
