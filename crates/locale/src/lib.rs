//! Languages: interface words, dates in words, direction, digits. Feeds and browsers do not belong
//! here. Each language is one file and complete by type: a missing word does not compile.

mod ar;
mod counting;
mod dates;
mod day;
mod direction;
mod duration;
mod en;
mod es;
mod fr;
mod hijri;
mod known;
mod language;
mod relative;
mod tick;
mod told;
mod words;
mod zgh;

#[cfg(test)]
mod tests;

pub use counting::{Unit, fill};
pub use dates::{date_in_words, precision_note, short_date_in_words};
pub use day::{day_in_words, day_without_year_in_words, days_in_words, months_in_words};
pub use direction::direction;
pub use duration::{distance, silence};
pub use hijri::{Hijri, Umalqura, hijri_in_words};
pub use known::{knows, learn, words};
pub use language::{Direction, LANGUAGES, Language, Role, language, on_page, speaks};
pub use relative::relative;
pub use tick::{day_tick, hour_tick, month_tick, quarter_tick, week_tick, year_tick};
pub use told::{words_as_text, words_from_text};
pub use words::Words;

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
