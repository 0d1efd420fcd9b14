use crate::{Day, MAX_YEAR, Weekday, days_in_month};

fn day(year: i64, month: u8, day: u8) -> Day {
    Day::from_ymd(year, month, day).expect("a day of the calendar")
}

#[test]
fn known_days_have_their_known_numbers() {
    assert_eq!(day(1970, 1, 1), Day(0));
    assert_eq!(day(1969, 12, 31), Day(-1));
    assert_eq!(day(2000, 3, 1), Day(11_017));
    assert_eq!(day(2022, 9, 14), Day(19_249));
    assert_eq!(day(0, 3, 1), Day(-719_468));
}

#[test]
fn known_days_fall_on_their_weekday() {
    assert_eq!(day(1970, 1, 1).weekday(), Weekday::Thursday);
    assert_eq!(day(2022, 9, 14).weekday(), Weekday::Wednesday);
    assert_eq!(day(2023, 5, 21).weekday(), Weekday::Sunday);
    assert_eq!(day(1582, 10, 15).weekday(), Weekday::Friday);
}

#[test]
fn the_calendar_refuses_days_it_lacks() {
    for (y, m, d) in [
        (2023, 2, 29),
        (1900, 2, 29),
        (2023, 0, 1),
        (2023, 13, 1),
        (2023, 4, 31),
    ] {
        assert_eq!(Day::from_ymd(y, m, d), None, "{y}-{m}-{d}");
    }
    assert_eq!(Day::from_ymd(2023, 1, 0), None);
    assert_eq!(Day::from_ymd(i64::MAX, 1, 1), None);
    assert!(Day::from_ymd(2000, 2, 29).is_some());
}

#[test]
fn a_month_has_28_to_31_days() {
    let lengths: Vec<u8> = (1..=12).map(|month| days_in_month(2023, month)).collect();
    assert_eq!(lengths, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    assert_eq!(days_in_month(2024, 2), 29);
    assert_eq!(days_in_month(-4, 2), 29);
    assert_eq!(days_in_month(2024, 13), 0);
}

#[test]
fn periods_begin_on_their_first_day() {
    let wednesday = day(2022, 9, 14);
    assert_eq!(wednesday.first_of_month(), day(2022, 9, 1));
    assert_eq!(wednesday.first_of_quarter(), day(2022, 7, 1));
    assert_eq!(wednesday.first_of_year(), day(2022, 1, 1));
    assert_eq!(wednesday.monday(), day(2022, 9, 12));
    assert_eq!(wednesday.monday().monday(), day(2022, 9, 12));
    assert_eq!(wednesday.quarter(), 3);
    assert_eq!(day(1969, 12, 28).monday(), day(1969, 12, 22));
}

#[test]
fn months_are_added_over_the_turn_of_the_year() {
    assert_eq!(day(2022, 11, 1).add_months(2), day(2023, 1, 1));
    assert_eq!(day(2022, 1, 1).add_months(-1), day(2021, 12, 1));
    assert_eq!(day(2022, 1, 1).add_months(-13), day(2020, 12, 1));
    assert_eq!(day(2024, 1, 31).add_months(1), day(2024, 2, 29));
}

#[test]
fn the_edges_of_time_do_not_overflow() {
    let last = day(MAX_YEAR, 12, 31);
    assert_eq!(last.ymd(), (MAX_YEAR, 12, 31));
    assert_eq!(last.start().day(), last);
    for far in [Day(i64::MAX), Day(i64::MIN)] {
        let _ = (
            far.ymd(),
            far.start(),
            far.end(),
            far.weekday(),
            far.monday(),
        );
        let _ = (
            far.first_of_month(),
            far.first_of_quarter(),
            far.first_of_year(),
        );
        let _ = (far.add_months(i64::MAX), far.add_months(i64::MIN));
    }
    // A window over all of it is still counted in seconds, with room to zoom out.
    let whole = last.start().0 - day(-MAX_YEAR, 1, 1).start().0;
    assert!(whole.checked_mul(7).is_some());
}
