//! TimelineJS's spreadsheet as CSV (<https://timeline.knightlab.com/docs/using-spreadsheets.html>),
//! of version 3 and of version 1 (`Start Date`, `End Date`, `Tag`). Rows become TimelineJS's JSON.

use serde_json::{Map, Value, json};

use crate::builder::{FeedBuilder, TreeReader};
use crate::cell_date::Order;
use crate::office::Dates;
use crate::rows::{self, Cell, Rows};
use crate::source_map::{Location, Range, Section};
use masar_feed::{Code, Diagnostic, ImportMessage};

/// The columns, each with the path of its member in the JSON. Where the path is empty, the value is converted.
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

/// Whether the first line of a text is the header of such a sheet.
pub(crate) fn is_header(text: &str) -> bool {
    let names = rows::headings(text);
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    has("Headline") && (has("Year") || has("Start Date"))
}

pub(crate) fn read(text: &str, reader: TreeReader) -> Result<FeedBuilder, Diagnostic> {
    let mut rows = Rows::new(text)?;
    let header = rows.next()?.unwrap_or_default();
    let mut builder = FeedBuilder::new(text.len(), reader);
    // The reader recognises TimelineJS's JSON by its scale, even if no row has a date.
    builder.head.insert("scale".into(), "human".into());
    let mut columns = Vec::new();
    for cell in &header {
        let name = cell.text.trim();
        let known = COLUMNS.iter().find(|one| one.0.eq_ignore_ascii_case(name));
        if known.is_none() && !name.is_empty() {
            let what = ImportMessage::TheColumn.with(name);
            let location = ["header, ", name].concat();
            builder.report_loss(cell.range, Location::Named(&location, 0), what);
        }
        columns.push(known.copied());
    }
    let is_date =
        |column: &Option<(&str, &str)>| matches!(column, Some(("Start Date" | "End Date", _)));
    let is_date: Vec<bool> = columns.iter().map(is_date).collect();
    let mut dates = Dates::new(text, &is_date, Order::MonthFirst)?;
    let mut number = 1;
    while let Some(cells) = rows.next()? {
        number += 1;
        if cells.iter().any(|cell| !cell.text.trim().is_empty()) {
            Row::add(&mut builder, &mut dates, &columns, number, &cells);
        }
    }
    builder.notes = dates.notes();
    Ok(builder)
}

/// A row, as far as it is read.
struct Row<'a> {
    builder: &'a mut FeedBuilder,
    /// The dates of a sheet of version 1.
    dates: &'a mut Dates,
    section: Section,
    /// The number of the row in the sheet, from 1.
    number: usize,
    /// The JSON of the slide, the era or the title.
    slide: Map<String, Value>,
}

/// A cell that is not empty, with its column.
#[derive(Clone, Copy)]
struct Field<'a> {
    column: &'static str,
    text: &'a str,
    range: Range,
}

