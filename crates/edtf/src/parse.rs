//! Reading EDTF text (ISO 8601-2:2019, levels 0 to 2), with errors that point at the character.

use super::{
    Date, Edtf, Endpoint, Member, ParseError, ParseErrorKind as Kind, Pattern, Precision,
    Qualifier, Set, days_in_month,
};

/// More dates than any set has: each is many times what it is written in.
const MOST_MEMBERS: usize = 500;

/// What failed is in the cursor's `error`: one that is carried by every return weighs more.
pub(super) type Read<T> = Option<T>;

/// Reads a whole text.
pub(super) fn edtf(text: &str) -> Result<Edtf, ParseError> {
    let mut cursor = Cursor::new(text);
    let read = match cursor.explain(text) {
        Some(()) => cursor.whole(),
        None => None,
    };
    if read.is_none()
        && let Some(at) = super::obsolete::found(text)
    {
        cursor.fail::<()>(Kind::Obsolete, at);
    }
    read.ok_or(cursor.error)
}

/// A place in a text. What is read is ASCII, so that a place is always a character's.
pub(super) struct Cursor<'a> {
    bytes: &'a [u8],
    pub(super) at: usize,
    /// The digits of the date that is being read.
    pub(super) digits: Pattern,
    error: ParseError,
}

/// Nothing is known of a month or day yet.
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
            error: ParseError {
                kind: Kind::Empty,
                at: 0,
            },
        }
    }

    fn whole(&mut self) -> Read<Edtf> {
        if self.skip(b'[') {
            return self.set(b']');
        }
        if self.skip(b'{') {
            return self.set(b'}');
        }
        let start = self.endpoint()?;
        let second = self.at + 1;
        if !self.skip(b'/') {
            return match start {
                Endpoint::Date(date) => self.finish(Edtf::Date(date)),
                // Nothing, or two dots.
                _ => self.fail(Kind::Dots, 0),
            };
        }
        let end = self.endpoint()?;
        match (&start, &end) {
            (Endpoint::Date(from), Endpoint::Date(to)) if to.ends_before(from) => {
                self.fail(Kind::EndBeforeStart, second)
            }
            (Endpoint::Date(_), _) | (_, Endpoint::Date(_)) => {
                self.finish(Edtf::Interval { start, end })
            }
            _ => self.fail(Kind::NothingKnown, 0),
        }
    }

    /// `[1667,1668,1670..1672]`, `{..1984}` (level 2), after what opens it.
    fn set(&mut self, close: u8) -> Read<Edtf> {
        let mut members = Vec::new();
        loop {
            self.skip(b' ');
            let start = self.at;
            let mut first = Endpoint::Open;
            if !self.dots() {
                first = self.date().map(Endpoint::Date)?;
            }
            let mut last = first;
            if matches!(first, Endpoint::Open) || self.dots() {
                last = match self.peek() {
                    Some(b',' | b']' | b'}') => Endpoint::Open,
                    _ => self.date().map(Endpoint::Date)?,
                };
            }
            let more = self.skip(b',');
            let wrong = match (&first, &last) {
                (Endpoint::Open, Endpoint::Open) => Some(Kind::NothingKnown),
                (Endpoint::Open, _) if !members.is_empty() => Some(Kind::OpenInside),
                (_, Endpoint::Open) if more => Some(Kind::OpenInside),
                (Endpoint::Date(from), Endpoint::Date(to)) if to.ends_before(from) => {
                    Some(Kind::EndBeforeStart)
                }
                _ => None,
            };
            if let Some(kind) = wrong {
                return self.fail(kind, start);
            }
            if members.len() == MOST_MEMBERS {
                return self.fail(Kind::SetTooLong, start);
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
                return self.fail(kind, self.at);
            }
            let all = close == b'}';
            return self.finish(Edtf::Set(Set { all, members }));
        }
    }

    fn endpoint(&mut self) -> Read<Endpoint> {
        if matches!(self.peek(), None | Some(b'/')) {
            return Some(Endpoint::Unknown);
        }
        if self.dots() {
            return Some(Endpoint::Open);
        }
        self.date().map(Endpoint::Date)
    }

    fn dots(&mut self) -> bool {
        let found = self.bytes[self.at..].starts_with(b"..");
        self.at += usize::from(found) * 2;
        found
    }

    /// What was read, when nothing follows it.
    fn finish(&mut self, edtf: Edtf) -> Read<Edtf> {
        match self.peek() {
            None => Some(edtf),
            Some(b'.') => self.fail(Kind::Dots, self.at),
            Some(_) => self.fail(Kind::Trailing, self.at),
        }
    }

    /// Keeps what is wrong and where.
    pub(super) fn fail<T>(&mut self, kind: Kind, at: usize) -> Read<T> {
        self.error = ParseError { kind, at };
        None
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(super) fn skip(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// The digits and X's from here on.
    pub(super) fn run(&mut self) -> &'a [u8] {
        let rest = &self.bytes[self.at..];
        let length = rest
            .iter()
            .position(|b| !(b.is_ascii_digit() || *b == b'X'))
            .unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// What is wrong with a character that should not be here, most telling first.
    pub(super) fn misplaced<T>(&mut self) -> Read<T> {
        let kind = match self.peek() {
            None => Kind::Incomplete,
            Some(b'.') => Kind::Dots,
            Some(byte) => Kind::Unexpected(char::from(byte)),
        };
        self.fail(kind, self.at)
    }

    /// A date, and not what follows it.
    #[inline(never)]
    fn date(&mut self) -> Read<Date> {
        let mut date = Date {
            year: 0,
            precision: Precision::Year,
            month: None,
            day: None,
            time: None,
            qualifier: Qualifier::default(),
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
            doubt(&mut date, mark, 7);
        }
        // Where only whole parts and digits of the year are X, all to the right, the precision says
        // all of it.
        let x = self.digits.unknown;
        if x & x.wrapping_add(1) != 0 || x == 0b1 || x == 0b111 {
            date.pattern = Some(self.digits);
            if self.digits.extreme(false).is_none() {
                return self.fail(Kind::NoSuchDay, start);
            }
        }
        let parts = date.parts().0;
        date.qualifier.uncertain.0 &= parts;
        date.qualifier.approximate.0 &= parts;
        Some(date)
    }

    /// One part of a date and its marks: left of it for itself alone, right of it for all up to it.
    #[inline(never)]
    fn part(
        &mut self,
        date: &mut Date,
        part: u8,
        read: fn(&mut Self, &mut Date) -> Read<()>,
    ) -> Read<()> {
        let mark = self.mark()?;
        doubt(date, mark, part);
        read(self, date)?;
        let mark = self.mark()?;
        doubt(date, mark, part * 2 - 1);
        Some(())
    }

    /// `?` is 1, `~` is 2, `%` both, and no mark 0.
    fn mark(&mut self) -> Read<u8> {
        let mark = match self.peek() {
            Some(b'?') => 1,
            Some(b'~') => 2,
            Some(b'%') => 3,
            _ => return Some(0),
        };
        self.at += 1;
        if self.peek().is_some_and(is_mark) {
            return self.fail(Kind::TwoQualifiers, self.at);
        }
        Some(mark)
    }

    fn month(&mut self, date: &mut Date) -> Read<()> {
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
                return Some(());
            }
            21..=41 => return self.fail(Kind::SeasonOfUnknownYear, first),
            month => return self.fail(Kind::MonthOutOfRange(month), first),
        }
        self.digits.unknown &= 0b1111_0011 | pair.unknown << 2;
        self.digits.month = pair.value;
        Some(())
    }

    fn day(&mut self, date: &mut Date) -> Read<()> {
        let first = self.at;
        let pair = self.pair()?;
        self.digits.unknown &= 0b1111_1100 | pair.unknown;
        self.digits.day = pair.value;
        if let (Some(month), 0) = (date.month, pair.unknown) {
            let (year, days) = (date.year, days_in_month(date.year, month));
            if pair.value == 0 || pair.value > days {
                return self.fail(Kind::DayNotInMonth { year, month, days }, first);
            }
            date.day = Some(pair.value);
            date.precision = Precision::Day;
        }
        Some(())
    }

    /// Two digits, each of which may be X.
    pub(super) fn pair(&mut self) -> Read<Pair> {
        let first = self.at;
        match self.run() {
            [] => self.misplaced(),
            digits @ [tens, units] => Some(Pair {
                value: number(digits) as u8,
                unknown: u8::from(*tens == b'X') << 1 | u8::from(*units == b'X'),
            }),
            _ => self.fail(Kind::TwoDigits, first),
        }
    }
}

/// Two digits: what they say, with 0 for an X, and which are X.
pub(super) struct Pair {
    pub(super) value: u8,
    pub(super) unknown: u8,
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b'?' | b'~' | b'%')
}

fn doubt(date: &mut Date, mark: u8, parts: u8) {
    if mark & 1 != 0 {
        date.qualifier.uncertain.0 |= parts;
    }
    if mark & 2 != 0 {
        date.qualifier.approximate.0 |= parts;
    }
}

pub(super) fn number(digits: &[u8]) -> i64 {
    digits.iter().fold(0_i64, |sum, digit| {
        let digit = if *digit == b'X' { b'0' } else { *digit };
        sum.saturating_mul(10)
            .saturating_add(i64::from(digit.saturating_sub(b'0')))
    })
}
