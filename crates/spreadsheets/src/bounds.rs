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

/// Counts the cells of the sheets of an ods file with their repetitions.
pub(super) fn check_ods(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let content = archive.by_name("content.xml").map_err(damaged)?;
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(content));
    let (mut buffer, mut sheet) = (Vec::new(), Extent::default());
    loop {
        let event = reader.read_event_into(&mut buffer).map_err(damaged)?;
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
                if !is_empty {
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
        match is_beyond || is_repeated {
            true => Err(Unreadable::TooLarge),
            false => Ok(()),
        }
    }
}

fn repeats(element: &BytesStart<'_>, name: &str) -> usize {
    let attribute = element.try_get_attribute(name).ok().flatten();
    let count = attribute.and_then(|one| one.value.as_ref().trim().parse().ok());
    count.unwrap_or(1)
}
