//! Every form of a date, in every language, for a native to read: `cargo insta review`
//! or the files under `snapshots/`.

use std::fmt::Write;

use super::{catalog, edtf};
use crate::counting::Unit;
use crate::{
    Catalog, LANGUAGES, capitalised, date_in_words, day_tick, distance, gap_duration, month_tick,
    precision_note, quarter_tick, short_date_in_words, time_tick, week_tick, year_tick,
};
use masar_edtf::Day;

/// Each kind of date, alone and as an end, with each kind of doubt.
const DATES: [&str; 50] = [
    "2022-09-14",
    "2023-05-01",
    "2023-02",
    "2015",
    "201X",
    "00XX",
    "19XX",
    "20XX",
    "2XXX",
    "2015-21",
    "2015-22",
    "2015-23",
    "2015-24",
    "-0043",
    "-0043-03-15",
    "-01XX",
    "-1XXX",
    "-004X",
    "Y170000002",
    "2023-05-17/2023-05-21",
    "2023-04-30/2023-05-02",
    "2022-12-30/2023-01-01",
    "2023-04/2023-08",
    "2022-09/2023-12",
    "2015/2018",
    "2015-21/2015-23",
    "2015-22/2016-24",
    "198X/200X",
    "18XX/19XX",
    "2023-05-17/2023-06",
    "2022-09-14/..",
    "2022-10/..",
    "2022-08/",
    "2022-10/",
    "2015-21/..",
    "201X/..",
    "19XX/",
    "../2022-09-14",
    "/2022-04",
    "../2015-21",
    "2015~",
    "2022-09-14~",
    "2022-10?",
    "201X%",
    "2015-22~",
    "19XX~",
    "2015~/2018",
    "2023-05-17~/2023-05-21",
    "2023-05-18T10:00/2023-05-18T12:30",
    "2023-05-18T09:05:30+01:00",
];

/// What CLDR's plural categories tell apart, in any of the five.
const COUNTS: [u64; 10] = [0, 1, 2, 3, 10, 11, 12, 99, 100, 103];

fn each(name: &str, said: impl Fn(&'static Catalog, &mut String)) {
    for language in LANGUAGES {
        let mut text = String::new();
        said(catalog(language.tag), &mut text);
        insta::assert_snapshot!(format!("{name}_{}", language.tag), text);
    }
}

macro_rules! line {
    ($text:expr, $($what:tt)*) => { writeln!($text, $($what)*).expect("a text takes all") };
}

#[test]
fn every_form_of_a_date_is_as_it_was_read() {
    each("dates", |catalog, text| {
        for date in DATES {
            let edtf = edtf(date);
            let long = date_in_words(&edtf, catalog);
            line!(text, "{date}: {}", capitalised(&long));
            let short = short_date_in_words(&edtf, catalog);
            if short != long {
                line!(text, "    {short}");
            }
            if let Some(note) = precision_note(&edtf, catalog) {
                line!(text, "    ({note})");
            }
        }
    });
}

#[test]
fn every_counted_noun_is_as_it_was_read() {
    each("counted", |catalog, text| {
        for count in COUNTS {
            line!(text, "{count}:");
            line!(text, "  {}", catalog.events(count));
            line!(text, "  {}", catalog.found(count, 103));
            line!(text, "  {}", catalog.ongoing_count(count));
            for unit in [Unit::Day, Unit::Week, Unit::Month, Unit::Year] {
                let (exact, about) = (
                    catalog.duration(unit, count),
                    catalog.approximate_duration(unit, count),
                );
                line!(text, "  {exact} · {about}");
            }
        }
    });
}

#[test]
fn every_stretch_of_time_is_as_it_was_read() {
    each("stretches", |catalog, text| {
        for days in [0, 1, 2, 5, 13, 21, 77, 245, 400, 730, 4000] {
            line!(text, "{days}: {}", gap_duration(days, catalog));
            line!(text, "    {}", distance(days, "Masar", catalog));
            line!(text, "    {}", distance(-days, "Masar", catalog));
        }
    });
}

#[test]
fn every_tick_is_as_it_was_read() {
    let day = Day::from_ymd(2023, 5, 1).expect("a day");
    each("ticks", |catalog, text| {
        for year in [2022, -43, 12_000] {
            line!(text, "{}", year_tick(year, catalog));
        }
        for quarter in 1..=4 {
            line!(text, "{}", quarter_tick(quarter, catalog));
        }
        for month in 1..=12 {
            let (long, short) = (
                month_tick(month, false, catalog),
                month_tick(month, true, catalog),
            );
            line!(text, "{long} · {short}");
        }
        let (long, short) = (
            week_tick(day, false, catalog),
            week_tick(day, true, catalog),
        );
        line!(text, "{long} · {short}");
        for after in 0..7 {
            let day = Day(day.0 + after);
            let (long, short) = (day_tick(day, false, catalog), day_tick(day, true, catalog));
            line!(text, "{long} · {short}");
        }
        for hour in [0, 9, 15] {
            line!(text, "{}", time_tick(hour * 3600, catalog));
        }
    });
}
