//! Reading a time of day and its zone.

use super::parse::{Cursor, Pair, Read};
use super::{Date, ParseErrorKind as Kind, Precision, TimeOfDay, Zone};

impl Cursor<'_> {
    pub(super) fn time(&mut self, date: &mut Date) -> Read<()> {
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
            Pair { unknown: 0, value } if value <= most => Some(value),
            Pair { unknown: 0, .. } => self.fail(kind, first),
            _ => self.fail(Kind::Unexpected('X'), first),
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
