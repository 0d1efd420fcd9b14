//! The grammar of French.

use super::{Direction, Language};
use masar_edtf::Precision;

/// French.
pub static FRENCH: Language = Language {
    tag: "fr",
    direction: Direction::Ltr,
    name: "Français",
    short_name: "FR",
    plural_form: |n, _| usize::from(n > 1),
    fallback_lang: "",
    noun_after_total: false,
    preposition_set,
    ordinal: |n| match n {
        1 => "Ier".to_owned(),
        // “Le siècle” and “Ce siècle” are the century, and this one.
        50 | 100 => n.to_string() + "e",
        n => roman_numeral(n) + "e",
    },
    two_digit_hours: false,
};

/// 0: le 14 mai, le printemps. 1: mai 2023, 2023. 2: avril 2023, with "d’". 3: l’été 2023. 4: les années
/// 2010.
fn preposition_set(precision: Precision, date: &str) -> usize {
    match precision {
        Precision::Month | Precision::Year => {
            1 + usize::from(matches!(date.as_bytes(), [b'a' | b'o', ..]))
        }
        // L’été, l’automne, l’hiver; but le printemps, le 2e trimestre.
        Precision::Season(2..=4 | 6..=8 | 10..=12) => 3,
        Precision::Decade => 4,
        _ => 0,
    }
}

/// Returns a number as a Roman numeral. A century or millennium is at most 399.
pub(super) fn roman_numeral(n: u64) -> String {
    const STEPS: [(u64, &str); 9] = [
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = n.min(399);
    let mut text = String::new();
    for (value, letters) in STEPS {
        while left >= value {
            text.push_str(letters);
            left -= value;
        }
    }
    text
}
