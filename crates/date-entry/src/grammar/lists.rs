//! Several dates: "3 and 5 May 2022", "1920 or 1921".

use super::Parser;
use super::expression::Expression;
use super::point::{Month, Point, Year};
use crate::meaning::Meaning;

impl Parser<'_> {
    /// Adds the lists of dates.
    pub(super) fn lists(&self, found: &mut Vec<Expression>) {
        for (meaning, all) in [(Meaning::OneOf, false), (Meaning::AllOf, true)] {
            if let Some(next) = self.accept(0, meaning) {
                let next = self.skip_sign(next, ':');
                let first = found.len();
                self.list(next, &mut Vec::new(), Some(all), found);
                // "one of 1670 to 1672"
                let ranges = self.complete(self.items(next));
                found.extend(ranges.map(|range| Expression::List {
                    all,
                    items: vec![range],
                }));
                found[first..].iter_mut().for_each(accept_short_years);
            }
        }
        let first = found.len();
        self.list(0, &mut Vec::new(), None, found);
        let others = found.split_off(first);
        found.extend(others.into_iter().filter(|list| !has_mixed_years(list)));
    }

    /// Adds the lists that continue these items. `all` is `None` while neither "and" nor "or" is read.
    fn list(
        &self,
        at: usize,
        items: &mut Vec<Expression>,
        all: Option<bool>,
        found: &mut Vec<Expression>,
    ) {
        if items.len() > 20 || self.is_exhausted() {
            return;
        }
        self.steps.set(self.steps.get() + 1);
        let points = self.points(at);
        let points = points
            .iter()
            .map(|(it, next)| (Expression::Point(it.clone()), *next));
        for (item, next) in self.items(at).into_iter().chain(points) {
            if items.last().is_some_and(|last| is_year_of(last, &item)) {
                continue;
            }
            items.push(item);
            if next == self.tokens.len() && items.len() > 1 {
                let items = items.clone();
                found.extend(all.map(|all| Expression::List { all, items }));
            }
            let joints = [
                (self.sign(next, ','), all),
                (self.sign(next, '&'), Some(true)),
                (
                    self.accept(self.skip_sign(next, ','), Meaning::And),
                    Some(true),
                ),
                (
                    self.accept(self.skip_sign(next, ','), Meaning::Or),
                    Some(false),
                ),
            ];
            for (joint, kind) in joints {
                if let Some(after) = joint
                    && (all.is_none() || all == kind)
                {
                    self.list(after, items, kind, found);
                }
            }
            items.pop();
        }
    }
}

/// Accepts years of one or two digits as dates: the words before the list say that each item is a date.
fn accept_short_years(list: &mut Expression) {
    let Expression::List { items, .. } = list else {
        return;
    };
    for item in items {
        if let Expression::Point(point) = item {
            point.short_year = false;
        }
    }
}

/// Whether some years have two digits and others more: then the two digits are a day, as in "April 12 or 16, 1985".
fn has_mixed_years(list: &Expression) -> bool {
    let Expression::List { items, .. } = list else {
        return false;
    };
    let has = |is_short: bool| {
        items.iter().any(|item| match item {
            Expression::Point(Point {
                year: Some(Year::Number { digits, .. }),
                short_year: false,
                era: None,
                ..
            }) => (*digits <= 2) == is_short,
            _ => false,
        })
    };
    has(true) && has(false)
}

/// Whether an item is only the year of the day before it: "16, 1985".
fn is_year_of(day: &Expression, year: &Expression) -> bool {
    let (Expression::Point(day), Expression::Point(year)) = (day, year) else {
        return false;
    };
    let is_day = day.day.is_some() && day.year.is_none() && day.month != Some(Month::Unspecified);
    let is_year = year.day.is_none() && year.month.is_none() && year.period.is_none();
    is_day && is_year
}
