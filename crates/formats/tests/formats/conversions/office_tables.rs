//! Tables as offices write them: columns in words, dates with the day first, semicolons.

use super::{dates, imported};
use masar_check::{MessageLang, sentence};
use masar_formats::import::{ImportFormat, guess, import};

/// Returns the notes of an import, in English.
fn notes(text: &str) -> Vec<String> {
    let notes = imported(text).0.notes;
    let notes = notes.iter().map(|one| sentence(one, MessageLang::En));
    notes.collect()
}

/// Returns the problem of a table that cannot be read.
fn refusal(text: &str) -> String {
    let refused = import(text, ImportFormat::Csv, super::READER).expect_err("no table");
    masar_check::Explain::problem_in(&refused, MessageLang::En)
}

#[test]
fn a_french_spreadsheet_is_read_and_its_dates_are_told() {
    let text = "date;title;summary\r\n14/09/2022;Signature;Accord\r\nmai-22;Mois;x\r\n\
        2022;An;x\r\n44818;serial;x\r\n17/05/2023 10:00;heure;x\r\n";
    let (made, reading) = imported(text);
    assert_eq!(
        dates(&reading),
        [
            "2022-09-14",
            "2022-05",
            "2022",
            "2022-09-14",
            "2023-05-17T10:00"
        ]
    );
    assert!(made.diagnostics.is_empty());
    assert_eq!(
        notes(text)[0],
        "Dates that were read with the day first: 2; such as 14/09/2022, which is 2022-09-14."
    );
    assert_eq!(notes(text).len(), 3);
}

#[test]
fn columns_in_french_and_arabic_are_those_of_the_feed() {
    let text = "Date;Titre;Résumé\r\n14/09/2022;Signature;Accord\r\n";
    let (_, reading) = imported(text);
    assert_eq!(dates(&reading), ["2022-09-14"]);
    assert_eq!(reading.feed.languages, ["fr"]);
    let text = "التاريخ\tتاريخ النهاية\tالعنوان\tالنوع\tالحالة\tالعنوان (بالفرنسية)\n\
        ١٧ ماي ٢٠٢٣\t21/05/2023\tالأبواب المفتوحة\tمحطة\tملغى\tPortes ouvertes\n";
    let (made, reading) = imported(text);
    assert_eq!(dates(&reading), ["2023-05-17/2023-05-21"]);
    assert_eq!(reading.feed.languages, ["ar", "fr"]);
    assert!(
        made.text.contains(r#""kind": "milestone""#),
        "{}",
        made.text
    );
    assert!(
        made.text.contains(r#""status": "cancelled""#),
        "{}",
        made.text
    );
    assert!(made.diagnostics.is_empty(), "{:?}", made.diagnostics);
}

#[test]
fn arabic_texts_under_french_columns_are_arabic() {
    let (_, reading) = imported("Date;Titre\n14/09/2022;توقيع الاتفاقية\n");
    assert_eq!(reading.feed.languages, ["ar"]);
    // Latin letters under Arabic columns may be of any language: the checker asks.
    let (_, reading) = imported("التاريخ;العنوان\n14/09/2022;Signature\n");
    assert!(reading.feed.languages.iter().all(|one| one != "ar"));
}

#[test]
fn a_date_with_two_readings_is_read_as_the_other_dates_of_the_table() {
    let (_, reading) = imported("date,title\n04/09/2022,a\n09/14/2022,b\n");
    assert_eq!(dates(&reading), ["2022-04-09", "2022-09-14"]);
    let (_, reading) = imported("Date,Titre\n04/09/2022,a\n");
    assert_eq!(dates(&reading), ["2022-09-04"]);
    // Nothing in the table decides it.
    for text in [
        "date,title\n04/09/2022,a\n",
        "Date,Titre\n04/09/2022,a\n14/09/2022,b\n09/14/2022,c\n",
    ] {
        let (made, reading) = imported(text);
        assert!(!dates(&reading).iter().any(|one| one.starts_with("2022-04")));
        assert!(!made.diagnostics.is_empty(), "{text}");
    }
}

#[test]
fn a_time_of_its_own_column_belongs_to_the_date() {
    let (_, reading) = imported("Date;Heure;Titre\n14/09/2022;9h30;a\n15/09/2022;;b\n");
    assert_eq!(dates(&reading), ["2022-09-14T09:30", "2022-09-15"]);
    let (made, reading) = imported("Date;Heure;Titre\n14/09/2022;le matin;a\n");
    assert_eq!(dates(&reading), ["2022-09-14"]);
    assert_eq!(made.diagnostics.len(), 1);
}

#[test]
fn blanks_that_do_not_break_and_decimal_commas_are_read() {
    let (made, _) = imported(
        "Date;Titre;media[0].src;media[0].alt;media[0].width;media[0].height;place.geo\n\
         14/09/2022\u{a0};Signature;a.jpg;b;1\u{202f}200;800;34,03 -5,5\n",
    );
    assert!(made.text.contains(r#""width": 1200"#), "{}", made.text);
    assert!(
        made.text.contains(r#""geo": [34.03, -5.5]"#),
        "{}",
        made.text
    );
    assert!(made.diagnostics.is_empty(), "{:?}", made.diagnostics);
}

#[test]
fn the_columns_that_a_table_lacks_are_named() {
    let none = refusal("Jour férié;Nom\n1;2\n");
    assert!(none.contains("“date” (Date, التاريخ)"), "{none}");
    let title = refusal("Date;Nom\n1;2\n");
    assert!(
        title.contains("no column is called “title” (or: Titre"),
        "{title}"
    );
    let date = refusal("Quand;Titre\n1;2\n");
    assert!(date.contains("no column is called “date”"), "{date}");
}

#[test]
fn a_table_with_columns_of_an_office_is_recognised() {
    for text in [
        "Date;Titre;Budget;Responsable;Dossier;Visa\n14/09/2022;a;1;2;3;4\n",
        "التاريخ,العنوان\n14/09/2022,أ\n",
        "\"Date\"\t\"Titre\"\n14/09/2022\ta\n",
    ] {
        assert_eq!(guess(text), Some(ImportFormat::Csv), "{text}");
    }
    assert_eq!(guess("Nom;Budget\na;1\n"), None);
}
