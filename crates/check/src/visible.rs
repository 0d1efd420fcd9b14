//! Texts of a feed for a terminal, a log or a ticket. A character that such a place would obey, or that hides or turns
//! the characters beside it, is written as its number.

use std::borrow::Cow;
use std::fmt::Write;

/// Returns a text with a number in place of each character that is not shown as itself: control characters (C0 and
/// C1), line ends, marks of direction, characters without a width. A tab becomes four spaces.
///
/// `##[` and `##vso[` are commands of CI services, anywhere in a line; of them the first sign is written as its number.
///
/// ```
/// use masar_check::visible;
/// assert_eq!(visible("\u{1b}[2J\u{202e}gnp.exe"), "<U+001B>[2J<U+202E>gnp.exe");
/// assert_eq!(visible("مسار – Fès"), "مسار – Fès");
/// ```
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    let is_plain = |(at, letter): (usize, char)| !is_hidden(letter) && !is_command(&text[at..]);
    if text.char_indices().all(is_plain) {
        return text.into();
    }
    visible_parts(text, |_, _| {}).replace('\t', "    ").into()
}

/// Builds the visible form of a text, with its tabs. Calls `each` with the offset of each character in the text, and in the result.
pub(crate) fn visible_parts(text: &str, mut each: impl FnMut(usize, usize)) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        each(at, out.len());
        if letter != '\t' && is_hidden(letter) || is_command(&text[at..]) {
            let _ = write!(out, "<U+{:04X}>", u32::from(letter));
        } else {
            out.push(letter);
        }
    }
    each(text.len(), out.len());
    out
}

/// Returns a JSON text with an escape in place of each character that is not shown as itself. Its meaning is the same.
/// It keeps its line ends.
///
/// ```
/// use masar_check::visible_json;
/// assert_eq!(visible_json("[\n\"\u{202e}##[error]\"\n]"), "[\n\"\\u202e#\\u0023[error]\"\n]");
/// ```
#[must_use]
pub fn visible_json(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = ' ';
    for letter in text.chars() {
        // Outside of strings, JSON has no character that is hidden besides line ends, and no `#`.
        let is_escaped = letter != '\n' && is_hidden(letter) || letter == '#' && last == '#';
        if is_escaped {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(letter);
        }
        last = letter;
    }
    out
}

/// Whether a text begins with a command of a CI service: `##[error]` (GitHub), `##vso[…]` (Azure), `##teamcity[…]`.
fn is_command(text: &str) -> bool {
    text.strip_prefix("##").is_some_and(|rest| {
        rest.trim_start_matches(|letter: char| letter.is_ascii_alphabetic())
            .starts_with('[')
    })
}

/// Whether a character is not shown as itself: control characters, and what Unicode lists as ignorable by default
/// (without the selectors of variants, which belong to the character before), separators of lines, annotations and
/// tags.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}'
            | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e00ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_that_a_terminal_obeys_is_left() {
        for letter in (0..=0x9f).chain(0x2000..=0x206f).filter_map(char::from_u32) {
            let shown = visible(&letter.to_string()).into_owned();
            let is_left = |c: char| {
                c.is_control()
                    || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            assert!(!shown.contains(is_left), "{shown:?}");
        }
        assert_eq!(
            visible("a\r\n\tb\u{9b}m"),
            "a<U+000D><U+000A>    b<U+009B>m"
        );
    }

    #[test]
    fn commands_of_ci_services_are_broken_and_headings_are_not() {
        assert_eq!(visible("x ##[error]y"), "x <U+0023>#[error]y");
        assert_eq!(visible("##vso[task]"), "<U+0023>#vso[task]");
        assert_eq!(visible("###[x]"), "#<U+0023>#[x]");
        for text in ["## Title", "C## [x]", "#[x]"] {
            assert_eq!(visible(text), text);
        }
    }

    #[test]
    fn json_keeps_its_meaning() {
        let text = "\u{1b}\u{9b}\u{202e}\u{200d}\u{feff}\u{e0041}\u{7f} ##[error] ###";
        let json = serde_json::to_string(text).unwrap_or_default();
        let shown = visible_json(&json);
        assert!(shown.is_ascii() && !shown.contains("##"), "{shown}");
        assert_eq!(
            serde_json::from_str::<String>(&shown).ok().as_deref(),
            Some(text)
        );
    }
}
