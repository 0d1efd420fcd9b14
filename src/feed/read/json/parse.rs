//! The reading itself: one loop, with what is open kept in the tree.

use super::escape::escape;
use super::fault::{self, Fault};
use super::{Item, Kind, Tree};
use crate::feed::finding::{Code, Finding};

/// Deeper than this is no feed; a feed of version 1 needs 7.
const MOST_DEEP: usize = 64;

/// Reads the text into a tree.
///
/// # Errors
/// The first place where it is no JSON.
pub(in crate::feed) fn parse(text: &str) -> Result<Tree<'_>, Finding> {
    let mut parser = Parser {
        bytes: text.as_bytes(),
        at: 0,
        open: 0,
        depth: 0,
        code: Code::NotJson,
        fault: None,
        tree: Tree {
            text,
            items: Vec::new(),
            decoded: String::new(),
            escaped: Vec::new(),
        },
    };
    parser.push(Kind::Null, 0, 0);
    match parser.document() {
        Some(()) => Ok(parser.tree),
        None => {
            let (start, end, &(problem, mend)) = parser.fault.unwrap_or((0, 0, fault::EMPTY));
            Err(Finding::new(
                parser.code,
                (start, end),
                "$".into(),
                problem.say(),
                ("Here the text is no JSON any more.", ""),
                mend.say(),
            ))
        }
    }
}

/// The reading of one text. What fails says so in `fault` and returns nothing: an error that is
/// carried by every return weighs more.
struct Parser<'t> {
    bytes: &'t [u8],
    at: usize,
    /// The innermost list or object that is open; 0 at the top.
    open: usize,
    depth: usize,
    code: Code,
    fault: Option<(usize, usize, Fault)>,
    tree: Tree<'t>,
}

