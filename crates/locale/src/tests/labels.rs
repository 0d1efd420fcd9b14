use super::{assert_in_each, catalog, edtf};
use crate::{capitalised, precision_note, short_date_in_words};

#[test]
fn a_short_date_leaves_the_year_to_the_axis_unless_it_crosses_one() {
    for (text, expected) in [
        ("2022-09-14", ["14 شتنبر", "14 septembre", "14 September"]),
        (
            "2023-05-17/2023-05-21",
            ["من 17 إلى 21 ماي", "du 17 au 21 mai", "17 to 21 May"],
        ),
        ("2023-02", ["فبراير", "février", "February"]),
        ("2015", ["2015", "2015", "2015"]),
        ("2015-24", ["شتاء", "hiver", "winter"]),
        (
            "2022-09-14/..",
            [
                "منذ 14 شتنبر",
                "depuis le 14 septembre",
                "since 14 September",
            ],
        ),
        (
            "2022-12-30/2023-01-01",
            [
                "من 30 دجنبر 2022 إلى 1 يناير 2023",
                "du 30 décembre 2022 au 1er janvier 2023",
                "30 December 2022 to 1 January 2023",
            ],
        ),
        (
            "2023-05-18T10:00",
            [
                "18 ماي، الساعة 10:00",
                "18 mai à 10\u{a0}h\u{a0}00",
                "18 May, 10:00",
            ],
        ),
    ] {
        assert_in_each(
            text,
            |catalog| short_date_in_words(&edtf(text), catalog),
            expected,
        );
    }
}

#[test]
fn the_note_names_the_part_nobody_gave() {
    let note = |text, tag| precision_note(&edtf(text), catalog(tag));
    assert_eq!(note("2023-02", "ar"), Some("اليوم غير محدد"));
    assert_eq!(note("2023-02", "fr"), Some("jour non précisé"));
    assert_eq!(note("2023-02", "en"), Some("day not given"));
    assert_eq!(note("2023", "en"), Some("month not given"));
    assert_eq!(note("202X", "en"), Some("year not given"));
    assert_eq!(note("2023-02/2023-03-04", "en"), Some("day not given"));
    for exact in [
        "2023-02-14",
        "2023-02-14T10:00",
        "2022-09-14/",
        "2023-05-17/2023-05-21",
    ] {
        assert_eq!(note(exact, "en"), None, "{exact}");
    }
}

#[test]
fn a_phrase_at_the_head_of_a_line_takes_a_capital() {
    assert_eq!(capitalised("du 17 au 21 mai"), "Du 17 au 21 mai");
    assert_eq!(capitalised("été 2015"), "Été 2015");
    assert_eq!(capitalised("à partir de 2015"), "À partir de 2015");
    assert_eq!(capitalised("من 17 إلى 21 ماي"), "من 17 إلى 21 ماي");
    assert_eq!(capitalised(""), "");
}

#[test]
fn each_letter_that_a_text_of_a_catalog_begins_with_has_its_capital() {
    for letter in ('\u{1}'..='\u{ff}').filter(|letter| !"ßµÿ".contains(*letter)) {
        let capital: String = letter.to_uppercase().collect();
        assert_eq!(capitalised(&letter.to_string()), capital);
    }
    for entry in &masar_catalogs::CATALOGS {
        for text in entry.catalog.to_text().lines() {
            let first = text.chars().next().unwrap_or_default();
            assert_eq!(
                capitalised(&first.to_string()),
                first.to_uppercase().collect::<String>(),
                "{text}"
            );
        }
    }
}

#[test]
fn a_latin_capital_has_the_small_letter_of_unicode() {
    let letters = ('\u{1}'..='\u{17f}').chain('\u{1e00}'..='\u{1eff}');
    // These are no pairs, or are more than one letter.
    for letter in letters.filter(|letter| !"İẞ".contains(*letter)) {
        let small: String = letter.to_lowercase().collect();
        assert_eq!(crate::small(letter).to_string(), small, "{letter:?}");
    }
}
