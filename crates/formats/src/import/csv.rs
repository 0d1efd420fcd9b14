//! Import of CSV. A row describes an event, each column a member by its path (`title`, `title.fr`,
//! `place.locality`, `links[0].href`). Rows of another `kind` describe the feed itself, a partner, a track or an
//! era. docs/formats.md has the format.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::ImportFormat;
use super::builder::FeedBuilder;
use super::linked::MAX_ELEMENTS;
use super::not_this;
use super::rows::{self, Cell, Rows};
use super::source_map::{Location, Section};
use crate::PageReader;
use crate::columns::{self, CellType, KIND, Step};
use masar_feed::{
    Code, Diagnostic, ImportMessage,
    members::{ERA, EVENT, FEED, Object, PARTNER, TRACK},
};

/// Whether a text begins with the header of such a sheet.
pub(super) fn is_header(text: &str) -> bool {
    let names = rows::headings(text);
    let known = |name: &&String| columns::path(name).is_some();
    names
        .iter()
        .any(|name| name == "date" || name == "title" || name.starts_with("title."))
        && names.iter().filter(known).count() * 2 > names.len()
}

pub(super) fn read(text: &str, reader: PageReader) -> Result<FeedBuilder, Diagnostic> {
    let mut rows = Rows::new(text)?;
    let header = rows.next()?.unwrap_or_default();
    let mut columns = Vec::new();
    let mut builder = FeedBuilder::new(text.len(), reader);
    for cell in &header {
        let name = cell.text.trim();
        let path = columns::path(name);
        if path.is_none() && !name.is_empty() {
            let what = ImportMessage::TheColumn.with(name);
            let location = ["header, ", name].concat();
            builder.report_loss(cell.range, Location::Named(&location, 0), what);
        }
        columns.push(Column {
            name: name.to_owned(),
            path,
            location: ["row {}, ", name].concat(),
        });
    }
    if columns.iter().all(|one| one.path.is_none()) {
        return Err(not_this(ImportFormat::Csv, ImportMessage::NoKnownColumn));
    }
    let mut sheet = Sheet {
        builder,
        columns,
        ids: Default::default(),
        named: Default::default(),
    };
    let mut number = 1;
    while let Some(cells) = rows.next()? {
        number += 1;
        sheet.row(number, &cells);
    }
    sheet.declare();
    Ok(sheet.builder)
}

struct Sheet {
    builder: FeedBuilder,
    columns: Vec<Column>,
    /// The ids of partners and of tracks that rows describe.
    ids: [HashSet<String>; 2],
    /// The ids of partners and of tracks to which events refer, in the order of the first references.
    named: [Vec<String>; 2],
}

/// A column of the sheet.
struct Column {
    name: String,
    /// The path of the member; none where the column is not known.
    path: Option<Vec<Step>>,
    /// The description of its cells' location, with `{}` for the row's number.
    location: String,
}

/// The lists of partners and of tracks; the member of an event that refers to them, and the member of a partner
/// or a track that is its name.
const DECLARED: [(Section, &str, &str); 2] = [
    (Section::Partners, "partners", "name"),
    (Section::Tracks, "track", "title"),
];

impl Sheet {
    /// Reads a row; `number` is its number in the sheet, from 1.
    fn row(&mut self, number: usize, cells: &[Cell]) {
        if cells.iter().all(|cell| cell.text.trim().is_empty()) {
            return;
        }
        let (section, object) = self.section(cells);
        if section != Section::Head {
            let range = cells.first().map_or((0, 0), |cell| cell.range);
            let location = Location::Named("row {}", number);
            self.builder.add_source(section, "", range, location);
        }
        let mut element = Value::Object(Map::new());
        for (at, cell) in cells.iter().enumerate() {
            if cell.text.trim().is_empty() {
                continue;
            }
            let Some(column) = self.columns.get(at) else {
                let what = ImportMessage::InNoColumn.with(&cell.text);
                let location = Location::Named("row {}", number);
                self.builder.report_loss(cell.range, location, what);
                continue;
            };
            let Some(path) = &column.path else { continue };
            if column.name == KIND && section != Section::Events {
                continue;
            }
            let location = Location::Named(&column.location, number);
            let cell_type = columns::cell_type(object, path);
            if cell_type == CellType::List {
                for part in cell.text.split(';').skip(MAX_ELEMENTS) {
                    let what = ImportMessage::Quoted.with(part.trim());
                    self.builder.report_loss(cell.range, location, what);
                }
            }
            self.builder
                .add_source(section, &column.name, cell.range, location);
            if !put(&mut element, path, value(cell_type, &cell.text)) {
                self.builder.report(
                    Code::BadValue,
                    cell.range,
                    location,
                    ImportMessage::TwoKinds.with(&column.name),
                    ImportMessage::KeepEither,
                );
            }
        }
        match (section, element) {
            (Section::Head, Value::Object(members)) => self.builder.head.extend(members),
            (_, element) => {
                self.collect_ids(section, &element);
                self.builder.push(section, &element);
            }
        }
    }

