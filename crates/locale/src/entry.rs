//! Catalog apart from the Wasm: `cargo xtask build` writes each language's to a file of its own, and a
//! page asks for the one it needs.

use super::catalog::Catalog;
use super::counting::PluralForms;
use super::language::Language;
use masar_edtf::{cut, digits};

/// A part of the words that goes into lines and comes back out of them.
pub(super) trait CatalogEntry {
    /// Adds its lines.
    fn write(&self, lines: &mut Vec<&'static str>);
    /// Before it took any.
    const DEFAULT: Self;
    /// Takes its lines. In place: a value handed back weighs three times as much for each of the words.
    fn read(&mut self, lines: &mut Lines);
}

/// What is left of a text.
pub(super) struct Lines(&'static str);

impl CatalogEntry for &'static str {
    fn write(&self, lines: &mut Vec<&'static str>) {
        lines.push(self);
    }

    const DEFAULT: Self = "";

    #[inline(never)]
    fn read(&mut self, lines: &mut Lines) {
        (*self, lines.0) = cut(lines.0, b'\n');
    }
}

impl<T: CatalogEntry, const N: usize> CatalogEntry for [T; N] {
    fn write(&self, lines: &mut Vec<&'static str>) {
        for one in self {
            one.write(lines);
        }
    }

    const DEFAULT: Self = [T::DEFAULT; N];

    fn read(&mut self, lines: &mut Lines) {
        for one in self {
            one.read(lines);
        }
    }
}

impl CatalogEntry for PluralForms {
    fn write(&self, lines: &mut Vec<&'static str>) {
        self.forms.write(lines);
        self.numbers.write(lines);
    }

    const DEFAULT: Self = PluralForms {
        forms: CatalogEntry::DEFAULT,
        numbers: CatalogEntry::DEFAULT,
    };

    fn read(&mut self, lines: &mut Lines) {
        self.forms.read(lines);
        self.numbers.read(lines);
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
/// use masar_locale::{language, catalog, serialize, parse};
/// let text = serialize(catalog("fr"));
/// let read = parse(language("fr"), &text).unwrap();
/// assert_eq!(read.today, "Aujourd’hui");
/// assert!(parse(language("fr"), "another version's words").is_none());
/// ```
#[must_use]
pub fn serialize(catalog: &Catalog) -> String {
    let mut lines = Vec::new();
    catalog.write(&mut lines);
    [&digits(Catalog::STAMP), "\n", &lines.join("\n"), "\n"].concat()
}

/// The words out of such a text, which stays in memory for good; nothing for the words of another
/// version.
#[must_use]
pub fn parse(language: &'static Language, text: &str) -> Option<&'static Catalog> {
    let (version, catalog) = cut(text, b'\n');
    if version != digits(Catalog::STAMP) {
        return None;
    }
    let mut lines = Lines(String::leak(catalog.to_owned()));
    Some(Box::leak(Box::new(Catalog::read(language, &mut lines))))
}
