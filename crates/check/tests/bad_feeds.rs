//! Deliberately bad feeds, one folder of them, and what is said about each: every word an editor
//! reads stands in `tests/snapshots/`.

use std::fmt::Write;
use std::fs;

use masar_check::{Explain, MessageLang, read};
use masar_feed::Severity;

/// What is said about a feed, and the very text each diagnostic points at.
fn report(text: &str) -> String {
    let mut out = String::new();
    let (diagnostics, summary) = match read(&[text], false) {
        Ok(reading) => {
            let summary = reading.summary().to_string();
            (reading.diagnostics, summary)
        }
        Err(fatal) => (vec![fatal], "not read".into()),
    };
    for diagnostic in diagnostics {
        let severity = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let place = &text[diagnostic.range.0..diagnostic.range.1];
        let _ = writeln!(
            out,
            "{}:{} {severity}[{}] at {} ⟦{place}⟧",
            diagnostic.line,
            diagnostic.column,
            diagnostic.code.name(),
            diagnostic.path
        );
        let (problem, fix) = (
            diagnostic.problem_in(MessageLang::En),
            diagnostic.fix_in(MessageLang::En),
        );
        let _ = writeln!(out, "    {problem}\n    {fix}");
    }
    out.push_str(&summary);
    out
}

#[test]
fn each_bad_feed_has_its_diagnostics() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/feeds/bad");
    let mut names: Vec<_> = fs::read_dir(folder)
        .expect("the folder of bad feeds")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    names.sort();
    assert!(names.len() > 5);
    for path in names {
        let text = fs::read_to_string(&path).expect("a bad feed, in UTF-8");
        let name = path.file_stem().expect("a name").to_string_lossy();
        insta::assert_snapshot!(&*name, report(&text));
    }
}

#[test]
fn one_broken_event_of_ten_leaves_nine() {
    let reading = read(
        &[include_str!("../../../tests/feeds/bad/nine-of-ten.json")],
        false,
    )
    .expect("a feed");
    assert_eq!(
        reading.summary().to_string(),
        "9 of 10 events read, 1 error"
    );
    let diagnostic = &reading.diagnostics[0];
    assert_eq!(
        (diagnostic.line, diagnostic.column, diagnostic.path.as_str()),
        (8, 35, "$.events[2].date")
    );
}
