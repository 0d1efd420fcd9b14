//! What each change does to a text.

use masar_edit::{Change, EditError, Json, Path, Position, Step, apply};

/// A feed in the style of the guide.
pub const FEED: &str = r#"{
  "masar": 1,
  "title": {"ar": "مسار", "fr": "Le fil"},
  "languages": ["ar", "fr", "en"],
  "tracks": [
    {"id": "outreach", "title": "Outreach"}
  ],
  "_note": "Ask \u00e9milie.",
  "events": [
    {
      "id": "open-days",
      "date": "2023-05-17/2023-05-21",
      "title": {"ar": "الأيام المفتوحة", "fr": "Journées ouvertes"},
      "_note": "Checked.",
      "tags": ["ethics", "youth"],
      "links": [{"href": "a.pdf", "title": "Programme"}]
    },
    {"id": "seminar", "date": "2023-05-18", "title": "ندوة"},
    {"id": "concert", "date": "2023-05-20", "title": "حفل", "unknown": [1,  2]}
  ]
}
"#;

fn changed(text: &str, change: Change) -> String {
    apply(text, &change).expect("a change").text
}

fn set(text: &str, path: Path, value: Json) -> String {
    changed(text, Change::set(path, value))
}

#[test]
fn a_title_in_one_language_changes_alone() {
    let path = Path::event("open-days").member("title").language("fr");
    let text = set(FEED, path, Json::text("Portes ouvertes"));
    assert_eq!(text, FEED.replace("Journées ouvertes", "Portes ouvertes"));
}

