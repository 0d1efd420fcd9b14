//! A date as a `time` element.

use super::element::{ElementBuilder, element, selector};
use masar_edtf::{Day, Edtf};
use masar_locale::Catalog;

/// Returns a `time` element around a text. Its `datetime` is the date, or the first known bound of an interval, as
/// HTML allows it: a year from 1 on, a month, or a day, without intervals and uncertainty. For other dates it
/// returns a `span`.
pub(crate) fn time(date: &Edtf, text: &str, catalog: &Catalog) -> ElementBuilder {
    let (start, end) = date.bounds();
    let first = start.date().or(end.date());
    let datetime = first.and_then(|date| iso_date(date.year, [date.month, date.day]));
    // Without `datetime`, the text would have to be in HTML's format.
    let tag = if datetime.is_some() {
        selector!("time")
    } else {
        selector!("span")
    };
    let element = element(tag).interface_text(catalog, text);
    match datetime {
        Some(datetime) => element.attr_owned("datetime", datetime),
        None => element,
    }
}

/// Returns a day as `2023-05-17`; empty for the year 0 and before, which a date field cannot have.
pub(crate) fn iso(day: Day) -> String {
    let (year, month, day) = day.ymd();
    iso_date(year, [Some(month), Some(day)]).unwrap_or_default()
}

/// Returns a year, month or day in the format of ISO 8601; nothing for the year 0 and before.
fn iso_date(year: i64, parts: [Option<u8>; 2]) -> Option<String> {
    if year < 1 {
        return None;
    }
    let mut text = format!("{year:04}");
    for part in parts.into_iter().flatten() {
        text.push_str(&format!("-{part:02}"));
    }
    Some(text)
}
