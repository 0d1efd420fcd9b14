//! The types an EDTF text is read into, and the first and last day each may mean.

use super::{Day, Moment, ParseError, ParseErrorKind};

/// What an EDTF text says: one date, or an interval between two ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edtf {
    /// A single date, of any precision.
    Date(Date),
    /// `start/end`; an end may be open (`..`) or unknown (empty).
    Interval {
        /// Where it begins.
        start: Endpoint,
        /// Where it ends.
        end: Endpoint,
    },
}

/// One end of an interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// A date.
    Date(Date),
    /// `..`: open; at the end: still going on.
    Open,
    /// Nothing: there is an end, and nobody said when.
    Unknown,
}

/// A date as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The year, astronomical: 0 is 1 BCE. With `Decade` or `Century` precision, its first year.
    pub year: i64,
    /// How far it is known.
    pub precision: Precision,
    /// 1 to 12, when known (EDTF `2004-XX-05` has none).
    pub month: Option<u8>,
    /// 1 to 31, when known.
    pub day: Option<u8>,
    /// A local time of day, when given.
    pub time: Option<TimeOfDay>,
    /// `?`, `~` or `%`.
    pub qualifier: Qualifier,
}

/// How far a date is known, coarse to fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// `XXXX`-like years and coarser than a century are millennia: `2XXX`.
    Millennium,
    /// `20XX`
    Century,
    /// `201X`
    Decade,
    /// `2015`, and `2015-XX` or `2015-XX-XX` where nothing finer is known.
    Year,
    /// `2015-21` to `-24`: spring, summer, autumn, winter (1 to 4).
    Season(u8),
    /// `2015-03`, `2015-03-XX`
    Month,
    /// `2015-03-14`
    Day,
    /// `2015-03-14T10:00`
    Minute,
}

/// EDTF level 1 qualification of a whole date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Qualifier {
    /// `?` or `%`
    pub uncertain: bool,
    /// `~` or `%`
    pub approximate: bool,
}

/// A time of day as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeOfDay {
    /// 0 to 23 (24:00 is read as 0:00 of the next day only as an interval's end; see the parser)
    pub hour: u8,
    /// 0 to 59
    pub minute: u8,
    /// 0 to 59, when written.
    pub second: Option<u8>,
    /// The zone, when written; without one it is the feed's.
    pub zone: Option<Zone>,
}

/// A zone written after a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// `Z`
    Utc,
    /// `+01:00`, in minutes east of UTC.
    Offset(i16),
}

impl Edtf {
    /// Reads an EDTF text, levels 0 and 1, or a local time `2023-05-18T10:00`.
    ///
    /// # Errors
    /// What is wrong, and at which character.
    pub fn parse(_text: &str) -> Result<Edtf, ParseError> {
        Err(ParseError {
            kind: ParseErrorKind::Empty,
            at: 0,
        })
    }
    /// The earliest day it may have begun; nothing when its start is open or unknown.
    #[must_use]
    pub fn earliest(&self) -> Option<Day> {
        None
    }
    /// The last day it may have ended (inclusive); nothing when its end is open or unknown.
    #[must_use]
    pub fn latest(&self) -> Option<Day> {
        None
    }
}

impl Date {
    /// First day it may mean.
    #[must_use]
    pub fn earliest(&self) -> Day {
        Day(0)
    }
    /// Last day it may mean (inclusive).
    #[must_use]
    pub fn latest(&self) -> Day {
        Day(0)
    }
    /// The first second it may mean: the minute for a local time, else the first day's start.
    #[must_use]
    pub fn start(&self) -> Moment {
        self.earliest().start()
    }
    /// The first second after all it may mean; for a time of day, that time itself (a point).
    #[must_use]
    pub fn end(&self) -> Moment {
        self.latest().end()
    }
    /// Known to the day or finer, and not qualified.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.precision >= Precision::Day && self.qualifier == Qualifier::default()
    }
}
