//! What an event is called that was given no id.

use crate::model::Text;
use masar_edtf::trimmed;

/// The id of an event without one, made from its date and title: `2023-05-17-9ac3f01b`. The same
/// content gives the same id for ever, in any script, and a translation added later does not change
/// it. `language` is the feed's default.
pub fn made(date: Option<&str>, title: &Text, language: &str) -> String {
    let mut id = String::new();
    // The first end of an interval that is a date.
    let mut read = 0;
    for byte in date.unwrap_or("").bytes() {
        if read == 0 && matches!(byte, b'.' | b'/') {
            continue;
        }
        if read == 24 || byte == b'/' {
            break;
        }
        read += 1;
        if byte.is_ascii_alphanumeric() || byte == b'-' {
            id.push(char::from(byte));
        }
    }
    if id.is_empty() {
        id.push_str("undated");
    }
    id.push('-');
    let hash = fnv1a(trimmed(title.get(language, language).0));
    for shift in (0..8).rev() {
        id.push(char::from_digit(hash >> (shift * 4) & 0xF, 16).unwrap_or('0'));
    }
    id
}

/// FNV-1a, 32 bits: small, and the same on every machine and in every version.
fn fnv1a(text: &str) -> u32 {
    text.bytes().fold(0x811C_9DC5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(pairs: &[(&str, &str)]) -> Text {
        Text(
            pairs
                .iter()
                .map(|(tag, text)| ((*tag).into(), (*text).into()))
                .collect(),
        )
    }

    #[test]
    fn a_made_id_is_the_same_for_ever() {
        let title = text(&[("ar", "الأبواب المفتوحة")]);
        assert_eq!(
            made(Some("2023-05-17/2023-05-21"), &title, "ar"),
            "2023-05-17-1da08753"
        );
        let translated = text(&[("fr", "Portes ouvertes"), ("ar", "الأبواب المفتوحة")]);
        assert_eq!(
            made(Some("2023-05-17/2023-05-21"), &translated, "ar"),
            made(Some("2023-05-17/2023-05-21"), &title, "ar")
        );
    }

    #[test]
    fn the_day_stands_in_front_of_a_made_id() {
        let title = text(&[("", "")]);
        assert!(made(Some("2023~"), &title, "").starts_with("2023-"));
        assert!(made(Some("../2023-05"), &title, "").starts_with("2023-05-"));
        assert!(made(None, &title, "").starts_with("undated-"));
    }
}
