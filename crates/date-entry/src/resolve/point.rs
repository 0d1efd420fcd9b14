//! One date.

use super::year::{YearText, year_text};
use super::{Choices, Reading, Resolved, Resolver, collected, parse};
use crate::answer::{Impossible, Reason, RefusalKind};
use crate::grammar::point::{Clock, Era, Half, Month, Order, Period, Point, Year, Zone};
use masar_edtf::{Day, Edtf, Precision};

/// The parts of a date as EDTF, before their marks.
pub(super) struct Parts {
    pub(super) year: String,
    pub(super) month: Option<String>,
    pub(super) day: Option<String>,
    pub(super) time: String,
}

impl Resolver {
    /// Returns the dates that a whole phrase can mean.
    pub(super) fn lone_point(&self, point: &Point) -> Resolved {
        let mut point = point.clone();
        // "79" alone is a year, but as an end of an interval it is not.
        point.short_year = false;
        self.point(&point)
    }

    /// Returns the dates that a date of a phrase can mean.
    pub(super) fn point(&self, point: &Point) -> Resolved {
        check(point)?;
        if point.is_hijri() {
            return self.hijri(point);
        }
        let mut results = Vec::new();
        for year in self.years(point)? {
            results.extend(self.in_year(point, &year)?);
        }
        // The order of the results is by the calendar's likelihood, so this is last.
        if self.can_be_hijri(point) {
            let mut hijri = point.clone();
            hijri.era = Some(Era::Hijri);
            let gregorian = |reading: Reading| reading.because(Reason::GregorianYear);
            results = results.into_iter().map(|it| it.map(gregorian)).collect();
            let others = self.hijri(&hijri).unwrap_or_default().into_iter();
            let others = others.map(|it| Ok(it.because(Reason::HijriYear)));
            // "1/1/1444" is hardly ever a Gregorian date.
            let at = if point.is_numeric { 0 } else { results.len() };
            results.splice(at..at, others);
        }
        collected(results)
    }

    /// Whether the year can be one of the Hijri calendar although no word says so.
    fn can_be_hijri(&self, point: &Point) -> bool {
        let is_year = matches!(
            point.year,
            Some(Year::Number {
                value: 1400..=1460,
                digits: 4
            })
        );
        let is_named = point.month.is_some() && !point.is_numeric;
        let other = point.period.is_some() || point.portion.is_some() || point.weekday.is_some();
        is_year && self.has_hijri_years && !is_named && !other && point.era.is_none()
    }

    /// Returns the dates in one year.
    pub(super) fn in_year(
        &self,
        point: &Point,
        year: &YearText,
    ) -> Result<Vec<Result<Reading, RefusalKind>>, RefusalKind> {
        let whole = |text: &str| -> Result<Reading, RefusalKind> {
            let reading = weekday_checked(Reading::new(parse(text)?), point)?;
            Ok(explained(reading, point, year))
        };
        if let Some(fractions) = self.fraction(point, year) {
            let explain = |reading| explained(reading, point, year);
            return Ok(fractions?.into_iter().map(|it| Ok(explain(it))).collect());
        }
        let mut results = Vec::new();
        for (parts, reason) in self.parts(point, year)? {
            let text = marked(&parts, point);
            let result = whole(&text);
            results.push(match reason {
                Some(reason) => result.map(|reading| reading.because(reason)),
                None => result,
            });
        }
        Ok(results)
    }

