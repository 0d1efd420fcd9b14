//! The phrases of a language and their meanings.

use crate::meaning::Meaning;
use crate::token::{Kind, Token, tokens};
use crate::words;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// The table of a language: a meaning, and the phrases that have it, separated by `|`.
pub(crate) type Table = &'static [(Meaning, &'static str)];

/// The phrases of a language.
pub(crate) struct Lexicon {
    /// The language tag (BCP 47).
    pub(crate) tag: &'static str,
    phrases: HashMap<String, Vec<Meaning>>,
    vocabulary: HashSet<String>,
    longest: usize,
}

static LEXICONS: LazyLock<[Lexicon; 4]> = LazyLock::new(|| {
    [
        Lexicon::new("ar", &[words::ar::DATES, words::ar::PHRASES]),
        Lexicon::new("fr", &[words::fr::DATES, words::fr::PHRASES]),
        Lexicon::new("en", &[words::en::DATES, words::en::PHRASES]),
        Lexicon::new("es", &[words::es::WORDS]),
    ]
});

/// Returns the lexicons of all languages, that of a language tag first.
pub(crate) fn lexicons(tag: &str) -> Vec<&'static Lexicon> {
    let mut all: Vec<&Lexicon> = LEXICONS.iter().collect();
    all.sort_by_key(|lexicon| !masar_language_tag::same_language(lexicon.tag, tag));
    all
}

impl Lexicon {
    fn new(tag: &'static str, tables: &[Table]) -> Lexicon {
        let mut lexicon = Lexicon {
            tag,
            phrases: HashMap::new(),
            vocabulary: HashSet::new(),
            longest: 1,
        };
        for (meaning, phrases) in tables.iter().copied().flatten() {
            for phrase in phrases.split('|') {
                lexicon.add(phrase, *meaning);
            }
        }
        lexicon
    }

    fn add(&mut self, phrase: &str, meaning: Meaning) {
        let tokens = tokens(phrase);
        let words: Vec<&str> = tokens.iter().filter_map(Token::word).collect();
        self.longest = self.longest.max(words.len());
        for word in &words {
            self.vocabulary.insert((*word).to_owned());
        }
        let meanings = self.phrases.entry(words.join(" ")).or_default();
        if !meanings.contains(&meaning) {
            meanings.push(meaning);
        }
    }

    /// Whether a word is in one of the phrases.
    pub(crate) fn has_word(&self, word: &str) -> bool {
        self.vocabulary.contains(word)
    }

    /// Returns the tokens with one-letter prefixes of Arabic split off the words that are in the lexicon without them.
    pub(crate) fn split_prefixes(&self, tokens: &[Token]) -> Vec<Token> {
        let mut split = Vec::with_capacity(tokens.len());
        for token in tokens {
            match token.word().and_then(|word| self.prefix(word)) {
                Some((prefix, rest)) => {
                    // The letters of a token are not one to one with its bytes, so both parts have all of them.
                    let part = |word: &str, glued| Token {
                        kind: Kind::Word(word.to_owned()),
                        span: token.span.clone(),
                        glued,
                    };
                    split.push(part(prefix, token.glued));
                    split.push(part(&rest, true));
                }
                None => split.push(token.clone()),
            }
        }
        split
    }

    fn prefix<'a>(&self, word: &'a str) -> Option<(&'a str, String)> {
        if self.has_word(word) {
            return None;
        }
        let first = word.chars().next()?;
        if !matches!(first, 'و' | 'ب' | 'ل' | 'ف') {
            return None;
        }
        let (prefix, rest) = word.split_at(first.len_utf8());
        let article = if first == 'ل' {
            rest.strip_prefix('ل')
        } else {
            None
        };
        [Some(crate::fold::without_article(rest)), article]
            .into_iter()
            .flatten()
            .find(|rest| rest.chars().count() >= 2 && self.has_word(rest))
            .map(|rest| (prefix, rest.to_owned()))
    }

    /// Returns the meanings of the longest phrase that begins at a token, and the token after it.
    pub(crate) fn meanings(&self, tokens: &[Token], at: usize) -> Vec<(Meaning, usize)> {
        let mut phrase = String::new();
        let mut found = Vec::new();
        let mut next = at;
        for _ in 0..self.longest {
            // A hyphen joins the words of a phrase.
            if next > at && tokens.get(next).is_some_and(|token| token.is('-')) {
                next += 1;
            }
            let Some(word) = tokens.get(next).and_then(Token::word) else {
                break;
            };
            if !phrase.is_empty() {
                phrase.push(' ');
            }
            phrase.push_str(word);
            next += 1;
            if let Some(meanings) = self.phrases.get(&phrase) {
                found = meanings.iter().map(|meaning| (*meaning, next)).collect();
            }
        }
        found
    }
}
