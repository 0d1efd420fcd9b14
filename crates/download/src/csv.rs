//! Writes comma-separated values (RFC 4180) for spreadsheets.

/// Returns rows as a file of type `text/csv; charset=utf-8; header=present`.
///
/// It begins with a byte order mark, which spreadsheets need to read Arabic. A cell that a spreadsheet would
/// evaluate as a formula begins with an apostrophe: the texts come from a feed, and a formula may send
/// other cells to a server.
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
            .any(|byte| matches!(byte, b',' | b'"' | b'\r' | b'\n'));
    if quoted {
        out.push('"');
    }
    if is_formula(value) {
        out.push('\'');
    }
    for letter in value.chars() {
        if letter == '"' {
            out.push('"');
        }
        out.push(letter);
    }
    if quoted {
        out.push('"');
    }
}

/// Whether a spreadsheet may evaluate a cell as a formula. Some spreadsheets read full-width signs, too.
#[must_use]
pub fn is_formula(value: &str) -> bool {
    matches!(
        value.chars().next(),
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
    )
}

#[cfg(test)]
mod tests {
    use super::write;
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
    fn only_what_must_be_quoted_is() {
        let rows = [row(&["a b", "a;b", "a,b", "a\"b", "a\nb", ""])];
        assert_eq!(
            write(&rows),
            "\u{feff}a b,a;b,\"a,b\",\"a\"\"b\",\"a\nb\",\r\n"
        );
    }

    #[test]
    fn what_a_spreadsheet_would_compute_gets_an_apostrophe() {
        for start in ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"] {
            let cell = format!("{start}HYPERLINK(A1)");
            assert_eq!(read(&write(&[row(&[&cell])])), [[format!("'{cell}")]]);
        }
    }

    #[test]
    fn a_sign_further_in_is_left_alone() {
        let rows = [row(&["2022-09-14", "a=b", " =1", "'=1"])];
        assert_eq!(read(&write(&rows)), rows);
    }

    #[test]
    fn a_row_of_one_empty_cell_is_a_row() {
        let rows = [row(&["a"]), row(&[""]), row(&["b"])];
        assert_eq!(read(&write(&rows)), rows);
    }

    proptest! {
        #[test]
        fn any_cell_is_read_back(
            rows in prop::collection::vec(prop::collection::vec(r#"([,"\r\n=+@'-]|\PC|\PC){0,9}"#, 1..5), 1..5),
        ) {
            let disarmed: Vec<Vec<String>> = rows
                .iter()
                .map(|row| {
                    let disarm = |cell: &String| match cell.chars().next() {
                        Some(first) if "=+-@\t\r\n＝＋－＠".contains(first) => format!("'{cell}"),
                        _ => cell.clone(),
                    };
                    row.iter().map(disarm).collect()
                })
                .collect();
            prop_assert_eq!(read(&write(&rows)), disarmed);
        }
    }
}
