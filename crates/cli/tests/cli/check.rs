//! `masar check` as an editor runs it.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

fn masar(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_masar"))
        .args(arguments)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the masar binary");
    let mut stdin = child.stdin.take().expect("its standard input");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        // A command that reads no input closes it, and that is well.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().expect("its end");
    writer.join().expect("the writer");
    output
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

#[test]
fn a_clean_feed_ends_with_0_and_one_line() {
    let output = masar(&["check", "www/feeds/partnership.json"], b"");
    assert_eq!(code(&output), Some(0));
    assert_eq!(
        out(&output),
        "www/feeds/partnership.json: 11 of 11 events read, nothing to fix\n"
    );
}

#[test]
fn findings_end_with_1_and_are_drawn_with_line_caret_path_and_way_out() {
    let output = masar(&["check", "tests/feeds/bad/nine-of-ten.json"], b"");
    assert_eq!(code(&output), Some(1));
    insta::assert_snapshot!("nine_of_ten_drawn", out(&output));
    let output = masar(&["check", "tests/feeds/bad/family.json"], b"");
    insta::assert_snapshot!("family_drawn", out(&output));
}

#[test]
fn for_machines_the_same_is_one_json_object() {
    let output = masar(
        &[
            "check",
            "--format",
            "json",
            "tests/feeds/bad/nine-of-ten.json",
            "www/feeds/partnership.json",
        ],
        b"",
    );
    assert_eq!(code(&output), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let bad = &report["feeds"][0];
    assert_eq!(
        (&bad["read"], &bad["events_in_text"], &bad["events_read"]),
        (&true.into(), &10.into(), &9.into())
    );
    let diagnostic = &bad["findings"][0];
    assert_eq!(diagnostic["code"], "impossible-day");
    assert_eq!(diagnostic["path"], "$.events[2].date");
    assert_eq!(
        (&diagnostic["line"], &diagnostic["column"]),
        (&8.into(), &35.into())
    );
    assert_eq!(report["feeds"][1]["findings"], serde_json::json!([]));
}

#[test]
fn diagnostics_are_in_the_editors_language() {
    let said = |lang: &str| {
        out(&masar(
            &["check", "--lang", lang, "tests/feeds/bad/nine-of-ten.json"],
            b"",
        ))
    };
    insta::assert_snapshot!("nine_of_ten_in_arabic", said("ar"));
    insta::assert_snapshot!("nine_of_ten_in_french", said("fr"));
}

#[test]
fn findings_are_sarif_and_workflow_commands_for_code_hosts() {
    let file = "tests/feeds/findings/bad-date.json";
    let output = masar(&["check", "--format", "sarif", file], b"");
    assert_eq!(code(&output), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["version"], "2.1.0");
    let run = &report["runs"][0];
    let result = &run["results"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]));
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], file);
    assert_eq!(place["region"]["startLine"], 5);
    insta::assert_snapshot!(
        "bad_date_for_github",
        out(&masar(&["check", "--format", "github", file], b""))
    );
}

/// Against OASIS's own schema, whose source and licence `tests/formats/README.md` names.
#[test]
fn findings_of_any_feed_are_valid_sarif() {
    let schema = include_str!("../../../../tests/formats/sarif-2.1.0.json");
    // "…{2}]?$", which is no regular expression to all readers; a later edition has it as here.
    let schema = schema.replace(
        "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$",
        "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$",
    );
    let schema: serde_json::Value = serde_json::from_str(&schema).expect("JSON");
    let schema = jsonschema::draft7::options()
        .should_validate_formats(true)
        .build(&schema)
        .expect("a schema");
    let repository = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut feeds = vec!["www/feeds/partnership.json".to_owned()];
    for folder in [
        "tests/feeds/findings",
        "tests/feeds/bad",
        "tests/feeds/pages",
    ] {
        for file in std::fs::read_dir(repository.join(folder)).expect("feeds") {
            let file = file.expect("a file").file_name();
            let name = file.to_str().expect("UTF-8");
            if name.ends_with(".json") {
                feeds.push(format!("{folder}/{name}"));
            }
        }
    }
    let all: Vec<&str> = feeds.iter().map(String::as_str).collect();
    let each = all.chunks(1).chain([&all[..]]);
    for feeds in each {
        for lang in ["ar", "en"] {
            let options = ["check", "--format", "sarif", "--lang", lang];
            let output = masar(&[&options, feeds].concat(), b"");
            let report = serde_json::from_slice(&output.stdout).expect("JSON");
            let wrong: Vec<String> = schema
                .iter_errors(&report)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert_eq!(wrong, [""; 0], "{feeds:?}");
        }
    }
}

