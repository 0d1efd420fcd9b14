//! The style in which a feed's text is written.

use masar_feed::json::{Kind, Node};

use crate::source::Source;

/// The number of bytes in which the style is looked for.
pub(crate) const EXAMINED: usize = 1 << 16;

/// The style in which a feed's text is written.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Style {
    /// The end of a line.
    pub(crate) newline: &'static str,
    /// One level of indentation.
    pub(crate) unit: String,
    /// The separator between a name and its value on one line.
    pub(crate) colon: String,
    /// The separator between two elements on one line.
    pub(crate) comma: String,
    /// Whether the whole text is on one line.
    pub(crate) one_line: bool,
    /// Whether some lists and objects are on one line.
    pub(crate) inline: bool,
}

impl Style {
    /// Returns the style of a text.
    pub(crate) fn of(source: &Source<'_>) -> Style {
        let text = source.text;
        let body = text.trim_matches([' ', '\t', '\n', '\r']);
        let one_line = !body.contains('\n');
        let newline = match text.find('\n') {
            Some(end) if text[..end].ends_with('\r') => "\r\n",
            _ => "\n",
        };
        let mut style = Style {
            newline,
            unit: unit(source),
            colon: String::new(),
            comma: String::new(),
            one_line,
            inline: one_line,
        };
        style.examine(text);
        if style.colon.is_empty() {
            style.colon.push_str(": ");
        }
        if style.comma.is_empty() {
            style
                .comma
                .push_str(if style.colon == ":" { "," } else { ", " });
        }
        style
    }

    /// Finds the separators, and lists and objects on one line.
    fn examine(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let (mut at, mut in_string) = (0, false);
        while at < bytes.len().min(EXAMINED) {
            let rest = &text.as_bytes()[at + 1..];
            match bytes[at] {
                b'\\' if in_string => at += 1,
                b'"' => in_string = !in_string,
                _ if in_string => {}
                b':' if self.colon.is_empty() => self.colon = separator(":", rest),
                b',' if self.comma.is_empty() && !ends_line(rest) => {
                    self.comma = separator(",", rest);
                }
                b'[' | b'{' => {
                    let next = rest
                        .iter()
                        .find(|byte| !matches!(byte, b' ' | b'\t' | b'\r'));
                    self.inline |= !matches!(next, None | Some(b'\n' | b']' | b'}'));
                }
                _ => {}
            }
            at += 1;
        }
    }
}

/// Returns a separator with the blanks after it.
fn separator(sign: &str, rest: &[u8]) -> String {
    let blanks = rest.iter().take_while(|byte| **byte == b' ').count();
    [sign, &" ".repeat(blanks.min(1))].concat()
}

fn ends_line(rest: &[u8]) -> bool {
    let next = rest
        .iter()
        .find(|byte| !matches!(byte, b' ' | b'\t' | b'\r'));
    matches!(next, None | Some(b'\n'))
}

/// Returns the indentation of the first member of the whole text, which is one level.
fn unit(source: &Source<'_>) -> String {
    let root = source.root();
    let is_container = matches!(source.kind(root), Kind::Object | Kind::List);
    let first = source.tree.children(root).next().map(Node::start);
    match first {
        Some(first) if is_container => {
            let first = first as usize;
            let outer = source.indentation(root.start() as usize);
            let between = &source.text[root.start() as usize..first];
            let inner = source.indentation(first);
            match inner.strip_prefix(outer) {
                Some(unit) if between.contains('\n') && !unit.is_empty() => unit.to_owned(),
                _ => "  ".to_owned(),
            }
        }
        _ => "  ".to_owned(),
    }
}
