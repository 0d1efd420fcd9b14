//! Ids in the form that the guide names: small Latin letters, digits and hyphens.

use masar_locale::{is_letter_mark, latin_letters};

/// Returns an id in the form of the guide; nothing if it has letters of another script, or none at all.
pub fn id_in_form(id: &str) -> Option<String> {
    let mut out = String::new();
    for letter in id.trim().chars().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            out.push(letter);
        } else if let Some(latin) = latin_letters(letter) {
            out.push_str(latin);
        } else if is_letter_mark(letter) {
        } else if letter.is_alphanumeric() {
            return None;
        } else if !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    let out = out.trim_end_matches('-').to_owned();
    (!out.is_empty()).then_some(out)
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
