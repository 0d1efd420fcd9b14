//! The journal: undo, redo, groups, and a journal that is stored.

use masar_edit::{Change, Document, EditError, Journal, Json, Path};

use crate::changes::FEED;

fn title(text: &str) -> Change {
    let path = Path::event("open-days").member("title").language("fr");
    Change::set(path, Json::text(text))
}

#[test]
fn letters_that_are_typed_into_a_field_are_one_step() {
    let mut document = Document::open(FEED).expect("JSON");
    for typed in ["P", "Po", "Por", "Port"] {
        document
            .apply_in("title.fr", title(typed))
            .expect("a title");
    }
    assert_eq!(document.journal().done().len(), 1);
    document.end_group();
    document
        .apply_in("title.fr", title("Portes"))
        .expect("a title");
    assert_eq!(document.journal().done().len(), 2);
    document.undo();
    assert!(document.text().contains("\"Port\""));
    document.undo();
    assert_eq!(document.text(), FEED);
    assert!(document.undo().is_none());
}

#[test]
fn a_field_that_is_as_before_is_no_step() {
    let mut document = Document::open(FEED).expect("JSON");
    document.apply_in("title.fr", title("x")).expect("a title");
    document
        .apply_in("title.fr", title("Journées ouvertes"))
        .expect("a title");
    assert_eq!(
        (document.text(), document.journal().done().len()),
        (FEED, 0)
    );
}

#[test]
fn several_events_change_in_one_step_or_not_at_all() {
    let track = |id: &str| Change::set(Path::event(id).member("track"), Json::text("outreach"));
    let mut document = Document::open(FEED).expect("JSON");
    document
        .apply_all(vec![track("seminar"), track("concert")])
        .expect("two tracks");
    let both = document.text().to_owned();
    assert_eq!(both.matches("\"track\": \"outreach\"").count(), 2);
    assert!(
        document
            .apply_all(vec![track("open-days"), track("nobody")])
            .is_err()
    );
    assert_eq!(document.text(), both);
    document.undo();
    assert_eq!(document.text(), FEED);
    document.redo();
    assert_eq!(document.text(), both);
}

#[test]
fn a_change_after_an_undo_ends_what_could_be_redone() {
    let mut document = Document::open(FEED).expect("JSON");
    document.apply(title("one")).expect("a title");
    document.apply(title("two")).expect("a title");
    document.undo();
    assert_eq!(document.journal().undone().len(), 1);
    document.apply(title("three")).expect("a title");
    assert!(document.redo().is_none());
    assert_eq!(document.journal().done().len(), 2);
}

#[test]
fn a_stored_journal_is_carried_out_on_the_same_text_and_refused_on_another() {
    let mut document = Document::open(FEED).expect("JSON");
    document.apply(title("one")).expect("a title");
    document.apply(title("two")).expect("a title");
    document.undo();
    let stored = serde_json::to_string(document.journal()).expect("a journal");
    let journal: Journal = serde_json::from_str(&stored).expect("the journal");
    let mut again = Document::replay(FEED, journal.clone()).expect("the text");
    assert_eq!(again.text(), document.text());
    again.redo();
    document.redo();
    assert_eq!(again.text(), document.text());
    for (word, other) in [
        ("Le fil", "Le fils"),
        ("Checked", "Chacked"),
        ("Journées", "Journals"),
    ] {
        let error = Document::replay(FEED.replace(word, other), journal.clone());
        assert_eq!(error.expect_err("another text"), EditError::AnotherText);
    }
}
