//! The files in `tests/formats/calendars` and `tests/formats/linked`: what each of them is in a feed. `expected.txt` beside
//! them has the zone of the feed, the date and the title of each event, and each report with its line.

use super::*;
use std::path::{Path, PathBuf};

fn files(directory: &str) -> Vec<PathBuf> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/formats")
        .join(directory);
    let entries = std::fs::read_dir(directory).expect("the files");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    let kinds = ["ics", "html", "json", "jsonld", "js", "csv"];
    files.retain(|path| {
        let kind = path.extension().and_then(|kind| kind.to_str());
        kind.is_some_and(|kind| kinds.contains(&kind))
    });
    files.sort();
    files
}

/// Returns what an import makes of a calendar, as `expected.txt` has it.
fn described(path: &Path) -> String {
    let text = std::fs::read_to_string(path).expect("a file");
    // A file that is named as a table is read as one.
    let is_csv = path.extension().is_some_and(|kind| kind == "csv");
    let by_name = is_csv.then_some(ImportFormat::Csv);
    let from = guess(&text).or(by_name).expect("a format that is known");
    let name = path
        .file_stem()
        .and_then(|name| name.to_str())
        .unwrap_or("");
    let made = match import(&text, from, READER) {
        Ok(mut made) => {
            masar_check::add_fixes(&[&text], &mut made.diagnostics, true);
            made
        }
        Err(fault) => {
            let problem = fault.problem_in(MessageLang::En);
            return format!("{name}: nothing\n  line {}: {problem}\n", fault.line);
        }
    };
    let reading = read(&made.text).expect("a feed");
    let zone = reading.feed.timezone.as_deref().unwrap_or("no zone");
    let mut out = format!("{name}: {zone}\n");
    let events = &reading.feed.events;
    for (number, event) in events.iter().enumerate() {
        // Of many events the first and the last ones.
        if number == 20 && events.len() > 40 {
            out.push_str(&format!("  and {} more\n", events.len() - 40));
        }
        if number >= 20 && number + 20 < events.len() {
            continue;
        }
        let date = event
            .date
            .as_ref()
            .map_or(String::new(), ToString::to_string);
        let title = event.title.0.first().map_or("", |one| &*one.1);
        out.push_str(&format!("  {date} {title}\n"));
    }
    for one in &made.diagnostics {
        let problem = one.problem_in(MessageLang::En);
        out.push_str(&format!("  line {}: {problem}\n", one.line));
        if one.code.name() != "not-held" {
            out.push_str(&format!("    {}\n", one.fix_in(MessageLang::En)));
        }
    }
    for note in &made.notes {
        let note = masar_check::sentence(note, MessageLang::En);
        out.push_str(&format!("  note: {note}\n"));
    }
    out
}

/// Compares what imports make of the files of a directory with its `expected.txt`. With `MASAR_WRITE=1` it writes that.
fn compare(directory: &str, expected: &str) {
    let mut wrong = String::new();
    let mut all = String::new();
    for path in files(directory) {
        let found = described(&path);
        if !expected.contains(&found) {
            wrong.push_str(&found);
        }
        all.push_str(&found);
    }
    if std::env::var_os("MASAR_WRITE").is_some() {
        let name = format!("../../tests/formats/{directory}/expected.txt");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        std::fs::write(path, all).expect("the file is written");
        return;
    }
    assert_eq!(wrong, "", "different from expected.txt");
    assert_eq!(all.len(), expected.len(), "expected.txt has other files");
}

#[test]
fn every_calendar_has_the_right_times_and_every_loss_has_its_line() {
    compare(
        "calendars",
        include_str!("../../../../../tests/formats/calendars/expected.txt"),
    );
}

#[test]
fn every_table_has_its_events_and_every_loss_has_its_line() {
    compare(
        "tables",
        include_str!("../../../../../tests/formats/tables/expected.txt"),
    );
}

#[test]
fn every_page_and_feed_has_its_events_and_every_loss_has_its_line() {
    compare(
        "linked",
        include_str!("../../../../../tests/formats/linked/expected.txt"),
    );
}