    /// Returns the section of the feed that a row belongs to, and the object that it describes.
    fn section(&self, cells: &[Cell]) -> (Section, &'static Object) {
        let kind = self.columns.iter().position(|one| one.name == KIND);
        let kind = kind.and_then(|at| cells.get(at));
        match kind.map_or("", |cell| cell.text.trim()) {
            "feed" => (Section::Head, &FEED),
            "partner" => (Section::Partners, &PARTNER),
            "track" => (Section::Tracks, &TRACK),
            "era" => (Section::Eras, &ERA),
            _ => (Section::Events, &EVENT),
        }
    }

    /// Collects the ids of partners and tracks, and those to which an event refers.
    fn collect_ids(&mut self, section: Section, element: &Value) {
        for (at, (described, member, _)) in DECLARED.into_iter().enumerate() {
            if section == described {
                self.ids[at].extend(element["id"].as_str().map(str::to_owned));
            }
            if section != Section::Events {
                continue;
            }
            let named = match &element[member] {
                Value::Array(list) => list.as_slice(),
                one => std::slice::from_ref(one),
            };
            for id in named.iter().filter_map(Value::as_str) {
                if self.named[at].last().is_none_or(|last| last != id) {
                    self.named[at].push(id.to_owned());
                }
            }
        }
    }

    /// Adds the partners and tracks to which events refer and that no row describes. Their name is their id.
    fn declare(&mut self) {
        for (at, (section, _, name)) in DECLARED.into_iter().enumerate() {
            for id in std::mem::take(&mut self.named[at]) {
                if !self.ids[at].contains(&id) {
                    self.builder.push(section, &json!({"id": id, name: id}));
                    self.ids[at].insert(id);
                }
            }
        }
    }
}

/// Returns the value of a cell.
fn value(cell_type: CellType, text: &str) -> Value {
    match cell_type {
        CellType::List => {
            let parts = text.split(';').take(MAX_ELEMENTS).map(str::trim);
            parts
                .filter(|part| !part.is_empty())
                .map(Value::from)
                .collect()
        }
        CellType::Coordinates => {
            let parts = text.split([';', ' ']).filter(|part| !part.is_empty());
            parts.take(9).map(number).collect()
        }
        CellType::Number => number(text),
        CellType::Word => text.trim().into(),
        CellType::Text => text.into(),
    }
}

/// Returns a number; the text where it is none: the reader reports that, with its place.
fn number(text: &str) -> Value {
    match serde_json::from_str::<Value>(text.trim()) {
        Ok(number) if number.is_number() => number,
        _ => text.into(),
    }
}

/// Puts a value at a path. Returns false if there is a value of another type on the way, or a value already.
fn put(into: &mut Value, path: &[Step], value: Value) -> bool {
    let Some((step, rest)) = path.split_first() else {
        let free = into.is_null();
        *into = value;
        return free;
    };
    match step {
        Step::Member(name) => {
            if into.is_null() {
                *into = json!({});
            }
            let Some(members) = into.as_object_mut() else {
                return false;
            };
            put(
                members.entry(name.clone()).or_insert(Value::Null),
                rest,
                value,
            )
        }
        Step::Element(at) => {
            if into.is_null() {
                *into = json!([]);
            }
            let Some(list) = into.as_array_mut() else {
                return false;
            };
            while list.len() <= *at {
                list.push(Value::Null);
            }
            put(&mut list[*at], rest, value)
        }
    }
}
