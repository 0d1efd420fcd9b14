//! `masar check --fix`, and files that a command may not replace.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A new folder with some files.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    for (name, text) in files {
        std::fs::write(folder.join(name), text).expect("a file");
    }
    folder
}

fn masar(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_masar"))
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .output()
        .expect("the masar binary")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn errors(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

fn read(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).expect("a file")
}

const FEED: &str = "\u{feff}{\r\n  \"masar\": 1,\r\n\t\"languages\": [\"fr\"], \"events\": [\r\n    {\"id\": \"a\",  \"date\": \"14/09/2022\", \"titre\": \"Signé\"},\r\n    {\"id\": \"b\", \"date\": \"04/09/2022\", \"title\": \"Visite\"},\r\n  ]\r\n}\r\n";

#[test]
fn fix_changes_only_the_bytes_of_the_sure_fixes() {
    let folder = folder("fix_bytes", &[("feed.json", FEED)]);
    let output = masar(&folder, &["check", "--fix", "feed.json"]);
    assert_eq!(output.status.code(), Some(1), "one question is left");
    let expected = FEED
        .replace("14/09/2022", "2022-09-14")
        .replace("titre", "title")
        .replace("\"Visite\"},", "\"Visite\"}");
    assert_eq!(read(&folder, "feed.json"), expected);
    assert!(
        errors(&output).contains("feed.json: 3 fixes were written"),
        "{}",
        errors(&output)
    );
    let left: Vec<_> = std::fs::read_dir(&folder).expect("the folder").collect();
    assert_eq!(left.len(), 1, "no other file is left");
}

#[test]
fn fix_prints_each_reading_of_a_question_as_a_difference() {
    let folder = folder("fix_question", &[("feed.json", FEED)]);
    let text = out(&masar(&folder, &["check", "--fix", "feed.json"]));
    for line in [
        "# feed.json:5:28: Write \"2022-09-04\" (the day first).",
        "# feed.json:5:28: Write \"2022-04-09\" (the month first).",
        "+    {\"id\": \"b\", \"date\": \"2022-04-09\", \"title\": \"Visite\"}",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn fix_changes_nothing_the_second_time() {
    let folder = folder("fix_again", &[("feed.json", FEED)]);
    masar(&folder, &["check", "--fix", "feed.json"]);
    let once = read(&folder, "feed.json");
    let output = masar(&folder, &["check", "--fix", "feed.json"]);
    assert_eq!(read(&folder, "feed.json"), once);
    assert_eq!(errors(&output), "");
}

#[test]
fn a_dry_run_writes_nothing_and_prints_the_difference() {
    let folder = folder("fix_dry", &[("feed.json", FEED)]);
    let output = masar(&folder, &["check", "--fix", "--dry-run", "feed.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(read(&folder, "feed.json"), FEED);
    let text = out(&output);
    assert!(
        text.starts_with("--- feed.json\n+++ feed.json\n@@ "),
        "{text}"
    );
    assert!(
        text.contains("+    {\"id\": \"a\",  \"date\": \"2022-09-14\", \"title\": \"Signé\"},"),
        "{text}"
    );
}

#[test]
fn fix_writes_each_page_of_a_feed() {
    let first = "{\"masar\": 1, \"languages\": [\"fr\"], \"events\": [{\"id\": \"a\", \"date\": \"2022-9-4\", \"title\": \"A\"}], \"next_url\": \"2.json\"}\n";
    let second =
        "{\"masar\": 1, \"events\": [{\"id\": \"b\", \"date\": \"mai 2023\", \"title\": \"B\"}]}\n";
    let folder = folder("fix_pages", &[("1.json", first), ("2.json", second)]);
    let output = masar(&folder, &["check", "--fix", "1.json"]);
    assert_eq!(output.status.code(), Some(0), "{}", out(&output));
    assert_eq!(
        read(&folder, "1.json"),
        first.replace("2022-9-4", "2022-09-04")
    );
    assert_eq!(
        read(&folder, "2.json"),
        second.replace("mai 2023", "2023-05")
    );
}

#[test]
fn a_read_only_file_is_not_replaced() {
    let folder = folder("fix_read_only", &[("feed.json", FEED)]);
    let path = folder.join("feed.json");
    let mut permissions = path.metadata().expect("the file").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).expect("read-only");
    let output = masar(&folder, &["check", "--fix", "feed.json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).contains("read-only"), "{}", errors(&output));
    assert_eq!(read(&folder, "feed.json"), FEED);
}

#[test]
fn fix_needs_files() {
    let folder = folder("fix_input", &[]);
    assert_eq!(
        masar(&folder, &["check", "--fix", "-"]).status.code(),
        Some(2)
    );
    assert_eq!(
        masar(&folder, &["check", "--dry-run", "a.json"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn an_existing_file_is_replaced_only_with_force() {
    let folder = folder(
        "force",
        &[
            ("in.csv", "date,title\n2022-09-14,Signed\n"),
            ("out.json", "mine\n"),
        ],
    );
    let output = masar(&folder, &["import", "in.csv", "-o", "out.json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).contains("--force"), "{}", errors(&output));
    assert_eq!(read(&folder, "out.json"), "mine\n");
    let output = masar(&folder, &["import", "in.csv", "-o", "out.json", "--force"]);
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    assert!(read(&folder, "out.json").contains("2022-09-14"));
    let output = masar(
        &folder,
        &["export", "out.json", "--to", "html", "-o", "in.csv"],
    );
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(read(&folder, "in.csv"), "date,title\n2022-09-14,Signed\n");
}

#[test]
fn an_input_is_never_replaced() {
    let first = "{\"masar\": 1, \"events\": [{\"id\": \"a\", \"date\": \"2022\", \"title\": \"A\"}], \"next_url\": \"2.json\"}\n";
    let second =
        "{\"masar\": 1, \"events\": [{\"id\": \"b\", \"date\": \"2023\", \"title\": \"B\"}]}\n";
    let folder = folder("inputs", &[("1.json", first), ("2.json", second)]);
    for (arguments, name, text) in [
        (
            [
                "export", "1.json", "--to", "csv", "-o", "./1.json", "--force",
            ],
            "1.json",
            first,
        ),
        (
            ["export", "1.json", "--to", "csv", "-o", "2.json", "--force"],
            "2.json",
            second,
        ),
        (
            [
                "export", "1.json", "--to", "html", "-o", "2.json", "--force",
            ],
            "2.json",
            second,
        ),
        (
            [
                "import", "1.json", "--from", "csv", "-o", "1.json", "--force",
            ],
            "1.json",
            first,
        ),
    ] {
        let output = masar(&folder, &arguments);
        assert_eq!(
            output.status.code(),
            Some(2),
            "{arguments:?}: {}",
            errors(&output)
        );
        assert_eq!(read(&folder, name), text, "{arguments:?}");
    }
}

#[test]
fn a_picture_that_is_no_file_is_reported_with_the_file_that_is_meant() {
    let feed = "{\"masar\": 1, \"languages\": [\"fr\"], \"events\": [{\"id\": \"a\", \"date\": \"2022\", \"title\": \"A\", \"media\": [\n  {\"src\": \"Sign%C3%A9.jpg?v=2\", \"alt\": \"A\", \"width\": 4, \"height\": 3},\n  {\"src\": \"sign.JPG\", \"alt\": \"A\", \"width\": 4, \"height\": 3},\n  {\"src\": \"../secret.jpg\", \"alt\": \"A\", \"width\": 4, \"height\": 3},\n  {\"src\": \"https://example.org/a.jpg\", \"alt\": \"A\", \"width\": 4, \"height\": 3},\n  {\"src\": \"gone.jpg\", \"alt\": \"A\", \"width\": 4, \"height\": 3}]}]}\n";
    let folder = folder(
        "pictures",
        &[("feed.json", feed), ("Signé.jpg", ""), ("sign.jpg", "")],
    );
    let output = masar(&folder, &["check", "feed.json"]);
    assert_eq!(output.status.code(), Some(1));
    let text = out(&output);
    assert!(text.contains("1 of 1 event read, 2 warnings"), "{text}");
    assert!(
        text.contains("Is this meant? Write \"sign.jpg\"."),
        "{text}"
    );
    assert!(
        text.contains("There is no file “gone.jpg” beside the feed."),
        "{text}"
    );
}

#[test]
fn the_language_of_the_command_is_that_of_texts_without_one() {
    let feed =
        "{\"masar\": 1, \"events\": [{\"id\": \"a\", \"date\": \"2022\", \"title\": \"Signé\"}]}\n";
    let folder = folder("language", &[("feed.json", feed)]);
    let page = |arguments: &[&str]| out(&masar(&folder, arguments));
    let with = page(&["export", "feed.json", "--to", "html", "--lang", "fr"]);
    assert!(with.contains("<html lang=\"fr\""), "{with}");
    assert!(!with.contains("\"und\""), "{with}");
}

#[test]
fn the_schema_of_a_feed_has_its_languages() {
    let feed = "{\"masar\": 1, \"languages\": [\"zgh\"], \"events\": []}\n";
    let folder = folder(
        "schema",
        &[("feed.json", feed), ("page.html", "<html></html>\n")],
    );
    assert!(out(&masar(&folder, &["schema", "feed.json"])).contains("\"zgh\": \"$1\""));
    assert_eq!(
        masar(&folder, &["schema", "page.html"]).status.code(),
        Some(2)
    );
}
