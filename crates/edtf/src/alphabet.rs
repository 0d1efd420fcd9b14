//! What a text may hold before it is read as a date: the characters, and the slashes between them.

use super::parse::{Cursor, Read};
use super::{ParseErrorKind as Kind, cut};

/// Whether a character shows nothing and takes room: Unicode's White_Space, written out, for the
/// standard library's table and its trimming weigh more.
pub fn is_blank(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}'
        | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Whether a character is a letter, as nearly as a message needs to know: Unicode's own table is 2 KiB.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || (matches!(c, '\u{c0}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}' | '\u{3040}'..='\u{d7ff}'
            | '\u{f900}'..='\u{fdff}' | '\u{fe70}'..='\u{ffdc}' | '\u{10000}'..='\u{1efff}'
            | '\u{20000}'..)
            && !matches!(c, '×' | '÷' | '\u{600}'..='\u{60f}' | '\u{61b}'..='\u{61f}' | '\u{66a}'..='\u{66d}' | '۔'))
}

impl Cursor<'_> {
    /// Refuses the first character that no date holds, and says why. Without it the reading stops there
    /// too, or before.
    pub(super) fn explain(&mut self, text: &str) -> Read<()> {
        if text.chars().all(is_blank) {
            return self.fail(Kind::Empty, 0);
        }
        let mut before = ' ';
        for (at, found) in text.char_indices() {
            let kind = match found {
                '0'..='9'
                | '-'
                | '+'
                | ':'
                | '/'
                | '.'
                | '?'
                | '~'
                | '%'
                | 'T'
                | 'X'
                | 'Y'
                | 'Z'
                | '['
                | ']'
                | '{'
                | '}'
                | ',' => {
                    before = found;
                    continue;
                }
                '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => Kind::ArabicDigits,
                '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2e3a}' | '\u{2e3b}' => {
                    Kind::Dash
                }
                '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => Kind::Invisible,
                '\u{2060}'..='\u{2069}' | '\u{feff}' => Kind::Invisible,
                ' ' if before == ',' => continue,
                'E' | 'S' if before.is_ascii_digit() => {
                    before = found;
                    continue;
                }
                // A date in words is no date with a blank too many.
                _ if is_blank(found)
                    && let Some(word) = word(text) =>
                {
                    return self.fail(Kind::Words, word);
                }
                _ if is_blank(found) => Kind::Blank,
                _ if is_letter(found) => {
                    let run = text[..at]
                        .char_indices()
                        .rev()
                        .take_while(|(_, c)| is_letter(*c))
                        .last()
                        .map_or(at, |(start, _)| start);
                    let after = text[at..].chars().nth(1).unwrap_or(' ');
                    let alone = |c: char| !is_letter(c) || c.eq_ignore_ascii_case(&'x');
                    match found {
                        _ if !alone(before) || !alone(after) => return self.fail(Kind::Words, run),
                        't' | 'x' | 'y' | 'z' => Kind::Lowercase(found.to_ascii_uppercase()),
                        'e' | 's' if before.is_ascii_digit() => {
                            Kind::Lowercase(found.to_ascii_uppercase())
                        }
                        _ => Kind::Unexpected(found),
                    }
                }
                _ => Kind::Unexpected(found),
            };
            return self.fail(kind, at);
        }
        match text.bytes().position(|byte| byte == b'/') {
            Some(slash) if !text.starts_with(['[', '{']) => self.slashes(text, slash),
            _ => Some(()),
        }
    }

    /// One slash is an interval; a date of the street, `14/09/2022` or `09/2022`, is told apart by a
    /// piece too short to be a year.
    fn slashes(&mut self, text: &str, first: usize) -> Read<()> {
        // How many pieces there are, those of digits only, and the short ones among these.
        let (mut pieces, mut numbers, mut short) = (0, 0, 0);
        for piece in text.as_bytes().split(|byte| *byte == b'/') {
            let digits = !piece.is_empty() && piece.iter().all(u8::is_ascii_digit);
            pieces += 1;
            numbers += usize::from(digits);
            short += usize::from(digits && piece.len() <= 2);
        }
        let street = if pieces > 2 {
            numbers == pieces
        } else {
            short > 0
        };
        if street {
            return self.fail(Kind::SlashesInDate, first);
        }
        if pieces > 2 {
            let (between, _) = cut(&text[first + 1..], b'/');
            return self.fail(Kind::TooManySlashes, first + 1 + between.len());
        }
        Some(())
    }
}

/// Where the first word of three letters or more begins.
fn word(text: &str) -> Option<usize> {
    let mut letters = 0;
    for (at, found) in text.char_indices() {
        letters = if is_letter(found) { letters + 1 } else { 0 };
        if letters == 3 {
            let before = text[..at].char_indices().rev().nth(1);
            return before.map(|(at, _)| at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::parse::edtf;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_error_points_at_the_beginning_of_a_character(
            text in ".{0,8}|[0-9]{0,4}[0-9XTZYES?~%./:+\\-é \\[,\\]{}]{0,12}|[\\[{]?[12][0-9X]{3}[,./ -]{0,3}[0-9X]{0,4}[\\]}]?"
        ) {
            if let Err(error) = edtf(&text) {
                prop_assert!(text.is_char_boundary(error.at));
            }
        }
    }
}
