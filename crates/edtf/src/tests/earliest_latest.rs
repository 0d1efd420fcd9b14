use crate::{Day, Edtf, MAX_YEAR};

type Ymd = (i64, u8, u8);

fn days(text: &str) -> (Option<Ymd>, Option<Ymd>) {
    let edtf = Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    (edtf.earliest().map(Day::ymd), edtf.latest().map(Day::ymd))
}

fn one(text: &str) -> crate::Date {
    match Edtf::parse(text) {
        Ok(Edtf::Date(date)) => date,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn each_precision_spans_all_it_may_mean() {
    for (text, first, last) in [
        ("2XXX", (2000, 1, 1), (2999, 12, 31)),
        ("19XX", (1900, 1, 1), (1999, 12, 31)),
        ("201X", (2010, 1, 1), (2019, 12, 31)),
        ("-198X", (-1989, 1, 1), (-1980, 12, 31)),
        ("-000X", (-9, 1, 1), (0, 12, 31)),
        ("2015", (2015, 1, 1), (2015, 12, 31)),
        ("2004-XX", (2004, 1, 1), (2004, 12, 31)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2024-02-XX", (2024, 2, 1), (2024, 2, 29)),
        ("2023-05-18", (2023, 5, 18), (2023, 5, 18)),
        ("2023-05-18T10:00", (2023, 5, 18), (2023, 5, 18)),
        ("2023-05-17/2023-05-21", (2023, 5, 17), (2023, 5, 21)),
        ("2023-02-2X", (2023, 2, 20), (2023, 2, 28)),
        ("2023-1X-31", (2023, 10, 31), (2023, 12, 31)),
        ("XXXX-02-29", (0, 2, 29), (9996, 2, 29)),
        ("1XXX-02-29", (1004, 2, 29), (1996, 2, 29)),
        ("-156X-12-25", (-1569, 12, 25), (-1560, 12, 25)),
        ("-1X34", (-1934, 1, 1), (-1034, 12, 31)),
        ("-1953S2", (-1999, 1, 1), (-1900, 12, 31)),
        ("0953S2", (950, 1, 1), (959, 12, 31)),
        ("Y12345S5", (12_345, 1, 1), (12_345, 12, 31)),
        ("Y170000002", (170_000_002, 1, 1), (170_000_002, 12, 31)),
    ] {
        assert_eq!(days(text), (Some(first), Some(last)), "{text}");
    }
}

#[test]
fn seasons_are_the_northern_meteorological_ones() {
    for (text, first, last) in [
        ("2023-21", (2023, 3, 1), (2023, 5, 31)),
        ("2023-22", (2023, 6, 1), (2023, 8, 31)),
        ("2023-23", (2023, 9, 1), (2023, 11, 30)),
        ("2023-24", (2023, 12, 1), (2024, 2, 29)),
    ] {
        assert_eq!(days(text), (Some(first), Some(last)), "{text}");
    }
}

#[test]
fn an_open_or_unknown_end_has_no_bound() {
    assert_eq!(days("2022-09-14/.."), (Some((2022, 9, 14)), None));
    assert_eq!(days("2022-09-14/"), (Some((2022, 9, 14)), None));
    assert_eq!(days("../2022-09"), (None, Some((2022, 9, 30))));
    assert_eq!(days("/2022-09"), (None, Some((2022, 9, 30))));
}

#[test]
fn a_time_of_day_is_a_point() {
    let time = one("1970-01-02T10:30");
    assert_eq!(time.start().0, 86_400 + 37_800);
    assert_eq!(time.end(), time.start());
    assert_eq!(time.start().second_of_day(), 37_800);
    let day = one("1970-01-02");
    assert_eq!((day.start().0, day.end().0), (86_400, 172_800));
}

#[test]
fn a_zone_gives_the_instant_and_leaves_the_clock_alone() {
    let time = one("1970-01-01T10:00+01:00");
    assert_eq!(time.start().0, 36_000);
    assert_eq!(time.utc_seconds(), Some(32_400));
    assert_eq!(one("1970-01-01T10:00").utc_seconds(), None);
}

#[test]
fn doubt_is_separate_from_the_bounds_and_grows_with_the_precision() {
    for (text, doubt) in [
        ("2023-05-18", 0),
        ("2023", 0),
        ("2023-05-18~", 3),
        ("2023-05-18?", 3),
        ("2023-05%", 15),
        ("2023-21~", 45),
        ("2023~", 183),
        ("202X~", 1_826),
        ("2004-06-~11", 3),
        ("2004-~06", 15),
        ("2004-~06-11", 31),
        ("2004-06~-11", 31),
        ("2004?-06-11", 366),
        ("?2004-06-~11", 366),
        ("2004-XX-~05", 3),
    ] {
        assert_eq!(one(text).qualification_margin(), doubt, "{text}");
    }
    assert_eq!(days("2023-05-18~"), days("2023-05-18"));
}

#[test]
fn the_farthest_years_have_bounds() {
    assert_eq!(
        days(&format!("Y{MAX_YEAR}")),
        (Some((MAX_YEAR, 1, 1)), Some((MAX_YEAR, 12, 31)))
    );
    assert_eq!(
        days(&format!("Y-{MAX_YEAR}")),
        (Some((-MAX_YEAR, 1, 1)), Some((-MAX_YEAR, 12, 31)))
    );
}
