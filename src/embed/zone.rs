//! The browser's time zones.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

use masar_edtf::{Day, Moment};

/// Returns the seconds that the clocks of an IANA time zone are ahead of UTC when they show `wall`; nothing
/// for a zone that the browser does not have.
pub(super) fn offset(zone: &str, wall: Moment) -> Option<i64> {
    // On the day when clocks change, the offset at the same time in UTC may differ: look again from there.
    offset_at(zone, wall.0 - offset_at(zone, wall.0)?)
}

/// Returns the seconds that the clocks of a zone are ahead of UTC at a time in UTC.
pub(super) fn offset_at(zone: &str, utc: i64) -> Option<i64> {
    Some(shown(zone, utc)? - utc)
}

/// Returns the time that the clocks of a zone show at a time in UTC, both in seconds since 1970.
fn shown(zone: &str, utc: i64) -> Option<i64> {
    let options = Object::new();
    Reflect::set(&options, &"timeZone".into(), &JsValue::from_str(zone)).ok()?;
    let date = Date::new(&JsValue::from_f64(utc as f64 * 1000.0));
    // The Swedish format is that of ISO 8601: 2023-05-18 10:00:00.
    let method = Reflect::get(&date, &"toLocaleString".into()).ok()?;
    let text = js_sys::Function::from(method)
        .call2(&date, &"sv".into(), &options)
        .ok()?
        .as_string()?;
    moment(&text)
}

/// Reads `2023-05-18 10:00:00` as seconds since 1970.
fn moment(text: &str) -> Option<i64> {
    let mut numbers = text.split(['-', ' ', ':']).map(str::parse);
    let mut next = || numbers.next()?.ok();
    let (year, month, day) = (next()?, next()?, next()?);
    let (hour, minute, second) = (next()?, next()?, next()?);
    let day = Day::from_ymd(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Some(day.start().0 + hour * 3600 + minute * 60 + second)
}
