//! The languages of the interface: their names and grammar.

mod ar;
mod en;
mod es;
mod fr;
mod zgh;

pub use ar::ARABIC;
pub use en::ENGLISH;
pub use es::SPANISH;
pub use fr::FRENCH;
pub use zgh::TAMAZIGHT;

use masar_edtf::Precision;
use masar_language_tag::{Direction, primary_language, same_language};

/// The place of a date in a phrase. It decides the preposition and the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The date by itself.
    Alone,
    /// The start of an interval with two dates.
    From,
    /// The end of an interval with two dates.
    To,
    /// The start of an interval with an open end.
    Since,
    /// The start of an interval with an unknown end.
    Starting,
    /// The end of an interval with an open or unknown start.
    Until,
}

/// A language of the interface: its names and the grammar that its [`Catalog`](super::Catalog) needs.
pub struct Language {
    /// The language tag (BCP 47).
    pub tag: &'static str,
    /// The direction of its text.
    pub direction: Direction,
    /// The language's own name.
    pub name: &'static str,
    /// The language's own name where there is little room.
    pub short_name: &'static str,
    /// The tag of the language that takes the place of texts that the catalog lacks (BCP 47). It is in
    /// the Latin alphabet, and the catalog's own is not. Empty for a complete catalog.
    pub fallback_lang: &'static str,
    /// Returns the index in [`PluralForms::forms`](super::PluralForms::forms) for a number. The second
    /// argument is true after a preposition.
    pub(crate) plural_form: fn(u64, bool) -> usize,
    /// Whether [`Catalog::found`](super::Catalog::found) puts the noun after the total ("2 of 40
    /// events").
    pub(crate) noun_after_total: bool,
    /// Returns the index in the catalog's `prepositions` for a date of a precision, given in words.
    pub(crate) preposition_set: fn(Precision, &str) -> usize,
    /// Returns the ordinal of a century or millennium.
    pub(crate) ordinal: fn(u64) -> String,
    /// Whether a clock has two digits for each hour.
    pub(crate) two_digit_hours: bool,
}

impl Language {
    /// Splits a text of the interface at its first part in [`Language::fallback_lang`]: the text
    /// before that part, the part, and the text after it. Returns nothing where the language has no
    /// fallback or the text no such part.
    ///
    /// ```
    /// use masar_locale::language;
    /// let parts = |text| language("zgh").foreign_terms(text);
    /// let dated = "3 ⵎⴰⵕⵚ 2025 (date incertaine)";
    /// assert_eq!(parts(dated), Some(("3 ⵎⴰⵕⵚ 2025 (", "date incertaine)", "")));
    /// assert_eq!(parts("1er trimestre ⴷ"), Some(("", "1er trimestre ", "ⴷ")));
    /// assert_eq!(parts("Écouter"), Some(("", "Écouter", "")));
    /// assert_eq!(parts("ⴰⵙⵙⴰ, 14:30"), None);
    /// assert_eq!(language("fr").foreign_terms(dated), None);
    /// ```
    #[must_use]
    pub fn foreign_terms<'a>(&self, text: &'a str) -> Option<(&'a str, &'a str, &'a str)> {
        if self.fallback_lang.is_empty() {
            return None;
        }
        let is_latin = |c: char| c.is_ascii_alphabetic() || ('À'..='ÿ').contains(&c);
        let is_tifinagh = |c: char| ('\u{2d30}'..='\u{2d7f}').contains(&c);
        let first = text.find(is_latin)?;
        // An ordinal begins with digits: "1er".
        let own = text[..first].trim_end_matches(|c: char| c.is_ascii_digit());
        let rest = &text[own.len()..];
        let (foreign, after) = rest.split_at(rest.find(is_tifinagh).unwrap_or(rest.len()));
        Some((own, foreign, after))
    }
}

/// Writes the tag alone. A derived implementation would print pointers to functions.
impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag)
    }
}

/// The languages of the interface.
pub static LANGUAGES: [&Language; 5] = [&ARABIC, &TAMAZIGHT, &FRENCH, &ENGLISH, &SPANISH];

/// Returns the interface's language for a language tag (BCP 47), or English where it has none.
///
/// ```
/// use masar_locale::language;
/// assert_eq!(language("fr-MA").name, "Français");
/// assert_eq!(language("ja").name, "English");
/// ```
#[must_use]
pub fn language(tag: &str) -> &'static Language {
    find(tag).unwrap_or(&ENGLISH)
}

/// Returns whether the interface has the language of a tag (BCP 47).
///
/// ```
/// assert!(masar_locale::is_supported("ar-MA"));
/// assert!(!masar_locale::is_supported("ja"));
/// ```
#[must_use]
pub fn is_supported(tag: &str) -> bool {
    find(tag).is_some()
}

fn find(tag: &str) -> Option<&'static Language> {
    LANGUAGES
        .into_iter()
        .find(|language| same_language(language.tag, tag))
}

/// Returns the tag of the catalog for a language on a page: the page's own tag where it is of the same
/// language and has more subtags, as `ar-EG` has for `ar`.
///
/// ```
/// use masar_locale::regional_tag;
/// assert_eq!(regional_tag("ar", "ar-EG"), "ar-EG");
/// assert_eq!(regional_tag("ar-MA", "ar"), "ar-MA");
/// assert_eq!(regional_tag("fr", "ar-EG"), "fr");
/// ```
#[must_use]
pub fn regional_tag<'a>(lang: &'a str, page: &'a str) -> &'a str {
    if same_language(lang, page) && page.len() > primary_language(page).len() {
        page
    } else {
        lang
    }
}
