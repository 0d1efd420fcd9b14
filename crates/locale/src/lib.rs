//! Languages: interface words, dates in words, direction, digits. Feeds and browsers do not belong
//! here. Each language is one file and complete by type: a missing word does not compile.

mod ar;
mod catalog;
mod catalogs;
mod counting;
mod dates;
mod day;
mod direction;
mod duration;
mod en;
mod entry;
mod es;
mod fr;
mod hijri;
mod language;
mod relative;
mod tick;
mod zgh;

#[cfg(test)]
mod tests;

pub use catalog::Catalog;
pub use catalogs::{catalog, is_loaded, load};
pub use counting::{Unit, fill};
pub use dates::{date_in_words, precision_note, short_date_in_words};
pub use day::{day_in_words, day_without_year_in_words, days_in_words, months_in_words};
pub use direction::direction;
pub use duration::{distance, gap_duration};
pub use entry::{parse, serialize};
pub use hijri::{Hijri, Umalqura, hijri_in_words};
pub use language::{Direction, LANGUAGES, Language, Role, is_supported, language, regional_tag};
pub use relative::relative;
pub use tick::{day_tick, hour_tick, month_tick, quarter_tick, week_tick, year_tick};

/// A phrase of this room at the head of a line: "du 17 au 21 mai" becomes "Du 17 au 21 mai".
#[must_use]
pub fn capitalised(phrase: &str) -> String {
    let mut letters = phrase.chars();
    // By hand: of the letters beyond ASCII these alone begin a phrase, and Unicode's tables weigh.
    let first = match letters.next() {
        Some('é') => 'É',
        Some('à') => 'À',
        Some(first) => first.to_ascii_uppercase(),
        None => return String::new(),
    };
    let mut text = String::from(first);
    text.push_str(letters.as_str());
    text
}
