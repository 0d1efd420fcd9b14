//! The errors of the parser, with messages in English for the author of the date.

use super::{MAX_YEAR, migration};
use std::fmt::{Display, Formatter, Result};

/// The reason why a text is not an EDTF date, and its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// The reason.
    pub kind: ParseErrorKind,
    /// The place: a byte offset into the text, always at the start of a character or at the end of the
    /// text.
    pub at: usize,
}

/// The mistakes that a date may have. `Display` writes what is wrong, in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseErrorKind {
    /// The text is empty or blank.
    Empty,
    /// A blank before, in or after the date.
    Blank,
    /// Digits of another script, `٢٠٢٢`.
    ArabicDigits,
    /// A dash other than the hyphen-minus: `–`, `—`, `−`, `‑`.
    Dash,
    /// A direction mark or another invisible character.
    Invisible,
    /// A date in words: `May 2022`, `circa 1920`.
    DateInWords,
    /// A small letter instead of this capital: `20xx`.
    Lowercase(char),
    /// A character that a date does not have, or does not have here.
    Unexpected(char),
    /// The text ends in the middle of a date.
    Incomplete,
    /// More text follows a complete date.
    Trailing,
    /// `14/09/2022`: a slash is only allowed between the bounds of an interval.
    SlashesInDate,
    /// More than one slash.
    TooManySlashes,
    /// `14.09.2022`, or a fraction of a second.
    Dots,
    /// The year is not first: `14-09-2022`.
    YearFirst,
    /// A year of fewer than four digits: `950`.
    YearDigits,
    /// A date without hyphens: `20220914`.
    HyphensMissing,
    /// A year of more than four digits without a `Y`: `12022`.
    YearNeedsLetter,
    /// A year of four digits with a `Y`: `Y2022`.
    YearNeedsNoLetter,
    /// The year `-0000`.
    NegativeZero,
    /// A year beyond [`MAX_YEAR`].
    YearTooFar,
    /// No digit of the year is known: `XXXX`. The parser accepts it; its users may not.
    YearUnknown,
    /// A part that does not have two digits: `2022-9`.
    TwoDigits,
    /// A month that does not exist.
    MonthOutOfRange(u8),
    /// A day that the month does not have.
    DayNotInMonth {
        /// The astronomical year.
        year: i64,
        /// The month, 1 to 12.
        month: u8,
        /// The number of days of that month.
        days: u8,
    },
    /// A time without a day: `2022-09T10:00`.
    TimeWithoutDay,
    /// An hour over 23.
    HourOutOfRange,
    /// A minute over 59.
    MinuteOutOfRange,
    /// A second over 59.
    SecondOutOfRange,
    /// A zone more than 14 hours from UTC.
    ZoneOutOfRange,
    /// Two marks next to each other: `2022?~`.
    TwoQualifiers,
    /// Neither bound of an interval is a date.
    NothingKnown,
    /// An interval that ends before it starts.
    EndBeforeStart,
    /// More significant digits than the year has, or none: `2001S5`.
    SignificantDigits,
    /// No day of the calendar has these digits: `1984-3X`, `XXXX-02-30`.
    NoSuchDay,
    /// A season of a year that is not fully known: `156X-21`.
    SeasonOfUnknownYear,
    /// A set without its closing bracket: `[1667,1668`.
    SetNotClosed,
    /// A set of more than 500 dates.
    SetTooLong,
    /// An open bound inside a set: `[1667,..1668]`.
    OpenInside,
    /// The syntax of the draft of 2012: `199u`, `2004-06-01/unknown`, `y17e7`, `2004-(06)?`. The parser
    /// never returns it: [`ParseError::or_obsolete`] does.
    Obsolete,
}

impl ParseError {
    /// Returns the error [`ParseErrorKind::Obsolete`] at the first sign of the draft of 2012, where the
    /// text is a date in its syntax; else the error itself. The parser leaves this to its callers: only an
    /// author needs it.
    ///
    /// ```
    /// use masar_edtf::{Edtf, ParseErrorKind};
    /// let error = Edtf::parse("2004-06-uu").unwrap_err().or_obsolete("2004-06-uu");
    /// assert_eq!((error.kind, error.at), (ParseErrorKind::Obsolete, 8));
    /// ```
    #[must_use]
    pub fn or_obsolete(self, text: &str) -> ParseError {
        match migration::first_difference(text) {
            Some(at) => ParseError {
                kind: ParseErrorKind::Obsolete,
                at,
            },
            None => self,
        }
    }
}

