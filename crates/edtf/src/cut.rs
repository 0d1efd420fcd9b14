//! Helpers that other crates still use; they are removed when these use std instead.

/// Splits a text at the first ASCII byte `sign`. Use `str::split_once` instead.
#[must_use]
pub fn cut(text: &str, sign: u8) -> (&str, &str) {
    text.split_once(char::from(sign)).unwrap_or((text, ""))
}

/// Use `str::trim` instead.
#[must_use]
pub fn trimmed(text: &str) -> &str {
    text.trim()
}

/// Use `char::is_whitespace` instead.
#[must_use]
pub fn is_blank(c: char) -> bool {
    c.is_whitespace()
}
