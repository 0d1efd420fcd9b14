//! A safe part of Markdown (CommonMark): paragraphs, emphasis, strong emphasis, lists, links and quotes.
//!
//! Everything else is text: a tag of HTML, a line of code, a table. Two more forms are recognized, so that no sign of
//! them is shown: a heading is a paragraph in strong emphasis, and an image is a link to its file.
//!
//! ```
//! use masar_markdown::{Tag, Token, parse};
//!
//! let tokens = parse("A **bold** word", |_| true);
//! assert_eq!(tokens[0], Token::Start(Tag::Paragraph));
//! assert_eq!(tokens[1], Token::Text(String::from("A ")));
//! assert_eq!(tokens[2], Token::Start(Tag::Strong));
//! ```
//!
//! It differs from CommonMark in two ways, for texts in Arabic and for years:
//!
//! - `*` begins emphasis before any sign that is not a blank, and ends it after one. In CommonMark, `و**«نص»**` is not
//!   strong, because a letter is before the stars and punctuation after them.
//! - The number of a list has at most three digits: `1956. Independence` is a paragraph.

mod blocks;
mod escape;
mod inline;
mod link;
mod plain;

pub use escape::escaped;
pub use plain::{plain_text, words};

/// A part of a parsed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// The beginning of an element.
    Start(Tag),
    /// The end of the element that was begun last and has no end yet.
    End,
    /// A text. Line ends in it are blanks.
    Text(String),
}

/// An element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tag {
    /// A paragraph, also the text of a list's item.
    Paragraph,
    /// A quote. It contains paragraphs, lists and quotes.
    Quote,
    /// A list with numbers from this one on, or without numbers. It contains items.
    List(Option<u32>),
    /// An item of a list. It contains paragraphs, lists and quotes.
    Item,
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// A link to this address.
    Link(String),
}

/// Parses a text. `is_link` returns whether an address may be followed; a link to another one is text. The elements of
/// the result are nested at most 32 deep, and the time grows with the length of the text.
#[must_use]
pub fn parse(text: &str, is_link: fn(&str) -> bool) -> Vec<Token> {
    let lines: Vec<&str> = text.lines().collect();
    let mut reader = Reader {
        is_link,
        tokens: Vec::new(),
    };
    reader.blocks(&lines, 0);
    reader.tokens
}

/// The parser, with what it has read.
struct Reader {
    is_link: fn(&str) -> bool,
    tokens: Vec<Token>,
}

impl Reader {
    /// Appends the beginning of an element.
    fn start(&mut self, tag: Tag) {
        self.tokens.push(Token::Start(tag));
    }

    /// Appends the end of an element.
    fn end(&mut self) {
        self.tokens.push(Token::End);
    }
}
