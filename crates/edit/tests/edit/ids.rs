//! Links to events without an id stay.

use masar_edit::{Change, Document, EditError, Json, OtherPages, Path, apply};

const FEED: &str = r#"{
  "masar": 1,
  "languages": ["ar", "fr"],
  "events": [
    {"date": "2022-09-14", "title": "اتفاقية"},
    {"_note": "x", "date": "2023", "title": {"fr": "Visite"}},
    {"date": "2023", "title": {"fr": "Visite"}}
  ]
}
"#;

fn ids(text: &str) -> Vec<String> {
    let events = masar_feed::read(text).expect("a feed").feed.events;
    events.into_iter().map(|event| event.id).collect()
}

#[test]
fn the_id_is_written_down_when_a_date_or_a_title_changes() {
    let before = ids(FEED);
    for (member, value) in [("date", "2022-09-15"), ("title", "اتفاق")] {
        let path = Path::event(&before[0]).member(member);
        let text = apply(FEED, &Change::set(path, Json::text(value)))
            .expect("a change")
            .text;
        assert_eq!(ids(&text), before);
        assert!(text.contains(&format!("{{\"id\": \"{}\", \"date\"", before[0])));
        assert_eq!(
            text.lines()
                .zip(FEED.lines())
                .filter(|(a, b)| a != b)
                .count(),
            1
        );
    }
}

#[test]
fn the_id_is_not_written_down_while_it_stays() {
    let path = Path::event(&ids(FEED)[0]).member("title").language("fr");
    let text = apply(FEED, &Change::set(path, Json::text("Accord")))
        .expect("a title")
        .text;
    assert!(!text.contains("\"id\""));
    assert_eq!(ids(&text), ids(FEED));
}

#[test]
fn an_event_that_is_deleted_does_not_change_the_ids_of_others() {
    // The second of two equal events has a numbered id.
    let before = ids(FEED);
    let text = apply(FEED, &Change::remove(Path::event(&before[1])))
        .expect("an event")
        .text;
    assert_eq!(ids(&text), [before[0].clone(), before[2].clone()]);
}

#[test]
fn another_default_language_does_not_change_the_ids_of_events() {
    let text = FEED.replace(
        "{\"fr\": \"Visite\"}",
        "{\"fr\": \"Visite\", \"ar\": \"زيارة\"}",
    );
    let path = Path::feed().member("languages");
    let changed = apply(&text, &Change::set(path, Json::texts(["fr", "ar"]))).expect("a change");
    assert_eq!(ids(&changed.text), ids(&text));
}

/// The first page of a feed whose second one is [`FEED`].
const FIRST: &str = r#"{"masar": 1, "languages": ["fr", "ar"], "events": [
  {"id": "first", "date": "2021", "title": "Début"},
  {"date": "2023", "title": {"ar": "x", "fr": "Visite"}}
], "next_url": "2.json"}"#;

#[test]
fn the_id_of_an_event_on_a_later_page_is_that_of_the_whole_feed() {
    let second = FEED.replace("  \"languages\": [\"ar\", \"fr\"],\n", "");
    let all = |second: &str| -> Vec<String> {
        let reading = masar_feed::read_pages(&[FIRST, second], Default::default());
        let events = reading.expect("a feed").feed.events;
        events.into_iter().map(|event| event.id).collect()
    };
    let before = all(&second);
    // The second of three equal events has a numbered id.
    let others = OtherPages::new(vec![FIRST.into()], vec![]);
    let mut document = Document::open(second)
        .expect("JSON")
        .with_other_pages(others);
    let path = Path::event(&before[3]).member("date");
    document
        .apply(Change::set(path, Json::text("2024")))
        .expect("a date");
    assert_eq!(all(document.text()), before);
    let id = Path::event(&before[3]).member("id");
    let error = document.apply(Change::set(id, Json::text("first")));
    assert_eq!(error, Err(EditError::IdTaken("first".into())));
}
