//! The names of ticks: years, quarters, months, weeks, days, hours.

use super::catalog::Catalog;
use super::counting::{fill, fill_number};
use masar_edtf::Day;

/// Returns a year, given in astronomical numbering: "2022", and "44 BCE" for -43. A year of more than
/// four digits is in groups of three. A round year of the deep past is in millions or billions, or in hundreds from
/// 10,000 BCE; the year 0 is then not counted.
///
/// ```
/// use masar_catalogs::catalog;
/// use masar_locale::year_tick;
/// assert_eq!(year_tick(2022, catalog("en")), "2022");
/// assert_eq!(year_tick(-43, catalog("en")), "44 BCE");
/// assert_eq!(year_tick(-4_500_000_000, catalog("en")), "4.5 billion years ago");
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
        // A round year of the deep past is an approximation: the year 0 is not counted.
        let next = number.saturating_add(1);
        if let Some(years) = large_years(number, THOUSANDTH, catalog) {
            return fill(catalog.deep_past, &[&years]);
        }
        let is_round = number > 10_000 && number.is_multiple_of(100);
        fill(
            catalog.bce,
            &[&grouped(if is_round { number } else { next })],
        )
    }
}

/// The steps of a number in millions or billions, as parts of 1000.
const THOUSANDTH: u64 = 1;
const TENTH: u64 = 100;

/// Returns a number of years, rounded to a tenth of a million or billion; in digits below a million.
pub(crate) fn rounded_years(number: u64, form: &str, catalog: &Catalog) -> String {
    let step = TENTH * if number < BILLION { MILLION } else { BILLION } / 1000;
    let rounded = (number + step / 2) / step * step;
    large_years(rounded, TENTH, catalog).unwrap_or_else(|| fill(form, &[&grouped(number)]))
}

const MILLION: u64 = 1_000_000;
const BILLION: u64 = 1000 * MILLION;

/// Returns a number of years in millions or billions with at most three decimals. `None` if it is less, or no whole
/// number of steps.
fn large_years(number: u64, step: u64, catalog: &Catalog) -> Option<String> {
    let (unit, forms) = match number {
        ..MILLION => return None,
        MILLION..BILLION => (MILLION, &catalog.large_years[..2]),
        BILLION.. => (BILLION, &catalog.large_years[2..]),
    };
    let thousandths = number / (unit / 1000);
    if !number.is_multiple_of(unit / 1000 * step) {
        return None;
    }
    let mut text = grouped(thousandths / 1000);
    let decimals = (1000 + thousandths % 1000).to_string();
    let decimals = decimals[1..].trim_end_matches('0');
    if !decimals.is_empty() {
        text += catalog.decimal;
        text += decimals;
    }
    Some(fill(forms[usize::from(thousandths >= 2000)], &[&text]))
}

/// Returns a number with a narrow no-break space between groups of three digits, if it has more than
/// four.
pub(crate) fn grouped(number: u64) -> String {
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

/// Returns a time of day, given in seconds since its start: "10:00", "10:15".
#[must_use]
pub fn time_tick(second: u32, catalog: &Catalog) -> String {
    let part = |of: u32, limit: u32| (second / of % limit) as u8;
    let (hour, minute, seconds) = (part(3600, 24), part(60, 60), part(1, 60));
    let text = if (minute, seconds) == (0, 0) {
        fill(catalog.hour, &[&catalog.hour_number(hour)])
    } else {
        catalog.clock(hour, minute, (seconds > 0).then_some(seconds))
    };
    catalog.with_regional_digits(text)
}
