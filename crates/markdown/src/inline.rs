//! Emphasis and links within a paragraph.

use crate::blocks::is_empty;
use crate::link::{angle_address, link};
use crate::{Reader, Tag, Token};

/// The most runs of signs that wait for their end. It bounds the time, and how deep emphasis is nested.
const MAX_OPEN: usize = 8;
/// The longest run of signs that is emphasis: strong emphasis inside emphasis.
const MAX_RUN: usize = 3;

/// A part of a paragraph while it is read.
enum Piece {
    /// A finished token.
    Token(Token),
    /// A run of `*` or `_`.
    Run(Run),
}

/// A run of equal signs that may begin or end emphasis.
struct Run {
    sign: char,
    /// Its length as it is written.
    length: usize,
    /// The signs that are not used. They are text.
    left: usize,
    /// Whether it may both begin and end emphasis.
    is_both: bool,
    /// The number of elements that it ends.
    ends: usize,
    /// The elements that it begins, the innermost first.
    starts: Vec<Tag>,
}

/// The pieces of a paragraph, and the runs that may begin emphasis.
struct Pieces {
    list: Vec<Piece>,
    open: Vec<usize>,
    /// The text that is not yet a piece.
    text: String,
    /// The sign that was read last.
    before: Option<char>,
}

impl Reader {
    /// Reads the text of a paragraph. Within a link there are no other links.
    pub(crate) fn inline(&mut self, text: &str, in_link: bool) {
        let mut pieces = Pieces {
            list: Vec::new(),
            open: Vec::new(),
            text: String::new(),
            before: None,
        };
        let mut at = 0;
        while let Some(sign) = text[at..].chars().next() {
            let rest = &text[at..];
            at += match sign {
                '\\' => pieces.escape(rest),
                '*' | '_' => pieces.run(rest, sign),
                '[' | '!' | '<' => match self.linked(rest, in_link) {
                    Some((tokens, length)) => {
                        pieces.add(tokens);
                        length
                    }
                    None => pieces.letter(sign),
                },
                _ => pieces.letter(sign),
            };
        }
        pieces.flush();
        for piece in pieces.list {
            match piece {
                Piece::Token(token) => self.tokens.push(token),
                Piece::Run(run) => self.finish(run),
            }
        }
    }

    /// Appends what a run ends and begins, and between them its signs that are text.
    fn finish(&mut self, run: Run) {
        for _ in 0..run.ends {
            self.end();
        }
        if run.left > 0 {
            let signs = std::iter::repeat_n(run.sign, run.left);
            self.tokens.push(Token::Text(signs.collect()));
        }
        for tag in run.starts.into_iter().rev() {
            self.start(tag);
        }
    }

    /// Returns the link or image at the beginning of a text as tokens, and its length in bytes.
    fn linked(&self, text: &str, in_link: bool) -> Option<(Vec<Token>, usize)> {
        let (address, inside, length) = match text.strip_prefix('!') {
            Some(image) => {
                let image = link(image)?;
                let name = match image.label.is_empty() {
                    true => image.address,
                    false => image.label,
                };
                (
                    image.address,
                    vec![Token::Text(name.to_owned())],
                    image.length + 1,
                )
            }
            None if in_link => return None,
            None => match angle_address(text) {
                Some(address) => {
                    let name = address.strip_prefix("mailto:").unwrap_or(address);
                    (
                        address,
                        vec![Token::Text(name.to_owned())],
                        address.len() + 2,
                    )
                }
                None => {
                    let found = link(text).filter(|link| !is_empty(link.label))?;
                    let mut label = Reader {
                        is_link: self.is_link,
                        tokens: Vec::new(),
                    };
                    label.inline(found.label, true);
                    (found.address, label.tokens, found.length)
                }
            },
        };
        if address.is_empty() || !(self.is_link)(address) {
            return None;
        }
        if in_link {
            return Some((inside, length));
        }
        let mut tokens = vec![Token::Start(Tag::Link(address.to_owned()))];
        tokens.extend(inside);
        tokens.push(Token::End);
        Some((tokens, length))
    }
}

