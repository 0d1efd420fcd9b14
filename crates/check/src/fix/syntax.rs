//! Repairs a text that is almost JSON: a tolerant parser that notes an edit for each mistake it understands.

use super::strings::starts_with_name;
use masar_feed::{Edit, JsonMessage};

/// The largest depth of lists and objects.
const MAX_DEPTH: usize = 64;
/// The largest length of a text that is repaired, in bytes.
const MAX_BYTES: usize = 1 << 20;
/// The largest number of mistakes of a text that is repaired.
const MAX_EDITS: usize = 1_000;

/// The edits that make a text JSON.
pub struct Repair {
    /// The edits, in order.
    pub edits: Vec<Edit>,
    /// Whether no mistake has another explanation.
    pub is_sure: bool,
    /// Where the first mistake is, and what it is with its fix, where the strict parser may take it for another.
    pub cause: Option<((usize, usize), JsonMessage, JsonMessage)>,
    /// Whether the text has comments, which the edits delete or turn into notes.
    pub has_comments: bool,
}

/// Returns the edits that make a text JSON; nothing if it has a mistake that is not understood. With `keeps_comments`,
/// comments before members become notes.
pub fn repair(text: &str, keeps_comments: bool) -> Option<Repair> {
    if text.len() > MAX_BYTES {
        return None;
    }
    let mut parser = Parser {
        text,
        at: 0,
        keeps_comments,
        can_keep_comment: false,
        last_end: 0,
        repair: Repair {
            edits: Vec::new(),
            is_sure: true,
            cause: None,
            has_comments: false,
        },
    };
    parser.blanks();
    parser.value(0)?;
    parser.rest()?;
    let mut repair = parser.repair;
    repair.edits.sort_by_key(|edit| edit.range.0);
    let repaired = super::apply::apply(text, &repair.edits)?;
    masar_feed::json::parse(&repaired).is_ok().then_some(repair)
}

pub(super) struct Parser<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    keeps_comments: bool,
    /// Whether a comment here is before a member of an object.
    can_keep_comment: bool,
    /// Where the last value ended.
    last_end: usize,
    pub(super) repair: Repair,
}

