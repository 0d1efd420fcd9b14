//! The rows of a CSV text, each cell with its place.

use super::source_map::Range;
use masar_download::csv::is_formula;
use masar_feed::ImportMessage;
use masar_feed::{Code, Diagnostic};

/// A cell: what it means, and where it is.
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) range: Range,
}

/// A row has no more cells than this, nor a sheet columns: what is beyond belongs to none.
pub(super) const MOST_CELLS: usize = 1_000;

/// With more, the file is no sheet: the reader of rows has each in its hands.
const MOST_READ: usize = 20_000;

/// Rows of cells, the header first. The separator is a comma, a semicolon or a tab, whichever the
/// first line has most of: spreadsheets of some countries write the second.
pub(super) struct Rows<'t> {
    text: &'t str,
    delimiter: u8,
    reader: csv::Reader<&'t [u8]>,
    record: csv::StringRecord,
}

impl<'t> Rows<'t> {
    /// # Errors
    /// A row has more cells than any sheet.
    pub(super) fn new(text: &'t str) -> Result<Self, Diagnostic> {
        let (delimiter, _, told) = shape(text);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        let mut record = csv::StringRecord::new();
        if told {
            drop(reader.read_record(&mut record)); // no row of the sheet
        }
        let mut at = 0;
        for line in text.split('\n') {
            if line.bytes().filter(|byte| *byte == delimiter).count() > MOST_READ {
                return Err(no_csv(at, "more than 20,000 cells in a row"));
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

    /// The next row; none after the last.
    ///
    /// # Errors
    /// Where the text is no CSV.
    pub(super) fn next(&mut self) -> Result<Option<Vec<Cell>>, Diagnostic> {
        let start = usize::try_from(self.reader.position().byte()).unwrap_or(0);
        match self.reader.read_record(&mut self.record) {
            Ok(true) => {}
            Ok(false) => return Ok(None),
            Err(error) => {
                return Err(no_csv(start, &error.to_string()));
            }
        }
        let end = usize::try_from(self.reader.position().byte()).unwrap_or(start);
        let ranges = ranges(self.text, start, end, self.delimiter);
        let cells = self.record.iter().take(MOST_CELLS + 1).enumerate();
        let cells = cells.map(|(at, cell)| Cell {
            text: without_apostrophe(cell).to_owned(),
            range: ranges.get(at).copied().unwrap_or((start, start)),
        });
        Ok(Some(cells.collect()))
    }
}

fn no_csv(at: usize, why: &str) -> Diagnostic {
    Diagnostic::new(
        Code::NotAFeed,
        (at, at),
        "$".into(),
        ImportMessage::NoCsv.with(why),
        ImportMessage::SaveAsCsv.message(),
    )
}

/// What stands before the separator in a first line that names it to a spreadsheet: `sep=;`.
const SEPARATOR: &str = "sep=";

/// The separator of a sheet, its line of headings, and whether a line before that names the separator.
fn shape(text: &str) -> (u8, &str, bool) {
    let mut lines = text.lines();
    let first = lines.next().unwrap_or("");
    if let Some([told]) = first.strip_prefix(SEPARATOR).map(str::as_bytes) {
        return (*told, lines.next().unwrap_or(""), true);
    }
    let count = |byte: u8| first.bytes().filter(|one| *one == byte).count();
    let most = [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|byte| count(*byte));
    (most.unwrap_or(b','), first, false)
}

/// The headings of a sheet, trimmed.
pub(super) fn headings(text: &str) -> Vec<String> {
    let (delimiter, line, _) = shape(text);
    let cells = line.split(char::from(delimiter));
    cells
        .map(|cell| cell.trim().trim_matches('"').trim().to_owned())
        .collect()
}

/// Returns a cell without the apostrophe that keeps a spreadsheet from evaluating it as a formula.
fn without_apostrophe(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

/// Where the cells of a record are, from one separator to the next.
fn ranges(text: &str, start: usize, end: usize, delimiter: u8) -> Vec<Range> {
    let bytes = text.as_bytes().get(start..end).unwrap_or(&[]);
    // The reader passes over empty lines before a record.
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
                if out.len() > MOST_CELLS {
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
