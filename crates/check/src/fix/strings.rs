//! Strings of a text that is almost JSON: with other quotes, quotes in them that have no backslash, line ends, or without
//! their end.

use super::syntax::{Parser, is_quote};
use masar_feed::JsonMessage;

impl Parser<'_> {
    /// Reads a string. A name is followed by a colon, a value by a comma or a bracket.
    pub(super) fn string(&mut self, is_name: bool) -> Option<()> {
        let open = self.peek()?;
        let start = self.at;
        if open != '"' {
            let (problem, fix) = match open {
                '\'' | '`' => (JsonMessage::SingleQuote, JsonMessage::DoubleQuotes),
                _ => (JsonMessage::CurlyQuote, JsonMessage::StraightQuote),
            };
            self.explain((start, start + open.len_utf8()), problem, fix);
            self.edit((start, start + open.len_utf8()), "\"");
        }
        self.at += open.len_utf8();
        if let Some(end) = self.missing_end(open, is_name) {
            return self.unclosed_string(start, end);
        }
        while let Some(letter) = self.peek() {
            let range = (self.at, self.at + letter.len_utf8());
            match letter {
                '\\' => {
                    self.backslash();
                    continue;
                }
                _ if self.closes(open, letter, self.at, is_name) => {
                    if letter != '"' {
                        let (problem, fix) = (JsonMessage::CurlyQuote, JsonMessage::StraightQuote);
                        self.explain(range, problem, fix);
                        self.edit(range, "\"");
                    }
                    self.at = range.1;
                    return Some(());
                }
                '"' => {
                    self.explain(range, JsonMessage::InnerQuote, JsonMessage::EscapeQuote);
                    self.edit(range, "\\\"");
                }
                '\n' => {
                    self.explain(
                        (start, start + 1),
                        JsonMessage::TextOverLine,
                        JsonMessage::CloseOnLine,
                    );
                    self.edit(range, "\\n");
                }
                '\r' => self.edit(range, ""),
                '\t' => {
                    self.explain(range, JsonMessage::TabInText, JsonMessage::WriteSpace);
                    self.edit(range, "\\t");
                }
                _ if letter < ' ' => {
                    self.explain(range, JsonMessage::ControlInText, JsonMessage::DeleteIt);
                    self.edit(range, "");
                }
                _ => {}
            }
            self.at = range.1;
        }
        None
    }

    /// Reads an escape. A backslash that escapes nothing is written twice.
    fn backslash(&mut self) {
        let rest = &self.text[self.at + 1..];
        let next = rest.chars().next();
        let is_escape = match next {
            Some('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't') => true,
            Some('u') => rest
                .get(1..5)
                .is_some_and(|hex| hex.bytes().all(|one| one.is_ascii_hexdigit())),
            _ => false,
        };
        if next == Some('\'') {
            self.edit((self.at, self.at + 1), "");
        } else if !is_escape {
            let range = (self.at, self.at + 1);
            self.explain(
                range,
                JsonMessage::UnknownEscape,
                JsonMessage::BackslashTwice,
            );
            self.edit(range, "\\\\");
            self.at += 1;
            return;
        }
        self.at += 1 + next.map_or(0, char::len_utf8);
    }

    /// Whether a character is the end of a string that began with `open`: a quote that suits it, before what may follow.
    fn closes(&self, open: char, letter: char, at: usize, is_name: bool) -> bool {
        let suits = match open {
            '"' => letter == '"' || matches!(letter, '”' | '“'),
            '\'' | '`' | '‘' | '’' => matches!(letter, '\'' | '`' | '’' | '‘'),
            _ => is_quote(letter) && letter != '\'' && letter != '’',
        };
        suits
            && self.is_followed(
                at + letter.len_utf8(),
                is_name,
                letter == '"' && open == '"',
            )
    }

    /// Whether what follows a quote shows that a string ends there. `is_straight`: the quote is a straight one, after which
    /// a comma or a colon may be missing at the end of a line.
    fn is_followed(&self, after: usize, is_name: bool, is_straight: bool) -> bool {
        let rest = &self.text[after..];
        let next = rest.trim_start();
        let line_ends = rest[..rest.len() - next.len()].contains('\n');
        match next.chars().next() {
            None => true,
            Some(':' | '=' | '：') => is_name,
            Some('،' | '؛' | ';' | ',') if !is_name => {
                // In a text with quotes in it, a comma is followed by a name or a value only at its end.
                let beyond = next.chars().skip(1).find(|letter| !letter.is_whitespace());
                let is_value = |c: char| {
                    is_quote(c)
                        || matches!(c, '{' | '[' | '}' | ']' | '-' | '/' | ',')
                        || c.is_ascii_digit()
                };
                beyond.is_none_or(|c| is_value(c) || c.is_alphabetic())
                    && (beyond.is_none_or(|c| !c.is_alphabetic()) || self.is_bare_name(next))
            }
            Some('}' | ']') if !is_name => true,
            // A colon is missing: a blank is there in its place.
            Some(value)
                if is_name
                    && is_straight
                    && rest.starts_with(char::is_whitespace)
                    && (is_quote(value)
                        || matches!(value, '{' | '[')
                        || value.is_ascii_digit()) =>
            {
                true
            }
            Some(quote) if is_quote(quote) && is_straight => {
                !is_name && (line_ends || starts_with_name(next))
            }
            Some('{') => line_ends,
            Some(_) => false,
        }
    }

    /// Whether a comma is followed by a name without quotes, or by `true`, `false` or `null`.
    fn is_bare_name(&self, comma: &str) -> bool {
        let rest = comma[comma.chars().next().map_or(0, char::len_utf8)..].trim_start();
        let end = rest
            .find(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '_' | '-'))
            .unwrap_or(rest.len());
        let after = rest[end..].trim_start();
        after.starts_with([':', '=']) || matches!(&rest[..end], "true" | "false" | "null")
    }

    /// Returns where a string ends that has no quote at its end: before the comma that the next name follows, or at the end
    /// of its line.
    fn missing_end(&self, open: char, is_name: bool) -> Option<usize> {
        let rest = &self.text[self.at..];
        if is_name {
            return None;
        }
        for (at, letter) in rest.char_indices() {
            match letter {
                '\\' => return None,
                _ if open != '"' && self.closes(open, letter, self.at + at, is_name) => {
                    return None;
                }
                _ if is_quote(letter) && letter != '\'' && letter != '’' => {
                    let before = rest[..at].trim_end();
                    let is_next = before.ends_with([',', '{']) && starts_with_name(&rest[at..]);
                    let comma = before.trim_end_matches(['{', ' ', '\n', '\r', '\t']);
                    let text = comma.trim_end_matches(',').trim_end();
                    let text = text
                        .strip_suffix('}')
                        .filter(|_| before.ends_with('{'))
                        .unwrap_or(text);
                    return is_next.then_some(self.at + text.len());
                }
                '\n' if is_member_line(&rest[at..]) => {
                    let line = rest[..at].trim_end();
                    let text = line.trim_end_matches(',').trim_end();
                    let closed = text.trim_end_matches(['}', ']', ' ']);
                    return Some(self.at + closed.len());
                }
                _ => {}
            }
        }
        // Nothing closes the text: the brackets at the end of the file are not part of it.
        let text = rest
            .trim_end()
            .trim_end_matches(['}', ']', ' ', '\n', '\r', '\t']);
        (text.len() < rest.trim_end().len()).then_some(self.at + text.len())
    }

    fn unclosed_string(&mut self, start: usize, end: usize) -> Option<()> {
        self.explain((start, end), JsonMessage::OpenText, JsonMessage::CloseText);
        self.repair.is_sure = false;
        self.edit((end, end), "\"");
        self.at = end;
        Some(())
    }
}

/// Whether a text begins with a name in quotes and a colon.
pub(super) fn starts_with_name(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(is_quote) else {
        return false;
    };
    let end = rest.find(is_quote).unwrap_or(rest.len());
    let after = rest[end..].trim_start_matches(is_quote).trim_start();
    end > 0 && end < 60 && !rest[..end].contains([',', ':', '\n']) && after.starts_with(':')
}

/// Whether the lines after a line end go on with a member, an element or a bracket.
fn is_member_line(text: &str) -> bool {
    let next = text.trim_start();
    next.starts_with(['{', '}', ']']) || starts_with_name(next)
}
