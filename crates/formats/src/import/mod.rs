//! Reads files in other formats into a feed. What a feed does not support is reported with its place in the
//! file.
//!
//! TimelineJS's JSON and JSON Feed are read by the feed's own reader, as the widget reads them. From the others
//! a tree of values is built, in the members of one of these, with a map from its nodes back to the file: one
//! reader checks dates, ids and addresses of all of them.

mod activitystreams;
mod ics;
mod jsonld;
pub(crate) mod linked;
mod script;

use super::json;
use crate::PageReader;
use masar_feed::{Code, Diagnostic, ImportMessage, Message, Reading, Summary, lines};
use masar_table::TableKind;

/// A format that feeds are imported from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportFormat {
    /// TimelineJS3's JSON, or its spreadsheet as CSV.
    TimelineJs,
    /// JSON Feed 1 and 1.1.
    JsonFeed,
    /// iCalendar (RFC 5545).
    Ics,
    /// CSV whose header names members of an event.
    Csv,
    /// ActivityStreams 2.
    ActivityStreams,
    /// schema.org events in JSON-LD, bare or in an HTML page.
    JsonLd,
}

impl ImportFormat {
    /// Returns the name of the format.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            ImportFormat::TimelineJs => "TimelineJS",
            ImportFormat::JsonFeed => "JSON Feed",
            ImportFormat::Ics => "iCalendar",
            ImportFormat::Csv => "CSV",
            ImportFormat::ActivityStreams => "ActivityStreams",
            ImportFormat::JsonLd => "JSON-LD",
        }
    }
}

/// An imported file.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The feed's text, version 1.
    pub text: String,
    /// The losses and the problems, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
    /// The codes of diagnostics that were counted and not kept, and how many of each.
    pub suppressed: Vec<(Code, usize)>,
    /// The numbers.
    pub summary: Summary,
    /// How values were read that are not written as in a feed: dates of a table, times in a zone. Nothing has to be fixed.
    pub notes: Vec<Message>,
}

/// Detects the format of a text by its content.
#[must_use]
pub fn guess(text: &str) -> Option<ImportFormat> {
    let text = lines::split_bom(text).1.trim_start();
    let bare = script::without_script(text);
    let text = bare.trim_start();
    let start: String = text.chars().take(4_000).collect();
    let upper = start.to_ascii_uppercase();
    if upper.starts_with("BEGIN:VCALENDAR") {
        return Some(ImportFormat::Ics);
    }
    if start.starts_with(['{', '[']) {
        return Some(match () {
            () if text.contains("jsonfeed.org/version/") => ImportFormat::JsonFeed,
            () if text.contains("www.w3.org/ns/activitystreams") => ImportFormat::ActivityStreams,
            () if text.contains("\"start_date\"") => ImportFormat::TimelineJs,
            () if text.contains("schema.org") || text.contains("\"@type\"") => ImportFormat::JsonLd,
            () if masar_feed::is_foreign(text) => ImportFormat::TimelineJs,
            () => return None,
        });
    }
    if start.starts_with('<') {
        return jsonld::is_page(text).then_some(ImportFormat::JsonLd);
    }
    TableKind::of(text).map(|kind| match kind {
        TableKind::Events => ImportFormat::Csv,
        TableKind::TimelineJs => ImportFormat::TimelineJs,
    })
}

/// Reads the pages of a feed in another format into one feed: a JSON Feed may have several, other formats
/// have one.
///
/// # Errors
/// As [`import`].
pub fn import_pages(
    texts: &[String],
    from: ImportFormat,
    reader: PageReader,
) -> Result<Imported, Diagnostic> {
    if let [text] = texts {
        return import(text, from, reader);
    }
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    Ok(imported(reader.read(&texts)?))
}

/// Reads a file in another format into a feed.
///
/// # Errors
/// One diagnostic when there is nothing to read at all.
///
/// ```
/// use masar_formats::{PageReader, import::{ImportFormat, import}};
/// let reader = PageReader { all: false, rules: || Box::new(masar_check::EditorRules::default()), now: 0 };
/// let imported = import("date,title\n2022-09-14,Signed\n", ImportFormat::Csv, reader).expect("rows");
/// assert!(imported.text.contains(r#""date": "2022-09-14", "title": "Signed""#));
/// assert_eq!(imported.diagnostics, []);
/// ```
pub fn import(text: &str, from: ImportFormat, reader: PageReader) -> Result<Imported, Diagnostic> {
    let (_, bare) = lines::split_bom(text);
    let builder = match from {
        ImportFormat::Ics => ics::read(bare, reader),
        ImportFormat::Csv => return table(text, TableKind::Events, reader),
        ImportFormat::TimelineJs if is_sheet(bare) => {
            return table(text, TableKind::TimelineJs, reader);
        }
        ImportFormat::JsonLd => jsonld::read(bare, reader),
        ImportFormat::ActivityStreams => activitystreams::read(bare, reader),
        ImportFormat::TimelineJs | ImportFormat::JsonFeed => {
            // A feed in Masar's own format is read, too.
            return Ok(imported(reader.read(&[&*script::without_script(text)])?));
        }
    };
    let builder = builder.map_err(|mut fatal| {
        lines::locate(&[text], &[0], std::slice::from_mut(&mut fatal));
        fatal
    })?;
    let mut builder = builder;
    let notes = std::mem::take(&mut builder.notes);
    let mut reading = builder.read(bare)?;
    lines::locate(&[text], &[0], &mut reading.diagnostics);
    Ok(Imported {
        notes,
        ..imported(reading)
    })
}

/// Reads a table into a feed.
fn table(text: &str, kind: TableKind, reader: PageReader) -> Result<Imported, Diagnostic> {
    let table = masar_table::read(text, kind, reader.tree())?;
    Ok(Imported {
        notes: table.notes,
        ..imported(table.reading)
    })
}

/// Whether a text for TimelineJS is a spreadsheet, and not JSON.
fn is_sheet(text: &str) -> bool {
    !script::without_script(text)
        .trim_start()
        .starts_with(['{', '['])
}

fn imported(reading: Reading) -> Imported {
    Imported {
        text: json::write(&reading.feed),
        summary: reading.summary(),
        diagnostics: reading.diagnostics,
        suppressed: reading.suppressed,
        notes: Vec::new(),
    }
}

/// Returns the one diagnostic of a file that is not in the format.
fn not_this(from: ImportFormat, problem: impl Into<Message>) -> Diagnostic {
    let problem = ImportMessage::NotThis
        .with(from.name())
        .with(problem.into());
    Diagnostic::new(
        Code::NotAFeed,
        (0, 0),
        "$".into(),
        problem,
        ImportMessage::NameFormat,
    )
}
