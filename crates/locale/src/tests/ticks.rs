use super::assert_in_each;
use crate::{day_tick, hour_tick, month_tick, quarter_tick, week_tick, year_tick};
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
        |catalog| hour_tick(9, catalog),
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
