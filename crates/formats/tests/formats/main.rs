//! Imports and exports of real, broken and hostile files, and round trips.

mod conversions;
mod fuzz_seeds;
mod round_trips;
mod timelinejs;

use masar_feed::{Diagnostic, Reading};
use masar_formats::PageReader;

/// How the command line reads feeds.
const READER: PageReader = PageReader {
    all: false,
    rules: || Box::new(masar_check::EditorRules::default()),
    // 30 November 2026.
    now: 1_796_000_000,
};

/// Reads a feed as the command line does.
fn read(text: &str) -> Result<Reading, Diagnostic> {
    masar_check::read(&[text], false)
}
