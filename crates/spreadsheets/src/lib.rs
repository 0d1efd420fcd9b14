//! Spreadsheets. Reads xlsx and ods as CSV, which `masar-table` reads; writes CSV as xlsx; writes the template in which
//! offices note their events.

mod bounds;
mod ods;
mod template;
mod texts;
mod write;
mod xlsx;

use calamine::{Ods, Xlsx};
use masar_download::csv::with_apostrophes;
use masar_table::TableKind;
use std::io::Cursor;

pub use masar_table::headings::HeadingLang;
pub use template::template;
pub use write::from_csv;

/// The most rows of a sheet.
const MAX_ROWS: usize = 100_000;
/// The most columns of a sheet, as of CSV.
const MAX_COLUMNS: usize = 1_000;
/// The most bytes of a sheet's texts, and of the file when it is unpacked.
const MAX_BYTES: u64 = 64_000_000;

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is an old file of Excel (xls), or is protected by a password.
    OldOrProtected,
    /// It is another packed file, such as a document of Word.
    NoSpreadsheet,
    /// It has more rows, columns or bytes than are read.
    TooLarge,
    /// It is damaged. The text is the reason, in English.
    Damaged(String),
    /// No sheet has any cell.
    Empty,
}

/// A sheet of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its rows as CSV.
    pub csv: String,
    /// Its name.
    pub sheet: String,
    /// The names of the other sheets with columns of events, which are not read.
    pub others: Vec<String>,
}

/// A sheet: its name and its rows.
type Sheet = (String, Vec<Vec<String>>);

/// Whether a file may be a spreadsheet, by its first bytes.
#[must_use]
pub fn is_spreadsheet(bytes: &[u8]) -> bool {
    bytes.starts_with(PACKED) || bytes.starts_with(OLD)
}

/// The first bytes of packed files: xlsx and ods, but also docx.
const PACKED: &[u8] = b"PK\x03\x04";
/// The first bytes of xls, and of protected xlsx.
const OLD: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// Reads the first sheet of a file that has columns of events; the first with cells if there is none.
///
/// # Errors
/// The file is no spreadsheet, is damaged or too large, or has no cells.
pub fn to_csv(bytes: &[u8]) -> Result<Table, Unreadable> {
    if bytes.starts_with(OLD) {
        return Err(Unreadable::OldOrProtected);
    }
    let files = bounds::unpacked(bytes)?;
    let has = |name: &str| files.iter().any(|file| file == name);
    let sheets = if has("xl/workbook.xml") {
        bounds::check_xlsx(bytes, &files)?;
        let file = calamine::Reader::new(Cursor::new(bytes));
        xlsx::sheets(file.map_err(damaged::<calamine::XlsxError>)?)?
    } else if has("content.xml") {
        bounds::check_ods(bytes)?;
        let file: Result<Ods<_>, _> = calamine::Reader::new(Cursor::new(bytes));
        ods::sheets(file.map_err(damaged)?)?
    } else {
        return Err(Unreadable::NoSpreadsheet);
    };
    choose(sheets)
}

fn damaged<E: std::fmt::Display>(error: E) -> Unreadable {
    Unreadable::Damaged(error.to_string())
}

/// The type of a file of Excel in memory.
type ExcelFile<'b> = Xlsx<Cursor<&'b [u8]>>;
/// The type of a file of LibreOffice in memory.
type OpenFile<'b> = Ods<Cursor<&'b [u8]>>;

fn choose(sheets: Vec<Sheet>) -> Result<Table, Unreadable> {
    let mut found: Option<Table> = None;
    let mut other = None;
    let mut others = Vec::new();
    for (name, rows) in sheets {
        if rows.iter().all(|row| row.iter().all(String::is_empty)) {
            continue;
        }
        let csv = csv(&rows)?;
        let is_table = TableKind::of(&csv).is_some();
        let sheet = || Table {
            csv,
            sheet: name.clone(),
            others: Vec::new(),
        };
        match (is_table, &found) {
            (true, None) => found = Some(sheet()),
            (true, Some(_)) => others.push(name),
            (false, _) => {
                other.get_or_insert_with(sheet);
            }
        }
    }
    let table = found.or(other).ok_or(Unreadable::Empty)?;
    Ok(Table { others, ..table })
}

/// Returns rows as CSV. A row keeps its number. An apostrophe that the import would remove is doubled.
fn csv(rows: &[Vec<String>]) -> Result<String, Unreadable> {
    let mut out = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    for row in rows {
        let cells = row.iter().map(|cell| with_apostrophes(cell));
        out.write_record(cells).map_err(damaged)?;
    }
    let bytes = out.into_inner().map_err(damaged)?;
    String::from_utf8(bytes).map_err(damaged)
}

/// The rows of a sheet, as its cells come.
#[derive(Default)]
struct Rows {
    rows: Vec<Vec<String>>,
    bytes: u64,
}

impl Rows {
    /// Adds a cell, at its row and its column from 0.
    fn add(&mut self, (row, column): (u32, u32), text: String) -> Result<(), Unreadable> {
        if text.is_empty() {
            return Ok(());
        }
        let (row, column) = (row as usize, column as usize);
        self.bytes += text.len() as u64 + 24;
        if row >= MAX_ROWS || column >= MAX_COLUMNS || self.bytes > MAX_BYTES {
            return Err(Unreadable::TooLarge);
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, || vec![String::new()]);
        }
        let cells = &mut self.rows[row];
        if cells.len() <= column {
            self.bytes += 24 * (column + 1 - cells.len()) as u64;
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
