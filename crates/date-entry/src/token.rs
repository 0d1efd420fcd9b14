//! Splits a text into words, numbers and signs, each with its place in the text.

use crate::fold::{Folded, fold, without_article};
use std::ops::Range;

/// A word, a number or a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// The token itself.
    pub(crate) kind: Kind,
    /// The bytes of the text that it is from.
    pub(crate) span: Range<usize>,
    /// Whether nothing separates it from the token before it.
    pub(crate) glued: bool,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, folded, without the Arabic article.
    Word(String),
    /// Digits, 0 to 9.
    Number(String),
    /// Another character.
    Sign(char),
}

impl Token {
    /// Returns the word, if it is one.
    pub(crate) fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// Whether it is this sign.
    pub(crate) fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }
}

/// Returns the tokens of a text.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut splitter = Splitter::default();
    for (at, c) in text.char_indices() {
        splitter.add(c, at);
    }
    splitter.finish()
}

#[derive(Default)]
struct Splitter {
    tokens: Vec<Token>,
    /// Whether a blank or an apostrophe is before the next character.
    broken: bool,
}

impl Splitter {
    fn add(&mut self, c: char, at: usize) {
        let end = at + c.len_utf8();
        // A tatweel that is on no letter is a dash.
        let is_dash = c == '\u{640}' && !self.after_word();
        match fold(c) {
            Folded::Nothing if is_dash && self.tokens.last().is_some_and(|it| it.is('-')) => {}
            Folded::Nothing if is_dash => self.push(Kind::Sign('-'), at..end),
            // A mark belongs to the token that it is on.
            Folded::Nothing => {
                if let (false, Some(token)) = (self.broken, self.tokens.last_mut()) {
                    token.span.end = end;
                }
            }
            // Masar writes this blank between groups of three digits.
            Folded::Break if c == '\u{202f}' && self.after_number() => {
                self.push(Kind::Sign(c), at..end);
            }
            Folded::Break => self.broken = true,
            Folded::Letter(letter) => self.letter(letter.encode_utf8(&mut [0; 4]), at..end),
            Folded::Letters(letters) => self.letter(letters, at..end),
            Folded::Digit(digit) => self.digit(char::from(b'0' + digit), at..end),
            Folded::Sign(sign) => self.push(Kind::Sign(sign), at..end),
        }
    }

    fn after_word(&self) -> bool {
        let last = self.tokens.last().map(|token| &token.kind);
        !self.broken && matches!(last, Some(Kind::Word(_)))
    }

    fn after_number(&self) -> bool {
        let last = self.tokens.last().map(|token| &token.kind);
        !self.broken && matches!(last, Some(Kind::Number(_)))
    }

    fn letter(&mut self, letters: &str, span: Range<usize>) {
        if let (false, Some(token)) = (self.broken, self.tokens.last_mut())
            && let Kind::Word(word) = &mut token.kind
        {
            word.push_str(letters);
            token.span.end = span.end;
            return;
        }
        self.push(Kind::Word(letters.to_owned()), span);
    }

    fn digit(&mut self, digit: char, span: Range<usize>) {
        if let (false, Some(token)) = (self.broken, self.tokens.last_mut())
            && let Kind::Number(digits) = &mut token.kind
        {
            digits.push(digit);
            token.span.end = span.end;
            return;
        }
        self.push(Kind::Number(digit.to_string()), span);
    }

    fn push(&mut self, kind: Kind, span: Range<usize>) {
        let glued = !self.broken && !self.tokens.is_empty();
        self.tokens.push(Token { kind, span, glued });
        self.broken = false;
    }

    fn finish(self) -> Vec<Token> {
        let mut tokens = grouped(self.tokens);
        remove_dots(&mut tokens);
        for token in &mut tokens {
            if let Kind::Word(word) = &mut token.kind {
                *word = without_article(word).to_owned();
            }
        }
        tokens
    }
}

/// Joins groups of three digits with a narrow blank between them.
fn grouped(tokens: Vec<Token>) -> Vec<Token> {
    let mut joined: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut between = false;
    for token in tokens {
        if token.is('\u{202f}') {
            between = true;
            continue;
        }
        if let (true, Kind::Number(more), Some(last)) = (between, &token.kind, joined.last_mut())
            && let Kind::Number(digits) = &mut last.kind
            && more.len() == 3
        {
            digits.push_str(more);
            last.span.end = token.span.end;
        } else {
            let glued = token.glued && !between;
            joined.push(Token { glued, ..token });
        }
        between = false;
    }
    joined
}

/// Removes the dots of abbreviations and at the end of a text. A dot between two numbers stays.
fn remove_dots(tokens: &mut Vec<Token>) {
    let number = |token: Option<&Token>| token.is_some_and(|it| matches!(it.kind, Kind::Number(_)));
    let mut at = 0;
    while at < tokens.len() {
        let between = at > 0
            && number(tokens.get(at - 1))
            && number(tokens.get(at + 1))
            && tokens[at].glued
            && tokens[at + 1].glued;
        // Two dots are not an abbreviation: they stay and are not understood.
        let dot = |token: Option<&Token>| token.is_some_and(|it| it.is('.'));
        let ellipsis = dot(tokens.get(at + 1)) || at > 0 && dot(tokens.get(at - 1));
        if tokens[at].is('.') && !between && !ellipsis {
            tokens.remove(at);
            if let Some(next) = tokens.get_mut(at) {
                // "19e.s" and "c.1920": the dot separates.
                next.glued = false;
            }
        } else {
            at += 1;
        }
    }
}
