//! The fixes of dates in the cells of a table.

use super::{dates, found, members};
use masar_feed::{Code, Diagnostic, Edit, Fix, FixMessage};

/// Returns a fix for each reading of a date in a cell.
pub fn fixes(text: &str, diagnostic: &Diagnostic) -> Vec<Fix> {
    if !matches!(diagnostic.code, Code::BadDate | Code::ImpossibleDay) {
        return Vec::new();
    }
    let cell = text
        .get(diagnostic.range.0..diagnostic.range.1)
        .unwrap_or("");
    let read = dates::readings(cell.trim().trim_matches('"'));
    let is_sure = read.is_sure;
    let fix = |reading: dates::Reading| {
        let label = match reading.how {
            Some(how) => FixMessage::WriteTextHow
                .with(reading.date.as_str())
                .with(how),
            None => members::write(&reading.date),
        };
        let edit = Edit {
            range: diagnostic.range,
            replacement: quoted(reading.date),
        };
        found(label, is_sure, vec![edit])
    };
    read.list.into_iter().map(fix).collect()
}

/// Returns a date as a cell. A list of dates has commas.
fn quoted(date: String) -> String {
    if date.contains(',') {
        return ["\"", &date, "\""].concat();
    }
    date
}
