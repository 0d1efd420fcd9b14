//! Texts in the language asked for.

use crate::{Feed, Text};

/// A text in the language asked for, or the nearest there is, and which that is.
pub fn said<'a>(feed: &'a Feed, text: &'a Text, lang: &str) -> (&'a str, &'a str) {
    let default = feed.languages.first().map_or("", String::as_str);
    let (text, lang) = text.get(lang, default);
    let lang = if lang.is_empty() { default } else { lang };
    (text, lang)
}

/// A building and its town, or whichever there is.
pub fn joined(name: &str, comma: &str, town: &str) -> String {
    if name.is_empty() || town.is_empty() || name == town {
        return if name.is_empty() { town } else { name }.to_owned();
    }
    [name, comma, town].concat()
}
