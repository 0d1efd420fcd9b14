//! The languages the interface speaks, and what each does in its own way beyond its words.

#[cfg(words_inside)]
use super::words::Words;
use super::{ar, en, es, fr, zgh};
use crate::date::{Precision, cut};

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
    /// The end of what began before anyone knows.
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
    /// Whether in [`Words::found`](super::Words::found) the noun follows the second number, not the first.
    pub(super) noun_last: bool,
    /// What stands before a date of this precision and these words.
    pub(super) prepositions: fn(Precision, &str) -> &'static Prepositions,
    /// The nth century.
    pub(super) century: fn(u64) -> String,
    /// The nth millennium.
    pub(super) millennium: fn(u64) -> String,
    /// Whether an hour is always of two digits.
    pub(super) two_digit_hours: bool,
    /// Its words, where they are inside.
    #[cfg(words_inside)]
    pub(super) words: &'static Words,
}

/// Its tag alone: its words know it in turn.
impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag)
    }
}

/// What stands before a date, by its [`Role`]; and before one that is approximate, by itself.
pub(super) type Prepositions = [&'static str; 7];

/// Every language the interface speaks.
pub static LANGUAGES: [&Language; 5] = [
    &ar::ARABIC,
    &zgh::TAMAZIGHT,
    &fr::FRENCH,
    &en::ENGLISH,
    &es::SPANISH,
];

/// The language in which the interface speaks to who reads a BCP 47 tag's: itself, else English.
///
/// ```
/// use masar::locale::language;
/// assert_eq!(language("fr-MA").name, "Français");
/// assert_eq!(language("ja").name, "English");
/// ```
#[must_use]
pub fn language(tag: &str) -> &'static Language {
    spoken(tag).unwrap_or(&en::ENGLISH)
}

/// Whether the interface has words of its own for a BCP 47 tag.
#[must_use]
pub fn speaks(tag: &str) -> bool {
    spoken(tag).is_some()
}

fn spoken(tag: &str) -> Option<&'static Language> {
    let (primary, _) = cut(cut(tag, b'-').0, b'_');
    LANGUAGES
        .into_iter()
        .find(|language| language.tag.eq_ignore_ascii_case(primary))
}
