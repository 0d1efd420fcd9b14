//! A plain CSV: one row an event, each column a member by its path (`title`, `title.fr`,
//! `place.locality`, `links[0].href`). Rows of another `kind` are what surrounds the events: `feed`,
//! `partner`, `track`, `era`. docs/formats.md has the header.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::ImportFormat;
use super::builder::FeedBuilder;
use super::linked::MAX_ELEMENTS;
use super::not_this;
use super::rows::{self, Cell, Rows};
use super::source_map::{Location, Section};
use crate::PageReader;
use masar_feed::ImportMessage;
use masar_feed::{Code, Diagnostic};

/// First steps of the paths that a column may have.
pub(crate) const MEMBERS: [&str; 31] = [
    "kind",
    "id",
    "part_of",
    "date",
    "title",
    "name",
    "short",
    "summary",
    "body",
    "easy",
    "description",
    "languages",
    "timezone",
    "updated",
    "source",
    "track",
    "partners",
    "importance",
    "status",
    "place",
    "people",
    "audience",
    "tags",
    "media",
    "links",
    "href",
    "color",
    "shape",
    "alt",
    "note",
    "masar",
];

/// Lists of words, which one cell holds between semicolons.
pub(crate) const LISTS: [&str; 4] = ["languages", "partners", "audience", "tags"];

/// More of a list than any event has.
const MOST: usize = 200;

/// Whether a text begins with the header of such a sheet.
pub(super) fn is_header(text: &str) -> bool {
    let names = rows::headings(text);
    let known = |name: &String| steps(name).is_some();
    names
        .iter()
        .any(|name| name == "date" || name == "title" || name.starts_with("title."))
        && names.iter().filter(|name| known(name)).count() * 2 > names.len()
}

/// One step of a column's path.
#[derive(Clone)]
enum Step {
    Member(String),
    Element(usize),
}

/// A column's path; nothing when it is none.
fn steps(name: &str) -> Option<Vec<Step>> {
    let mut out = Vec::new();
    for part in name.split('.') {
        let (word, rest) = part
            .split_once('[')
            .map_or((part, ""), |(word, rest)| (word, rest));
        if word.is_empty() {
            return None;
        }
        out.push(Step::Member(word.to_owned()));
        if !rest.is_empty() {
            let number: usize = rest.strip_suffix(']')?.parse().ok()?;
            if number >= MOST {
                return None;
            }
            out.push(Step::Element(number));
        }
    }
    match out.first() {
        Some(Step::Member(first)) if MEMBERS.contains(&first.as_str()) && out.len() <= 6 => {
            Some(out)
        }
        _ => None,
    }
}

