//! Import of CSV. A row describes an event, each column a member by its path (`title`, `title.fr`,
//! `place.locality`, `links[0].href`). Rows of another `kind` describe the feed itself, a partner, a track or an
//! era. docs/formats.md has the format.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use crate::TableKind;
use crate::builder::MAX_ELEMENTS;
use crate::builder::{FeedBuilder, TreeReader};
use crate::columns::{self, CellType, KIND, Step};
use crate::headings::{self, HeadingLang};
use crate::office::{self, Dates, Languages, Role};
use crate::rows::{self, Cell, Rows};
use crate::source_map::{Location, Section};
use masar_feed::{
    Code, Diagnostic, ImportMessage, decimal,
    members::{ERA, EVENT, FEED, Object, PARTNER, TRACK},
};

/// Whether a text begins with the header of such a sheet.
pub(crate) fn is_header(text: &str) -> bool {
    let names = rows::headings(text);
    let named = names.iter().map(|name| office::column(name).0);
    let firsts: Vec<String> = named.map(|path| columns::first(&path).to_owned()).collect();
    let has = |wanted: &str| firsts.iter().any(|one| one == wanted);
    let known = |name: &&String| headings::is_column(name);
    let most = names.iter().filter(known).count() * 2 > names.len();
    (has("date") && has("title")) || ((has("date") || has("title")) && most)
}

pub(crate) fn read(text: &str, reader: TreeReader) -> Result<FeedBuilder, Diagnostic> {
    let header = Rows::new(text)?.next()?.unwrap_or_default();
    let mut columns = Vec::new();
    let mut languages = Languages::default();
    let mut builder = FeedBuilder::new(text.len(), reader);
    for cell in header {
        let shown = cell.text.trim();
        let (name, role, lang) = office::column(shown);
        if matches!(role, Role::Unknown) && !name.is_empty() {
            let what = ImportMessage::TheColumn.with(shown);
            let location = ["header, ", shown].concat();
            builder.report_loss(cell.range, Location::Named(&location, 0), what);
        }
        columns.push(Column {
            name,
            role,
            lang,
            location: ["row {}, ", shown].concat(),
        });
    }
    add_languages(&mut columns);
    for one in &columns {
        languages.add_column(&one.name, one.lang);
    }
    let known = columns
        .iter()
        .filter(|one| !matches!(one.role, Role::Unknown));
    if let Some(missing) = office::missing_columns(known.map(|one| &*one.name)) {
        let problem = ImportMessage::NotThis
            .with(TableKind::Events.format())
            .with(missing);
        return Err(Diagnostic::new(
            Code::NotAFeed,
            (0, 0),
            "$".into(),
            problem,
            ImportMessage::NameColumns,
        ));
    }
    let dates = columns.iter().map(Column::is_date).collect::<Vec<_>>();
    let mut sheet = Sheet {
        dates: Dates::new(text, &dates, languages.usual_order())?,
        builder,
        columns,
        languages,
        ids: Default::default(),
        named: Default::default(),
    };
    let mut rows = Rows::new(text)?;
    rows.next()?;
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
    dates: Dates,
    languages: Languages,
    /// The ids of partners and of tracks that rows describe.
    ids: [HashSet<String>; 2],
    /// The ids of partners and of tracks to which events refer, in the order of the first references.
    named: [Vec<String>; 2],
}

/// A column of the sheet.
struct Column {
    /// The path of the member; the heading of a column that is not known.
    name: String,
    role: Role,
    /// The language of its heading in words.
    lang: Option<HeadingLang>,
    /// The description of its cells' location, with `{}` for the row's number.
    location: String,
}

impl Column {
    /// Whether it has dates.
    fn is_date(&self) -> bool {
        self.name == DATE || matches!(self.role, Role::End)
    }
}

/// Adds the language of its heading to a column without one, beside a column with the same texts in another language:
/// “Titre”, “Titre (arabe)”.
fn add_languages(columns: &mut [Column]) {
    let names: Vec<String> = columns.iter().map(|one| one.name.clone()).collect();
    for column in columns {
        let Some(lang) = column.lang else { continue };
        let start = [&column.name, "."].concat();
        let is_tag = |rest: &str| !rest.contains(['.', '[']);
        let is_beside = |name: &&String| name.strip_prefix(&*start).is_some_and(is_tag);
        if names.iter().any(|name| is_beside(&name)) {
            column.name = start + lang.tag();
            column.role = columns::path(&column.name).map_or(Role::Unknown, Role::Member);
        }
    }
}

