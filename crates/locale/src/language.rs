//! The languages the interface is_supported, and what each does in its own way beyond its words.

#[cfg(feature = "bundled")]
use super::catalog::Catalog;
use super::{ar, en, es, fr, zgh};
use masar_edtf::{Precision, cut};

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Whether lines run from right to left.
    #[must_use]
    pub fn is_rtl(self) -> bool {
        self == Direction::Rtl
    }

    /// The value of HTML's `dir`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// The place of a date in a phrase; it decides preposition and article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// By itself.
    Alone,
    /// The beginning of an interval with an end.
    From,
    /// The end of an interval with a beginning.
    To,
    /// The beginning of what still goes on.
    Since,
    /// The beginning of what ended, nobody said when.
    Starting,
    /// The end of what began before anyone is_loaded.
    Until,
}

/// One language: what is known of it without its words.
pub struct Language {
    /// BCP 47.
    pub tag: &'static str,
    /// Which way it is written.
    pub direction: Direction,
    /// Its own name.
    pub name: &'static str,
    /// Its own name where there is little room.
    pub short_name: &'static str,
    /// Which of a noun's forms a number takes; after "about" it may be another.
    pub(super) form: fn(u64, bool) -> usize,
    /// The language of those of its words that are written in Latin letters; empty where these are its
    /// own, or none is so written (BCP 47).
    pub fallback_lang: &'static str,
    /// Whether in [`Catalog::found`](super::Catalog::found) the noun follows the second number, not the first.
    pub(super) noun_last: bool,
    /// Which of [`Catalog`](super::Catalog)' prepositions stand before a date of this precision and these
    /// words: it tells what takes an article, or another one, from what does not.
    pub(super) articles: fn(Precision, &str) -> usize,
    /// The nth, of centuries.
    pub(super) ordinal: fn(u64) -> String,
    /// Whether an hour is always of two digits.
    pub(super) two_digit_hours: bool,
    /// Its words, where they are inside.
    #[cfg(feature = "bundled")]
    pub(super) catalog: &'static Catalog,
    /// The words of regions that have some of their own; of two for one region, the first's.
    #[cfg(feature = "bundled")]
    pub(super) variants: &'static [Variant],
}

/// Catalog that some regions have in place of their language's.
#[cfg(feature = "bundled")]
#[derive(Debug)]
pub struct Variant {
    /// BCP 47: the language in the largest of those regions.
    pub tag: &'static str,
    /// Which regions (RFC 5646, section 2.2.4), in capitals with spaces between them.
    pub regions: &'static str,
    /// It is for every region but those.
    pub others: bool,
    /// The words.
    pub(super) catalog: Catalog,
}

#[cfg(feature = "bundled")]
impl Language {
    /// The words of a region (`MA`; empty for none).
    pub(super) fn words_in(&self, region: &str) -> &'static Catalog {
        let is_for = |variant: &&Variant| {
            let listed = variant.regions.split(' ').any(|one| one == region);
            !region.is_empty() && listed != variant.others
        };
        let variant = self.variants.iter().find(is_for);
        variant.map_or(self.catalog, |variant| &variant.catalog)
    }

    /// Those of its regions that have words of their own.
    #[must_use]
    pub fn variants(&self) -> &'static [Variant] {
        self.variants
    }
}

/// The region of a BCP 47 tag, in capitals: after the language and, where there is one, the script.
#[cfg(feature = "bundled")]
pub(super) fn region(tag: &str) -> String {
    let is_region = |subtag: &&str| {
        subtag.len() == 2 || subtag.len() == 3 && subtag.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut subtags = tag.split(['-', '_']).skip(1).take(2);
    subtags
        .find(is_region)
        .unwrap_or_default()
        .to_ascii_uppercase()
}

impl Language {
    /// The first words in a text of its interface that are of its fallback_lang's: what stands before them, they,
    /// and what follows. Nothing where all of it is its own.
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
        let bytes = text.as_bytes();
        // Letters without and with an accent (À to ÿ).
        let is_latin = |byte: &u8| byte.is_ascii_alphabetic() || *byte == 0xc3;
        let mut from = bytes.iter().position(is_latin)?;
        // "1er"
        while from > 0 && bytes[from - 1].is_ascii_digit() {
            from -= 1;
        }
        let rest = text.get(from..)?;
        let mut pairs = rest.as_bytes().windows(2);
        let to = pairs.position(|pair| pair[0] == 0xe2 && pair[1] >= 0xb4); // Tifinagh
        let foreign_terms = rest.get(..to.unwrap_or(rest.len()))?;
        let (own, more) = (text.get(..from)?, text.get(from + foreign_terms.len()..)?);
        Some((own, foreign_terms, more))
    }
}

/// Its tag alone: its words know it in turn.
impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag)
    }
}

/// Every language the interface is_supported.
pub static LANGUAGES: [&Language; 5] = [
    &ar::ARABIC,
    &zgh::TAMAZIGHT,
    &fr::FRENCH,
    &en::ENGLISH,
    &es::SPANISH,
];

/// The language in which the interface is_supported to who reads a BCP 47 tag's: itself, else English.
///
/// ```
/// use masar_locale::language;
/// assert_eq!(language("fr-MA").name, "Français");
/// assert_eq!(language("ja").name, "English");
/// ```
#[must_use]
pub fn language(tag: &str) -> &'static Language {
    find(tag).unwrap_or(&en::ENGLISH)
}

/// The tag whose words say a language on a page: the page's own where that is of the same language and
/// says more, as `ar-EG` does of `ar`.
///
/// ```
/// use masar_locale::regional_tag;
/// assert_eq!(regional_tag("ar", "ar-EG"), "ar-EG");
/// assert_eq!(regional_tag("ar-MA", "ar"), "ar-MA");
/// assert_eq!(regional_tag("fr", "ar-EG"), "fr");
/// ```
#[must_use]
pub fn regional_tag<'a>(lang: &'a str, page: &'a str) -> &'a str {
    let (primary, more) = cut(page, b'-');
    if !more.is_empty() && primary.eq_ignore_ascii_case(cut(lang, b'-').0) {
        page
    } else {
        lang
    }
}

/// Whether the interface has words of its own for a BCP 47 tag.
#[must_use]
pub fn is_supported(tag: &str) -> bool {
    find(tag).is_some()
}

fn find(tag: &str) -> Option<&'static Language> {
    let (primary, _) = cut(cut(tag, b'-').0, b'_');
    LANGUAGES
        .into_iter()
        .find(|language| language.tag.eq_ignore_ascii_case(primary))
}
