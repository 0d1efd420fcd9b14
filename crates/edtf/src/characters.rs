//! Checks the characters and the slashes of a text before it is parsed.

use super::parse::fail;
use super::{ParseError, ParseErrorKind as Kind};

/// Fails at the first character that no date has, with the reason. The parser would fail there too, or
/// earlier, but with less to tell the author of the date.
pub(super) fn check(text: &str) -> Result<(), ParseError> {
    if text.trim().is_empty() {
        return fail(Kind::Empty, 0);
    }
    let mut before = ' ';
    for (at, found) in text.char_indices() {
        match found {
            '0'..='9' | 'T' | 'X' | 'Y' | 'Z' => {}
            '-' | '+' | ':' | '/' | '.' | ',' | '?' | '~' | '%' | '[' | ']' | '{' | '}' => {}
            'E' | 'S' if before.is_ascii_digit() => {}
            ' ' if before == ',' => continue,
            _ => return wrong_character(text, at, found, before),
        }
        before = found;
    }
    match text.find('/') {
        Some(slash) if !text.starts_with(['[', '{']) => check_slashes(text, slash),
        _ => Ok(()),
    }
}

/// Returns the error for a character that no date has here.
fn wrong_character(text: &str, at: usize, found: char, before: char) -> Result<(), ParseError> {
    match found {
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => fail(Kind::ArabicDigits, at),
        '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2e3a}' | '\u{2e3b}' => {
            fail(Kind::Dash, at)
        }
        '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => fail(Kind::Invisible, at),
        // In a date in words the words are the mistake, not the blank between them.
        _ if found.is_whitespace() => match first_word(text) {
            Some(word) => fail(Kind::DateInWords, word),
            None => fail(Kind::Blank, at),
        },
        _ if found.is_alphabetic() => wrong_letter(text, at, found, before),
        _ => fail(Kind::Unexpected(found), at),
    }
}

/// Returns the error for a letter that no date has here: a small letter that should be a capital, a word
/// (an error at its first letter), or any other letter.
fn wrong_letter(text: &str, at: usize, found: char, before: char) -> Result<(), ParseError> {
    let after = text[at..].chars().nth(1).unwrap_or(' ');
    let is_alone = |c: char| !c.is_alphabetic() || c.eq_ignore_ascii_case(&'x');
    if !is_alone(before) || !is_alone(after) {
        let first = text[..at]
            .char_indices()
            .rev()
            .take_while(|(_, c)| c.is_alphabetic())
            .last()
            .map_or(at, |(start, _)| start);
        return fail(Kind::DateInWords, first);
    }
    match found {
        't' | 'x' | 'y' | 'z' => fail(Kind::Lowercase(found.to_ascii_uppercase()), at),
        'e' | 's' if before.is_ascii_digit() => {
            fail(Kind::Lowercase(found.to_ascii_uppercase()), at)
        }
        _ => fail(Kind::Unexpected(found), at),
    }
}

/// Fails unless the text has the one slash of an interval. A date such as `14/09/2022` or `09/2022` has a
/// piece too short to be a year, and gets an error of its own.
fn check_slashes(text: &str, first: usize) -> Result<(), ParseError> {
    let is_number = |piece: &&str| !piece.is_empty() && piece.bytes().all(|b| b.is_ascii_digit());
    let pieces = text.split('/').count();
    let numbers = text.split('/').filter(is_number).count();
    let short = text
        .split('/')
        .filter(is_number)
        .any(|piece| piece.len() <= 2);
    let is_one_date = if pieces > 2 { numbers == pieces } else { short };
    if is_one_date {
        return fail(Kind::SlashesInDate, first);
    }
    match text[first + 1..].find('/') {
        Some(second) => fail(Kind::TooManySlashes, first + 1 + second),
        None => Ok(()),
    }
}

/// Returns where the first word of three letters or more begins.
fn first_word(text: &str) -> Option<usize> {
    let mut start = None;
    let mut letters = 0;
    for (at, found) in text.char_indices() {
        if !found.is_alphabetic() {
            (start, letters) = (None, 0);
            continue;
        }
        start = start.or(Some(at));
        letters += 1;
        if letters == 3 {
            return start;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::Edtf;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_error_points_at_the_beginning_of_a_character(
            text in ".{0,8}|[0-9]{0,4}[0-9XTZYES?~%./:+\\-é \\[,\\]{}]{0,12}|[\\[{]?[12][0-9X]{3}[,./ -]{0,3}[0-9X]{0,4}[\\]}]?"
        ) {
            if let Err(error) = Edtf::parse(&text) {
                prop_assert!(text.is_char_boundary(error.at));
            }
        }
    }
}
