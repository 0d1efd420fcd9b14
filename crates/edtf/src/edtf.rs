//! The types of a parsed EDTF text.

use super::{ParseError, Pattern, parse};

/// A parsed EDTF text: a date, an interval or a set of dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edtf {
    /// A single date, of any precision.
    Date(Date),
    /// `start/end`. A bound may be open (`..`) or unknown (empty).
    Interval {
        /// The start.
        start: Bound,
        /// The end.
        end: Bound,
    },
    /// `[1667,1668]` or `{1960,1961-12}` (level 2).
    Set(Set),
}

/// Several dates (EDTF level 2, "set representation").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    /// `{…}`: all of the dates. Otherwise `[…]`: one of the dates, and it is not known which.
    pub all: bool,
    /// The members as written, at least one. Only the first may begin with [`Bound::Open`] (that day or
    /// an earlier one), and only the last may end with it.
    pub members: Vec<Member>,
}

/// A member of a set: one date, or all dates from a first to a last one (`1667..1672`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// The first date.
    pub first: Bound,
    /// The last date. For a single date, that date again.
    pub last: Bound,
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// A date.
    Date(Date),
    /// `..`: open. As an end: still going on.
    Open,
    /// Empty: the interval has such a bound, but its date is not known.
    Unknown,
}

impl Bound {
    /// Returns the date, if the bound has one.
    #[must_use]
    pub fn date(self) -> Option<Date> {
        match self {
            Bound::Date(date) => Some(date),
            Bound::Open | Bound::Unknown => None,
        }
    }
}

/// A date, as precise as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The astronomical year: 0 is 1 BCE. With `Decade` precision or coarser, the earliest of the
    /// years (-1989 for `-198X`).
    pub year: i64,
    /// How precise the date is.
    pub precision: Precision,
    /// The month, 1 to 12, if it is known. A season has none.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31, if it is known.
    pub day: Option<u8>,
    /// The local time of day, if it is given.
    pub time: Option<TimeOfDay>,
    /// The marks `?`, `~` and `%`, and the parts they qualify.
    pub qualification: Qualification,
    /// The number of significant digits of the year, the 2 of `1950S2`: the year is an estimate among
    /// those that begin with these digits. 0 if it is not given.
    pub significant: u8,
    /// The known digits to the right of unknown ones. For `156X-12-25`, whose precision is the decade,
    /// these are 12 and 25.
    pub pattern: Option<Pattern>,
}

/// The precision of a date, from coarse to fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// `XXXX`: any year of four digits.
    AnyYear,
    /// `2XXX`
    Millennium,
    /// `20XX`
    Century,
    /// `201X`
    Decade,
    /// `2015`; also `2015-XX` and `2015-XX-XX`.
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

/// The parts of a date that are uncertain or approximate (EDTF "qualification"). A mark at the end of a
/// date qualifies all of its parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Qualification {
    /// The parts marked `?` or `%`.
    pub uncertain: Parts,
    /// The parts marked `~` or `%`.
    pub approximate: Parts,
}

/// A set of parts of a date, as a sum: year 1, month (or season) 2, day (with its time) 4.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts(pub u8);

impl Parts {
    /// Whether the set has any part.
    #[must_use]
    pub fn any(self) -> bool {
        self.0 != 0
    }
}

/// A time of day, as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeOfDay {
    /// The hour, 0 to 23. The midnight at the end of a day is 00:00 of the next day.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
    /// The second, 0 to 59, if it is written.
    pub second: Option<u8>,
    /// The time zone, if it is written.
    pub zone: Option<Zone>,
}

/// A time zone, as written after a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// `Z`
    Utc,
    /// `+01:00`, in minutes east of UTC.
    Offset(i16),
}

impl Edtf {
    /// Parses an EDTF text of levels 0 to 2 (Library of Congress, 2019; ISO 8601-2, chapter 4).
    ///
    /// It accepts more than the specification does: a local time (`2023-05-18T10:00`), a time in an
    /// interval or with a qualification, a time without seconds, and a blank after a comma in a set.
    ///
    /// ```
    /// use masar_edtf::{Day, Edtf};
    /// let days = Edtf::parse("2023-05-17/2023-05-21")?;
    /// assert_eq!(days.latest(), Day::from_ymd(2023, 5, 21));
    /// assert_eq!(
    ///     Edtf::parse("2023-02-30").map_err(|error| (error.at, error.to_string())),
    ///     Err((8, "the month 2023-02 has 28 days".to_owned())),
    /// );
    /// # Ok::<(), masar_edtf::ParseError>(())
    /// ```
    ///
    /// # Errors
    /// Returns the first mistake and its place in the text.
    pub fn parse(text: &str) -> Result<Edtf, ParseError> {
        parse::parse(text)
    }

