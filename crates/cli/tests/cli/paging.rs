//! `masar check` on a feed of several pages: it follows them as far as they are files.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::masar;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// A folder with these files in it.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    for (file, text) in files {
        fs::write(folder.join(file), text).expect("a file");
    }
    folder
}

fn page(id: &str, next: &str) -> String {
    format!(
        "{{\"masar\": 1, \"events\": [{{\"id\": \"{id}\", \"date\": \"2023\", \"title\": \"T\"}}],\n \"next_url\": \"{next}\", \"languages\": [\"en\"]}}"
    )
}

#[test]
fn a_feed_is_checked_with_all_its_pages() {
    let output = masar(root(), &["check", "tests/feeds/pages/1.json"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "tests/feeds/pages/1.json and 2 more pages: 4 of 4 events read, nothing to fix\n"
    );
}

#[test]
fn a_finding_on_a_further_page_names_its_file() {
    let second = page("a", "").replace("2023", "2023-13");
    let folder = folder(
        "far",
        &[("1.json", &page("a", "2.json")), ("2.json", &second)],
    );
    let output = masar(&folder, &["check", "1.json"]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("--> 2.json:1:"), "{said}");
    assert!(
        said.contains("error[impossible-day]") && said.contains("warning[duplicate-id]"),
        "{said}"
    );
    assert!(
        said.ends_with("1.json and 1 more page: 1 of 2 events read, 1 error, 1 warning\n"),
        "{said}"
    );
    let output = masar(&folder, &["check", "--format", "json", "1.json"]);
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["feeds"][0]["file"], "1.json");
    assert_eq!(report["feeds"][0]["findings"][0]["file"], "2.json");
    let output = masar(&folder, &["check", "--format", "sarif", "1.json"]);
    let report: Value = serde_json::from_slice(&output.stdout).expect("SARIF");
    let results = report["runs"][0]["results"].as_array().expect("results");
    assert_eq!(results.len(), 2);
    for result in results {
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "2.json");
    }
    let output = masar(&folder, &["check", "--format", "github", "1.json"]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        said.lines().all(|line| line.contains(" file=2.json,line=")),
        "{said}"
    );
    for (lang, name) in [
        ("fr", "1.json et une autre page: "),
        ("ar", "1.json وصفحة أخرى: "),
    ] {
        let output = masar(&folder, &["check", "--lang", lang, "1.json"]);
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(said.contains(name), "{said}");
    }
}

#[test]
fn pages_that_lead_nowhere_or_in_a_circle_end_there() {
    let folder = folder(
        "circle",
        &[
            ("a.json", &page("a", "b.json")),
            ("b.json", &page("b", "./a.json")),
            ("lost.json", &page("c", "gone.json")),
            ("bad.json", &page("d", "no-feed.json")),
            ("no-feed.json", "{"),
        ],
    );
    let circle = masar(&folder, &["check", "a.json"]);
    let said = String::from_utf8_lossy(&circle.stdout);
    assert!(
        said.contains("error[cycle]") && said.contains("--> b.json:2:14"),
        "{said}"
    );
    assert!(said.contains("2 of 2 events read, 1 error"), "{said}");
    let lost = masar(&folder, &["check", "lost.json"]);
    let said = String::from_utf8_lossy(&lost.stdout);
    assert!(
        said.contains("warning[unknown-reference]") && said.contains("1 of 1 event read"),
        "{said}"
    );
    let bad = masar(&folder, &["check", "bad.json"]);
    let said = String::from_utf8_lossy(&bad.stdout);
    assert!(
        said.contains("error[not-json]") && said.contains("--> no-feed.json:1:"),
        "{said}"
    );
    assert!(said.contains("1 of 1 event read, 1 error"), "{said}");
}

#[test]
fn a_page_on_another_machine_is_named_and_not_asked_for() {
    let folder = folder(
        "away",
        &[("1.json", &page("a", "https://example.org/2.json"))],
    );
    let output = masar(&folder, &["check", "1.json"]);
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("https://example.org/2.json"), "{said}");
}

