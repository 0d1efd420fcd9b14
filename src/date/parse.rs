//! Reading EDTF text (ISO 8601-2:2019, levels 0 and 1), with errors that point at the character.

use super::alphabet::is_blank;
use super::{
    Date, Edtf, Endpoint, Level2, MAX_YEAR, ParseError, ParseErrorKind as Kind, Precision,
    Qualifier, TimeOfDay, Zone, days_in_month,
};

/// What failed is in the cursor's `error`: one that is carried by every return weighs more.
pub(super) type Read<T> = Option<T>;

/// Reads a whole text.
pub(super) fn edtf(text: &str) -> Result<Edtf, ParseError> {
    let mut cursor = Cursor {
        bytes: text.as_bytes(),
        at: 0,
        error: ParseError {
            kind: Kind::Empty,
            at: 0,
        },
    };
    cursor.whole(text).ok_or(cursor.error)
}

/// A place in an ASCII text, and where the piece that is being read stops.
pub(super) struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
    error: ParseError,
}

impl<'a> Cursor<'a> {
    fn whole(&mut self, text: &'a str) -> Read<Edtf> {
        if text.chars().all(is_blank) {
            return self.fail(Kind::Empty, 0);
        }
        self.alphabet(text)?;
        let Some(slash) = self.bytes.iter().position(|byte| *byte == b'/') else {
            return Some(Edtf::Date(self.date()?));
        };
        self.slashes(text, slash)?;
        self.bytes = &self.bytes[..slash];
        let start = self.endpoint()?;
        self.at = slash + 1;
        self.bytes = text.as_bytes();
        let end = self.endpoint()?;
        match (&start, &end) {
            (Endpoint::Date(from), Endpoint::Date(to)) if to.ends_before(from) => {
                self.fail(Kind::EndBeforeStart, slash + 1)
            }
            (Endpoint::Date(_), _) | (_, Endpoint::Date(_)) => Some(Edtf::Interval { start, end }),
            _ => self.fail(Kind::NothingKnown, 0),
        }
    }

    #[inline(never)]
    fn endpoint(&mut self) -> Read<Endpoint> {
        match &self.bytes[self.at..] {
            b"" => Some(Endpoint::Unknown),
            b".." => Some(Endpoint::Open),
            _ => self.date().map(Endpoint::Date),
        }
    }

    /// Keeps what is wrong. The Wasm, whose findings only point at the place, goes without the kind.
    #[inline(never)]
    fn note(&mut self, kind: Kind, at: usize) {
        self.error.at = at;
        if cfg!(not(target_arch = "wasm32")) {
            self.error.kind = kind;
        }
    }

