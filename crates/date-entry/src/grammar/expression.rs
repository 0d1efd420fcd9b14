//! Whole phrases: a date, an interval, one of several dates.

use super::point::{Clock, Period, Point, Year};
use super::{Found, Parser};
use crate::meaning::Meaning;

/// A phrase that is a date.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Expression {
    /// One date.
    Point(Point),
    /// From one date to another.
    Range(End, End),
    /// The days of a week that begins on a date.
    Week(Point),
    /// Between two dates: all of the time, or one day of it.
    Between(Point, Point),
    /// On one side of a date.
    Relation(Relation, Point),
    /// From a date on. It is not said whether it has ended.
    Starting(Point),
    /// Several dates: all of them or one of them.
    List { all: bool, items: Vec<Expression> },
    /// Two dates that are the same day, in two calendars.
    Same(Point, Point),
    /// From one time to another on a day.
    Hours(Point, Clock, Clock),
}

/// An end of an interval.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum End {
    /// A date.
    Point(Point),
    /// Open: not ended.
    Open,
    /// Not known.
    Unknown,
}

/// The side of a date on which another date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Relation {
    /// Earlier than the date.
    Before,
    /// Later than the date.
    After,
    /// On the date or earlier.
    By,
    /// On the date or later.
    NotBefore,
}