#[test]
fn all_pages_are_exported() {
    let words = ["export", "--to", "html", "tests/feeds/pages/1.json"];
    let output = masar(root(), &words);
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(said.matches("data-event-id=").count(), 4);
}

#[test]
fn a_watched_feed_is_checked_again_when_one_of_its_pages_comes_or_changes() {
    let folder = folder("watched", &[("1.json", &page("a", "2.json"))]);
    let second = folder.join("2.json");
    let _ = fs::remove_file(&second);
    let mut child = Command::new(env!("CARGO_BIN_EXE_masar"))
        .args(["check", "--lang", "en", "--watch", "1.json"])
        .current_dir(&folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the masar binary");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let mut until = |words: &str| lines.any(|line| line.expect("a line").contains(words));
    let missing = until("1.json: 1 of 1 event read, 1 warning");
    fs::write(&second, page("b", "").replace("2023", "2023-13")).expect("a page");
    let invalid = until("1.json and 1 more page: 1 of 2 events read, 1 error");
    // Another length too: some file systems count time in seconds.
    fs::write(&second, page("b", "")).expect("a page");
    let fixed = until("1.json and 1 more page: 2 of 2 events read");
    child.kill().expect("its end");
    let _ = child.wait();
    assert!(missing && invalid && fixed);
}

fn json_feed(id: &str, next: &str) -> String {
    format!(
        "{{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"F\",\n \"next_url\": \"{next}\",\n \"items\": [{{\"id\": \"{id}\", \"title\": \"T {id}\", \"date_published\": \"2023-05-17T10:00:00Z\"}}]}}"
    )
}

#[test]
fn the_pages_of_a_json_feed_are_checked_and_imported_as_one() {
    let last = json_feed("c", "").replace("\"next_url\": \"\",", "");
    let folder = folder(
        "json-feed",
        &[
            ("1.json", &json_feed("a", "2.json")),
            ("2.json", &json_feed("b", "3.json")),
            ("3.json", &last),
        ],
    );
    let output = masar(&folder, &["check", "1.json"]);
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "1.json and 2 more pages: 3 of 3 events read, nothing to fix\n"
    );
    let output = masar(&folder, &["import", "1.json"]);
    let feed: Value = serde_json::from_slice(&output.stdout).expect("a feed");
    let ids: Vec<&str> = feed["events"]
        .as_array()
        .expect("events")
        .iter()
        .filter_map(|one| one["id"].as_str())
        .collect();
    assert_eq!(
        (output.status.code(), &ids[..]),
        (Some(0), &["a", "b", "c"][..])
    );
}

#[test]
fn a_json_feed_that_leads_in_a_circle_or_to_another_server_is_reported() {
    let folder = folder(
        "json-feed-circle",
        &[
            ("1.json", &json_feed("a", "2.json")),
            ("2.json", &json_feed("b", "1.json")),
            ("away.json", &json_feed("a", "https://example.org/2.json")),
            ("mixed.json", &json_feed("a", "own.json")),
            ("own.json", &page("b", "")),
        ],
    );
    for command in ["check", "import"] {
        let output = masar(&folder, &[command, "1.json"]);
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        assert!(
            said.contains("warning[cycle]") || said.contains("error[cycle]"),
            "{said}"
        );
        assert!(said.contains("--> 2.json:2:14"), "{said}");
        assert_eq!(output.status.code(), Some(1), "{command}");
        let output = masar(&folder, &[command, "away.json"]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("https://example.org/2.json"), "{said}");
        assert_eq!(output.status.code(), Some(0), "{command}: {said}");
        // A page of another make is none of this feed.
        let output = masar(&folder, &[command, "mixed.json"]);
        assert!(output.status.code() > Some(0), "{command}");
    }
}
