//! The language of the interface: its texts, dates and durations in words, plurals, and the Hijri
//! calendar's dates.
//!
//! A [`Catalog`] holds the texts of one language. Native programs take it from the crate
//! `masar-catalogs`; the widget downloads it as text and calls [`load`]. A [`Language`] holds the
//! grammar, which is code: plural forms, prepositions, ordinals.

mod catalog;
mod catalogs;
mod counting;
mod dates;
mod day;
mod duration;
mod entry;
mod hijri;
mod language;
mod latin;
mod relative;
mod runs;
mod tick;
mod tool_texts;
mod typed_date;

#[cfg(test)]
mod tests;

pub use catalog::Catalog;
pub use catalogs::{catalog, is_loaded, load};
pub use counting::{PluralForms, fill};
pub use dates::{date_in_words, precision_note, short_date_in_words, time_in_words};
pub use day::{date_of, day_in_words, day_without_year_in_words, days_in_words, months_in_words};
pub use duration::{distance, gap_duration};
pub use entry::CatalogError;
pub use hijri::{Hijri, HijriCalendar, hijri_in_words};
pub use language::{
    ARABIC, ENGLISH, FRENCH, LANGUAGES, Language, SPANISH, TAMAZIGHT, is_supported, language,
    regional_tag,
};
pub use latin::{is_letter_mark, latin_letters};
pub use masar_language_tag::{Direction, direction};
pub use relative::relative;
pub use runs::{left_to_right_runs, numbers_in_groups};
pub use tick::{day_tick, month_tick, quarter_tick, time_tick, week_tick, year_tick};
pub use tool_texts::{ToolTexts, tool_texts};
pub use typed_date::typed_date;

/// Returns a phrase with a capital letter at its start: "du 17 au 21 mai" becomes "Du 17 au 21 mai".
///
/// ```
/// assert_eq!(masar_locale::capitalised("été 2015"), "Été 2015");
/// ```
#[must_use]
pub fn capitalised(phrase: &str) -> String {
    let mut chars = phrase.chars();
    match chars.next() {
        Some(first) => [capital(first)].into_iter().chain(chars).collect(),
        None => String::new(),
    }
}

/// Returns the small letter of a Latin one, ASCII or with marks; any other character as it is. `char::to_lowercase` is a
/// table of 12 KB.
///
/// ```
/// assert_eq!("ÉŠḤ غ".chars().map(masar_locale::small).collect::<String>(), "éšḥ غ");
/// ```
#[must_use]
pub fn small(letter: char) -> char {
    let code = u32::from(letter);
    let code = match letter {
        'İ' => return 'i',
        'Ÿ' => return 'ÿ',
        'À'..='Ö' | 'Ø'..='Þ' => code + 0x20,
        // Pairs of a capital and its small letter, which is the odd one.
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ḁ'..='ẕ' | 'Ạ'..='ỿ' => code | 1,
        // The even one.
        'Ĺ'..='Ň' | 'Ź'..='Ž' => code + (code & 1),
        _ => return letter.to_ascii_lowercase(),
    };
    char::from_u32(code).unwrap_or(letter)
}

/// Returns the capital of a letter of the catalogs' Latin alphabets, which ASCII and Latin-1 have; any
/// other character as it is. `char::to_uppercase` is a table of 12 KB (docs/dependencies.md).
fn capital(letter: char) -> char {
    match letter {
        'à'..='ö' | 'ø'..='þ' => char::from_u32(u32::from(letter) - 0x20).unwrap_or(letter),
        _ => letter.to_ascii_uppercase(),
    }
}
