//! Reads dates that are not EDTF, as people write them in Arabic, French and English, and returns what each may mean.
//! Nothing is added that the text does not contain.

mod hijri;
mod marks;
mod numbers;
mod programs;
mod ranges;
mod time;
mod tokens;
mod words;

#[cfg(test)]
mod tests;

pub use programs::{of_programs, without_programs};

use masar_edtf::Edtf;
use masar_feed::FixMessage;

/// A date that a text may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The date, in EDTF.
    pub date: String,
    /// How the text is understood, where that is not obvious.
    pub how: Option<FixMessage>,
}

/// The dates that a text may mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readings {
    /// Whether the text can mean only this.
    pub is_sure: bool,
    /// The dates.
    pub list: Vec<Reading>,
}

impl Readings {
    /// Returns the only date that a text can mean.
    fn sure(date: impl Into<String>) -> Readings {
        Readings {
            is_sure: true,
            list: vec![Reading {
                date: date.into(),
                how: None,
            }],
        }
    }

    /// Returns dates that a text may mean, each with the way in which it is understood.
    fn either<const N: usize>(list: [(String, FixMessage); N]) -> Readings {
        let list = list.into_iter().map(|(date, how)| Reading {
            date,
            how: Some(how),
        });
        Readings {
            is_sure: false,
            list: list.collect(),
        }
    }

    /// Returns the readings with changed dates.
    fn map(mut self, change: impl Fn(&str) -> String) -> Readings {
        for reading in &mut self.list {
            reading.date = change(&reading.date);
        }
        self
    }
}

/// The largest length of a text that is read as a date, in bytes.
const MAX_LENGTH: usize = 200;

/// Returns the dates that a text may mean; none if it is not understood.
pub fn readings(text: &str) -> Readings {
    if text.len() > MAX_LENGTH {
        return Readings::default();
    }
    let tidy = tokens::tidy(text);
    for candidate in [tidy.clone(), tidy.to_uppercase()] {
        if is_date(&candidate) {
            return Readings::sure(candidate);
        }
    }
    if let Some(new) = masar_edtf::migrate_edtf_2012(&tidy).filter(|new| is_date(new)) {
        return Readings::sure(new);
    }
    let mut found = listed(&tidy)
        .or_else(|| any(&tokens::folded(&time::with_point(&tidy))))
        .unwrap_or_default();
    let mut seen: Vec<String> = Vec::new();
    found.list.retain(|one| {
        let is_new = is_date(&one.date) && !seen.contains(&one.date);
        seen.push(one.date.clone());
        is_new
    });
    found.is_sure &= found.list.len() == 1;
    found
}

/// Reads dates with commas or semicolons between them.
fn listed(text: &str) -> Option<Readings> {
    let parts: Vec<&str> = text.split([',', ';', '،', '؛']).map(str::trim).collect();
    if parts.len() < 2 {
        return None;
    }
    let dates = parts.into_iter().map(|part| {
        let read = single(&tokens::folded(part)).filter(|read| read.is_sure)?;
        read.list.into_iter().next().map(|only| only.date)
    });
    of_list(&dates.collect::<Option<Vec<String>>>()?)
}

/// Whether a text is a date that a feed may have.
pub fn is_date(text: &str) -> bool {
    Edtf::parse(text).is_ok_and(|date| !date.has_unknown_year())
}

/// Reads a date, an interval, or one of them with a mark of doubt.
fn any(text: &str) -> Option<Readings> {
    if text.is_empty() {
        return None;
    }
    marks::marked(text)
        .or_else(|| single(text))
        .or_else(|| ranges::range(text))
        .or_else(|| numbers::repaired(text))
}

/// Reads one date.
fn single(text: &str) -> Option<Readings> {
    if is_date(&text.to_uppercase()) {
        return Some(Readings::sure(text.to_uppercase()));
    }
    time::with_time(text)
        .or_else(|| numbers::numeric(text))
        .or_else(|| words::in_words(text))
        .or_else(|| hijri::hijri(text))
}

