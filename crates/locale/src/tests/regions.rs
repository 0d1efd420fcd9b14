use super::{catalog, edtf};
use crate::{date_in_words, day_tick, gap_duration, regional_tag, time_tick, week_tick, year_tick};
use masar_edtf::Day;

#[test]
fn arabic_names_months_and_writes_digits_as_each_region_does() {
    for (tag, expected) in [
        ("ar", "من 17 إلى 21 غشت 2023"),
        ("ar-MA", "من 17 إلى 21 غشت 2023"),
        ("ar-Arab-MA", "من 17 إلى 21 غشت 2023"),
        ("ar-ma-u-nu-latn", "من 17 إلى 21 غشت 2023"),
        ("ar-EG", "من ١٧ إلى ٢١ أغسطس ٢٠٢٣"),
        ("ar_EG", "من ١٧ إلى ٢١ أغسطس ٢٠٢٣"),
        ("AR-arab-eg", "من ١٧ إلى ٢١ أغسطس ٢٠٢٣"),
        ("ar-SA", "من ١٧ إلى ٢١ أغسطس ٢٠٢٣"),
        ("ar-AE", "من 17 إلى 21 أغسطس 2023"),
        ("ar-001", "من 17 إلى 21 أغسطس 2023"),
        ("ar-FR", "من 17 إلى 21 أغسطس 2023"),
        ("ar-DZ", "من 17 إلى 21 أوت 2023"),
        ("ar-TN", "من 17 إلى 21 أوت 2023"),
        ("ar-SY", "من ١٧ إلى ٢١ آب ٢٠٢٣"),
        ("ar-MR", "من ١٧ إلى ٢١ أغشت ٢٠٢٣"),
    ] {
        let days = edtf("2023-08-17/2023-08-21");
        assert_eq!(date_in_words(&days, catalog(tag)), expected, "{tag}");
    }
}

#[test]
fn digits_are_those_of_the_region_in_every_text_with_a_number() {
    let egypt = catalog("ar-EG");
    let day = Day::from_ymd(2023, 5, 1).expect("a day");
    for said in [
        year_tick(2023, egypt),
        year_tick(12_000, egypt),
        time_tick(9 * 3600, egypt),
        day_tick(day, false, egypt),
        day_tick(day, true, egypt),
        week_tick(day, false, egypt),
        week_tick(day, true, egypt),
        gap_duration(700, egypt),
        egypt.events(12),
        egypt.found(12, 40),
        egypt.found(1, 40),
        egypt.ongoing_count(3),
        egypt.photo(1, 3),
        egypt.number(12),
        date_in_words(&edtf("2023-05-18T10:00/2023-05-18T12:30"), egypt),
        date_in_words(&edtf("2023-05-18T10:00+01:00"), egypt),
        date_in_words(&edtf("19XX"), egypt),
        date_in_words(&edtf("-004X~"), egypt),
    ] {
        assert!(!said.contains(|c: char| c.is_ascii_digit()), "{said}");
        assert!(said.contains(|c: char| ('٠'..='٩').contains(&c)), "{said}");
    }
}

#[test]
fn the_pages_region_is_the_texts_where_they_are_of_one_language() {
    for (lang, page, expected) in [
        ("ar", "ar-EG", "ar-EG"),
        ("ar", "ar", "ar"),
        ("ar-MA", "ar-EG", "ar-EG"),
        ("ar-MA", "ar", "ar-MA"),
        ("ar", "fr-MA", "ar"),
        ("ar", "", "ar"),
        ("AR", "ar-EG", "ar-EG"),
    ] {
        assert_eq!(regional_tag(lang, page), expected);
    }
}
