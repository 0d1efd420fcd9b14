//! Reads the sheets of ods files.

use super::{OpenFile, Rows, Sheet, Unreadable, damaged};
use calamine::{Data, Reader};

pub(super) fn sheets(mut file: OpenFile<'_>) -> Result<Vec<Sheet>, Unreadable> {
    let mut out = Vec::new();
    for name in file.sheet_names() {
        let range = file.worksheet_range(&name).map_err(damaged)?;
        let Some((top, start)) = range.start() else {
            continue;
        };
        let mut rows = Rows::default();
        for (row, column, value) in range.used_cells() {
            let place = (top + place(row)?, start + place(column)?);
            rows.add(place, text(value))?;
        }
        out.push((name, rows.rows));
    }
    Ok(out)
}

fn place(at: usize) -> Result<u32, Unreadable> {
    u32::try_from(at).map_err(|_| Unreadable::TooLarge)
}

fn text(value: &Data) -> String {
    match value {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::String(text) => text.clone(),
        Data::Bool(is_true) => is_true.to_string(),
        Data::DateTimeIso(text) => without_seconds(text),
        Data::DurationIso(text) => duration(text),
        Data::DateTime(date) => date.to_string(),
        Data::Error(_) | Data::Empty => String::new(),
    }
}

/// Returns a moment without its seconds, which no one has typed: `2022-09-14T10:00:00`.
fn without_seconds(text: &str) -> String {
    let Some((day, time)) = text.split_once('T') else {
        return text.to_owned();
    };
    match time.split('.').next().unwrap_or(time) {
        "00:00:00" => day.to_owned(),
        time => [day, "T", time.strip_suffix(":00").unwrap_or(time)].concat(),
    }
}

/// Returns a time of the day: `PT10H30M00S` is 10:30.
fn duration(text: &str) -> String {
    let time = || {
        let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
        let minutes = rest.split_once('M').map_or("00", |one| one.0);
        Some(format!("{hours}:{minutes}"))
    };
    time().unwrap_or_else(|| text.to_owned())
}
