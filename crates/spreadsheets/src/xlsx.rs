//! Reads the sheets of xlsx files.

use super::{ExcelFile, Rows, Sheet, Unreadable, damaged};
use calamine::{DataRef, ExcelDateTime, Reader};

pub(super) fn sheets(mut file: ExcelFile<'_>) -> Result<Vec<Sheet>, Unreadable> {
    let mut out = Vec::new();
    for name in file.sheet_names() {
        let Ok(mut cells) = file.worksheet_cells_reader(&name) else {
            // A sheet of charts has no cells.
            continue;
        };
        let mut rows = Rows::default();
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(damaged)? {
            let style = cells.styles().get(style);
            let format = style.and_then(|style| style.number_format.as_ref());
            let code = format.map_or("", |format| format.format_code.as_str());
            rows.add(cell.get_position(), text(cell.get_value(), code))?;
        }
        out.push((name, rows.rows));
    }
    Ok(out)
}

/// Returns a cell as text. `format` is the code of its number format.
fn text(value: &DataRef<'_>, format: &str) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(is_true) => is_true.to_string(),
        DataRef::DateTime(date) => date_time(*date, format),
        DataRef::DateTimeIso(text) => text.clone(),
        DataRef::DurationIso(text) => text.clone(),
        // A formula without a result has no text.
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// Returns a date as far as its cell shows it: “mai-22” is a month, although the spreadsheet stores its first day.
fn date_time(date: ExcelDateTime, format: &str) -> String {
    let (year, month, day, hour, minute, ..) = date.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}");
    if date.is_duration() || date.as_f64() < 1.0 {
        return time;
    }
    let shown = shown(format);
    let has_time = date.as_f64().fract() > 0.0 && (shown.is_empty() || shown.contains('h'));
    match () {
        () if has_time => format!("{year:04}-{month:02}-{day:02}T{time}"),
        () if shown.is_empty() || shown.contains('d') => format!("{year:04}-{month:02}-{day:02}"),
        () if shown.contains('m') => format!("{year:04}-{month:02}"),
        () => format!("{year:04}"),
    }
}

/// Returns the letters of a number format's first part, without quoted texts and the names of places in brackets.
fn shown(format: &str) -> String {
    let mut out = String::new();
    let (mut quoted, mut bracket, mut escaped) = (false, false, false);
    for one in format.chars() {
        match one {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '[' => bracket = true,
            ']' => bracket = false,
            _ if bracket => {}
            ';' => break,
            _ => out.extend(one.to_lowercase().filter(char::is_ascii_alphabetic)),
        }
    }
    // The French codes: j, m, a. “General” is no date.
    match &*out {
        "general" => String::new(),
        out => out.replace('j', "d").replace('a', "y"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;

    #[test]
    fn a_date_is_as_exact_as_its_cell_shows_it() {
        let date = |value: f64, format: &str| {
            let date = ExcelDateTime::new(value, ExcelDateTimeType::DateTime, false);
            date_time(date, format)
        };
        assert_eq!(date(44_818.0, "dd/mm/yyyy"), "2022-09-14");
        assert_eq!(date(44_818.0, ""), "2022-09-14");
        assert_eq!(date(44_682.0, "mmm\\-yy"), "2022-05");
        assert_eq!(date(44_682.0, "[$-40C]mmmm yyyy"), "2022-05");
        assert_eq!(date(44_682.0, "yyyy"), "2022");
        assert_eq!(date(45_063.416_7, "dd/mm/yyyy hh:mm"), "2023-05-17T10:00");
        assert_eq!(date(0.416_666_67, "hh:mm"), "10:00");
    }
}
