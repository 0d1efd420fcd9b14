//! TimelineJS's spreadsheet as CSV (<https://timeline.knightlab.com/docs/using-spreadsheets.html>),
//! of version 3 and of version 1 (`Start Date`, `End Date`, `Tag`), made into its JSON.

use serde_json::{Map, Value, json};

use super::making::{Making, Part, Spot};
use super::rows::{self, Cell, Rows};
use crate::PageReader;
use masar_feed::ImportMessage;
use masar_feed::{Code, Diagnostic};

/// The columns, each with the path of the JSON's member it stands for; `""`: read by itself.
const COLUMNS: [(&str, &str); 24] = [
    ("Year", "start_date.year"),
    ("Month", "start_date.month"),
    ("Day", "start_date.day"),
    ("Time", ""),
    ("End Year", "end_date.year"),
    ("End Month", "end_date.month"),
    ("End Day", "end_date.day"),
    ("End Time", ""),
    ("Start Date", ""),
    ("End Date", ""),
    ("Display Date", "display_date"),
    ("Headline", "text.headline"),
    ("Text", "text.text"),
    ("Media", "media.url"),
    ("Media Credit", "media.credit"),
    ("Media Caption", "media.caption"),
    ("Media Thumbnail", "media.thumbnail"),
    ("Alt Text", "media.alt"),
    ("Type", ""),
    ("Group", "group"),
    ("Tag", "group"),
    ("Background", ""),
    ("Unique ID", "unique_id"),
    ("Unique Id", "unique_id"),
];

/// Whether a text begins with the header of such a sheet.
pub(super) fn is_header(text: &str) -> bool {
    let names = rows::headings(text);
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    has("Headline") && (has("Year") || has("Start Date"))
}

pub(super) fn read(text: &str, reader: PageReader) -> Result<Making, Diagnostic> {
    let mut rows = Rows::new(text)?;
    let header = rows.next()?.unwrap_or_default();
    let mut making = Making::new(text.len(), reader);
    // What makes it TimelineJS's JSON for the reader, though no row may have a date.
    making.head.insert("scale".into(), "human".into());
    let mut columns = Vec::new();
    for cell in &header {
        let name = cell.text.trim();
        let known = COLUMNS.iter().find(|one| one.0.eq_ignore_ascii_case(name));
        if known.is_none() && !name.is_empty() {
            let what = ImportMessage::TheColumn.with(name);
            let spot = ["header, ", name].concat();
            making.lost(cell.range, Spot::Named(&spot, 0), what);
        }
        columns.push(known.copied());
    }
    let mut number = 1;
    while let Some(cells) = rows.next()? {
        number += 1;
        row(&mut making, &columns, number, &cells);
    }
    Ok(making)
}

fn row(
    making: &mut Making,
    columns: &[Option<(&'static str, &'static str)>],
    number: usize,
    cells: &[Cell],
) {
    let cell = |wanted: &str| {
        let at = columns
            .iter()
            .position(|one| one.is_some_and(|one| one.0 == wanted))?;
        let cell = cells.get(at)?;
        let text = cell.text.trim();
        (!text.is_empty()).then_some((text, cell.range))
    };
    if cells.iter().all(|cell| cell.text.trim().is_empty()) {
        return;
    }
    let kind = cell("Type").map_or("", |one| one.0).to_lowercase();
    let part = match kind.as_str() {
        "title" => Part::Head,
        "era" => Part::Eras,
        _ => Part::Events,
    };
    let base = if part == Part::Head { "title" } else { "" };
    if !matches!(kind.as_str(), "" | "title" | "era")
        && let Some((kind, range)) = cell("Type")
    {
        let what = ImportMessage::TheType.with(kind);
        making.lost(range, Spot::Named("row {}, Type", number), what);
    }
    making.at(part, base, cells[0].range, Spot::Named("row {}", number));
    let mut made = Map::new();
    let mut put = |making: &mut Making, path: &str, value: &str, range, column: &str| {
        let member = match part {
            Part::Head => ["title.", path].concat(),
            _ => path.to_owned(),
        };
        let spot = ["row {}, ", column].concat();
        making.at(part, &member, range, Spot::Named(&spot, number));
        match path.split_once('.') {
            Some((outer, inner)) => {
                let outer = made.entry(outer).or_insert_with(|| json!({}));
                outer[inner] = value.into();
            }
            None => {
                made.insert(path.into(), value.into());
            }
        }
    };
    for (at, column) in columns.iter().enumerate() {
        let Some(one) = cells.get(at) else { continue };
        let (text, range) = (one.text.trim(), one.range);
        let Some((column, path)) = column else {
            continue;
        };
        if text.is_empty() {
            continue;
        }
        match *column {
            _ if !path.is_empty() => put(making, path, text, range, column),
            "Background" => {
                let address = text.starts_with("http") || text.starts_with('/');
                let path = if address {
                    "background.url"
                } else {
                    "background.color"
                };
                put(making, path, text, range, column);
            }
            "Time" | "End Time" => {
                let date = if *column == "Time" {
                    "start_date"
                } else {
                    "end_date"
                };
                match time(text) {
                    Some(parts) => {
                        for (part, value) in ["hour", "minute", "second"].into_iter().zip(parts) {
                            if let Some(value) = value {
                                put(
                                    making,
                                    &[date, ".", part].concat(),
                                    &value.to_string(),
                                    range,
                                    column,
                                );
                            }
                        }
                    }
                    None => no_date(making, text, range, number, column),
                }
            }
            "Start Date" | "End Date" => {
                let date = if *column == "Start Date" {
                    "start_date"
                } else {
                    "end_date"
                };
                match old_date(text) {
                    Some(parts) => {
                        for (part, value) in ["year", "month", "day"].into_iter().zip(parts) {
                            if let Some(value) = value {
                                put(
                                    making,
                                    &[date, ".", part].concat(),
                                    &value.to_string(),
                                    range,
                                    column,
                                );
                            }
                        }
                    }
                    None => no_date(making, text, range, number, column),
                }
            }
            _ => {}
        }
    }
    let made = Value::Object(made);
    match kind.as_str() {
        "title" => {
            making.head.insert("title".into(), made);
        }
        _ => making.push(part, &made),
    }
}

