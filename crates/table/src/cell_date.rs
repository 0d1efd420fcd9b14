//! Dates as people write them in tables: day first, with the name of the month, or as the number of a day.

use masar_edtf::{Day, Edtf};

use crate::headings::folded;

/// Which number is first in dates such as 04/09/2022.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    DayFirst,
    MonthFirst,
    /// Nothing in the table decides it: 04/09/2022 is not read.
    Unknown,
}

/// How a date was read that is not written as in a feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    DayFirst,
    MonthFirst,
    /// The number of days since 30 December 1899, as spreadsheets store dates.
    Serial,
    /// The month by its name.
    Named,
    /// A year of two digits.
    ShortYear,
    /// Year, month and day, with other separators.
    YearFirst,
}

/// The days that spreadsheets store as such numbers, from 1954 to 2064. Other numbers are something else.
const SERIALS: std::ops::RangeInclusive<i64> = 20_000..=60_000;

/// Returns a date as a feed has it, and how it was read; nothing for a text that is no date or has two readings.
pub(crate) fn read(text: &str, order: Order) -> Option<(String, Reading)> {
    let text = plain(text);
    if let Some(one) = read_one(&text, order) {
        return Some(one);
    }
    // Two dates: “14/09/2022 - 16/09/2022”.
    for separator in [" - ", " – ", " — ", " au ", " to ", " الى ", " / "] {
        if let Some((start, end)) = text.split_once(separator) {
            let start = start.trim_start_matches("du ").trim();
            let (start, reading) = read_end(start, order)?;
            let (end, other) = read_end(end.trim(), order)?;
            let date = format!("{start}/{end}");
            let reading = reading.or(other).unwrap_or(Reading::YearFirst);
            return Edtf::parse(&date).is_ok().then_some((date, reading));
        }
    }
    None
}

/// Reads one of two dates, which may be written as in a feed.
fn read_end(text: &str, order: Order) -> Option<(String, Option<Reading>)> {
    if Edtf::parse(text).is_ok_and(|date| date.is_single()) {
        return Some((text.to_owned(), None));
    }
    read_one(text, order).map(|(date, reading)| (date, Some(reading)))
}

fn read_one(text: &str, order: Order) -> Option<(String, Reading)> {
    let (day, time) = with_time(text);
    let (date, reading) = serial(text)
        .or_else(|| numeric(day, order))
        .or_else(|| named(day))?;
    let date = match time {
        Some(time) => format!("{date}T{}", self::time(time)?),
        None => date,
    };
    Edtf::parse(&date).is_ok().then_some((date, reading))
}

/// Splits a text into its date and its time: the last word that has a colon or an h between digits.
fn with_time(text: &str) -> (&str, Option<&str>) {
    match text.rsplit_once([' ', 't']) {
        Some((day, last)) if time(last).is_some() => {
            let day = day.trim_end().trim_end_matches(" a").trim_end_matches(',');
            (day, Some(last))
        }
        _ => (text, None),
    }
}

/// Returns a time as a feed has it: `9h30`, `9:30`, `09:30:00`, `9h`.
pub(crate) fn time(text: &str) -> Option<String> {
    let text = plain(text).replace(' ', "");
    let (hours, minutes) = text.split_once(['h', ':'])?;
    let minutes = minutes.split(':').next().unwrap_or("");
    let minutes = if minutes.is_empty() { "00" } else { minutes };
    let hours: u8 = number(hours, 2)?.try_into().ok()?;
    let minutes: u8 = (minutes.len() == 2)
        .then(|| number(minutes, 2))??
        .try_into()
        .ok()?;
    (hours < 24 && minutes < 60).then(|| format!("{hours:02}:{minutes:02}"))
}

