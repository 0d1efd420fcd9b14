use crate::{Day, Edtf, MAX_YEAR};
use proptest::prelude::*;

/// Dates that may or may not exist, in every form of level 2 that one date has.
const PART: &str = "[?~%]?(-?[0-9X]{4}(S[1-4])?|Y-?[1-9][0-9]{0,4}E[0-7](S[1-9])?)[?~%]?(-[?~%]?([01X][0-9X]|2[1-9]|3[0-9]|4[01])[?~%]?(-[?~%]?[0-3X][0-9X][?~%]?)?)?";

/// Dates that may or may not exist, in every form of levels 0 and 1.
const DATE: &str = "(-?[0-9]{4}(-([01][0-9]|2[1-4])(-([0-3][0-9]|XX)(T[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?(Z|[+-](0[0-9]|1[0-3])(:[0-5][0-9])?)?)?)?)?|[0-9]{3}X|-?[0-9]{2}XX|[0-9]XXX|Y-?[1-9][0-9]{4,9})[?~%]?";

fn text() -> impl Strategy<Value = String> {
    let end = prop_oneof![4 => DATE, 1 => Just("..".to_owned()), 1 => Just(String::new())];
    prop_oneof![
        DATE.prop_map(|date: String| date),
        PART.prop_map(|date: String| date),
        (PART, PART).prop_map(|(start, end)| format!("{start}/{end}")),
        (PART, PART, DATE).prop_map(|(one, two, three)| format!("[..{one},{two},{three}]")),
        (PART, PART, DATE).prop_map(|(one, two, three)| format!("{{{one}..{two},{three}..}}")),
        (end.clone(), end).prop_map(|(start, end)| format!("{start}/{end}")),
    ]
}

proptest! {
    #[test]
    fn a_date_that_is_read_and_written_is_read_the_same(text in text()) {
        if let Ok(edtf) = Edtf::parse(&text) {
            let written = edtf.to_string();
            prop_assert_eq!(Edtf::parse(&written), Ok(edtf), "{}", written);
        }
    }

    #[test]
    fn the_earliest_day_never_follows_the_latest(text in text()) {
        if let Ok(edtf) = Edtf::parse(&text) {
            if let Edtf::Date(date) = &edtf {
                prop_assert!(date.start() <= date.end());
            }
            if let (Some(earliest), Some(latest)) = (edtf.earliest(), edtf.latest()) {
                // A zone on one end only leaves up to 26 hours of doubt between the days.
                prop_assert!(earliest <= latest.plus(2));
                prop_assert!(earliest <= latest || text.contains('T'));
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused_at_one_of_its_characters(text in ".*") {
        if let Err(error) = Edtf::parse(&text) {
            prop_assert!(text.is_char_boundary(error.at));
            prop_assert!(!error.to_string().is_empty());
        }
    }

    #[test]
    fn text_that_looks_like_a_date_is_read_or_refused_at_one_of_its_characters(
        text in "[0-9XTZYESuype()?~%./:+\\-\u{660}é \u{200f}\\[,\\]{}^]{0,24}"
    ) {
        if let Err(error) = Edtf::parse(&text) {
            prop_assert!(text.is_char_boundary(error.at));
        }
    }

    #[test]
    fn a_day_and_its_date_are_one_to_one(number in -7_304_000_000_000_i64..7_304_000_000_000) {
        let (year, month, day) = Day(number).ymd();
        prop_assert_eq!(Day::from_ymd(year, month, day), Some(Day(number)));
    }

    #[test]
    fn the_next_day_has_the_next_date(number in -3_000_000_i64..3_000_000) {
        let (today, tomorrow) = (Day(number).ymd(), Day(number + 1).ymd());
        prop_assert!(today < tomorrow);
        prop_assert_eq!((Day(number).weekday() as u8 + 1) % 7, Day(number + 1).weekday() as u8);
    }

    #[test]
    fn months_added_to_a_first_of_month_lead_to_one(number in -3_000_000_i64..3_000_000, months in -5_000_i64..5_000) {
        let first = Day(number).first_of_month();
        let other = first.add_months(months);
        prop_assert_eq!(other, other.first_of_month());
        prop_assert_eq!(other.add_months(-months), first);
    }

    #[test]
    fn every_year_within_the_limit_is_read(year in 10_000_i64..=MAX_YEAR, sign in prop::bool::ANY) {
        let text = if sign { format!("Y-{year}") } else { format!("Y{year}") };
        let edtf = Edtf::parse(&text);
        prop_assert!(edtf.is_ok());
        prop_assert_eq!(edtf.map(|edtf| edtf.to_string()), Ok(text));
    }
}
