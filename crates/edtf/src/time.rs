//! Reads a time of day and its zone.

use super::parse::{Cursor, Pair, fail};
use super::{Date, ParseError, ParseErrorKind as Kind, Precision, TimeOfDay, Zone};

impl Cursor<'_> {
    pub(super) fn time(&mut self, date: &mut Date) -> Result<(), ParseError> {
        if date.precision != Precision::Day {
            return fail(Kind::TimeWithoutDay, self.at);
        }
        self.at += 1;
        let hour = self.number_up_to(23, Kind::HourOutOfRange)?;
        if !self.skip(b':') {
            return self.unexpected();
        }
        let minute = self.number_up_to(59, Kind::MinuteOutOfRange)?;
        let second = if self.skip(b':') {
            Some(self.number_up_to(59, Kind::SecondOutOfRange)?)
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
        Ok(())
    }

    fn number_up_to(&mut self, max: u8, kind: Kind) -> Result<u8, ParseError> {
        let first = self.at;
        match self.pair()? {
            Pair { unknown: 0, value } if value <= max => Ok(value),
            Pair { unknown: 0, .. } => fail(kind, first),
            _ => fail(Kind::Unexpected('X'), first),
        }
    }

    fn zone(&mut self) -> Result<Option<Zone>, ParseError> {
        if self.skip(b'Z') {
            return Ok(Some(Zone::Utc));
        }
        let sign = match self.peek() {
            Some(b'+') => 1,
            Some(b'-') => -1,
            _ => return Ok(None),
        };
        let first = self.at;
        self.at += 1;
        let hours = self.number_up_to(99, Kind::ZoneOutOfRange)?;
        let minutes = if self.skip(b':') {
            self.number_up_to(59, Kind::MinuteOutOfRange)?
        } else {
            0
        };
        let east = i16::from(hours) * 60 + i16::from(minutes);
        if east > 14 * 60 {
            return fail(Kind::ZoneOutOfRange, first);
        }
        Ok(Some(Zone::Offset(sign * east)))
    }
}
