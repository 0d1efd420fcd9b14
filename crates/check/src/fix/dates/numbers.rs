//! Dates in numbers: any order of day, month and year, weeks, quarters, and numbers of spreadsheets and programs.

use super::tokens::{Token, number, tokens};
use super::{Reading, Readings, is_date};
use masar_edtf::{Day, days_in_month};
use masar_feed::FixMessage as How;

/// The day that Excel counts from: its day 60 is a 29 February 1900 that never was.
const EXCEL_ZERO: (i64, u8, u8) = (1899, 12, 30);

/// Reads a date of numbers only.
pub fn numeric(text: &str) -> Option<Readings> {
    let tokens = tokens(text);
    match tokens.as_slice() {
        [Token::Number(digits)] => run_of_digits(digits),
        [Token::Number(digits), Token::Sign('.'), Token::Number(part)]
            if digits.len() == 5 && part.len() != 2 =>
        {
            run_of_digits(digits)
        }
        [Token::Number(a), Token::Sign(sign), Token::Number(b)] if is_separator(*sign) => {
            two_numbers(a, *sign, b)
        }
        [
            Token::Number(a),
            Token::Sign(sign),
            Token::Number(b),
            Token::Sign(again),
            Token::Number(c),
        ] if is_separator(*sign) && sign == again => three_numbers([a, b, c], *sign),
        [Token::Number(a), Token::Number(b), Token::Number(c)] => three_numbers([a, b, c], ' '),
        [
            Token::Number(year),
            Token::Sign('-'),
            Token::Word("w"),
            Token::Number(week),
            rest @ ..,
        ]
        | [
            Token::Number(year),
            Token::Word("w"),
            Token::Number(week),
            rest @ ..,
        ] => in_week(year, week, rest),
        _ => None,
    }
}

fn is_separator(sign: char) -> bool {
    matches!(sign, '/' | '-' | '.' | '–' | '_' | ':')
}

/// Reads `202209`, `20220914`, the number of a day in Excel, and seconds or milliseconds since 1970.
fn run_of_digits(digits: &str) -> Option<Readings> {
    let value: i64 = digits.parse().ok()?;
    let day = |day: Day| {
        let (year, month, day) = day.ymd();
        format!("{year:04}-{month:02}-{day:02}")
    };
    match digits.len() {
        5 => {
            let (year, month, first) = EXCEL_ZERO;
            let excel = day(Day::from_ymd(year, month, first)?.plus(value));
            let mut out = Readings::either([(excel, How::ExcelDay)]);
            // Days from 1954 to 2064 are what spreadsheets have; other numbers may be years.
            if !(20_000..60_000).contains(&value) {
                out.list
                    .insert(0, reading(format!("Y{value}"), How::ThatYear));
            }
            Some(out)
        }
        6 => Some(Readings::sure(format!("{}-{}", &digits[..4], &digits[4..]))).filter(all_dates),
        8 => {
            let (first, last) = (
                format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]),
                format!("{}-{}-{}", &digits[4..], &digits[2..4], &digits[..2]),
            );
            let year = digits[..4].parse().unwrap_or(0);
            if is_date(&first) && (1200..2200).contains(&year) {
                return Some(Readings::sure(first));
            }
            is_date(&last).then(|| Readings::sure(last))
        }
        9 | 10 => Some(Readings::either([(
            day(since_1970(value)),
            How::UnixSeconds,
        )])),
        13 => Some(Readings::either([(
            day(since_1970(value / 1000)),
            How::UnixSeconds,
        )])),
        _ => None,
    }
}

fn since_1970(seconds: i64) -> Day {
    Day::from_ymd(1970, 1, 1)
        .unwrap_or(Day(0))
        .plus(seconds / 86_400)
}

fn all_dates(readings: &Readings) -> bool {
    readings.list.iter().all(|one| is_date(&one.date))
}

fn reading(date: String, how: How) -> Reading {
    Reading {
        date,
        how: Some(how),
    }
}

/// Reads a month and a year, or two years.
fn two_numbers(a: &str, sign: char, b: &str) -> Option<Readings> {
    let (first, second) = (number(a)?, number(b)?);
    if a.len() <= 2 && b.len() == 4 && (1..=12).contains(&first) {
        return Some(Readings::sure(format!("{b}-{first:02}")));
    }
    if a.len() != 4 || b.len() > 2 {
        return None;
    }
    let is_next_century = first % 100 >= 90 && second <= 10;
    let follows = b.len() == 2 && (second > first % 100 || is_next_century);
    let century = first / 100 + u32::from(is_next_century);
    let years = format!("{a}/{century:02}{b}");
    let month = format!("{a}-{second:02}");
    let is_month = (1..=12).contains(&second);
    match (is_month, follows) {
        (false, false) if second == 0 => Some(Readings::sure(a)),
        (true, true) if matches!(sign, '/' | '–') => Some(Readings::either([
            (month, How::ThatMonth),
            (years, How::BothYears),
        ])),
        (true, _) => Some(Readings::sure(month)),
        (false, true) => Some(Readings::sure(years)),
        (false, false) => None,
    }
}

