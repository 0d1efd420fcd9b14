//! Reading a year: of four digits, of which some may be X, or a long one behind a `Y`.

use super::parse::{Cursor, Read, number};
use super::{Date, MAX_YEAR, ParseErrorKind as Kind, Precision};

impl Cursor<'_> {
    pub(super) fn year(&mut self, date: &mut Date) -> Read<()> {
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
                return self.misplaced();
            }
            if let Some(x) = digits.iter().position(|b| *b == b'X') {
                return self.fail(Kind::Unexpected('X'), first + x);
            }
            if self.skip(b'E') {
                let exponent = number(self.number()?);
                for _ in 0..exponent.min(19) {
                    year = year.saturating_mul(10);
                }
            }
            if year <= 9_999 {
                return self.fail(Kind::YearNeedsNoLetter, start);
            }
            if year > MAX_YEAR {
                return self.fail(Kind::YearTooFar, first);
            }
        } else {
            match digits.len() {
                4 => {}
                0 => return self.misplaced(),
                1 | 2 if self.peek() == Some(b'-') => return self.fail(Kind::YearFirst, start),
                1..=3 if self.peek() == Some(b'.') => return self.fail(Kind::Dots, self.at),
                1..=3 => return self.fail(Kind::YearDigits, first),
                8 if digits.iter().all(u8::is_ascii_digit) => {
                    return self.fail(Kind::HyphensMissing, first + 4);
                }
                _ => return self.fail(Kind::YearNeedsLetter, start),
            }
            if self.peek() == Some(b'E') {
                return self.fail(Kind::YearNeedsLetter, start);
            }
        }
        if negative && year == 0 && unknown == 0 {
            return self.fail(Kind::NegativeZero, start);
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
                // Before the year 0 the digits grow towards the past: -198X begins with -1989.
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
                return self.fail(Kind::SignificantDigits, at);
            }
            date.significant = significant as u8;
        }
        Some(())
    }

    /// One digit or more.
    fn number(&mut self) -> Read<&[u8]> {
        let first = self.at;
        let digits = self.run();
        if digits.is_empty() {
            return self.misplaced();
        }
        if let Some(x) = digits.iter().position(|b| *b == b'X') {
            return self.fail(Kind::Unexpected('X'), first + x);
        }
        Some(digits)
    }
}
