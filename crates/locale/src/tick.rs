//! The names of ticks: years, quarters, months, weeks, days, hours.

use super::catalog::Catalog;
use super::counting::{fill, fill_number};
use masar_edtf::Day;

/// Returns a year, given in astronomical numbering: "2022", and "44 BCE" for -43. A year of more than
/// four digits is in groups of three.
///
/// ```
/// use masar_catalogs::catalog;
/// use masar_locale::year_tick;
/// assert_eq!(year_tick(2022, catalog("en")), "2022");
/// assert_eq!(year_tick(-43, catalog("en")), "44 BCE");
/// ```
#[must_use]
pub fn year_tick(year: i64, catalog: &Catalog) -> String {
    catalog.with_regional_digits(year_in_words(year, catalog))
}

/// Returns a year as a part of a phrase, with the digits 0 to 9.
pub(crate) fn year_in_words(year: i64, catalog: &Catalog) -> String {
    let number = year.unsigned_abs();
    if year > 0 {
        grouped(number)
    } else {
        fill(catalog.bce, &[&grouped(number.saturating_add(1))])
    }
}

/// Returns a number with a narrow no-break space between groups of three digits, if it has more than
/// four.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    if digits.len() <= 4 {
        return digits;
    }
    let mut text = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

/// Returns a quarter, 1 to 4: "Q2", or its first month in a language that does not number quarters.
#[must_use]
pub fn quarter_tick(quarter: u8, catalog: &Catalog) -> String {
    if catalog.quarter.is_empty() {
        return month_tick(quarter.wrapping_mul(3).wrapping_sub(2), true, catalog).to_owned();
    }
    catalog.with_regional_digits(fill_number(catalog.quarter, u64::from(quarter)))
}

/// Returns the name of a month, 1 to 12; an empty text for another number.
#[must_use]
pub fn month_tick(month: u8, short: bool, catalog: &Catalog) -> &'static str {
    let names = if short {
        catalog.months_short
    } else {
        catalog.months
    };
    let index = usize::from(month).wrapping_sub(1);
    names.get(index).copied().unwrap_or_default()
}

/// Returns the week that begins on a Monday: "week of 12 September", or short "12 Sep".
#[must_use]
pub fn week_tick(monday: Day, short: bool, catalog: &Catalog) -> String {
    let (_, month, day) = monday.ymd();
    let day = catalog.day_of_month(day);
    let month = month_tick(month, short, catalog);
    let text = if short {
        // "12 sept" in Spanish, but "12 de septiembre".
        format!("{day} {month}")
    } else {
        fill(catalog.week, &[&[&day, catalog.of, month].concat()])
    };
    catalog.with_regional_digits(text)
}

/// Returns a day: "Wednesday 17", or short "17".
#[must_use]
pub fn day_tick(day: Day, short: bool, catalog: &Catalog) -> String {
    let number = catalog.with_regional_digits(catalog.day_of_month(day.ymd().2));
    if short {
        return number;
    }
    let name = catalog.weekdays[day.weekday() as usize];
    format!("{name} {number}")
}

/// Returns an hour, 0 to 23: "10:00".
#[must_use]
pub fn hour_tick(hour: u8, catalog: &Catalog) -> String {
    catalog.with_regional_digits(fill(catalog.hour, &[&catalog.hour_number(hour)]))
}
