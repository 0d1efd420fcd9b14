//! A plain CSV: one row an event, each column a member by its path (`title`, `title.fr`,
//! `place.locality`, `links[0].href`). Rows of another `kind` are what surrounds the events: `feed`,
//! `partner`, `track`, `era`. docs/formats.md has the header.

use serde_json::{Map, Value, json};

use super::super::super::finding::{Code, Finding};
use super::From;
use super::making::Making;
use super::not_this;
use super::rows::{self, Cell, rows};
use crate::feed::say::Say;

/// First steps of the paths that a column may have.
pub(in crate::feed::formats) const MEMBERS: [&str; 31] = [
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
pub(in crate::feed::formats) const LISTS: [&str; 4] = ["languages", "partners", "audience", "tags"];

/// More of a list than any event has.
const MOST: usize = 200;

/// Whether a line is the header of such a sheet.
pub(super) fn is_header(line: &str) -> bool {
    let names = rows::headings(line);
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

pub(super) fn read(text: &str) -> Result<Making, Finding> {
    let mut all = rows(text)?.into_iter();
    let header = all.next().unwrap_or_default();
    let mut columns = Vec::new();
    let mut making = Making::default();
    for cell in &header {
        let name = cell.text.trim();
        let path = steps(name);
        if path.is_none() && !name.is_empty() {
            let what = Say::TheColumn.of(name);
            making.lost(cell.range, &["header, ", name].concat(), what);
        }
        columns.push((name.to_owned(), path));
    }
    if columns.iter().all(|one| one.1.is_none()) {
        return Err(not_this(From::Csv, Say::NoKnownColumn));
    }
    let mut sheet = Sheet {
        making,
        columns,
        lists: Map::new(),
    };
    for (number, cells) in all.enumerate() {
        sheet.row(number + 2, &cells);
    }
    sheet.declare();
    Ok(sheet.making)
}

struct Sheet {
    making: Making,
    columns: Vec<(String, Option<Vec<Step>>)>,
    /// Partners, tracks and eras.
    lists: Map<String, Value>,
}

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
        let list = match kind {
            "feed" => "",
            "partner" => "partners",
            "track" => "tracks",
            "era" => "eras",
            _ => "events",
        };
        let base = match list {
            "" => "$".to_owned(),
            "events" => self.making.next(""),
            _ => {
                let count = self
                    .lists
                    .get(list)
                    .and_then(Value::as_array)
                    .map_or(0, Vec::len);
                format!("$.{list}[{count}]")
            }
        };
        if !list.is_empty() {
            self.making.at(&base, first, &format!("row {number}"));
        }
        let mut made = Value::Object(Map::new());
        for (at, cell) in cells.iter().enumerate() {
            let Some((name, path)) = self.columns.get(at) else {
                if !cell.text.trim().is_empty() {
                    let what = Say::InNoColumn.of(&cell.text);
                    self.making.lost(cell.range, &format!("row {number}"), what);
                }
                continue;
            };
            let Some(path) = path else { continue };
            if cell.text.trim().is_empty() || (name == "kind" && list != "events") {
                continue;
            }
            let value = value(name, &cell.text);
            self.making.at(
                &[&*base, ".", name].concat(),
                cell.range,
                &format!("row {number}, {name}"),
            );
            if !put(&mut made, path, value) {
                self.making.wrong(
                    Code::BadValue,
                    cell.range,
                    &format!("row {number}, {name}"),
                    Say::TwoKinds.of(name),
                    Say::KeepEither,
                );
            }
        }
        match (list, made) {
            ("", Value::Object(members)) => self.making.head.extend(members),
            ("events", made) => self.making.events.push(made),
            (_, made) => {
                let list = self.lists.entry(list).or_insert_with(|| json!([]));
                if let Some(list) = list.as_array_mut() {
                    list.push(made);
                }
            }
        }
    }

    /// Partners and tracks that events name and no row describes are called by their id.
    fn declare(&mut self) {
        for (member, list, name) in [
            ("track", "tracks", "title"),
            ("partners", "partners", "name"),
        ] {
            let known = self.lists.entry(list).or_insert_with(|| json!([]));
            let Some(known) = known.as_array_mut() else {
                continue;
            };
            let mut ids: std::collections::HashSet<String> = known
                .iter()
                .filter_map(|one| one["id"].as_str().map(str::to_owned))
                .collect();
            for event in &self.making.events {
                let named = match &event[member] {
                    Value::String(one) => vec![one.clone()],
                    Value::Array(list) => list
                        .iter()
                        .filter_map(|one| one.as_str().map(str::to_owned))
                        .collect(),
                    _ => Vec::new(),
                };
                for id in named {
                    if ids.insert(id.clone()) {
                        known.push(json!({"id": id, name: id}));
                    }
                }
            }
        }
        for (name, list) in std::mem::take(&mut self.lists) {
            if list.as_array().is_some_and(|list| !list.is_empty()) {
                self.making.head.insert(name, list);
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
            .map(str::trim)
            .filter(|part| !part.is_empty());
        return parts.map(Value::from).collect();
    }
    if last == "geo" {
        let parts = text.split([';', ' ']).filter(|part| !part.is_empty());
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
