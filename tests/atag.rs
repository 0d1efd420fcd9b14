//! The report on the Studio by ATAG 2.0: each criterion is met or does not apply, and each test that it names exists.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The rows of both tables: criterion, level, result, how.
fn rows() -> Vec<[String; 4]> {
    let report = std::fs::read_to_string(root().join("docs/studio-accessibility.md"));
    let report = report.expect("the report is there");
    let rows = report
        .lines()
        .filter(|line| line.starts_with("| A.") || line.starts_with("| B."));
    rows.map(|line| {
        let mut cells = line
            .trim_matches('|')
            .split(" | ")
            .map(|cell| cell.trim().to_owned());
        std::array::from_fn(|_| cells.next().expect("four cells"))
    })
    .collect()
}

/// All names of functions in the page tests of the Studio.
fn tests() -> BTreeSet<String> {
    let folder = root().join("tests/pages/studio");
    let files = std::fs::read_dir(folder)
        .expect("the tests are there")
        .flatten();
    let texts = files.filter_map(|file| std::fs::read_to_string(file.path()).ok());
    let names = |text: String| {
        let after = text
            .split("async fn ")
            .skip(1)
            .map(str::to_owned)
            .collect::<Vec<_>>();
        after.into_iter().filter_map(|rest| {
            let end = rest.find(['(', '<'])?;
            Some(rest[..end].to_owned())
        })
    };
    texts.flat_map(names).collect()
}

#[test]
fn each_criterion_of_atag_is_met_or_does_not_apply() {
    let rows = rows();
    assert!(rows.len() > 40, "only {} criteria", rows.len());
    for [criterion, level, result, how] in rows {
        assert!(
            ["A", "AA", "A, AA"].contains(&&*level),
            "{criterion}: {level}"
        );
        assert!(["met", "n/a"].contains(&&*result), "{criterion}: {result}");
        assert!(!how.is_empty(), "{criterion}");
    }
}

#[test]
fn each_test_in_the_report_on_atag_exists() {
    let tests = tests();
    for [criterion, _, _, how] in rows() {
        for name in how.split('`').skip(1).step_by(2) {
            assert!(
                tests.contains(name),
                "{criterion}: no test is called {name}"
            );
        }
    }
}

/// The text of all files with tests: the page tests, and the sources and tests of the crates of the Studio.
fn sources() -> String {
    let mut folders = vec![root().join("tests/pages")];
    folders.extend(
        ["edit", "places", "date-entry", "session"].map(|name| root().join("crates").join(name)),
    );
    let mut all = String::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                all.push_str(&std::fs::read_to_string(path).expect("a source"));
            }
        }
    }
    all
}

#[test]
fn each_of_the_26_tasks_has_tests_that_exist() {
    let report = std::fs::read_to_string(root().join("docs/studio-accessibility.md"));
    let report = report.expect("the report is there");
    let (_, list) = report
        .split_once("## What else is tested")
        .expect("the list is there");
    let rows: Vec<&str> = list
        .lines()
        .filter(|line| line.starts_with("| ") && line.as_bytes()[2].is_ascii_digit())
        .collect();
    assert_eq!(rows.len(), 26);
    let sources = sources();
    for row in rows {
        for name in row.split('`').skip(1).step_by(2) {
            assert!(sources.contains(name), "no test is called {name}: {row}");
        }
    }
}
