//! Changes and conflicts in words.

use masar_edit::{
    Change, Json, Lang, Path, Position, apply, commit_message, describe, describe_conflict,
    differences, merge,
};

use crate::changes::FEED;

/// Returns a change in Arabic, French and English.
fn told(change: &Change) -> [String; 3] {
    let difference = apply(FEED, change).expect("a change").difference;
    [Lang::Ar, Lang::Fr, Lang::En].map(|lang| describe(&difference, lang).replace('\u{a0}', " "))
}

fn set(path: Path, value: &str) -> Change {
    Change::set(path, Json::text(value))
}

#[test]
fn a_change_of_a_text_names_the_language() {
    let path = Path::event("open-days").member("title").language("fr");
    assert_eq!(
        told(&set(path, "Portes ouvertes")),
        [
            "تعديل العنوان بالفرنسية في «الأيام المفتوحة»",
            "Modification du titre (français) de « Journées ouvertes »",
            "Title (French) of “الأيام المفتوحة” changed",
        ]
    );
    let path = Path::feed().member("title").language("en");
    assert_eq!(
        told(&set(path, "The path")),
        [
            "إضافة العنوان بالإنجليزية إلى المسار",
            "Ajout du titre (anglais) à la frise",
            "Title (English) of the timeline added",
        ]
    );
}

#[test]
fn a_short_value_is_told_with_the_one_before() {
    assert_eq!(
        told(&set(Path::event("seminar").member("date"), "2023-05-19")),
        [
            "تعديل التاريخ في «ندوة»: 2023-05-19 بدل 2023-05-18",
            "Modification de la date de « ندوة » : 2023-05-19 au lieu de 2023-05-18",
            "Date of “ندوة” changed: 2023-05-19 instead of 2023-05-18",
        ]
    );
    assert_eq!(
        told(&set(Path::event("concert").member("status"), "cancelled")),
        [
            "إضافة الحالة إلى «حفل»: ملغى",
            "Ajout du statut à « حفل » : annulé",
            "Status of “حفل” added: cancelled",
        ]
    );
}

#[test]
fn events_and_the_parts_of_events_are_added_and_deleted() {
    assert_eq!(
        told(&Change::remove(Path::event("concert"))),
        [
            "حذف الحدث «حفل»",
            "Suppression de l’événement « حفل »",
            "Event “حفل” deleted"
        ]
    );
    let tag = Change::Insert {
        list: Path::event("open-days").member("tags"),
        at: Position::Last,
        value: Json::text("law"),
    };
    assert_eq!(
        told(&tag),
        [
            "إضافة الكلمة المفتاحية «law» إلى «الأيام المفتوحة»",
            "Ajout du mot-clé « law » à « Journées ouvertes »",
            "Tag “law” added to “الأيام المفتوحة”",
        ]
    );
    let path = Path::event("open-days").member("links").key("a.pdf");
    assert_eq!(
        told(&set(path.member("title"), "Plan")),
        [
            "تعديل العنوان للرابط «a.pdf» في «الأيام المفتوحة»",
            "Modification du titre du lien « a.pdf » dans « Journées ouvertes »",
            "Title of the link “a.pdf” in “الأيام المفتوحة” changed",
        ]
    );
}

#[test]
fn a_conflict_is_told_with_both_values() {
    let path = Path::event("seminar").member("date");
    let version = |day: &str| apply(FEED, &set(path.clone(), day)).expect("a day").text;
    let merged = merge(FEED, &version("2023-05-19"), &version("2023-05")).expect("JSON");
    let told = [Lang::Ar, Lang::Fr, Lang::En]
        .map(|lang| describe_conflict(&merged.conflicts[0], lang).replace('\u{a0}', " "));
    assert_eq!(
        told,
        [
            "التاريخ في «ندوة»: تعديلان مختلفان. نسختك: «2023-05-19». النسخة الأخرى: «2023-05». قبل ذلك: «2023-05-18».",
            "La date de « ندوة » : deux modifications différentes. La vôtre : « 2023-05-19 ». L’autre : « 2023-05 ». Avant : « 2023-05-18 ».",
            "Date of “ندوة”: both versions changed it. Yours: “2023-05-19”. The other: “2023-05”. Before: “2023-05-18”.",
        ]
    );
}

#[test]
fn a_commit_message_has_a_short_first_line_and_the_list() {
    let mut text = FEED.to_owned();
    for number in 0..3 {
        let event = format!(r#"{{"id": "n{number}", "date": "2024", "title": "N{number}"}}"#);
        let change = Change::add_event(Json::parse(&event).expect("JSON"));
        text = apply(&text, &change).expect("an event").text;
    }
    let changes = [
        Change::remove(Path::event("concert")),
        set(Path::event("seminar").member("date"), "2024"),
        set(Path::event("seminar").member("track"), "outreach"),
        set(Path::feed().member("updated"), "2024"),
    ];
    for change in &changes {
        text = apply(&text, change).expect("a change").text;
    }
    let found = differences(FEED, &text).expect("JSON");
    let first = |lang| {
        let message = commit_message(&found, lang);
        assert_eq!(message.matches("\n- ").count(), 7);
        message.lines().next().unwrap_or("").to_owned()
    };
    assert_eq!(
        [Lang::Ar, Lang::Fr, Lang::En].map(first),
        [
            "إضافة 3 أحداث، وتعديل حدث واحد، وحذف حدث واحد، وتعديل إعدادات المسار",
            "3 événements ajoutés, 1 modifié, 1 supprimé, réglages modifiés",
            "3 events added, 1 changed, 1 deleted, settings changed",
        ]
    );
}

#[test]
fn a_long_title_does_not_make_a_long_first_line() {
    let long = "x".repeat(300);
    let path = Path::event("seminar").member("title");
    let text = apply(FEED, &set(path.clone(), &long))
        .expect("a title")
        .text;
    let text = apply(&text, &set(path, "y")).expect("a title").text;
    let found = differences(&FEED.replace("ندوة", &long), &text).expect("JSON");
    let message = commit_message(&found, Lang::En);
    assert!(message.lines().all(|line| line.chars().count() <= 90));
    assert!(
        message
            .lines()
            .next()
            .is_some_and(|line| line.chars().count() <= 72)
    );
}
