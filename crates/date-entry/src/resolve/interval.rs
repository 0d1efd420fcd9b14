//! Intervals, and one side of a date.

use super::completion::{completed, is_bare_year};
use super::hijri::{approximate, is_beside};
use super::point::{times, zone};
use super::year::year_text;
use super::{Reading, Resolved, Resolver, choice, collected, interval, parse};
use crate::answer::{Reason, RefusalKind};
use crate::grammar::point::{Clock, Half, Point, Portion, Year};
use crate::grammar::{End, Relation};
use masar_edtf::{Bound, Date, Day, Edtf, Precision, Qualification};

impl Resolver {
    /// Returns the intervals from one end to another.
    pub(super) fn range(&self, start: &End, end: &End) -> Resolved {
        let bound = |end: &End| match end {
            End::Open => Bound::Open,
            End::Point(_) | End::Unknown => Bound::Unknown,
        };
        match (start, end) {
            (End::Point(start), End::Point(end)) => self.between_points(start, end, interval),
            (End::Point(start), end) => {
                let readings = self.lone_point(start)?;
                let bound = bound(end);
                collected(readings.into_iter().map(|reading| {
                    let start = reading.first().ok_or(RefusalKind::NotUnderstood)?;
                    Ok(reading.with(interval(Bound::Date(start), bound)?))
                }))
            }
            (start, End::Point(end)) => {
                // "until the end of 2022"
                let (_, end) = of_edges(Relation::By, end);
                let readings = self.lone_point(&end)?;
                let bound = bound(start);
                collected(readings.into_iter().map(|reading| {
                    let end = reading.last().ok_or(RefusalKind::NotUnderstood)?;
                    Ok(reading.with(interval(bound, Bound::Date(end))?))
                }))
            }
            _ => Err(RefusalKind::Unknown),
        }
    }

    /// Returns what two dates are together, for each pair of what they mean that agrees.
    fn between_points(
        &self,
        start: &Point,
        end: &Point,
        join: fn(Bound, Bound) -> Result<Edtf, RefusalKind>,
    ) -> Resolved {
        let mut results = Vec::new();
        for (start, end, reason) in self.variants(start, end) {
            results.extend(self.pairs(&start, &end, reason, join));
        }
        let mut readings = collected(results)?;
        if let Some(decade) = readings.first().and_then(decade_before_christ) {
            readings.push(decade);
        }
        let approximate: Vec<Reading> = readings.iter().filter_map(approximate).collect();
        readings.extend(approximate);
        Ok(readings)
    }

    /// Returns the two dates, and what else they can be together.
    fn variants(&self, start: &Point, end: &Point) -> Vec<(Point, Point, Option<Reason>)> {
        let (mut first, mut last) = (start.clone(), end.clone());
        // "années 1950-1960", but not "1950s-1960"
        if let (Some(Year::Decade { digits: same, .. }), Some(Year::Number { value, digits })) =
            (start.year, end.year)
            && value % 10 == 0
            && digits == same
            && !self.has_century_plurals
            && is_bare_year(end)
        {
            last.year = Some(Year::Decade { value, digits });
            last.short_year = false;
            let mut years = start.clone();
            if let Some(Year::Decade { value, digits }) = start.year {
                years.year = Some(Year::Number { value, digits });
                years.short_year = digits <= 2;
            }
            return vec![
                (first, last, Some(Reason::Decade)),
                (start.clone(), end.clone(), None),
                (years, end.clone(), None),
            ];
        }
        let leading = start.leading_about && !end.about;
        let trailing = end.uncertain && !start.uncertain && start.doubts == 0;
        if !leading && !trailing {
            return vec![(first, last, None)];
        }
        // "c. 1920-1925", "1920-1925?"
        (first.about, last.about) = (first.about || trailing && end.about, last.about || leading);
        (first.uncertain, last.uncertain) = (first.uncertain || trailing, last.uncertain);
        vec![
            (start.clone(), end.clone(), Some(Reason::OneDate)),
            (first, last, Some(Reason::BothDates)),
        ]
    }

    /// Returns what two dates are together, for each pair of what they mean that agrees.
    fn pairs(
        &self,
        start: &Point,
        end: &Point,
        reason: Option<Reason>,
        join: fn(Bound, Bound) -> Result<Edtf, RefusalKind>,
    ) -> Vec<Result<Reading, RefusalKind>> {
        let both = completed(start, end).and_then(|(start, end, same_year)| {
            let starts = self.zoned(&start, &end)?;
            Ok((starts, self.point(&end)?, same_year))
        });
        let shares_year = start.year.is_none() && end.year.is_some();
        let (starts, ends, same_year) = match both {
            Ok(both) => both,
            Err(kind) => return vec![Err(kind)],
        };
        let mut results = Vec::new();
        for from in &starts {
            for to in ends.iter().filter(|to| from.choices.agree(&to.choices)) {
                if is_beside(from) || is_beside(to) {
                    continue;
                }
                let result = joined(from, to, join);
                if shares_year && result == Err(RefusalKind::EndBeforeStart) {
                    results.extend(over_new_year(from, to, join));
                }
                results.push(result.map(|mut reading| {
                    reading.reasons.extend(reason);
                    if same_year {
                        reading.because(Reason::SameYear).unsure()
                    } else {
                        reading
                    }
                }));
            }
        }
        results
    }

