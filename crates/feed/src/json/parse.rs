//! The parser: a loop, with a stack of the open lists and objects.

use super::escape::escape;
use super::failure::Failure;
use super::fault::{self, Fault};
use super::{Escaped, Kind, MIN_EVENT, Tree};
use crate::diagnostic::{Code, Diagnostic};
use crate::read::Pauses;

/// The largest depth of nesting. A feed of version 1 needs 7.
const MAX_DEPTH: usize = 64;

/// Parses a text.
///
/// # Errors
/// Returns the first place where the text is not JSON.
pub fn parse(text: &str) -> Result<Tree<'_>, Diagnostic> {
    parse_tree(text).map_err(|failure| failure.diagnostic(text))
}

/// Parses a text, without building a diagnostic.
pub fn parse_tree(text: &str) -> Result<Tree<'_>, Failure> {
    let mut parser = Parser::new(text);
    parser.parse_until(usize::MAX);
    parser.finish()
}

/// The number of bytes that are parsed between two pauses.
const PART: usize = 1 << 18;

/// Parses a text, with pauses.
pub(crate) async fn parse_with_pauses<'t>(
    text: &'t str,
    pauses: &mut Pauses<'_>,
) -> Result<Tree<'t>, Failure> {
    let mut parser = Parser::new(text);
    while parser.parse_until(parser.at + PART) {
        pauses.pause().await;
    }
    parser.finish()
}

/// The state of parsing one text. A method that fails sets `fault` and returns `None`.
struct Parser<'t> {
    bytes: &'t [u8],
    at: usize,
    /// The starts of the open lists and objects, and the numbers of their elements that may be events.
    open: Vec<(usize, u32)>,
    /// The place of the comma before the next value or member, if there is one.
    comma: Option<usize>,
    code: Code,
    fault: Option<(usize, usize, Fault)>,
    /// The place of the unexpected character, if the fault is that.
    unexpected: Option<usize>,
    tree: Tree<'t>,
}

impl<'t> Parser<'t> {
    /// Begins to parse a text.
    fn new(text: &'t str) -> Self {
        Parser {
            bytes: text.as_bytes(),
            at: 0,
            open: Vec::new(),
            comma: None,
            code: Code::NotJson,
            fault: None,
            unexpected: None,
            tree: Tree {
                text,
                decoded: String::new(),
                escaped: Vec::new(),
                has_halves: false,
                long: Vec::new(),
            },
        }
    }

    /// Parses up to about the byte `until`. Returns whether more of the text is to be parsed.
    fn parse_until(&mut self, until: usize) -> bool {
        self.document(until) == Some(true)
    }

