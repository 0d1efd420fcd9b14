//! Reading EDTF text (ISO 8601-2:2019, levels 0 to 2), with errors that point at the character.

use super::{
    Bound, Date, Edtf, Member, ParseError, ParseErrorKind as Kind, Pattern, Precision,
    Qualification, Set, characters, days_in_month,
};

/// The most dates that a set may have. A date takes many times the memory of its text.
const MAX_MEMBERS: usize = 500;

/// Reads a whole text.
pub(super) fn parse(text: &str) -> Result<Edtf, ParseError> {
    characters::check(text).and_then(|()| Cursor::new(text).text())
}

/// Returns the error of a kind at a byte of the text.
pub(super) fn fail<T>(kind: Kind, at: usize) -> Result<T, ParseError> {
    Err(ParseError { kind, at })
}

/// A position in a text. Every character that is read is ASCII, so the position is always the start of
/// a character.
pub(super) struct Cursor<'a> {
    bytes: &'a [u8],
    pub(super) at: usize,
    /// The digits of the date that is being read.
    pub(super) digits: Pattern,
}

/// The digits of a date before any of them is read: month and day are unknown.
const NO_DIGITS: Pattern = Pattern {
    unknown: 0xf,
    year: 0,
    negative: false,
    month: 0,
    day: 0,
};

impl<'a> Cursor<'a> {
    fn new(text: &'a str) -> Self {
        Cursor {
            bytes: text.as_bytes(),
            at: 0,
            digits: NO_DIGITS,
        }
    }

    fn text(&mut self) -> Result<Edtf, ParseError> {
        if self.skip(b'[') {
            return self.set(b']');
        }
        if self.skip(b'{') {
            return self.set(b'}');
        }
        let start = self.read_bound()?;
        let second = self.at + 1;
        if !self.skip(b'/') {
            return match start {
                Bound::Date(date) => self.finish(Edtf::Date(date)),
                // Nothing, or two dots.
                _ => fail(Kind::Dots, 0),
            };
        }
        let end = self.read_bound()?;
        match (&start, &end) {
            (Bound::Date(from), Bound::Date(to)) if to.ends_before(from) => {
                fail(Kind::EndBeforeStart, second)
            }
            (Bound::Date(_), _) | (_, Bound::Date(_)) => self.finish(Edtf::Interval { start, end }),
            _ => fail(Kind::NothingKnown, 0),
        }
    }

    /// Reads the rest of a set, `[1667,1668,1670..1672]` or `{..1984}` (level 2), after its opening bracket.
    fn set(&mut self, close: u8) -> Result<Edtf, ParseError> {
        let mut members = Vec::new();
        loop {
            self.skip(b' ');
            let start = self.at;
            let mut first = Bound::Open;
            if !self.skip_dots() {
                first = self.date().map(Bound::Date)?;
            }
            let mut last = first;
            if matches!(first, Bound::Open) || self.skip_dots() {
                last = match self.peek() {
                    Some(b',' | b']' | b'}') => Bound::Open,
                    _ => self.date().map(Bound::Date)?,
                };
            }
            let more = self.skip(b',');
            let wrong = match (&first, &last) {
                (Bound::Open, Bound::Open) => Some(Kind::NothingKnown),
                (Bound::Open, _) if !members.is_empty() => Some(Kind::OpenInside),
                (_, Bound::Open) if more => Some(Kind::OpenInside),
                (Bound::Date(from), Bound::Date(to)) if to.ends_before(from) => {
                    Some(Kind::EndBeforeStart)
                }
                _ => None,
            };
            if let Some(kind) = wrong {
                return fail(kind, start);
            }
            if members.len() == MAX_MEMBERS {
                return fail(Kind::SetTooLong, start);
            }
            members.push(Member { first, last });
            if more {
                continue;
            }
            if !self.skip(close) {
                let kind = match self.peek() {
                    None | Some(b']' | b'}') => Kind::SetNotClosed,
                    Some(byte) => Kind::Unexpected(char::from(byte)),
                };
                return fail(kind, self.at);
            }
            let all = close == b'}';
            return self.finish(Edtf::Set(Set { all, members }));
        }
    }

    fn read_bound(&mut self) -> Result<Bound, ParseError> {
        if matches!(self.peek(), None | Some(b'/')) {
            return Ok(Bound::Unknown);
        }
        if self.skip_dots() {
            return Ok(Bound::Open);
        }
        self.date().map(Bound::Date)
    }

    fn skip_dots(&mut self) -> bool {
        let found = self.bytes[self.at..].starts_with(b"..");
        self.at += usize::from(found) * 2;
        found
    }

