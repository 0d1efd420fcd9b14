//! The names of ticks: a year, a quarter, a month, a week, a day, an hour. Plain numbers come in, for
//! this room does not know the axis.

use super::catalog::Catalog;
use super::counting::{fill, fill_number};
use masar_edtf::Day;

/// A year, astronomical: 2022, 44 BCE (-43), or one of more than four digits in groups of three.
#[must_use]
pub fn year_tick(year: i64, catalog: &Catalog) -> String {
    catalog.with_regional_digits(year_in_words(year, catalog))
}

/// The same as a part of a phrase.
pub(super) fn year_in_words(year: i64, catalog: &Catalog) -> String {
    if year > 0 {
        grouped(year.unsigned_abs())
    } else {
        fill(
            catalog.bce,
            &[&grouped(year.unsigned_abs().saturating_add(1))],
        )
    }
}

/// Digits in groups of three past four, by the narrow no-break space that every language reads.
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

/// Quarter 1 to 4: "T1", or the month it begins with where nobody counts quarters.
#[must_use]
pub fn quarter_tick(quarter: u8, catalog: &Catalog) -> String {
    if catalog.quarter.is_empty() {
        return month_tick(quarter.wrapping_mul(3).wrapping_sub(2), true, catalog).to_owned();
    }
    catalog.with_regional_digits(fill_number(catalog.quarter, u64::from(quarter)))
}

/// Month 1 to 12; nothing for another number.
#[must_use]
pub fn month_tick(month: u8, short: bool, catalog: &Catalog) -> &'static str {
    let names = if short {
        catalog.months_short
    } else {
        catalog.months
    };
    names
        .get(usize::from(month).wrapping_sub(1))
        .copied()
        .unwrap_or("")
}

/// The week that begins on this Monday: "week of 12 September", short "12 Sep".
#[must_use]
pub fn week_tick(monday: Day, short: bool, catalog: &Catalog) -> String {
    let (_, month, day) = monday.ymd();
    // "12 de septiembre", but "12 sept".
    let of = if short { " " } else { catalog.of };
    let day = [
        &catalog.day_of_month(day),
        of,
        month_tick(month, short, catalog),
    ]
    .concat();
    catalog.with_regional_digits(if short {
        day
    } else {
        fill(catalog.week, &[&day])
    })
}

/// A day: "Wednesday 17", short "17".
#[must_use]
pub fn day_tick(day: Day, short: bool, catalog: &Catalog) -> String {
    let number = catalog.with_regional_digits(catalog.day_of_month(day.ymd().2));
    if short {
        return number;
    }
    [catalog.weekdays[day.weekday() as usize], " ", &number].concat()
}

/// Hour 0 to 23: "10:00", "10 h".
#[must_use]
pub fn hour_tick(hour: u8, catalog: &Catalog) -> String {
    catalog.with_regional_digits(fill(catalog.hour, &[&catalog.hour_number(hour)]))
}
