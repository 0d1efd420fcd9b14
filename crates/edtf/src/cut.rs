//! Helpers that masar-locale still uses; they are removed when it uses std instead.

/// Splits a text at the first ASCII byte `sign`. Use `str::split_once` instead.
#[must_use]
pub fn cut(text: &str, sign: u8) -> (&str, &str) {
    text.split_once(char::from(sign)).unwrap_or((text, ""))
}

/// Use `to_string` instead.
#[must_use]
pub fn digits(number: u64) -> String {
    number.to_string()
}

/// Use `format!("{number:04}")` instead.
#[must_use]
pub fn padded(number: u64, width: usize) -> String {
    format!("{number:0width$}")
}
