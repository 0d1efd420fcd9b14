//! Plain texts of other formats.

use std::borrow::Cow;

use crate::inline::{is_blank, is_letter};

/// Returns a plain text as Markdown that shows the same text: a backslash is before each sign that could be read
/// otherwise.
#[must_use]
pub fn escaped(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut done = 0;
    let mut before = None;
    // Whether only blanks or digits are before a sign in its line.
    let (mut is_start, mut is_number) = (true, false);
    let has_link = text.as_bytes().windows(2).any(|pair| pair == b"](");
    for (at, sign) in text.char_indices() {
        let after = text[at + sign.len_utf8()..].chars().next();
        let has_blanks = is_free(before) && is_free(after);
        let is_marker = match sign {
            '#' | '>' | '-' | '+' => is_start,
            '.' | ')' => is_number && is_free(after),
            '*' => is_start || !has_blanks,
            '_' => !(before.is_some_and(is_letter) && after.is_some_and(is_letter)),
            '[' => has_link,
            '<' => !is_free(after),
            '\\' => after.is_some_and(|after| after.is_ascii_punctuation()),
            _ => false,
        };
        if is_marker {
            out.push_str(&text[done..at]);
            out.push('\\');
            done = at;
        }
        is_number = sign.is_ascii_digit() && (is_start || is_number);
        is_start = sign == '\n' || is_start && is_blank(sign);
        before = Some(sign);
    }
    if out.is_empty() {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}

/// Returns whether nothing or a blank is at one side of a sign.
fn is_free(side: Option<char>) -> bool {
    side.is_none_or(is_blank)
}
