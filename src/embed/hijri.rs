//! The browser's Umm al-Qura calendar.

use wasm_bindgen::prelude::*;

use masar_edtf::Day;
use masar_locale::Hijri;

#[wasm_bindgen(module = "/www/core/page.js")]
extern "C" {
    /// Returns `year * 10000 + month * 100 + day`, from the number of a day.
    fn hijri(day: f64) -> f64;
}

/// Converts a day to the Umm al-Qura calendar; the widget's [`masar_locale::HijriCalendar`].
pub(super) fn umalqura(day: Day) -> Option<Hijri> {
    // `Date` ends 100 million days from 1970, and throws.
    if day.0.abs() > 200_000 {
        return None;
    }
    let number = hijri(day.0 as f64) as i64;
    let (month, day) = (number / 100 % 100, number % 100);
    Hijri::new(number / 10_000, month as u8, day as u8)
}
