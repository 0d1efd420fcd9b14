//! The common parts of the fuzz targets.

pub use masar_allocation::assert_within_limit;

use std::io::{Cursor, Write};

use masar_formats::PageReader;
use masar_formats::import::{ImportFormat, import};
use zip::write::SimpleFileOptions;

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

/// What separates the files of a spreadsheet in an input.
pub const PART: &str = "\n===\n";

/// The memory that a spreadsheet may take in any case, in bytes: the empty cells between those that it has.
const SPREADSHEET_ALLOWANCE: usize = 512 << 20;

/// The most memory that a spreadsheet may take for each byte of it and of its CSV.
const SPREADSHEET_FACTOR: usize = 40;

/// Packs files, without making them smaller.
pub fn packed<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> Vec<u8> {
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in files {
        packed.start_file(name, options).expect("a file");
        packed.write_all(text.as_bytes()).expect("its text");
    }
    packed.finish().expect("a zip").into_inner()
}

/// Imports a spreadsheet, and asserts that it takes a bounded amount of memory and that its CSV is read.
pub fn import_spreadsheet(bytes: &[u8]) {
    let mut csv = String::new();
    let (peak, written) = masar_allocation::peak(|| {
        csv = masar_spreadsheets::to_csv(bytes).map_or(String::new(), |table| table.csv);
        csv.len()
    });
    let limit = SPREADSHEET_FACTOR * (bytes.len() + written) + SPREADSHEET_ALLOWANCE;
    assert!(
        peak <= limit,
        "the spreadsheet of {} bytes took {peak} bytes; the limit is {limit}",
        bytes.len()
    );
    import_within_limit(csv.as_bytes(), ImportFormat::Csv);
}
