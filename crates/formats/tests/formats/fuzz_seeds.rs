//! The seeds of the fuzz targets (`fuzz/`), and what once broke a reader, read again; then each with a
//! few bytes changed. No reader panics, and every diagnostic has a place in the file.

use masar_check::{Explain, MessageLang};
use std::path::{Path, PathBuf};

use crate::{READER, read};
use masar_edtf::Edtf;
use masar_feed::Diagnostic;
use masar_formats::import::{ImportFormat, import};
use proptest::prelude::*;

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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_seed_with_bytes_changed_is_read_or_refused(
        which in any::<prop::sample::Index>(),
        seed in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
        cut in prop::option::of((any::<prop::sample::Index>(), 1_usize..60)),
        again in prop::option::of((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1_usize..60)),
    ) {
        let reader = READERS[which.index(READERS.len())];
        let seeds = seeds(reader);
        let mut bytes = std::fs::read(&seeds[seed.index(seeds.len())]).expect("a seed");
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some((from, length)) = cut {
            let from = from.index(bytes.len());
            bytes.drain(from..(from + length).min(bytes.len()));
        }
        if let Some((from, to, length)) = again && !bytes.is_empty() {
            let from = from.index(bytes.len());
            let piece = bytes[from..(from + length).min(bytes.len())].to_vec();
            let to = to.index(bytes.len());
            bytes.splice(to..to, piece);
        }
        reads(reader, &String::from_utf8_lossy(&bytes));
    }
}
