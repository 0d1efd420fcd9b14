//! Words apart from the Wasm: `cargo xtask build` writes each language's to a file of its own, and a
//! page asks for the one it needs.

use super::counting::Noun;
use super::language::Language;
use super::words::Words;
use masar_edtf::{cut, digits};

/// A part of the words that goes into lines and comes back out of them.
pub(super) trait Told {
    /// Adds its lines.
    fn tell(&self, lines: &mut Vec<&'static str>);
    /// Before it took any.
    const UNTOLD: Self;
    /// Takes its lines. In place: a value handed back weighs three times as much for each of the words.
    fn hear(&mut self, lines: &mut Lines);
}

/// What is left of a text.
pub(super) struct Lines(&'static str);

impl Told for &'static str {
    fn tell(&self, lines: &mut Vec<&'static str>) {
        lines.push(self);
    }

    const UNTOLD: Self = "";

    #[inline(never)]
    fn hear(&mut self, lines: &mut Lines) {
        (*self, lines.0) = cut(lines.0, b'\n');
    }
}

impl<T: Told, const N: usize> Told for [T; N] {
    fn tell(&self, lines: &mut Vec<&'static str>) {
        for one in self {
            one.tell(lines);
        }
    }

    const UNTOLD: Self = [T::UNTOLD; N];

    fn hear(&mut self, lines: &mut Lines) {
        for one in self {
            one.hear(lines);
        }
    }
}

impl Told for Noun {
    fn tell(&self, lines: &mut Vec<&'static str>) {
        self.forms.tell(lines);
        self.numbers.tell(lines);
    }

    const UNTOLD: Self = Noun {
        forms: Told::UNTOLD,
        numbers: Told::UNTOLD,
    };

    fn hear(&mut self, lines: &mut Lines) {
        self.forms.hear(lines);
        self.numbers.hear(lines);
    }
}

/// A number for a text: another for almost every other text.
pub(super) const fn stamp(text: &str) -> u64 {
    // FNV-1a, of which a double holds every digit.
    let (bytes, mut at, mut hash) = (text.as_bytes(), 0, 0x811c_9dc5_u32);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash as u64
}

/// A language's words as the text of a file.
///
/// ```
/// use masar_locale::{language, words, words_as_text, words_from_text};
/// let text = words_as_text(words("fr"));
/// let read = words_from_text(language("fr"), &text).unwrap();
/// assert_eq!(read.today, "Aujourd’hui");
/// assert!(words_from_text(language("fr"), "another version's words").is_none());
/// ```
#[must_use]
pub fn words_as_text(words: &Words) -> String {
    let mut lines = Vec::new();
    words.tell(&mut lines);
    [&digits(Words::STAMP), "\n", &lines.join("\n"), "\n"].concat()
}

/// The words out of such a text, which stays in memory for good; nothing for the words of another
/// version.
#[must_use]
pub fn words_from_text(language: &'static Language, text: &str) -> Option<&'static Words> {
    let (version, words) = cut(text, b'\n');
    if version != digits(Words::STAMP) {
        return None;
    }
    let mut lines = Lines(String::leak(words.to_owned()));
    Some(Box::leak(Box::new(Words::hear(language, &mut lines))))
}