/// Reads the number of a day.
fn serial(text: &str) -> Option<(String, Reading)> {
    let (days, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let days = number(days, 5)?;
    let is_number = fraction.bytes().all(|byte| byte.is_ascii_digit());
    if !SERIALS.contains(&days) || !is_number {
        return None;
    }
    let (year, month, day) = Day::from_ymd(1899, 12, 30)?.plus(days).ymd();
    let mut date = format!("{year:04}-{month:02}-{day:02}");
    if !fraction.is_empty() {
        // The first nine digits are exact to a ten thousandth of a second.
        let digits = &fraction[..fraction.len().min(9)];
        let parts = u64::try_from(number(digits, 9)?).ok()?;
        let whole = 10_u64.pow(u32::try_from(digits.len()).ok()?);
        let minutes = (parts * 1440 + whole / 2) / whole;
        if minutes >= 1440 {
            return None;
        }
        date.push_str(&format!("T{:02}:{:02}", minutes / 60, minutes % 60));
    }
    Some((date, Reading::Serial))
}

/// Returns a date of three numbers whose month does not have its day, as a feed has it: the reader then reports that day,
/// and not the form of the date.
pub(crate) fn impossible(text: &str, order: Order) -> Option<String> {
    let text = plain(text);
    let (year, month, day, _) = three_numbers(with_time(&text).0, order)?;
    let is_day = (1..=12).contains(&month) && (1..=31).contains(&day);
    is_day.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// Reads three numbers.
fn numeric(text: &str, order: Order) -> Option<(String, Reading)> {
    let (year, month, day, reading) = three_numbers(text, order)?;
    written(year, month, day).map(|date| (date, reading))
}

/// Returns year, month and day of three numbers, and how they were read.
fn three_numbers(text: &str, order: Order) -> Option<(i64, i64, i64, Reading)> {
    let separator = text.chars().find(|one| matches!(one, '/' | '.' | '-'))?;
    let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
    let [first, second, third] = parts[..] else {
        return None;
    };
    if first.len() == 4 {
        let (year, month, day) = (number(first, 4)?, number(second, 2)?, number(third, 2)?);
        return Some((year, month, day, Reading::YearFirst));
    }
    let (first, second) = (number(first, 2)?, number(second, 2)?);
    let (year, is_short) = year(third)?;
    let order = match (first, second) {
        (13.., _) => Order::DayFirst,
        (_, 13..) => Order::MonthFirst,
        _ if first == second => Order::DayFirst,
        _ => order,
    };
    let (day, month, reading) = match order {
        Order::DayFirst => (first, second, Reading::DayFirst),
        Order::MonthFirst => (second, first, Reading::MonthFirst),
        Order::Unknown => return None,
    };
    let reading = if is_short {
        Reading::ShortYear
    } else {
        reading
    };
    Some((year, month, day, reading))
}

/// The order that one date decides; nothing if it can be read in both, or is no such date.
pub(crate) fn evidence(text: &str) -> Option<Order> {
    let text = plain(text);
    let (day, _) = with_time(&text);
    let separator = day.chars().find(|one| matches!(one, '/' | '.' | '-'))?;
    let mut parts = day.split(separator).map(str::trim);
    let (first, second) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    year(parts.next()?)?;
    match (first, second) {
        (13..=31, 1..=12) => Some(Order::DayFirst),
        (1..=12, 13..=31) => Some(Order::MonthFirst),
        _ => None,
    }
}

/// Reads a date with the name of its month: `14 septembre 2022`, `mai-22`, `14 شتنبر 2022`.
fn named(text: &str) -> Option<(String, Reading)> {
    let words: Vec<&str> = text
        .split([' ', '-', '.', '/', ','])
        .filter(|word| !word.is_empty())
        .collect();
    let (day, month, last) = match words[..] {
        [month, year] => (None, month, year),
        [day, month, year] => {
            let day = day.strip_suffix("er").unwrap_or(day);
            (Some(number(day, 2)?), month, year)
        }
        _ => return None,
    };
    let month = self::month(month)?;
    let (year, is_short) = year(last)?;
    let date = match day {
        Some(day) => written(year, month, day)?,
        None => format!("{year:04}-{month:02}"),
    };
    let reading = if is_short {
        Reading::ShortYear
    } else {
        Reading::Named
    };
    Some((date, reading))
}

/// The names of months, in French, English and the Arabic of Morocco, of Egypt and of the Levant, without accents.
const MONTHS: [&str; 12] = [
    "janvier|janv|jan|january|يناير",
    "fevrier|fevr|fev|february|feb|فبراير|شباط",
    "mars|mar|march|مارس|اذار",
    "avril|avr|april|apr|ابريل|نيسان",
    "mai|may|ماي|مايو|ايار",
    "juin|june|jun|يونيو|حزيران",
    "juillet|juil|july|jul|يوليوز|يوليو|تموز",
    "aout|august|aug|غشت|اغسطس|اب",
    "septembre|sept|sep|september|شتنبر|سبتمبر|ايلول",
    "octobre|oct|october|اكتوبر",
    "novembre|nov|november|نونبر|نوفمبر",
    "decembre|dec|december|دجنبر|ديسمبر",
];

fn month(word: &str) -> Option<i64> {
    let at = MONTHS
        .iter()
        .position(|names| names.split('|').any(|one| one == word))?;
    i64::try_from(at + 1).ok()
}

/// Reads a year of four digits, or of two: as in spreadsheets, 30 to 99 are of the last century. The second value is
/// whether it has two digits.
fn year(text: &str) -> Option<(i64, bool)> {
    match text.len() {
        4 => number(text, 4).map(|year| (year, false)),
        2 => number(text, 2).map(|year| (if year < 30 { 2000 } else { 1900 } + year, true)),
        _ => None,
    }
}

fn written(year: i64, month: i64, day: i64) -> Option<String> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    Day::from_ymd(year, month, day)?;
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// Reads a number of at most so many digits, and nothing else.
fn number(text: &str, most: usize) -> Option<i64> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && text.len() <= most).then(|| text.parse().ok())?
}

