//! Reads dates as visitors type them: a year, a month of a year, or a day, in digits of any script or with the name of
//! the month.

use std::cmp::Reverse;

use masar_edtf::{Date, Day, Edtf, Precision};

use super::{Catalog, date_of};

/// The zeros of the digits that are read besides 0 to 9: Arabic-Indic, Persian and Devanagari.
const ZEROS: [u32; 3] = [0x660, 0x6F0, 0x966];

/// A number of a typed date.
#[derive(Clone, Copy)]
struct Number {
    value: i64,
    /// Whether it has the digits of a year: three or more.
    is_long: bool,
    /// Whether it was written as the name of a month.
    is_name: bool,
}

/// Reads a date that a visitor typed: `2022`, `9/2022`, `2022-09`, `14/9/2022`, `2022-09-14`, `14 September 2022`; `None`
/// for any other text. The day is before the month, except after a year, and where only the second number can be the
/// day. A year with a minus is a year BCE, as one with the language's text for it.
///
/// ```
/// use masar_catalogs::catalog;
/// use masar_edtf::Edtf;
/// use masar_locale::typed_date;
/// assert_eq!(typed_date("١٤/٩/٢٠٢٢", catalog("ar")), Edtf::parse("2022-09-14").ok());
/// assert_eq!(typed_date("soon", catalog("en")), None);
/// ```
#[must_use]
pub fn typed_date(text: &str, catalog: &Catalog) -> Option<Edtf> {
    let text = normalized(text);
    let (text, is_bce) = match without_bce(&text, catalog) {
        Some(text) => (text, true),
        None => match text.strip_prefix('-') {
            Some(text) => (text, true),
            None => (text.as_str(), false),
        },
    };
    let numbers = numbers(text, catalog)?;
    let (year, month, day) = match numbers[..] {
        [year] if !year.is_name => (year, None, None),
        [month, year] if year.is_long && !month.is_long => (year, Some(month), None),
        [year, month] if year.is_long && !month.is_long => (year, Some(month), None),
        [year, month, day] if year.is_long => (year, Some(month), Some(day)),
        [day, month, year] if year.is_long => {
            let is_turned = day.is_name || (month.value > 12 && !month.is_name);
            if is_turned {
                (year, Some(day), Some(month))
            } else {
                (year, Some(month), Some(day))
            }
        }
        _ => return None,
    };
    let year = match (year.value, is_bce) {
        (0, _) => return None,
        // Year 0 is 1 BCE.
        (year, true) => 1 - year,
        (year, false) => year,
    };
    date(
        year,
        month.map(|it| it.value),
        day.filter(|day| !day.is_name).map(|it| it.value),
        day.is_some(),
    )
}

/// Returns a date if the calendar has it.
fn date(year: i64, month: Option<i64>, day: Option<i64>, has_day: bool) -> Option<Edtf> {
    if has_day != day.is_some() {
        return None;
    }
    let number = |part: Option<i64>| u8::try_from(part.unwrap_or(1)).ok();
    let first = Day::from_ymd(year, number(month)?, number(day)?)?;
    let whole = date_of(first);
    let date = match (month, day) {
        (Some(_), Some(_)) => whole,
        (Some(_), None) => Date {
            precision: Precision::Month,
            day: None,
            ..whole
        },
        _ => Date {
            precision: Precision::Year,
            month: None,
            day: None,
            ..whole
        },
    };
    Some(Edtf::Date(date))
}

/// Returns a text in small letters of ASCII and Latin-1, with digits 0 to 9 and plain hyphens and spaces, without marks
/// of direction.
fn normalized(text: &str) -> String {
    let mut normal = String::new();
    for letter in text.trim().chars() {
        let code = u32::from(letter);
        let digit = ZEROS
            .iter()
            .find_map(|zero| code.checked_sub(*zero).filter(|digit| *digit < 10));
        let letter = match (digit, letter) {
            (Some(digit), _) => char::from_digit(digit, 10).unwrap_or(letter),
            (_, '\u{2010}'..='\u{2013}' | '\u{2212}') => '-',
            (_, '\u{A0}' | '\u{202F}') => ' ',
            (_, '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{2066}'..='\u{2069}') => continue,
            (_, 'À'..='Ö' | 'Ø'..='Þ') => char::from_u32(code + 0x20).unwrap_or(letter),
            _ => letter.to_ascii_lowercase(),
        };
        normal.push(letter);
    }
    normal
}

/// Returns a year without the language's text for years BCE; `None` if it has none.
fn without_bce<'a>(text: &'a str, catalog: &Catalog) -> Option<&'a str> {
    let (before, after) = catalog.bce.split_once("{}")?;
    let text = text.strip_prefix(normalized(before).as_str())?.trim_end();
    text.strip_suffix(normalized(after).as_str())
}

/// Returns the numbers of a date, one to three; `None` if there is anything else in the text.
fn numbers(text: &str, catalog: &Catalog) -> Option<Vec<Number>> {
    let is_separator = |letter: char| " /-.,،\u{60D}".contains(letter);
    let (before, month, after) = match named_month(text, catalog) {
        Some((start, end, month)) => (&text[..start], Some(month), &text[end..]),
        None => (text, None, ""),
    };
    let of = catalog.of.trim();
    let first_day = normalized(catalog.first_day);
    let mut numbers = Vec::new();
    for (part, name) in [(before, month), (after, None)] {
        for word in part.split(is_separator) {
            let digits = if !word.is_empty() && word == first_day {
                "1"
            } else {
                word
            };
            if !digits.is_empty() && digits != of {
                if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                    return None;
                }
                numbers.push(Number {
                    value: digits.parse().ok()?,
                    is_long: digits.len() > 2,
                    is_name: false,
                });
            }
        }
        numbers.extend(name.map(|value| Number {
            value,
            is_long: false,
            is_name: true,
        }));
    }
    Some(numbers)
}

/// Returns the start and the end of the name of a month in a text, and the number of the month. Of several names, the
/// longest counts: a short one may be the beginning of another.
fn named_month(text: &str, catalog: &Catalog) -> Option<(usize, usize, i64)> {
    let mut found = Vec::new();
    for names in [&catalog.months, &catalog.months_short] {
        for (name, month) in names.iter().zip(1..) {
            let name = normalized(name);
            let bare = name.trim_end_matches('.');
            if let Some(start) = text.find(bare).filter(|_| !bare.is_empty()) {
                found.push((Reverse(bare.len()), start, month));
            }
        }
    }
    let &(Reverse(length), start, month) = found.iter().min()?;
    Some((start, start + length, month))
}
