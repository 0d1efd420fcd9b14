//! Dates of the Hijri calendar, as Gregorian dates that are no more precise.

use super::point::weekday_checked;
use super::year::year_text;
use super::{Reading, Resolved, Resolver, choice, collected, parse};
use crate::answer::{Impossible, Reason, RefusalKind};
use crate::grammar::point::{Era, Month, Order, Point, Portion, Year};
use masar_edtf::{Bound, Day, Edtf, Precision};

/// The days by which a date by calculation can differ from the Umm al-Qura calendar and from the sighting of the moon.
const MARGIN: i64 = 3;

/// The last year that is read: a larger number is a year of another calendar.
const LAST_YEAR: i64 = 1_600;

/// A stretch of days, and whether it is by the Umm al-Qura calendar.
struct Days {
    first: Day,
    last: Day,
    is_exact: bool,
}

impl Resolver {
    /// Returns the dates that a date of the Hijri calendar can mean.
    pub(super) fn hijri(&self, point: &Point) -> Resolved {
        let no_time = point.clock.is_none() && point.period.is_none();
        let other_era = matches!(point.era, Some(Era::Bce | Era::Ce));
        if other_era || !no_time || point.doubts != 0 || point.estimated.is_some() {
            return Err(RefusalKind::NotUnderstood);
        }
        match point.year.ok_or(RefusalKind::NoYear)? {
            Year::Number { value, digits: 2 } => self.short_year(point, value),
            Year::Number { value, .. } if (1..=LAST_YEAR).contains(&value) => {
                self.hijri_years(point, value, value)
            }
            Year::Century(nth @ 1..=16) => {
                let nth = i64::from(nth);
                self.hijri_years(point, nth * 100 - 99, nth * 100)
            }
            _ => Err(RefusalKind::NotUnderstood),
        }
    }

    /// Returns the dates of a year of two digits: 44 is 1444 or 44.
    fn short_year(&self, point: &Point, value: i64) -> Resolved {
        let years = [
            (1400 + value, Reason::CenturyNotSaid),
            (value, Reason::ShortYear),
        ];
        let mut results = Vec::new();
        for (year, reason) in years.into_iter().filter(|(year, _)| *year > 0) {
            match self.hijri_years(point, year, year) {
                Ok(found) => results.extend(found.into_iter().map(|it| Ok(it.because(reason)))),
                Err(kind) => results.push(Err(kind)),
            }
        }
        collected(results)
    }

    /// Returns the dates from one year to another.
    fn hijri_years(&self, point: &Point, first_year: i64, last_year: i64) -> Resolved {
        let month = match point.month {
            Some(Month::Hijri(month)) => Some(month),
            Some(Month::Gregorian(month)) if point.is_numeric => Some(month),
            Some(_) => return Err(RefusalKind::NotUnderstood),
            None => None,
        };
        if let (Some(month), Some(day)) = (month, point.day) {
            return self.hijri_day(point, first_year, month, day);
        }
        let (first, last) = (month.unwrap_or(1), month.unwrap_or(12));
        let start = self.month(first_year, first);
        let end = self.month(last_year, last);
        let days = Days {
            first: start.first,
            last: end.last,
            is_exact: start.is_exact && end.is_exact,
        };
        let whole = stretch(point, &days, month.is_some())?;
        let Some(portion) = point.portion else {
            return Ok(vec![whole]);
        };
        let whole = whole.because(Reason::WholePeriod).unsure();
        let third = (month.is_some() && days.is_exact).then(|| third(&days, portion));
        let third = third.map(|days| stretch(point, &days, true));
        let third = third.transpose()?.map(|it| it.because(Reason::OurThird));
        Ok(third.into_iter().chain([whole]).collect())
    }

