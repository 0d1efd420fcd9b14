//! The Umm al-Qura calendar, which the browser has.

use wasm_bindgen::prelude::*;

use masar_edtf::Day;

#[wasm_bindgen(module = "/www/core/page.js")]
extern "C" {
    /// A day in that calendar, from its number.
    fn hijri(day: f64) -> f64;
}

/// What day of that calendar a day is, as [`masar_locale::Umalqura`] has it.
pub fn umalqura(day: Day) -> i64 {
    // `Date` ends 100 million days from 1970, and throws.
    if day.0.abs() > 200_000 {
        return 0;
    }
    hijri(day.0 as f64) as i64
}
