//! Helpers that other crates still use; they are removed when these use std instead.

use super::Day;

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

/// Use the `Display` of [`Day`] instead.
#[must_use]
pub fn iso(day: Day) -> String {
    day.to_string()
}
