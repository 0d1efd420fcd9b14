//! Languages: interface words, dates in words, direction, digits. Feeds and browsers do not belong
//! here. Each language is one file and complete by type: a missing word does not compile.

mod ar;
mod dates;
mod day;
mod direction;
mod duration;
mod en;
mod fr;
mod tick;
mod words;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use dates::{date_in_words, precision_note, short_date_in_words};
pub use day::{day_in_words, day_without_year_in_words, days_in_words, months_in_words};
pub use direction::direction;
pub use duration::{distance, silence};
pub use tick::{
    day_tick, hour_tick, month_tick, quarter_tick, week_tick, year_in_words as year_tick,
};
pub use words::{Direction, Role, Unit, Words, fill};

use crate::date::cut;

/// Every language the interface speaks.
pub static LANGUAGES: [&Words; 3] = [&ar::ARABIC, &fr::FRENCH, &en::ENGLISH];

/// The words of a BCP 47 tag's language; English where the interface does not speak it.
///
/// ```
/// use masar::locale::words;
/// assert_eq!(words("fr-MA").today, "Aujourd’hui");
/// assert_eq!(words("ja").today, "Today");
/// ```
#[must_use]
pub fn words(tag: &str) -> &'static Words {
    spoken(tag).unwrap_or(&en::ENGLISH)
}

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

/// Whether the interface has words of its own for a BCP 47 tag.
#[must_use]
pub fn speaks(tag: &str) -> bool {
    spoken(tag).is_some()
}

fn spoken(tag: &str) -> Option<&'static Words> {
    let (primary, _) = cut(cut(tag, b'-').0, b'_');
    LANGUAGES
        .into_iter()
        .find(|words| words.tag.eq_ignore_ascii_case(primary))
}
