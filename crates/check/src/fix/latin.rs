//! Ids in the form that the guide names: small Latin letters, digits and hyphens.

/// Letters, each with the small Latin letters for it. Arabic ones are written as on road signs, without vowels; those of
/// Tifinagh as in books for schools.
const LETTERS: [(&str, &str); 44] = [
    ("àáâãåäāاأآىةعⴰ", "a"),
    ("بⴱ", "b"),
    ("çćčⵛ", "c"),
    ("دضⴷⴹ", "d"),
    ("èéêëēⴻ", "e"),
    ("فⴼ", "f"),
    ("گⴳ", "g"),
    ("حهⵀⵃ", "h"),
    ("ìíîïīıإⵉ", "i"),
    ("جⵊ", "j"),
    ("كⴽ", "k"),
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
    ("ýÿيئⵢ", "y"),
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

/// Returns an id in the form of the guide; nothing if it has letters of another script, or none at all.
pub fn id_in_form(id: &str) -> Option<String> {
    let mut out = String::new();
    for letter in id.trim().chars().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            out.push(letter);
        } else if let Some((_, latin)) = LETTERS.iter().find(|one| one.0.contains(letter)) {
            out.push_str(latin);
        } else if is_mark(letter) {
        } else if letter.is_alphanumeric() {
            return None;
        } else if !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    let out = out.trim_end_matches('-').to_owned();
    (!out.is_empty()).then_some(out)
}

/// Whether a character only belongs to the letter before it: an accent, a vowel mark, a lengthened line, a hamza.
fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | 'ـ' | 'ء' | '\u{200c}'..='\u{200f}'
    )
}

#[cfg(test)]
mod tests {
    use super::id_in_form;

    #[test]
    fn an_id_has_small_latin_letters_digits_and_hyphens() {
        for (id, expected) in [
            ("Signature de l’accord", "signature-de-l-accord"),
            ("Año nuevo, 2023", "ano-nuevo-2023"),
            ("cafe\u{301}", "cafe"),
            ("œuvre", "oeuvre"),
            ("توقيع", "twqya"),
            ("أيّام ٢٠٢٣", "ayam-2023"),
            ("ⵜⴰⴼⵓⴽⵜ", "tafukt"),
        ] {
            assert_eq!(id_in_form(id).as_deref(), Some(expected), "{id}");
        }
        for id in ["签字", "подпись", "—", ""] {
            assert_eq!(id_in_form(id), None, "{id}");
        }
    }
}
