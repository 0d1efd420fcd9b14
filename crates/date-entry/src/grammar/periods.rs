//! Decades, centuries, and the quarters and halves of a year.

use super::point::{Period, Point, Year};
use super::steps::set_period;
use super::{Found, Parser};
use crate::meaning::Meaning;

impl Parser<'_> {
    /// Adds the dates that take a decade, a century, a millennium or a part of a year at a token.
    pub(super) fn period_steps(&self, point: &Point, at: usize, found: &mut Found<Point>) {
        for (year, next) in self.years(point, at) {
            let longer = Point {
                year: Some(year),
                short_year: false,
                ..point.clone()
            };
            found.push((longer, next));
        }
        for (part, next) in self.parts_of_year(at) {
            let mut longer = point.clone();
            if set_period(&mut longer, part) {
                found.push((longer, next));
            }
        }
    }

    /// Returns the decades, centuries and so on at a token.
    fn years(&self, point: &Point, at: usize) -> Found<Year> {
        if let Some(Year::Decade {
            value,
            digits: 0 | 2,
        }) = point.year
        {
            return self.century_of_decade(value, at);
        }
        if point.year.is_some() {
            return Vec::new();
        }
        let mut found = self.decades(at);
        for (nth, next) in self.ordinals(at, true) {
            let noun = self.century_or_millennium(next);
            if let Some((is_century, after)) = noun {
                found.push((hundreds(is_century, nth), after));
            } else if !self.is_bare_number(at, next) {
                found.push((Year::Ordinal(nth), next));
            }
        }
        let is_noun_first = matches!(self.lexicon.tag, "ar" | "es");
        if let (true, Some((is_century, next))) = (is_noun_first, self.century_or_millennium(at)) {
            for (nth, after) in self.ordinals(next, true) {
                found.push((hundreds(is_century, nth), after));
            }
        }
        found.extend(self.deep_years(at));
        found.extend(self.nth_decade(at));
        found
    }

    /// Returns the decade that a number counts in a century: "the first decade of the 21st century".
    fn nth_decade(&self, at: usize) -> Found<Year> {
        let mut nths = Vec::new();
        if let Some(next) = self.accept(at, Meaning::DecadeWord) {
            nths.extend(self.ordinals(next, false));
        }
        let last = self.accept(at, Meaning::Last).map(|next| (10, next));
        let before = self.ordinals(at, false).into_iter().chain(last);
        nths.extend(before.filter_map(|(nth, next)| {
            self.accept(next, Meaning::DecadeWord)
                .map(|next| (nth, next))
        }));
        let mut found = Vec::new();
        for (nth, next) in nths {
            let decade = (i64::from(nth) - 1) * 10;
            let next = self.accept(next, Meaning::Of).unwrap_or(next);
            if (0..=90).contains(&decade) {
                found.extend(self.century_of_decade(decade, self.after_fillers(next)));
            }
        }
        found
    }

    /// Returns the decade of the century that follows it: "the nineties of the 20th century".
    fn century_of_decade(&self, decade: i64, at: usize) -> Found<Year> {
        let centuries = self.years(&Point::default(), at);
        let decade_in = |(year, next): &(Year, usize)| match year {
            Year::Century(nth) => {
                let value = (i64::from(*nth) - 1) * 100 + decade;
                Some((Year::Decade { value, digits: 3 }, *next))
            }
            _ => None,
        };
        centuries.iter().filter_map(decade_in).collect()
    }

    fn decades(&self, at: usize) -> Found<Year> {
        let mut found = Vec::new();
        let plural = self.accept(at, Meaning::DecadeWord);
        let name = plural.unwrap_or(at);
        for (meaning, next) in self.meanings(name) {
            if let Meaning::DecadeName(value) = *meaning {
                let value = i64::from(value);
                found.push((Year::Decade { value, digits: 0 }, *next));
            }
        }
        if plural.is_some()
            && let Some(digits) = self.digits(name)
            && let Ok(value) = digits.parse::<i64>()
            && value % 10 == 0
            && matches!(digits.len(), 2..=4)
        {
            let digits = digits.len() as u8;
            found.push((Year::Decade { value, digits }, name + 1));
        }
        found
    }

    fn century_or_millennium(&self, at: usize) -> Option<(bool, usize)> {
        let at = self.skip_sign(at, '-');
        let century = self.accept(at, Meaning::Century).map(|next| (true, next));
        let millennium = self.accept(at, Meaning::Millennium);
        century.or(millennium.map(|next| (false, next)))
    }

    /// Returns the ordinals at a token: words, numbers with or without an ending, Roman numerals.
    fn ordinals(&self, at: usize, bare: bool) -> Found<u8> {
        let mut found = Vec::new();
        for (meaning, next) in self.meanings(at) {
            if let Meaning::Ordinal(nth) = *meaning {
                found.push((nth, *next));
            }
        }
        if let Some(number @ 1..) = self.short_number(at) {
            match self.ordinal_ending(at + 1) {
                Some(next) => found.push((number, next)),
                None if bare => found.push((number, at + 1)),
                None => {}
            }
        }
        if let Some(nth) = self.tokens.get(at).and_then(|token| roman(token.word()?)) {
            found.push((nth, at + 1));
        }
        found
    }

    /// Whether the ordinal is a number without an ending.
    fn is_bare_number(&self, at: usize, next: usize) -> bool {
        self.digits(at).is_some() && next == at + 1
    }

    /// Returns the halves, thirds and quarters at a token.
    fn parts_of_year(&self, at: usize) -> Found<Period> {
        let mut found = Vec::new();
        for (meaning, next) in self.meanings(at) {
            match *meaning {
                Meaning::FractionLetter(of) => {
                    let nth = self
                        .short_number(*next)
                        .filter(|nth| (1..=of).contains(nth));
                    if let Some(nth) = nth {
                        found.push((Period::Part { nth, of }, *next + 1));
                    }
                }
                Meaning::Fraction(of) => {
                    let mut nths = self.ordinals(*next, false);
                    nths.extend(self.accept(*next, Meaning::Last).map(|after| (0, after)));
                    found.extend(nths.into_iter().filter_map(|nth| part(nth, of)));
                }
                _ => {}
            }
        }
        let mut nths = self.ordinals(at, false);
        nths.extend(self.accept(at, Meaning::Last).map(|next| (0, next)));
        for (nth, next) in nths {
            for (meaning, after) in self.meanings(next) {
                if let Meaning::Fraction(of) = *meaning {
                    found.extend(part((nth, *after), of));
                }
            }
        }
        found
    }

    /// Returns a number of millions or billions of years.
    fn deep_years(&self, at: usize) -> Found<Year> {
        let Some(whole) = self
            .digits(at)
            .and_then(|digits| digits.parse::<i64>().ok())
        else {
            return Vec::new();
        };
        let mut thousandths = whole.saturating_mul(1000);
        let mut next = at + 1;
        let point = self.sign(next, ',').or(self.sign(next, '.'));
        if let Some(decimals) = point.and_then(|next| self.digits(next)) {
            let padded = format!("{decimals:0<3}");
            thousandths += padded.get(..3).and_then(|it| it.parse().ok()).unwrap_or(0);
            next += 2;
        }
        let unit = self
            .meanings(next)
            .iter()
            .find_map(|(meaning, after)| match meaning {
                Meaning::Millions(power) => Some((10_i64.pow(u32::from(*power) - 6), *after)),
                _ => None,
            });
        let Some((millions, next)) = unit else {
            return Vec::new();
        };
        let year = Year::Deep(thousandths.saturating_mul(millions));
        let after = self.accept(next, Meaning::Ago);
        let era = self.accept(next, Meaning::Bce);
        vec![(year, after.or(era).unwrap_or(next))]
    }
}

fn part((nth, next): (u8, usize), of: u8) -> Option<(Period, usize)> {
    (nth <= of).then_some((Period::Part { nth, of }, next))
}

fn hundreds(is_century: bool, nth: u8) -> Year {
    if is_century {
        Year::Century(nth)
    } else {
        Year::Millennium(nth)
    }
}

/// Returns the value of a Roman numeral, which may have the ending of an ordinal: "xixe".
fn roman(word: &str) -> Option<u8> {
    let digits = ["eme", "ere", "er", "e", "th"]
        .into_iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word);
    (1..=99).find(|number| numeral(*number) == digits)
}

/// Returns a number as a Roman numeral in small letters.
fn numeral(number: u8) -> String {
    const TENS: [&str; 10] = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"];
    const UNITS: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let (tens, units) = (usize::from(number / 10), usize::from(number % 10));
    [TENS[tens], UNITS[units]].concat()
}
