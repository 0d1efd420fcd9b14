//! The grammar of English.

use super::{Direction, Language};

/// English.
pub static ENGLISH: Language = Language {
    tag: "en",
    direction: Direction::Ltr,
    name: "English",
    short_name: "EN",
    plural_form: |n, _| usize::from(n != 1),
    fallback_lang: "",
    noun_after_total: true,
    preposition_set: |_, _| 0,
    ordinal,
    two_digit_hours: true,
};

fn ordinal(n: u64) -> String {
    let ending = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}
