//! Several dates: all of them, or one of them.

use super::completion::is_bare_year;
use super::{Reading, Resolved, Resolver, collected, parse};
use crate::answer::{Reason, RefusalKind};
use crate::grammar::point::{Point, Year};
use crate::grammar::{End, Expression, Relation};
use masar_edtf::Edtf;

impl Resolver {
    /// Returns all of the dates or one of them; for dates without a break between them, also the interval.
    pub(super) fn list(&self, all: bool, items: &[Expression]) -> Resolved {
        let shared = completed(items, false);
        let own = completed(items, true);
        let mut results = self.completed_list(all, &shared);
        // "100 and 44 BCE": both are before the common era, or the second alone.
        if own != shared
            && let Ok(more) = self.completed_list(all, &own)
        {
            results = Ok(results
                .unwrap_or_default()
                .into_iter()
                .chain(more)
                .collect());
        }
        // "May 1920 or 1921": May of both years, or all of the second.
        if let Some(months) = with_months(&shared)
            && let Ok(more) = self.completed_list(all, &months)
        {
            let first = results.unwrap_or_default();
            results = Ok(more.into_iter().chain(first).collect());
        }
        results
    }

    fn completed_list(&self, all: bool, items: &[Expression]) -> Resolved {
        let mut rows: Vec<Vec<Reading>> = vec![Vec::new()];
        for item in items {
            let readings = self.member(item)?;
            rows = extended(&rows, &readings);
        }
        let mut results = Vec::new();
        for row in &rows {
            let set = set(all, row, items);
            if let (true, Ok(set), Some(span)) = (all, &set, span(row)) {
                results.push(Ok(span.because(Reason::WithoutBreak)));
                results.push(Ok(set.clone().because(Reason::EachOfThem)));
            } else {
                results.push(set);
            }
        }
        collected(results)
    }

    fn member(&self, item: &Expression) -> Resolved {
        match item {
            Expression::Point(point) => self.point(point),
            Expression::Starting(_) => Err(RefusalKind::NotUnderstood),
            other => self.expression(other),
        }
    }
}

/// Gives each date the parts that only the next one has: "17, 18 and 19 May".
fn completed(items: &[Expression], own_eras: bool) -> Vec<Expression> {
    let mut items = items.to_vec();
    share_month(&mut items);
    let mut following: Option<Point> = None;
    for item in items.iter_mut().rev() {
        match item {
            Expression::Point(point) => {
                if let Some(following) = &following {
                    point.inherit(following, own_eras);
                }
                following = Some(point.clone());
            }
            Expression::Range(End::Point(start), End::Point(end)) => {
                if let Some(following) = &following {
                    end.inherit(following, own_eras);
                }
                start.inherit(end, false);
                following = Some(start.clone());
            }
            _ => {}
        }
    }
    share_noun(&mut items, own_eras);
    items
}

/// Returns the dates with the month of the first one, if the others are only years.
fn with_months(items: &[Expression]) -> Option<Vec<Expression>> {
    let [Expression::Point(first), others @ ..] = items else {
        return None;
    };
    let mut dates = vec![Expression::Point(first.clone())];
    for other in others {
        let Expression::Point(other) = other else {
            return None;
        };
        let is_year = matches!(other.year, Some(Year::Number { digits: 4, .. }));
        if !is_year || !is_bare_year(other) || first.month.is_none() || first.day.is_some() {
            return None;
        }
        let mut date = other.clone();
        date.month = first.month;
        dates.push(Expression::Point(date));
    }
    Some(dates)
}

/// Gives all days the month that is with the first day only: "April 12, 14 or 16, 1985".
fn share_month(items: &mut [Expression]) {
    let months = items
        .iter()
        .skip(1)
        .filter(|item| matches!(item, Expression::Point(point) if point.month.is_some()));
    if months.count() == 0
        && let Some(Expression::Point(first)) = items.first().cloned()
    {
        for item in items {
            if let Expression::Point(point) = item
                && point.day.is_some()
            {
                point.month = first.month;
            }
        }
    }
}

/// Gives all dates the noun that is with the first one only: "القرنين التاسع عشر والعشرين".
fn share_noun(items: &mut [Expression], own_eras: bool) {
    let mut noun: Option<Point> = None;
    for item in items {
        if let Expression::Point(point) = item {
            let is_open = matches!(point.year, Some(Year::Ordinal(_))) || point.short_year;
            if let (true, Some(noun)) = (is_open, &noun) {
                point.inherit(noun, own_eras);
            }
            noun = Some(point.clone());
        }
    }
}

/// Returns each row with each reading that agrees with it.
fn extended(rows: &[Vec<Reading>], readings: &[Reading]) -> Vec<Vec<Reading>> {
    const MOST: usize = 12;
    let mut longer = Vec::new();
    for row in rows {
        for reading in readings {
            let agree = row
                .iter()
                .all(|other| other.choices.agree(&reading.choices));
            if agree && longer.len() < MOST {
                longer.push(row.iter().cloned().chain([reading.clone()]).collect());
            }
        }
    }
    longer
}

fn set(all: bool, row: &[Reading], items: &[Expression]) -> Result<Reading, RefusalKind> {
    let mut members = Vec::new();
    for (reading, item) in row.iter().zip(items) {
        members.push(member(reading, item, all)?);
    }
    let list = members.join(",");
    let text = if all {
        format!("{{{list}}}")
    } else {
        format!("[{list}]")
    };
    let first = row.first().ok_or(RefusalKind::NotUnderstood)?;
    let mut reading = first.with(parse(&text)?);
    reading.is_sure = row.iter().all(|it| it.is_sure);
    for reason in row.iter().flat_map(|it| &it.reasons) {
        reading = reading.because(*reason);
    }
    Ok(reading)
}

/// Returns a member of a set as EDTF.
fn member(reading: &Reading, item: &Expression, all: bool) -> Result<String, RefusalKind> {
    let open = |first: Option<String>, last: Option<String>| {
        Ok([
            first.unwrap_or_default(),
            "..".to_owned(),
            last.unwrap_or_default(),
        ]
        .concat())
    };
    let first = reading.first().map(|date| date.to_string());
    let last = reading.last().map(|date| date.to_string());
    match (item, &reading.edtf) {
        (Expression::Relation(Relation::By, _), _) if !all => open(None, last),
        (Expression::Relation(Relation::NotBefore, _), _) if !all => open(first, None),
        (Expression::Relation(..), _) => Err(RefusalKind::NotUnderstood),
        (Expression::Range(_, End::Unknown) | Expression::Range(End::Unknown, _), _) => {
            Err(RefusalKind::NotUnderstood)
        }
        (_, Edtf::Date(date)) => Ok(date.to_string()),
        (_, Edtf::Interval { .. } | Edtf::Set(_)) => open(first, last),
    }
}

/// Returns the interval of some dates if each begins where the one before it ends.
fn span(row: &[Reading]) -> Option<Reading> {
    for pair in row.windows(2) {
        let [one, next] = pair else { return None };
        if one.edtf.latest()?.plus(1) != next.edtf.earliest()? {
            return None;
        }
    }
    let (first, last) = (row.first()?, row.last()?);
    let edtf = parse(&format!("{}/{}", first.first()?, last.last()?)).ok()?;
    let mut reading = first.with(edtf);
    reading.is_sure = row.iter().all(|it| it.is_sure);
    Some(reading)
}
