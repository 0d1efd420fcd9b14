//! From byte offsets to lines and columns, for all findings in one walk through the text: a feed of
//! 14 MB on one line with 20,000 findings must not be counted 20,000 times.

use super::finding::{Code, Finding};
use super::order;
use super::say::Say;

/// The byte order mark that some editors put before a text.
pub const BOM: &str = "\u{feff}";

/// Sorts the findings by place and gives each its page, line and column. Their ranges are until now of
/// the texts one after the other, each without its byte order mark and from its start on.
pub fn locate(texts: &[&str], starts: &[usize], findings: &mut [Finding]) {
    let order = order::sorted(findings.len(), &mut |a, b| {
        findings[a].range.0.cmp(&findings[b].range.0)
    });
    let mut next = 0;
    let (mut first, mut skipped, mut text) = (0, 0, "");
    let (mut line, mut column, mut at) = (1_u32, 1_u32, 0_usize);
    for position in &order {
        let finding = &mut findings[*position];
        while next < texts.len() && (next == 0 || finding.range.0 >= starts[next]) {
            (skipped, text) = split_bom(texts[next]);
            first = starts[next];
            (line, column, at) = (1, 1, 0);
            next += 1;
        }
        let start = boundary(text, finding.range.0.saturating_sub(first));
        let end = boundary(text, finding.range.1.saturating_sub(first).max(start));
        for byte in &text.as_bytes()[at..start] {
            if *byte == b'\n' {
                line += 1;
                column = 1;
            } else if byte & 0xC0 != 0x80 {
                column += 1;
            }
        }
        at = start;
        finding.page = next.saturating_sub(1);
        finding.line = line;
        finding.column = column;
        finding.range = (start + skipped, end + skipped);
    }
    arrange(findings, order);
}

/// Puts each thing at the position that `order` gives it, by swaps along its circles.
fn arrange(findings: &mut [Finding], mut order: Vec<usize>) {
    for start in 0..order.len() {
        let mut here = start;
        while order[here] != start {
            let next = order[here];
            findings.swap(here, next);
            order[here] = here;
            here = next;
        }
        order[here] = here;
    }
}

/// The nearest character boundary at or before an offset.
fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The finding for bytes that are no UTF-8, and so no feed.
///
/// The range is the first byte that is wrong. Nothing when the bytes are UTF-8.
#[must_use]
pub fn not_utf8(bytes: &[u8]) -> Option<Finding> {
    let at = std::str::from_utf8(bytes).err()?.valid_up_to();
    let good = std::str::from_utf8(&bytes[..at]).unwrap_or("");
    let mut finding = Finding::new(
        Code::NotUtf8,
        (at, at),
        "$".into(),
        Say::NotUtf8.say(),
        ("", ""),
        Say::SaveAsUtf8.say(),
    );
    let skipped = split_bom(good).0;
    finding.range = (at - skipped, at - skipped);
    locate(&[good], &[0], std::slice::from_mut(&mut finding));
    finding.range.1 = at + 1;
    Some(finding)
}

/// The length of a leading byte order mark, and the text after it.
pub fn split_bom(text: &str) -> (usize, &str) {
    match text.strip_prefix(BOM) {
        Some(rest) => (BOM.len(), rest),
        None => (0, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, offset: usize) -> (u32, u32) {
        let skipped = split_bom(text).0;
        let mut findings = [Finding::new(
            Code::BadValue,
            (offset - skipped, offset - skipped),
            "$".into(),
            Say::NoEvents.say(),
            ("", ""),
            Say::AddEvents.say(),
        )];
        locate(&[text], &[0], &mut findings);
        (findings[0].line, findings[0].column)
    }

    #[test]
    fn columns_count_characters_and_lines_end_at_line_feeds() {
        assert_eq!(at("مسار\nab", 0), (1, 1));
        assert_eq!(at("مسار\nab", 4), (1, 3));
        assert_eq!(at("مسار\r\nab", 11), (2, 2));
        assert_eq!(at("\u{feff}ab", 4), (1, 2));
    }

    #[test]
    fn an_offset_inside_a_character_is_its_beginning() {
        assert_eq!(at("مسار", 3), (1, 2));
    }

    #[test]
    fn bytes_that_are_no_utf8_are_found_with_their_place() {
        let finding = not_utf8(b"{\n \"\xE9\"}").expect("a finding");
        assert_eq!(
            (finding.line, finding.column, finding.range),
            (2, 3, (4, 5))
        );
        assert_eq!(not_utf8("é".as_bytes()), None);
    }
}
