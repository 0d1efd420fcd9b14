//! A date as a `time` element.

use super::element::{El, el};
use masar_edtf::{Day, Edtf};
use masar_locale::Catalog;

/// A `time` element around what is said of it. Its `datetime` is the date, or the first known end of an
/// interval, as far as HTML's grammar can say it (a year from 0 on, a month, a day): that grammar has neither
/// intervals nor doubt. What it cannot say at all is a `span`.
pub fn time(date: &Edtf, said: &str, catalog: &Catalog) -> El {
    let (start, end) = date.bounds();
    let first = start.date().or(end.date());
    let datetime = first.and_then(|date| machine(date.year, [date.month, date.day]));
    // Without one its words would have to be of that grammar.
    let tag = if datetime.is_some() { "time" } else { "span" };
    let element = el(tag).say(catalog, said);
    match datetime {
        Some(datetime) => element.put("datetime", datetime),
        None => element,
    }
}

/// A day as `2023-05-17`; empty outside of the years 1 to 9999, which no field can hold.
pub fn iso(day: Day) -> String {
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