    /// Returns the parts of a date, once for each time or winter that it can mean.
    fn parts(
        &self,
        point: &Point,
        year: &YearText,
    ) -> Result<Vec<(Parts, Option<Reason>)>, RefusalKind> {
        let parts = |year: String, month: Option<String>| Parts {
            year,
            month,
            day: point.day.map(|day| format!("{day:02}")),
            time: String::new(),
        };
        if let Some(period) = point.period {
            return self.season(point, period, year);
        }
        if let Some(estimated) = estimated(point, year)? {
            return Ok(vec![(parts(estimated, None), None)]);
        }
        let month = match point.month {
            Some(Month::Gregorian(month)) => Some(format!("{month:02}")),
            Some(Month::Unspecified) => Some("XX".to_owned()),
            Some(Month::Hijri(_)) | None => None,
        };
        let Some(clock) = point.clock else {
            return Ok(vec![(parts(year.text.clone(), month), None)]);
        };
        if clock.hour == 24 {
            return Ok(next_day(point, year).into_iter().collect());
        }
        let timed = times(clock).into_iter().map(|(time, reason)| {
            let mut parts = parts(year.text.clone(), month.clone());
            parts.time = time + &zone(point.zone);
            (parts, reason)
        });
        Ok(timed.collect())
    }

    fn season(
        &self,
        point: &Point,
        period: Period,
        year: &YearText,
    ) -> Result<Vec<(Parts, Option<Reason>)>, RefusalKind> {
        if year.years != 1 {
            return Err(RefusalKind::NotUnderstood);
        }
        let parts = |year: &str, code: u8| Parts {
            year: year.to_owned(),
            month: Some(format!("{code:02}")),
            day: None,
            time: String::new(),
        };
        Ok(match period {
            // The winter of a year begins in it or ends in it.
            Period::Season(4) if !point.two_years => {
                let before = super::year::year_text(year.first - 1);
                vec![
                    (parts(&year.text, 24), Some(Reason::WinterBegins)),
                    (parts(&before, 24), Some(Reason::WinterEnds)),
                ]
            }
            Period::Season(season) => vec![(parts(&year.text, 20 + season), None)],
            Period::Part { nth, of } => {
                let nth = if nth == 0 { of } else { nth };
                let first = match of {
                    4 => 32,
                    3 => 36,
                    _ => 39,
                };
                vec![(parts(&year.text, first + nth), None)]
            }
        })
    }
}

/// Returns the midnight at the end of a day: the start of the next day.
fn next_day(point: &Point, year: &YearText) -> Option<(Parts, Option<Reason>)> {
    let Some(Month::Gregorian(month)) = point.month else {
        return None;
    };
    let day = Day::from_ymd(year.first, month, point.day?).filter(|_| year.years == 1)?;
    let (year, month, day) = day.plus(1).ymd();
    let parts = Parts {
        year: year_text(year),
        month: Some(format!("{month:02}")),
        day: Some(format!("{day:02}")),
        time: "T00:00".to_owned() + &zone(point.zone),
    };
    Some((parts, Some(Reason::EndOfDay)))
}

/// Refuses a date whose parts do not go together.
fn check(point: &Point) -> Result<(), RefusalKind> {
    let no_day = point.day.is_none();
    if point.clock.is_some() && no_day {
        return Err(RefusalKind::NoDay);
    }
    if point.short_year {
        return Err(RefusalKind::NotUnderstood);
    }
    if point.day.is_some() && point.month.is_none() || point.weekday.is_some() && no_day {
        return Err(RefusalKind::NoMonth);
    }
    if point.year.is_none() {
        return Err(RefusalKind::NoYear);
    }
    if let Some(Month::Gregorian(0 | 13..)) = point.month {
        return Err(RefusalKind::Impossible(Impossible::Month));
    }
    let is_unspecified = point.month == Some(Month::Unspecified);
    let misplaced = point.portion.is_some() && point.day.is_some() || is_unspecified && no_day;
    let estimated = point.estimated.is_some() && point.month.is_some();
    let zone = point.zone.is_some() && point.clock.is_none();
    if misplaced || estimated || zone {
        return Err(RefusalKind::NotUnderstood);
    }
    Ok(())
}

/// Adds the reasons and choices of the parts of a date.
fn explained(reading: Reading, point: &Point, year: &YearText) -> Reading {
    let mut reading = reading;
    if let Some(order) = point.order {
        reading = reading.because(match order {
            Order::Day => Reason::DayFirst,
            Order::Month => Reason::MonthFirst,
            Order::Year => Reason::YearFirst,
        });
    }
    if let Some(reason) = year.reason {
        reading = reading.because(reason);
    }
    reading.is_sure &= year.is_sure;
    reading.choices = Choices {
        order: point.order,
        is_third: reading.choices.is_third,
        ..year.choices
    };
    reading
}

