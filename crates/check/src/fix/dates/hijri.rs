//! Dates of the Hijri calendar. The days are computed by the arithmetic calendar; the day on which a month began by the
//! sight of the moon may differ by one.

use super::tokens::{Token, number, tokens};
use super::{Reading, Readings};
use masar_edtf::Day;
use masar_feed::FixMessage;

/// The names of the months, folded.
const MONTHS: [&[&str]; 12] = [
    &["محرم", "محرم الحرام", "muharram", "mouharram"],
    &["صفر", "safar"],
    &[
        "ربيع الاول",
        "ربيع النبوي",
        "rabi i",
        "rabi al-awwal",
        "rabia i",
    ],
    &[
        "ربيع الثاني",
        "ربيع الاخر",
        "rabi ii",
        "rabi al-thani",
        "rabia ii",
    ],
    &["جمادي الاولي", "جمادي الاول", "joumada i", "jumada i"],
    &["جمادي الثانيه", "جمادي الاخره", "joumada ii", "jumada ii"],
    &["رجب", "rajab"],
    &["شعبان", "chaabane", "shaban"],
    &["رمضان", "ramadan"],
    &["شوال", "chaoual", "shawwal"],
    &["ذو القعده", "ذي القعده", "dou al qi'da", "dhu al-qadah"],
    &["ذو الحجه", "ذي الحجه", "dou al hijja", "dhu al-hijjah"],
];
const ERA: [&str; 8] = ["هـ", "ه", "هجريه", "هجري", "ah", "a.h.", "de l'hegire", "h"];

/// Words before a year, a month or a day.
const BEFORE_YEAR: [&str; 8] = ["سنه", "عام", "شهر", "يوم", "في", "an", "annee", "year"];

/// The first day of the year 1, in days since 1 January 1970: 19 July 622.
const EPOCH: i64 = -492_148;

/// Reads a date of the Hijri calendar: one with its era, or with the name of one of its months.
pub fn hijri(text: &str) -> Option<Readings> {
    let plain = ERA.iter().find_map(|era| {
        let rest = text.strip_suffix(era)?;
        rest.ends_with([' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
            .then(|| rest.trim())
    });
    let named = named_month(plain.unwrap_or(text));
    let (year, month, day) = match named {
        Some(found) => found,
        None => in_numbers(plain?)?,
    };
    if !(1..=1600).contains(&year) {
        return None;
    }
    let (first, last) = days(year, month, day)?;
    let (start, end) = (text_of(first), text_of(last));
    Some(if day.is_some() {
        Readings::either([
            (start.clone(), FixMessage::HijriDay),
            (format!("{start}~"), FixMessage::HijriAbout),
        ])
    } else {
        Readings {
            is_sure: false,
            list: vec![Reading {
                date: format!("{start}~/{end}~"),
                how: Some(FixMessage::HijriAbout),
            }],
        }
    })
}

fn named_month(text: &str) -> Option<(i64, Option<i64>, Option<i64>)> {
    // Longer names first: "ربيع الأول" is not "ربيع".
    let (month, at, name) = MONTHS
        .iter()
        .enumerate()
        .flat_map(|(index, names)| names.iter().map(move |name| (index, *name)))
        .filter_map(|(index, name)| Some((index, text.find(name)?, name)))
        .max_by_key(|found| found.2.len())?;
    let day = text[..at].trim();
    let year = number(text[at + name.len()..].trim())?;
    let day = match day {
        "" => None,
        digits => Some(i64::from(number(digits)?)),
    };
    Some((i64::from(year), i64::try_from(month + 1).ok(), day))
}

fn in_numbers(text: &str) -> Option<(i64, Option<i64>, Option<i64>)> {
    let tokens = tokens(text);
    let is_other_word =
        |token: &Token<'_>| matches!(token, Token::Word(word) if !BEFORE_YEAR.contains(word));
    if tokens.iter().any(is_other_word) {
        return None;
    }
    let numbers: Vec<i64> = tokens
        .iter()
        .filter_map(|token| match token {
            Token::Number(digits) => number(digits).map(i64::from),
            _ => None,
        })
        .collect();
    match *numbers.as_slice() {
        // "2 h" is two hours.
        [year] if year >= 100 => Some((year, None, None)),
        [year, month] if year > 31 => Some((year, Some(month), None)),
        [month, year] => Some((year, Some(month), None)),
        [year, month, day] if year > 31 => Some((year, Some(month), Some(day))),
        [day, month, year] => Some((year, Some(month), Some(day))),
        _ => None,
    }
}

/// Returns the first and the last day of a year, a month or a day.
fn days(year: i64, month: Option<i64>, day: Option<i64>) -> Option<(Day, Day)> {
    let start = |year: i64, month: i64| {
        let months = 29 * (month - 1) + month / 2;
        Day(EPOCH + (year - 1) * 354 + (3 + 11 * year).div_euclid(30) + months)
    };
    match (month, day) {
        (None, _) => Some((start(year, 1), Day(start(year + 1, 1).0 - 1))),
        (Some(month @ 1..=12), None) => {
            let next = if month == 12 {
                start(year + 1, 1)
            } else {
                start(year, month + 1)
            };
            Some((start(year, month), Day(next.0 - 1)))
        }
        (Some(month @ 1..=12), Some(day @ 1..=30)) => {
            let day = start(year, month).plus(day - 1);
            Some((day, day))
        }
        _ => None,
    }
}

/// Returns the years of the Gregorian calendar in which a Hijri year begins and ends.
pub fn gregorian_years(year: i64) -> Option<(i64, i64)> {
    let (first, last) = days(year, None, None)?;
    Some((first.ymd().0, last.ymd().0))
}

fn text_of(day: Day) -> String {
    let (year, month, day) = day.ymd();
    format!("{year:04}-{month:02}-{day:02}")
}
