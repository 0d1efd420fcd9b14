//! The numbers of the meters are those of the checker.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use masar_feed::members::{FEED, Object, ValueType};
use masar_feed::{Argument, Code};
use masar_session::{Session, coverage, head_coverage};
use serde_json::{Value, json};

/// Returns the number of missing texts of each language, as the checker counts them.
fn checked(text: &str) -> Option<BTreeMap<String, usize>> {
    let reading = masar_check::read(&[text], true).ok()?;
    // In a feed of another format, or with events that are left out, the texts are others.
    if reading.foreign_format.is_some() || reading.summary().errors > 0 {
        return None;
    }
    let missing = reading.diagnostics.iter();
    let missing = missing.filter(|one| one.code == Code::MissingLanguage);
    Some(missing.map(|one| words(&one.problem.arguments)).collect())
}

fn words(arguments: &[Argument]) -> (String, usize) {
    let words: Vec<String> = arguments.iter().map(|one| format!("{one:?}")).collect();
    let words: Vec<&str> = words
        .iter()
        .map(|word| word.split('"').nth(1).unwrap_or(""))
        .collect();
    match words.as_slice() {
        [tag] => ((*tag).to_owned(), 1),
        [count, tag, ..] => ((*tag).to_owned(), count.parse().expect("a number")),
        [] => panic!("no language"),
    }
}

/// Returns the number of missing texts of each language, as the meters count them.
fn counted(session: &Session) -> BTreeMap<String, usize> {
    let languages = session.languages();
    let mut all = vec![head_coverage(&session.head_value(), &languages)];
    all.extend(session.rows().iter().map(|row| coverage(row, &languages)));
    let counts = languages.iter().enumerate().map(|(at, tag)| {
        (
            tag.clone(),
            all.iter().map(|one| one[at].missing.len()).sum(),
        )
    });
    counts.filter(|(_, count)| *count > 0).collect()
}

fn feeds() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folders = ["www/feeds", "tests/feeds/findings"];
    let files = folders.iter().flat_map(|folder| {
        let entries = std::fs::read_dir(root.join(folder)).expect("a folder");
        entries.map(|entry| entry.expect("a file").path())
    });
    files
        .filter(|file| file.extension().is_some_and(|end| end == "json"))
        .collect()
}

/// Returns an object with each text of the format, in one language and with a blank in another.
fn with_each_text(object: &Object) -> Value {
    let members = object.members.iter().filter_map(|member| {
        let value = match member.value {
            ValueType::Text => json!({"ar": "نص", "en": " "}),
            ValueType::Date => json!("2022/2023"),
            ValueType::Address(_) if member.name != "next_url" => json!("https://example.org/a"),
            ValueType::String if member.name == "id" => json!("a"),
            ValueType::Object(inner) => with_each_text(inner),
            ValueType::Objects(inner) => json!([with_each_text(inner)]),
            _ => return None,
        };
        Some((member.name.to_owned(), value))
    });
    Value::Object(members.collect())
}

#[test]
fn the_meters_count_what_the_checker_counts_in_each_text_of_the_format() {
    let mut feed = with_each_text(&FEED);
    feed["masar"] = json!(1);
    feed["languages"] = json!(["ar", "fr", "en"]);
    let text = feed.to_string();
    let expected = checked(&text).expect("a feed without errors");
    assert!(
        expected["fr"] > 15 && expected["fr"] == expected["en"],
        "{expected:?}"
    );
    let session = Session::open(vec![("feed.json".to_owned(), text)]).expect("JSON");
    assert_eq!(counted(&session), expected);
}

#[test]
fn the_meters_count_what_the_checker_counts_in_the_example_feeds() {
    let mut compared = 0;
    for file in feeds() {
        let Ok(text) = std::fs::read_to_string(&file) else {
            continue;
        };
        let Some(expected) = checked(&text) else {
            continue;
        };
        let pages = vec![("feed.json".to_owned(), text)];
        let session = Session::open(pages).expect("JSON");
        assert_eq!(counted(&session), expected, "{}", file.display());
        compared += 1;
    }
    assert!(compared > 20, "only {compared} feeds");
}
