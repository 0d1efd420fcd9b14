//! The seeds of the fuzz targets (`fuzz/`), and what once broke a reader, read again; then each with a
//! few bytes changed. No reader panics, and every diagnostic has a place in the file.

use masar_check::{Explain, MessageLang};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::{READER, read};
use masar_edtf::Edtf;
use masar_feed::Diagnostic;
use masar_formats::import::{ImportFormat, import};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRunner;

const READERS: [&str; 9] = [
    "feed",
    "edtf",
    "timelinejs",
    "jsonfeed",
    "sheet",
    "csv",
    "ics",
    "jsonld",
    "activitystreams",
];

fn seeds(reader: &str) -> Vec<PathBuf> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .join("fuzz/seeds")
        .join(reader);
    let mut all: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .flatten()
        .map(|entry| entry.path())
        .collect();
    all.sort();
    all
}

fn reads(reader: &str, text: &str) {
    let from = match reader {
        "edtf" => {
            let _ =
                Edtf::parse(text).map(|date| (date.earliest(), date.latest(), date.to_string()));
            return;
        }
        "feed" => {
            let diagnostics =
                read(text).map_or_else(|fatal| vec![fatal], |reading| reading.diagnostics);
            return in_the_file(text, &diagnostics);
        }
        "sheet" => {
            let sheet = ["Year,Headline,Type\n", text].concat();
            let made = import(&sheet, ImportFormat::TimelineJs, READER);
            return in_the_file(
                &sheet,
                &made.map_or_else(|fatal| vec![fatal], |made| made.diagnostics),
            );
        }
        "timelinejs" => ImportFormat::TimelineJs,
        "jsonfeed" => ImportFormat::JsonFeed,
        "csv" => ImportFormat::Csv,
        "ics" => ImportFormat::Ics,
        "jsonld" => ImportFormat::JsonLd,
        _ => ImportFormat::ActivityStreams,
    };
    match import(text, from, READER) {
        Err(fatal) => in_the_file(text, &[fatal]),
        Ok(made) => {
            in_the_file(text, &made.diagnostics);
            // What was made is a feed of our own, and nothing in it is an error that the file did not have.
            let again = read(&made.text).expect("a feed");
            assert_eq!(again.feed.events.len(), made.summary.events_read);
            assert_eq!(again.summary().errors, 0, "{:?}", again.diagnostics);
        }
    }
}

fn in_the_file(text: &str, diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        let (start, end) = diagnostic.range;
        assert!(start <= end && end <= text.len(), "{diagnostic:?}");
        assert!(
            text.is_char_boundary(start) && text.is_char_boundary(end),
            "{diagnostic:?}"
        );
        assert!(!diagnostic.problem_in(MessageLang::Ar).is_empty());
    }
}

#[test]
fn every_seed_is_read() {
    for reader in READERS {
        let seeds = seeds(reader);
        assert!(!seeds.is_empty(), "{reader} has no seed");
        for seed in seeds {
            let bytes = std::fs::read(&seed).expect("a seed");
            reads(reader, &String::from_utf8_lossy(&bytes));
        }
    }
}

/// Changes of a file: bytes that are replaced, a piece that is cut out, a piece that is there again.
#[derive(Debug, Clone)]
struct Changes {
    bytes: Vec<(Index, u8)>,
    cut: Option<(Index, usize)>,
    again: Option<(Index, Index, usize)>,
}

fn changes() -> impl Strategy<Value = Changes> {
    let index = any::<Index>;
    let bytes = prop::collection::vec((index(), any::<u8>()), 0..4);
    let cut = prop::option::of((index(), 1_usize..60));
    let again = prop::option::of((index(), index(), 1_usize..60));
    (bytes, cut, again).prop_map(|(bytes, cut, again)| Changes { bytes, cut, again })
}

impl Changes {
    /// Changes a file and reads it.
    fn read(self, reader: &str, mut file: Vec<u8>) {
        for (at, byte) in self.bytes {
            let at = at.index(file.len());
            file[at] = byte;
        }
        if let Some((from, length)) = self.cut {
            let from = from.index(file.len());
            file.drain(from..(from + length).min(file.len()));
        }
        if let Some((from, to, length)) = self.again
            && !file.is_empty()
        {
            let from = from.index(file.len());
            let piece = file[from..(from + length).min(file.len())].to_vec();
            let to = to.index(file.len());
            file.splice(to..to, piece);
        }
        let begun = Instant::now();
        reads(reader, &String::from_utf8_lossy(&file));
        assert!(begun.elapsed() < PATIENCE, "{reader} hangs");
    }
}

/// The time after which a reader counts as hanging, on a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(60);

/// Reads `cases` changed seeds with a reader.
fn read_changed(reader: &str, cases: u32) {
    let files: Vec<Vec<u8>> = seeds(reader)
        .iter()
        .map(|seed| std::fs::read(seed).expect("a seed"))
        .collect();
    let mut runner = TestRunner::new(ProptestConfig {
        cases,
        source_file: Some(file!()),
        ..ProptestConfig::default()
    });
    let result = runner.run(&(any::<Index>(), changes()), |(seed, changes)| {
        changes.read(reader, files[seed.index(files.len())].clone());
        Ok(())
    });
    if let Err(error) = result {
        panic!("{reader}: {error}");
    }
}

#[test]
fn a_seed_with_bytes_changed_is_read_or_refused() {
    for reader in READERS {
        read_changed(reader, 16);
    }
}

/// Tests that read 10,000 changed seeds, one for each reader. That of calendars takes longest: a rule that never comes
/// is searched for half a second.
mod ten_thousand_changed_seeds_are_read_or_refused {
    macro_rules! tests {
        ($($reader:ident)*) => {
            $(
                #[test]
                #[ignore = "cargo xtask test --full runs it"]
                fn $reader() {
                    super::read_changed(stringify!($reader), 10_000);
                }
            )*
        };
    }

    tests! { activitystreams csv edtf feed ics jsonfeed jsonld sheet timelinejs }
}
