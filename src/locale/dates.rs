//! Dates in words. What is the same in every language is here; what a language does in its own way
//! (prepositions, articles, clocks) it brings in its [`Words`].

use super::counting::{fill, two};
use super::language::Role;
use super::tick::{month_tick, year_in_words};
use super::words::{Words, digits};
use crate::date::{Date, Edtf, Endpoint, Precision, Qualifier, Zone};

/// Which parts of a date are said.
#[derive(Clone, Copy)]
struct Parts {
    year: bool,
    month: bool,
}

const WHOLE: Parts = Parts {
    year: true,
    month: true,
};

/// The date as a person writes it: "14 September 2022", "du 17 au 21 mai 2023", "فبراير 2023".
///
/// It begins in lower case where the language has one; [`super::capitalised`] mends that.
///
/// ```
/// use masar::{date::Edtf, locale::{date_in_words, words}};
/// let days = Edtf::parse("2023-05-17/2023-05-21")?;
/// assert_eq!(date_in_words(&days, words("ar")), "من 17 إلى 21 ماي 2023");
/// # Ok::<(), masar::date::ParseError>(())
/// ```
#[must_use]
pub fn date_in_words(edtf: &Edtf, words: &Words) -> String {
    words.in_digits(in_words(edtf, words, true))
}

/// The same without the year, for a label that stands under its year; an interval from one year into
/// another, and what is known to the year or less, keep it.
#[must_use]
pub fn short_date_in_words(edtf: &Edtf, words: &Words) -> String {
    words.in_digits(in_words(edtf, words, false))
}

/// What of the date nobody gave: "day not given" for `2023-02`; nothing for a day. Qualifiers, open
/// and unknown ends are already in the date's words and are not repeated here.
#[must_use]
pub fn precision_note(edtf: &Edtf, words: &Words) -> Option<&'static str> {
    let precision = match edtf {
        Edtf::Date(date) => date.precision,
        Edtf::Interval { start, end } => known(start).min(known(end)),
    };
    match precision {
        Precision::Day | Precision::Minute => None,
        Precision::Month => Some(words.day_not_given),
        Precision::Year | Precision::Season(_) => Some(words.month_not_given),
        Precision::Decade | Precision::Century | Precision::Millennium => {
            Some(words.year_not_given)
        }
    }
}

/// How far an end is known; an open or unknown one takes nothing from the other.
fn known(end: &Endpoint) -> Precision {
    match end {
        Endpoint::Date(date) => date.precision,
        Endpoint::Open | Endpoint::Unknown => Precision::Minute,
    }
}

fn in_words(edtf: &Edtf, words: &Words, year: bool) -> String {
    let parts = Parts { year, month: true };
    let placed = |role, date: &Date, parts| {
        let said = qualified(role, date, parts, words);
        words.placed(role, date.precision, &said)
    };
    let remark = |said: String, remark: &str| [&said, words.comma, remark].concat();
    match edtf {
        Edtf::Date(date) => placed(Role::Alone, date, parts),
        Edtf::Interval { start, end } => match (start, end) {
            (Endpoint::Date(from), Endpoint::Date(to)) => interval(from, to, words, year),
            (Endpoint::Date(from), Endpoint::Open) => placed(Role::Since, from, parts),
            (Endpoint::Date(from), Endpoint::Unknown) => {
                remark(placed(Role::Starting, from, parts), words.end_not_given)
            }
            (Endpoint::Open, Endpoint::Date(to)) => placed(Role::Until, to, parts),
            (Endpoint::Unknown, Endpoint::Date(to)) => {
                remark(placed(Role::Until, to, parts), words.start_not_given)
            }
            // The parser refuses it: nothing is known.
            _ => String::new(),
        },
    }
}

