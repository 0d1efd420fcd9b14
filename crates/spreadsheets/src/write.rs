//! Writes CSV as xlsx.

use masar_download::csv::without_apostrophes;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// Writes CSV, with comma and double quote, as a file with one sheet. All cells are text, so that no date changes.
///
/// # Errors
/// The text is not CSV, or has more rows, columns or characters in a cell than Excel.
pub fn from_csv(text: &str, sheet: &str) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = workbook()?;
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(sheet)?.set_freeze_panes(1, 0)?;
    let (plain, bold) = (text_format(), text_format().set_bold());
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    for (row, record) in (0..).zip(reader.records()) {
        let record = record.map_err(|error| XlsxError::ParameterError(error.to_string()))?;
        for (column, cell) in (0..).zip(&record).filter(|one| !one.1.is_empty()) {
            let format = if row == 0 { &bold } else { &plain };
            worksheet.write_string_with_format(row, column, without_apostrophes(cell), format)?;
        }
    }
    workbook.save_to_buffer()
}

/// Returns an empty file. Its time is fixed: the same events give the same bytes.
pub(super) fn workbook() -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let time = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&time));
    Ok(workbook)
}

/// Returns the format of texts: a spreadsheet keeps what is typed.
pub(super) fn text_format() -> Format {
    Format::new().set_num_format("@")
}
