//! Texts in the language that a reader asks for.

use crate::{Feed, Text};

/// Returns a text in the language asked for, or the nearest there is, and the language it is in.
#[must_use]
pub fn localized_text<'a>(feed: &'a Feed, text: &'a Text, lang: &str) -> (&'a str, &'a str) {
    let default = feed.languages.first().map_or("", String::as_str);
    let (text, lang) = text.get(lang, default);
    let lang = if lang.is_empty() { default } else { lang };
    (text, lang)
}

/// Returns the name of a place and its town, with `comma` between them, or whichever of the two is given.
#[must_use]
pub fn join_place(name: &str, comma: &str, town: &str) -> String {
    if name.is_empty() || town.is_empty() || name == town {
        return if name.is_empty() { town } else { name }.to_owned();
    }
    [name, comma, town].concat()
}
