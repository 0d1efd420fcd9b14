//! Reads tables into a feed: CSV whose columns are members of an event, and the spreadsheet of TimelineJS. The command
//! line, the checker and the widget read a table with this crate, so that they agree.
//!
//! A tree of values is built from the rows, with a map from its nodes back to the file. The feed's reader reads the tree.
//! Importers of other formats build their feeds with the same [`builder`].

pub mod builder;
mod cell_date;
pub mod columns;
mod csv;
pub mod headings;
mod office;
mod rows;
mod sheet;
pub mod source_map;

use builder::TreeReader;
use masar_feed::{Diagnostic, ImportMessage, Message, Reading, lines};

/// A kind of table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// CSV whose columns are members of an event, by their paths or in words.
    Events,
    /// The spreadsheet of TimelineJS.
    TimelineJs,
}

impl TableKind {
    /// Returns the kind of a table by its header; nothing if the text is neither.
    ///
    /// ```
    /// use masar_table::TableKind;
    /// assert_eq!(TableKind::of("Titre;Date\n"), Some(TableKind::Events));
    /// assert_eq!(TableKind::of("Year,Headline\n"), Some(TableKind::TimelineJs));
    /// assert_eq!(TableKind::of(r#"{"masar": 1, "date": "", "title": ""}"#), None);
    /// ```
    #[must_use]
    pub fn of(text: &str) -> Option<TableKind> {
        let text = lines::split_bom(text).1.trim_start();
        if text.starts_with(['{', '[', '<']) {
            return None;
        }
        let start: String = text.chars().take(MAX_HEADER).collect();
        match () {
            () if sheet::is_header(&start) => Some(TableKind::TimelineJs),
            () if csv::is_header(&start) => Some(TableKind::Events),
            () => None,
        }
    }

    /// Returns the name of the format.
    #[must_use]
    pub const fn format(self) -> &'static str {
        match self {
            TableKind::Events => "CSV",
            TableKind::TimelineJs => "TimelineJS",
        }
    }
}

/// The most characters of a header by which a table is recognised.
const MAX_HEADER: usize = 4_000;

/// A table that was read.
#[derive(Debug)]
pub struct TableReading {
    /// The feed and its diagnostics, whose places are those of the table.
    pub reading: Reading,
    /// How dates were read that are not written as in a feed. Nothing has to be fixed.
    pub notes: Vec<Message>,
}

/// Reads a table.
///
/// # Errors
/// One diagnostic when the table lacks the columns that an event needs, or is not CSV.
///
/// ```
/// use masar_table::{TableKind, builder::TreeReader, read};
/// let table = read("Titre;Date\nAccord;14/09/2022\n", TableKind::Events, TreeReader::default()).expect("rows");
/// assert_eq!(table.reading.feed.events[0].title.0[0].1.as_ref(), "Accord");
/// assert_eq!(table.notes.len(), 1);
/// ```
pub fn read(text: &str, kind: TableKind, reader: TreeReader) -> Result<TableReading, Diagnostic> {
    let (_, bare) = lines::split_bom(text);
    let builder = match kind {
        TableKind::Events => csv::read(bare, reader),
        TableKind::TimelineJs => sheet::read(bare, reader),
    };
    let locate = |mut fatal: Diagnostic| {
        lines::locate(&[text], &[0], std::slice::from_mut(&mut fatal));
        fatal
    };
    let mut builder = builder.map_err(locate)?;
    if has_only_carriage_returns(bare) {
        builder
            .notes
            .push(ImportMessage::OnlyCarriageReturns.message());
    }
    let notes = std::mem::take(&mut builder.notes);
    let mut reading = builder.read(bare)?;
    lines::locate(&[text], &[0], &mut reading.diagnostics);
    reading.foreign_format = Some(kind.format());
    Ok(TableReading { reading, notes })
}

/// Whether the lines of a text end as in files of the old Mac OS.
fn has_only_carriage_returns(text: &str) -> bool {
    text.contains('\r') && !text.contains('\n')
}
