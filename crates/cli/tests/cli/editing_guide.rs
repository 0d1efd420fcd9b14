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

/// The pictures that the examples name. The checker looks whether they are there.
const PICTURES: [&str; 2] = ["pictures/hall.jpg", "pictures/film.jpg"];

/// The guides in Arabic and French, with the language of their commands.
const TRANSLATED: [(&str, &str); 2] = [
    ("ar", include_str!("../../../../docs/ar/editing.md")),
    ("fr", include_str!("../../../../docs/fr/editing.md")),
];

#[test]
fn each_example_of_the_translated_guides_is_clean() {
    for (lang, guide) in TRANSLATED {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(["editing-", lang].concat());
        fs::create_dir_all(folder.join("images")).expect("a folder");
        for picture in ["images/hall.jpg", "images/salle.jpg"] {
            fs::write(folder.join(picture), "").expect("a picture");
        }
        let blocks = |name: &str| -> Vec<&str> {
            let opening = ["```", name, "\n"].concat();
            let parts = guide.split(opening.as_str()).skip(1);
            parts.filter_map(|part| part.split("```").next()).collect()
        };
        assert_eq!(blocks("json").len(), 5, "{lang}");
        for example in blocks("json") {
            fs::write(folder.join("feed.json"), example).expect("the feed");
            let said = check(&folder, "feed.json");
            assert!(
                said.ends_with("nothing to fix\n"),
                "{lang}: {said}{example}"
            );
        }
        // The answer of the checker to the first example.
        let first = blocks("json").first().copied().unwrap_or("");
        fs::write(folder.join("feed.json"), first).expect("the feed");
        let (_, answer) = blocks("console")[0].split_once('\n').expect("an answer");
        let output = Command::new(env!("CARGO_BIN_EXE_masar"))
            .args(["check", "--lang", lang, "feed.json"])
            .current_dir(&folder)
            .output()
            .expect("the masar binary");
        assert_eq!(String::from_utf8_lossy(&output.stdout), answer);
    }
}

#[test]
fn each_date_of_the_sheets_is_a_date() {
    for sheet in [
        include_str!("../../../../docs/dates.md"),
        include_str!("../../../../docs/ar/dates.md"),
        include_str!("../../../../docs/fr/dates.md"),
    ] {
        let rows = sheet.lines().filter(|line| line.starts_with("| `"));
        let dates: Vec<&str> = rows.filter_map(|row| row.split('`').nth(1)).collect();
        assert_eq!(dates.len(), 13);
        for date in dates {
            assert!(masar_edtf::Edtf::parse(date).is_ok(), "{date}");
        }
    }
}

#[test]
fn each_example_is_clean() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("editing-clean");
    fs::create_dir_all(folder.join("pictures")).expect("a folder");
    for picture in PICTURES {
        fs::write(folder.join(picture), "").expect("a picture");
    }
    for file in examples() {
        fs::copy(&file, folder.join(file.file_name().expect("a name"))).expect("a copy");
    }
    for file in examples() {
        let name = file.file_name().expect("a name").to_string_lossy();
        // A later page is checked with the first.
        if name.starts_with("10-pages-") {
            continue;
        }
        let said = check(&folder, &name);
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
    let shown = blocks("console").into_iter();
    let shown: Vec<&str> = shown
        .filter(|block| block.starts_with("$ masar check "))
        .collect();
    assert_eq!(shown.len(), states.len());
    for (block, state) in shown.into_iter().zip(states) {
        fs::write(folder.join("feed.json"), state).expect("the feed");
        let (command, answer) = block.split_once('\n').expect("a command and its answer");
        let file = command.strip_prefix("$ masar check ").expect("a check");
        assert_eq!(check(&folder, file), answer);
    }
}

/// Returns what `masar date` answers, on both streams, and whether it is one date.
fn date(text: &str) -> (String, bool) {
    let output = Command::new(env!("CARGO_BIN_EXE_masar"))
        .args(["date", text])
        .env("LC_ALL", "C")
        .output()
        .expect("the masar binary");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let answer = text(&output.stdout) + &text(&output.stderr);
    (answer, output.status.success())
}

#[test]
fn dates_in_words_are_read_as_the_guide_shows() {
    let blocks = blocks("console").into_iter();
    let shown: Vec<&str> = blocks
        .filter(|block| block.starts_with("$ masar date "))
        .collect();
    assert_eq!(shown.len(), 3);
    for command in shown
        .iter()
        .flat_map(|block| block.split("$ masar date ").skip(1))
    {
        let (text, answer) = command.split_once('\n').expect("a command and its answer");
        assert_eq!(date(text.trim_matches('"')).0, answer, "{text}");
    }
}

#[test]
fn each_date_in_the_guides_table_is_read() {
    let section = GUIDE
        .split("## A date in words")
        .nth(1)
        .expect("the section");
    let section = section.split("\n## ").next().unwrap_or_default();
    let rows = section
        .lines()
        .filter(|line| line.starts_with("| ") && line.contains('`'));
    let mut count = 0;
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let expected = cells[1].trim_matches('`');
        for text in cells[0].split(" · ") {
            count += 1;
            let (answer, is_one) = date(text);
            let edtf = answer.split("  ").next().unwrap_or_default();
            assert_eq!((edtf, is_one), (expected, true), "{text}: {answer}");
        }
    }
    assert!(count > 70, "{count} dates");
}
