//! The types an EDTF text is read into.

use super::{ParseError, parse};

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
    /// The year, astronomical: 0 is 1 BCE. With `Decade` precision or coarser, the first of its
    /// years (of `-198X` that is -1989).
    pub year: i64,
    /// How far it is known.
    pub precision: Precision,
    /// 1 to 12, when known (a season has none).
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
    /// `2XXX`. A year of which nothing is known, `XXXX`, is refused: it has no place on an axis.
    Millennium,
    /// `20XX`
    Century,
    /// `201X`
    Decade,
    /// `2015`, and `2015-XX` or `2015-XX-XX` where nothing finer is known.
    Year,
    /// `2015-21` to `-24`: spring, summer, autumn, winter (1 to 4), by the northern hemisphere's
    /// meteorological months: March to May, June to August, September to November, and December
    /// to February of the next year.
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
    /// 0 to 23; the midnight that ends a day is 00:00 of the next one.
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
    /// More lenient than level 1 in two things: a time may end an interval and be qualified, and an
    /// interval's ends may be decades, seasons or hold unspecified digits.
    ///
    /// ```
    /// use masar::date::{Day, Edtf};
    /// let days = Edtf::parse("2023-05-17/2023-05-21")?;
    /// assert_eq!(days.latest(), Day::from_ymd(2023, 5, 21));
    /// assert_eq!(
    ///     Edtf::parse("2023-02-30").map_err(|error| (error.at, error.to_string())),
    ///     Err((8, "February 2023 has 28 days".to_owned())),
    /// );
    /// # Ok::<(), masar::date::ParseError>(())
    /// ```
    ///
    /// # Errors
    /// What is wrong, and at which character.
    pub fn parse(text: &str) -> Result<Edtf, ParseError> {
        parse::edtf(text)
    }
}

impl std::str::FromStr for Edtf {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Edtf, ParseError> {
        Edtf::parse(text)
    }
}
