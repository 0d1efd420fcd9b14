//! A plain CSV that holds all of a feed: its own head, partners, tracks and eras are rows of another
//! `kind`. docs/formats.md has the header.

use serde_json::{Map, Value};

use crate::import::csv::{LISTS, MEMBERS};
use crate::json;
use masar_download::csv;
use masar_feed::Feed;

pub(super) fn write(feed: &Feed) -> String {
    let Value::Object(mut whole) = json::value(feed) else {
        return String::new();
    };
    whole.remove("masar");
    let mut rows: Vec<Vec<(String, String)>> = Vec::new();
    let lists: Vec<(&str, Vec<Value>)> = [
        ("partner", "partners"),
        ("track", "tracks"),
        ("era", "eras"),
        ("", "events"),
    ]
    .into_iter()
    .map(|(kind, list)| match whole.remove(list) {
        Some(Value::Array(list)) => (kind, list),
        _ => (kind, Vec::new()),
    })
    .collect();
    if !whole.is_empty() {
        rows.push(row("feed", whole));
    }
    for (kind, list) in lists {
        for one in list {
            if let Value::Object(members) = one {
                rows.push(row(kind, members));
            }
        }
    }
    let mut columns: Vec<String> = Vec::new();
    for (name, _) in rows.iter().flatten() {
        if !columns.contains(name) {
            columns.push(name.clone());
        }
    }
    for name in ["date", "title"] {
        if !columns.iter().any(|one| first(one) == name) {
            columns.push(name.into());
        }
    }
    let rank = |name: &str| {
        MEMBERS
            .iter()
            .position(|one| *one == first(name))
            .unwrap_or(MEMBERS.len())
    };
    columns.sort_by_key(|name| rank(name));
    let mut out = vec![columns.clone()];
    for row in rows {
        let cell = |column: &String| {
            row.iter()
                .find(|one| one.0 == *column)
                .map_or(String::new(), |one| one.1.clone())
        };
        out.push(columns.iter().map(cell).collect());
    }
    csv::write(&out)
}

fn first(column: &str) -> &str {
    column.split(['.', '[']).next().unwrap_or(column)
}

/// An object as cells by their paths.
fn row(kind: &str, members: Map<String, Value>) -> Vec<(String, String)> {
    let mut out = Vec::new();
    if !kind.is_empty() {
        out.push(("kind".to_owned(), kind.to_owned()));
    }
    for (name, value) in members {
        cells(&name, &value, &mut out);
    }
    out
}

fn cells(path: &str, value: &Value, out: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            for (name, inner) in members {
                cells(&[path, ".", name].concat(), inner, out);
            }
        }
        Value::Array(list) if path.ends_with("geo") => {
            let all: Vec<String> = list.iter().map(ToString::to_string).collect();
            out.push((path.to_owned(), all.join(";")));
        }
        Value::Array(list) => {
            let words: Option<Vec<&str>> = list.iter().map(Value::as_str).collect();
            let plain =
                |word: &&str| !word.is_empty() && !word.contains(';') && word.trim() == *word;
            match words {
                Some(words) if LISTS.contains(&path) && words.iter().all(plain) => {
                    out.push((path.to_owned(), words.join(";")));
                }
                _ => {
                    for (at, inner) in list.iter().enumerate() {
                        cells(&format!("{path}[{at}]"), inner, out);
                    }
                }
            }
        }
        Value::String(text) => out.push((path.to_owned(), disarmed(text))),
        other => out.push((path.to_owned(), other.to_string())),
    }
}

/// The writer puts an apostrophe before what a spreadsheet would compute; one that is there already
/// gets another, so that whoever takes one away has what was there.
fn disarmed(text: &str) -> String {
    let rest = text.trim_start_matches('\'');
    let computed = matches!(
        rest.chars().next(),
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
    );
    if computed && rest.len() < text.len() {
        ["'", text].concat()
    } else {
        text.to_owned()
    }
}
