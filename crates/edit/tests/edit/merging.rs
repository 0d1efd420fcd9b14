//! Three versions of a feed become one.

use masar_edit::{
    Change, Choice, Conflict, ConflictKind, Json, Merge, MergeOptions, Path, Position, Step,
    Version, apply, merge, merge_with,
};

use crate::changes::FEED;

fn change(text: &str, changes: &[Change]) -> String {
    changes.iter().fold(text.to_owned(), |text, change| {
        apply(&text, change).expect("a change").text
    })
}

fn set(path: Path, value: &str) -> Change {
    Change::set(path, Json::text(value))
}

fn title(id: &str, language: &str, text: &str) -> Change {
    set(Path::event(id).member("title").language(language), text)
}

fn merged(ours: &[Change], theirs: &[Change]) -> Merge {
    merge(FEED, &change(FEED, ours), &change(FEED, theirs)).expect("JSON")
}

fn decided(ours: &str, theirs: &str, choice: &Choice) -> Merge {
    let options = MergeOptions {
        decide: Some(&mut |_: &Conflict| Some(choice.clone())),
        ..MergeOptions::default()
    };
    merge_with(FEED, ours, theirs, options).expect("JSON")
}

fn conflicts(merge: &Merge) -> Vec<(String, ConflictKind)> {
    let conflicts = merge.conflicts.iter();
    conflicts
        .map(|one| (one.place.path.to_string(), one.kind))
        .collect()
}

