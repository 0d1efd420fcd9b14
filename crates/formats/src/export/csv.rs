//! Export to CSV, with all of a feed: its own members, partners, tracks and eras are rows of another `kind`.
//! docs/formats.md has the format.

use serde_json::{Map, Value};

use crate::json;
use masar_download::csv;
use masar_feed::{
    Feed,
    members::{ERA, EVENT, FEED, Object, PARTNER, TRACK},
};
use masar_table::columns::{self, CellType, KIND};

/// The kinds of rows: the object that they describe, and the list of the feed with these objects.
const ROWS: [(&str, &Object, &str); 4] = [
    ("partner", &PARTNER, "partners"),
    ("track", &TRACK, "tracks"),
    ("era", &ERA, "eras"),
    ("", &EVENT, "events"),
];

/// A row: its cells by the names of their columns.
type Row = Vec<(String, String)>;

pub(super) fn write(feed: &Feed) -> String {
    let Value::Object(mut head) = json::value(feed) else {
        return String::new();
    };
    head.remove("masar");
    let mut rows: Vec<Row> = Vec::new();
    for (kind, object, list) in ROWS {
        if let Some(Value::Array(list)) = head.remove(list) {
            let list = list.iter().filter_map(Value::as_object);
            rows.extend(list.map(|one| row(kind, object, one)));
        }
    }
    if !head.is_empty() {
        rows.insert(0, row("feed", &FEED, &head));
    }
    let columns = columns_of(&rows);
    let mut out = vec![columns.clone()];
    for row in rows {
        let cell = |column: &String| {
            let cell = row.iter().find(|one| one.0 == *column);
            cell.map_or(String::new(), |one| one.1.clone())
        };
        out.push(columns.iter().map(cell).collect());
    }
    csv::write(&out)
}

/// Returns the columns that the rows need, in the order of the table of members. An import needs `date` and
/// `title`.
fn columns_of(rows: &[Row]) -> Vec<String> {
    let mut columns: Vec<String> = Vec::new();
    for (name, _) in rows.iter().flatten() {
        if !columns.contains(name) {
            columns.push(name.clone());
        }
    }
    for name in ["date", "title"] {
        if !columns.iter().any(|one| columns::first(one) == name) {
            columns.push(name.into());
        }
    }
    columns.sort_by_key(|name| columns::rank(name));
    columns
}

fn row(kind: &str, object: &Object, members: &Map<String, Value>) -> Row {
    let mut out = Vec::new();
    if !kind.is_empty() {
        out.push((KIND.to_owned(), kind.to_owned()));
    }
    for (name, value) in members {
        cells(name, value, object, &mut out);
    }
    out
}

/// Adds the cells of a value: one, or one for each of its members and elements.
fn cells(path: &str, value: &Value, object: &Object, out: &mut Row) {
    let text = match value {
        Value::Object(members) => {
            for (name, inner) in members {
                cells(&[path, ".", name].concat(), inner, object, out);
            }
            return;
        }
        Value::Array(list) => match joined(path, list, object) {
            Some(text) => text,
            None => {
                for (at, inner) in list.iter().enumerate() {
                    cells(&format!("{path}[{at}]"), inner, object, out);
                }
                return;
            }
        },
        Value::String(text) => csv::with_apostrophes(text),
        other => other.to_string(),
    };
    out.push((path.to_owned(), text));
}

/// Returns a list in one cell, if its column is read so.
fn joined(path: &str, list: &[Value], object: &Object) -> Option<String> {
    match columns::cell_type(object, &columns::path(path)?) {
        CellType::Coordinates => {
            let numbers: Vec<String> = list.iter().map(Value::to_string).collect();
            Some(numbers.join(";"))
        }
        CellType::List => {
            let words: Option<Vec<&str>> = list.iter().map(Value::as_str).collect();
            let is_plain =
                |word: &&str| !word.is_empty() && !word.contains(';') && word.trim() == *word;
            let words = words.filter(|words| words.iter().all(is_plain))?;
            Some(csv::with_apostrophes(&words.join(";")))
        }
        _ => None,
    }
}