impl Parser<'_> {
    fn document(&mut self) -> Option<()> {
        let mut comma = None;
        loop {
            // A value begins here, or a member, or at once the end of what was just opened.
            if self.closes() {
                if let Some(comma) = comma {
                    return self.fail(comma, comma + 1, fault::LAST_COMMA);
                }
                self.close();
            } else {
                if self.within() == Kind::Object {
                    self.name()?;
                }
                comma = None;
                if self.value()? {
                    continue;
                }
            }
            // A value has ended here, and what is around it may end too.
            let end = self.at;
            while self.open != 0 && self.closes() {
                self.close();
            }
            let next = self.peek();
            match next {
                0 if self.open == 0 && self.at == self.bytes.len() => return Some(()),
                _ if self.open == 0 => {
                    return self.unexpected(self.at, self.bytes.len(), fault::MORE);
                }
                b',' => {
                    comma = Some(self.at);
                    self.at += 1;
                }
                _ => return self.unexpected(end, end, fault::NO_COMMA),
            }
        }
    }

    fn within(&self) -> Kind {
        self.tree.items[self.open].kind
    }

    /// The next byte that is not blank; 0 at the end of the text.
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
        let next = self.tree.items.len();
        let item = &mut self.tree.items[self.open];
        item.end = next;
        self.open = item.parent;
        self.depth -= 1;
        self.at += 1;
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        let mut ordinal = 0;
        if let Some(parent) = self.tree.items.get_mut(self.open) {
            ordinal = parent.end;
            parent.end += 1;
        }
        self.tree.items.push(Item {
            kind,
            start,
            end,
            parent: self.open,
            ordinal,
        });
    }

    /// A member's name and its colon.
    fn name(&mut self) -> Option<()> {
        if self.peek() != b'"' {
            return self.unexpected(self.at, self.at + 1, fault::NO_NAME);
        }
        let start = self.at;
        self.string(Kind::Name)?;
        let end = self.at;
        if self.peek() != b':' {
            return self.unexpected(start, end, fault::NO_COLON);
        }
        self.at += 1;
        Some(())
    }

    /// A value; `true` when it is a list or an object and only begins here.
    fn value(&mut self) -> Option<bool> {
        let byte = self.peek();
        let start = self.at;
        let kind = match byte {
            b'{' => Kind::Object,
            b'[' => Kind::List,
            b'"' => {
                self.string(Kind::String)?;
                return Some(false);
            }
            _ => {
                self.word(byte)?;
                return Some(false);
            }
        };
        if self.depth == MOST_DEEP {
            self.code = Code::TooDeep;
            return self.fail(start, start + 1, fault::TOO_DEEP);
        }
        self.push(kind, start, 0);
        self.open = self.tree.items.len() - 1;
        self.depth += 1;
        self.at += 1;
        Some(true)
    }

    /// A number, `true`, `false` or `null`.
    fn word(&mut self, first: u8) -> Option<()> {
        let start = self.at;
        while let Some(b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'+' | b'-' | b'.') =
            self.bytes.get(self.at)
        {
            self.at += 1;
        }
        let end = self.at;
        let word = &self.bytes[start..end];
        let kind = match word {
            b"true" | b"false" => Kind::Bool,
            b"null" => Kind::Null,
            _ if is_number(word) => Kind::Number,
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
        };
        self.push(kind, start, end);
        Some(())
    }

    /// A string, from quote to quote.
    fn string(&mut self, kind: Kind) -> Option<()> {
        let start = self.at;
        let before = self.tree.decoded.len();
        let (mut at, mut from) = (start + 1, start + 1);
        loop {
            match self.bytes.get(at) {
                Some(b'"') => break,
                Some(b'\\') => {
                    let Some((meant, length)) = escape(&self.bytes[at..]) else {
                        let half = self.bytes.get(at + 1) == Some(&b'u');
                        let fault = if half { fault::HALF } else { fault::ESCAPE };
                        return self.fail(at, at + 2, fault);
                    };
                    self.decode(from, at);
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
            let number = self.tree.items.len();
            let end = self.tree.decoded.len();
            self.tree.escaped.push((number, before, end));
        }
        self.at = at + 1;
        self.push(kind, start, self.at);
        Some(())
    }

    fn decode(&mut self, from: usize, to: usize) {
        let Tree { text, decoded, .. } = &mut self.tree;
        decoded.push_str(text.get(from..to).unwrap_or(""));
    }

    /// Says what is wrong where something else belongs: what stands here may tell more than `fault`.
    fn unexpected(&mut self, start: usize, end: usize, fault: Fault) -> Option<()> {
        let at = self.at;
        let rest = self.tree.text.get(at..).unwrap_or("");
        let Some(found) = rest.chars().next() else {
            let open = self.tree.items[self.open].start;
            return match self.within() {
                Kind::List => self.fail(open, open + 1, fault::OPEN_LIST),
                Kind::Object => self.fail(open, open + 1, fault::OPEN_OBJECT),
                _ => self.fail(0, 0, fault::EMPTY),
            };
        };
        let after = at + found.len_utf8();
        let told = match found {
            '\'' => fault::SINGLE_QUOTE,
            '“' | '”' | '„' | '«' | '»' | '‘' | '’' => fault::TYPOGRAPHIC_QUOTE,
            '،' => fault::ARABIC_COMMA,
            '/' if matches!(self.bytes.get(at + 1), Some(b'/' | b'*')) => {
                let line = rest.bytes().position(|byte| byte == b'\n');
                let mut end = at + line.unwrap_or(rest.len());
                if self.bytes.get(end - 1) == Some(&b'\r') {
                    end -= 1;
                }
                return self.fail(at, end, fault::COMMENT);
            }
            ']' | '}' => fault::BRACKET,
            ' '..='~' => return self.fail(start, end, fault),
            _ if found.is_control() || crate::date::is_blank(found) || found == '\u{feff}' => {
                fault::INVISIBLE
            }
            _ => fault::OUTSIDE,
        };
        self.fail(at, after, told)
    }

    #[inline(never)]
    fn fail<T>(&mut self, start: usize, end: usize, fault: Fault) -> Option<T> {
        self.fault = Some((start, end, fault));
        None
    }
}

/// Whether this is a number (RFC 8259, section 6).
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
