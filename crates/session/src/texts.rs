//! All texts of a feed that have languages.

use masar_edit::Path;
use masar_feed::members::{self, Object, ValueType};
use serde_json::Value;

use crate::session::Session;

/// A text of the feed.
pub(crate) struct TextPlace {
    /// The page of the feed, from 0.
    pub(crate) page: usize,
    /// The place in its page.
    pub(crate) path: Path,
    /// The text as it is written.
    pub(crate) value: Value,
}

impl TextPlace {
    /// Whether the text is written in a language.
    pub(crate) fn has(&self, tag: &str) -> bool {
        self.value.get(tag).is_some_and(Value::is_string)
    }

    /// Whether the text is written in another language, too.
    pub(crate) fn has_others(&self, tag: &str) -> bool {
        let members = self.value.as_object().into_iter().flatten();
        let mut texts =
            members.filter(|(name, text)| text.is_string() && !name.starts_with(['_', '$']));
        texts.any(|(name, _)| name != tag)
    }
}

/// Returns all texts of a feed.
pub(crate) fn texts(session: &Session) -> Vec<TextPlace> {
    let mut out = Vec::new();
    for (page, text) in session.pages().iter().enumerate() {
        for member in members::FEED
            .members
            .iter()
            .filter(|member| member.name != "events")
        {
            if let Some(value) = text.member(member.name) {
                let path = Path::feed().member(member.name);
                visit(member.value, &value, path, &mut |path, value| {
                    out.push(TextPlace { page, path, value })
                });
            }
        }
    }
    for row in session.rows().iter() {
        let kind = ValueType::Object(&members::EVENT);
        let page = row.page;
        visit(kind, &row.value, row.path.clone(), &mut |path, value| {
            out.push(TextPlace { page, path, value })
        });
    }
    out
}

/// Calls a function with each text in a value.
fn visit(kind: ValueType, value: &Value, path: Path, call: &mut dyn FnMut(Path, Value)) {
    match kind {
        ValueType::Text => call(path, value.clone()),
        ValueType::Object(object) => visit_members(object, value, &path, call),
        ValueType::Objects(object) => {
            for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                visit_members(object, item, &path.clone().index(index), call);
            }
        }
        _ => {}
    }
}

fn visit_members(object: &Object, value: &Value, path: &Path, call: &mut dyn FnMut(Path, Value)) {
    for member in &object.members {
        if let Some(inner) = value.get(member.name) {
            visit(member.value, inner, path.clone().member(member.name), call);
        }
    }
}
