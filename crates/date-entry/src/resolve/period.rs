//! Parts of a period: "early 2023", "the first half of the 19th century".

use super::point::{Parts, marked};
use super::year::{YearText, year_text};
use super::{Reading, Resolved, Resolver, choice, parse};
use crate::answer::{Reason, RefusalKind};
use crate::grammar::point::{Month, Period, Point, Portion};
use masar_edtf::days_in_month;

impl Resolver {
    /// Returns the dates in a part of a period; `None` if the phrase has no such part, or EDTF has a number for it.
    pub(super) fn fraction(&self, point: &Point, year: &YearText) -> Option<Resolved> {
        if let Some(Period::Part { nth, of }) = point.period
            && (point.month.is_some() || year.years > 1)
        {
            let nth = if nth == 0 { of } else { nth };
            let part = part(point, year, nth, of).ok_or(RefusalKind::NotUnderstood);
            return Some(part.and_then(|part| part).map(|part| vec![part]));
        }
        let portion = point.portion?;
        Some(self.portion(point, year, portion))
    }

    /// Returns the third of the period that the word means by Masar's reading, and the whole period.
    fn portion(&self, point: &Point, year: &YearText, portion: Portion) -> Resolved {
        let mut whole = point.clone();
        whole.portion = None;
        let nth = match portion {
            Portion::Early => 1,
            Portion::Middle => 2,
            Portion::Late => 3,
        };
        let mut readings = Vec::new();
        if let Some(third) = part(&whole, year, nth, 3) {
            let mut third = third?.because(Reason::OurThird);
            third.choices.is_third = Some(true);
            readings.push(third);
        }
        for whole in self.in_year(&whole, year)? {
            let mut whole = whole?.because(Reason::WholePeriod).unsure();
            whole.choices.is_third = Some(false);
            readings.push(whole);
        }
        Ok(readings)
    }
}

/// Returns one of the halves, thirds or quarters of a month, a season, a year or several years; `None` where such a
/// part has no ends.
fn part(point: &Point, year: &YearText, nth: u8, of: u8) -> Option<Result<Reading, RefusalKind>> {
    let (first, last) = match (point.month, point.period) {
        (Some(Month::Gregorian(month @ 1..=12)), _) if year.years == 1 => {
            let (first, last) = days_of(year.first, month, nth, of)?;
            let day = |day: u8| parts(&year.text, Some(month), Some(day));
            (day(first), day(last))
        }
        (None, Some(Period::Season(season @ 1..=3))) if of == 3 && year.years == 1 => {
            let month = parts(&year.text, Some(season * 3 + nth - 1), None);
            return Some(parse(&marked(&month, point)).map(Reading::new));
        }
        (None, None) if year.years == 1 => {
            let months = 12 / of;
            let month = |month: u8| parts(&year.text, Some(month), None);
            (month((nth - 1) * months + 1), month(nth * months))
        }
        (None, None | Some(Period::Part { .. })) if matches!(year.years, 10 | 100) => {
            let (first, last) = years_of(year, nth, of)?;
            let year = |year: i64| parts(&year_text(year), None, None);
            (year(first), year(last))
        }
        _ => return None,
    };
    Some(choice(&marked(&first, point), &marked(&last, point)).map(Reading::new))
}

fn parts(year: &str, month: Option<u8>, day: Option<u8>) -> Parts {
    let two = |number: u8| format!("{number:02}");
    Parts {
        year: year.to_owned(),
        month: month.map(two),
        day: day.map(two),
        time: String::new(),
    }
}

/// Returns the first and the last day of a half or a third of a month.
fn days_of(year: i64, month: u8, nth: u8, of: u8) -> Option<(u8, u8)> {
    let days = match of {
        2 => 15,
        3 => 10,
        _ => return None,
    };
    let last = if nth == of {
        days_in_month(year, month)
    } else {
        nth * days
    };
    Some(((nth - 1) * days + 1, last))
}

/// Returns the first and the last year of a part of a decade or a century.
fn years_of(year: &YearText, nth: u8, of: u8) -> Option<(i64, i64)> {
    let ends: &[i64] = match (year.years, of) {
        (10, 2) => &[0, 5, 10],
        (10, 3) => &[0, 4, 7, 10],
        (100, 2) => &[0, 50, 100],
        (100, 3) => &[0, 34, 67, 100],
        (100, 4) => &[0, 25, 50, 75, 100],
        _ => return None,
    };
    let nth = usize::from(nth);
    let (first, end) = (ends.get(nth - 1)?, ends.get(nth)?);
    Some((year.first + first, year.first + end - 1))
}