#[test]
fn a_watched_feed_is_checked_again_when_it_changes() {
    let file = std::env::temp_dir().join(format!("masar-watched-{}.json", std::process::id()));
    std::fs::write(&file, "{\"masar\": 1, \"events\": [}").expect("a feed");
    let mut child = Command::new(env!("CARGO_BIN_EXE_masar"))
        .args(["check", "--lang", "en", "--watch"])
        .arg(&file)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the masar binary");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let mut until = |words: &str| lines.any(|line| line.expect("a line").contains(words));
    assert!(until("could not be read"));
    // Another length too: some file systems count time in seconds.
    std::fs::write(&file, "{\"masar\": 1, \"events\": []}").expect("a feed");
    let again = until("nothing to fix");
    child.kill().expect("its end");
    let _ = child.wait();
    let _ = std::fs::remove_file(&file);
    assert!(again);
}

#[test]
fn standard_input_cannot_be_watched() {
    assert_eq!(code(&masar(&["check", "--watch", "-"], b"")), Some(2));
}

#[test]
fn an_unreadable_file_ends_with_status_2_and_the_others_are_checked() {
    let output = masar(
        &["check", "no-such.json", "www/feeds/partnership.json"],
        b"",
    );
    assert_eq!(code(&output), Some(2));
    assert!(
        String::from_utf8_lossy(&output.stderr).starts_with("masar: cannot read no-such.json:")
    );
    assert!(out(&output).contains("11 of 11 events read"));
    assert_eq!(code(&masar(&["check"], b"")), Some(2));
    assert_eq!(code(&masar(&["chekc"], b"")), Some(2));
    assert_eq!(code(&masar(&["--help"], b"")), Some(0));
}

#[test]
fn a_dash_is_standard_input() {
    let output = masar(&["check", "-"], b"{\"masar\": 1, \"events\": []}");
    assert_eq!(code(&output), Some(0));
    assert!(out(&output).starts_with("standard input: 0 of 0 events read"));
}

#[test]
fn bytes_that_are_no_utf8_are_shown_where_they_are() {
    let output = masar(&["check", "-"], b"{\n  \"title\": \"F\xE9s\"\n}");
    assert_eq!(code(&output), Some(1));
    assert!(
        out(&output).contains("standard input:2:14"),
        "{}",
        out(&output)
    );
}

#[test]
fn a_feed_of_one_long_line_is_shown_only_around_the_place() {
    let made = masar_synthetic::generate(&masar_synthetic::Options {
        events: 20_000,
        seed: 3,
        ..masar_synthetic::Options::default()
    });
    let line = made.replace('\n', " ");
    let broken = line.replacen("\"f19999\"", "\"f1\"", 1);
    let output = masar(&["check", "-"], broken.as_bytes());
    assert_eq!(code(&output), Some(1));
    let report = out(&output);
    assert!(report.contains("warning[duplicate-id]"), "{report}");
    assert!(report.len() < 3_000, "{} bytes", report.len());
}

#[test]
fn a_line_that_is_indented_by_tabs_is_drawn_from_its_start() {
    let feed =
        b"{\"masar\": 1,\n\t\"events\": [\n\t\t{\"title\": \"T\", \"date\": \"2023-02-30\"}], \"languages\": [\"en\"]}";
    let report = out(&masar(&["check", "-"], feed));
    assert!(report.contains(" --> standard input:3:35\n"), "{report}");
    assert!(
        !report.contains(":::") && !report.contains('\t'),
        "{report}"
    );
}
