//! The grammar of Arabic.

use super::{Direction, Language};

/// Arabic.
pub static ARABIC: Language = Language {
    tag: "ar",
    direction: Direction::Rtl,
    name: "العربية",
    short_name: "ع",
    plural_form,
    fallback_lang: "",
    noun_after_total: false,
    preposition_set: |_, _| 0,
    ordinal: |n| n.to_string(),
    two_digit_hours: true,
};

/// The plural categories of CLDR: zero, one, two, few, many, other; then one and two after a
/// preposition, where the dual takes its other ending.
fn plural_form(n: u64, after_preposition: bool) -> usize {
    match (n, n % 100) {
        (0, _) => 0,
        (1, _) if after_preposition => 6,
        (2, _) if after_preposition => 7,
        (1 | 2, _) => n as usize,
        (_, 3..=10) => 3,
        (_, 11..=99) => 4,
        _ => 5,
    }
}