impl std::error::Error for ParseError {}

impl Display for ParseError {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.kind.fmt(f)
    }
}

impl Display for ParseErrorKind {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        use ParseErrorKind as Kind;
        f.write_str(match *self {
            Kind::Lowercase(capital) => {
                return write!(f, "in a date this letter must be a capital: {capital}");
            }
            Kind::Unexpected(found) => {
                return write!(
                    f,
                    "a date cannot have `{found}` here"
                );
            }
            Kind::YearTooFar => {
                return write!(f, "a year must be from -{MAX_YEAR} to {MAX_YEAR}");
            }
            Kind::MonthOutOfRange(month) => {
                return write!(
                    f,
                    "there is no month {month:02}: months go from 01 to 12 (seasons, quarters and halves from 21 to 41)"
                );
            }
            Kind::DayNotInMonth { year, month, days } => {
                return write!(f, "the month {year:04}-{month:02} has {days} days");
            }
            Kind::Empty => "the date is empty",
            Kind::Blank => {
                "a date does not contain blanks, and has a T before its time"
            }
            Kind::ArabicDigits => "dates are written with the digits 0 to 9",
            Kind::Dash => "this dash is not the hyphen of the keyboard",
            Kind::Invisible => "there is an invisible character here",
            Kind::DateInWords => {
                "dates are written in numbers"
            }
            Kind::Incomplete => {
                "the date is not complete"
            }
            Kind::Trailing => "the date is complete before this",
            Kind::SlashesInDate => {
                "a slash only separates the start and the end of an interval"
            }
            Kind::TooManySlashes => "an interval has one slash, between its start and its end",
            Kind::Dots => {
                "a dot is not allowed here, and a time has no fractions of a second"
            }
            Kind::YearFirst => "the year comes first, in four digits",
            Kind::YearDigits => "a year has four digits",
            Kind::HyphensMissing => "hyphens are missing between year, month and day",
            Kind::YearNeedsLetter => {
                "a year of more than four digits, or with an exponent, begins with Y"
            }
            Kind::YearNeedsNoLetter => "a year of up to four digits does not begin with Y",
            Kind::NegativeZero => "there is no year -0000: 1 BCE is 0000, and 2 BCE is -0001",
            Kind::YearUnknown => {
                "a date without any known digit has no place in time"
            }
            Kind::TwoDigits => {
                "months, days, hours, minutes and seconds have two digits each"
            }
            Kind::TimeWithoutDay => "a time needs a day",
            Kind::HourOutOfRange => {
                "hours go from 00 to 23; midnight at the end of a day is T00:00 of the next day"
            }
            Kind::MinuteOutOfRange => "minutes go from 00 to 59",
            Kind::SecondOutOfRange => "seconds go from 00 to 59",
            Kind::ZoneOutOfRange => "a time zone is at most 14 hours from UTC",
            Kind::TwoQualifiers => {
                "one mark is enough: ? for uncertain, ~ for approximate, % for both"
            }
            Kind::SignificantDigits => {
                "after S write the number of the year's digits that are certain, from 1 to all of them"
            }
            Kind::NoSuchDay => "no day of the calendar has these digits: correct one of the known digits",
            Kind::SeasonOfUnknownYear => {
                "a season or quarter needs a complete year"
            }
            Kind::SetTooLong => "a set has at most 500 dates",
            Kind::SetNotClosed => "a set that begins with [ ends with ], and one that begins with { ends with }",
            Kind::OpenInside => {
                "in a set, two dots may only be before the first date, after the last date, or between two dates"
            }
            Kind::Obsolete => {
                "this is the syntax of the draft of 2012: now X is an unknown digit, .. an open end, an empty text an unknown end, and a mark is beside the part that it qualifies"
            }
            Kind::NothingKnown => "an interval needs a date at its start or its end",
            Kind::EndBeforeStart => "the interval ends before it starts",
        })
    }
}