/// Returns the readings of several dates: from the first to the last, or each of them.
pub fn of_list(dates: &[String]) -> Option<Readings> {
    match dates {
        [] => None,
        [only] => Some(Readings::sure(only.as_str())),
        [first, .., last] => {
            let list = Readings::either([
                (format!("{first}/{last}"), FixMessage::FirstToLast),
                (format!("{{{}}}", dates.join(",")), FixMessage::EachOfThem),
            ]);
            Some(list).filter(|list| list.list.iter().all(|one| is_date(&one.date)))
        }
    }
}

/// Splits a text that begins with a date: returns the date and the rest.
pub fn date_and_rest(text: &str) -> Option<(String, &str)> {
    let blanks: Vec<usize> = text
        .match_indices(' ')
        .map(|found| found.0)
        .take(6)
        .collect();
    blanks.into_iter().rev().find_map(|at| {
        let start = text[..at].trim_end_matches([':', '-', '–', ',', '،']);
        let read = readings(start.trim());
        let rest = text[at..].trim_start_matches([' ', ':', '-', '–', '—', ',', '،']);
        (read.is_sure && !rest.is_empty()).then(|| (read.list[0].date.clone(), rest))
    })
}

/// Returns a text with the digits 0 to 9.
pub fn plain_digits(text: &str) -> String {
    tokens::tidy(text)
}

/// Returns the two readings of a season that looks like two years: `2022-23` is autumn 2022, or from 2022 to 2023.
pub fn two_years(text: &str) -> Option<Readings> {
    let (year, season) = text.split_once('-')?;
    let (first, code): (u32, u32) = (year.parse().ok()?, season.parse().ok()?);
    if year.len() != 4
        || season.len() != 2
        || !(21..=24).contains(&code)
        || (first + 1) % 100 != code
    {
        return None;
    }
    // The seasons of the northern hemisphere have codes of their own, which nobody takes for a year.
    let how = match code {
        21 => FixMessage::InSpring,
        22 => FixMessage::InSummer,
        23 => FixMessage::InAutumn,
        _ => FixMessage::InWinter,
    };
    Some(Readings::either([
        (format!("{year}/{}", first + 1), FixMessage::BothYears),
        (format!("{year}-{}", code + 4), how),
    ]))
}

/// Returns the years in a range, with ten years around it, that a year may be meant as: years of the Gregorian calendar for
/// one of the Hijri calendar, or the year with two digits that changed places.
pub fn near_years(year: i64, (first, last): (i64, i64)) -> Vec<i64> {
    let is_near = |year: &i64| (first - 10..=last + 10).contains(year);
    let mut out = Vec::new();
    if let Some((start, _)) = hijri::gregorian_years(year).filter(|_| (1..=1600).contains(&year)) {
        out.push(start);
    }
    let digits: Vec<u8> = format!("{year:04}").into_bytes();
    for at in 0..digits.len().saturating_sub(1) {
        let mut other = digits.clone();
        other.swap(at, at + 1);
        let other: Option<i64> = String::from_utf8(other)
            .ok()
            .and_then(|text| text.parse().ok());
        out.extend(other.filter(|other| *other != year));
    }
    out.retain(is_near);
    out
}

/// Returns the readings of a date whose year is far from all others.
pub fn far(text: &str, range: (i64, i64)) -> Readings {
    let mut out = Readings::default();
    let Some(year) = text.get(..4).and_then(|year| year.parse::<i64>().ok()) else {
        return out;
    };
    for near in near_years(year, range) {
        let is_hijri = hijri::gregorian_years(year).is_some_and(|years| years.0 == near);
        if is_hijri {
            out.list.extend(readings(&format!("{text} هـ")).list);
        } else {
            out.list.push(Reading {
                date: format!("{near:04}{}", &text[4..]),
                how: Some(FixMessage::DigitsExchanged),
            });
        }
    }
    out.list.retain(|one| is_date(&one.date));
    out
}
