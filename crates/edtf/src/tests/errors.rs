use crate::{Edtf, ParseErrorKind as Kind};

fn refused(text: &str) -> (Kind, usize) {
    match Edtf::parse(text) {
        Err(error) => {
            let error = error.or_obsolete(text);
            (error.kind, error.at)
        }
        Ok(edtf) => panic!("{text} was read as {edtf:?}"),
    }
}

#[test]
fn an_error_points_at_the_character_and_names_the_mistake() {
    let february = Kind::DayNotInMonth {
        year: 2023,
        month: 2,
        days: 28,
    };
    for (text, kind, at) in [
        ("", Kind::Empty, 0),
        ("  ", Kind::Empty, 0),
        (" 2022", Kind::Blank, 0),
        ("2022-09-14 10:00", Kind::Blank, 10),
        ("٢٠٢٢", Kind::ArabicDigits, 0),
        ("2022-٠٩", Kind::ArabicDigits, 5),
        ("2022–2023", Kind::Dash, 4),
        ("\u{200f}2022", Kind::Invisible, 0),
        ("May 2022", Kind::DateInWords, 0),
        ("14 September 2022", Kind::DateInWords, 3),
        ("14 شتنبر 2022", Kind::DateInWords, 3),
        ("September 2022", Kind::DateInWords, 0),
        ("شتنبر", Kind::DateInWords, 0),
        ("2022CE", Kind::DateInWords, 4),
        ("20xx", Kind::Lowercase('X'), 2),
        ("2022-09-14t10:00", Kind::Lowercase('T'), 10),
        ("2022#", Kind::Unexpected('#'), 4),
        ("2022-W10", Kind::Unexpected('W'), 5),
        ("+2022", Kind::Unexpected('+'), 0),
        ("2022-", Kind::Incomplete, 5),
        ("2022-09-14T10", Kind::Incomplete, 13),
        ("2022-09-14T10:00+", Kind::Incomplete, 17),
        ("2022-09-14-01", Kind::Trailing, 10),
        ("2022-21-01", Kind::Trailing, 7),
        ("Y170000002-01", Kind::Trailing, 10),
        ("14/09/2022", Kind::SlashesInDate, 2),
        ("2022/09/14", Kind::SlashesInDate, 4),
        ("09/2022", Kind::SlashesInDate, 2),
        ("2022/09", Kind::SlashesInDate, 4),
        ("2022/2023/..", Kind::TooManySlashes, 9),
        ("14.09.2022", Kind::Dots, 2),
        ("2022.09", Kind::Dots, 4),
        ("2022-09-14T10:00:00.5", Kind::Dots, 19),
        ("..", Kind::Dots, 0),
        ("14-09-2022", Kind::YearFirst, 0),
        ("950", Kind::YearDigits, 0),
        ("22-9", Kind::YearFirst, 0),
        ("20220914", Kind::HyphensMissing, 4),
        ("12022", Kind::YearNeedsLetter, 0),
        ("Y2022", Kind::YearNeedsNoLetter, 0),
        ("-0000", Kind::NegativeZero, 0),
        ("Y99999999999999999999999", Kind::YearTooFar, 1),
        ("Y-20000000001", Kind::YearTooFar, 2),
        ("2022-9", Kind::TwoDigits, 5),
        ("2022-123", Kind::TwoDigits, 5),
        ("2022-13", Kind::MonthOutOfRange(13), 5),
        ("2022-00", Kind::MonthOutOfRange(0), 5),
        ("2022-20", Kind::MonthOutOfRange(20), 5),
        ("2023-02-29", february, 8),
        ("2023-02-00", february, 8),
        ("2022/2023-02-30", february, 13),
        ("1950S5", Kind::SignificantDigits, 5),
        ("XXXX-02-30", Kind::NoSuchDay, 0),
        ("156X-21", Kind::SeasonOfUnknownYear, 5),
        ("[1667,1668", Kind::SetNotClosed, 10),
        ("[1667,..1668]", Kind::OpenInside, 6),
        ("199u", Kind::Obsolete, 3),
        ("2022-09T10:00", Kind::TimeWithoutDay, 7),
        ("2022T10:00", Kind::TimeWithoutDay, 4),
        ("2022-09-14T24:00", Kind::HourOutOfRange, 11),
        ("2022-09-14T10:60", Kind::MinuteOutOfRange, 14),
        ("2022-09-14T10:00:60", Kind::SecondOutOfRange, 17),
        ("2022-09-14T10:00+15", Kind::ZoneOutOfRange, 16),
        ("2022?~", Kind::TwoQualifiers, 5),
        ("/", Kind::NothingKnown, 0),
        ("../..", Kind::NothingKnown, 0),
        ("2023/2022", Kind::EndBeforeStart, 5),
        ("2022-09-14/2022-09-13", Kind::EndBeforeStart, 11),
        ("2022-06/2022-05-31", Kind::EndBeforeStart, 8),
    ] {
        assert_eq!(refused(text), (kind, at), "{text}");
    }
}

#[test]
fn a_message_names_the_mistake_and_gives_no_date_that_is_not_in_it() {
    let message = |text| match Edtf::parse(text) {
        Err(error) => error.to_string(),
        Ok(edtf) => panic!("{text} was read as {edtf:?}"),
    };
    assert_eq!(message("2023-02-29"), "the month 2023-02 has 28 days");
    assert_eq!(
        message("14/09/2022"),
        "a slash only separates the start and the end of an interval"
    );
    assert_eq!(message("٢٠٢٢"), "dates are written with the digits 0 to 9");
    assert_eq!(
        message("2022-13"),
        "there is no month 13: months go from 01 to 12 (seasons, quarters and halves from 21 to 41)"
    );
}
