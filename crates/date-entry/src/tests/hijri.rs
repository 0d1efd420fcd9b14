//! Hijri dates as they are typed, against the Umm al-Qura calendar of ICU4X.

use super::{answer, umm_al_qura};
use crate::{Answer, Reason, read};
use masar_catalogs::catalog;
use masar_edtf::{Day, Edtf};
use masar_locale::{Hijri, date_of, hijri_in_words};

/// Returns the first days of all months of the calendar's table.
fn first_days() -> Vec<(Day, Hijri)> {
    let first = Day::from_ymd(1882, 11, 12).expect("a day");
    let last = Day::from_ymd(2174, 11, 25).expect("a day");
    let mut day = first;
    let mut days = Vec::new();
    while day <= last {
        if let Some(hijri) = umm_al_qura(day)
            && hijri.day == 1
        {
            days.push((day, hijri));
            day = day.plus(28);
        }
        day = day.plus(1);
    }
    days
}

#[test]
fn every_first_day_of_a_month_is_that_of_the_calendar_first() {
    let days = first_days();
    assert!(days.len() > 3_600, "{} months", days.len());
    for (day, hijri) in days.into_iter().step_by(7) {
        // The year after the table is not known, so the last month of the table is calculated.
        if hijri.year == 1600 && hijri.month == 12 {
            continue;
        }
        for tag in ["ar", "ar-EG", "fr", "en"] {
            let catalog = catalog(tag);
            let month = catalog.hijri_months[usize::from(hijri.month) - 1];
            let text = format!("1 {month} {}", catalog.number(u64::from(hijri.year)));
            let answer = answer(&text, tag);
            let first = answer.candidates().first();
            let first = first.map(|it| it.edtf.to_string());
            assert_eq!(first, Some(day.to_string()), "{text}");
        }
    }
}

#[test]
fn a_hijri_date_that_masar_writes_is_read_as_its_day() {
    for (first, _) in first_days().into_iter().step_by(40) {
        for day in [first, first.plus(13), first.plus(28)] {
            let edtf = Edtf::Date(date_of(day));
            for tag in ["ar", "ar-EG", "fr", "en", "es"] {
                let words = hijri_in_words(&edtf, umm_al_qura, catalog(tag)).expect("a date");
                let answer = answer(&words, tag);
                let first = answer.candidates().first().map(|it| &it.edtf);
                assert_eq!(first, Some(&edtf), "{words}");
            }
        }
    }
}

#[test]
fn a_hijri_date_is_never_more_precise_than_the_sighting_of_the_moon() {
    let Answer::Several(candidates) = answer("17 صفر 1444", "ar") else {
        panic!("several days");
    };
    let last = candidates.last().expect("a candidate");
    assert_eq!(last.edtf.to_string(), "[2022-09-12..2022-09-14]");
    assert_eq!(last.reasons, [Reason::MoonSighting]);
}

#[test]
fn without_a_calendar_hijri_dates_are_months_and_years_that_contain_the_date() {
    let calculated = |text: &str| read(text, "ar", |_day| None);
    for (day, hijri) in first_days().into_iter().step_by(11) {
        let text = format!("{}/{}/{} هـ", hijri.day, hijri.month, hijri.year);
        let answer = calculated(&text);
        let contains = |edtf: &Edtf| {
            edtf.earliest().is_some_and(|first| first <= day)
                && edtf.latest().is_some_and(|last| day <= last)
        };
        let found = answer.candidates().iter().any(|it| contains(&it.edtf));
        assert!(found, "{text} is {day}, not {answer:?}");
    }
    let edtf = |text: &str| calculated(text).candidates()[0].edtf.to_string();
    assert_eq!(edtf("رمضان 8 هـ"), "[0629-12..0630-01]");
    assert_eq!(edtf("سنة 132 هـ"), "[0749..0750]");
}