impl Parser<'_> {
    pub(super) fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn starts_with(&self, start: &str) -> bool {
        self.text[self.at..].starts_with(start)
    }

    pub(super) fn edit(&mut self, range: (usize, usize), replacement: &str) {
        let replacement = replacement.to_owned();
        self.repair.edits.push(Edit { range, replacement });
    }

    /// Replaces the next character.
    fn replace(&mut self, with: &str) {
        let length = self.peek().map_or(0, char::len_utf8);
        self.edit((self.at, self.at + length), with);
        self.at += length;
    }

    /// Remembers the explanation of a mistake, if it is the first one.
    pub(super) fn explain(
        &mut self,
        range: (usize, usize),
        problem: JsonMessage,
        fix: JsonMessage,
    ) {
        if self.repair.cause.is_none() && self.repair.edits.is_empty() {
            self.repair.cause = Some((range, problem, fix));
        }
    }

    /// Skips blanks, and notes what is not one: comments, other blanks, invisible characters.
    fn blanks(&mut self) {
        while let Some(letter) = self.peek() {
            match letter {
                ' ' | '\t' | '\n' | '\r' => self.at += 1,
                '/' if self.starts_with("//") || self.starts_with("/*") => self.comment(),
                '#' => self.comment(),
                _ if is_blank(letter) => {
                    let range = (self.at, self.at + letter.len_utf8());
                    self.explain(
                        range,
                        JsonMessage::InvisibleOutside,
                        JsonMessage::DeleteOrSpace,
                    );
                    self.replace(if letter.is_whitespace() { " " } else { "" });
                }
                _ => return,
            }
        }
    }

    fn comment(&mut self) {
        let rest = &self.text[self.at..];
        let is_block = rest.starts_with("/*");
        let (length, inner) = if is_block {
            let end = rest.find("*/").map_or(rest.len(), |at| at + 2);
            (end, rest[2..end].trim_end_matches("*/"))
        } else {
            let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
            (end, rest[..end].trim_start_matches(['/', '#']))
        };
        let range = (self.at, self.at + length);
        self.explain(range, JsonMessage::Comment, JsonMessage::KeepAsNote);
        self.repair.has_comments = true;
        self.repair.is_sure = false;
        if self.keeps_comments && self.can_keep_comment {
            let note = format!("\"_note\": {},", super::document::quoted(inner.trim()));
            self.edit(range, &note);
        } else {
            self.edit(range, "");
        }
        self.at += length;
    }

    fn value(&mut self, depth: usize) -> Option<()> {
        if self.repair.edits.len() > MAX_EDITS {
            return None;
        }
        let done = match self.peek()? {
            '{' if depth < MAX_DEPTH => self.object(depth),
            '[' if depth < MAX_DEPTH => self.list(depth),
            quote if is_quote(quote) => self.string(false),
            _ => self.word(),
        };
        self.last_end = self.at;
        done
    }

    fn object(&mut self, depth: usize) -> Option<()> {
        let start = self.at;
        self.at += 1;
        let mut comma: Option<usize> = None;
        loop {
            self.can_keep_comment = true;
            self.blanks();
            self.can_keep_comment = false;
            match self.peek() {
                Some('}') => {
                    self.drop_comma(comma);
                    self.at += 1;
                    return Some(());
                }
                None | Some(']') => return self.unclosed(start, comma, "}"),
                // The next element of a list: this object was not closed.
                Some('{') if depth > 0 && comma.is_some() => {
                    return self.unclosed(start, comma, "}");
                }
                Some(',') => {
                    self.replace("");
                    continue;
                }
                Some(quote) if is_quote(quote) => self.string(true)?,
                Some(_) => self.bare_name()?,
            }
            self.colon()?;
            self.blanks();
            self.value(depth + 1)?;
            comma = self.separator();
        }
    }

    fn list(&mut self, depth: usize) -> Option<()> {
        let start = self.at;
        self.at += 1;
        let mut comma: Option<usize> = None;
        loop {
            self.blanks();
            match self.peek() {
                Some(']') => {
                    self.drop_comma(comma);
                    self.at += 1;
                    return Some(());
                }
                None | Some('}') => return self.unclosed(start, comma, "]"),
                Some(',') => {
                    self.explain(
                        self.here(),
                        JsonMessage::StrayComma,
                        JsonMessage::DeleteOrValue,
                    );
                    self.replace("");
                    continue;
                }
                // A name: the list ended before it.
                Some(_)
                    if depth > 0 && comma.is_some() && starts_with_name(&self.text[self.at..]) =>
                {
                    return self.unclosed(start, comma, "]");
                }
                Some(_) => {}
            }
            self.value(depth + 1)?;
            comma = self.separator();
        }
    }

    /// Reads the comma after a value, and returns where it is. Writes one if another value follows at once.
    fn separator(&mut self) -> Option<usize> {
        let end = self.last_end;
        self.blanks();
        let at = self.at;
        match self.peek() {
            Some(',') => self.at += 1,
            Some('،' | ';' | '؛' | '，') => {
                self.explain(
                    self.here(),
                    JsonMessage::ArabicComma,
                    JsonMessage::LatinComma,
                );
                self.replace(",");
            }
            None | Some('}' | ']') => return None,
            Some(_) => {
                self.explain((end, end), JsonMessage::NoComma, JsonMessage::WriteComma);
                self.edit((end, end), ",");
                return None;
            }
        }
        Some(at)
    }

    fn here(&self) -> (usize, usize) {
        let length = self.peek().map_or(0, char::len_utf8);
        (self.at, self.at + length)
    }

    /// Deletes a comma that nothing follows.
    fn drop_comma(&mut self, comma: Option<usize>) {
        let Some(at) = comma else {
            return;
        };
        let length = self.text[at..].chars().next().map_or(0, char::len_utf8);
        self.repair
            .edits
            .retain(|edit| edit.range != (at, at + length));
        self.explain(
            (at, at + length),
            JsonMessage::TrailingComma,
            JsonMessage::LastHasNone,
        );
        self.edit((at, at + length), "");
    }

    /// Closes a list or an object after its last value. A comma after it belongs to what is around it.
    fn unclosed(&mut self, start: usize, comma: Option<usize>, close: &str) -> Option<()> {
        let (problem, fix) = match close {
            "}" => (JsonMessage::OpenObject, JsonMessage::CloseObject),
            _ => (JsonMessage::OpenList, JsonMessage::CloseList),
        };
        self.explain((start, start + 1), problem, fix);
        self.repair.is_sure = false;
        let end = self.last_end.max(start + 1);
        self.edit((end, end), close);
        match comma {
            Some(at) if self.peek().is_some() => self.at = at,
            Some(at) => self.drop_comma(Some(at)),
            None => {}
        }
        Some(())
    }

    fn colon(&mut self) -> Option<()> {
        let end = self.at;
        self.blanks();
        if self.starts_with("=>") {
            self.explain(
                (self.at, self.at + 2),
                JsonMessage::NoColon,
                JsonMessage::WriteColon,
            );
            self.edit((self.at, self.at + 2), ":");
            self.at += 2;
            return Some(());
        }
        match self.peek()? {
            ':' => self.at += 1,
            '=' | '：' => {
                self.explain(self.here(), JsonMessage::NoColon, JsonMessage::WriteColon);
                self.replace(":");
            }
            ',' | '}' | ']' => return None,
            _ => {
                self.explain((end, end), JsonMessage::NoColon, JsonMessage::WriteColon);
                self.edit((end, end), ":");
            }
        }
        Some(())
    }

    /// Reads a name without quotes.
    fn bare_name(&mut self) -> Option<()> {
        let rest = &self.text[self.at..];
        let is_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '$');
        let length = rest.find(|letter| !is_name(letter)).unwrap_or(rest.len());
        if length == 0 {
            return None;
        }
        self.explain(
            (self.at, self.at + length),
            JsonMessage::NameExpected,
            JsonMessage::NamesQuoted,
        );
        self.edit((self.at, self.at), "\"");
        self.edit((self.at + length, self.at + length), "\"");
        self.at += length;
        Some(())
    }

    /// Reads a number, `true`, `false`, `null`, or words without quotes.
    fn word(&mut self) -> Option<()> {
        let rest = &self.text[self.at..];
        let length = rest
            .find([',', '}', ']', '\n', '\r', '"', '،'])
            .unwrap_or(rest.len());
        let word = rest[..length].trim_end();
        if word.is_empty() || word.starts_with([':', '=', '<', '{', '[']) {
            return None;
        }
        let range = (self.at, self.at + word.len());
        self.at += word.len();
        let is_json = masar_feed::json::parse(word).is_ok();
        match word {
            _ if is_json => {}
            _ if without_zeros(word).is_some() => {
                let number = without_zeros(word).unwrap_or_default();
                self.edit(range, &number);
            }
            "True" | "TRUE" | "False" | "FALSE" | "Null" | "NULL" => {
                self.edit(range, &word.to_lowercase());
            }
            "None" | "undefined" | "NaN" | "nil" => {
                self.repair.is_sure = word == "None" && self.repair.is_sure;
                self.edit(range, "null");
            }
            _ => {
                self.repair.is_sure = false;
                self.edit(range, &super::document::quoted(word));
            }
        }
        Some(())
    }

    /// Reads what follows the value: nothing, or brackets that close nothing.
    fn rest(&mut self) -> Option<()> {
        self.blanks();
        while let Some('}' | ']' | ',') = self.peek() {
            self.repair.is_sure = false;
            self.explain(self.here(), JsonMessage::AfterEnd, JsonMessage::DeleteRest);
            self.replace("");
            self.blanks();
        }
        (self.at == self.text.len()).then_some(())
    }
}

/// Returns a number without the zeros before it, which JSON does not allow.
fn without_zeros(word: &str) -> Option<String> {
    let (sign, digits) = match word.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", word.strip_prefix('+').unwrap_or(word)),
    };
    let plain = digits.trim_start_matches('0');
    let is_first = plain.starts_with(|first: char| first.is_ascii_digit());
    let number = format!("{sign}{}{plain}", if is_first { "" } else { "0" });
    (number != word && masar_feed::json::parse(&number).is_ok()).then_some(number)
}

/// Whether a character is no blank of JSON, but invisible.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Whether a character is a quote of any kind.
pub(super) fn is_quote(letter: char) -> bool {
    matches!(
        letter,
        '"' | '\'' | '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '`' | '＂'
    )
}
