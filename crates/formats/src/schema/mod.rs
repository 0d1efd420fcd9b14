//! The format as a JSON Schema (2020-12): editors that know it complete and check a feed while it is
//! typed. Made from Rust types ([`types`]), on the host only.
//!
//! It says what can be said of a member by itself. What takes the whole feed (an id that nothing has,
//! events in a circle) or a grammar (dates) stays with [`masar_feed::read`]; a test holds the two
//! together.

#[cfg(test)]
mod tests;
mod types;
mod values;

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// The schema, indented, with a line feed at its end.
#[must_use]
pub fn schema() -> String {
    let schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<types::Feed>();
    let mut value = Value::from(schema);
    on_one_line(&mut value);
    if let Some(root) = value.as_object_mut() {
        open(root);
        if let Some(Value::Object(defs)) = root.get_mut("$defs") {
            for one in defs.values_mut().filter_map(Value::as_object_mut) {
                open(one);
            }
        }
    }
    let mut out = serde_json::to_string_pretty(&value).unwrap_or_default();
    out.push('\n');
    out
}

/// An object has the members it has and the editor's own, whose names begin with `_` or `$`.
fn open(of: &mut Map<String, Value>) {
    if of.contains_key("properties") {
        of.insert("patternProperties".into(), json!({"^[_$]": true}));
        of.insert("additionalProperties".into(), json!(false));
    }
}

/// A comment's line breaks are the source's, not the sentence's.
fn on_one_line(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (key, inside) in members {
                match inside {
                    Value::String(text) if key == "description" => *text = text.replace('\n', " "),
                    inside => on_one_line(inside),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(on_one_line),
        _ => {}
    }
}
