//! JSON values as text.

use std::fmt::Write;

use masar_feed::Diagnostic;
use masar_feed::json::{Kind, Node};
use masar_feed::lines::split_bom;
use serde::{Deserialize, Serialize};

use crate::source::Source;

/// A JSON value as text, for a change or a conflict. The text is always valid JSON.
///
/// ```
/// use masar_edit::Json;
/// assert_eq!(Json::text("the \"new\" hall").as_str(), r#""the \"new\" hall""#);
/// assert_eq!(Json::parse("[1, 2]").expect("a list").as_str(), "[1, 2]");
/// assert!(Json::parse("[1, 2").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Json(String);

impl Json {
    /// Returns the value that a text contains.
    ///
    /// # Errors
    /// The text is not JSON. The diagnostic contains the place.
    pub fn parse(text: &str) -> Result<Json, Diagnostic> {
        Source::parse(text)?;
        let text = split_bom(text).1.trim_matches([' ', '\t', '\n', '\r']);
        Ok(Json(text.to_owned()))
    }

    /// Returns a string.
    #[must_use]
    pub fn text(text: &str) -> Json {
        let mut out = String::with_capacity(text.len() + 2);
        quote(text, &mut out);
        Json(out)
    }

    /// Returns a list of strings.
    ///
    /// ```
    /// assert_eq!(masar_edit::Json::texts(["a", "b"]).as_str(), r#"["a", "b"]"#);
    /// ```
    #[must_use]
    pub fn texts<'t>(texts: impl IntoIterator<Item = &'t str>) -> Json {
        let quoted: Vec<String> = texts.into_iter().map(|text| Json::text(text).0).collect();
        Json(["[", &quoted.join(", "), "]"].concat())
    }

    /// Returns a number.
    #[must_use]
    pub fn number(number: i64) -> Json {
        Json(number.to_string())
    }

    /// Returns the text of the value, as JSON.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the string that the value is, decoded; `None` if it is no string.
    ///
    /// ```
    /// use masar_edit::Json;
    /// assert_eq!(Json::text("فاس\n").string().as_deref(), Some("فاس\n"));
    /// assert_eq!(Json::number(3).string(), None);
    /// ```
    #[must_use]
    pub fn string(&self) -> Option<String> {
        let source = Source::parse(&self.0).ok()?;
        (source.tree.kind(Node::ROOT) == Kind::String)
            .then(|| source.tree.text(Node::ROOT).to_owned())
    }

    /// Returns the value whose text is known to be JSON.
    pub(crate) fn of_valid(text: String) -> Json {
        Json(text)
    }
}

impl TryFrom<String> for Json {
    type Error = String;

    fn try_from(text: String) -> Result<Json, String> {
        Json::parse(&text).map_err(|diagnostic| diagnostic.to_string())
    }
}

impl From<Json> for String {
    fn from(json: Json) -> String {
        json.0
    }
}

/// Adds a string in quotes, with the escapes that JSON requires (RFC 8259, section 7) and no others.
pub(crate) fn quote(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..' ' => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(letter));
            }
            _ => out.push(letter),
        }
    }
    out.push('"');
}