    /// Returns the tree of the text, all of which is parsed.
    fn finish(mut self) -> Result<Tree<'t>, Failure> {
        let Some((start, end, fault)) = self.fault else {
            self.tree.escaped.shrink_to_fit();
            return Ok(self.tree);
        };
        Err(Failure {
            code: self.code,
            range: (start, end),
            fault,
            unexpected: self.unexpected,
            open: self.open.last().map(|(start, _)| *start),
        })
    }

    /// Parses up to about the byte `until`. Returns whether more is to be parsed.
    fn document(&mut self, until: usize) -> Option<bool> {
        loop {
            if self.at > until {
                return Some(true);
            }
            // A value or a member begins here, or the list or object that was just opened ends.
            if self.closes() {
                if let Some(comma) = self.comma {
                    return self.fail(comma, comma + 1, fault::LAST_COMMA);
                }
                self.close();
            } else {
                if self.within() == Kind::Object {
                    self.name()?;
                }
                self.comma = None;
                if self.value()? {
                    continue;
                }
            }
            // A value ends here. The lists and objects that contain it may end, too.
            let end = self.at;
            while !self.open.is_empty() && self.closes() {
                self.close();
            }
            let next = self.peek();
            match next {
                0 if self.open.is_empty() && self.at == self.bytes.len() => {
                    return Some(false);
                }
                _ if self.open.is_empty() => {
                    return self.unexpected(self.at, self.bytes.len(), fault::MORE);
                }
                b',' => {
                    self.comma = Some(self.at);
                    self.at += 1;
                }
                _ => return self.unexpected(end, end, fault::NO_COMMA),
            }
        }
    }

    fn within(&self) -> Kind {
        match self
            .open
            .last()
            .and_then(|(start, _)| self.bytes.get(*start))
        {
            Some(b'{') => Kind::Object,
            Some(_) => Kind::List,
            None => Kind::Null,
        }
    }

    /// Returns the next byte that is not blank; 0 at the end of the text.
    fn peek(&mut self) -> u8 {
        loop {
            match self.bytes.get(self.at) {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
                found => return found.copied().unwrap_or(0),
            }
        }
    }

    /// Whether the innermost list or object ends here.
    fn closes(&mut self) -> bool {
        let wanted = match self.within() {
            Kind::Object => b'}',
            Kind::List => b']',
            _ => return false,
        };
        self.peek() == wanted
    }

    fn close(&mut self) {
        self.at += 1;
        if let Some((start, elements)) = self.open.pop() {
            self.tree.add_long(start, self.at, elements);
            if let Some((_, elements)) = self.open.last_mut() {
                *elements += u32::from(self.at - start >= MIN_EVENT);
            }
        }
    }

    /// Reads the name of a member and its colon.
    fn name(&mut self) -> Option<()> {
        if self.peek() != b'"' {
            return self.unexpected(self.at, self.at + 1, fault::NO_NAME);
        }
        let start = self.at;
        self.string()?;
        let end = self.at;
        if self.peek() != b':' {
            return self.unexpected(start, end, fault::NO_COLON);
        }
        self.at += 1;
        Some(())
    }

    /// Reads a value. Returns `true` for a list or an object, of which it reads only the start.
    fn value(&mut self) -> Option<bool> {
        let byte = self.peek();
        let start = self.at;
        match byte {
            b'{' | b'[' => {}
            b'"' => {
                self.string()?;
                return Some(false);
            }
            _ => {
                self.word(byte)?;
                return Some(false);
            }
        }
        if self.open.len() == MAX_DEPTH {
            self.code = Code::TooDeep;
            return self.fail(start, start + 1, fault::TOO_DEEP);
        }
        self.open.push((start, 0));
        self.at += 1;
        Some(true)
    }

    /// Reads a number, `true`, `false` or `null`.
    fn word(&mut self, first: u8) -> Option<()> {
        let start = self.at;
        while let Some(b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'+' | b'-' | b'.') =
            self.bytes.get(self.at)
        {
            self.at += 1;
        }
        let end = self.at;
        let word = &self.bytes[start..end];
        match word {
            b"true" | b"false" | b"null" => {}
            _ if is_number(word) => {}
            [] => {
                let fault = match first {
                    b',' | b'}' if self.within() == Kind::Object => fault::NO_VALUE,
                    b',' => fault::COMMA,
                    b':' => fault::COLON,
                    _ => return self.unexpected(start, start + 1, fault::NO_WORD),
                };
                return self.fail(start, start + 1, fault);
            }
            [b'0'..=b'9' | b'+' | b'-' | b'.', ..] => {
                return self.fail(start, end, fault::NO_NUMBER);
            }
            _ => return self.fail(start, end, fault::NO_WORD),
        }
        Some(())
    }

    /// Reads a string, from quote to quote.
    fn string(&mut self) -> Option<()> {
        let start = self.at;
        let before = self.tree.decoded.len();
        let (mut at, mut from) = (start + 1, start + 1);
        loop {
            match self.bytes.get(at) {
                Some(b'"') => break,
                Some(b'\\') => {
                    let Some((meant, length)) = escape(&self.bytes[at..]) else {
                        return self.fail(at, at + 2, fault::ESCAPE);
                    };
                    // All decoded strings together are shorter than the text, so the list never grows.
                    if self.tree.decoded.is_empty() {
                        self.tree.decoded.reserve_exact(self.bytes.len() - at);
                    }
                    self.decode(from, at);
                    self.tree.has_halves |= meant.is_none();
                    let meant = meant.unwrap_or(char::REPLACEMENT_CHARACTER);
                    self.tree.decoded.push(meant);
                    at += length;
                    from = at;
                }
                Some(b'\n' | b'\r') => return self.fail(start, at, fault::LINE_END),
                Some(b'\t') => return self.fail(at, at + 1, fault::TAB),
                Some(0..0x20) => return self.fail(at, at + 1, fault::CONTROL),
                Some(_) => at += 1,
                None => return self.fail(start, start + 1, fault::OPEN_TEXT),
            }
        }
        if from > start + 1 {
            self.decode(from, at);
            let (at, from) = (start as u32, before as u32);
            self.tree.escaped.push(Escaped { at, from });
        }
        self.at = at + 1;
        self.tree.add_long(start, self.at, 0);
        Some(())
    }

    fn decode(&mut self, from: usize, to: usize) {
        let Tree { text, decoded, .. } = &mut self.tree;
        decoded.push_str(text.get(from..to).unwrap_or(""));
    }

    /// Sets the fault for an unexpected character. [`Failure::diagnostic`] has a more precise one for common mistakes.
    fn unexpected<T>(&mut self, start: usize, end: usize, fault: Fault) -> Option<T> {
        self.unexpected = Some(self.at);
        self.fail(start, end, fault)
    }

    fn fail<T>(&mut self, start: usize, end: usize, fault: Fault) -> Option<T> {
        self.fault = Some((start, end, fault));
        None
    }
}

/// Whether a word is a number (RFC 8259, section 6).
fn is_number(word: &[u8]) -> bool {
    let digits = |from: usize| {
        let rest = word.get(from..).unwrap_or(&[]);
        from + rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
    };
    let start = usize::from(word.first() == Some(&b'-'));
    let mut at = digits(start);
    if at == start || (word.get(start) == Some(&b'0') && at > start + 1) {
        return false;
    }
    if word.get(at) == Some(&b'.') {
        let point = at + 1;
        at = digits(point);
        if at == point {
            return false;
        }
    }
    if let Some(b'e' | b'E') = word.get(at) {
        let first = at + 1 + usize::from(matches!(word.get(at + 1), Some(b'+' | b'-')));
        at = digits(first);
        if at == first {
            return false;
        }
    }
    at == word.len()
}