impl Parser<'_> {
    /// Returns every phrase that all of the tokens are.
    pub(crate) fn expressions(&self) -> Vec<Expression> {
        let mut found = Vec::new();
        self.simple_points(&mut found);
        self.sides(&mut found);
        self.hours(&mut found);
        let rest = self.items(0).into_iter().chain(self.two_points());
        found.extend(self.complete(rest.collect()));
        self.lists(&mut found);
        found
    }

    pub(super) fn complete<T>(&self, found: Found<T>) -> impl Iterator<Item = T> {
        let end = self.tokens.len();
        let complete = move |(it, next): (T, usize)| (next == end).then_some(it);
        found.into_iter().filter_map(complete)
    }

    fn simple_points(&self, found: &mut Vec<Expression>) {
        let points = self.points(0).as_ref().clone();
        // "au 3 mai 2022" is the end of something, but "au printemps 2022" is not.
        let is_end = self.accept(0, Meaning::To).is_some();
        for point in self.complete(points) {
            found.push(match point.day {
                Some(_) if is_end && point.clock.is_none() => range(End::Open, End::Point(point)),
                _ => Expression::Point(point),
            });
        }
        let is_nth = |(meaning, _): &(Meaning, usize)| matches!(meaning, Meaning::Ordinal(_));
        if let Some(next) = self.accept_after_fillers(0, Meaning::Week)
            && !self.meanings(next).iter().any(is_nth)
        {
            let points = self.points(next).as_ref().clone();
            found.extend(self.complete(points).map(Expression::Week));
        }
    }

    /// Adds a date with the word for its side before it or after it.
    fn sides(&self, found: &mut Vec<Expression>) {
        const BEFORE: [(Meaning, Relation); 4] = [
            (Meaning::Before, Relation::Before),
            (Meaning::After, Relation::After),
            (Meaning::By, Relation::By),
            (Meaning::NotBefore, Relation::NotBefore),
        ];
        for (meaning, relation) in BEFORE {
            if let Some(next) = self.accept_after_fillers(0, meaning) {
                // "pre-1870"
                let next = self.skip_sign(next, '-');
                let points = self.points(next).as_ref().clone();
                let sides = self.complete(points);
                found.extend(sides.map(|point| Expression::Relation(relation, point)));
            }
        }
    }

    /// Returns the phrases of one member of a list, or of a whole text.
    pub(super) fn items(&self, at: usize) -> Found<Expression> {
        let mut found = Vec::new();
        self.ranges(at, &mut found);
        self.open_ranges(at, &mut found);
        for (point, next) in self.points(at).iter() {
            for (meaning, relation) in [
                (Meaning::OrEarlier, Relation::By),
                (Meaning::OrLater, Relation::NotBefore),
            ] {
                if let Some(after) = self.accept(*next, meaning) {
                    found.push((Expression::Relation(relation, point.clone()), after));
                }
            }
        }
        found
    }

    /// Adds the intervals between two dates.
    fn ranges(&self, at: usize, found: &mut Found<Expression>) {
        let from = self.accept_after_fillers(at, Meaning::From);
        let from = from.or(self.accept_after_fillers(at, Meaning::Since));
        for start in from.into_iter().chain([at]) {
            for (first, next) in self.points(start).iter() {
                for after in self.joints(*next) {
                    for (end, next) in self.ends(after) {
                        let is_word = self.accept(after - 1, Meaning::To).is_some();
                        if is_one_date(first, &end, is_word) {
                            continue;
                        }
                        let mut first = first.clone();
                        first.leading_about &= Some(start) != from;
                        // "3/4 May": both days, or one of them.
                        let is_slash = self.sign(after - 1, '/').is_some();
                        match end {
                            End::Point(end) if is_slash && first.year.is_none() => {
                                found.push((Expression::Between(first, end), next));
                            }
                            end => found.push((range(End::Point(first), end), next)),
                        }
                    }
                }
            }
        }
        let unknown = from.and_then(|next| self.accept(next, Meaning::Unknown));
        let unknown = unknown.or(self.accept(at, Meaning::Unknown));
        let unknown = unknown.or(self.sign(at, '?'));
        for after in unknown.into_iter().flat_map(|next| self.joints(next)) {
            for (end, next) in self.points(after).iter() {
                found.push((range(End::Unknown, End::Point(end.clone())), *next));
            }
        }
    }

    /// Returns the tokens after a word or a sign that joins the two dates of an interval.
    pub(super) fn joints(&self, at: usize) -> Vec<usize> {
        let at = self.skip_sign(at, ',');
        let signs = ['-', '/']
            .into_iter()
            .filter_map(|sign| self.sign(at, sign));
        self.accept(at, Meaning::To)
            .into_iter()
            .chain(signs)
            .collect()
    }

    fn ends(&self, at: usize) -> Found<End> {
        let mut found: Found<End> = Vec::new();
        let at = self.after_fillers(at);
        found.extend(self.accept(at, Meaning::Now).map(|next| (End::Open, next)));
        let unknown = self.accept(at, Meaning::Unknown).or(self.sign(at, '?'));
        found.extend(unknown.map(|next| (End::Unknown, next)));
        let points = self.points(at);
        found.extend(
            points
                .iter()
                .map(|(end, next)| (End::Point(end.clone()), *next)),
        );
        found
    }

    /// Returns the token after a phrase by which an interval is still going on: "onwards", "à nos jours".
    fn still_going(&self, at: usize) -> Option<usize> {
        let now = self.accept(at, Meaning::Now);
        now.or(self.accept(at, Meaning::Onwards))
    }

    /// Adds the intervals with an open or unknown end.
    fn open_ranges(&self, at: usize, found: &mut Found<Expression>) {
        let note = |next: usize, meaning| self.accept(self.skip_sign(next, ','), meaning);
        let is_since = self.accept_after_fillers(at, Meaning::Since);
        if let Some(start) = is_since {
            for (point, next) in self.points(start).iter() {
                let since = range(End::Point(point.clone()), End::Open);
                let now = self.joints(*next).into_iter();
                let now = now.filter_map(|at| self.accept(at, Meaning::Now));
                found.extend(now.map(|next| (since.clone(), next)));
                found.push((since, *next));
            }
        }
        if let Some(start) = self.accept_after_fillers(at, Meaning::From) {
            for (point, next) in self.points(start).iter() {
                let from = End::Point(point.clone());
                if let Some(after) = note(*next, Meaning::EndNotGiven) {
                    found.push((range(from, End::Unknown), after));
                } else if let Some(after) = self.still_going(*next) {
                    found.push((range(from, End::Open), after));
                } else if is_since.is_none() {
                    found.push((Expression::Starting(point.clone()), *next));
                }
            }
        }
        for (point, next) in self.points(at).iter() {
            // "2019-", "2019 onwards"
            let dash = self
                .sign(*next, '-')
                .filter(|next| *next == self.tokens.len());
            if let Some(after) = dash.or(self.accept(*next, Meaning::Onwards)) {
                found.push((Expression::Starting(point.clone()), after));
            }
        }
        if let Some(start) = self.accept_after_fillers(at, Meaning::Until) {
            for (point, next) in self.points(start).iter() {
                let until = End::Point(point.clone());
                if let Some(after) = note(*next, Meaning::StartNotGiven) {
                    found.push((range(End::Unknown, until), after));
                } else {
                    found.push((range(End::Open, until), *next));
                }
            }
        }
    }

    /// Returns "between" two dates, and one date in two calendars.
    fn two_points(&self) -> Found<Expression> {
        let mut found = Vec::new();
        if let Some(start) = self.accept_after_fillers(0, Meaning::Between) {
            for (first, next) in self.points(start).iter() {
                let Some(after) = self.accept(*next, Meaning::And) else {
                    continue;
                };
                for (last, next) in self.points(after).iter() {
                    let mut first = first.clone();
                    first.leading_about = false;
                    found.push((Expression::Between(first, last.clone()), *next));
                }
            }
        }
        for (first, next) in self.points(0).iter() {
            let matching = self.accept(*next, Meaning::Matching);
            let signs = ['/', '-']
                .into_iter()
                .filter_map(|sign| self.sign(*next, sign));
            for after in matching.into_iter().chain(signs) {
                for (second, next) in self.points(after).iter() {
                    found.push((Expression::Same(first.clone(), second.clone()), *next));
                }
            }
            if let Some(after) = self.sign(*next, '(') {
                let after = self.accept(after, Meaning::Matching).unwrap_or(after);
                for (second, next) in self.points(after).iter() {
                    if let Some(next) = self.sign(*next, ')') {
                        found.push((Expression::Same(first.clone(), second.clone()), next));
                    }
                }
            }
        }
        found.retain(|(it, _)| match it {
            Expression::Same(first, second) => first.is_hijri() != second.is_hijri(),
            _ => true,
        });
        found
    }
}

