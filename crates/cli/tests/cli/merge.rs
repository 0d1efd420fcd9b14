//! `masar merge`, by itself and as a merge driver of git.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const GUIDE: &str = include_str!("../../../../docs/editing.md");

const BASE: &str = r#"{
  "masar": 1,
  "languages": ["ar", "fr"],
  "events": [
    {"id": "open-days", "date": "2023-05-17/2023-05-21", "title": {"ar": "الأيام المفتوحة", "fr": "Journées ouvertes"}},
    {"id": "seminar", "date": "2023-05-18", "title": {"ar": "ندوة", "fr": "Séminaire"}}
  ]
}
"#;

/// Returns an empty folder for a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("merge")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Merges three texts with more arguments. Returns the output, and the folder of the files.
fn merge(name: &str, texts: [&str; 3], arguments: &[&str]) -> (Output, PathBuf) {
    let folder = folder(name);
    for (file, text) in ["base", "ours", "theirs"].into_iter().zip(texts) {
        fs::write(folder.join(file), text).expect("a file");
    }
    let output = Command::new(env!("CARGO_BIN_EXE_masar"))
        .args(["merge", "base", "ours", "theirs"])
        .args(arguments)
        .current_dir(&folder)
        .env("LC_ALL", "C")
        .output()
        .expect("the masar binary");
    (output, folder)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

#[test]
fn changes_of_different_events_are_merged_and_the_status_is_0() {
    let ours = BASE.replace("Journées ouvertes", "Portes ouvertes");
    let theirs = BASE.replace("2023-05-18", "2023-05-19");
    let (output, _) = merge("clean", [BASE, &ours, &theirs], &[]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        text(&output.stdout),
        ours.replace("2023-05-18", "2023-05-19")
    );
    assert_eq!(text(&output.stderr), "ours: 1 change merged\n");
}

#[test]
fn a_conflict_is_told_in_words_and_the_own_version_is_written() {
    let ours = BASE.replace("Séminaire", "Le séminaire");
    let theirs = BASE
        .replace("Séminaire", "Colloque")
        .replace("ندوة", "لقاء");
    let arguments = ["-o", "ours", "--name", "feed.json", "--lang", "fr"];
    let (output, folder) = merge("conflict", [BASE, &ours, &theirs], &arguments);
    assert_eq!(output.status.code(), Some(1));
    let written = fs::read_to_string(folder.join("ours")).expect("the merged feed");
    assert_eq!(written, ours.replace("ندوة", "لقاء"));
    assert_eq!(
        text(&output.stderr).replace('\u{a0}', " "),
        "feed.json: Le titre (français) de « Le séminaire » : deux modifications différentes. La vôtre : « Le séminaire ». L’autre : « Colloque ». Avant : « Séminaire ».\n\
         Aux endroits en conflit, votre version reste jusqu’à votre décision.\n\
         feed.json: 1 modification fusionnée, 1 conflit à trancher\n"
    );
}

#[test]
fn a_problem_that_neither_version_has_is_shown_and_the_status_is_1() {
    let ours = BASE.replace("2023-05-18", "2023-07");
    let theirs = BASE.replace("\"seminar\",", "\"seminar\", \"part_of\": \"open-days\",");
    let (output, _) = merge("problem", [BASE, &ours, &theirs], &[]);
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stderr);
    assert!(told.contains("warning[outside-parent]"), "{told}");
    assert!(
        told.ends_with("ours: 1 change merged, 1 new problem\n"),
        "{told}"
    );
}

#[test]
fn a_version_that_is_not_json_is_shown_and_nothing_is_written() {
    let theirs = BASE.replace("\"masar\": 1,", "\"masar\": 1");
    let (output, folder) = merge("broken", [BASE, BASE, &theirs], &["-o", "merged"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!folder.join("merged").exists());
    let told = text(&output.stderr);
    assert!(told.contains("--> theirs:2:"), "{told}");
    let (output, _) = merge("missing", [BASE, BASE, BASE], &["-o", "no/such/folder"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn no_text_of_a_feed_controls_the_terminal() {
    let ours = BASE.replace("Séminaire", "\\u001b[2J##[error]x");
    let theirs = BASE.replace("Séminaire", "\u{202e}y\\n::error::z");
    let (output, _) = merge("hostile", [BASE, &ours, &theirs], &[]);
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stderr);
    assert!(told.contains("<U+001B>[2J<U+0023>#[error]x"), "{told}");
    assert!(told.contains("<U+202E>y ::error::z"), "{told}");
}

/// Runs a command of the shell in a repository, without the settings of the user.
fn shell(repository: &Path, commands: &str) -> Output {
    let masar = Path::new(env!("CARGO_BIN_EXE_masar"));
    let mut path = masar.parent().expect("its folder").as_os_str().to_owned();
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap_or_default());
    Command::new("sh")
        .args(["-ec", commands])
        .current_dir(repository)
        .env("PATH", path)
        .env("LC_ALL", "C")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_AUTHOR_NAME", "Editor")
        .env("GIT_AUTHOR_EMAIL", "editor@example.org")
        .env("GIT_COMMITTER_NAME", "Editor")
        .env("GIT_COMMITTER_EMAIL", "editor@example.org")
        .output()
        .expect("a shell")
}

/// Returns the block of the guide that begins with these words.
fn block(beginning: &str) -> &'static str {
    let at = GUIDE.find(beginning).expect("the block");
    GUIDE[at..].split("```").next().unwrap_or("")
}

#[test]
fn git_merges_a_feed_as_the_guide_shows() {
    let repository = folder("git");
    let set_up = [
        "git init --quiet --initial-branch=main",
        block("git config merge.masar"),
        "git add . && git commit --quiet -m feed",
    ]
    .join("\n");
    fs::write(repository.join("feed.json"), BASE).expect("the feed");
    let output = shell(&repository, &set_up);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let commit = |branch: &str, feed: &str| {
        let start = format!("git checkout --quiet -B {branch} main");
        assert!(shell(&repository, &start).status.success());
        fs::write(repository.join("feed.json"), feed).expect("the feed");
        assert!(
            shell(&repository, "git commit --quiet -am change")
                .status
                .success()
        );
    };
    let both = |title: &str, feed: &str| feed.replace("Séminaire", title);
    commit(
        "colleague",
        &both("Colloque", &BASE.replace("ندوة", "لقاء")),
    );
    // Two titles on the same line: git alone has a conflict here.
    commit("title", &BASE.replace("\"2023-05-18\"", "\"2023-05-19\""));
    let output = shell(&repository, "git merge --quiet --no-edit colleague");
    assert!(output.status.success(), "{}", text(&output.stderr));
    let merged = fs::read_to_string(repository.join("feed.json")).expect("the feed");
    let expected = both("Colloque", &BASE.replace("ندوة", "لقاء"));
    assert_eq!(merged, expected.replace("\"2023-05-18\"", "\"2023-05-19\""));

    commit("conflict", &both("Le séminaire", BASE));
    let output = shell(&repository, "git merge --no-edit colleague");
    assert_eq!(output.status.code(), Some(1));
    let merged = fs::read_to_string(repository.join("feed.json")).expect("the feed");
    assert_eq!(merged, both("Le séminaire", &BASE.replace("ندوة", "لقاء")));
    let told = text(&output.stderr);
    assert!(
        told.contains(block("feed.json: Title (French)").trim_end()),
        "{told}"
    );
    let state = text(&shell(&repository, "git status --short").stdout);
    assert_eq!(state, "UU feed.json\n");
}
