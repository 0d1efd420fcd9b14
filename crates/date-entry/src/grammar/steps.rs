//! The steps by which a date takes the next word, number or sign.

use super::point::{Era, Month, Period, Point, Portion, Year};
use super::{Found, Parser};
use crate::meaning::Meaning;

impl Parser<'_> {
    /// Returns each date that is a date so far and what is at a token.
    pub(super) fn steps(&self, point: &Point, at: usize) -> Found<Point> {
        if let dates @ [_, ..] = self.numeric_dates(point, at).as_slice() {
            return dates.to_vec();
        }
        let mut found = Vec::new();
        for (meaning, next) in self.meanings(at) {
            if let Some(longer) = self.word(point, *meaning, *next) {
                found.push((longer, *next));
            }
        }
        self.number_steps(point, at, &mut found);
        self.period_steps(point, at, &mut found);
        self.time_steps(point, at, &mut found);
        self.sign_steps(point, at, &mut found);
        found
    }

    /// Returns a date with one more word.
    fn word(&self, point: &Point, meaning: Meaning, next: usize) -> Option<Point> {
        let mut longer = point.clone();
        let is_new = match meaning {
            // A word after the date can change its meaning: "1920 on".
            Meaning::Filler => next < self.tokens.len(),
            Meaning::Of => !point.is_empty() && next < self.tokens.len(),
            Meaning::DayWord | Meaning::MonthWord => true,
            Meaning::YearWord => {
                longer.named_year = true;
                !point.named_year
            }
            Meaning::Month(month) => set_month(&mut longer, Month::Gregorian(month)),
            Meaning::HijriMonth(month) => set_month(&mut longer, Month::Hijri(month)),
            Meaning::UnknownMonth => set_month(&mut longer, Month::Unspecified),
            Meaning::Weekday(day) => longer.weekday.replace(day).is_none(),
            Meaning::Season(season) => set_period(&mut longer, Period::Season(season)),
            Meaning::Early => self.set_portion(&mut longer, Portion::Early, next),
            Meaning::Middle => self.set_portion(&mut longer, Portion::Middle, next),
            Meaning::Late => self.set_portion(&mut longer, Portion::Late, next),
            Meaning::Bce => set_era(&mut longer, Era::Bce),
            Meaning::Ce => set_era(&mut longer, Era::Ce),
            Meaning::Hijri => set_era(&mut longer, Era::Hijri),
            Meaning::AboutBefore if point.is_date() => false,
            Meaning::About | Meaning::AboutBefore => {
                longer.leading_about |= point.is_empty();
                !std::mem::replace(&mut longer.about, true)
            }
            // "14 September, in the morning" is the day.
            Meaning::Am | Meaning::Pm => point.day.is_some() && point.clock.is_none(),
            Meaning::Uncertain => !std::mem::replace(&mut longer.uncertain, true),
            Meaning::LastCentury => {
                longer.year.is_some() && !std::mem::replace(&mut longer.last_century, true)
            }
            _ => false,
        };
        is_new.then_some(longer)
    }

    /// Sets the portion of a date. A hyphen may follow: "mi-mars".
    fn set_portion(&self, point: &mut Point, portion: Portion, next: usize) -> bool {
        let follows = self.tokens.get(next).is_some();
        follows && point.portion.replace(portion).is_none()
    }

    fn sign_steps(&self, point: &Point, at: usize, found: &mut Found<Point>) {
        let separators = self.separators(point, at).into_iter().flatten();
        found.extend(separators.map(|next| (point.clone(), next)));
        let with = |change: fn(&mut Point)| {
            let mut longer = point.clone();
            change(&mut longer);
            longer
        };
        if let Some(next) = self.sign(at, '~')
            && !point.about
        {
            let mut longer = with(|it| it.about = true);
            longer.leading_about = point.is_empty();
            found.push((longer, next));
        }
        if let Some(next) = self.sign(at, '?')
            && !point.uncertain
            && point.is_date()
        {
            found.push((with(|it| it.uncertain = true), next));
        }
        if let Some(next) = self.sign(at, '(')
            && let Some(noted) = self.notes(point, next)
        {
            found.push(noted);
        }
    }

    /// Returns the tokens after the signs that separate two parts of a date and have no meaning of their own.
    fn separators(&self, point: &Point, at: usize) -> [Option<usize>; 5] {
        let is_noted = point.is_empty() && (point.about || point.uncertain);
        // "T1/2022", "Q1-2022"
        let is_part = matches!(point.period, Some(Period::Part { .. })) && point.year.is_none();
        let is_year = |next: &usize| self.digits(*next).is_some_and(|digits| digits.len() == 4);
        let hyphen = self.sign(at, '-');
        [
            self.sign(at, ':').filter(|_| is_noted),
            self.sign(at, ',').filter(|_| !point.is_empty()),
            hyphen
                .or(self.sign(at, '/'))
                .filter(|next| is_part && is_year(next)),
            hyphen.filter(|next| self.is_hyphen(point, *next)),
            self.second_name(point, at),
        ]
    }

    /// Whether the sign before a token is a hyphen inside one date: "mi-mars", "14-Sep-2022".
    fn is_hyphen(&self, point: &Point, next: usize) -> bool {
        match (point.day, point.month, point.year) {
            (None, None, None) => point.portion.is_some() && !point.is_date(),
            (Some(_), None, None) => self.is_month(next),
            (Some(_), Some(_), None) => self.digits(next).is_some_and(|digits| digits.len() == 4),
            (None, None, Some(Year::Number { digits: 4, .. })) => {
                point.period.is_none() && (self.is_month(next) || self.is_part(next))
            }
            _ => false,
        }
    }

    /// Whether a token is the letter of a quarter or a half of a year.
    fn is_part(&self, at: usize) -> bool {
        let is_part = |(it, _): &(Meaning, usize)| matches!(it, Meaning::FractionLetter(_));
        self.meanings(at).iter().any(is_part)
    }

    /// Returns the token after the same month by its other name: "سبتمبر/أيلول", "سبتمبر (أيلول)".
    fn second_name(&self, point: &Point, at: usize) -> Option<usize> {
        let Some(Month::Gregorian(month)) = point.month else {
            return None;
        };
        let same = |at| self.accept(at, Meaning::Month(month));
        if let Some(next) = self.sign(at, '/') {
            return same(next);
        }
        self.sign(same(self.sign(at, '(')?)?, ')')
    }

    /// Returns a date with the notes in brackets after it: "(date uncertain)", "(UTC+01:00)".
    fn notes(&self, point: &Point, at: usize) -> Option<(Point, usize)> {
        let mut longer = point.clone();
        let mut at = at;
        loop {
            at = self.note(&mut longer, at)?;
            if let Some(next) = self.sign(at, ')') {
                return Some((longer, next));
            }
            at = self.skip_sign(at, ',');
        }
    }

    fn note(&self, point: &mut Point, at: usize) -> Option<usize> {
        if let Some(next) = self.sign(at, '?') {
            point.uncertain = true;
            return Some(next);
        }
        if let Some((zone, next)) = self.zone(at) {
            point.zone = Some(zone);
            return Some(next);
        }
        if let Some((years, next)) = self.years_between(at) {
            point.estimated = Some(years);
            return Some(next);
        }
        for (meaning, next) in self.meanings(at) {
            match *meaning {
                Meaning::Uncertain => point.uncertain = true,
                Meaning::About => point.about = true,
                Meaning::Doubt(part) => point.doubts |= 1 << part,
                Meaning::Hemisphere(south) => {
                    let Some(Period::Season(season @ 1..=4)) = point.period else {
                        continue;
                    };
                    point.period = Some(Period::Season(season + 4 + 4 * south));
                }
                _ => continue,
            }
            return Some(*next);
        }
        None
    }

    /// Returns the years of "between 1900 and 1999".
    fn years_between(&self, at: usize) -> Option<((i64, i64), usize)> {
        let at = self.accept(at, Meaning::Between)?;
        let first = self.digits(at)?.parse().ok()?;
        let at = self.accept(at + 1, Meaning::And)?;
        let last = self.digits(at)?.parse().ok()?;
        Some(((first, last), at + 1))
    }
}

fn set_month(point: &mut Point, month: Month) -> bool {
    let is_season = matches!(point.period, Some(Period::Season(_)));
    !is_season && !point.short_year && point.month.replace(month).is_none()
}

pub(super) fn set_period(point: &mut Point, period: Period) -> bool {
    let is_season = matches!(period, Period::Season(_));
    let is_free = point.day.is_none() && !(is_season && point.month.is_some());
    is_free && !point.short_year && point.period.replace(period).is_none()
}

/// Sets the era. It follows its year, or it is before a year: "AD 79".
fn set_era(point: &mut Point, era: Era) -> bool {
    if point.year.is_none() {
        point.named_year = true;
    } else {
        point.short_year = false;
    }
    point.era.replace(era).is_none()
}
