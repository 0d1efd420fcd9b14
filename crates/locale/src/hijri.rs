//! Dates of the Umm al-Qura calendar in words, beside the Gregorian. Which day is which the browser
//! knows (its ICU has the calendar's table, 1300 to 1600 AH); what is said of it is here.

use super::Words;
use super::counting::fill;
use super::language::Role;
use super::words::digits;
use masar_edtf::{Bound, Date, Day, Edtf, Precision};

/// A day of the Umm al-Qura calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hijri {
    /// 1300 to 1600.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 30.
    pub day: u8,
}

/// What day of that calendar a day is: `year * 10000 + month * 100 + day`, or any number out of the
/// years 1300 to 1600 where it has no table.
pub type Umalqura = fn(Day) -> i64;

impl Hijri {
    /// A day in that calendar, as far as there is a table.
    #[must_use]
    pub fn of(day: Day, calendar: Umalqura) -> Option<Hijri> {
        let number = calendar(day);
        let year = number / 10_000;
        let hijri = Hijri {
            year: year as u16,
            month: (number / 100 % 100) as u8,
            day: (number % 100) as u8,
        };
        (1300..=1600).contains(&year).then_some(hijri)
    }

    /// Days from the first of a month into the next one, whose first is then [`Hijri::start`].
    pub const MONTH_AND_A_BIT: i64 = 31;
    /// The same of years.
    pub const YEAR_AND_A_BIT: i64 = 358;

    /// The first day of the month a day lies in, or of its year.
    #[must_use]
    pub fn start(day: Day, year: bool, calendar: Umalqura) -> Option<(Hijri, Day)> {
        let mut start = day;
        loop {
            let hijri = Hijri::of(start, calendar)?;
            start.0 -= i64::from(hijri.day) - 1;
            if !year || hijri.month == 1 {
                return Some((Hijri { day: 1, ..hijri }, start));
            }
            start.0 -= 1;
        }
    }

    /// Its month and its year, or one of them: "Shawwal 1444 AH", "Shawwal", "1444 AH".
    #[must_use]
    pub fn tick(self, month: bool, year: bool, words: &Words) -> String {
        let precision = if month {
            Precision::Month
        } else {
            Precision::Year
        };
        let said = self.said(precision, month, year, words);
        if year { with_era(&said, words) } else { said }
    }

    fn said(self, precision: Precision, month: bool, year: bool, words: &Words) -> String {
        let mut text = String::new();
        let mut add = |part: &str| {
            if !text.is_empty() {
                text.push_str(words.of);
            }
            text.push_str(part);
        };
        if precision == Precision::Day {
            add(&words.day_of_month(self.day));
        }
        if month && precision != Precision::Year {
            let names = words.hijri_months.get(usize::from(self.month) - 1);
            add(names.unwrap_or(&""));
        }
        if year {
            add(&digits(u64::from(self.year)));
        }
        text
    }
}

/// The date in that calendar, as far as it is known: a day as a day, a month as the two months it may
/// be, a year as the two years. Nothing where less is known, and nothing out of the calendar's table.
#[must_use]
pub fn hijri_in_words(edtf: &Edtf, calendar: Umalqura, words: &Words) -> Option<String> {
    let (role, from, to) = match edtf {
        Edtf::Date(date) => (Role::Alone, date, date),
        Edtf::Interval { start, end } => match (start, end) {
            (Bound::Date(from), Bound::Date(to)) => (Role::From, from, to),
            (Bound::Date(from), _) => (Role::Since, from, from),
            (_, Bound::Date(to)) => (Role::Until, to, to),
            _ => return None,
        },
        Edtf::Set(_) => return None,
    };
    // What begins with a month and ends with a day is told in months.
    let precision = precision(from)?.min(precision(to)?);
    let first = Hijri::of(from.earliest(), calendar)?;
    let last = Hijri::of(to.latest(), calendar)?;
    let said = pair(first, last, precision, words, role == Role::From);
    Some(with_era(
        &if role == Role::From {
            said
        } else {
            words.placed(role, precision, &said)
        },
        words,
    ))
}

/// From one to the other, or one of the two; what both share is said once, at the end.
fn pair(first: Hijri, last: Hijri, precision: Precision, words: &Words, range: bool) -> String {
    let whole = last.said(precision, true, true, words);
    let same_year = first.year == last.year;
    let same_month = same_year && first.month == last.month;
    if match precision {
        Precision::Day => first == last,
        Precision::Month => same_month,
        _ => same_year,
    } {
        return whole;
    }
    // Two years are never one, nor two months.
    let begins = first.said(precision, !same_month, !same_year, words);
    if !range {
        return fill(words.either, &[&begins, &whole]);
    }
    let begins = words.placed(Role::From, precision, &begins);
    let ends = words.placed(Role::To, precision, &whole);
    [&begins, " ", &ends].concat()
}

fn with_era(said: &str, words: &Words) -> String {
    words.in_digits(fill(words.hijri_era, &[said]))
}

/// How far that calendar can say a date: a day, a month or a year.
fn precision(date: &Date) -> Option<Precision> {
    if date.pattern.is_some() {
        return None;
    }
    match date.precision {
        Precision::Day | Precision::Minute => Some(Precision::Day),
        Precision::Month => Some(Precision::Month),
        Precision::Season(_) | Precision::Year => Some(Precision::Year),
        _ => None,
    }
}