/// Reads a year, a month and a day in any order.
fn three_numbers(parts: [&str; 3], sign: char) -> Option<Readings> {
    let [a, b, c] = parts;
    let (x, y, z) = (number(a)?, number(b)?, number(c)?);
    let date = |year: u32, month: u32, day: u32| -> Option<String> {
        match (month, day) {
            (0, 0) => Some(format!("{year:04}")),
            (1..=12, 0) => Some(format!("{year:04}-{month:02}")),
            (1..=12, 1..=31) => {
                let days = days_in_month(i64::from(year), u8::try_from(month).ok()?);
                (day <= u32::from(days)).then(|| format!("{year:04}-{month:02}-{day:02}"))
            }
            _ => None,
        }
    };
    let one_of = |list: &[(Option<String>, How)]| {
        let list: Vec<Reading> = list
            .iter()
            .filter_map(|(date, how)| Some(reading(date.clone()?, *how)))
            .collect();
        (!list.is_empty()).then_some(Readings {
            is_sure: list.len() == 1,
            list,
        })
    };
    let single = |date: Option<String>| date.map(Readings::sure);
    match (a.len(), b.len(), c.len()) {
        (4, 1..=2, 1..=2) => match date(x, y, z) {
            Some(date) => Some(Readings::sure(date)),
            None if y > 12 => single(date(x, z, y)),
            None => in_short_month(x, y, z),
        },
        (1..=2, 1..=2, 4) if x == y => single(date(z, y, x)),
        (1..=2, 1..=2, 4) => one_of(&[
            (date(z, y, x), How::DayFirst),
            (date(z, x, y), How::MonthFirst),
        ])
        .map(without_how)
        .or_else(|| in_short_month(z, y, x)),
        (1..=2, 1..=2, 2) => {
            let mut dates = Vec::new();
            for year in years_of_two_digits(z) {
                dates.push((date(year, y, x), How::DayFirst));
                dates.push((date(year, x, y), How::MonthFirst));
            }
            if a.len() == 2 && b.len() == 2 && sign == '-' {
                let years = years_of_two_digits(x).into_iter();
                dates.extend(years.map(|year| (date(year, y, z), How::YearFirst)));
            }
            let mut out = one_of(&dates)?;
            out.is_sure = false;
            Some(out)
        }
        _ => None,
    }
}

/// Returns the years that two digits are written for: of this century or of the last one.
pub fn years_of_two_digits(two: u32) -> Vec<u32> {
    match two {
        0..30 => vec![2000 + two],
        30..50 => vec![1900 + two, 2000 + two],
        _ => vec![1900 + two],
    }
}

/// Removes the explanation of the only reading.
fn without_how(mut readings: Readings) -> Readings {
    if let [only] = readings.list.as_mut_slice() {
        only.how = None;
    }
    readings
}

/// Reads a day that its month does not have: the last day, the day after it, or only the month.
fn in_short_month(year: u32, month: u32, day: u32) -> Option<Readings> {
    if !(1..=12).contains(&month) || !(29..=31).contains(&day) {
        return None;
    }
    let days = days_in_month(i64::from(year), u8::try_from(month).ok()?);
    let last = Day::from_ymd(i64::from(year), u8::try_from(month).ok()?, days)?;
    let (next_year, next_month, first) = last.plus(1).ymd();
    Some(Readings::either([
        (format!("{year:04}-{month:02}-{days:02}"), How::LastDay),
        (
            format!("{next_year:04}-{next_month:02}-{first:02}"),
            How::NextDay,
        ),
        (format!("{year:04}-{month:02}"), How::OnlyMonth),
    ]))
}

/// Reads a week of ISO 8601, or a day of one.
fn in_week(year: &str, week: &str, rest: &[Token<'_>]) -> Option<Readings> {
    let (year, week) = (i64::from(number(year)?), i64::from(number(week)?));
    if !(1..=53).contains(&week) {
        return None;
    }
    // 4 January is in the first week.
    let monday = Day::from_ymd(year, 1, 4)?.monday().plus(7 * (week - 1));
    let text = |day: Day| {
        let (year, month, day) = day.ymd();
        format!("{year:04}-{month:02}-{day:02}")
    };
    match rest {
        [] => Some(Readings::sure(format!(
            "{}/{}",
            text(monday),
            text(monday.plus(6))
        ))),
        [Token::Sign('-'), Token::Number(day)] => {
            let day = i64::from(number(day)?);
            (1..=7)
                .contains(&day)
                .then(|| Readings::sure(text(monday.plus(day - 1))))
        }
        _ => None,
    }
}

/// Reads a date with a typing mistake: a letter for a digit, or one digit too many in the year. Nobody can be sure of it.
pub fn repaired(text: &str) -> Option<Readings> {
    let digits: String = text
        .chars()
        .map(|letter| match letter {
            'l' | 'i' | '|' => '1',
            'o' => '0',
            other => other,
        })
        .collect();
    if digits != text && text.starts_with(|first: char| first.is_ascii_digit()) && is_date(&digits)
    {
        return Some(Readings::either([(digits, How::LetterForDigit)]));
    }
    let (year, rest) = text.split_once('-')?;
    if year.len() != 5 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut list: Vec<Reading> = Vec::new();
    for left_out in 0..5 {
        let shorter = format!("{}{}-{rest}", &year[..left_out], &year[left_out + 1..]);
        let is_near = shorter.starts_with('1') || shorter.starts_with("20");
        if is_near && is_date(&shorter) && list.iter().all(|one| one.date != shorter) {
            list.push(reading(shorter, How::DigitTooMany));
        }
    }
    (!list.is_empty()).then_some(Readings {
        is_sure: false,
        list,
    })
}