#[test]
fn changes_of_different_languages_members_and_events_are_all_there() {
    let ours = [
        title("open-days", "fr", "Portes ouvertes"),
        set(Path::event("seminar").member("date"), "2023-05-19"),
    ];
    let theirs = [
        title("open-days", "en", "Open Days"),
        set(Path::event("seminar").member("status"), "cancelled"),
        Change::add_event(
            Json::parse(r#"{"id": "visit", "title": "زيارة", "date": "2024"}"#).expect("JSON"),
        ),
        set(Path::feed().member("_note"), "Ask Omar."),
        Change::set(
            Path::event("concert").member("unknown"),
            Json::parse("[1, 3]").expect("JSON"),
        ),
    ];
    let merge = merged(&ours, &theirs);
    assert!(merge.is_clean(), "{:?}", merge.conflicts);
    assert_eq!(merge.text, change(FEED, &[&ours[..], &theirs[..]].concat()));
    assert_eq!(merge.taken.len(), theirs.len());
}

#[test]
fn the_same_change_of_both_is_no_conflict() {
    let both = [
        title("open-days", "fr", "Portes ouvertes"),
        Change::remove(Path::event("concert")),
    ];
    let merge = merged(&both, &both);
    assert!(merge.is_clean());
    assert_eq!(merge.text, change(FEED, &both));
}

#[test]
fn two_changes_of_one_text_are_asked_once_and_decided_in_three_ways() {
    let ours = change(FEED, &[title("open-days", "fr", "A")]);
    let theirs = change(FEED, &[title("open-days", "fr", "B")]);
    let open = merge(FEED, &ours, &theirs).expect("JSON");
    let place = (
        "events[open-days].title.fr".to_owned(),
        ConflictKind::BothChanged,
    );
    assert_eq!(conflicts(&open), [place]);
    assert_eq!(open.text, ours);
    let conflict = &open.conflicts[0];
    assert_eq!(conflict.base, Some(Json::text("Journées ouvertes")));
    assert_eq!(conflict.theirs, Some(Json::text("B")));
    for (choice, text) in [
        (Choice::Ours, ours.clone()),
        (Choice::Theirs, theirs.clone()),
        (
            Choice::Value(Json::text("C")),
            change(FEED, &[title("open-days", "fr", "C")]),
        ),
    ] {
        let decided = decided(&ours, &theirs, &choice);
        assert!(decided.is_clean());
        assert_eq!(decided.text, text);
    }
}

#[test]
fn deleted_against_changed_is_asked_both_ways() {
    let deleted = [Change::remove(Path::event("seminar"))];
    let edited = [set(Path::event("seminar").member("date"), "2024")];
    let (without, with) = (change(FEED, &deleted), change(FEED, &edited));
    for (ours, theirs, kind) in [
        (&without, &with, ConflictKind::DeletedInOurs),
        (&with, &without, ConflictKind::DeletedInTheirs),
    ] {
        let open = merge(FEED, ours, theirs).expect("JSON");
        assert_eq!(conflicts(&open), [("events[seminar]".to_owned(), kind)]);
        assert_eq!(&open.text, ours);
        let decided = decided(ours, theirs, &Choice::Theirs);
        assert_eq!(&decided.text, theirs);
    }
    let tags = Path::event("open-days").member("title");
    let merge = merged(
        &[Change::remove(tags.clone())],
        &[title("open-days", "fr", "B")],
    );
    assert_eq!(conflicts(&merge)[0].1, ConflictKind::DeletedInOurs);
}

#[test]
fn one_id_that_both_added_is_asked() {
    let event = |title: &str| {
        let text = format!(r#"{{"id": "new", "date": "2024", "title": "{title}"}}"#);
        Change::add_event(Json::parse(&text).expect("JSON"))
    };
    let merge = merged(&[event("أ")], &[event("ب")]);
    assert_eq!(
        conflicts(&merge),
        [("events[new]".to_owned(), ConflictKind::BothAdded)]
    );
    assert!(merged(&[event("أ")], &[event("أ")]).is_clean());
}

#[test]
fn tags_are_a_set_and_links_are_recognized_by_their_address() {
    let tags = Path::event("open-days").member("tags");
    let add = |list: &Path, value: &str| Change::Insert {
        list: list.clone(),
        at: Position::Last,
        value: Json::parse(value).expect("JSON"),
    };
    let links = Path::event("open-days").member("links");
    let ours = [
        add(&tags, r#""law""#),
        Change::remove(tags.clone().key("ethics")),
        set(links.clone().key("a.pdf").member("title"), "Le programme"),
        add(&Path::event("seminar").member("tags"), r#""x""#),
    ];
    let theirs = [
        add(&tags, r#""work""#),
        add(&links, r#"{"href": "b.pdf", "title": "Plan"}"#),
        set(links.key("a.pdf").member("type"), "document"),
        add(&Path::event("seminar").member("tags"), r#""y""#),
    ];
    let merge = merged(&ours, &theirs);
    assert!(merge.is_clean(), "{:?}", merge.conflicts);
    for expected in [
        r#""tags": ["youth", "law", "work"],"#,
        r#"{"href": "a.pdf", "title": "Le programme", "type": "document"}, {"href": "b.pdf", "title": "Plan"}"#,
        r#""tags": ["x", "y"]}"#,
    ] {
        assert!(
            merge.text.contains(expected),
            "{expected} in {}",
            merge.text
        );
    }
}

#[test]
fn the_order_that_only_the_other_version_changed_is_taken() {
    let moved = [Change::Move {
        path: Path::event("concert"),
        to: Position::First,
    }];
    let ours = [title("seminar", "ar", "لقاء")];
    let merge = merged(&ours, &moved);
    assert!(merge.is_clean());
    assert_eq!(merge.text, change(FEED, &[&ours[..], &moved[..]].concat()));
    // If both changed it, the own order stays.
    let others = [Change::Move {
        path: Path::event("open-days"),
        to: Position::Last,
    }];
    let merge = merged(&others, &moved);
    assert_eq!(merge.text, change(FEED, &others));
}

#[test]
fn an_event_without_an_id_is_recognized_when_its_title_or_its_date_changes() {
    let base = FEED.replace("\"id\": \"seminar\", ", "");
    let id = masar_feed::read(&base).expect("a feed").feed.events[1]
        .id
        .clone();
    let ours = change(&base, &[set(Path::event(&id).member("date"), "2024")]);
    assert!(ours.contains(&id));
    // The other version was edited by hand, and its event has another derived id.
    let theirs = base.replace("ندوة", "لقاء");
    let merge = merge(&base, &ours, &theirs).expect("JSON");
    assert!(merge.is_clean(), "{:?}", merge.conflicts);
    assert_eq!(merge.text, ours.replace("ندوة", "لقاء"));
}

#[test]
fn an_event_that_both_changed_by_hand_has_the_id_of_the_own_version() {
    let base = FEED.replace("\"id\": \"seminar\", ", "");
    let id = |text: &str| {
        masar_feed::read(text).expect("a feed").feed.events[1]
            .id
            .clone()
    };
    let ours = base.replace("2023-05-18", "2023-05-19");
    let theirs = base.replace("ندوة", "لقاء");
    let merge = merge(&base, &ours, &theirs).expect("JSON");
    assert!(merge.is_clean(), "{:?}", merge.conflicts);
    assert_eq!(id(&merge.text), id(&ours));
    let written = format!("{{\"id\": \"{}\", \"date\": \"2023-05-19\"", id(&ours));
    assert!(merge.text.contains(&written), "{}", merge.text);
}

#[test]
fn a_text_that_became_an_object_is_merged_by_language() {
    let ours = [title("seminar", "ar", "لقاء")];
    let theirs = [title("seminar", "fr", "Séminaire")];
    for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours)] {
        let merge = merged(ours, theirs);
        assert!(merge.is_clean(), "{:?}", merge.conflicts);
        let expected = r#"{"ar": "لقاء", "fr": "Séminaire"}"#;
        assert!(merge.text.contains(expected), "{}", merge.text);
    }
}

#[test]
fn what_the_other_version_refers_to_is_not_deleted_without_a_question() {
    let deleted = [Change::remove(Path::track("outreach"))];
    let used = [set(Path::event("seminar").member("track"), "outreach")];
    for (ours, theirs) in [(&deleted, &used), (&used, &deleted)] {
        let merge = merged(ours, theirs);
        let place = ("tracks[outreach]".to_owned(), ConflictKind::DeletedButUsed);
        assert_eq!(conflicts(&merge), [place]);
        assert!(merge.findings.is_empty());
        assert!(
            merge
                .text
                .contains(r#"{"id": "outreach", "title": "Outreach"}"#)
        );
        let (ours, theirs) = (change(FEED, ours), change(FEED, theirs));
        let value = Json::parse("{\"id\": \"outreach\"}").expect("JSON");
        let decided = decided(&ours, &theirs, &Choice::Value(value));
        assert!(decided.text.contains("\"outreach\"}"), "{}", decided.text);
    }
}

#[test]
fn two_changes_that_make_a_circle_are_asked() {
    let inside = |id: &str, outer: &str| set(Path::event(id).member("part_of"), outer);
    let merge = merged(
        &[inside("seminar", "concert")],
        &[inside("concert", "seminar")],
    );
    let place = ("events[concert].part_of".to_owned(), ConflictKind::Circle);
    assert_eq!(conflicts(&merge), [place]);
    assert!(merge.findings.is_empty());
}

#[test]
fn a_problem_that_neither_version_has_is_reported() {
    let languages = Json::texts(["ar", "fr"]);
    let ours = [Change::set(Path::feed().member("languages"), languages)];
    let theirs = [title("open-days", "en", "Open Days")];
    let merge = merged(&ours, &theirs);
    assert!(merge.conflicts.is_empty() && !merge.is_clean());
    let codes: Vec<_> = merge.findings.iter().map(|one| one.code.name()).collect();
    assert_eq!(codes, ["unlisted-language"]);
}

#[test]
fn changes_of_the_other_version_are_taken_in_part() {
    let theirs = [
        title("open-days", "fr", "Portes ouvertes"),
        Change::remove(Path::event("concert")),
        set(Path::event("seminar").member("date"), "2024"),
        Change::add_event(
            Json::parse(r#"{"id": "visit", "date": "2024", "title": "زيارة"}"#).expect("JSON"),
        ),
        Change::Move {
            path: Path::event("seminar"),
            to: Position::First,
        },
    ];
    let taken = ["events[open-days].title.fr", "events[visit]"];
    let options = MergeOptions {
        accept: Some(&mut |one| taken.contains(&one.place.path.to_string().as_str())),
        ..MergeOptions::default()
    };
    let merge = merge_with(FEED, FEED, &change(FEED, &theirs), options).expect("JSON");
    assert_eq!(merge.taken.len(), 2);
    // The new event follows the one that it follows in the other version.
    let line = "    {\"id\": \"visit\", \"date\": \"2024\", \"title\": \"زيارة\"},\n";
    let next = "    {\"id\": \"seminar\"";
    let expected = change(FEED, &theirs[..1]).replace(next, &[line, next].concat());
    assert_eq!(merge.text, expected);
}

#[test]
fn versions_without_a_common_one_are_merged() {
    let ours = r#"{"masar": 1, "events": [{"id": "a", "date": "2022", "title": "A"}]}"#;
    let theirs =
        r#"{"masar": 1, "title": "T", "events": [{"id": "b", "date": "2023", "title": "B"}]}"#;
    let merge = merge("", ours, theirs).expect("JSON");
    assert!(merge.is_clean(), "{:?}", merge.conflicts);
    let expected = r#"{"masar": 1, "title": "T", "events": [{"id": "a", "date": "2022", "title": "A"}, {"id": "b", "date": "2023", "title": "B"}]}"#;
    assert_eq!(merge.text, expected);
}

#[test]
fn a_version_that_is_not_json_is_named_with_the_place() {
    let error = merge(FEED, FEED, "{\n\"masar\": 1,\n}").expect_err("not JSON");
    assert_eq!((error.version, error.diagnostic.line), (Version::Theirs, 2));
}

#[test]
fn the_style_of_the_own_version_stays() {
    let value: serde_json::Value = serde_json::from_str(FEED).expect("JSON");
    let theirs = change(FEED, &[title("open-days", "fr", "Portes ouvertes")]);
    for base in [
        FEED.replace('\n', "\r\n"),
        ["\u{feff}", FEED].concat(),
        serde_json::to_string(&value).expect("JSON"),
        serde_json::to_string_pretty(&value).expect("JSON"),
    ] {
        let merge = merge(FEED, &base, &theirs).expect("JSON");
        assert!(merge.is_clean());
        assert_eq!(
            merge.text,
            base.replace("Journées ouvertes", "Portes ouvertes")
        );
    }
    let event = Change::Insert {
        list: Path::feed().member("events"),
        at: Position::After(Step::Key("open-days".into())),
        value: Json::parse("{\n  \"id\": \"x\",\n  \"date\": \"2024\",\n  \"title\": \"x\"\n}")
            .expect("JSON"),
    };
    let theirs = change(FEED, &[event]);
    let base = FEED.replace('\n', "\r\n").replace("  ", "\t");
    let merge = merge(FEED, &base, &theirs).expect("JSON");
    let added = "\r\n\t\t{\r\n\t\t  \"id\": \"x\",\r\n";
    assert!(merge.text.contains(added), "{:?}", merge.text);
}
