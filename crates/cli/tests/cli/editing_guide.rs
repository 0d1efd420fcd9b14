//! The editor's guide (`docs/editing.md`) is true: its ten examples are files here and clean, and the
//! checker says what the guide says it says.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const GUIDE: &str = include_str!("../../../../docs/editing.md");

fn blocks(language: &str) -> Vec<&'static str> {
    let opening = ["```", language, "\n"].concat();
    GUIDE
        .split(opening.as_str())
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap_or(""))
        .collect()
}

fn examples() -> Vec<PathBuf> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("tests/feeds/guide");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the examples")
        .map(|entry| entry.expect("an example").path())
        .collect();
    // The first page before the second.
    files.sort_by_key(|file| file.file_stem().map(|stem| stem.len()));
    files.sort_by_key(|file| {
        file.file_name()
            .map(|name| name.to_string_lossy()[..2].to_owned())
    });
    files
}

fn check(folder: &Path, file: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_masar"))
        .args(["check", file])
        .current_dir(folder)
        .env("LC_ALL", "C")
        .output()
        .expect("the masar binary");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn each_example_in_the_guide_is_a_file_to_the_letter() {
    let files = examples();
    assert_eq!(blocks("json").len(), files.len());
    for (block, file) in blocks("json").into_iter().zip(&files) {
        let text = fs::read_to_string(file).expect("an example");
        assert_eq!(block, text, "{}", file.display());
    }
    let chapters = GUIDE.lines().filter(|line| line.starts_with("## "));
    let numbered = chapters.filter(|line| line.as_bytes()[3].is_ascii_digit());
    assert_eq!(numbered.count(), 10);
}

#[test]
fn each_example_is_clean() {
    for file in examples() {
        let name = file.file_name().expect("a name").to_string_lossy();
        // A later page is checked with the first.
        if name.starts_with("10-pages-") {
            continue;
        }
        let said = check(file.parent().expect("a folder"), &name);
        assert!(said.ends_with("nothing to fix\n"), "{said}");
    }
}

#[test]
fn the_checker_answers_as_the_guide_shows() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("editing");
    fs::create_dir_all(&folder).expect("a folder");
    let files = examples();
    for file in &files {
        fs::copy(file, folder.join(file.file_name().expect("a name"))).expect("a copy");
    }
    let first = fs::read_to_string(&files[0]).expect("the first example");
    let states = [
        first.clone(),
        first.replace("signed\"}", "signed\"},"),
        first,
    ];
    let shown = blocks("console");
    assert_eq!(shown.len(), states.len());
    for (block, state) in shown.into_iter().zip(states) {
        fs::write(folder.join("feed.json"), state).expect("the feed");
        let (command, answer) = block.split_once('\n').expect("a command and its answer");
        let file = command.strip_prefix("$ masar check ").expect("a check");
        assert_eq!(check(&folder, file), answer);
    }
}
