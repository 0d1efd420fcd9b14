//! Reads the rows of a CSV text, each cell with its range.

use crate::source_map::Range;
use masar_download::csv::without_apostrophes;
use masar_feed::{Code, Diagnostic, ImportMessage};

/// A cell: its text without quotes, and its range.
pub(crate) struct Cell {
    pub(crate) text: String,
    pub(crate) range: Range,
}

/// The most cells of a row that are read.
const MAX_CELLS: usize = 1_000;

/// The most cells of a row of a sheet. csv keeps all cells of a row in memory.
const MAX_SEPARATORS: usize = 20_000;

/// Rows of cells, the header first. The separator is the one of comma, semicolon and tab that is most frequent in
/// the first line: in some countries, spreadsheets write semicolons.
pub(crate) struct Rows<'t> {
    text: &'t str,
    delimiter: u8,
    reader: csv::Reader<&'t [u8]>,
    record: csv::StringRecord,
}

impl<'t> Rows<'t> {
    /// Begins to read.
    ///
    /// # Errors
    /// A row has more cells than any sheet.
    pub(crate) fn new(text: &'t str) -> Result<Self, Diagnostic> {
        let (delimiter, _, has_separator_line) = layout(text);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        let mut record = csv::StringRecord::new();
        if has_separator_line {
            drop(reader.read_record(&mut record));
        }
        let mut at = 0;
        for line in text.split(['\r', '\n']) {
            if line.bytes().filter(|byte| *byte == delimiter).count() > MAX_SEPARATORS {
                return Err(not_csv(at, "more than 20,000 cells in a row"));
            }
            at += line.len() + 1;
        }
        Ok(Rows {
            text,
            delimiter,
            reader,
            record,
        })
    }

    /// Returns the next row; none after the last.
    ///
    /// # Errors
    /// The text is not CSV.
    pub(crate) fn next(&mut self) -> Result<Option<Vec<Cell>>, Diagnostic> {
        let start = usize::try_from(self.reader.position().byte()).unwrap_or(0);
        match self.reader.read_record(&mut self.record) {
            Ok(true) => {}
            Ok(false) => return Ok(None),
            Err(error) => {
                return Err(not_csv(start, &error.to_string()));
            }
        }
        let end = usize::try_from(self.reader.position().byte()).unwrap_or(start);
        let ranges = ranges(self.text, start, end, self.delimiter);
        let cells = self.record.iter().take(MAX_CELLS + 1).enumerate();
        let cells = cells.map(|(at, cell)| Cell {
            text: without_apostrophes(cell),
            range: ranges.get(at).copied().unwrap_or((start, start)),
        });
        Ok(Some(cells.collect()))
    }
}

fn not_csv(at: usize, why: &str) -> Diagnostic {
    Diagnostic::new(
        Code::NotAFeed,
        (at, at),
        "$".into(),
        ImportMessage::NoCsv.with(why),
        ImportMessage::SaveAsCsv.message(),
    )
}

/// The beginning of a first line that names the separator for spreadsheets: `sep=;`.
const SEPARATOR_LINE: &str = "sep=";

/// Returns the separator of a sheet, its line of headings, and whether a line before that names the separator.
fn layout(text: &str) -> (u8, &str, bool) {
    let mut lines = text.split(['\r', '\n']).filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or("");
    if let Some([separator]) = first.strip_prefix(SEPARATOR_LINE).map(str::as_bytes) {
        return (*separator, lines.next().unwrap_or(""), true);
    }
    let count = |byte: u8| first.bytes().filter(|one| *one == byte).count();
    let most = [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|byte| count(*byte));
    (most.unwrap_or(b','), first, false)
}

/// Returns the headings of a sheet, trimmed.
pub(crate) fn headings(text: &str) -> Vec<String> {
    let (delimiter, line, _) = layout(text);
    let cells = line.split(char::from(delimiter));
    cells
        .map(|cell| cell.trim().trim_matches('"').trim().to_owned())
        .collect()
}

/// Returns the ranges of a record's cells, from one separator to the next.
fn ranges(text: &str, start: usize, end: usize, delimiter: u8) -> Vec<Range> {
    let bytes = text.as_bytes().get(start..end).unwrap_or(&[]);
    // csv skips empty lines before a record.
    let blank = bytes
        .iter()
        .take_while(|byte| matches!(byte, b'\r' | b'\n'))
        .count();
    let mut out = Vec::new();
    let mut quoted = false;
    let mut from = start + blank;
    for (at, byte) in bytes.iter().enumerate().skip(blank) {
        match byte {
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'\r' | b'\n' => break,
            _ if *byte == delimiter => {
                if out.len() > MAX_CELLS {
                    return out;
                }
                out.push((from, start + at));
                from = start + at + 1;
            }
            _ => {}
        }
    }
    let rest = text
        .get(from..end)
        .unwrap_or("")
        .trim_end_matches(['\r', '\n']);
    out.push((from, from + rest.len()));
    out
}
