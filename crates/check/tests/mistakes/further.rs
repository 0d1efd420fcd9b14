//! Further mistakes of each kind, in `further.txt`: below the name of a kind the inputs, and below each input the code of
//! each finding with the fix that it offers. `MASAR_WRITE=1` writes the findings: read the difference before you commit it.
//!
//! An input is an event, which may have members of the feed and `||` before it, or the text of a whole file as a string.

use std::path::PathBuf;

use masar_check::{Explain, MessageLang};

use crate::findings;

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/mistakes/further.txt")
}

fn lines() -> Vec<String> {
    let text = std::fs::read_to_string(path()).expect("the inputs");
    text.lines().map(str::to_owned).collect()
}

fn is_input(line: &str) -> bool {
    !line.is_empty() && !line.starts_with(['#', ' '])
}

/// Returns the feed of an input.
fn feed(input: &str) -> String {
    if input.starts_with('"') && !input.contains(" || ") {
        return serde_json::from_str(input).expect("a text");
    }
    let (head, event) = input
        .split_once(" || ")
        .unwrap_or((r#""languages": ["fr"]"#, input));
    let good = r#"{"id": "good", "date": "2022-01-05", "title": "Un bon"}"#;
    format!("{{\n  \"masar\": 1,\n  {head},\n  \"events\": [\n    {good},\n    {event}\n  ]\n}}\n")
}

/// The inputs with their feeds.
pub fn feeds() -> Vec<(String, String)> {
    let lines = lines().into_iter().filter(|line| is_input(line));
    let feeds: Vec<_> = lines
        .map(|input| {
            let feed = feed(&input);
            (input, feed)
        })
        .collect();
    assert!(feeds.len() > 400, "{}", feeds.len());
    feeds
}

/// Returns the findings of a feed, as the file has them.
fn described(feed: &str) -> String {
    let mut out = String::new();
    for finding in findings(feed).0 {
        let fix = finding.fix_in(MessageLang::En);
        out.push_str(&format!("  {}: {fix}\n", finding.code.name()));
    }
    if out.is_empty() {
        out.push_str("  nothing\n");
    }
    out
}

#[test]
fn each_finding_has_the_fix_that_is_right() {
    let (mut expected, mut found) = (String::new(), String::new());
    for line in lines() {
        expected.push_str(&format!("{line}\n"));
        if line.starts_with(' ') {
            continue;
        }
        found.push_str(&format!("{line}\n"));
        if is_input(&line) {
            found.push_str(&described(&feed(&line)));
        }
    }
    if std::env::var_os("MASAR_WRITE").is_some() {
        std::fs::write(path(), found).expect("the file is written");
        return;
    }
    for (expected, found) in expected.split("\n# ").zip(found.split("\n# ")) {
        assert_eq!(expected, found);
    }
}

#[test]
fn each_kind_has_two_inputs() {
    let lines = lines();
    let mut kinds = 0;
    for kind in lines.split(|line| line.starts_with('#')).skip(1) {
        kinds += 1;
        let inputs = kind.iter().filter(|line| is_input(line)).count();
        assert!(inputs >= 2, "{kind:?}");
    }
    assert!(kinds > 150, "{kinds}");
}