pub(super) fn read(text: &str, reader: PageReader) -> Result<FeedBuilder, Diagnostic> {
    let mut rows = Rows::new(text)?;
    let header = rows.next()?.unwrap_or_default();
    let mut columns = Vec::new();
    let mut builder = FeedBuilder::new(text.len(), reader);
    for cell in &header {
        let name = cell.text.trim();
        let path = steps(name);
        if path.is_none() && !name.is_empty() {
            let what = ImportMessage::TheColumn.with(name);
            let spot = ["header, ", name].concat();
            builder.report_loss(cell.range, Location::Named(&spot, 0), what);
        }
        let spot = ["row {}, ", name].concat();
        columns.push((name.to_owned(), path, spot));
    }
    if columns.iter().all(|one| one.1.is_none()) {
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
    /// Each column's name, its path, and what a cell in it is called.
    columns: Vec<(String, Option<Vec<Step>>, String)>,
    /// The ids of partners and of tracks that rows describe.
    ids: [HashSet<String>; 2],
    /// Those that events name, in the order in which they first do.
    named: [Vec<String>; 2],
}

/// The lists of partners and of tracks, how events name them, and what they are called by.
const DECLARED: [(Section, &str, &str); 2] = [
    (Section::Partners, "partners", "name"),
    (Section::Tracks, "track", "title"),
];

impl Sheet {
    fn row(&mut self, number: usize, cells: &[Cell]) {
        let first = cells.first().map_or((0, 0), |cell| cell.range);
        if cells.iter().all(|cell| cell.text.trim().is_empty()) {
            return;
        }
        let kind = self.columns.iter().position(|one| one.0 == "kind");
        let kind = kind
            .and_then(|at| cells.get(at))
            .map_or("", |cell| cell.text.trim());
        let part = match kind {
            "feed" => Section::Head,
            "partner" => Section::Partners,
            "track" => Section::Tracks,
            "era" => Section::Eras,
            _ => Section::Events,
        };
        if part != Section::Head {
            self.builder
                .add_source(part, "", first, Location::Named("row {}", number));
        }
        let mut made = Value::Object(Map::new());
        for (at, cell) in cells.iter().enumerate() {
            let Some((name, path, spot)) = self.columns.get(at) else {
                if !cell.text.trim().is_empty() {
                    let what = ImportMessage::InNoColumn.with(&cell.text);
                    self.builder
                        .report_loss(cell.range, Location::Named("row {}", number), what);
                }
                continue;
            };
            let Some(path) = path else { continue };
            if cell.text.trim().is_empty() || (name == "kind" && part != Section::Events) {
                continue;
            }
            if LISTS.contains(&name.as_str()) {
                for part in cell.text.split(';').skip(MAX_ELEMENTS) {
                    let what = ImportMessage::Quoted.with(part.trim());
                    self.builder
                        .report_loss(cell.range, Location::Named(spot, number), what);
                }
            }
            let value = value(name, &cell.text);
            let spot = Location::Named(spot, number);
            self.builder.add_source(part, name, cell.range, spot);
            if !put(&mut made, path, value) {
                self.builder.report(
                    Code::BadValue,
                    cell.range,
                    spot,
                    ImportMessage::TwoKinds.with(name),
                    ImportMessage::KeepEither,
                );
            }
        }
        match (part, made) {
            (Section::Head, Value::Object(members)) => self.builder.head.extend(members),
            (_, made) => {
                self.learn(part, &made);
                self.builder.push(part, &made);
            }
        }
    }

    /// Keeps in mind which partners and tracks there are, and which an event names.
    fn learn(&mut self, part: Section, made: &Value) {
        for (at, (described, member, _)) in DECLARED.into_iter().enumerate() {
            if part == described {
                self.ids[at].extend(made["id"].as_str().map(str::to_owned));
            }
            if part != Section::Events {
                continue;
            }
            let named = match &made[member] {
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

    /// Partners and tracks that events name and no row describes are called by their id.
    fn declare(&mut self) {
        for (at, (part, _, name)) in DECLARED.into_iter().enumerate() {
            for id in std::mem::take(&mut self.named[at]) {
                if !self.ids[at].contains(&id) {
                    self.builder.push(part, &json!({"id": id, name: id}));
                    self.ids[at].insert(id);
                }
            }
        }
    }
}

/// What a cell means in a column.
fn value(column: &str, text: &str) -> Value {
    let last = column.rsplit('.').next().unwrap_or(column);
    if LISTS.contains(&column) {
        let parts = text
            .split(';')
            .take(MAX_ELEMENTS)
            .map(str::trim)
            .filter(|part| !part.is_empty());
        return parts.map(Value::from).collect();
    }
    if last == "geo" {
        let parts = text
            .split([';', ' '])
            .filter(|part| !part.is_empty())
            .take(9);
        return parts.map(number).collect();
    }
    if matches!(last, "importance" | "width" | "height") {
        return number(text.trim());
    }
    if matches!(
        last,
        "date" | "id" | "updated" | "track" | "status" | "kind" | "part_of"
    ) {
        return text.trim().into();
    }
    text.into()
}

/// A number, or the text when it is none: the reader says so, with its place.
fn number(text: &str) -> Value {
    match serde_json::from_str::<Value>(text.trim()) {
        Ok(number) if number.is_number() => number,
        _ => text.into(),
    }
}

/// Puts a value where a path leads; false when something else is in the way.
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
    use super::*;
    use masar_feed::members::{self, Member, ValueType};

    #[test]
    fn every_member_of_the_table_has_a_column() {
        let rows: [&[Member]; 5] = [
            &members::FEED,
            &members::PARTNER,
            &members::TRACK,
            &members::ERA,
            &members::EVENT,
        ];
        for member in rows.into_iter().flatten() {
            // These are rows of their own, are not exported, or are not shown.
            let is_row = matches!(member.name, "tracks" | "eras" | "events");
            let has_no_column = matches!(member.name, "next_url" | "logo");
            assert_eq!(
                MEMBERS.contains(&member.name),
                !is_row && !has_no_column,
                "{}",
                member.name
            );
            let is_list = matches!(member.value, ValueType::Strings | ValueType::LanguageTags);
            if is_list {
                assert!(LISTS.contains(&member.name), "{}", member.name);
            }
        }
    }
}
