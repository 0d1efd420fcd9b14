//! Bounds of hostile files: a small file may unpack to gigabytes, or repeat a cell a billion times.

use super::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Unreadable, damaged};
use quick_xml::events::{BytesStart, Event};
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;

/// Unpacks each file once, and returns their names.
pub(super) fn unpacked(bytes: &[u8]) -> Result<Vec<String>, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut left = MAX_BYTES;
    let mut names = Vec::new();
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(damaged)?;
        let name = file.name().map_err(damaged)?.into_owned();
        let is_read = name.ends_with(".xml") || name.ends_with(".rels");
        names.push(name);
        // Pictures are not read.
        if !is_read {
            continue;
        }
        let read = std::io::copy(&mut file.take(left + 1), &mut std::io::sink());
        let read = read.map_err(damaged)?;
        left = left.checked_sub(read).ok_or(Unreadable::TooLarge)?;
    }
    Ok(names)
}

/// The most cells of a sheet, with the empty ones between them.
const MAX_CELLS: usize = 4_000_000;

/// Checks the names of cells in the sheets of an xlsx file: calamine computes with those of any length.
pub(super) fn check_xlsx(bytes: &[u8], files: &[String]) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let is_sheet = |name: &&String| name.starts_with("xl/worksheets/") && name.ends_with(".xml");
    for name in files.iter().filter(is_sheet) {
        let sheet = archive.by_name(name).map_err(damaged)?;
        let mut reader = quick_xml::Reader::from_reader(BufReader::new(sheet));
        reader.config_mut().check_end_names = false;
        let mut buffer = Vec::new();
        loop {
            match reader.read_event_into(&mut buffer).map_err(damaged)? {
                Event::Start(element) | Event::Empty(element) => check_names(&element)?,
                Event::Eof => break,
                _ => {}
            }
            buffer.clear();
        }
    }
    Ok(())
}

/// Checks the cells that an element names: a cell has at most three letters and seven digits. calamine takes the last of
/// two attributes with the same name.
fn check_names(element: &BytesStart<'_>) -> Result<(), Unreadable> {
    for attribute in element.attributes() {
        let attribute = attribute.map_err(damaged)?;
        let is_cell = |cell: &str| {
            let letters = cell.chars().filter(char::is_ascii_alphabetic).count();
            let digits = cell.chars().filter(char::is_ascii_digit).count();
            letters <= 3 && digits <= 7
        };
        let names_cells = matches!(attribute.key.as_ref(), "r" | "ref");
        if names_cells && !attribute.value.as_ref().split([':', ' ']).all(is_cell) {
            return Err(damaged("a cell has no such name"));
        }
    }
    Ok(())
}

/// Counts the cells of the sheets of an ods file with their repetitions. All its elements are closed: calamine searches
/// for the end of an open one without an end.
pub(super) fn check_ods(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let content = archive.by_name("content.xml").map_err(damaged)?;
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(content));
    let (mut buffer, mut sheet) = (Vec::new(), Extent::default());
    let mut open = 0_usize;
    loop {
        let event = reader.read_event_into(&mut buffer).map_err(damaged)?;
        if let Event::Start(element) | Event::Empty(element) = &event {
            // calamine reads attributes that no XML has.
            for attribute in element.attributes() {
                attribute.map_err(damaged)?;
            }
        }
        match &event {
            Event::Start(_) => open += 1,
            Event::End(_) => open = open.saturating_sub(1),
            Event::Eof if open > 0 => return Err(damaged("an element is not closed")),
            _ => {}
        }
        match &event {
            Event::Start(element) | Event::Empty(element) => {
                sheet.begin(element, matches!(event, Event::Empty(_)))?;
            }
            Event::End(element) if element.name().as_ref() == "table:table-row" => {
                sheet.end_row()?
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
        buffer.clear();
    }
}

/// The part of a sheet that has values.
#[derive(Default)]
struct Extent {
    row: usize,
    /// How often the current row is repeated.
    row_repeats: usize,
    column: usize,
    /// The last column with a value in the current row, from 1.
    last: usize,
    /// The last column with a value in any row, from 1.
    widest: usize,
}

impl Extent {
    fn begin(&mut self, element: &BytesStart<'_>, is_empty: bool) -> Result<(), Unreadable> {
        match element.name().as_ref() {
            "table:table" => *self = Extent::default(),
            "table:table-row" => {
                self.row_repeats = repeats(element, "table:number-rows-repeated");
                (self.column, self.last) = (0, 0);
                if is_empty {
                    self.end_row()?;
                }
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let repeats = repeats(element, "table:number-columns-repeated");
                self.column = self.column.saturating_add(repeats);
                if !is_empty || has(element, "office:value-type") {
                    self.last = self.column;
                }
            }
            _ => {}
        }
        match self.last > MAX_COLUMNS {
            true => Err(Unreadable::TooLarge),
            false => Ok(()),
        }
    }

    fn end_row(&mut self) -> Result<(), Unreadable> {
        self.row = self.row.saturating_add(self.row_repeats);
        let is_beyond = self.last > 0 && self.row > MAX_ROWS;
        let is_repeated = self.last > 0 && self.row_repeats > 1_000;
        self.widest = self.widest.max(self.last);
        let is_large = self.last > 0 && self.row.saturating_mul(self.widest) > MAX_CELLS;
        match is_beyond || is_repeated || is_large {
            true => Err(Unreadable::TooLarge),
            false => Ok(()),
        }
    }
}

fn has(element: &BytesStart<'_>, name: &str) -> bool {
    element.try_get_attribute(name).ok().flatten().is_some()
}

fn repeats(element: &BytesStart<'_>, name: &str) -> usize {
    let attribute = element.try_get_attribute(name).ok().flatten();
    let count = attribute.and_then(|one| one.value.as_ref().trim().parse().ok());
    count.unwrap_or(1)
}