/// Refuses a date on another day of the week than the phrase says.
pub(super) fn weekday_checked(reading: Reading, point: &Point) -> Result<Reading, RefusalKind> {
    let (Some(written), Edtf::Date(date)) = (point.weekday, &reading.edtf) else {
        return Ok(reading);
    };
    let actual = date.earliest().weekday() as u8;
    let is_day = date.precision >= Precision::Day;
    if is_day && actual != written {
        return Err(RefusalKind::WrongWeekday { written, actual });
    }
    Ok(reading)
}

/// Returns the year with its significant digits if the phrase says between which years it is.
fn estimated(point: &Point, year: &YearText) -> Result<Option<String>, RefusalKind> {
    let Some((first, last)) = point.estimated else {
        return Ok(None);
    };
    let value = year.first;
    let digits = value.to_string().len();
    let mut step = 1;
    for significant in (1..=digits).rev() {
        if value > 0 && value / step * step == first && first + step - 1 == last {
            return Ok(Some(format!("{}S{significant}", year.text)));
        }
        step *= 10;
    }
    Err(RefusalKind::NotUnderstood)
}

/// Returns a date as EDTF with the marks for its qualification.
pub(super) fn marked(parts: &Parts, point: &Point) -> String {
    let whole = 1 | u8::from(parts.month.is_some()) << 1 | u8::from(parts.day.is_some()) << 2;
    let is_estimated = point.estimated.is_some();
    let uncertain = if point.uncertain {
        whole
    } else {
        point.doubts & 7 & whole
    };
    let approximate = if point.about && !is_estimated {
        whole
    } else {
        point.doubts >> 3 & whole
    };
    let mark = |part: u8| match (uncertain & part != 0, approximate & part != 0) {
        (false, false) => "",
        (true, false) => "?",
        (false, true) => "~",
        (true, true) => "%",
    };
    let at_end = [uncertain, approximate]
        .iter()
        .all(|it| *it == 0 || *it == whole);
    let left = |part: u8| if at_end { "" } else { mark(part) };
    let mut text = [left(1), &parts.year].concat();
    for (part, digits) in [(2, &parts.month), (4, &parts.day)] {
        if let Some(digits) = digits {
            text += &["-", left(part), digits].concat();
        }
    }
    text += &parts.time;
    text + if at_end { mark(whole) } else { "" }
}

/// Returns the times that a clock can mean, as EDTF.
pub(super) fn times(clock: Clock) -> Vec<(String, Option<Reason>)> {
    let second = clock
        .second
        .map_or(String::new(), |second| format!(":{second:02}"));
    let text = |hour: u8| format!("T{hour:02}:{:02}{second}", clock.minute);
    match clock.half {
        Half::None if clock.hour == 24 => vec![(text(0), Some(Reason::EndOfDay))],
        Half::None => vec![(text(clock.hour), None)],
        Half::Am => vec![(text(clock.hour % 12), None)],
        Half::Pm => vec![(text(clock.hour % 12 + 12), None)],
        Half::NotSaid => {
            let (morning, afternoon) = (clock.hour % 12, clock.hour % 12 + 12);
            let mut both = vec![
                (text(morning), Some(Reason::Morning)),
                (text(afternoon), Some(Reason::Afternoon)),
            ];
            if clock.hour == 12 {
                both.reverse();
            }
            both
        }
    }
}

/// Returns a zone as EDTF.
pub(super) fn zone(zone: Option<Zone>) -> String {
    match zone {
        None => String::new(),
        Some(Zone::Utc) => "Z".to_owned(),
        Some(Zone::Offset(minutes)) => {
            let sign = if minutes < 0 { '-' } else { '+' };
            let minutes = minutes.unsigned_abs();
            format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
        }
    }
}