#[test]
fn a_language_is_added_at_its_place() {
    let path = Path::event("open-days").member("title");
    let text = set(FEED, path.language("en"), Json::text("Open Days"));
    assert_eq!(
        text,
        FEED.replace(
            r#""fr": "Journées ouvertes"}"#,
            r#""fr": "Journées ouvertes", "en": "Open Days"}"#
        )
    );
    let path = Path::feed().member("title").language("en");
    let text = set(FEED, path, Json::text("The path"));
    assert!(text.contains(r#""title": {"ar": "مسار", "fr": "Le fil", "en": "The path"},"#));
}

#[test]
fn a_text_without_a_language_gets_a_second_one() {
    let path = Path::event("seminar").member("title");
    let text = set(FEED, path.clone().language("fr"), Json::text("Séminaire"));
    assert_eq!(
        text,
        FEED.replace(r#""ندوة""#, r#"{"ar": "ندوة", "fr": "Séminaire"}"#)
    );
    // Its own language is that of the feed.
    let text = set(FEED, path.clone().language("ar"), Json::text("لقاء"));
    assert_eq!(text, FEED.replace("ندوة", "لقاء"));
    let alone = r#"{"masar": 1, "events": [{"id": "a", "date": "2022", "title": "Signed"}]}"#;
    let path = Path::event("a").member("title").language("fr");
    let error = apply(alone, &Change::set(path.clone(), Json::text("Signé")));
    assert_eq!(error, Err(EditError::LanguageUnknown(path)));
}

#[test]
fn a_member_is_added_in_the_order_of_the_format() {
    let path = Path::event("seminar").member("summary").language("fr");
    let text = set(FEED, path, Json::text("Une phrase."));
    assert!(text.contains(
        r#"{"id": "seminar", "date": "2023-05-18", "title": "ندوة", "summary": {"fr": "Une phrase."}},"#
    ));
    let path = Path::event("open-days").member("importance");
    let text = set(FEED, path, Json::number(5));
    assert!(text.contains("Journées ouvertes\"},\n      \"importance\": 5,\n      \"_note\""));
    let path = Path::event("open-days").member("place").member("name");
    let text = set(FEED, path.language("ar"), Json::text("قاعة"));
    assert!(text.contains("\n      \"place\": {\"name\": {\"ar\": \"قاعة\"}},\n"));
}

#[test]
fn a_member_is_removed_with_its_line() {
    let text = changed(
        FEED,
        Change::remove(Path::event("open-days").member("tags")),
    );
    assert_eq!(
        text,
        FEED.replace("      \"tags\": [\"ethics\", \"youth\"],\n", "")
    );
    let path = Path::event("open-days").member("title");
    let text = changed(FEED, Change::remove(path.clone().language("ar")));
    assert!(text.contains(r#""title": {"fr": "Journées ouvertes"},"#));
    // A text without its last language is no text.
    let text = changed(&text, Change::remove(path.language("fr")));
    assert!(!text.contains("Journées") && text.contains("2023-05-21\",\n      \"_note\""));
}

#[test]
fn an_event_is_added_where_it_is_wanted() {
    let event = Json::parse(r#"{"id":"visit","date":"2023-05-19","title":"زيارة"}"#);
    let change = Change::Insert {
        list: Path::feed().member("events"),
        at: Position::After(Step::Key("seminar".into())),
        value: event.expect("an event"),
    };
    let text = changed(FEED, change);
    let next = "    {\"id\": \"concert\"";
    let line = "    {\"id\": \"visit\", \"date\": \"2023-05-19\", \"title\": \"زيارة\"},\n";
    assert_eq!(text, FEED.replace(next, &[line, next].concat()));
}

#[test]
fn an_event_is_deleted_with_its_lines() {
    let text = changed(FEED, Change::remove(Path::event("seminar")));
    assert_eq!(
        text,
        FEED.replace(
            "    {\"id\": \"seminar\", \"date\": \"2023-05-18\", \"title\": \"ندوة\"},\n",
            ""
        )
    );
    let text = changed(&text, Change::remove(Path::event("open-days")));
    let text = changed(&text, Change::remove(Path::event("concert")));
    assert!(text.ends_with("\"events\": []\n}\n"));
}

#[test]
fn an_event_is_moved_with_its_lines() {
    let change = |to| Change::Move {
        path: Path::event("seminar"),
        to,
    };
    let line = "    {\"id\": \"seminar\", \"date\": \"2023-05-18\", \"title\": \"ندوة\"}";
    let text = changed(FEED, change(Position::First));
    assert!(text.contains(&["\"events\": [\n", line, ",\n    {\n"].concat()));
    let text = changed(FEED, change(Position::Last));
    assert!(text.ends_with(&["[1,  2]},\n", line, "\n  ]\n}\n"].concat()));
    assert_eq!(
        changed(FEED, change(Position::Before(Step::Index(2)))),
        FEED
    );
}

#[test]
fn a_copy_of_an_event_follows_it() {
    let change = Change::Duplicate {
        path: Path::event("open-days"),
        id: "open-days-2024".into(),
    };
    let text = changed(FEED, change);
    let event = &FEED[FEED.find("    {\n      \"id\"").expect("an event")..];
    let event = &event[..event.find("    {\"id\": \"seminar\"").expect("the next")];
    let copy = event.replace("\"open-days\"", "\"open-days-2024\"");
    assert_eq!(text, FEED.replace(event, &[event, &copy].concat()));
}

#[test]
fn tags_and_links_are_added_and_removed_by_their_text() {
    let tags = Path::event("open-days").member("tags");
    let text = changed(FEED, Change::remove(tags.clone().key("ethics")));
    assert!(text.contains(r#""tags": ["youth"],"#));
    let change = Change::Insert {
        list: tags,
        at: Position::Last,
        value: Json::text("law"),
    };
    assert!(changed(FEED, change).contains(r#""tags": ["ethics", "youth", "law"],"#));
    let change = Change::Insert {
        list: Path::event("seminar").member("tags"),
        at: Position::Last,
        value: Json::text("law"),
    };
    assert!(changed(FEED, change).contains(r#""title": "ندوة", "tags": ["law"]}"#));
    let path = Path::event("open-days").member("links").key("a.pdf");
    let text = set(FEED, path.member("title"), Json::text("Le programme"));
    assert_eq!(text, FEED.replace("Programme", "Le programme"));
}

#[test]
fn an_id_that_is_taken_is_refused() {
    let path = Path::event("seminar").member("id");
    let error = apply(FEED, &Change::set(path.clone(), Json::text("concert")));
    assert_eq!(error, Err(EditError::IdTaken("concert".into())));
    assert_eq!(set(FEED, path, Json::text("seminar")), FEED);
    let event = Json::parse(r#"{"id": "seminar", "title": "x"}"#).expect("an event");
    let error = apply(FEED, &Change::add_event(event));
    assert_eq!(error, Err(EditError::IdTaken("seminar".into())));
}

#[test]
fn a_place_that_is_not_there_or_not_clear_is_refused() {
    let missing = Path::event("nobody").member("date");
    let error = apply(FEED, &Change::set(missing.clone(), Json::text("2022")));
    assert_eq!(error, Err(EditError::NotFound(missing)));
    let twice = FEED.replace("\"concert\"", "\"seminar\"");
    let path = Path::event("seminar").member("date");
    let error = apply(&twice, &Change::set(path.clone(), Json::text("2022")));
    assert_eq!(error, Err(EditError::Ambiguous(path)));
    let path = Path::feed().member("events").index(2).member("date");
    assert!(
        set(&twice, path, Json::text("2022")).contains("\"date\": \"2022\", \"title\": \"حفل\"")
    );
}

#[test]
fn a_text_that_is_not_json_is_refused_with_the_place() {
    let broken = FEED.replace("\"masar\": 1,", "\"masar\": 1");
    let path = Path::feed().member("updated");
    let Err(EditError::NotJson(diagnostic)) = apply(&broken, &Change::remove(path)) else {
        panic!("it is not JSON");
    };
    assert_eq!((diagnostic.code.name(), diagnostic.line), ("not-json", 2));
}

#[test]
fn a_value_that_is_nested_too_deeply_for_its_place_is_refused() {
    let deep = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
    let value = Json::parse(&deep(62)).expect("JSON");
    let path = Path::event("concert").member("unknown");
    let error = apply(FEED, &Change::set(path, value.clone()));
    assert!(matches!(error, Err(EditError::NotJson(_))), "{error:?}");
    assert!(apply(FEED, &Change::set(Path::feed().member("_note"), value)).is_ok());
}

#[test]
fn a_byte_order_mark_before_a_value_is_no_part_of_it() {
    assert_eq!(
        Json::parse("\u{feff} 1\r\n").expect("JSON"),
        Json::number(1)
    );
}

#[test]
fn of_a_member_that_is_there_twice_the_last_one_counts() {
    let text = r#"{"masar": 1, "title": "a", "title": "b", "events": []}"#;
    let path = Path::feed().member("title");
    assert_eq!(
        set(text, path.clone(), Json::text("c")),
        text.replace("\"b\"", "\"c\"")
    );
    assert_eq!(
        changed(text, Change::remove(path)),
        r#"{"masar": 1, "events": []}"#
    );
}

#[test]
fn a_feed_with_errors_is_changed_all_the_same() {
    let text = r#"{"masar": "x", "events": [{"id": "a", "date": "2023-02-30"}, 7, {"id": 3}]}"#;
    let path = Path::event("a").member("date");
    let text = set(text, path, Json::text("2023-02-28"));
    assert!(text.contains("2023-02-28"));
}

#[test]
fn text_that_is_edited_as_text_stays_json() {
    let at = FEED.find("Le fil").expect("the title");
    let change = |inserted: &str| Change::Text {
        splices: vec![masar_edit::Splice {
            at,
            removed: "Le fil".into(),
            inserted: inserted.into(),
        }],
    };
    assert_eq!(
        changed(FEED, change("Le pas")),
        FEED.replace("Le fil", "Le pas")
    );
    assert!(matches!(
        apply(FEED, &change("\"")),
        Err(EditError::NotJson(_))
    ));
}
