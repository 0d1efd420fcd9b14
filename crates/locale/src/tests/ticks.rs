use super::{assert_in_each, catalog};
use crate::{
    day_tick, gap_duration, month_tick, months_in_words, quarter_tick, time_tick, week_tick,
    year_tick,
};
use masar_edtf::Day;

#[test]
fn quarters_are_counted_or_called_by_the_month_they_begin_with() {
    assert_in_each(
        "quarter",
        |catalog| quarter_tick(2, catalog),
        ["أبريل", "T2", "Q2"],
    );
}

#[test]
fn ticks_have_a_long_and_a_short_name() {
    let day = Day::from_ymd(2023, 5, 17).expect("a day of the calendar");
    let monday = day.monday();
    for short in [false, true] {
        let pick = |long, brief| if short { brief } else { long };
        assert_in_each(
            "month",
            |catalog| month_tick(9, short, catalog).to_owned(),
            pick(
                ["شتنبر", "septembre", "September"],
                ["شتنبر", "sept.", "Sep"],
            ),
        );
        assert_in_each(
            "week",
            |catalog| week_tick(monday, short, catalog),
            pick(
                ["أسبوع 15 ماي", "semaine du 15 mai", "week of 15 May"],
                ["15 ماي", "15 mai", "15 May"],
            ),
        );
        assert_in_each(
            "day",
            |catalog| day_tick(day, short, catalog),
            pick(
                ["الأربعاء 17", "mercredi 17", "Wednesday 17"],
                ["17", "17", "17"],
            ),
        );
    }
    assert_in_each(
        "hour",
        |catalog| time_tick(9 * 3600, catalog),
        ["09:00", "9\u{a0}h", "09:00"],
    );
    assert_in_each(
        "year",
        |catalog| year_tick(2022, catalog),
        ["2022", "2022", "2022"],
    );
    assert_in_each(
        "year",
        |catalog| year_tick(-99, catalog),
        ["100 ق.م", "100 av.\u{a0}J.-C.", "100 BCE"],
    );
    assert_in_each(
        "year",
        |catalog| year_tick(12_000, catalog),
        ["12\u{202f}000"; 3],
    );
}

#[test]
fn a_month_that_does_not_exist_has_no_name() {
    for month in [0, 13, 255] {
        assert_in_each(
            "month",
            |catalog| month_tick(month, true, catalog).to_owned(),
            ["", "", ""],
        );
    }
}

#[test]
fn years_of_the_deep_past_are_in_millions_and_billions() {
    let texts = |year: i64| ["ar", "fr", "en", "es"].map(|tag| year_tick(year, catalog(tag)));
    assert_eq!(
        texts(-4_543_000_000),
        [
            "4,543 مليار سنة ق.م",
            "4,543 milliards d’années av.\u{a0}J.-C.",
            "4.543 billion years ago",
            "4,543 mil millones de años a.\u{a0}C.",
        ]
    );
    assert_eq!(texts(-1_500_000)[1], "1,5 million d’années av.\u{a0}J.-C.");
    assert_eq!(texts(-66_043_217)[2], "66\u{202f}043\u{202f}218 BCE");
    assert_eq!(texts(-999_999)[2], "1\u{202f}000\u{202f}000 BCE");
    assert_eq!(texts(-300_000)[1], "300\u{202f}000 av.\u{a0}J.-C.");
    assert_eq!(texts(-2559)[2], "2560 BCE");
}

#[test]
fn a_long_period_is_in_round_years() {
    let day = |year| Day::from_ymd(year, 5, 9).expect("a day of the calendar");
    let period = |first, last| months_in_words(day(first), day(last), catalog("en"));
    assert_eq!(period(2022, 2023), "May 2022 to May 2023");
    assert_eq!(period(1865, 2039), "1865 to 2039");
    assert_eq!(
        period(-4_861_010_138, 318_012_107),
        "4.861 billion years ago to 318\u{202f}000\u{202f}000"
    );
    assert_eq!(
        gap_duration(1_635_223_000_000, catalog("fr")),
        "environ 4,5 milliards d’années"
    );
    assert_eq!(
        gap_duration(4_383_000, catalog("fr")),
        "environ 12\u{202f}000 ans"
    );
}