    /// Returns what the start of an interval can mean. A zone at the end is that of both times, or of the second alone.
    fn zoned(&self, start: &Point, end: &Point) -> Resolved {
        let mut starts = self.point(start)?;
        if start.clock.is_some() && start.zone.is_none() && end.zone.is_some() {
            let mut zoned = start.clone();
            zoned.zone = end.zone;
            starts.splice(0..0, self.point(&zoned)?);
        }
        Ok(starts)
    }

    /// Returns the interval between two dates, and the choice of one date between them.
    pub(super) fn between(&self, first: &Point, last: &Point) -> Resolved {
        let one_of = |from: Bound, to: Bound| choice(&from.to_string(), &to.to_string());
        let all = self.between_points(first, last, interval)?;
        let one = self.between_points(first, last, one_of)?;
        let all = all.into_iter().map(|it| it.because(Reason::AllOfIt));
        let one = one.into_iter().map(|it| it.because(Reason::OneOfIt));
        Ok(all.chain(one).collect())
    }

    /// Returns the intervals that begin on a date: still going on, and with an end that is not known.
    pub(super) fn starting(&self, point: &Point) -> Resolved {
        let start = End::Point(point.clone());
        let open = self.range(&start, &End::Open)?;
        let unknown = self.range(&start, &End::Unknown)?;
        let open = open.into_iter().map(|it| it.because(Reason::StillGoing));
        let unknown = unknown.into_iter().map(|it| it.because(Reason::EndNotSaid));
        Ok(open.chain(unknown).collect())
    }

    /// Returns the seven days that begin on a date: all of them, or one of them.
    pub(super) fn week(&self, point: &Point) -> Resolved {
        let readings = self.lone_point(point)?;
        let mut results = Vec::new();
        for reading in &readings {
            let Edtf::Date(date) = reading.edtf else {
                return Err(RefusalKind::NotUnderstood);
            };
            if !date.is_exact() {
                return Err(RefusalKind::NoDay);
            }
            let (first, last) = (date.earliest(), date.earliest().plus(6));
            let all = parse(&format!("{first}/{last}"))?;
            results.push(reading.with(all).because(Reason::AllOfIt));
            let one = choice(&first.to_string(), &last.to_string())?;
            results.push(reading.with(one).because(Reason::OneOfIt));
        }
        Ok(results)
    }

    /// Returns the dates on one side of a date.
    pub(super) fn relation(&self, relation: Relation, point: &Point) -> Resolved {
        let (relation, point) = of_edges(relation, point);
        let readings = self.lone_point(&point)?;
        collected(readings.into_iter().map(|reading| {
            let edtf = match relation {
                Relation::Before | Relation::By => {
                    let date = if relation == Relation::Before {
                        reading.first()
                    } else {
                        reading.last()
                    };
                    let date = date.ok_or(RefusalKind::NotUnderstood)?;
                    let is_before = relation == Relation::Before;
                    parse(&format!("[..{}]", beside(&date, is_before, -1)))?
                }
                Relation::After | Relation::NotBefore => {
                    let date = if relation == Relation::After {
                        reading.last()
                    } else {
                        reading.first()
                    };
                    let date = date.ok_or(RefusalKind::NotUnderstood)?;
                    let is_after = relation == Relation::After;
                    parse(&format!("[{}..]", beside(&date, is_after, 1)))?
                }
            };
            Ok(reading.with(edtf))
        }))
    }

    /// Returns an interval from one time to another on a day.
    pub(super) fn hours(&self, point: &Point, first: Clock, last: Clock) -> Resolved {
        let mut day = point.clone();
        day.zone = None;
        let days = self.lone_point(&day)?;
        let mut first = first;
        // "from 2 to 4 pm"
        if first.half == Half::NotSaid && last.half != Half::NotSaid && first.hour <= last.hour {
            first.half = last.half;
        }
        let mut results = Vec::new();
        for reading in &days {
            let is_day = matches!(&reading.edtf, Edtf::Date(date) if date.is_exact());
            if !is_day {
                return Err(RefusalKind::NoDay);
            }
            for (from, reason) in times(first) {
                for (to, other) in times(last) {
                    // "from 9 to 12" goes over noon.
                    let over_noon = first.hour % 12 >= last.hour % 12;
                    let differ = reason.is_some() && other.is_some() && reason != other;
                    if differ && !over_noon {
                        continue;
                    }
                    let (day, zone) = (&reading.edtf, zone(point.zone));
                    let end = match (last.hour, reading.last()) {
                        (24, Some(date)) => date.latest().plus(1).to_string(),
                        _ => day.to_string(),
                    };
                    let edtf = parse(&format!("{day}{from}{zone}/{end}{to}{zone}"));
                    results.push(edtf.map(|edtf| {
                        let mut timed = reading.with(edtf);
                        timed.reasons.extend(reason.or(other));
                        timed.is_sure &= first.half != Half::NotSaid && last.half != Half::NotSaid;
                        timed
                    }));
                }
            }
        }
        collected(results)
    }
}

