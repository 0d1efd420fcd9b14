//! The grammar of Spanish.

use super::fr::roman_numeral;
use super::{Direction, Language};
use masar_edtf::Precision;

/// Spanish.
pub static SPANISH: Language = Language {
    tag: "es",
    direction: Direction::Ltr,
    name: "Español",
    short_name: "ES",
    // Zero takes the singular: "ningún evento".
    plural_form: |n, _| usize::from(n > 1),
    fallback_lang: "",
    noun_after_total: false,
    preposition_set,
    ordinal: roman_numeral,
    two_digit_hours: false,
};

/// 0: el 14 de mayo, el verano. 1: mayo, 2023. 2: la primavera, la década.
fn preposition_set(precision: Precision, _: &str) -> usize {
    match precision {
        Precision::Month | Precision::Year => 1,
        Precision::Decade => 2,
        // La primavera; but el verano, el primer trimestre.
        Precision::Season(1 | 5 | 9) => 2,
        _ => 0,
    }
}
