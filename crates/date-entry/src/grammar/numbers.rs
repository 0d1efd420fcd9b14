//! Days, years and months that are numbers.

use super::point::{Era, Month, Order, Period, Point, Year};
use super::{Found, Parser};
use crate::meaning::Meaning;

impl Parser<'_> {
    /// Returns the dates of three numbers with signs between them: `04/09/2022` in both orders, `2022-09-04`.
    pub(super) fn numeric_dates(&self, point: &Point, at: usize) -> Found<Point> {
        let Some(([a, b, c], next)) = self.three_numbers(at) else {
            return Vec::new();
        };
        let is_free = point.day.is_none() && point.month.is_none() && point.year.is_none();
        if !is_free || point.period.is_some() {
            return Vec::new();
        }
        let date = |year: &str, month: &str, day: &str, order: Option<Order>| {
            let month: u8 = month.parse().ok()?;
            let day: u8 = day.parse().ok()?;
            let longer = Point {
                day: Some(day),
                month: Some(Month::Gregorian(month)),
                year: Some(number(year)?),
                order,
                is_numeric: true,
                ..point.clone()
            };
            Some((longer, next))
        };
        if a.len() >= 3 {
            return date(a, b, c, None).into_iter().collect();
        }
        let (first, second): (u8, u8) = (a.parse().unwrap_or(0), b.parse().unwrap_or(0));
        let day_first = || date(c, b, a, (first != second).then_some(Order::Day));
        let month_first = || date(c, a, b, Some(Order::Month));
        // "22-09-14" can also begin with the year.
        let third: u8 = c.parse().unwrap_or(0);
        let is_short = c.len() == 2 && self.sign(at + 1, '-').is_some();
        let year_first = (is_short && (1..=12).contains(&second) && (1..=31).contains(&third))
            .then(|| date(a, b, c, Some(Order::Year)))
            .flatten();
        let mut found: Found<Point> = match (first, second) {
            (13.., _) => day_first().into_iter().collect(),
            (_, 13..) => month_first().into_iter().collect(),
            _ if first == second => day_first().into_iter().collect(),
            _ => [day_first(), month_first()].into_iter().flatten().collect(),
        };
        found.extend(year_first);
        found
    }

    fn three_numbers(&self, at: usize) -> Option<([&str; 3], usize)> {
        let a = self.digits(at)?;
        let sign = ['/', '-', '.']
            .into_iter()
            .find(|sign| self.sign(at + 1, *sign).is_some())?;
        let b = self.digits(at + 2)?;
        self.sign(at + 3, sign)?;
        let c = self.digits(at + 4)?;
        let short = |digits: &str| digits.len() <= 2;
        let year_last = short(a) && short(b) && (c.len() == 2 || c.len() >= 4);
        let year_first = a.len() == 4 && short(b) && short(c);
        let alone = self.sign(at + 5, sign).is_none() || sign == '-' || sign == '.';
        (alone && (year_last || year_first)).then_some(([a, b, c], at + 5))
    }

    /// Adds the dates that take the number at a token.
    pub(super) fn number_steps(&self, point: &Point, at: usize, found: &mut Found<Point>) {
        if let Some(date) = self.compact_date(point, at) {
            found.push(date);
            return;
        }
        if let Some(season) = self.season_years(point, at) {
            found.push(season);
            return;
        }
        self.day_steps(point, at, found);
        self.month_number(point, at, found);
        self.month_and_year(point, at, found);
        self.year_steps(point, at, found);
    }

    /// Returns the date of eight digits: 20220914.
    fn compact_date(&self, point: &Point, at: usize) -> Option<(Point, usize)> {
        let digits = self.digits(at).filter(|digits| digits.len() == 8)?;
        let month: u8 = digits[4..6].parse().ok()?;
        let day: u8 = digits[6..].parse().ok()?;
        let is_free = point.day.is_none() && point.month.is_none() && point.year.is_none();
        let longer = Point {
            day: Some(day),
            month: Some(Month::Gregorian(month)),
            year: Some(number(&digits[..4])?),
            is_numeric: true,
            ..point.clone()
        };
        let is_date = (1..=12).contains(&month) && (1..=31).contains(&day);
        (is_free && is_date && point.period.is_none()).then_some((longer, at + 1))
    }

    fn day_steps(&self, point: &Point, at: usize, found: &mut Found<Point>) {
        let year_first = matches!(point.year, Some(Year::Number { digits: 3.., .. }));
        let in_order = point.year.is_none() || year_first && point.month.is_some();
        if point.day.is_some() || point.period.is_some() || !in_order {
            return;
        }
        let mut add = |day: u8, next: usize| {
            let longer = Point {
                day: Some(day),
                ..point.clone()
            };
            found.push((longer, next));
        };
        if let Some(day @ 1..=31) = self.short_number(at) {
            add(day, at + 1);
            if let Some(next) = self.ordinal_ending(at + 1) {
                add(day, next);
            }
        }
        for (meaning, next) in self.meanings(at) {
            if let Meaning::Ordinal(day @ 1..=31) = *meaning
                && point.month.is_none()
            {
                add(day, *next);
            }
        }
    }

    /// Returns the token after the letters that make a number an ordinal.
    pub(super) fn ordinal_ending(&self, at: usize) -> Option<usize> {
        let glued = self.tokens.get(at).is_some_and(|token| token.glued);
        if glued {
            self.accept(at, Meaning::OrdinalEnding)
        } else {
            None
        }
    }

    /// Adds the month that is a number after the word for a month: "month 9".
    fn month_number(&self, point: &Point, at: usize, found: &mut Found<Point>) {
        let named = at > 0 && self.accept(at - 1, Meaning::MonthWord) == Some(at);
        if let (true, None, None, Some(month @ 1..=12)) =
            (named, point.month, point.period, self.short_number(at))
        {
            let longer = Point {
                month: Some(Month::Gregorian(month)),
                ..point.clone()
            };
            found.push((longer, at + 1));
        }
    }

    /// Adds a month and a year with a sign between them: `09/2022`, `2022-09`.
    fn month_and_year(&self, point: &Point, at: usize, found: &mut Found<Point>) {
        if point.month.is_some() || point.year.is_some() || point.period.is_some() {
            return;
        }
        let is_sign = ['/', '-', '.']
            .into_iter()
            .any(|sign| self.sign(at + 1, sign).is_some());
        let (Some(a), Some(b), true) = (self.digits(at), self.digits(at + 2), is_sign) else {
            return;
        };
        let (year, month) = match (a.len(), b.len()) {
            (1 | 2, 4) => (b, a),
            (4, 1 | 2) => (a, b),
            _ => return,
        };
        if let (Some(year), Ok(month @ 1..=12)) = (number(year), month.parse()) {
            let longer = Point {
                month: Some(Month::Gregorian(month)),
                year: Some(year),
                ..point.clone()
            };
            found.push((longer, at + 3));
        }
    }

    fn year_steps(&self, point: &Point, at: usize, found: &mut Found<Point>) {
        let Some(digits) = self.digits(at) else {
            return;
        };
        found.extend(self.thousands(point, at));
        let (Some(year), None) = (number(digits), point.year) else {
            return;
        };
        found.extend(self.unknown_digits(point, at));
        let explained = point.month.is_some() || point.period.is_some() || point.named_year;
        let era = |meaning: Meaning| self.accept(at + 1, meaning).is_some();
        let has_era = era(Meaning::Bce) || era(Meaning::Ce) || era(Meaning::Hijri);
        let is_short = digits.len() <= 2 && !explained && !has_era;
        // "April 12, 14 or 16, 1985": 14 is not the year.
        let after_comma = at > 0 && self.tokens[at - 1].is(',') && digits.len() <= 2;
        let is_item = after_comma && point.month != Some(Month::Unspecified) && !has_era;
        if is_short && point.day.is_some() || is_item {
            return;
        }
        let longer = Point {
            year: Some(year),
            short_year: is_short,
            ..point.clone()
        };
        if let (Some(next), Year::Number { value, digits }) =
            (self.accept(at + 1, Meaning::DecadeEnding), year)
            && value % 10 == 0
        {
            let decade = Point {
                year: Some(Year::Decade { value, digits }),
                short_year: false,
                ..longer.clone()
            };
            found.push((decade, next));
        }
        found.push((longer, at + 1));
    }

    /// Returns the decade or the century that catalogues write with question marks: "192?", "19??".
    fn unknown_digits(&self, point: &Point, at: usize) -> Option<(Point, usize)> {
        let digits = self.digits(at)?;
        let mark = |at: usize| {
            self.sign(at, '?')
                .filter(|next| self.tokens[next - 1].glued)
        };
        let value: i64 = digits.parse().ok()?;
        let (year, next) = match digits.len() {
            3 => {
                let value = value * 10;
                (Year::Decade { value, digits: 3 }, mark(at + 1)?)
            }
            2 => (Year::Century(value as u8 + 1), mark(mark(at + 1)?)?),
            _ => return None,
        };
        let longer = Point {
            year: Some(year),
            ..point.clone()
        };
        Some((longer, next))
    }

    /// Returns a year in groups of three digits before its era: "10,000 BC".
    fn thousands(&self, point: &Point, at: usize) -> Option<(Point, usize)> {
        let digits = self.digits(at).filter(|digits| digits.len() <= 3)?;
        let signs = [',', '.']
            .into_iter()
            .find_map(|sign| self.sign(at + 1, sign));
        let next = signs.unwrap_or(at + 1);
        let more = self.digits(next).filter(|digits| digits.len() == 3)?;
        self.accept(next + 1, Meaning::Bce)?;
        let longer = Point {
            year: Some(number(&[digits, more].concat())?),
            ..point.clone()
        };
        point.year.is_none().then_some((longer, next + 1))
    }

    /// Returns a season with the two years in which it is: "winter 2015-2016", "winter 2015/16".
    fn season_years(&self, point: &Point, at: usize) -> Option<(Point, usize)> {
        let (Some(Period::Season(_)), None) = (point.period, point.year) else {
            return None;
        };
        let first = self.digits(at)?;
        let after = self.accept(at + 1, Meaning::Bce);
        let joint = after.unwrap_or(at + 1);
        let signs = ['-', '/']
            .into_iter()
            .filter_map(|sign| self.sign(joint, sign));
        let next = signs.chain(self.accept(joint, Meaning::To)).next()?;
        let (year, second) = (number(first)?, self.digits(next)?);
        let (value, other): (i64, i64) = (first.parse().ok()?, second.parse().ok()?);
        let is_short = first.len() == 4 && second.len() == 2 && !self.is_month(next + 1);
        let end = match after {
            Some(_) => self.accept(next + 1, Meaning::Bce)?,
            None => next + 1,
        };
        let is_next = match after {
            Some(_) => other == value - 1,
            None => other == value + 1 || is_short && other == (value + 1) % 100,
        };
        let longer = Point {
            year: Some(year),
            era: after.map(|_| Era::Bce).or(point.era),
            two_years: true,
            ..point.clone()
        };
        is_next.then_some((longer, end))
    }

    /// Whether a token is the name of a month.
    pub(super) fn is_month(&self, at: usize) -> bool {
        let is_month = |(meaning, _): &(Meaning, usize)| matches!(meaning, Meaning::Month(_));
        self.meanings(at).iter().any(is_month)
    }
}

/// Returns a year of these digits; `None` if there are too many.
pub(super) fn number(digits: &str) -> Option<Year> {
    let value = digits.parse().ok()?;
    (digits.len() <= 11).then_some(Year::Number {
        value,
        digits: digits.len() as u8,
    })
}
