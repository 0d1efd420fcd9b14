//! Paragraphs, lists and quotes.

use crate::{Reader, Tag};

/// How deep lists and quotes may be nested. Deeper signs are text.
const MAX_DEPTH: usize = 6;
/// The most digits of a list's number: a year is not one.
const MAX_DIGITS: usize = 3;
/// The spaces by which a line is inside an item. CommonMark requires as many as the item's sign has.
const INSIDE: usize = 2;

/// The beginning of a line that opens something other than a paragraph.
enum Opening<'a> {
    /// A line of a quote.
    Quote(&'a str),
    /// A heading.
    Heading(&'a str),
    /// An item of a list.
    Item(Item<'a>),
}

/// The first line of an item.
struct Item<'a> {
    /// The number of the item.
    number: Option<u32>,
    /// The sign: a bullet, or what is after the number.
    sign: u8,
    /// The width of the sign and the blank after it.
    width: usize,
    /// The text after the sign.
    rest: &'a str,
}

impl Reader {
    /// Reads lines at a depth of lists and quotes.
    pub(crate) fn blocks(&mut self, lines: &[&str], depth: usize) {
        let mut at = 0;
        while at < lines.len() {
            let rest = &lines[at..];
            at += match opening(rest[0]).filter(|_| depth < MAX_DEPTH) {
                _ if is_empty(rest[0]) => 1,
                Some(Opening::Quote(_)) => self.quote(rest, depth),
                Some(Opening::Item(first)) => self.list(rest, &first, depth),
                Some(Opening::Heading(title)) => {
                    self.start(Tag::Paragraph);
                    self.start(Tag::Strong);
                    self.inline(title, false);
                    self.end();
                    self.end();
                    1
                }
                None => self.paragraph(rest, depth),
            };
        }
    }

    /// Reads the paragraph at the beginning of lines. Returns the number of its lines.
    fn paragraph(&mut self, lines: &[&str], depth: usize) -> usize {
        let ends = |line: &&str| is_empty(line) || depth < MAX_DEPTH && interrupts(line);
        let count = 1 + lines[1..].iter().take_while(|line| !ends(line)).count();
        let mut text = String::new();
        for line in &lines[..count] {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(trim(line));
        }
        self.start(Tag::Paragraph);
        self.inline(&text, false);
        self.end();
        count
    }

    /// Reads the quote at the beginning of lines. Returns the number of its lines.
    fn quote(&mut self, lines: &[&str], depth: usize) -> usize {
        let mut inside = Vec::new();
        let mut continues = false;
        for &line in lines {
            match opening(line) {
                Some(Opening::Quote(rest)) => inside.push(rest),
                // The further lines of a paragraph may be without the sign.
                None if continues && !is_empty(line) => inside.push(line),
                _ => break,
            }
            continues = !is_empty(inside[inside.len() - 1]);
        }
        self.start(Tag::Quote);
        self.blocks(&inside, depth + 1);
        self.end();
        inside.len()
    }

    /// Reads the list at the beginning of lines. Returns the number of its lines.
    fn list(&mut self, lines: &[&str], first: &Item, depth: usize) -> usize {
        let margin = indent(lines[0]);
        self.start(Tag::List(first.number));
        let mut at = 0;
        while let Some(Opening::Item(item)) = lines.get(at).and_then(|line| opening(line)) {
            if item.sign != first.sign || item.number.is_some() != first.number.is_some() {
                break;
            }
            let mut inside = vec![item.rest];
            for &line in &lines[at + 1..] {
                let after_blank = is_empty(inside[inside.len() - 1]);
                if is_empty(line) || indent(line) >= margin + INSIDE {
                    inside.push(strip_indent(line, margin + item.width));
                } else if !after_blank && opening(line).is_none() {
                    inside.push(line);
                } else {
                    break;
                }
            }
            at += inside.len();
            self.start(Tag::Item);
            self.blocks(&inside, depth + 1);
            self.end();
        }
        self.end();
        at
    }
}

/// Returns what a line opens; nothing for a line of a paragraph, and for an empty one.
fn opening(line: &str) -> Option<Opening<'_>> {
    let line = trim(line);
    if let Some(rest) = line.strip_prefix('>') {
        return Some(Opening::Quote(rest.strip_prefix(' ').unwrap_or(rest)));
    }
    heading(line)
        .map(Opening::Heading)
        .or_else(|| item(line).map(Opening::Item))
}

/// Returns whether a line ends the paragraph before it without an empty line between them. A number does so only if
/// it is 1: others are often numbers of a sentence.
fn interrupts(line: &str) -> bool {
    match opening(line) {
        Some(Opening::Item(item)) => item.number.is_none_or(|number| number == 1),
        other => other.is_some(),
    }
}

/// Returns the title of a line that is a heading, as in `## Title ##`.
fn heading(line: &str) -> Option<&str> {
    let signs = line.bytes().take_while(|byte| *byte == b'#').count();
    let rest = &line[signs..];
    if !(1..=6).contains(&signs) || !begins_blank(rest) {
        return None;
    }
    let title = trim(rest);
    let is_other = |byte: &u8| *byte != b'#';
    let last = title.as_bytes().iter().rposition(is_other)?;
    // Signs after a blank close the heading.
    match title.as_bytes()[last] {
        b' ' | b'\t' => Some(trim(&title[..last])),
        _ => Some(title),
    }
}

/// Returns whether a text begins with a space or a tab.
fn begins_blank(text: &str) -> bool {
    matches!(text.as_bytes().first(), Some(b' ' | b'\t'))
}

/// Returns the item that a line begins.
fn item(line: &str) -> Option<Item<'_>> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let number = line[..digits].parse().ok();
    let sign = *line.as_bytes().get(digits)?;
    let is_sign = match number {
        Some(_) => digits <= MAX_DIGITS && matches!(sign, b'.' | b')'),
        None => matches!(sign, b'-' | b'*' | b'+'),
    };
    if !is_sign {
        return None;
    }
    let after = &line[digits + 1..];
    let rest = trim(after);
    // A line of signs only, such as `* * *`, is a divider.
    let is_divider = rest.bytes().all(|byte| byte == sign || byte == b' ');
    (begins_blank(after) && !is_divider).then_some(Item {
        number,
        sign,
        width: digits + 2,
        rest,
    })
}

/// Returns whether a line has only spaces and tabs.
pub(crate) fn is_empty(line: &str) -> bool {
    trim(line).is_empty()
}

/// Returns a line without the spaces and tabs around it.
fn trim(line: &str) -> &str {
    let is_sign = |byte: &u8| !matches!(byte, b' ' | b'\t');
    let bytes = line.as_bytes();
    let start = bytes.iter().position(is_sign).unwrap_or(bytes.len());
    let end = bytes
        .iter()
        .rposition(is_sign)
        .map_or(start, |last| last + 1);
    &line[start..end]
}

/// Returns the width of the spaces and tabs before a line.
fn indent(line: &str) -> usize {
    let blanks = line.bytes().take_while(|byte| matches!(byte, b' ' | b'\t'));
    blanks.map(blank_width).sum()
}

/// Returns a line without the first spaces and tabs, at most of a width.
fn strip_indent(line: &str, most: usize) -> &str {
    let mut width = 0;
    let blanks = line.bytes().take_while(|byte| {
        let is_stripped = matches!(byte, b' ' | b'\t') && width < most;
        width += blank_width(*byte);
        is_stripped
    });
    &line[blanks.count()..]
}

fn blank_width(byte: u8) -> usize {
    if byte == b'\t' { 4 } else { 1 }
}
