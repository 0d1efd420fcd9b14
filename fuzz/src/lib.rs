//! The common parts of the fuzz targets.

pub use masar_allocation::assert_within_limit;

use masar_formats::PageReader;
use masar_formats::import::{ImportFormat, import};

/// How feeds are read: with all rules of `masar check`.
pub const READER: PageReader = PageReader {
    all: false,
    rules: || Box::new(masar_check::EditorRules::default()),
    // 30 November 2026.
    now: 1_796_000_000,
};

/// Imports a file, and asserts that it takes no more memory than any reader may.
pub fn import_within_limit(data: &[u8], from: ImportFormat) {
    assert_within_limit(data, |text| imported_bytes(text, from));
}

/// Imports a file. Returns the length of the feed.
pub fn imported_bytes(text: &str, from: ImportFormat) -> usize {
    import(text, from, READER).map_or(0, |imported| imported.text.len())
}
