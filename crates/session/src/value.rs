//! Values of a feed as they are written, for forms.

use masar_edit::{EditError, Json};
use masar_language_tag::same_language;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A text of the feed in its languages: pairs of a language tag and a text, in the order of the file.
pub type Member = Vec<(String, String)>;

/// Returns the member of an object; `None` for one that is `null` or missing.
#[must_use]
pub fn member<'v>(object: &'v Value, name: &str) -> Option<&'v Value> {
    object.get(name).filter(|value| !value.is_null())
}

/// Returns the string that a member is; empty if it is none.
///
/// ```
/// let event = serde_json::json!({"date": "2022"});
/// assert_eq!(masar_session::string(&event, "date"), "2022");
/// assert_eq!(masar_session::string(&event, "track"), "");
/// ```
#[must_use]
pub fn string<'v>(object: &'v Value, name: &str) -> &'v str {
    object.get(name).and_then(Value::as_str).unwrap_or("")
}

/// Returns a text in a language, or else in any; empty if there is none.
pub(crate) fn text_in<'t>(texts: &'t Member, language: &str) -> &'t str {
    let is_written = |one: &&(String, String)| !one.1.is_empty();
    let own = texts.iter().find(|one| same_language(&one.0, language));
    let found = own
        .filter(is_written)
        .or_else(|| texts.iter().find(is_written));
    found.map_or("", |one| &one.1)
}

/// Returns a text in its languages. A text that is one string is in the feed's first language, `default`.
///
/// ```
/// use serde_json::json;
/// let text = json!({"ar": "اتفاقية", "fr": "Accord", "_note": "checked"});
/// let found = masar_session::localized(&text, "ar");
/// assert_eq!(found, [("ar".to_owned(), "اتفاقية".to_owned()), ("fr".to_owned(), "Accord".to_owned())]);
/// assert_eq!(masar_session::localized(&json!("Accord"), "fr")[0].0, "fr");
/// ```
#[must_use]
pub fn localized(text: &Value, default: &str) -> Member {
    match text {
        Value::String(text) => vec![(default.to_owned(), text.clone())],
        Value::Object(members) => {
            let texts = members
                .iter()
                .filter(|(tag, _)| !tag.starts_with(['_', '$']));
            texts
                .filter_map(|(tag, text)| Some((tag.clone(), text.as_str()?.to_owned())))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Reads a value of a type from JSON; `None` if the text is something else. Each type is read from a [`Value`]: a parser
/// of the text for each would be 40 KB in the Wasm.
///
/// ```
/// assert_eq!(masar_session::from_json::<Vec<String>>(r#"["ar"]"#), Some(vec!["ar".to_owned()]));
/// assert_eq!(masar_session::from_json::<Vec<String>>("[1]"), None);
/// ```
#[must_use]
pub fn from_json<T: DeserializeOwned>(text: &str) -> Option<T> {
    let value: Value = serde_json::from_str(text).ok()?;
    serde_json::from_value(value).ok()
}

/// Checks that a text is JSON.
///
/// # Errors
/// It is not; the diagnostic has the place.
///
/// ```
/// assert!(masar_session::check_json("{}").is_ok());
/// assert!(masar_session::check_json("{").is_err());
/// ```
pub fn check_json(text: &str) -> Result<(), EditError> {
    Ok(Json::parse(text).map(drop)?)
}