/// Whether a date and what follows it are parts of one date, and so not an interval.
fn is_one_date(start: &Point, end: &End, is_word: bool) -> bool {
    let End::Point(end) = end else {
        return false;
    };
    let is_bare_year = end.day.is_none() && end.month.is_none() && end.period.is_none();
    // "14-Sep-2022", "14 سبتمبر/أيلول 2022"
    let same_month = is_bare_year || end.month == start.month && end.day.is_none();
    let completed = start.day.is_some() && start.year.is_none() && start.month.is_some();
    // "May 17–21, 2023": 17 is a day and not a year.
    let day_alone = end.day.is_some() && end.month.is_none() && start.day.is_none();
    // "May 26 - June 2, 2023": 26 is a day and not a year.
    let short_month = start.day.is_none()
        && start.month.is_some()
        && matches!(start.year, Some(Year::Number { digits: 0..=2, .. }))
        && end.day.is_some();
    // "09/2022"
    let is_century = matches!(end.year, Some(Year::Century(_)));
    let shared = end.short_year || end.era.is_some() || is_century;
    let short = start.short_year && !shared && !is_word;
    // "9/22"
    let both_short = start.short_year && end.short_year && !is_word;
    // "نيسان/أبريل 2022", "2022-Q2"
    let other_name = start.month.is_some()
        && start.month == end.month
        && start.day.is_none()
        && start.year.is_none()
        && end.day.is_none();
    let is_year = start.month.is_none() && start.day.is_none() && start.period.is_none();
    let of_start = is_year && end.year.is_none() && !is_word;
    // "T1/2022"
    let period = matches!(start.period, Some(Period::Part { .. })) && start.year.is_none();
    let of_year = period && is_bare_year && !is_word;
    let is_part = completed && same_month || other_name || of_start || of_year;
    is_part || day_alone || short_month || short || both_short
}

pub(super) fn range(start: End, end: End) -> Expression {
    Expression::Range(start, end)
}