    /// Returns the value that was read, or an error when more text follows it.
    fn finish(&mut self, edtf: Edtf) -> Result<Edtf, ParseError> {
        match self.peek() {
            None => Ok(edtf),
            Some(b'.') => fail(Kind::Dots, self.at),
            Some(_) => fail(Kind::Trailing, self.at),
        }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(super) fn skip(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// Reads a run of digits and X, which may be empty.
    pub(super) fn read_digits(&mut self) -> &'a [u8] {
        let rest = &self.bytes[self.at..];
        let length = rest
            .iter()
            .position(|b| !(b.is_ascii_digit() || *b == b'X'))
            .unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// Returns the error for the character at the cursor, where none of the expected ones stands.
    pub(super) fn unexpected<T>(&self) -> Result<T, ParseError> {
        let kind = match self.peek() {
            None => Kind::Incomplete,
            Some(b'.') => Kind::Dots,
            Some(byte) => Kind::Unexpected(char::from(byte)),
        };
        fail(kind, self.at)
    }

    /// Reads one date; other text may follow it.
    fn date(&mut self) -> Result<Date, ParseError> {
        let mut date = Date {
            year: 0,
            precision: Precision::Year,
            month: None,
            day: None,
            time: None,
            qualification: Qualification::default(),
            significant: 0,
            pattern: None,
        };
        self.digits = NO_DIGITS;
        let start = self.at;
        let long = self.bytes[start..].iter().find(|byte| !is_mark(**byte)) == Some(&b'Y');
        self.part(&mut date, 1, Cursor::year)?;
        if !long && date.significant == 0 && self.skip(b'-') {
            self.part(&mut date, 2, Cursor::month)?;
            if !matches!(date.precision, Precision::Season(_)) && self.skip(b'-') {
                self.part(&mut date, 4, Cursor::day)?;
            }
        }
        if self.peek() == Some(b'T') {
            self.time(&mut date)?;
            let mark = self.mark()?;
            qualify(&mut date, mark, 7);
        }
        // A pattern is only needed where a known digit stands to the right of an unknown one; otherwise
        // the precision has the same information.
        let x = self.digits.unknown;
        if x & x.wrapping_add(1) != 0 || x == 0b1 || x == 0b111 {
            date.pattern = Some(self.digits);
            if self.digits.extreme(false).is_none() {
                return fail(Kind::NoSuchDay, start);
            }
        }
        let parts = date.parts().0;
        date.qualification.uncertain.0 &= parts;
        date.qualification.approximate.0 &= parts;
        Ok(date)
    }

    /// Reads one part of a date and its marks. A mark to the left of a part qualifies that part; a mark to
    /// the right of it qualifies every part up to it.
    fn part(
        &mut self,
        date: &mut Date,
        part: u8,
        read: fn(&mut Self, &mut Date) -> Result<(), ParseError>,
    ) -> Result<(), ParseError> {
        let mark = self.mark()?;
        qualify(date, mark, part);
        read(self, date)?;
        let mark = self.mark()?;
        qualify(date, mark, part * 2 - 1);
        Ok(())
    }

    /// Reads a mark: `?` is 1, `~` is 2, `%` is 3 (both), and no mark is 0.
    fn mark(&mut self) -> Result<u8, ParseError> {
        let mark = match self.peek() {
            Some(b'?') => 1,
            Some(b'~') => 2,
            Some(b'%') => 3,
            _ => return Ok(0),
        };
        self.at += 1;
        if self.peek().is_some_and(is_mark) {
            return fail(Kind::TwoQualifiers, self.at);
        }
        Ok(mark)
    }

    fn month(&mut self, date: &mut Date) -> Result<(), ParseError> {
        let first = self.at;
        let pair = self.pair()?;
        match pair.value {
            _ if pair.unknown != 0 => {}
            month @ 1..=12 => {
                if self.digits.unknown == 0xf {
                    date.month = Some(month);
                    date.precision = Precision::Month;
                }
            }
            season @ 21..=41 if self.digits.unknown == 0xf => {
                date.precision = Precision::Season(season - 20);
                return Ok(());
            }
            21..=41 => return fail(Kind::SeasonOfUnknownYear, first),
            month => return fail(Kind::MonthOutOfRange(month), first),
        }
        self.digits.unknown &= 0b1111_0011 | pair.unknown << 2;
        self.digits.month = pair.value;
        Ok(())
    }

    fn day(&mut self, date: &mut Date) -> Result<(), ParseError> {
        let first = self.at;
        let pair = self.pair()?;
        self.digits.unknown &= 0b1111_1100 | pair.unknown;
        self.digits.day = pair.value;
        if let (Some(month), 0) = (date.month, pair.unknown) {
            let (year, days) = (date.year, days_in_month(date.year, month));
            if pair.value == 0 || pair.value > days {
                return fail(Kind::DayNotInMonth { year, month, days }, first);
            }
            date.day = Some(pair.value);
            date.precision = Precision::Day;
        }
        Ok(())
    }

    /// Reads two digits, each of which may be X.
    pub(super) fn pair(&mut self) -> Result<Pair, ParseError> {
        let first = self.at;
        match self.read_digits() {
            [] => self.unexpected(),
            digits @ [tens, units] => Ok(Pair {
                value: number(digits) as u8,
                unknown: u8::from(*tens == b'X') << 1 | u8::from(*units == b'X'),
            }),
            _ => fail(Kind::TwoDigits, first),
        }
    }
}

/// Two digits of which some may be X.
pub(super) struct Pair {
    /// The number, with 0 for an X.
    pub(super) value: u8,
    /// Which digits are X: 2 for the tens, 1 for the units, added.
    pub(super) unknown: u8,
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b'?' | b'~' | b'%')
}

/// Adds a mark to some parts of a date.
fn qualify(date: &mut Date, mark: u8, parts: u8) {
    if mark & 1 != 0 {
        date.qualification.uncertain.0 |= parts;
    }
    if mark & 2 != 0 {
        date.qualification.approximate.0 |= parts;
    }
}

/// Returns the number that some digits write, with 0 for an X; `i64::MAX` where it is larger.
pub(super) fn number(digits: &[u8]) -> i64 {
    digits.iter().fold(0_i64, |sum, digit| {
        let digit = if *digit == b'X' { b'0' } else { *digit };
        sum.saturating_mul(10)
            .saturating_add(i64::from(digit.saturating_sub(b'0')))
    })
}