    /// Returns the day by the Umm al-Qura calendar, and the days beside it on which the sighting of the moon can put it.
    fn hijri_day(&self, point: &Point, year: i64, month: u8, day: u8) -> Resolved {
        let days = self.month(year, month);
        let length = if days.is_exact {
            days.last.0 - days.first.0 + 1
        } else {
            30
        };
        // By sighting, any month can have 30 days.
        if day > 30 {
            return Err(RefusalKind::Impossible(Impossible::Day {
                days: length as u8,
            }));
        }
        if !days.is_exact {
            return stretch(point, &days, true).map(|reading| vec![reading]);
        }
        let by_calendar = days.first.plus(i64::from(day) - 1);
        let reading = |day: Day, reason: Reason| {
            let text = format!("{day}{}", mark(point));
            let reading = weekday_checked(Reading::new(parse(&text)?), point)?;
            Ok(with_choices(reading.because(reason), point))
        };
        let mut results = vec![
            reading(by_calendar, Reason::UmmAlQura),
            reading(by_calendar.plus(1), Reason::DayLater),
            reading(by_calendar.plus(-1), Reason::DayEarlier),
        ];
        if point.weekday.is_none() {
            let (first, last) = (by_calendar.plus(-1), by_calendar.plus(1));
            let any = choice(
                &format!("{first}{}", mark(point)),
                &format!("{last}{}", mark(point)),
            );
            let any = any.map(|edtf| Reading::new(edtf).because(Reason::MoonSighting));
            results.push(any.map(|it| with_choices(it, point)));
        }
        collected(results)
    }

    /// Returns the days of a month: by the calendar that was passed in, or else by calculation with a margin.
    fn month(&self, year: i64, month: u8) -> Days {
        let following = if month >= 12 {
            (year + 1, 1)
        } else {
            (year, month + 1)
        };
        let (first, next) = (
            calculated(year, month),
            calculated(following.0, following.1),
        );
        let exact = self.first_day(year, month);
        match exact.zip(self.first_day(following.0, following.1)) {
            Some((first, next)) => Days {
                first,
                last: next.plus(-1),
                is_exact: true,
            },
            None => Days {
                first: first.plus(-MARGIN),
                last: next.plus(MARGIN),
                is_exact: false,
            },
        }
    }

    /// Returns the first day of a month by the calendar that was passed in.
    fn first_day(&self, year: i64, month: u8) -> Option<Day> {
        let near = calculated(year, month);
        let is_first = |day: &Day| {
            (self.calendar)(*day)
                .is_some_and(|it| (i64::from(it.year), it.month, it.day) == (year, month, 1))
        };
        (-5..=5).map(|days| near.plus(days)).find(is_first)
    }

    /// Keeps the Gregorian dates that are in both dates of a phrase: "17 Safar 1444 (14 September 2022)".
    pub(super) fn same(&self, first: &Point, second: &Point) -> Resolved {
        let (hijri, gregorian) = if first.is_hijri() {
            (first, second)
        } else {
            (second, first)
        };
        let mut gregorian = gregorian.clone();
        share_century(&mut gregorian, hijri);
        if gregorian.weekday.is_none() {
            gregorian.weekday = hijri.weekday;
        }
        let mut hijri = hijri.clone();
        share_century(&mut hijri, &gregorian);
        hijri.weekday = None;
        let days: Vec<(Day, Day)> = self.lone_point(&hijri)?.iter().filter_map(bounds).collect();
        let agrees = |reading: &Reading| {
            let found = bounds(reading);
            found.is_some_and(|(first, last)| {
                let near = |(from, to): &(Day, Day)| first <= to.plus(1) && from.plus(-1) <= last;
                days.iter().any(near)
            })
        };
        let readings = self.lone_point(&gregorian)?;
        let agreeing = readings.into_iter().filter(agrees);
        let agreeing: Vec<Reading> = agreeing
            .map(|reading| reading.because(Reason::CalendarsAgree))
            .collect();
        if agreeing.is_empty() {
            return Err(RefusalKind::CalendarsDisagree);
        }
        Ok(agreeing)
    }
}

