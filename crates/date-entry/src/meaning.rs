//! The meanings that a word or a phrase can have in a date.

/// A meaning of a word or a phrase. A word can have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Meaning {
    /// A month, 1 to 12.
    Month(u8),
    /// A month of the Hijri calendar, 1 to 12.
    HijriMonth(u8),
    /// A day of the week, 0 is Monday.
    Weekday(u8),
    /// Spring, summer, autumn, winter: 1 to 4.
    Season(u8),
    /// Of the northern (0) or the southern (1) hemisphere.
    Hemisphere(u8),
    /// First, second and so on.
    Ordinal(u8),
    /// The last one.
    Last,
    /// The letters that make a number an ordinal: "th".
    OrdinalEnding,
    /// A half (2), third (3) or quarter (4) of a period.
    Fraction(u8),
    /// A half or a quarter of a year, as a letter before its number: the Q of "Q1".
    FractionLetter(u8),
    /// "century"
    Century,
    /// "millennium"
    Millennium,
    /// "decade", or the plural "years" before a round number.
    DecadeWord,
    /// The "s" of "1980s".
    DecadeEnding,
    /// "eighties": 80.
    DecadeName(u8),
    /// "of the last century": it does not say which century.
    LastCentury,
    /// "year"
    YearWord,
    /// "month"
    MonthWord,
    /// "day", "days"
    DayWord,
    /// "week of"
    Week,
    /// At the start of the period.
    Early,
    /// In the middle of the period.
    Middle,
    /// At the end of the period.
    Late,
    /// About.
    About,
    /// An abbreviation of "about", which is only before a date.
    AboutBefore,
    /// Perhaps.
    Uncertain,
    /// A note on one part: the year, month or day is uncertain (0 to 2) or approximate (3 to 5).
    Doubt(u8),
    /// Before a date, which is not included.
    Before,
    /// After a date, which is not included.
    After,
    /// On a date or before it.
    By,
    /// On a date or after it.
    NotBefore,
    /// The words after a date: or earlier.
    OrEarlier,
    /// The words after a date: or later.
    OrLater,
    /// From a date on, still going on.
    Since,
    /// The start of an interval.
    From,
    /// The end of an interval.
    To,
    /// The end of an interval whose start is not said.
    Until,
    /// "between"
    Between,
    /// "and"
    And,
    /// "or"
    Or,
    /// An end that is still going on: "present".
    Now,
    /// From the date before it on: "onwards".
    Onwards,
    /// An unknown end or date.
    Unknown,
    /// A note: the start is not known.
    StartNotGiven,
    /// A note: the end is not known.
    EndNotGiven,
    /// One of the dates that follow.
    OneOf,
    /// All of the dates that follow.
    AllOf,
    /// Before the common era.
    Bce,
    /// Of the common era, or of the Gregorian calendar.
    Ce,
    /// Of the Hijri era.
    Hijri,
    /// "of", between two parts of a date.
    Of,
    /// A word without a meaning of its own: an article, a preposition.
    Filler,
    /// Before a time of day.
    At,
    /// "hour", "o'clock"
    Hour,
    /// "minutes"
    Minute,
    /// "seconds"
    Second,
    /// "and a half", "and a quarter" and so on after an hour: its minutes.
    Minutes(u8),
    /// Before noon.
    Am,
    /// After noon.
    Pm,
    /// 12:00
    Noon,
    /// 00:00
    Midnight,
    /// UTC, or GMT.
    Utc,
    /// "of an unspecified month"
    UnknownMonth,
    /// "corresponding to": the same date in another calendar.
    Matching,
    /// A date that depends on the day of reading: "yesterday".
    Relative,
    /// Millions (6) or billions (9) of years.
    Millions(u8),
    /// "years ago"
    Ago,
}
