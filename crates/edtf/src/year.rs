//! Reads a year: four digits, of which some may be X, or a longer number after a `Y`.

use super::parse::{Cursor, fail, number};
use super::{Date, MAX_YEAR, ParseError, ParseErrorKind as Kind, Precision};

impl Cursor<'_> {
    /// Reads the year of a date, with its significant digits.
    pub(super) fn year(&mut self, date: &mut Date) -> Result<(), ParseError> {
        let start = self.at;
        let is_long = self.skip(b'Y');
        let negative = self.skip(b'-');
        let (year, unknown) = if is_long {
            (self.long_year(start)?, 0)
        } else {
            self.four_digits(start)?
        };
        if negative && year == 0 && unknown == 0 {
            return fail(Kind::NegativeZero, start);
        }
        self.digits.unknown |= unknown << 4;
        self.digits.year = year as u16;
        self.digits.negative = negative;
        let mut year = year;
        if unknown != 0 {
            // The number of years with these known digits.
            let years;
            (date.precision, years) = match unknown {
                8.. => (Precision::AnyYear, 10_000),
                4.. => (Precision::Millennium, 1_000),
                2.. => (Precision::Century, 100),
                _ => (Precision::Decade, 10),
            };
            year = year / years * years;
            if negative {
                // Before the year 0 larger digits are earlier: -198X begins with -1989.
                year += years - 1;
            }
        }
        date.year = if negative { -year } else { year };
        self.significant_digits(date, unknown)
    }

    /// Reads a year of more than four digits, after its `Y` and its sign. `start` is the place of the `Y`.
    fn long_year(&mut self, start: usize) -> Result<i64, ParseError> {
        let first = self.at;
        let mut year = number(self.number()?);
        if self.skip(b'E') {
            let exponent = number(self.number()?);
            for _ in 0..exponent.min(19) {
                year = year.saturating_mul(10);
            }
        }
        match year {
            ..=9_999 => fail(Kind::YearNeedsNoLetter, start),
            10_000..=MAX_YEAR => Ok(year),
            _ => fail(Kind::YearTooFar, first),
        }
    }

    /// Reads a year of four digits, after its sign. Returns the year with 0 for each X, and which of its digits
    /// are X: 8 for the first, 1 for the last, added. `start` is the place of the sign, if there is one.
    fn four_digits(&mut self, start: usize) -> Result<(i64, u8), ParseError> {
        let first = self.at;
        let digits = self.read_digits();
        match digits.len() {
            4 => {}
            0 => return self.unexpected(),
            1 | 2 if self.peek() == Some(b'-') => return fail(Kind::YearFirst, start),
            1..=3 if self.peek() == Some(b'.') => return fail(Kind::Dots, self.at),
            1..=3 => return fail(Kind::YearDigits, first),
            8 if digits.iter().all(u8::is_ascii_digit) => {
                return fail(Kind::HyphensMissing, first + 4);
            }
            _ => return fail(Kind::YearNeedsLetter, start),
        }
        if self.peek() == Some(b'E') {
            return fail(Kind::YearNeedsLetter, start);
        }
        let unknown = digits
            .iter()
            .fold(0, |unknown, digit| unknown << 1 | u8::from(*digit == b'X'));
        Ok((number(digits), unknown))
    }

    /// Reads the number of significant digits after a year, if it is given: the `S2` of `1950S2`.
    fn significant_digits(&mut self, date: &mut Date, unknown: u8) -> Result<(), ParseError> {
        let at = self.at + 1;
        if self.skip(b'S') {
            let significant = number(self.number()?);
            let digits = date
                .year
                .unsigned_abs()
                .checked_ilog10()
                .map_or(1, |log| i64::from(log) + 1);
            if unknown != 0 || significant == 0 || significant > digits {
                return fail(Kind::SignificantDigits, at);
            }
            date.significant = significant as u8;
        }
        Ok(())
    }

    /// Reads one digit or more, none of them X.
    fn number(&mut self) -> Result<&[u8], ParseError> {
        let first = self.at;
        let digits = self.read_digits();
        if digits.is_empty() {
            return self.unexpected();
        }
        if let Some(x) = digits.iter().position(|b| *b == b'X') {
            return fail(Kind::Unexpected('X'), first + x);
        }
        Ok(digits)
    }
}