fn interval(from: &Date, to: &Date, words: &Words, year: bool) -> String {
    if from == to {
        return in_words(&Edtf::Date(*from), words, year);
    }
    let plain = |date: &Date| date.qualifier == Qualifier::default();
    let same_year = from.year == to.year;
    let same_day = same_year && from.month == to.month && from.day == to.day;
    if let (Some(first), Some(last)) = (from.time, to.time)
        && same_day
        && plain(from)
        && plain(to)
        && first.zone == last.zone
    {
        let day = calendar(from, Parts { year, month: true }, words);
        let opens = words.clock(first.hour, first.minute, first.second);
        let closes = words.clock(last.hour, last.minute, last.second) + &zone(last.zone);
        return [&day, words.from_time, &opens, words.to_time, &closes].concat();
    }
    // What both ends share is said once, at the end; an end with a mark of doubt, or a time, or of
    // another precision says all of itself.
    let seasons = |date: &Date| matches!(date.precision, Precision::Season(_));
    let alike = (from.precision == to.precision || seasons(from) && seasons(to))
        && plain(from)
        && from.time.is_none();
    let last = Parts {
        year: year || !same_year,
        month: true,
    };
    let first = Parts {
        year: last.year && !(alike && same_year),
        month: !(alike && same_year && from.month == to.month && from.day.is_some()),
    };
    let end = |role, date: &Date, parts| {
        words.placed(role, date.precision, &qualified(role, date, parts, words))
    };
    let (from, to) = (end(Role::From, from, first), end(Role::To, to, last));
    [&from, " ", &to].concat()
}

/// The date with its time and its marks of doubt.
fn qualified(role: Role, date: &Date, parts: Parts, words: &Words) -> String {
    let mut said = calendar(date, parts, words);
    if let Some(time) = date.time {
        said.push_str(words.at_time);
        said.push_str(&words.clock(time.hour, time.minute, time.second));
        said.push_str(&zone(time.zone));
    }
    if date.qualifier.approximate {
        said = words.circa(role, date.precision, &said);
    }
    if date.qualifier.uncertain {
        said = fill(words.uncertain, &[&said]);
    }
    said
}

fn zone(zone: Option<Zone>) -> String {
    match zone {
        None => String::new(),
        Some(Zone::Utc) => " (UTC)".to_owned(),
        Some(Zone::Offset(minutes)) => {
            let sign = if minutes < 0 { "-" } else { "+" };
            let minutes = minutes.unsigned_abs();
            // A zone lies within 14 hours.
            let (hours, minutes) = (two((minutes / 60) as u8), two((minutes % 60) as u8));
            [" (UTC", sign, &hours, ":", &minutes, ")"].concat()
        }
    }
}

/// The date on the calendar, as far as it is known.
fn calendar(date: &Date, parts: Parts, words: &Words) -> String {
    let before_year_1 = |said: String| match date.year {
        ..0 => fill(words.bce, &[&said]),
        _ => said,
    };
    match date.precision {
        Precision::Millennium => {
            let nth = nth(date.year, 1_000);
            let which = match words.millennia.get(nth as usize - 1) {
                Some(word) if !word.is_empty() => (*word).to_owned(),
                _ => (words.lang.ordinal)(nth),
            };
            before_year_1(fill(words.millennium, &[&which]))
        }
        Precision::Century => {
            let nth = (words.lang.ordinal)(nth(date.year, 100));
            before_year_1(fill(words.century, &[&nth]))
        }
        Precision::Decade if date.year > 0 => {
            fill(words.decade, &[&digits(date.year.unsigned_abs())])
        }
        // "The 40s BCE" are not the ten years of `-004X`, by one: these are said as they are.
        Precision::Decade => {
            let year = |year| Date {
                year,
                precision: Precision::Year,
                ..*date
            };
            let (first, last) = (year(date.year), year(date.year.saturating_add(9)));
            let said = |role, date: &Date| {
                words.placed(role, Precision::Year, &calendar(date, WHOLE, words))
            };
            [&said(Role::From, &first), " ", &said(Role::To, &last)].concat()
        }
        Precision::Year => year_in_words(date.year, words),
        Precision::Season(season) => {
            let name = words.seasons[usize::from(season.clamp(1, 4)) - 1];
            if !parts.year {
                return name.to_owned();
            }
            let mut year = year_in_words(date.year, words);
            if season == 4 {
                let next = year_in_words(date.year.saturating_add(1), words);
                year = fill(words.winter_years, &[&year, &next]);
            }
            [name, words.of, &year].concat()
        }
        Precision::Month | Precision::Day | Precision::Minute => {
            let mut said = String::new();
            if let Some(day) = date.day {
                said.push_str(&words.day_of_month(day));
            }
            if parts.month || date.day.is_none() {
                if !said.is_empty() {
                    said.push_str(words.of);
                }
                said.push_str(month_tick(date.month.unwrap_or(0), false, words));
            }
            if parts.year {
                said.push_str(words.of);
                said.push_str(&year_in_words(date.year, words));
            }
            said
        }
    }
}

/// Which century or millennium a year belongs to, counted from 1 either way.
fn nth(year: i64, length: u64) -> u64 {
    year.unsigned_abs() / length + 1
}
