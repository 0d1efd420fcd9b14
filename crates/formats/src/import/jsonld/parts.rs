//! What an event of schema.org says besides its date and texts: status, place, people, subjects, media.

use serde_json::{Map, Value, json};

use super::super::linked::{Document, MOST_OF_ONE, link};
use super::super::making::Part;
use super::{Maker, plainly};
use masar_feed::ImportMessage;
use masar_feed::json::{Kind, Node};

impl Maker {
    pub(super) fn status(&mut self, doc: &Document<'_>, node: Node, out: &mut Map<String, Value>) {
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
                    ImportMessage::TheStatus.with(word),
                );
                return;
            }
        };
        out.insert("status".into(), held.into());
    }

    pub(super) fn place(
        &mut self,
        doc: &Document<'_>,
        node: Node,
        out: &mut Map<String, Value>,
        links: &mut Vec<Value>,
    ) {
        for (at, place) in doc
            .some(&mut self.making, node, &["location"])
            .into_iter()
            .enumerate()
        {
            if doc.types(place).contains(&"VirtualLocation") {
                links.push(link(doc.word_of(place, &["url"]), Value::Null, ""));
                continue;
            }
            if at > 0 && out.contains_key("place") {
                doc.lost(
                    &mut self.making,
                    place,
                    ImportMessage::SecondPlace.message(),
                );
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
            for one in doc.some(&mut self.making, node, &[role]) {
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

    pub(super) fn words(&mut self, doc: &Document<'_>, node: Node, out: &mut Map<String, Value>) {
        let mut tags = Vec::new();
        for one in doc.some(&mut self.making, node, &["keywords"]) {
            let listed = doc.kind(doc.member(node, &["keywords"]).unwrap_or(one)) == Kind::List;
            let word = doc.word(one);
            // One string holds several words, between commas; of a list each is one.
            let comma = if listed { '\0' } else { ',' };
            for part in word.split(comma) {
                let part = if listed { part } else { part.trim() };
                if part.is_empty() {
                } else if tags.len() < MOST_OF_ONE {
                    tags.push(Value::from(part));
                } else {
                    doc.lost(&mut self.making, one, ImportMessage::Quoted.with(part));
                }
            }
        }
        if !tags.is_empty() {
            out.insert("tags".into(), tags.into());
        }
        for one in doc.some(&mut self.making, node, &["about"]) {
            if doc.types(one).contains(&"DefinedTerm") && !out.contains_key("track") {
                let id = doc.word_of(one, &["termCode", "@id", "name"]).to_owned();
                let text = |name: &str| {
                    doc.member(one, &[name])
                        .map_or(Value::Null, |one| doc.text(one, &mut plainly))
                };
                let named = json!({"title": text("name"), "description": text("description")});
                out.insert("track".into(), self.known(Part::Tracks, &id, named).into());
            } else {
                doc.lost(&mut self.making, one, ImportMessage::AboutEvent.message());
            }
        }
        let mut audience = Vec::new();
        for one in doc.some(&mut self.making, node, &["audience"]) {
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
pub(super) fn medium(doc: &Document<'_>, node: Node, kind: &str) -> Value {
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