fn no_date(making: &mut Making, text: &str, range: (usize, usize), number: usize, column: &str) {
    making.wrong(
        Code::BadDate,
        range,
        Spot::Named(&["row {}, ", column].concat(), number),
        ImportMessage::NotUnderstood.with(text),
        ImportMessage::WriteTimeDate,
    );
}

/// Returns hours, minutes and seconds of `9:05`, `14:30:00`, `2:30 pm` and `2:30 p.m.`.
fn time(text: &str) -> Option<[Option<u32>; 3]> {
    let letters = text.find(char::is_alphabetic).unwrap_or(text.len());
    let (digits, half_of_day) = text.split_at(letters);
    let half_of_day: String = half_of_day
        .chars()
        .filter(|one| *one != '.' && !one.is_whitespace())
        .collect();
    let noon = match &*half_of_day.to_lowercase() {
        "" => None,
        "a" | "am" => Some(0),
        "p" | "pm" => Some(12),
        _ => return None,
    };
    let mut parts = [None; 3];
    for (at, part) in digits.trim().split(':').enumerate() {
        let whole = part.trim().split('.').next().unwrap_or("");
        *parts.get_mut(at)? = Some(whole.parse().ok()?);
    }
    if let (Some(hour), Some(noon)) = (&mut parts[0], noon) {
        *hour = *hour % 12 + noon;
    }
    Some(parts)
}

/// A date of the old sheets: `2022`, `9/2022`, `9/14/2022` (the month first), `2022-09-14`, `-44`.
fn old_date(text: &str) -> Option<[Option<i64>; 3]> {
    let number = |part: &str| part.trim().replace(',', "").parse::<i64>().ok();
    if let Some(year) = number(text) {
        return Some([Some(year), None, None]);
    }
    let day = text.split(' ').next().unwrap_or("");
    let parts: Vec<Option<i64>> = day.split(['/', '-']).map(number).collect();
    let slashes = day.contains('/');
    match parts[..] {
        [Some(month), Some(year)] if slashes => Some([Some(year), Some(month), None]),
        [Some(year), Some(month)] => Some([Some(year), Some(month), None]),
        [Some(month), Some(day), Some(year)] if slashes => {
            Some([Some(year), Some(month), Some(day)])
        }
        [Some(year), Some(month), Some(day)] => Some([Some(year), Some(month), Some(day)]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_old_dates_are_read_as_the_sheets_write_them() {
        assert_eq!(time("9:05"), Some([Some(9), Some(5), None]));
        assert_eq!(time("2:30 PM"), Some([Some(14), Some(30), None]));
        assert_eq!(time("12:00am"), Some([Some(0), Some(0), None]));
        for afternoon in [
            "2:30pm",
            "2:30 PM",
            "2:30 p.m.",
            "2:30 P.M.",
            "2:30 p. m.",
            "2:30 p.m",
            "2:30\u{a0}p.\u{a0}m.",
            "2:30 p",
        ] {
            assert_eq!(
                time(afternoon),
                Some([Some(14), Some(30), None]),
                "{afternoon}"
            );
        }
        assert_eq!(time("2:30:15 a.m."), Some([Some(2), Some(30), Some(15)]));
        assert_eq!(time("noon"), None);
        assert_eq!(time("2:30 mm"), None);
        assert_eq!(old_date("9/14/2022"), Some([Some(2022), Some(9), Some(14)]));
        assert_eq!(
            old_date("9/14/2022 10:00:00"),
            Some([Some(2022), Some(9), Some(14)])
        );
        assert_eq!(old_date("-44"), Some([Some(-44), None, None]));
        assert_eq!(old_date("soon"), None);
    }
}
