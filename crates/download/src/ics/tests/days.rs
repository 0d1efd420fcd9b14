//! Which days a date takes.

use super::*;

#[test]
fn the_end_of_whole_days_is_the_day_after() {
    assert_eq!(days("2023-12-31"), whole("20231231", "20240101", false));
    assert_eq!(
        days("2023-05-17/2023-05-21"),
        whole("20230517", "20230522", false)
    );
}

#[test]
fn a_month_or_season_is_all_its_days_and_described_in_words() {
    assert_eq!(days("2024-02"), whole("20240201", "20240301", true));
    assert_eq!(days("2023-24"), whole("20231201", "20240301", true));
    assert_eq!(days("2023-02/2023-03"), whole("20230201", "20230401", true));
}

#[test]
fn an_approximate_day_is_that_day_and_described_in_words() {
    assert_eq!(days("2023-05-18~"), whole("20230518", "20230519", true));
}

#[test]
fn of_an_open_or_unknown_end_the_other_is_there_and_the_rest_in_words() {
    assert_eq!(days("2022-09-14/.."), whole("20220914", "20220915", true));
    assert_eq!(days("2022-09-14/"), whole("20220914", "20220915", true));
    assert_eq!(days("../2023-06-30"), whole("20230630", "20230701", true));
    assert_eq!(days("2022-09-14/2025"), whole("20220914", "20220915", true));
}

#[test]
fn a_date_known_to_the_year_has_no_calendar_entry() {
    for date in [
        "2023",
        "202X",
        "2022/2024",
        "2022/..",
        "-0043-03-15",
        "Y12000",
    ] {
        assert_eq!(days(date), None, "{date}");
        assert!(!has_day(&dated(date), 0), "{date}");
    }
    assert!(!has_day(&Feed::default(), 3));
}

#[test]
fn an_event_without_a_date_is_within_its_parents_days() {
    let feed = feed(
        r#"{"id": "p", "date": "2023-05-17/2023-05-21", "title": "الأيام"},
        {"id": "c", "title": "ندوة", "part_of": "p"}"#,
    );
    let text = write(&feed, "ar", &nowhere).expect("days");
    let child = &components(&text, "VEVENT")[1];
    assert_eq!(value(child, "DTSTART;VALUE=DATE"), Some("20230517"));
    assert_eq!(value(child, "DTEND;VALUE=DATE"), Some("20230522"));
    assert!(text.contains("\r\nDESCRIPTION;LANGUAGE=ar:note 1\\n\\nhttps://"));
}

#[test]
fn an_unknown_day_within_an_ongoing_span_has_no_calendar_entry() {
    let feed = feed(
        r#"{"id": "p", "date": "2022-09-14/..", "title": "الشراكة"},
        {"id": "c", "title": "ندوة", "part_of": "p"}"#,
    );
    assert!(has_day(&feed, 0) && !has_day(&feed, 1));
}
