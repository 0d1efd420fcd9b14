//! A date as a `time` element.

use super::element::{ElementBuilder, element, selector};
use masar_edtf::{Day, Edtf};
use masar_locale::Catalog;

/// Returns a `time` element around a text. Its `datetime` is the date, or the first known end of an
/// interval, as far as HTML's grammar allows (a year from 0 on, a month, a day): that grammar has neither
/// intervals nor uncertainty. A date outside that grammar becomes a `span`.
pub(crate) fn time(date: &Edtf, said: &str, catalog: &Catalog) -> ElementBuilder {
    let (start, end) = date.bounds();
    let first = start.date().or(end.date());
    let datetime = first.and_then(|date| machine(date.year, [date.month, date.day]));
    // Without `datetime`, the text itself would have to follow that grammar.
    let tag = if datetime.is_some() {
        selector!("time")
    } else {
        selector!("span")
    };
    let element = element(tag).interface_text(catalog, said);
    match datetime {
        Some(datetime) => element.attr_owned("datetime", datetime),
        None => element,
    }
}

/// Returns a day as `2023-05-17`; empty outside of the years 1 to 9999, which no date field can hold.
pub(crate) fn iso(day: Day) -> String {
    let (year, month, day) = day.ymd();
    machine(year, [Some(month), Some(day)]).unwrap_or_default()
}

fn machine(year: i64, parts: [Option<u8>; 2]) -> Option<String> {
    if year < 1 {
        return None;
    }
    let mut text = format!("{year:04}");
    for part in parts.into_iter().flatten() {
        text.push_str(&format!("-{part:02}"));
    }
    Some(text)
}
