//! The format as a JSON Schema (2020-12): editors that support it complete and check a feed while it is
//! typed. It is made from the table of the feed's members.
//!
//! It checks what can be checked of a member by itself. What takes the whole feed (an id that no item has,
//! events in a circle) or a grammar (dates) is left to [`masar_feed::read`]; a test compares the two.

#[cfg(test)]
mod completion_tests;
#[cfg(test)]
mod tests;
mod values;

use masar_feed::Feed;
use masar_feed::members::{self, Member, Object, ValueType};
use serde_json::{Map, Value, json};

/// Returns the schema, indented, with a line feed at its end.
#[must_use]
pub fn schema() -> String {
    format!("{:#}\n", value())
}

/// The largest number of ids that a completion lists.
const MAX_COMPLETED: usize = 500;

/// Returns the schema with completions for one feed: its languages, and the ids of its tracks, partners and events.
#[must_use]
pub fn schema_of(feed: &Feed) -> String {
    let mut root = value();
    let languages = feed.languages.iter().filter(|tag| *tag != "und");
    let texts = languages
        .enumerate()
        .map(|(at, tag)| (tag.clone(), json!(format!("${}", at + 1))));
    let texts: Map<String, Value> = texts.collect();
    if !texts.is_empty() {
        for name in ["Text", "Name"] {
            root["$defs"][name]["defaultSnippets"] =
                json!([{"label": "per language", "body": texts}]);
        }
    }
    let tracks = feed.tracks.iter().map(|track| track.id.as_str());
    let partners = feed.partners.iter().map(|partner| partner.id.as_str());
    let events = feed.events.iter().map(|event| &*event.id);
    let event = &mut root["$defs"]["Event"]["properties"];
    event["track"]["examples"] = tracks.take(MAX_COMPLETED).collect();
    event["part_of"]["examples"] = events.take(MAX_COMPLETED).collect();
    event["partners"]["items"]["examples"] = partners.clone().take(MAX_COMPLETED).collect();
    root["$defs"]["Person"]["properties"]["partner"]["examples"] =
        partners.take(MAX_COMPLETED).collect();
    format!("{root:#}\n")
}

fn value() -> Value {
    let mut definitions = Map::new();
    let mut root = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A feed of Masar, version 1",
    });
    extend(&mut root, object(&members::FEED, &mut definitions));
    root["$defs"] = definitions.into();
    root
}

/// Returns the schema of an object, and adds the definitions that it refers to.
fn object(object: &Object, definitions: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for member in &object.members {
        let mut schema = property(member, definitions);
        schema["description"] = member.description.trim().into();
        properties.insert(member.name.into(), schema);
    }
    let required = object.members.iter().filter(|one| one.required);
    let required: Vec<&str> = required.map(|one| one.name).collect();
    let mut schema = json!({
        "description": object.description.trim(),
        "type": "object",
        "properties": properties,
        // The names of the editor's own members begin so.
        "patternProperties": {"^[_$]": true},
        "additionalProperties": false,
    });
    if !required.is_empty() {
        schema["required"] = required.into();
    }
    extend(&mut schema, condition(object.name));
    schema
}

/// Returns what an object needs besides its members' own types.
fn condition(object: &str) -> Value {
    let has = |name: &str| json!({"required": [name], "properties": {name: {"type": "string"}}});
    match object {
        "Event" => json!({"anyOf": [has("date"), has("part_of")]}),
        "Media" => json!({
            "if": {"properties": {"type": {"anyOf": [
                {"enum": ["image", null]},
                {"type": "string", "pattern": "^\\s*$"},
            ]}}},
            "then": {"required": ["alt"], "properties": {"alt": {"$ref": "#/$defs/Name"}}},
        }),
        _ => json!({}),
    }
}

/// Returns the schema of a member: a reference to that of its type, or a list of such. A member that is not
/// required may be null.
fn property(member: &Member, definitions: &mut Map<String, Value>) -> Value {
    let name = match member.value {
        ValueType::Object(inner) | ValueType::Objects(inner) => {
            let schema = object(inner, definitions);
            definitions.insert(inner.name.into(), schema);
            inner.name
        }
        _ => values::define(member, definitions),
    };
    let reference = json!({"$ref": format!("#/$defs/{name}")});
    let is_list = matches!(member.value, ValueType::Strings | ValueType::Objects(_));
    match (is_list, member.required) {
        (true, true) => json!({"type": "array", "items": reference}),
        (true, false) => json!({"type": ["array", "null"], "items": reference}),
        (false, true) => reference,
        (false, false) => json!({"anyOf": [reference, {"type": "null"}]}),
    }
}

/// Adds the members of an object to another.
fn extend(value: &mut Value, more: Value) {
    if let (Value::Object(members), Value::Object(more)) = (value, more) {
        members.extend(more);
    }
}
