//! The template in which an office notes its events: a sheet of events, with lists to choose from; the list of the themes;
//! explanations.

mod explanations;

use super::write::{text_format, workbook};
use explanations::{Texts, texts};
use masar_table::headings::{END, HeadingLang, TIME, name, word};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Format, FormatAlign, Formula, Worksheet, XlsxError,
};

/// The columns of events, with their widths in characters.
const COLUMNS: [(&str, u16); 16] = [
    ("date", 14),
    (END, 14),
    (TIME, 8),
    ("title", 40),
    ("summary", 50),
    ("kind", 16),
    ("status", 14),
    ("track", 22),
    ("place.name", 24),
    ("place.locality", 18),
    ("links[0].href", 30),
    ("links[0].title", 24),
    ("media[0].src", 30),
    ("media[0].alt", 30),
    ("media[0].credit", 20),
    ("id", 18),
];

/// The values of the column `kind`, the rows of the feed itself last.
const KINDS: [&str; 6] = ["event", "milestone", "feed", "track", "partner", "era"];
/// The values of the column `status`.
const STATUSES: [&str; 4] = ["confirmed", "planned", "postponed", "cancelled"];

/// The last row with lists to choose from, from 0.
const LAST_ROW: u32 = 1_000;
/// The last row of the list of themes, from 1.
const LAST_THEME: u32 = 60;

/// Writes the template in a language, as xlsx.
///
/// # Errors
/// A text is longer than Excel allows, which the tests exclude.
pub fn template(lang: HeadingLang) -> Result<Vec<u8>, XlsxError> {
    let texts = texts(lang);
    let mut workbook = workbook()?;
    let is_arabic = lang == HeadingLang::Ar;
    let events = workbook.add_worksheet().set_right_to_left(is_arabic);
    write_events(events, lang, texts)?;
    let themes = workbook.add_worksheet().set_right_to_left(is_arabic);
    write_themes(themes, lang, texts)?;
    let help = workbook.add_worksheet().set_right_to_left(is_arabic);
    write_help(help, lang, texts)?;
    workbook.save_to_buffer()
}

fn write_events(sheet: &mut Worksheet, lang: HeadingLang, texts: &Texts) -> Result<(), XlsxError> {
    sheet.set_name(texts.events)?.set_freeze_panes(1, 0)?;
    let bold = text_format().set_bold();
    for (column, (path, width)) in (0..).zip(COLUMNS) {
        // As text: a spreadsheet would turn a month or a year into a day.
        sheet.set_column_format(column, &text_format())?;
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(0, column, name(path, lang).unwrap_or(path), &bold)?;
    }
    // The first row is the timeline itself: its title is missing on purpose.
    sheet.write_string_with_format(
        1,
        column_of("kind"),
        words(lang, &["feed"]).concat(),
        &text_format(),
    )?;
    let choice = |values: &[&str]| {
        let list = DataValidation::new().allow_list_strings(&words(lang, values))?;
        list.set_error_message(texts.choose)
    };
    let themes = format!("='{}'!$A$2:$A${LAST_THEME}", texts.themes);
    let theme = DataValidation::new()
        .allow_list_formula(Formula::new(themes))
        .set_error_style(DataValidationErrorStyle::Warning)
        .set_error_message(texts.new_theme)?;
    let dates = DataValidation::new()
        .allow_custom(Formula::new("=TRUE"))
        .set_input_message(texts.date_hint)?;
    for (path, list) in [
        ("kind", choice(&KINDS)?),
        ("status", choice(&STATUSES)?),
        ("track", theme),
        ("date", dates.clone()),
        (END, dates),
    ] {
        let column = column_of(path);
        sheet.add_data_validation(1, column, LAST_ROW, column, &list)?;
    }
    Ok(())
}

/// Returns the place of a column.
fn column_of(path: &str) -> u16 {
    let at = COLUMNS.iter().position(|one| one.0 == path);
    at.and_then(|at| u16::try_from(at).ok()).unwrap_or(0)
}

fn words(lang: HeadingLang, values: &[&str]) -> Vec<&'static str> {
    let words = values.iter().filter_map(|value| word(value, lang));
    words.collect()
}

fn write_themes(sheet: &mut Worksheet, lang: HeadingLang, texts: &Texts) -> Result<(), XlsxError> {
    sheet.set_name(texts.themes)?;
    sheet.set_column_format(0, &text_format())?;
    sheet.set_column_width(0, 40)?;
    let heading = name("track", lang).unwrap_or("track");
    sheet.write_string_with_format(0, 0, heading, &text_format().set_bold())?;
    sheet.set_column_width(2, 60)?;
    let wrapped = wrapped();
    sheet.write_string_with_format(0, 2, texts.about_themes, &wrapped)?;
    Ok(())
}

fn write_help(sheet: &mut Worksheet, lang: HeadingLang, texts: &Texts) -> Result<(), XlsxError> {
    sheet.set_name(texts.help)?;
    sheet.set_column_width(0, 26)?;
    sheet.set_column_width(1, 80)?;
    let (wrapped, bold) = (wrapped(), text_format().set_bold());
    let mut row = 0;
    for line in texts.introduction {
        sheet.write_string_with_format(row, 1, *line, &wrapped)?;
        row += 1;
    }
    row += 1;
    for (path, text) in texts.columns {
        let heading = name(path, lang).unwrap_or(path);
        sheet.write_string_with_format(row, 0, heading, &bold)?;
        sheet.write_string_with_format(row, 1, *text, &wrapped)?;
        row += 1;
    }
    row += 1;
    sheet.write_string_with_format(row, 0, texts.write, &bold)?;
    sheet.write_string_with_format(row, 1, texts.meaning, &bold)?;
    for (date, meaning) in texts.dates {
        row += 1;
        sheet.write_string_with_format(row, 0, *date, &text_format())?;
        sheet.write_string_with_format(row, 1, *meaning, &wrapped)?;
    }
    Ok(())
}

/// Returns the format of long texts.
fn wrapped() -> Format {
    text_format().set_text_wrap().set_align(FormatAlign::Top)
}
