//! The text form of a catalog: a version, then one line for each text, in the order of the fields.

use super::catalog::Catalog;
use super::counting::PluralForms;
use std::str::Lines;

/// The first line of a catalog's text. A widget and its catalogs must have the same version.
pub(crate) const VERSION: &str = concat!("masar-catalog ", env!("CARGO_PKG_VERSION"));

/// A part of a catalog that is written to lines and read from them.
pub(crate) trait CatalogEntry {
    /// The value before any line is read.
    const DEFAULT: Self;

    /// The number of lines.
    const LINES: usize;

    /// Appends the lines.
    fn write(&self, lines: &mut Vec<&'static str>);

    /// Reads its lines. The value is changed in place, since returning it takes three times the Wasm for each text.
    fn read(&mut self, lines: &mut Lines<'static>);
}

impl CatalogEntry for &'static str {
    const DEFAULT: Self = "";
    const LINES: usize = 1;

    fn write(&self, lines: &mut Vec<&'static str>) {
        lines.push(self);
    }

    fn read(&mut self, lines: &mut Lines<'static>) {
        *self = lines.next().unwrap_or_default();
    }
}

impl<T: CatalogEntry, const N: usize> CatalogEntry for [T; N] {
    const DEFAULT: Self = [T::DEFAULT; N];
    const LINES: usize = N * T::LINES;

    fn write(&self, lines: &mut Vec<&'static str>) {
        for item in self {
            item.write(lines);
        }
    }

    fn read(&mut self, lines: &mut Lines<'static>) {
        for item in self {
            item.read(lines);
        }
    }
}

impl CatalogEntry for PluralForms {
    const DEFAULT: Self = PluralForms {
        forms: CatalogEntry::DEFAULT,
        numbers: CatalogEntry::DEFAULT,
    };
    const LINES: usize = <[&str; 8]>::LINES + <[&str; 11]>::LINES;

    fn write(&self, lines: &mut Vec<&'static str>) {
        self.forms.write(lines);
        self.numbers.write(lines);
    }

    fn read(&mut self, lines: &mut Lines<'static>) {
        self.forms.read(lines);
        self.numbers.read(lines);
    }
}

/// The reason why a text is not a catalog of this version of Masar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatalogError {
    /// The first line is not this version's. The value is that line.
    Version(String),
    /// The number of lines is not this version's. The value is that number.
    Lines(usize),
}

impl std::fmt::Display for CatalogError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            CatalogError::Version(line) => {
                write!(f, "the first line is {line:?}, not {VERSION:?}")
            }
            CatalogError::Lines(count) => {
                write!(f, "there are {count} texts, not {}", Catalog::LINES)
            }
        }
    }
}

impl std::error::Error for CatalogError {}
