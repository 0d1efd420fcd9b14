//! The grammar of Standard Moroccan Tamazight.

use super::{Direction, Language};

/// Standard Moroccan Tamazight.
pub static TAMAZIGHT: Language = Language {
    tag: "zgh",
    direction: Direction::Ltr,
    name: "ⵜⴰⵎⴰⵣⵉⵖⵜ",
    short_name: "ⵣ",
    plural_form: |n, _| usize::from(n != 1),
    fallback_lang: "fr",
    noun_after_total: false,
    preposition_set: |_, _| 0,
    ordinal: |n| n.to_string(),
    two_digit_hours: true,
};
