//! Languages and directions of texts.

use masar_edit::Lang;
use masar_language_tag::primary_language;

/// Returns the direction in which a language is written, for the attribute `dir`.
pub fn direction(tag: &str) -> &'static str {
    masar_language_tag::direction(tag).as_str()
}

/// Returns the name of a language in itself, or its tag.
pub fn own_name(tag: &str) -> &str {
    match primary_language(tag) {
        "ar" => "العربية",
        "fr" => "Français",
        "en" => "English",
        "es" => "Español",
        "zgh" => "ⵜⴰⵎⴰⵣⵉⵖⵜ",
        "de" => "Deutsch",
        "it" => "Italiano",
        "pt" => "Português",
        "nl" => "Nederlands",
        _ => tag,
    }
}

/// The languages of the interface.
pub const INTERFACE: [Lang; 3] = [Lang::Ar, Lang::Fr, Lang::En];

/// Returns the language of the interface for a tag; Arabic if there is none.
pub fn interface_language(tag: &str) -> Lang {
    match primary_language(tag) {
        "fr" => Lang::Fr,
        "en" => Lang::En,
        _ => Lang::Ar,
    }
}