/// The column with the date.
const DATE: &str = "date";

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
            let Role::Member(path) = &column.role else {
                continue;
            };
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
            let value = match &*column.name {
                KIND | "status" => {
                    let word = cell.text.trim();
                    headings::value(word).unwrap_or(word).into()
                }
                "updated" => self.dates.read(&cell.text).into(),
                _ => value(cell_type, &cell.text),
            };
            if cell_type == CellType::Text && path.len() == 1 {
                self.languages.add_text(&cell.text);
            }
            if !put(&mut element, path, value) {
                self.builder.report(
                    Code::BadValue,
                    cell.range,
                    location,
                    ImportMessage::TwoKinds.with(&column.name),
                    ImportMessage::KeepEither,
                );
            }
        }
        self.set_date(section, number, cells, &mut element);
        match (section, element) {
            (Section::Head, Value::Object(members)) => self.builder.head.extend(members),
            (_, element) => {
                self.collect_ids(section, &element);
                self.builder.push(section, &element);
            }
        }
    }

    /// Returns the cell of a column, and its text; an empty text if there is none.
    fn cell<'c>(
        &self,
        cells: &'c [Cell],
        is_it: impl Fn(&Column) -> bool,
    ) -> (Option<&'c Cell>, &'c str) {
        let cell = self
            .columns
            .iter()
            .position(is_it)
            .and_then(|at| cells.get(at));
        (cell, cell.map_or("", |cell| cell.text.trim()))
    }

    /// Sets the date of a row from its columns for the first day, the time and the last day.
    fn set_date(&mut self, section: Section, number: usize, cells: &[Cell], element: &mut Value) {
        let (_, start) = self.cell(cells, |one| one.name == DATE);
        let (_, end) = self.cell(cells, |one| matches!(one.role, Role::End));
        let (time_cell, time) = self.cell(cells, |one| matches!(one.role, Role::Time));
        if section == Section::Head || (start.is_empty() && end.is_empty()) {
            return;
        }
        let (start, end) = (self.dates.read(start), self.dates.read(end));
        let date = office::joined(start.clone(), time, end.clone());
        if date.is_none() {
            self.builder.report(
                Code::BadValue,
                time_cell.map_or((0, 0), |cell| cell.range),
                Location::Named("row {}", number),
                ImportMessage::NotUnderstood.with(time),
                ImportMessage::WriteTimeDate,
            );
        }
        let date = date.or_else(|| office::joined(start, "", end));
        element[DATE] = date.unwrap_or_default().into();
    }

    /// Returns the section of the feed that a row belongs to, and the object that it describes.
    fn section(&self, cells: &[Cell]) -> (Section, &'static Object) {
        let kind = self.columns.iter().position(|one| one.name == KIND);
        let kind = kind.and_then(|at| cells.get(at));
        let kind = kind.map_or("", |cell| cell.text.trim());
        match headings::value(kind).unwrap_or(kind) {
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
        self.builder.notes = self.dates.notes();
        let languages = std::mem::take(&mut self.languages).tags();
        if !languages.is_empty() {
            self.builder
                .head
                .entry("languages")
                .or_insert(languages.into());
        }
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
            let parts = text
                .split([';', ' ', '\u{a0}'])
                .filter(|part| !part.is_empty());
            parts.take(9).map(number).collect()
        }
        CellType::Number => number(text),
        CellType::Word => text.trim().into(),
        CellType::Text => text.into(),
    }
}

/// Returns a number; the text where it is none: the reader reports that, with its place. A spreadsheet in French writes
/// `34,03` and `1 200`, with a blank that does not break.
fn number(text: &str) -> Value {
    let plain = text.replace(',', ".").replace(['\u{a0}', '\u{202f}'], "");
    let text = plain.trim();
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_plain = fraction.bytes().all(|byte| byte.is_ascii_digit()) && !fraction.is_empty();
    match whole.parse::<i64>() {
        Ok(number) if number.to_string() == text => number.into(),
        Ok(number) if is_plain && number.to_string() == whole.replace("-0", "0") => {
            decimal(text).map_or_else(|| text.into(), Value::from)
        }
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

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_number_is_read_as_offices_write_it_and_other_texts_stay() {
        for (text, number_as_json) in [
            ("1200", "1200"),
            ("1\u{202f}200", "1200"),
            (" 34,03 ", "34.03"),
            ("-7.9892", "-7.9892"),
            ("-0.5", "-0.5"),
            ("0", "0"),
        ] {
            assert_eq!(number(text).to_string(), number_as_json, "{text}");
        }
        for text in ["", "01", "1.", ".5", "1e3", "+4", "12 px", "1.2.3", "--0.5"] {
            assert!(number(text).is_string(), "{text}");
        }
    }
}