/// Returns whether a sign is a blank.
pub(crate) fn is_blank(sign: char) -> bool {
    matches!(sign, ' ' | '\t' | '\n' | '\u{a0}' | '\u{202f}')
}

/// Returns whether a sign is a letter or a digit.
pub(crate) fn is_letter(sign: char) -> bool {
    sign.is_alphabetic() || sign.is_ascii_digit()
}

impl Pieces {
    /// Adds a letter to the text. Returns its length in bytes.
    fn letter(&mut self, letter: char) -> usize {
        self.text.push(letter);
        self.before = Some(letter);
        letter.len_utf8()
    }

    /// Adds the sign after a backslash to the text, or the backslash. Returns the number of bytes read.
    fn escape(&mut self, text: &str) -> usize {
        match text[1..].chars().next() {
            Some(sign) if sign.is_ascii_punctuation() => 1 + self.letter(sign),
            _ => self.letter('\\'),
        }
    }

    /// Makes the text a piece.
    fn flush(&mut self) {
        if !self.text.is_empty() {
            let text = std::mem::take(&mut self.text);
            self.list.push(Piece::Token(Token::Text(text)));
        }
    }

    fn add(&mut self, tokens: Vec<Token>) {
        self.flush();
        self.before = Some(')');
        self.list.extend(tokens.into_iter().map(Piece::Token));
    }

    /// Reads the run of signs at the beginning of a text. Returns its length.
    fn run(&mut self, text: &str, sign: char) -> usize {
        let length = text.bytes().take_while(|byte| *byte == sign as u8).count();
        let after = text[length..].chars().next();
        let before = self.before.replace(sign);
        let touches = |side: Option<char>| side.is_some_and(|side| !is_blank(side));
        // An underscore inside a word is text, as in `file_name`.
        let in_word = |side: Option<char>| sign == '_' && side.is_some_and(is_letter);
        let opens = touches(after) && !in_word(before);
        let closes = touches(before) && !in_word(after);
        if length > MAX_RUN || !opens && !closes {
            self.text.push_str(&text[..length]);
            return length;
        }
        self.flush();
        let mut run = Run {
            sign,
            length,
            left: length,
            is_both: opens && closes,
            ends: 0,
            starts: Vec::new(),
        };
        if closes {
            self.close(&mut run);
        }
        if opens && run.left > 0 && self.open.len() < MAX_OPEN {
            self.open.push(self.list.len());
        }
        self.list.push(Piece::Run(run));
        length
    }

    /// Ends with a run as much emphasis as it can end.
    fn close(&mut self, run: &mut Run) {
        while run.left > 0 {
            let list = &self.list;
            let fits =
                |at: &usize| matches!(&list[*at], Piece::Run(opener) if run.is_closing(opener));
            let Some(position) = self.open.iter().rposition(fits) else {
                return;
            };
            // The runs between the two are text.
            self.open.truncate(position + 1);
            let Piece::Run(opener) = &mut self.list[self.open[position]] else {
                return;
            };
            let signs = run.left.min(opener.left).min(2);
            opener.starts.push(match signs {
                1 => Tag::Emphasis,
                _ => Tag::Strong,
            });
            opener.left -= signs;
            run.left -= signs;
            run.ends += 1;
            if opener.left == 0 {
                self.open.pop();
            }
        }
    }
}

impl Run {
    /// Returns whether this run ends emphasis that another begins (CommonMark 0.31, rules 9 and 10).
    fn is_closing(&self, opener: &Run) -> bool {
        let is_split = (self.is_both || opener.is_both)
            && (self.length + opener.length).is_multiple_of(3)
            && !(self.length.is_multiple_of(3) && opener.length.is_multiple_of(3));
        self.sign == opener.sign && !is_split
    }
}
