//! Tables in Markdown.

/// Returns a table. Each row has as many cells as the head.
pub fn table(head: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = format!("|{}\n", "---|".repeat(head.len()));
    let rows: String = rows.iter().map(|row| line(row)).collect();
    format!("{}{rule}{rows}\n", line(head))
}

/// Returns a number with a comma between thousands.
pub fn thousands(number: usize) -> String {
    with_comma(&number.to_string())
}

/// Puts a comma between the thousands of a number that is not negative.
pub fn with_comma(number: &str) -> String {
    let (digits, decimals) = number.split_at(number.find('.').unwrap_or(number.len()));
    let mut out = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out + decimals
}

/// Returns a number of bytes in KiB.
pub fn kib(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_have_a_comma() {
        assert_eq!(
            [20, 200, 2_000, 1_234_567].map(thousands),
            ["20", "200", "2,000", "1,234,567"]
        );
    }

    #[test]
    fn decimals_have_no_comma() {
        assert_eq!(with_comma("1234.5678"), "1,234.5678");
    }

    #[test]
    fn a_table_has_a_rule_below_its_head() {
        let cells = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(
            table(&cells("a b"), &[cells("1 2")]),
            "| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        );
    }
}