    /// Returns the start and the end. Those of a date are both that date; those of a set are its
    /// earliest and its latest member. The open bound of a choice (`[1760-12..]`) is returned as
    /// [`Bound::Unknown`]: the choice is one day and does not go on.
    ///
    /// ```
    /// use masar_edtf::{Bound, Edtf};
    /// let (_, end) = Edtf::parse("2022-09-14/..")?.bounds();
    /// assert_eq!(end, Bound::Open);
    /// # Ok::<(), masar_edtf::ParseError>(())
    /// ```
    #[must_use]
    pub fn bounds(&self) -> (Bound, Bound) {
        match self {
            Edtf::Date(date) => (Bound::Date(*date), Bound::Date(*date)),
            Edtf::Interval { start, end } => (*start, *end),
            Edtf::Set(set) => set.bounds(),
        }
    }

    /// Returns the dates without their months, days and times. A qualification of the year stays. A set, and a date
    /// whose year has unknown digits, stay as they are.
    ///
    /// ```
    /// use masar_edtf::Edtf;
    /// let span = Edtf::parse("1886-03-04~/1887-05")?;
    /// assert_eq!(Ok(span.to_years()), Edtf::parse("1886~/1887"));
    /// # Ok::<(), masar_edtf::ParseError>(())
    /// ```
    #[must_use]
    pub fn to_years(&self) -> Edtf {
        let bound = |bound: Bound| match bound {
            Bound::Date(date) => Bound::Date(date.to_year()),
            Bound::Open | Bound::Unknown => bound,
        };
        match self {
            Edtf::Date(date) => Edtf::Date(date.to_year()),
            Edtf::Interval { start, end } => Edtf::Interval {
                start: bound(*start),
                end: bound(*end),
            },
            Edtf::Set(set) => Edtf::Set(set.clone()),
        }
    }

    /// Whether it is a single date: a date, or one of several.
    #[must_use]
    pub fn is_single(&self) -> bool {
        match self {
            Edtf::Date(_) => true,
            Edtf::Interval { .. } => false,
            Edtf::Set(set) => !set.all,
        }
    }

    /// Whether a bound is a date without any known digit of its year (`XXXX-12-25`). Such a date has an
    /// earliest and a latest day, but they are 10,000 years apart.
    #[must_use]
    pub fn has_unknown_year(&self) -> bool {
        let (start, end) = self.bounds();
        [start, end]
            .iter()
            .filter_map(|bound| bound.date())
            .any(|date| date.precision == Precision::AnyYear)
    }
}

impl Set {
    fn bounds(&self) -> (Bound, Bound) {
        let first = |member: &Member| match member.first.date() {
            Some(date) => date.earliest().0,
            None => i64::MIN,
        };
        let last = |member: &Member| match member.last.date() {
            Some(date) => date.latest().0,
            None => i64::MAX,
        };
        let start = self.members.iter().min_by_key(|member| first(member));
        // Of several that are equally late the first, as above.
        let end = self.members.iter().rev().max_by_key(|member| last(member));
        let bound = |bound: Option<Bound>| match bound {
            None => Bound::Unknown,
            Some(Bound::Open) if !self.all => Bound::Unknown,
            Some(bound) => bound,
        };
        (
            bound(start.map(|member| member.first)),
            bound(end.map(|member| member.last)),
        )
    }
}

impl std::str::FromStr for Edtf {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Edtf, ParseError> {
        Edtf::parse(text)
    }
}

impl Date {
    fn to_year(self) -> Date {
        if self.precision <= Precision::Year || self.pattern.is_some() {
            return self;
        }
        let year = |parts: Parts| Parts(parts.0 & 1);
        Date {
            precision: Precision::Year,
            month: None,
            day: None,
            time: None,
            qualification: Qualification {
                uncertain: year(self.qualification.uncertain),
                approximate: year(self.qualification.approximate),
            },
            ..self
        }
    }
}
