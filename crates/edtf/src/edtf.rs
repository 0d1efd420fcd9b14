//! The types an EDTF text is read into.

use super::{ParseError, Pattern, parse};

/// What an EDTF text says: one date, an interval between two ends, or a choice or list of dates.
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
    /// `[1667,1668]` or `{1960,1961-12}` (level 2).
    Set(Set),
}

/// Several dates (EDTF level 2, "set representation").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    /// `{…}`: all of them. Otherwise `[…]`: one of them, nobody knows which.
    pub all: bool,
    /// As written, at least one. Only the first may begin with [`Endpoint::Open`] (that day or an
    /// earlier one), only the last end with it.
    pub members: Vec<Member>,
}

/// One date of a set, or those from a first to a last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// The first of them.
    pub first: Endpoint,
    /// The last of them; of a single date, that date again.
    pub last: Endpoint,
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// `?`, `~` or `%`, and on which parts.
    pub qualifier: Qualifier,
    /// Of `1950S2` the 2: so many digits of the year are significant, and the year is an estimate
    /// among those that begin with them. 0 where nothing is said.
    pub significant: u8,
    /// The digits known right of unknown ones: of `156X-12-25`, which is known to the decade, the 12
    /// and the 25.
    pub pattern: Option<Pattern>,
}

/// How far a date is known, coarse to fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// `XXXX`, any year of four digits.
    AnyYear,
    /// `2XXX`
    Millennium,
    /// `20XX`
    Century,
    /// `201X`
    Decade,
    /// `2015`, and `2015-XX` or `2015-XX-XX` where nothing finer is known.
    Year,
    /// `2015-21` to `-41`, as 1 to 21. Spring, summer, autumn, winter (1 to 4; of the northern
    /// hemisphere 5 to 8), by the northern meteorological months: March to May, June to August,
    /// September to November, and December to February of the next year. Those of the southern
    /// hemisphere (9 to 12) begin in September. Then quarters (13 to 16), thirds (17 to 19) and
    /// halves (20, 21) of the year.
    Season(u8),
    /// `2015-03`, `2015-03-XX`
    Month,
    /// `2015-03-14`
    Day,
    /// `2015-03-14T10:00`
    Minute,
}

/// Which parts of a date are in doubt; a mark at the end of a date is one on all of its parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Qualifier {
    /// Marked `?` or `%`.
    pub uncertain: Parts,
    /// Marked `~` or `%`.
    pub approximate: Parts,
}

/// Some of a date's parts: year 1, month (or season) 2, day (with its time) 4, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts(pub u8);

impl Parts {
    /// Whether there is any.
    #[must_use]
    pub fn any(self) -> bool {
        self.0 != 0
    }
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
    /// Reads an EDTF text, levels 0 to 2 (Library of Congress, 2019), or a local time
    /// `2023-05-18T10:00`.
    ///
    /// More lenient than the specification in this: a time may end an interval and be qualified, seconds
    /// may be left out, and a blank may follow a set's comma.
    ///
    /// ```
    /// use masar_edtf::{Day, Edtf};
    /// let days = Edtf::parse("2023-05-17/2023-05-21")?;
    /// assert_eq!(days.latest(), Day::from_ymd(2023, 5, 21));
    /// assert_eq!(
    ///     Edtf::parse("2023-02-30").map_err(|error| (error.at, error.to_string())),
    ///     Err((8, "February 2023 has 28 days".to_owned())),
    /// );
    /// # Ok::<(), masar_edtf::ParseError>(())
    /// ```
    ///
    /// # Errors
    /// What is wrong, and at which character.
    pub fn parse(text: &str) -> Result<Edtf, ParseError> {
        return parse::edtf(text);
    }

    /// Where it begins and ends: of one date that date twice, of a set its first and last. A choice
    /// that is open (`[1760-12..]`) ends unknown: it is one day, and does not go on.
    #[must_use]
    pub fn ends(&self) -> (End<'_>, End<'_>) {
        let set = match self {
            Edtf::Date(date) => return (End::Date(date), End::Date(date)),
            Edtf::Interval { start, end } => return (start.end(), end.end()),
            Edtf::Set(set) => set,
        };
        let (mut start, mut end) = (End::Unknown, End::Unknown);
        let (mut first, mut last) = (i64::MAX, i64::MIN);
        for member in &set.members {
            let from = member.first.end();
            let earliest = from.date().map_or(i64::MIN, |date| date.earliest().0);
            if earliest < first {
                (first, start) = (earliest, from);
            }
            let to = member.last.end();
            let latest = to.date().map_or(i64::MAX, |date| date.latest().0);
            if latest > last {
                (last, end) = (latest, to);
            }
        }
        if !set.all {
            (start, end) = (start.closed(), end.closed());
        }
        (start, end)
    }

    /// Whether it is one date, whichever: not a stretch from one to another, and not several.
    #[must_use]
    pub fn is_one(&self) -> bool {
        match self {
            Edtf::Date(_) => true,
            Edtf::Interval { .. } => false,
            Edtf::Set(set) => !set.all,
        }
    }

    /// Whether not even the first digit of a year is known (`XXXX-12-25`): it has bounds, and no place
    /// on an axis.
    #[must_use]
    pub fn is_anywhere(&self) -> bool {
        let (start, end) = self.ends();
        start.is_anywhere() || end.is_anywhere()
    }
}

impl Endpoint {
    /// The end by reference.
    #[must_use]
    pub fn end(&self) -> End<'_> {
        match self {
            Endpoint::Date(date) => End::Date(date),
            Endpoint::Open => End::Open,
            Endpoint::Unknown => End::Unknown,
        }
    }
}

/// One end of anything that was read: of a date both are that date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End<'a> {
    /// A date.
    Date(&'a Date),
    /// Open: still going on, or since ever.
    Open,
    /// Nobody said when.
    Unknown,
}

impl<'a> End<'a> {
    /// Its date, where it has one.
    #[must_use]
    pub fn date(self) -> Option<&'a Date> {
        match self {
            End::Date(date) => Some(date),
            End::Open | End::Unknown => None,
        }
    }

    fn closed(self) -> End<'a> {
        match self {
            End::Open => End::Unknown,
            other => other,
        }
    }

    fn is_anywhere(self) -> bool {
        self.date()
            .is_some_and(|date| date.precision == Precision::AnyYear)
    }
}

impl std::str::FromStr for Edtf {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Edtf, ParseError> {
        Edtf::parse(text)
    }
}