/// Gives a date the noun "century" that only the other one has: "القرن 5هـ/11م".
fn share_century(point: &mut Point, other: &Point) {
    let nth = match point.year {
        Some(Year::Ordinal(nth)) => nth,
        Some(Year::Number {
            value: value @ 1..=99,
            ..
        }) => value as u8,
        _ => return,
    };
    if matches!(other.year, Some(Year::Century(_))) && point.month.is_none() {
        point.year = Some(Year::Century(nth));
    }
}

/// Returns the ten days of a month that a word means by Masar's reading.
fn third(days: &Days, portion: Portion) -> Days {
    let (first, last) = match portion {
        Portion::Early => (days.first, days.first.plus(9)),
        Portion::Middle => (days.first.plus(10), days.first.plus(19)),
        Portion::Late => (days.first.plus(20), days.last),
    };
    Days {
        first,
        last,
        is_exact: true,
    }
}

fn bounds(reading: &Reading) -> Option<(Day, Day)> {
    Some((reading.edtf.earliest()?, reading.edtf.latest()?))
}

/// Returns one of the days of a stretch. By calculation, only the months or years are certain.
fn stretch(point: &Point, days: &Days, is_month: bool) -> Result<Reading, RefusalKind> {
    let text = |day: Day| {
        let (year, month, _) = day.ymd();
        if days.is_exact && !point.about && year > 0 {
            day.to_string()
        } else if is_month {
            format!("{}-{month:02}", year_text(year))
        } else {
            year_text(year)
        }
    };
    let (first, last) = (text(days.first), text(days.last));
    let edtf = choice(
        &format!("{first}{}", mark(point)),
        &format!("{last}{}", mark(point)),
    )?;
    let reason = if days.is_exact {
        Reason::HijriPeriod
    } else {
        Reason::HijriCalculated
    };
    Ok(with_choices(Reading::new(edtf).because(reason), point))
}

fn mark(point: &Point) -> &'static str {
    match (point.uncertain, point.about) {
        (false, false) => "",
        (true, false) => "?",
        (false, true) => "~",
        (true, true) => "%",
    }
}

fn with_choices(reading: Reading, point: &Point) -> Reading {
    let mut reading = match point.order {
        Some(Order::Day) => reading.because(Reason::DayFirst),
        Some(Order::Month) => reading.because(Reason::MonthFirst),
        Some(Order::Year) => reading.because(Reason::YearFirst),
        None => reading,
    };
    reading.choices.order = point.order;
    reading.choices.is_hijri = true;
    reading
}

/// Returns the first day of a month by the calculated calendar of 30 years (the civil one).
fn calculated(year: i64, month: u8) -> Day {
    let months = (59 * (i64::from(month) - 1) + 1) / 2;
    Day(1 + months + (year - 1) * 354 + (3 + 11 * year) / 30 - 492_149)
}

/// Whether a reading is a day beside that of the Umm al-Qura calendar.
pub(super) fn is_beside(reading: &Reading) -> bool {
    let beside = [Reason::DayEarlier, Reason::DayLater, Reason::MoonSighting];
    reading.reasons.iter().any(|reason| beside.contains(reason))
}

/// Returns a reading with approximate dates, if it is from days of the Umm al-Qura calendar.
pub(super) fn approximate(reading: &Reading) -> Option<Reading> {
    let approximate = |bound: Bound| match bound {
        Bound::Date(mut date) if date.precision == Precision::Day => {
            date.qualification.approximate = date.parts();
            Some(Bound::Date(date))
        }
        _ => None,
    };
    let Edtf::Interval { start, end } = &reading.edtf else {
        return None;
    };
    let is_by_calendar = reading.reasons.contains(&Reason::UmmAlQura);
    let (start, end) = (approximate(*start)?, approximate(*end)?);
    let mut other = reading.with(Edtf::Interval { start, end });
    other.reasons.retain(|reason| *reason != Reason::UmmAlQura);
    is_by_calendar.then(|| other.because(Reason::DayMoreOrLess))
}
