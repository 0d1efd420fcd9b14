//! Values that are put into a feed's text, and how they are written there.

use masar_feed::json::{Kind, Node};

use crate::json::{Json, quote};
use crate::source::Source;
use crate::style::Style;

/// A value that is put into a text.
#[derive(Clone, Debug)]
pub(crate) struct Fragment {
    pub(crate) json: Json,
    /// Whether it keeps the blanks between its parts: it comes from another text of the same feed.
    pub(crate) is_verbatim: bool,
}

impl Fragment {
    /// Returns a value that is written in the style of the text.
    pub(crate) fn formatted(json: Json) -> Fragment {
        Fragment {
            json,
            is_verbatim: false,
        }
    }

    /// Returns a value that is written as in another text.
    pub(crate) fn verbatim(json: Json) -> Fragment {
        Fragment {
            json,
            is_verbatim: true,
        }
    }
}

impl Style {
    /// Returns a value as it is written in the text, after the indentation of its first line. `expand`: an object is on
    /// several lines.
    pub(crate) fn write(&self, fragment: &Fragment, indentation: &str, expand: bool) -> String {
        let text = fragment.json.as_str();
        let has_lines = text.contains('\n');
        if has_lines && !self.one_line {
            let newline = [self.newline, indentation].concat();
            let lines: Vec<&str> = text.lines().collect();
            return lines.join(&newline);
        }
        if !has_lines && fragment.is_verbatim && !(self.one_line || expand || !self.inline) {
            return text.to_owned();
        }
        let Ok(source) = Source::parse(text) else {
            return text.to_owned();
        };
        let expand = !self.one_line && (expand || !self.inline);
        let mut out = String::with_capacity(text.len() + 16);
        self.write_value(&source, source.root(), indentation, expand, &mut out);
        out
    }

    fn write_value(
        &self,
        source: &Source<'_>,
        node: Node,
        indentation: &str,
        expand: bool,
        out: &mut String,
    ) {
        let (open, close) = match source.kind(node) {
            Kind::Object => ('{', '}'),
            Kind::List => ('[', ']'),
            _ => return out.push_str(source.slice(node)),
        };
        let items = source.items(node);
        let inner = [indentation, &self.unit].concat();
        out.push(open);
        for (index, item) in items.iter().enumerate() {
            if expand {
                out.push_str(if index == 0 { "" } else { "," });
                out.push_str(self.newline);
                out.push_str(&inner);
            } else if index > 0 {
                out.push_str(&self.comma);
            }
            if let Some(name) = item.name {
                out.push_str(source.slice(name));
                out.push_str(&self.colon);
            }
            self.write_value(source, item.value, &inner, expand && !self.inline, out);
        }
        if expand && !items.is_empty() {
            out.push_str(self.newline);
            out.push_str(indentation);
        }
        out.push(close);
    }

    /// Returns a member as it is written in the text.
    pub(crate) fn member(&self, name: &str, value: &str) -> String {
        let mut out = String::with_capacity(name.len() + value.len() + 4);
        quote(name, &mut out);
        out.push_str(&self.colon);
        out.push_str(value);
        out
    }
}
