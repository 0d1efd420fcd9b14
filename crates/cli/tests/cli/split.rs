//! `masar split`, and `masar check` on what it has written.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::time::SystemTime;

use crate::masar;

/// The events of the feed that the tests split.
const EVENTS: usize = 2_000;

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Returns the lines on standard error, without those that report the progress.
fn errors(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let lines = text.lines().filter(|line| !line.ends_with("s so far"));
    lines.map(|line| format!("{line}\n")).collect()
}

/// Returns an empty folder for a test, with these files in it.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("split")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    for (file, text) in files {
        fs::write(folder.join(file), text).expect("a file");
    }
    folder
}

/// Returns an event of a day between 1900 and 1999.
fn event(at: usize) -> String {
    let (year, month, day) = (1900 + at % 100, 1 + at % 12, 1 + at % 28);
    format!(
        "{{\"id\": \"e{at}\", \"date\": \"{year}-{month:02}-{day:02}\", \"title\": \"Event {at}\", \"track\": \"t\"}}"
    )
}

/// Returns a feed with some events, and more members after its tracks.
fn feed(events: std::ops::Range<usize>, more: &str) -> String {
    let events: Vec<String> = events.map(event).collect();
    format!(
        "{{\"masar\": 1, \"title\": \"Large\", \"languages\": [\"en\"],\n \"tracks\": [{{\"id\": \"t\", \"title\": \"Track\"}}],\n {more}\"events\": [\n{}\n]}}\n",
        events.join(",\n")
    )
}

/// Returns the names, the texts and the times of the files in a folder.
fn files(folder: &Path) -> BTreeMap<String, (String, SystemTime)> {
    let entries = fs::read_dir(folder).expect("a folder");
    let read = |entry: fs::DirEntry| {
        let text = fs::read_to_string(entry.path()).expect("a text");
        let time = entry.metadata().and_then(|data| data.modified());
        let name = entry.file_name().into_string().expect("a name");
        (name, (text, time.expect("a time")))
    };
    entries
        .map(|entry| read(entry.expect("an entry")))
        .collect()
}

fn tile_of(folder: &Path, text: &str) -> String {
    let tiles = files(folder).into_iter();
    let mut found = tiles.filter(|one| one.0.starts_with("tile-") && one.1.0.contains(text));
    found.next().expect("a tile").0
}

#[test]
fn a_split_feed_has_all_events_and_its_check_is_clean() {
    let folder = folder("clean", &[("feed.json", &feed(0..EVENTS, ""))]);
    let output = masar(&folder, &["split", "feed.json", "--to", "big"]);
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    assert!(
        out(&output).starts_with("big/manifest.json: 2000 events in the manifest and "),
        "{}",
        out(&output)
    );
    let output = masar(&folder, &["check", "big/manifest.json"]);
    let report = out(&output);
    assert_eq!(output.status.code(), Some(0), "{report}");
    let last = report.lines().last().expect("a line");
    assert!(
        last.starts_with("big/manifest.json: 2000 events in "),
        "{last}"
    );
    assert!(last.ends_with(" tiles, nothing to fix"), "{last}");
}

#[test]
fn each_tile_is_a_feed_by_itself() {
    let folder = folder("alone", &[("feed.json", &feed(0..EVENTS, ""))]);
    masar(&folder, &["split", "feed.json", "--to", "big"]);
    let tile = tile_of(&folder.join("big"), "\"e");
    let output = masar(&folder.join("big"), &["check", &tile]);
    assert!(
        out(&output).ends_with(", nothing to fix\n"),
        "{}",
        out(&output)
    );
}

#[test]
fn several_files_and_their_pages_are_one_feed() {
    let next = "\"next_url\": \"2.json\", ";
    let one = [
        ("1.json", &*feed(0..900, next)),
        ("2.json", &feed(900..1500, "")),
    ];
    let folder = folder(
        "pages",
        &[&one[..], &[("3.json", &feed(1500..EVENTS, ""))]].concat(),
    );
    let whole = feed(0..EVENTS, "");
    fs::write(folder.join("feed.json"), whole).expect("a file");
    let output = masar(&folder, &["split", "1.json", "3.json", "--to", "pages"]);
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    masar(&folder, &["split", "feed.json", "--to", "whole"]);
    let text = |name: &str| -> Vec<(String, String)> {
        let files = files(&folder.join(name)).into_iter();
        files.map(|(name, (text, _))| (name, text)).collect()
    };
    assert_eq!(text("pages"), text("whole"));
}

