//! The browser's Umm al-Qura calendar.

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use masar_edtf::Day;
use masar_locale::Hijri;
use wasm_bindgen::JsValue;

/// The days around 1970 that are converted: the browser's `Date` ends, and throws.
const MAX_DAYS: i64 = 200_000;

/// The milliseconds of a day.
const DAY: f64 = 864e5;

thread_local! {
    /// The function of the calendar's format; to make one takes long.
    static FORMAT: Option<Function> = format();
}

/// Returns the function that writes a date as month, day and year in Latin digits.
fn format() -> Option<Function> {
    let options = Object::new();
    Reflect::set(&options, &"timeZone".into(), &"UTC".into()).ok()?;
    let locales = Array::of1(&"en-u-ca-islamic-umalqura-nu-latn".into());
    Some(Intl::DateTimeFormat::new(&locales, &options).format())
}

/// Converts a day to the Umm al-Qura calendar; a [`masar_locale::HijriCalendar`].
pub fn umm_al_qura(day: Day) -> Option<Hijri> {
    if day.0.abs() > MAX_DAYS {
        return None;
    }
    let date = Date::new(&JsValue::from_f64(day.0 as f64 * DAY));
    let text = FORMAT.with(|format| {
        format
            .as_ref()?
            .call1(&JsValue::UNDEFINED, &date)
            .ok()?
            .as_string()
    })?;
    let mut numbers = text
        .split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|part| part.parse::<i64>().ok());
    let (month, day, year) = (numbers.next()?, numbers.next()?, numbers.next()?);
    Hijri::new(year, month.try_into().ok()?, day.try_into().ok()?)
}
