use super::{catalog, edtf};
use crate::{LANGUAGES, relative};
use masar_edtf::Day;

fn distance(text: &str, tag: &str) -> Option<String> {
    let today = Day::from_ymd(2026, 11, 25).expect("a day");
    relative(&edtf(text), today, catalog(tag))
}

#[test]
fn a_distance_from_today_is_as_it_was_read() {
    let mut text = String::new();
    for language in LANGUAGES {
        for date in [
            "2026-10-26",
            "2026-11-23",
            "2026-11-24",
            "2026-11-25",
            "2026-11-26",
            "2026-11-27",
            "2026-11-28",
            "2026-12-06",
            "2026-12-07",
            "2026-12-16/2026-12-20",
            "2027-02",
            "2029",
            "2033-06-01/..",
        ] {
            let said = distance(date, language.tag).expect(date);
            text += &format!("{date}: {said}\n");
        }
        text += "\n";
    }
    insta::assert_snapshot!(text);
}

#[test]
fn ongoing_old_and_imprecise_dates_have_no_distance_from_today() {
    for text in [
        "2026-11-20/2026-11-30",
        "2026-11-20/..",
        "2026-11-25/2026-11-26",
        "2026-09-25",
        "2022-09-14",
        "2026-11",
        "2026-12",
        "2027",
        "../2024-01-01",
        "202X",
    ] {
        assert_eq!(distance(text, "en"), None, "{text}");
    }
    assert_eq!(
        distance("/2026-11-23", "en").as_deref(),
        Some("two days ago")
    );
}

#[test]
fn a_list_is_joined_as_each_language_joins_it() {
    let list = |tag, items: &[&str]| catalog(tag).list(items);
    let names = ["CNDH", "DGSN", "UNESCO"];
    assert_eq!(list("ar", &names), "CNDH وDGSN وUNESCO");
    assert_eq!(list("fr", &names), "CNDH, DGSN et UNESCO");
    assert_eq!(list("en", &names), "CNDH, DGSN and UNESCO");
    assert_eq!(list("es", &names), "CNDH, DGSN y UNESCO");
    assert_eq!(list("zgh", &names), "CNDH, DGSN ⴷ UNESCO");
    assert_eq!(list("es", &["Francia", "Italia"]), "Francia e Italia");
    assert_eq!(list("es", &["madre", "hija"]), "madre e hija");
    assert_eq!(list("es", &["agua", "hielo"]), "agua y hielo");
    assert_eq!(list("en", &["one"]), "one");
    assert_eq!(list("en", &[]), "");
}
