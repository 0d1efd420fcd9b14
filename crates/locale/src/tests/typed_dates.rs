//! Dates as visitors type them.

use super::catalog;
use crate::{date_in_words, typed_date};
use masar_catalogs::CATALOGS;
use masar_edtf::Edtf;

/// Returns the date that a text has in a language, as EDTF.
fn read(tag: &str, text: &str) -> String {
    typed_date(text, catalog(tag)).map_or_else(String::new, |date| date.to_string())
}

#[test]
fn a_year_a_month_and_a_day_are_read_in_the_usual_orders() {
    for (typed, date) in [
        ("2022", "2022"),
        (" 2022 ", "2022"),
        ("9/2022", "2022-09"),
        ("2022-09", "2022-09"),
        ("09.2022", "2022-09"),
        ("14/09/2022", "2022-09-14"),
        ("14-9-2022", "2022-09-14"),
        ("2022-09-14", "2022-09-14"),
        ("2022/9/14", "2022-09-14"),
        ("14 9 2022", "2022-09-14"),
        ("4/9/2022", "2022-09-04"),
        ("9/14/2022", "2022-09-14"),
    ] {
        assert_eq!(read("en", typed), date, "{typed}");
    }
}

#[test]
fn digits_of_other_scripts_are_read() {
    for typed in ["١٤/٩/٢٠٢٢", "۱۴/۹/۲۰۲۲", "٢٠٢٢-٠٩-١٤", "\u{200F}14/9/2022"]
    {
        assert_eq!(read("ar", typed), "2022-09-14", "{typed}");
    }
    assert_eq!(read("ar-EG", "٢٠٢٢"), "2022");
}

#[test]
fn names_of_months_are_read_in_the_language_of_the_interface() {
    for (tag, typed, date) in [
        ("en", "14 September 2022", "2022-09-14"),
        ("en", "September 14, 2022", "2022-09-14"),
        ("en", "september 5, 2022", "2022-09-05"),
        ("en", "May 2022", "2022-05"),
        ("fr", "1er AOÛT 2022", "2022-08-01"),
        ("fr", "sept. 2022", "2022-09"),
        ("fr", "juil. 2022", "2022-07"),
        ("es", "14 de septiembre de 2022", "2022-09-14"),
        ("ar", "14 شتنبر 2022", "2022-09-14"),
        ("ar-IQ", "كانون الثاني 2022", "2022-01"),
        ("ar-EG", "١٤ سبتمبر ٢٠٢٢", "2022-09-14"),
    ] {
        assert_eq!(read(tag, typed), date, "{typed}");
    }
}

#[test]
fn a_minus_or_the_text_for_it_is_before_year_1() {
    assert_eq!(read("en", "-3000"), "-2999");
    assert_eq!(read("en", "−44"), "-0043");
    assert_eq!(read("en", "3000 BCE"), "-2999");
    assert_eq!(read("fr", "44 av. J.-C."), "-0043");
    assert_eq!(read("ar", "3000 ق.م"), "-2999");
    assert_eq!(read("en", "-66000000"), "Y-65999999");
}

#[test]
fn what_is_no_date_of_the_calendar_is_not_read() {
    for typed in [
        "",
        "soon",
        "31/2/2022",
        "2022-13",
        "13/13/2022",
        "9/22",
        "14/9/22",
        "1/2/3/2022",
        "0",
        "2022?",
        "14 September",
        "September",
        "20x2",
        "-",
        "/",
        "2022-09-14T10:00",
        "99999999999999999999",
        "May June 2022",
        "a 2022",
    ] {
        assert_eq!(read("en", typed), "", "{typed}");
    }
}

#[test]
fn the_widgets_own_words_of_a_date_are_read_in_each_language() {
    for tag in CATALOGS.iter().map(|entry| entry.tag) {
        let catalog = catalog(tag);
        for month in 1..=12 {
            for date in [
                format!("2022-{month:02}-01"),
                format!("2022-{month:02}-23"),
                format!("2022-{month:02}"),
            ] {
                let date = Edtf::parse(&date).expect("a date");
                let words = date_in_words(&date, catalog);
                let read = typed_date(&words, catalog);
                assert_eq!(read, Some(date), "{words} ({tag})");
            }
        }
    }
}