fn joined(
    from: &Reading,
    to: &Reading,
    join: fn(Bound, Bound) -> Result<Edtf, RefusalKind>,
) -> Result<Reading, RefusalKind> {
    let start = from.first().ok_or(RefusalKind::NotUnderstood)?;
    let end = to.last().ok_or(RefusalKind::NotUnderstood)?;
    let edtf = join(Bound::Date(start), Bound::Date(end))?;
    let mut reading = from.with(edtf);
    for reason in &to.reasons {
        reading = reading.because(*reason);
    }
    reading.is_sure &= to.is_sure;
    if reading.choices.century.is_none() {
        reading.choices.century = to.choices.century;
    }
    Ok(reading)
}

/// Returns what two dates are together if the second is in the year after the first: "28 December to 3 January 2023".
fn over_new_year(
    from: &Reading,
    to: &Reading,
    join: fn(Bound, Bound) -> Result<Edtf, RefusalKind>,
) -> Vec<Result<Reading, RefusalKind>> {
    let moved = |reading: &Reading, years: i64| match reading.edtf {
        // A day of the same month is no interval over the new year.
        Edtf::Date(date) if date.month.is_some() && from.first()?.month != to.last()?.month => {
            let year = date.year + years;
            Some(reading.with(Edtf::Date(Date { year, ..date })))
        }
        _ => None,
    };
    let earlier = moved(from, -1).map(|from| joined(&from, to, join));
    let later = moved(to, 1).map(|to| joined(from, &to, join));
    let earlier = earlier.map(|it| it.map(|it| it.because(Reason::YearOfSecond)));
    let later = later.map(|it| it.map(|it| it.because(Reason::YearOfFirst)));
    earlier.into_iter().chain(later).collect()
}

/// Returns the decade that Masar writes as its first and last year, since there is no year 0: "50 BCE to 41 BCE".
fn decade_before_christ(reading: &Reading) -> Option<Reading> {
    let Edtf::Interval { start, end } = &reading.edtf else {
        return None;
    };
    let (first, last) = (start.date()?, end.date()?);
    let plain = |date: &Date| {
        date.precision == Precision::Year && date.qualification == Qualification::default()
    };
    let is_decade = first.year < 0 && first.year % 10 == -9 && last.year == first.year + 9;
    if !is_decade || !plain(&first) || !plain(&last) {
        return None;
    }
    let edtf = parse(&format!("-{:03}X", -first.year / 10)).ok()?;
    Some(reading.with(edtf).because(Reason::Decade))
}

/// Returns the relation to the whole period for one to its start or end: "before the end of 2022" is in 2022 or before.
fn of_edges(relation: Relation, point: &Point) -> (Relation, Point) {
    let mut whole = point.clone();
    whole.portion = None;
    match (relation, point.portion) {
        (Relation::Before | Relation::By, Some(Portion::Late)) => (Relation::By, whole),
        (Relation::After | Relation::NotBefore, Some(Portion::Early)) => {
            (Relation::NotBefore, whole)
        }
        (Relation::Before, Some(Portion::Early)) | (Relation::After, Some(Portion::Late)) => {
            (relation, whole)
        }
        _ => (relation, point.clone()),
    }
}

/// Returns a date as EDTF, or the nearest date before (-1) or after (1) it that does not overlap it.
fn beside(date: &Date, moved: bool, side: i64) -> String {
    let is_qualified = date.qualification != Qualification::default();
    if !moved || is_qualified || date.significant > 0 || date.time.is_some() {
        return date.to_string();
    }
    let day = if side < 0 {
        date.earliest().plus(-1)
    } else {
        date.latest().plus(1)
    };
    written(day, date.precision)
}

/// Returns the day, the month or the year of a day, as EDTF.
fn written(day: Day, precision: Precision) -> String {
    let (year, month, day_of_month) = day.ymd();
    let year = year_text(year);
    match precision {
        Precision::Day | Precision::Minute => format!("{year}-{month:02}-{day_of_month:02}"),
        Precision::Month | Precision::Season(_) => format!("{year}-{month:02}"),
        _ => year,
    }
}
