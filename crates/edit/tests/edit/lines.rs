//! Only the lines that a change is about change, in each style of a text.

use masar_edit::{Change, Json, Path, Position, apply};

use crate::changes::FEED;

fn styles() -> Vec<(&'static str, String)> {
    let value: serde_json::Value = serde_json::from_str(FEED).expect("JSON");
    vec![
        ("of the guide", FEED.into()),
        ("with CR LF", FEED.replace('\n', "\r\n")),
        ("with a byte order mark", ["\u{feff}", FEED].concat()),
        ("with tabs", FEED.replace("  ", "\t")),
        ("without a final line end", FEED.trim_end().into()),
        ("on one line", serde_json::to_string(&value).expect("JSON")),
        (
            "expanded with CR LF",
            serde_json::to_string_pretty(&value)
                .expect("JSON")
                .replace('\n', "\r\n"),
        ),
        (
            "expanded",
            serde_json::to_string_pretty(&value).expect("JSON"),
        ),
    ]
}

/// Returns the number of lines of each text that the other one does not have there.
fn differing(before: &str, after: &str) -> (usize, usize) {
    let (before, after): (Vec<_>, Vec<_>) =
        (before.split('\n').collect(), after.split('\n').collect());
    let start = before
        .iter()
        .zip(&after)
        .take_while(|(a, b)| a == b)
        .count();
    let ends = before[start..]
        .iter()
        .rev()
        .zip(after[start..].iter().rev());
    let end = ends.take_while(|(a, b)| a == b).count();
    (before.len() - start - end, after.len() - start - end)
}

#[test]
fn a_changed_title_is_one_changed_line_in_each_style() {
    for (name, text) in styles() {
        let path = Path::event("open-days").member("title").language("fr");
        let change = Change::set(path, Json::text("Portes ouvertes"));
        let changed = apply(&text, &change).expect(name).text;
        assert_eq!(
            changed,
            text.replace("Journées ouvertes", "Portes ouvertes"),
            "{name}"
        );
        assert_eq!(differing(&text, &changed), (1, 1), "{name}");
    }
}

/// Returns the feeds of this repository, with their names.
fn feeds() -> Vec<(String, String)> {
    let root = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let folders =
        ["bad", "findings", "guide", "odd", "pages"].map(|name| format!("tests/feeds/{name}"));
    let mut out = Vec::new();
    for folder in folders.iter().map(String::as_str).chain(["www/feeds"]) {
        for entry in std::fs::read_dir(root.join(folder)).expect("a folder") {
            let path = entry.expect("a file").path();
            if let (true, Ok(text)) = (path.is_file(), std::fs::read_to_string(&path)) {
                out.push((path.display().to_string(), text));
            }
        }
    }
    out
}

/// Returns the place and the text of each title of a feed's events.
fn titles(text: &str) -> Vec<(Path, String)> {
    let text = text.trim_start_matches('\u{feff}');
    let value: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
    let events = value["events"].as_array().cloned().unwrap_or_default();
    let mut out = Vec::new();
    for (index, event) in events.iter().enumerate() {
        let path = Path::feed().member("events").index(index).member("title");
        match &event["title"] {
            serde_json::Value::String(title) => out.push((path, title.clone())),
            serde_json::Value::Object(titles) => {
                let titles = titles
                    .iter()
                    .filter_map(|(tag, title)| Some((tag, title.as_str()?)));
                out.extend(
                    titles.map(|(tag, title)| (path.clone().language(tag), title.to_owned())),
                );
            }
            _ => {}
        }
    }
    out
}

#[test]
fn one_letter_of_a_title_is_one_changed_line_in_each_feed_of_the_repository() {
    let mut count = 0;
    for (name, text) in feeds() {
        for (path, title) in titles(&text).into_iter().take(20) {
            for text in [
                text.clone(),
                text.replace('\n', "\r\n"),
                ["\u{feff}", &text].concat(),
            ] {
                let change = Change::set(path.clone(), Json::text(&[&title, "x"].concat()));
                let changed = apply(&text, &change).expect(&name).text;
                assert_ne!(changed, text, "{name} {path}");
                // An event without an id that is on several lines gets a line with its id.
                let (removed, added) = differing(&text, &changed);
                let has_new_id = changed.matches("\"id\"").count() > text.matches("\"id\"").count();
                assert!(removed <= 1 + usize::from(has_new_id), "{name} {path}");
                assert!(added <= removed + usize::from(has_new_id), "{name} {path}");
                count += 1;
            }
        }
    }
    assert!(count > 300, "{count} titles");
}

#[test]
fn a_new_event_has_the_style_of_the_others() {
    for (name, text) in styles() {
        let event = r#"{"id": "new", "date": "2024", "title": {"ar": "جديد", "fr": "Nouveau"}}"#;
        let change = Change::Insert {
            list: Path::feed().member("events"),
            at: Position::First,
            value: Json::parse(event).expect("an event"),
        };
        let changed = apply(&text, &change).expect(name).text;
        assert_eq!(
            changed.matches("\r\n").count() > 0,
            text.contains("\r\n"),
            "{name}"
        );
        assert_eq!(
            changed.starts_with('\u{feff}'),
            text.starts_with('\u{feff}'),
            "{name}"
        );
        assert_eq!(changed.contains("\n\t"), text.contains("\n\t"), "{name}");
        assert_eq!(changed.ends_with('\n'), text.ends_with('\n'), "{name}");
        let has_other_ends = |text: &str| text.replace("\r\n", "").contains('\n');
        assert_eq!(has_other_ends(&changed), has_other_ends(&text), "{name}");
        let (removed, added) = differing(&text, &changed);
        if text.contains('\n') {
            assert_eq!(removed, 0, "{name}");
        } else {
            assert_eq!((removed, added), (1, 1), "{name}");
            assert!(
                changed.contains(r#"[{"id":"new","date":"2024","title":{"#),
                "{changed}"
            );
        }
        let taken_out = apply(&changed, &Change::remove(Path::event("new")))
            .expect(name)
            .text;
        assert_eq!(taken_out, text, "{name}");
    }
}

#[test]
fn an_expanded_feed_stays_expanded() {
    let (_, text) = styles().pop().expect("the last style");
    let path = Path::event("seminar").member("title").language("fr");
    let changed = apply(&text, &Change::set(path, Json::text("Séminaire"))).expect("a title");
    let expected =
        "\"title\": {\n        \"ar\": \"ندوة\",\n        \"fr\": \"Séminaire\"\n      }";
    assert!(changed.text.contains(expected), "{}", changed.text);
}

#[test]
fn a_list_with_commas_first_keeps_them_there() {
    let text = "{ \"masar\": 1\n, \"title\": \"a\"\n, \"events\": []\n}\n";
    let path = Path::feed().member("updated");
    let changed = apply(text, &Change::set(path.clone(), Json::text("2024")))
        .expect("a day")
        .text;
    assert_eq!(
        changed,
        "{ \"masar\": 1\n, \"title\": \"a\"\n, \"updated\": \"2024\"\n, \"events\": []\n}\n"
    );
    assert_eq!(
        apply(&changed, &Change::remove(path)).expect("a day").text,
        text
    );
}