impl Row<'_> {
    /// Adds a row to the feed.
    fn add(
        builder: &mut FeedBuilder,
        dates: &mut Dates,
        columns: &[Option<(&'static str, &'static str)>],
        number: usize,
        cells: &[Cell],
    ) {
        let fields: Vec<(Field<'_>, &str)> = columns
            .iter()
            .zip(cells)
            .filter_map(|(column, cell)| {
                let ((column, path), text) = ((*column)?, cell.text.trim());
                let range = cell.range;
                let field = Field {
                    column,
                    text,
                    range,
                };
                (!text.is_empty()).then_some((field, path))
            })
            .collect();
        let kind = fields.iter().find(|one| one.0.column == "Type");
        let section = match kind.map_or("", |one| one.0.text).to_lowercase().as_str() {
            "title" => Section::Head,
            "era" => Section::Eras,
            "" => Section::Events,
            _ => {
                if let Some((kind, _)) = kind {
                    let what = ImportMessage::TheType.with(kind.text);
                    let location = Location::Named("row {}, Type", number);
                    builder.report_loss(kind.range, location, what);
                }
                Section::Events
            }
        };
        let member = if section == Section::Head {
            "title"
        } else {
            ""
        };
        let range = cells.first().map_or((0, 0), |cell| cell.range);
        let location = Location::Named("row {}", number);
        builder.add_source(section, member, range, location);
        let mut row = Row {
            builder,
            dates,
            section,
            number,
            slide: Map::new(),
        };
        for (field, path) in fields {
            row.field(field, path);
        }
        let slide = Value::Object(row.slide);
        if section == Section::Head {
            builder.head.insert("title".into(), slide);
        } else {
            builder.push(section, &slide);
        }
    }

    fn field(&mut self, field: Field<'_>, path: &str) {
        const DAY: [&str; 3] = ["year", "month", "day"];
        const TIME: [&str; 3] = ["hour", "minute", "second"];
        let text = field.text;
        match field.column {
            _ if !path.is_empty() => self.put(field, path, text),
            "Background" if text.starts_with("http") || text.starts_with('/') => {
                self.put(field, "background.url", text);
            }
            "Background" => self.put(field, "background.color", text),
            "Time" => self.date(field, "start_date", TIME, time(text)),
            "End Time" => self.date(field, "end_date", TIME, time(text)),
            "Start Date" => {
                let parts = old_date(text, self.dates);
                self.date(field, "start_date", DAY, parts);
            }
            "End Date" => {
                let parts = old_date(text, self.dates);
                self.date(field, "end_date", DAY, parts);
            }
            _ => {}
        }
    }

    /// Puts the parts of a date or of a time; none are read where the cell is not understood.
    fn date(
        &mut self,
        field: Field<'_>,
        date: &str,
        names: [&str; 3],
        parts: Option<[Option<i64>; 3]>,
    ) {
        let Some(parts) = parts else {
            if names[0] == "year" {
                // The reader reports it, and that the event has no date, as one mistake.
                return self.put(field, &[date, ".year"].concat(), field.text);
            }
            let location = ["row {}, ", field.column].concat();
            self.builder.report(
                Code::BadDate,
                field.range,
                Location::Named(&location, self.number),
                ImportMessage::NotUnderstood.with(field.text),
                ImportMessage::WriteTimeDate,
            );
            return;
        };
        for (name, part) in names.into_iter().zip(parts) {
            if let Some(part) = part {
                self.put(field, &[date, ".", name].concat(), &part.to_string());
            }
        }
    }

    /// Puts a value at a path of the slide.
    fn put(&mut self, field: Field<'_>, path: &str, value: &str) {
        let member = match self.section {
            Section::Head => ["title.", path].concat(),
            _ => path.to_owned(),
        };
        let location = ["row {}, ", field.column].concat();
        let location = Location::Named(&location, self.number);
        self.builder
            .add_source(self.section, &member, field.range, location);
        match path.split_once('.') {
            Some((outer, inner)) => {
                let outer = self.slide.entry(outer).or_insert_with(|| json!({}));
                outer[inner] = value.into();
            }
            None => {
                self.slide.insert(path.into(), value.into());
            }
        }
    }
}

/// Returns hours, minutes and seconds of `9:05`, `14:30:00`, `2:30 pm` and `2:30 p.m.`.
fn time(text: &str) -> Option<[Option<i64>; 3]> {
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
        *parts.get_mut(at)? = Some(whole.parse::<u32>().ok()?.into());
    }
    if let (Some(hour), Some(noon)) = (&mut parts[0], noon) {
        *hour = *hour % 12 + noon;
    }
    Some(parts)
}

/// Returns year, month and day of a date in a sheet of version 1: `2022`, `9/2022`, `9/14/2022` (the month first, unless the
/// dates of the sheet have the day first), `2022-09-14`, `-44`.
fn old_date(text: &str, dates: &mut Dates) -> Option<[Option<i64>; 3]> {
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
        [Some(first), Some(second), Some(year)] if slashes => {
            let known = dates.day(day).or(match dates.order() {
                Order::MonthFirst => Some([year, first, second]),
                Order::DayFirst => Some([year, second, first]),
                Order::Unknown => None,
            });
            known.map(|parts| parts.map(Some))
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
        let sheet = |cells: &str| Dates::new(cells, &[true], Order::MonthFirst).expect("a table");
        let american = &mut sheet("Start Date\n9/14/2022\n");
        let day = Some([Some(2022), Some(9), Some(14)]);
        assert_eq!(old_date("9/14/2022", american), day);
        assert_eq!(old_date("9/14/2022 10:00:00", american), day);
        assert_eq!(old_date("9/14/22", american), day);
        assert_eq!(
            old_date("4/9/2022", american),
            Some([Some(2022), Some(4), Some(9)])
        );
        assert_eq!(
            old_date("2/31/2022", american),
            Some([Some(2022), Some(2), Some(31)])
        );
        assert_eq!(old_date("-44", american), Some([Some(-44), None, None]));
        assert_eq!(old_date("soon", american), None);
        let french = &mut sheet("Start Date\n14/9/2022\n");
        assert_eq!(old_date("14/9/2022", french), day);
        assert_eq!(
            old_date("4/9/2022", french),
            Some([Some(2022), Some(9), Some(4)])
        );
        let both = &mut sheet("Start Date\n14/9/2022\n9/14/2022\n");
        assert_eq!(old_date("14/9/2022", both), day);
        assert_eq!(old_date("9/14/2022", both), day);
        assert_eq!(old_date("4/9/2022", both), None);
    }
}