    pub(super) fn fail<T>(&mut self, kind: Kind, at: usize) -> Read<T> {
        self.note(kind, at);
        None
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// The digits and X's from here on.
    fn run(&mut self) -> &'a [u8] {
        let rest = &self.bytes[self.at..];
        let length = rest
            .iter()
            .position(|b| !(b.is_ascii_digit() || *b == b'X'))
            .unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// What is wrong with a character that should not be here, most telling first.
    fn misplaced<T>(&mut self) -> Read<T> {
        let kind = match self.peek() {
            None => Kind::Incomplete,
            Some(b'.') => Kind::Dots,
            Some(b'?' | b'~' | b'%') => Kind::Level2(Level2::PartQualified),
            Some(byte) => Kind::Unexpected(char::from(byte)),
        };
        self.fail(kind, self.at)
    }

    fn date(&mut self) -> Read<Date> {
        let mut date = if self.skip(b'Y') {
            self.long_year()?
        } else {
            self.calendar()?
        };
        match self.peek() {
            Some(b'?') => date.qualifier.uncertain = true,
            Some(b'~') => date.qualifier.approximate = true,
            Some(b'%') => {
                date.qualifier = Qualifier {
                    uncertain: true,
                    approximate: true,
                }
            }
            _ => return self.finish(date),
        }
        self.at += 1;
        match self.peek() {
            Some(b'?' | b'~' | b'%') => self.fail(Kind::TwoQualifiers, self.at),
            Some(b'-' | b'T') => self.fail(Kind::Level2(Level2::PartQualified), self.at - 1),
            _ => self.finish(date),
        }
    }

    fn finish(&mut self, date: Date) -> Read<Date> {
        match self.peek() {
            None => Some(date),
            Some(b'.') => self.fail(Kind::Dots, self.at),
            Some(_) => self.fail(Kind::Trailing, self.at),
        }
    }

    /// `Y170000002` (level 1, "letter-prefixed calendar year").
    fn long_year(&mut self) -> Read<Date> {
        let start = self.at - 1;
        let negative = self.skip(b'-');
        let first = self.at;
        let digits = self.run();
        if digits.is_empty() {
            return self.misplaced();
        }
        if let Some(x) = digits.iter().position(|b| *b == b'X') {
            return self.fail(Kind::Unexpected('X'), first + x);
        }
        let year = number(digits);
        if year <= 9_999 {
            return self.fail(Kind::YearNeedsNoLetter, start);
        }
        if year > MAX_YEAR {
            return self.fail(Kind::YearTooFar, first);
        }
        Some(year_only(
            if negative { -year } else { year },
            Precision::Year,
        ))
    }

    fn calendar(&mut self) -> Read<Date> {
        let start = self.at;
        let negative = self.skip(b'-');
        let first = self.at;
        let digits = self.run();
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
        if let Some(known) = digits.iter().position(|b| *b == b'X') {
            return self.unspecified_year(negative, first, digits, known);
        }
        let year = number(digits);
        if negative && year == 0 {
            return self.fail(Kind::NegativeZero, start);
        }
        let mut date = year_only(if negative { -year } else { year }, Precision::Year);
        if self.skip(b'-') {
            self.month(&mut date)?;
        }
        if self.peek() == Some(b'T') {
            self.time(&mut date)?;
        }
        Some(date)
    }

    /// `201X`, `20XX`, `2XXX` (level 1, "unspecified digit(s) from the right"): `known` digits, then
    /// X's only, and nothing finer after them.
    fn unspecified_year(
        &mut self,
        negative: bool,
        first: usize,
        digits: &[u8],
        known: usize,
    ) -> Read<Date> {
        if digits[known..].iter().any(|b| *b != b'X') || self.peek() == Some(b'-') {
            return self.fail(Kind::Level2(Level2::UnspecifiedInside), first + known);
        }
        let (precision, years) = match known {
            3 => (Precision::Decade, 10),
            2 => (Precision::Century, 100),
            1 => (Precision::Millennium, 1_000),
            _ => return self.fail(Kind::YearUnknown, first),
        };
        let nearest = number(&digits[..known]) * years;
        // Before the year 0 the digits grow towards the past: -198X begins with -1989.
        let year = if negative {
            -(nearest + years - 1)
        } else {
            nearest
        };
        Some(year_only(year, precision))
    }

    fn month(&mut self, date: &mut Date) -> Read<()> {
        let first = self.at;
        match self.pair()? {
            Pair::Unknown => {
                if self.skip(b'-') && !matches!(self.pair()?, Pair::Unknown) {
                    return self.fail(Kind::Level2(Level2::UnspecifiedInside), first);
                }
            }
            Pair::Known(month @ 1..=12) => {
                date.month = Some(month);
                date.precision = Precision::Month;
                if self.skip(b'-') {
                    self.day(date, month)?;
                }
            }
            Pair::Known(season @ 21..=24) => date.precision = Precision::Season(season - 20),
            Pair::Known(25..=41) => return self.fail(Kind::Level2(Level2::Grouping), first),
            Pair::Known(month) => return self.fail(Kind::MonthOutOfRange(month), first),
        }
        Some(())
    }

    fn day(&mut self, date: &mut Date, month: u8) -> Read<()> {
        let first = self.at;
        let Pair::Known(day) = self.pair()? else {
            return Some(());
        };
        let (year, days) = (date.year, days_in_month(date.year, month));
        if day == 0 || day > days {
            return self.fail(Kind::DayNotInMonth { year, month, days }, first);
        }
        date.day = Some(day);
        date.precision = Precision::Day;
        Some(())
    }

    /// Two digits, or `XX`.
    fn pair(&mut self) -> Read<Pair> {
        let first = self.at;
        match self.run() {
            [] => self.misplaced(),
            [b'X', b'X'] => Some(Pair::Unknown),
            digits @ [_, _] => match digits.iter().position(|b| *b == b'X') {
                Some(x) => self.fail(Kind::Level2(Level2::UnspecifiedInside), first + x),
                None => Some(Pair::Known(number(digits) as u8)),
            },
            _ => self.fail(Kind::TwoDigits, first),
        }
    }

    fn time(&mut self, date: &mut Date) -> Read<()> {
        if date.precision != Precision::Day {
            return self.fail(Kind::TimeWithoutDay, self.at);
        }
        self.at += 1;
        let hour = self.clock(23, Kind::HourOutOfRange)?;
        if !self.skip(b':') {
            return self.misplaced();
        }
        let minute = self.clock(59, Kind::MinuteOutOfRange)?;
        let second = if self.skip(b':') {
            Some(self.clock(59, Kind::SecondOutOfRange)?)
        } else {
            None
        };
        let zone = self.zone()?;
        date.precision = Precision::Minute;
        date.time = Some(TimeOfDay {
            hour,
            minute,
            second,
            zone,
        });
        Some(())
    }

    fn clock(&mut self, most: u8, kind: Kind) -> Read<u8> {
        let first = self.at;
        match self.pair()? {
            Pair::Known(value) if value <= most => Some(value),
            Pair::Known(_) => self.fail(kind, first),
            Pair::Unknown => self.fail(Kind::Unexpected('X'), first),
        }
    }

    fn zone(&mut self) -> Read<Option<Zone>> {
        if self.skip(b'Z') {
            return Some(Some(Zone::Utc));
        }
        let sign = match self.peek() {
            Some(b'+') => 1,
            Some(b'-') => -1,
            _ => return Some(None),
        };
        let first = self.at;
        self.at += 1;
        let hours = self.clock(99, Kind::ZoneOutOfRange)?;
        let minutes = if self.skip(b':') {
            self.clock(59, Kind::MinuteOutOfRange)?
        } else {
            0
        };
        let east = i16::from(hours) * 60 + i16::from(minutes);
        if east > 14 * 60 {
            return self.fail(Kind::ZoneOutOfRange, first);
        }
        Some(Some(Zone::Offset(sign * east)))
    }
}

enum Pair {
    Known(u8),
    Unknown,
}

fn number(digits: &[u8]) -> i64 {
    digits.iter().fold(0_i64, |sum, digit| {
        sum.saturating_mul(10)
            .saturating_add(i64::from(digit.saturating_sub(b'0')))
    })
}

fn year_only(year: i64, precision: Precision) -> Date {
    Date {
        year,
        precision,
        month: None,
        day: None,
        time: None,
        qualifier: Qualifier::default(),
    }
}
