//! From byte offsets to lines and columns, for all diagnostics in one walk through the text: a feed of
//! 14 MB on one line with 20,000 diagnostics must not be counted 20,000 times.

use crate::diagnostic::{Code, Diagnostic};
use crate::message::JsonMessage;

/// The byte order mark that some editors put before a text.
pub const BOM: char = '\u{feff}';

/// Sorts diagnostics by place and gives each its page, line and column.
///
/// Before, their ranges are offsets in the texts one after the other, each without its byte order mark
/// and from its entry in `starts` on. Afterwards they are offsets in the text of the page.
pub fn locate(texts: &[&str], starts: &[usize], diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by_key(|diagnostic| diagnostic.range.0);
    let mut next = 0;
    let (mut first, mut skipped, mut text) = (0, 0, "");
    let (mut line, mut column, mut at) = (1_u32, 1_u32, 0_usize);
    let mut end_of_line = '\n';
    for diagnostic in diagnostics {
        while next < texts.len() && (next == 0 || diagnostic.range.0 >= starts[next]) {
            (skipped, text) = split_bom(texts[next]);
            first = starts[next];
            (line, column, at) = (1, 1, 0);
            end_of_line = line_end(text);
            next += 1;
        }
        let start = text.floor_char_boundary(diagnostic.range.0.saturating_sub(first));
        let end = text.floor_char_boundary(diagnostic.range.1.saturating_sub(first).max(start));
        for letter in text[at..start].chars() {
            if letter == end_of_line {
                line += 1;
                column = 1;
            } else {
                column += 1;
            }
        }
        at = start;
        diagnostic.page = next.saturating_sub(1);
        diagnostic.line = line;
        diagnostic.column = column;
        diagnostic.range = (start + skipped, end + skipped);
    }
}

/// Returns the character that ends lines: a carriage return in files of the old Mac OS, which have no line feed.
fn line_end(text: &str) -> char {
    match text.contains('\n') || !text.contains('\r') {
        true => '\n',
        false => '\r',
    }
}

/// Returns the diagnostic for bytes that are not UTF-8, and so not a feed. Its range is the first byte
/// that is wrong.
#[must_use]
pub fn not_utf8(bytes: &[u8]) -> Option<Diagnostic> {
    let at = std::str::from_utf8(bytes).err()?.valid_up_to();
    let good = std::str::from_utf8(&bytes[..at]).unwrap_or("");
    let offset = at - split_bom(good).0;
    let (problem, fix) = (JsonMessage::NotUtf8, JsonMessage::SaveAsUtf8);
    let mut diagnostic = Diagnostic::new(Code::NotUtf8, (offset, offset), "$".into(), problem, fix);
    locate(&[good], &[0], std::slice::from_mut(&mut diagnostic));
    diagnostic.range.1 = at + 1;
    Some(diagnostic)
}

/// The character that takes the place of bytes which are not UTF-8.
pub(crate) const LOST: char = '\u{fffd}';

/// Returns the diagnostic for a text that was decoded from bytes which are not all UTF-8: at the first letter that was
/// lost. Such a text is shown, with a sign in the place of each lost letter.
#[must_use]
pub fn lost_letter(text: &str) -> Option<Diagnostic> {
    let (_, bare) = split_bom(text);
    let at = bare.find(LOST)?;
    let range = (at, at + LOST.len_utf8());
    let (problem, fix) = (JsonMessage::NotUtf8, JsonMessage::SaveAsUtf8);
    let mut diagnostic = Diagnostic::new(Code::NotUtf8, range, "$".into(), problem, fix);
    locate(&[text], &[0], std::slice::from_mut(&mut diagnostic));
    Some(diagnostic)
}

/// Splits a text into its byte order mark and the rest. Returns the length of the mark, and the rest.
#[must_use]
pub fn split_bom(text: &str) -> (usize, &str) {
    match text.strip_prefix(BOM) {
        Some(rest) => (BOM.len_utf8(), rest),
        None => (0, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, offset: usize) -> (u32, u32) {
        let skipped = split_bom(text).0;
        let mut diagnostics = [Diagnostic::new(
            Code::BadValue,
            (offset - skipped, offset - skipped),
            "$".into(),
            JsonMessage::NotUtf8,
            JsonMessage::SaveAsUtf8,
        )];
        locate(&[text], &[0], &mut diagnostics);
        (diagnostics[0].line, diagnostics[0].column)
    }

    #[test]
    fn columns_count_characters_and_lines_end_at_line_feeds() {
        assert_eq!(at("مسار\nab", 0), (1, 1));
        assert_eq!(at("مسار\nab", 4), (1, 3));
        assert_eq!(at("مسار\r\nab", 11), (2, 2));
        assert_eq!(at("مسار\rab", 10), (2, 2));
        assert_eq!(at("\u{feff}ab", 4), (1, 2));
    }

    #[test]
    fn an_offset_inside_a_character_is_moved_to_its_beginning() {
        assert_eq!(at("مسار", 3), (1, 2));
    }

    #[test]
    fn a_letter_that_was_lost_is_reported_with_its_place() {
        let text = String::from_utf8_lossy(b"\xEF\xBB\xBF{\n \"F\xEAs\"}");
        let diagnostic = lost_letter(&text).expect("a diagnostic");
        assert_eq!(diagnostic.code, Code::NotUtf8);
        assert_eq!((diagnostic.line, diagnostic.column), (2, 4));
        assert_eq!(lost_letter("{\"Fès\": 1}"), None);
    }

    #[test]
    fn bytes_that_are_not_utf8_are_reported_with_their_place() {
        let diagnostic = not_utf8(b"{\n \"\xE9\"}").expect("a diagnostic");
        assert_eq!(
            (diagnostic.line, diagnostic.column, diagnostic.range),
            (2, 3, (4, 5))
        );
        assert_eq!(not_utf8("é".as_bytes()), None);
    }
}
