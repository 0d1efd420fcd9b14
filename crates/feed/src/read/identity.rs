//! The id of an event whose feed gives none.

use std::fmt::Write;

use crate::model::Text;

/// The greatest length of the date in an id, in bytes.
const MAX_DATE_BYTES: usize = 24;

/// Returns the id of an event without one, from its date and title: `2023-05-17-9ac3f01b`. The same
/// content has the same id for ever, in any script; a translation that is added later does not change
/// it. `language` is the feed's default.
pub fn derived_id(date: Option<&str>, title: &Text, language: &str) -> String {
    // The first end of an interval that is a date.
    let start = date.unwrap_or("").trim_start_matches(['.', '/']);
    let day: String = start
        .bytes()
        .take(MAX_DATE_BYTES)
        .take_while(|byte| *byte != b'/')
        .filter(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
        .map(char::from)
        .collect();
    let day = if day.is_empty() { "undated" } else { &day };
    let hash = fnv1a_32(title.get(language, language).0.trim());
    let mut id = String::with_capacity(day.len() + "-00000000".len());
    // Writing to a string cannot fail.
    let _ = write!(id, "{day}-{hash:08x}");
    id
}

/// Returns the 32-bit FNV-1a hash of a text. Links hold ids, so the hash may never change; the crate
/// `fnv` has the one of 64 bits only.
fn fnv1a_32(text: &str) -> u32 {
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
    fn a_derived_id_never_changes() {
        let title = text(&[("ar", "الأبواب المفتوحة")]);
        assert_eq!(
            derived_id(Some("2023-05-17/2023-05-21"), &title, "ar"),
            "2023-05-17-1da08753"
        );
        let translated = text(&[("fr", "Portes ouvertes"), ("ar", "الأبواب المفتوحة")]);
        assert_eq!(
            derived_id(Some("2023-05-17/2023-05-21"), &translated, "ar"),
            derived_id(Some("2023-05-17/2023-05-21"), &title, "ar")
        );
    }

    #[test]
    fn a_derived_id_begins_with_the_day() {
        let title = text(&[("", "")]);
        assert!(derived_id(Some("2023~"), &title, "").starts_with("2023-"));
        assert!(derived_id(Some("../2023-05"), &title, "").starts_with("2023-05-"));
        assert!(derived_id(None, &title, "").starts_with("undated-"));
    }
}
