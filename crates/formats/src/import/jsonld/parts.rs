//! The members of an event of schema.org besides its date and texts: status, place, people, subjects, media.

use serde_json::{Map, Value};

use super::super::linked::{Document, link};
use super::Importer;
use crate::json::put;
use masar_feed::{
    ImportMessage,
    json::{Kind, Node},
};
use masar_table::builder::MAX_ELEMENTS;
use masar_table::source_map::Section;

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
            put(&mut entry, "name", doc.text_of(place, &["name"]));
            if let Some(address) = doc.member(place, &["address"]) {
                let town = doc.member(address, &["addressLocality"]).unwrap_or(address);
                entry.insert("locality".into(), doc.text(town, &mut str::to_owned));
                if doc.kind(address) == Kind::Object {
                    doc.report_unknown(&mut self.builder, address, &["@type", "addressLocality"]);
                }
            }
            let geo = doc.member(place, &["geo"]);
            put(
                &mut entry,
                "geo",
                geo.and_then(|geo| doc.coordinates(geo)).into(),
            );
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
                let title = match doc.text_of(one, &["jobTitle", "roleName"]) {
                    Value::Null if role != "contributor" => role.trim_end_matches('s').into(),
                    title => title,
                };
                put(&mut entry, "role", title);
                if let Some(of) = doc.member(one, &["affiliation", "worksFor"]) {
                    entry.insert("partner".into(), self.partner(doc, of).into());
                }
                people.push(Value::from(entry));
            }
        }
        put(out, "partners", partners.into());
        put(out, "people", people.into());
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
        put(out, "tags", tags.into());
        for one in doc.elements(&mut self.builder, node, &["about"]) {
            if doc.types(one).contains(&"DefinedTerm") && !out.contains_key("track") {
                let mut track = Map::new();
                put(&mut track, "title", doc.text_of(one, &["name"]));
                put(
                    &mut track,
                    "description",
                    doc.text_of(one, &["description"]),
                );
                let id = doc.string_of(one, &["termCode", "@id", "name"]);
                let id = self.add_once(Section::Tracks, id, track);
                out.insert("track".into(), id.into());
            } else {
                doc.report_loss(&mut self.builder, one, ImportMessage::AboutEvent.message());
            }
        }
        let mut audience = Vec::new();
        for one in doc.elements(&mut self.builder, node, &["audience"]) {
            audience.push(match doc.string_of(one, &["audienceType", "name"]) {
                "" => doc.string(one),
                word => word,
            });
        }
        put(out, "audience", audience.into());
    }
}

/// Returns an image, a sound or a video.
pub(super) fn medium(doc: &Document<'_>, node: Node, kind: &str) -> Value {
    let mut out = Map::new();
    let src = match doc.string_of(node, &["contentUrl", "embedUrl", "url", "@id"]) {
        "" => doc.string(node),
        src => src,
    };
    out.insert("src".into(), src.into());
    put(&mut out, "type", kind.into());
    put(&mut out, "alt", doc.text_of(node, &["description"]));
    put(
        &mut out,
        "caption",
        doc.text_of(node, &["abstract", "caption"]),
    );
    put(&mut out, "credit", doc.text_of(node, &["creditText"]));
    for name in ["width", "height"] {
        put(&mut out, name, doc.pixels(node, name).into());
    }
    put(
        &mut out,
        "poster",
        doc.string_of(node, &["thumbnailUrl"]).into(),
    );
    out.into()
}
