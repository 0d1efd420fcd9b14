//! Our dates beside those that ICU's data (CLDR, through ICU4X) makes, in every language and region it
//! has: day, month and year, month, year and weekday, and days of the Umm al-Qura calendar. What
//! differs is listed with its reason.

use icu_calendar::cal::Hijri;
use icu_calendar::cal::hijri::UmmAlQura;
use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::{E, M, Y, YM, YMD};
use icu_datetime::options::YearStyle;
use icu_locale_core::Locale;

use super::hijri::umalqura;
use super::{catalog, edtf};
use crate::{
    Catalog, day_in_words, day_tick, hijri_in_words, month_tick, months_in_words, year_tick,
};
use masar_edtf::Day;

/// Our tag, and ICU's.
const COMPARED: [(&str, &str); 16] = [
    // The house's Arabic is Morocco's.
    ("ar", "ar-MA"),
    ("ar-MA", "ar-MA"),
    ("ar-EG", "ar-EG"),
    ("ar-SA", "ar-SA"),
    ("ar-AE", "ar-AE"),
    ("ar-LY", "ar-LY"),
    ("ar-EH", "ar-EH"),
    ("ar-DZ", "ar-DZ"),
    ("ar-TN", "ar-TN"),
    ("ar-IQ", "ar-IQ"),
    ("ar-LB", "ar-LB"),
    ("ar-MR", "ar-MR"),
    ("ar-SD", "ar-SD"),
    ("fr", "fr"),
    ("es", "es"),
    // Day first, as everywhere but in the United States.
    ("en", "en-GB"),
];

/// Where we differ: our tag, what our words hold, what ICU's hold there. All else is the same.
const DIFFER: [(&str, &str, &str); 2] = [
    // The first of a month is an ordinal in French; CLDR's pattern has no way to say so.
    ("fr", "1er ", "1 "),
    // An apostrophe and not a grave accent by itself.
    ("fr", "qi’da", "qi`da"),
];

/// Marks of direction are ours to set: `bdi`.
fn plain(text: &str) -> String {
    text.replace(['\u{200e}', '\u{200f}', '\u{61c}'], "")
}

/// Whether both say the same but for what may differ.
fn agree(tag: &str, own: &str, icu: &str) -> bool {
    let mut own = own.to_owned();
    for (of, ours, theirs) in DIFFER {
        if of == tag && !icu.contains(ours) {
            own = own.replace(ours, theirs);
        }
    }
    own == icu
}

#[test]
fn days_months_years_and_weekdays_agree_with_icu() {
    let mut differing = Vec::new();
    for (tag, icu) in COMPARED {
        let prefs = (&icu.parse::<Locale>().expect("a tag")).into();
        let day = Formatter::<Gregorian, _>::try_new(prefs, YMD::long()).expect("days");
        let month_of_year = Formatter::<Gregorian, _>::try_new(prefs, YM::long()).expect("months");
        let month = Formatter::<Gregorian, _>::try_new(prefs, M::long()).expect("months");
        let year = Formatter::<Gregorian, _>::try_new(prefs, Y::long()).expect("years");
        let weekday = Formatter::<Gregorian, _>::try_new(prefs, E::long()).expect("weekdays");
        let hijri_day = YMD::long().with_year_style(YearStyle::WithEra);
        let hijri = Formatter::<Hijri<UmmAlQura>, _>::try_new(prefs, hijri_day).expect("its days");
        let catalog: &Catalog = catalog(tag);
        let mut check = |own: String, theirs: String| {
            let theirs = plain(&theirs);
            if !agree(tag, &own, &theirs) {
                differing.push(format!("{tag}: {own} | {theirs}"));
            }
        };
        // All months, days of a month and of a week, over a hundred years.
        for at in (-15_000..30_000).step_by(29) {
            let of = Day(at);
            let (y, m, d) = of.ymd();
            let date = Date::try_new_gregorian(y as i32, m, d).expect("a date");
            check(day_in_words(of, catalog), day.format(&date).to_string());
            let theirs = month_of_year.format(&date).to_string();
            check(months_in_words(of, of, catalog), theirs);
            let theirs = month.format(&date).to_string();
            check(month_tick(m, false, catalog).to_owned(), theirs);
            check(year_tick(y, catalog), year.format(&date).to_string());
            let tick = day_tick(of, false, catalog);
            let name = tick.rsplit_once(' ').map_or("", |(name, _)| name);
            check(name.to_owned(), weekday.format(&date).to_string());
            let edtf = edtf(&format!("{y:04}-{m:02}-{d:02}"));
            let own = hijri_in_words(&edtf, umalqura, catalog).expect("within the table");
            let date = date.to_calendar(Hijri::new_umm_al_qura());
            check(own, hijri.format(&date).to_string());
        }
    }
    assert!(differing.is_empty(), "{differing:#?}");
}

#[test]
fn tamazight_is_not_in_icus_data() {
    // The day it is there, it belongs into the list above.
    let prefs = (&"zgh".parse::<Locale>().expect("a tag")).into();
    let month = Formatter::<Gregorian, _>::try_new(prefs, M::long()).expect("months of the root");
    let date = Date::try_new_gregorian(2023, 5, 1).expect("a date");
    assert_eq!(month.format(&date).to_string(), "M05");
}
