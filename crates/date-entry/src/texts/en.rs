//! English.

use super::Texts;
use crate::answer::{Impossible, Reason, RefusalKind};

pub(super) static TEXTS: Texts = Texts {
    reason,
    refusal,
    weekdays: [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ],
    open_quote: "“",
    close_quote: "”",
    list_comma: ", ",
};

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Edtf => "EDTF, as it is written",
        Reason::OldEdtf => "EDTF of the draft of 2012, in today’s notation",
        Reason::SeasonNumber => "EDTF, which has numbers for seasons and quarters",
        Reason::DayFirst => "the day first",
        Reason::MonthFirst => "the month first",
        Reason::YearFirst => "the year first",
        Reason::CenturyNotSaid => "the century is not said",
        Reason::ShortYear => "the year exactly as it is written",
        Reason::WinterBegins => "the winter that begins in that year",
        Reason::WinterEnds => "the winter that ends in that year",
        Reason::OurThird => {
            "a third of the period, by Masar’s reading: the words do not say where it ends"
        }
        Reason::WholePeriod => "the whole period, which is certain",
        Reason::UmmAlQura => "by the Umm al-Qura calendar",
        Reason::DayEarlier => "where the month began a day earlier",
        Reason::DayLater => "where the month began a day later",
        Reason::MoonSighting => "one of these days, depending on the sighting of the moon",
        Reason::DayMoreOrLess => "a day earlier or later, depending on the sighting of the moon",
        Reason::HijriPeriod => "the first and the last day by the Umm al-Qura calendar",
        Reason::HijriCalculated => "by calculation, and wide enough to contain the date",
        Reason::GregorianYear => "a year of the Gregorian calendar",
        Reason::HijriYear => "a year of the Hijri calendar",
        Reason::CalendarsAgree => "the dates in the two calendars agree",
        Reason::StillGoing => "still going on",
        Reason::EndNotSaid => "the end is not known",
        Reason::AllOfIt => "all of the time",
        Reason::OneOfIt => "once in this time",
        Reason::WithoutBreak => "without a break",
        Reason::EachOfThem => "each of these dates by itself",
        Reason::Morning => "before noon",
        Reason::Afternoon => "after noon",
        Reason::BothDates => "the doubt is about both dates",
        Reason::OneDate => "the doubt is about one of the dates",
        Reason::EndOfDay => "at the end of the day",
        Reason::SameYear => "both in the same year",
        Reason::YearOfFirst => "the year of the first date",
        Reason::YearOfSecond => "the year of the second date",
        Reason::Decade => "the ten years",
        Reason::Century => "the hundred years",
        Reason::Rounded => "a rounded number of years",
        Reason::Exact => "an exact number of years",
    }
}

fn refusal(kind: RefusalKind) -> &'static str {
    match kind {
        RefusalKind::Empty => "There is no date.",
        RefusalKind::TooLong => "The text is too long for a date. Write the date alone.",
        RefusalKind::NotUnderstood => "Not understood: {places}.",
        RefusalKind::NoYear => "The year is missing.",
        RefusalKind::NoMonth => "The month is missing, or the day of the month.",
        RefusalKind::NoDay => "The day is missing.",
        RefusalKind::Unknown => {
            "The text says that the date is not known: {places}. Leave the date out, or write between which dates it is."
        }
        RefusalKind::Relative => {
            "The date depends on the day on which it is read: {places}. Write the date itself."
        }
        RefusalKind::Impossible(Impossible::Day { .. }) => "That month has {days} days.",
        RefusalKind::Impossible(Impossible::Month) => {
            "There is no such month: months go from 1 to 12."
        }
        RefusalKind::Impossible(Impossible::Other) => "There is no such date.",
        RefusalKind::WrongWeekday { .. } => {
            "The text says {written}, but that date is a {actual}. Correct one of them."
        }
        RefusalKind::CalendarsDisagree => {
            "The dates in the two calendars are not the same day. Correct one of them."
        }
        RefusalKind::EndBeforeStart => {
            "The end is before the start. Exchange the dates, or correct one of them."
        }
    }
}