#[test]
fn an_edit_rewrites_the_files_that_changed_and_removes_the_old_ones_on_request() {
    let before = feed(0..EVENTS, "");
    let folder = folder("edit", &[("feed.json", &before)]);
    masar(&folder, &["split", "feed.json", "--to", "big"]);
    let old = files(&folder.join("big"));
    fs::write(
        folder.join("feed.json"),
        before.replace("Event 777\"", "Corrected\""),
    )
    .expect("a file");
    let output = masar(&folder, &["split", "feed.json", "--to", "big"]);
    let report = out(&output);
    assert!(report.contains(" unchanged\n"), "{report}");
    let new = files(&folder.join("big"));
    let written: Vec<&String> = new
        .iter()
        .filter(|(name, file)| old.get(*name) != Some(file))
        .map(|one| one.0)
        .collect();
    assert!(written.contains(&&"manifest.json".to_owned()));
    assert!(
        written
            .iter()
            .filter(|name| name.starts_with("tile-"))
            .count()
            <= 1,
        "{written:?}"
    );
    assert!(written.len() <= 4, "{written:?}");
    assert!(old.keys().all(|name| new.contains_key(name)));
    assert!(report.contains("--remove-unused removes them"), "{report}");
    let output = masar(
        &folder,
        &["split", "feed.json", "--to", "big", "--remove-unused"],
    );
    assert!(
        out(&output).contains("of an earlier version removed"),
        "{}",
        out(&output)
    );
    assert_eq!(files(&folder.join("big")).len(), old.len());
    assert_eq!(
        masar(&folder, &["check", "big/manifest.json"])
            .status
            .code(),
        Some(0)
    );
}

#[test]
fn nothing_that_is_read_or_is_no_split_feed_is_overwritten() {
    let text = feed(0..10, "");
    let folder = folder(
        "overwrite",
        &[("manifest.json", &text), ("feed.json", &text)],
    );
    for name in ["manifest.json", "feed.json"] {
        let output = masar(&folder, &["split", name, "--to", "."]);
        assert_eq!(output.status.code(), Some(2));
        assert!(
            errors(&output).contains("manifest.json"),
            "{}",
            errors(&output)
        );
    }
    assert_eq!(
        fs::read_to_string(folder.join("manifest.json")).expect("a text"),
        text
    );
    assert_eq!(files(&folder).len(), 2);
}

#[test]
fn an_error_names_the_file_the_place_and_the_fix() {
    let folder = folder(
        "errors",
        &[
            ("broken.json", "{\"masar\": 1,\n \"events\": [],}"),
            ("table.csv", "Date,Title\n2022,A\n"),
            ("other.json", "{\"items\": []}"),
            ("away.json", &feed(0..1, "\"next_url\": \"../x.json\", ")),
        ],
    );
    for (name, words) in [
        ("broken.json", "broken.json:2:14"),
        ("table.csv", "table.csv:1:1"),
        ("other.json", "convert it with masar import"),
        ("away.json", "its next_url leads to no file in its folder"),
        ("missing.json", "cannot read missing.json"),
    ] {
        let output = masar(&folder, &["split", name, "--to", "big"]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(
            errors(&output).contains(words),
            "{name}: {}",
            errors(&output)
        );
    }
    masar(&folder, &["split", "away.json", "--to", "big"]);
    assert!(!folder.join("big").exists());
}

#[test]
fn events_that_no_reader_shows_are_counted_and_the_status_is_1() {
    let text = feed(0..3, "").replace("1901-02-02", "1901-02-30");
    let text = text.replace("\"id\": \"e2\"", "\"id\": \"e0\"");
    let folder = folder("left_out", &[("feed.json", &text)]);
    let output = masar(&folder, &["split", "feed.json", "--to", "big"]);
    let report = out(&output);
    assert_eq!(output.status.code(), Some(1), "{report}");
    assert!(report.contains("1 events are left out"), "{report}");
    assert!(report.contains("several events have one id"), "{report}");
}

#[test]
fn the_check_names_the_tile_that_is_missing_or_was_changed() {
    let folder = folder("damaged", &[("feed.json", &feed(0..EVENTS, ""))]);
    masar(&folder, &["split", "feed.json", "--to", "big"]);
    let tiles: Vec<String> = files(&folder.join("big"))
        .into_keys()
        .filter(|name| name.starts_with("tile-"))
        .collect();
    let path = |at: usize| folder.join("big").join(&tiles[at]);
    fs::remove_file(path(0)).expect("a file");
    let text = fs::read_to_string(path(1)).expect("a text");
    fs::write(path(1), text.replacen("\"title\":", "\"titel\":", 1)).expect("a file");
    let output = masar(&folder, &["check", "big/manifest.json"]);
    let report = out(&output);
    assert_eq!(output.status.code(), Some(1));
    for words in [
        format!("big/{}: the file is missing", tiles[0]),
        format!("big/{}: the file was changed", tiles[1]),
        format!("--> big/{}:", tiles[1]),
        "and run masar split again".to_owned(),
    ] {
        assert!(report.contains(&words), "{words}\n{report}");
    }
}

#[test]
fn a_split_feed_is_not_split_again() {
    let folder = folder("again", &[("feed.json", &feed(0..EVENTS, ""))]);
    masar(&folder, &["split", "feed.json", "--to", "big"]);
    let output = masar(&folder, &["split", "big/manifest.json", "--to", "other"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        errors(&output).contains("is split already"),
        "{}",
        errors(&output)
    );
}