/// Returns a text folded, with Latin digits.
fn plain(text: &str) -> String {
    let digit = |one: char| match one {
        '٠'..='٩' => char::from_digit(one as u32 - '٠' as u32, 10).unwrap_or(one),
        one => one,
    };
    let is_mark = |one: &char| matches!(one, '\u{200e}' | '\u{200f}' | '\u{61c}');
    let text: String = text
        .chars()
        .filter(|one| !is_mark(one))
        .map(digit)
        .collect();
    folded(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Option<String> {
        read(text, Order::DayFirst).map(|one| one.0)
    }

    #[test]
    fn a_date_of_an_office_is_read() {
        for (text, expected) in [
            ("14/09/2022", "2022-09-14"),
            ("4.9.2022", "2022-09-04"),
            ("14-09-22", "2022-09-14"),
            ("17/05/2023 10:00", "2023-05-17T10:00"),
            ("17/05/2023 à 10h", "2023-05-17T10:00"),
            ("17/05/2023\u{a0}9h30", "2023-05-17T09:30"),
            ("2022/09/14", "2022-09-14"),
            ("44818", "2022-09-14"),
            ("45063.416666667", "2023-05-17T10:00"),
            ("mai-22", "2022-05"),
            ("mai 1998", "1998-05"),
            ("1er août 2022", "2022-08-01"),
            ("14 septembre 2022", "2022-09-14"),
            ("14 شتنبر 2022", "2022-09-14"),
            ("١٤ شتنبر ٢٠٢٢", "2022-09-14"),
            ("déc.-21", "2021-12"),
            ("14/09/2022 - 16/09/2022", "2022-09-14/2022-09-16"),
            ("du 14/09/2022 au 16/09/2022", "2022-09-14/2022-09-16"),
        ] {
            assert_eq!(date(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "31/02/2022",
            "31-déc",
            "en 2022",
            "12345",
            "14/09",
            "99999",
            "",
            "/",
            "é/é/é",
            "م/م/م",
            "14/09/2022 25:00",
            "0/0/0",
            "32/13/2022",
            "44818.9999999",
            "44818.12345678ب",
            "44818.5 ب",
            "44818.123456789ب",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_that_its_month_does_not_have_is_written_as_a_feed_has_it() {
        let date = |text: &str, order| impossible(text, order);
        assert_eq!(
            date("31/02/2022", Order::DayFirst).as_deref(),
            Some("2022-02-31")
        );
        assert_eq!(
            date("2/31/22 10:00", Order::Unknown).as_deref(),
            Some("2022-02-31")
        );
        for text in ["32/13/2022", "0/0/0", "31-déc", "m/m/m", ""] {
            assert_eq!(date(text, Order::DayFirst), None, "{text}");
        }
    }

    #[test]
    fn a_date_with_two_readings_is_read_only_if_the_order_is_known() {
        assert_eq!(read("04/09/2022", Order::Unknown), None);
        let month_first = read("04/09/2022", Order::MonthFirst).expect("a date");
        assert_eq!(month_first, ("2022-04-09".into(), Reading::MonthFirst));
        assert_eq!(evidence("04/09/2022"), None);
        assert_eq!(evidence("14/09/2022"), Some(Order::DayFirst));
        assert_eq!(evidence("09/14/2022"), Some(Order::MonthFirst));
    }
}
