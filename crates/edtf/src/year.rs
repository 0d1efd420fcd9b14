//! Reads a year: four digits, of which some may be X, or a longer number after a `Y`.

use super::parse::{Cursor, fail, number};
use super::{Date, MAX_YEAR, ParseError, ParseErrorKind as Kind, Precision};

impl Cursor<'_> {
    pub(super) fn year(&mut self, date: &mut Date) -> Result<(), ParseError> {
        let start = self.at;
        let long = self.skip(b'Y');
        let negative = self.skip(b'-');
        let first = self.at;
        let digits = self.run();
        let mut unknown = 0;
        for digit in digits {
            unknown = unknown << 1 | u8::from(*digit == b'X');
        }
        let mut year = number(digits);
        if long {
            if digits.is_empty() {
                return self.unexpected();
            }
            if let Some(x) = digits.iter().position(|b| *b == b'X') {
                return fail(Kind::Unexpected('X'), first + x);
            }
            if self.skip(b'E') {
                let exponent = number(self.number()?);
                for _ in 0..exponent.min(19) {
                    year = year.saturating_mul(10);
                }
            }
            if year <= 9_999 {
                return fail(Kind::YearNeedsNoLetter, start);
            }
            if year > MAX_YEAR {
                return fail(Kind::YearTooFar, first);
            }
        } else {
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
        }
        if negative && year == 0 && unknown == 0 {
            return fail(Kind::NegativeZero, start);
        }
        self.digits.unknown |= unknown << 4;
        self.digits.year = year as u16;
        self.digits.negative = negative;
        if unknown != 0 {
            // The years of four digits that fit.
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
        let at = self.at + 1;
        if self.skip(b'S') {
            let significant = number(self.number()?);
            // The digits of the year, from the first that is not 0.
            let mut digits = 1;
            let mut rest = year;
            while rest > 9 {
                rest /= 10;
                digits += 1;
            }
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
        let digits = self.run();
        if digits.is_empty() {
            return self.unexpected();
        }
        if let Some(x) = digits.iter().position(|b| *b == b'X') {
            return fail(Kind::Unexpected('X'), first + x);
        }
        Ok(digits)
    }
}
