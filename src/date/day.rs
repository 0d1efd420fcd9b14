//! A day of the proleptic Gregorian calendar, and a second within it.

/// A calendar day: whole days since 1970-01-01, proleptic Gregorian, with a year 0 (ISO 8601-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

/// A wall-clock second: seconds since 1970-01-01T00:00:00 at the place the feed speaks of, no zone.
/// What the axis is drawn in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

/// A day of the week, Monday first (ISO 8601).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Day {
    /// The day of a date, or nothing where the calendar has none.
    #[must_use]
    pub fn from_ymd(_year: i64, _month: u8, _day: u8) -> Option<Day> {
        None
    }
    /// Year, month (1 to 12) and day of the month (1 to 31).
    #[must_use]
    pub fn ymd(self) -> (i64, u8, u8) {
        (1970, 1, 1)
    }
    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        Weekday::Monday
    }
    /// The first second of the day.
    #[must_use]
    pub fn start(self) -> Moment {
        Moment(self.0 * 86_400)
    }
    /// The first second after the day.
    #[must_use]
    pub fn end(self) -> Moment {
        Moment((self.0 + 1) * 86_400)
    }
}

impl Moment {
    /// The day this second lies in.
    #[must_use]
    pub fn day(self) -> Day {
        Day(self.0.div_euclid(86_400))
    }
}
