//! One date as it is said: its parts, as far as they are given.

/// The parts of one date.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Point {
    /// The day of the month.
    pub(crate) day: Option<u8>,
    /// The month.
    pub(crate) month: Option<Month>,
    /// The year, or several of them.
    pub(crate) year: Option<Year>,
    /// A part of the year, or of several years.
    pub(crate) period: Option<Period>,
    /// "early", "late"
    pub(crate) portion: Option<Portion>,
    /// The era of the year.
    pub(crate) era: Option<Era>,
    /// The day of the week, 0 is Monday.
    pub(crate) weekday: Option<u8>,
    /// The time of day.
    pub(crate) clock: Option<Clock>,
    /// The zone of the time.
    pub(crate) zone: Option<Zone>,
    /// Whether the date is approximate.
    pub(crate) about: bool,
    /// Whether the word for "about" is before everything else.
    pub(crate) leading_about: bool,
    /// Whether the date is uncertain.
    pub(crate) uncertain: bool,
    /// The notes on parts, one bit for each number of [`crate::meaning::Meaning::Doubt`].
    pub(crate) doubts: u8,
    /// The years between which an estimated year is.
    pub(crate) estimated: Option<(i64, i64)>,
    /// The order of the numbers of a date like 04/09/2022.
    pub(crate) order: Option<Order>,
    /// Whether the month is a number.
    pub(crate) is_numeric: bool,
    /// Whether a word says that the next number is a year.
    pub(crate) named_year: bool,
    /// Whether the year is a number of one or two digits that nothing else explains.
    pub(crate) short_year: bool,
    /// Whether the year of a season is written as the two years in which it is.
    pub(crate) two_years: bool,
    /// Whether the date is only known to be in "the last century".
    pub(crate) last_century: bool,
}

/// A month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Month {
    /// A month of the Gregorian calendar, 1 to 12.
    Gregorian(u8),
    /// A month of the Hijri calendar, 1 to 12.
    Hijri(u8),
    /// A month that is not known.
    Unspecified,
}

/// A year, or several years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Year {
    /// A year, with the number of its digits.
    Number { value: i64, digits: u8 },
    /// A decade by its first year, with the number of its digits; 0 for a name ("eighties"), and 3 where the
    /// century is said.
    Decade { value: i64, digits: u8 },
    /// A century, 1 is the first.
    Century(u8),
    /// A millennium, 1 is the first.
    Millennium(u8),
    /// An ordinal whose noun follows with another date: "the 19th and 20th centuries".
    Ordinal(u8),
    /// A number of millions of years, in thousands of years.
    Deep(i64),
}

/// A part of a year, or of several years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Period {
    /// A season, 1 to 4 (spring to winter); 5 to 8 in the north, 9 to 12 in the south.
    Season(u8),
    /// One of the halves, thirds or quarters. `nth` is 1 for the first, 0 for the last.
    Part { nth: u8, of: u8 },
}

/// The part of a period that a word describes without exact ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Portion {
    Early,
    Middle,
    Late,
}

/// An era.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Era {
    Bce,
    Ce,
    Hijri,
}

/// The first of the numbers of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Order {
    Day,
    Month,
    Year,
}

/// A time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Zone {
    /// UTC.
    Utc,
    /// In minutes east of UTC.
    Offset(i16),
}

/// A time of day as it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Clock {
    /// The hour, 0 to 24, or 1 to 12 with `half`.
    pub(crate) hour: u8,
    /// The minute.
    pub(crate) minute: u8,
    /// The second, if it is given.
    pub(crate) second: Option<u8>,
    /// Whether it is before or after noon.
    pub(crate) half: Half,
}

/// The half of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Half {
    /// The clock has 24 hours.
    None,
    /// Before noon.
    Am,
    /// After noon.
    Pm,
    /// The hour is 1 to 12, and the half is not said.
    NotSaid,
}

impl Point {
    /// Whether no part is given.
    pub(crate) fn is_empty(&self) -> bool {
        let dated = self.day.is_some() || self.month.is_some() || self.year.is_some();
        let other = self.period.is_some() || self.weekday.is_some() || self.clock.is_some();
        !dated && !other && self.portion.is_none()
    }

    /// Whether there is a part that can be a date, alone or with parts of another date.
    pub(crate) fn is_date(&self) -> bool {
        self.day.is_some() || self.month.is_some() || self.year.is_some() || self.period.is_some()
    }

    /// Whether the date is in the Hijri calendar.
    pub(crate) fn is_hijri(&self) -> bool {
        matches!(self.month, Some(Month::Hijri(_))) || self.era == Some(Era::Hijri)
    }

    /// Takes the coarser parts that are missing from another date of the same phrase: "17 to 21 May 2023". In a list,
    /// the era of a year is not shared.
    pub(crate) fn inherit(&mut self, other: &Point, in_list: bool) {
        self.share_noun(other);
        let is_day = self.day.is_some() && self.month.is_none() && self.year.is_none();
        if is_day && other.day.is_some() {
            self.month = other.month;
            self.is_numeric = other.is_numeric;
        }
        let took_year = self.year.is_none() && (self.month.is_some() || self.period.is_some());
        if took_year {
            self.year = other.year;
            self.two_years = other.two_years && self.period == other.period;
            self.short_year = false;
        }
        self.share_era(other, took_year, in_list);
        self.last_century |= other.last_century;
    }

    /// Takes the noun of a century, or the century of a decade, that only the other date has.
    fn share_noun(&mut self, other: &Point) {
        if let (Some(Year::Ordinal(nth)), Some(noun)) = (self.year, other.year) {
            self.year = match noun {
                Year::Century(_) => Some(Year::Century(nth)),
                Year::Millennium(_) => Some(Year::Millennium(nth)),
                _ => self.year,
            };
        }
        // "the twenties and thirties of the 20th century"
        if let (
            Some(Year::Decade { value, digits: 0 }),
            Some(Year::Decade {
                value: full,
                digits: 3,
            }),
        ) = (self.year, other.year)
        {
            let value = full / 100 * 100 + value;
            self.year = Some(Year::Decade { value, digits: 3 });
        }
        // "17-19th centuries"
        if let (true, Some(Year::Number { value, .. }), Some(Year::Century(_))) =
            (self.short_year, self.year, other.year)
        {
            self.year = u8::try_from(value).ok().map(Year::Century);
            self.short_year = false;
        }
    }

    /// Takes the era of the other date. `took_year` is whether the year is that of the other date, too.
    fn share_era(&mut self, other: &Point, took_year: bool, in_list: bool) {
        let is_year = self.month.is_none() && self.period.is_none() && !in_list;
        // "50 to 41 BCE", but not "the 6th millennium, 39 BCE". Each date of a list can have an era of its own.
        let is_shared = match (other.era, self.year) {
            (Some(Era::Bce), Some(Year::Number { .. } | Year::Ordinal(_))) => is_year || took_year,
            (Some(Era::Bce), Some(_)) => took_year,
            _ => true,
        };
        if self.era.is_none() && is_shared {
            self.era = other.era;
        }
        if self.era.is_some() {
            self.short_year = false;
        }
    }
}
