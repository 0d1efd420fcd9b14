//! Latin letters for the letters of other scripts, for ids and names of files.

/// Letters, each with the small Latin letters for it. Arabic ones are written as on road signs, without vowels; those of
/// Tifinagh as in books for schools.
const LETTERS: [(&str, &str); 44] = [
    ("àáâãåäāاأآىةعⴰ", "a"),
    ("بⴱ", "b"),
    ("çćčⵛ", "c"),
    ("دضⴷⴹ", "d"),
    ("èéêëēⴻ", "e"),
    ("فⴼ", "f"),
    ("گݣڭⴳ", "g"),
    ("حهⵀⵃ", "h"),
    ("ìíîïīıإⵉ", "i"),
    ("جⵊ", "j"),
    ("كکⴽ", "k"),
    ("لⵍ", "l"),
    ("مⵎ", "m"),
    ("ñńنⵏ", "n"),
    ("òóôõöøō", "o"),
    ("پ", "p"),
    ("قⵇ", "q"),
    ("رⵔⵕ", "r"),
    ("šśسصⵙⵚ", "s"),
    ("تطⵜⵟ", "t"),
    ("ùúûüūⵓ", "u"),
    ("ڤ", "v"),
    ("وؤⵡ", "w"),
    ("ýÿيئیⵢ", "y"),
    ("žźزظⵣⵥ", "z"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("ß", "ss"),
    ("ث", "th"),
    ("خⵅ", "kh"),
    ("ذ", "dh"),
    ("ش", "sh"),
    ("غⵖ", "gh"),
    ("چ", "ch"),
    ("٠۰", "0"),
    ("١۱", "1"),
    ("٢۲", "2"),
    ("٣۳", "3"),
    ("٤۴", "4"),
    ("٥۵", "5"),
    ("٦۶", "6"),
    ("٧۷", "7"),
    ("٨۸", "8"),
    ("٩۹", "9"),
];

/// Returns the small Latin letters or the digit for a small letter or a digit of another script; `None` for a character of ASCII
/// and for one that has none.
///
/// ```
/// assert_eq!(masar_locale::latin_letters('ش'), Some("sh"));
/// assert_eq!(masar_locale::latin_letters('é'), Some("e"));
/// assert_eq!(masar_locale::latin_letters('图'), None);
/// ```
#[must_use]
pub fn latin_letters(letter: char) -> Option<&'static str> {
    let found = LETTERS.iter().find(|(letters, _)| letters.contains(letter));
    found.map(|&(_, latin)| latin)
}

/// Whether a character only belongs to the letter before it: an accent, a vowel mark, a lengthened line, a hamza.
///
/// ```
/// assert!(masar_locale::is_letter_mark('ّ'));
/// ```
#[must_use]
pub fn is_letter_mark(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | 'ـ' | 'ء' | '\u{200c}'..='\u{200f}'
    )
}
