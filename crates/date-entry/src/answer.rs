//! The answer to a text: one date, several to choose from, or the reason why there is none.

use masar_edtf::{Edtf, ParseErrorKind};
use masar_locale::{Catalog, date_in_words};
use std::ops::Range;

/// The answer to a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The text has one meaning.
    One(Candidate),
    /// The text has several meanings, the most likely first, or one that the person must confirm. None may be taken
    /// without asking.
    Several(Vec<Candidate>),
    /// The text is not read as a date.
    None(Refusal),
}

impl Answer {
    /// Returns the dates that the text can mean, the most likely first.
    #[must_use]
    pub fn candidates(&self) -> &[Candidate] {
        match self {
            Answer::One(candidate) => std::slice::from_ref(candidate),
            Answer::Several(candidates) => candidates,
            Answer::None(_) => &[],
        }
    }
}

/// A date that a text can mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The date. `Display` writes it as EDTF.
    pub edtf: Edtf,
    /// Why the text can mean it, as far as that is not evident. [`Reason::text`] has it in words.
    pub reasons: Vec<Reason>,
}

impl Candidate {
    /// Returns the date in words.
    ///
    /// ```
    /// use masar_catalogs::catalog;
    /// let answer = masar_date_entry::read("vers 1920", "fr", |_day| None);
    /// let words = answer.candidates()[0].in_words(catalog("ar"));
    /// assert_eq!(words, "نحو 1920");
    /// ```
    #[must_use]
    pub fn in_words(&self, catalog: &Catalog) -> String {
        date_in_words(&self.edtf, catalog)
    }
}

/// Why a text can mean a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The text is EDTF already.
    Edtf,
    /// The text is EDTF of the draft of 2012.
    OldEdtf,
    /// The notation of EDTF for a season or another part of a year, not a range of years.
    SeasonNumber,
    /// The first number is the day.
    DayFirst,
    /// The first number is the month.
    MonthFirst,
    /// The first number is the year.
    YearFirst,
    /// The text does not say which century.
    CenturyNotSaid,
    /// The year is taken as it is written, although it has one, two or more than four digits.
    ShortYear,
    /// The winter that begins in that year.
    WinterBegins,
    /// The winter that ends in that year.
    WinterEnds,
    /// "Early", "mid" and "late" have no exact ends; these are Masar's.
    OurThird,
    /// The whole period, without "early", "mid" or "late".
    WholePeriod,
    /// The day by the Umm al-Qura calendar.
    UmmAlQura,
    /// The day before, where the month began a day earlier.
    DayEarlier,
    /// The day after, where the month began a day later.
    DayLater,
    /// One of these days, depending on the sighting of the moon.
    MoonSighting,
    /// A day earlier or later, depending on the sighting of the moon.
    DayMoreOrLess,
    /// The first and the last day of the Hijri month or year, by the Umm al-Qura calendar.
    HijriPeriod,
    /// Outside of the Umm al-Qura calendar: by calculation, and wide enough to contain the date.
    HijriCalculated,
    /// The year is one of the Gregorian calendar.
    GregorianYear,
    /// The year is one of the Hijri calendar.
    HijriYear,
    /// The dates in the two calendars are the same.
    CalendarsAgree,
    /// It is still going on.
    StillGoing,
    /// It is not said when it ended.
    EndNotSaid,
    /// All of the time between the two dates.
    AllOfIt,
    /// One date between the two, and it is not known which.
    OneOfIt,
    /// Without a break from the first to the last.
    WithoutBreak,
    /// On each of these dates.
    EachOfThem,
    /// Before noon.
    Morning,
    /// After noon.
    Afternoon,
    /// The word or sign for doubt is for both dates.
    BothDates,
    /// The word or sign for doubt is for one of the dates.
    OneDate,
    /// The midnight at the end of the day.
    EndOfDay,
    /// The year is taken from the other date.
    SameYear,
    /// The year is that of the first date; the second is in the year after it.
    YearOfFirst,
    /// The year is that of the second date; the first is in the year before it.
    YearOfSecond,
    /// The ten years.
    Decade,
    /// The hundred years.
    Century,
    /// The number is rounded: only its written digits are certain.
    Rounded,
    /// The number is exact.
    Exact,
}

/// The reason why a text is not read as a date, with the places in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The reason.
    pub kind: RefusalKind,
    /// The parts of the text that are wrong or not understood, in bytes. Empty for the whole text.
    pub places: Vec<Range<usize>>,
}

/// A reason why a text is not read as a date. [`Refusal::text`] has it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RefusalKind {
    /// The text is empty.
    Empty,
    /// The text is longer than a date can be.
    TooLong,
    /// Some words or signs are not understood.
    NotUnderstood,
    /// The year is missing.
    NoYear,
    /// A day without its month, or a day of the week without its date.
    NoMonth,
    /// A time without its day.
    NoDay,
    /// The text says that the date is not known.
    Unknown,
    /// The date depends on the day on which the text was written.
    Relative,
    /// A day, month or time that does not exist.
    Impossible(Impossible),
    /// The day of the week is not that of the date.
    WrongWeekday {
        /// The day of the week in the text, 0 is Monday.
        written: u8,
        /// The day of the week of the date.
        actual: u8,
    },
    /// The dates in the two calendars are not the same day.
    CalendarsDisagree,
    /// The end is before the start.
    EndBeforeStart,
}

/// A part of a date that does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Impossible {
    /// The month has fewer days.
    Day {
        /// The number of days of the month.
        days: u8,
    },
    /// There is no such month.
    Month,
    /// Another part of the date.
    Other,
}

impl RefusalKind {
    /// Returns the name of the reason, for programs. It is the same in every version.
    ///
    /// ```
    /// assert_eq!(masar_date_entry::RefusalKind::NoYear.code(), "no-year");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            RefusalKind::Empty => "empty",
            RefusalKind::TooLong => "too-long",
            RefusalKind::NotUnderstood => "not-understood",
            RefusalKind::NoYear => "no-year",
            RefusalKind::NoMonth => "no-month",
            RefusalKind::NoDay => "no-day",
            RefusalKind::Unknown => "unknown",
            RefusalKind::Relative => "relative",
            RefusalKind::Impossible(_) => "impossible",
            RefusalKind::WrongWeekday { .. } => "wrong-weekday",
            RefusalKind::CalendarsDisagree => "calendars-disagree",
            RefusalKind::EndBeforeStart => "end-before-start",
        }
    }
}

impl From<ParseErrorKind> for RefusalKind {
    fn from(kind: ParseErrorKind) -> RefusalKind {
        match kind {
            ParseErrorKind::DayNotInMonth { days, .. } => {
                RefusalKind::Impossible(Impossible::Day { days })
            }
            ParseErrorKind::MonthOutOfRange(_) => RefusalKind::Impossible(Impossible::Month),
            ParseErrorKind::EndBeforeStart => RefusalKind::EndBeforeStart,
            _ => RefusalKind::Impossible(Impossible::Other),
        }
    }
}
