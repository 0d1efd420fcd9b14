//! Reading EDTF text (ISO 8601-2:2019, levels 0 to 2), with errors that point at the character.

use super::alphabet::is_blank;
use super::{
    Date, Edtf, Endpoint, Member, ParseError, ParseErrorKind as Kind, Pattern, Precision,
    Qualifier, Set, days_in_month,
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
    let read = cursor.whole(text);
    #[cfg(not(target_arch = "wasm32"))]
    if read.is_none()
        && let Some(at) = super::obsolete::found(text)
    {
        cursor.fail::<()>(Kind::Obsolete, at);
    }
    read.ok_or(cursor.error)
}

/// A place in an ASCII text, and where the piece that is being read stops.
pub(super) struct Cursor<'a> {
    bytes: &'a [u8],
    pub(super) at: usize,
    error: ParseError,
}

impl<'a> Cursor<'a> {
    fn whole(&mut self, text: &'a str) -> Read<Edtf> {
        if text.chars().all(is_blank) {
            return self.fail(Kind::Empty, 0);
        }
        self.alphabet(text)?;
        match self.bytes[0] {
            b'[' => return self.set(b']'),
            b'{' => return self.set(b'}'),
            _ => {}
        }
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

    /// `[1667,1668,1670..1672]`, `{..1984}` (level 2).
    fn set(&mut self, close: u8) -> Read<Edtf> {
        let all = self.bytes;
        let closed = all.iter().position(|byte| *byte == close);
        let Some(end) = closed else {
            return self.fail(Kind::SetNotClosed, all.len());
        };
        if end + 1 < all.len() {
            return self.fail(Kind::Trailing, end + 1);
        }
        let mut set = Set {
            all: close == b'}',
            members: Vec::new(),
        };
        let mut start = 1;
        loop {
            start += usize::from(all[start] == b' ');
            let mut dots = None;
            let mut stop = start;
            while stop < end && all[stop] != b',' {
                if dots.is_none() && all[stop] == b'.' && all[stop + 1] == b'.' {
                    dots = Some(stop);
                }
                stop += 1;
            }
            let second = dots.map_or(start, |dots| dots + 2);
            let last = self.member(&all[..stop], second)?;
            let first = match dots {
                None => last,
                Some(dots) => self.member(&all[..dots], start)?,
            };
            match (&first, &last) {
                (Endpoint::Open, Endpoint::Open) => return self.fail(Kind::NothingKnown, start),
                (Endpoint::Open, _) if start > 2 => return self.fail(Kind::OpenInside, start),
                (_, Endpoint::Open) if stop < end => return self.fail(Kind::OpenInside, stop - 2),
                (Endpoint::Date(from), Endpoint::Date(to)) if to.ends_before(from) => {
                    return self.fail(Kind::EndBeforeStart, second);
                }
                _ => set.members.push(Member { first, last }),
            }
            if stop == end {
                return Some(Edtf::Set(set));
            }
            start = stop + 1;
        }
    }

    /// One end of a set's member; nothing is open, beside two dots.
    fn member(&mut self, bytes: &'a [u8], at: usize) -> Read<Endpoint> {
        let dotted = bytes.len() == at && bytes.ends_with(b"..");
        let before_dots = bytes.len() == at && self.bytes.get(at..at + 2) == Some(b"..");
        self.bytes = bytes;
        self.at = at;
        if dotted || before_dots {
            return Some(Endpoint::Open);
        }
        self.date().map(Endpoint::Date)
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

    pub(super) fn date(&mut self) -> Read<Date> {
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
        if let Some(pattern) = date.pattern {
            // Where only whole parts and digits of the year are X, all to the right, the precision
            // says all of it.
            let x = pattern.unknown;
            if x & x.wrapping_add(1) == 0 && x != 0b1 && x != 0b111 {
                date.pattern = None;
            } else if pattern.extreme(false).is_none() {
                return self.fail(Kind::NoSuchDay, start);
            }
        }
        let parts = date.parts().0;
        date.qualifier.uncertain.0 &= parts;
        date.qualifier.approximate.0 &= parts;
        self.finish(date)
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

    fn finish(&mut self, date: Date) -> Read<Date> {
        match self.peek() {
            None => Some(date),
            Some(b'.') => self.fail(Kind::Dots, self.at),
            Some(_) => self.fail(Kind::Trailing, self.at),
        }
    }

    fn month(&mut self, date: &mut Date) -> Read<()> {
        let first = self.at;
        let pair = self.pair()?;
        match pair.value {
            _ if pair.unknown != 0 => {}
            month @ 1..=12 => {
                if date.pattern.is_none() {
                    date.month = Some(month);
                    date.precision = Precision::Month;
                }
            }
            season @ 21..=41 if date.pattern.is_none() => {
                date.precision = Precision::Season(season - 20);
                return Some(());
            }
            21..=41 => return self.fail(Kind::SeasonOfUnknownYear, first),
            month => return self.fail(Kind::MonthOutOfRange(month), first),
        }
        let pattern = pattern(date);
        pattern.unknown &= 0b1111_0011 | pair.unknown << 2;
        pattern.month = pair.value;
        Some(())
    }

    fn day(&mut self, date: &mut Date) -> Read<()> {
        let first = self.at;
        let pair = self.pair()?;
        let pattern = pattern(date);
        pattern.unknown &= 0b1111_1100 | pair.unknown;
        pattern.day = pair.value;
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

/// A date's pattern, which is dropped when it says no more than the precision.
fn pattern(date: &mut Date) -> &mut Pattern {
    date.pattern.get_or_insert(Pattern {
        unknown: 0xf,
        year: date.year.unsigned_abs() as u16,
        negative: date.year < 0,
        month: 0,
        day: 0,
    })
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
