//! Finds and minifies style sheets, for build scripts.

use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// A style sheet that could not be minified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The line, from 1.
    pub line: u32,
    /// The column in UTF-16 code units, from 1.
    pub column: u32,
    /// What is wrong.
    pub message: String,
}

impl Error {
    fn new<T: fmt::Display>(error: lightningcss::error::Error<T>) -> Self {
        let (line, column) = error
            .loc
            .map_or((0, 1), |location| (location.line, location.column));
        Self {
            line: line + 1,
            column,
            message: error.kind.to_string(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.message)
    }
}

impl std::error::Error for Error {}

/// Returns the text of a style sheet, minified.
///
/// No browsers are targeted: logical properties and container queries stay as they are written.
///
/// # Errors
///
/// The text is not valid CSS.
///
/// # Examples
///
/// ```
/// let small = masar_stylesheet::minify("a { margin-inline: 0px; }")?;
/// assert_eq!(small, "a{margin-inline:0}");
/// # Ok::<(), masar_stylesheet::Error>(())
/// ```
pub fn minify(text: &str) -> Result<String, Error> {
    let mut sheet = StyleSheet::parse(text, ParserOptions::default()).map_err(Error::new)?;
    sheet.minify(MinifyOptions::default()).map_err(Error::new)?;
    let options = PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    };
    Ok(sheet.to_css(options).map_err(Error::new)?.code)
}

/// Returns the class names in the selectors of a minified style sheet, as they occur.
///
/// # Examples
///
/// ```
/// let names: Vec<_> = masar_stylesheet::class_names(".a.b-c>i{opacity:.5}.d{}").collect();
/// assert_eq!(names, ["a", "b-c", "d"]);
/// ```
pub fn class_names(minified: &str) -> impl Iterator<Item = &str> {
    // A dot begins a class name or the decimals of a number.
    minified.split('.').skip(1).filter_map(|rest| {
        let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
        let end = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
        let is_name = rest.starts_with(|first: char| !first.is_ascii_digit() && is_part(first));
        is_name.then(|| &rest[..end])
    })
}

/// Returns every file `*.css` in a folder and the folders within it: those called `tokens.css`
/// first, then by path.
///
/// # Errors
///
/// A folder cannot be read.
pub fn find(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut sheets = Vec::new();
    add_from(folder, &mut sheets)?;
    sheets.sort_by_key(|sheet| (!sheet.ends_with("tokens.css"), sheet.clone()));
    Ok(sheets)
}

fn add_from(folder: &Path, sheets: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            add_from(&path, sheets)?;
        } else if path.extension().is_some_and(|extension| extension == "css") {
            sheets.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logical_properties_and_container_queries_are_kept() {
        let text = "@container masar (width > 40em) { a { inset-inline-start: 1px } }";
        let small = minify(text).unwrap();
        assert!(small.contains("inset-inline-start:1px"), "{small}");
        assert!(small.contains("@container masar (width>40em)"), "{small}");
    }

    #[test]
    fn a_sheet_that_does_not_parse_is_an_error_with_its_place() {
        let error = minify("a { color: var(--ink) }\nb { c").unwrap_err();
        assert_eq!(error.line, 2, "{error}");
        assert!(error.to_string().starts_with("2:"), "{error}");
    }

    #[test]
    fn sheets_are_found_in_every_folder_and_tokens_come_first() {
        let folder = tempfile::tempdir().unwrap();
        for name in [
            "a.css",
            "view/b.css",
            "view/tokens.css",
            "view/axis/c.css",
            "view/d.rs",
        ] {
            let file = folder.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "").unwrap();
        }
        let found = find(folder.path()).unwrap();
        let names: Vec<_> = found
            .iter()
            .map(|file| file.strip_prefix(folder.path()).unwrap().to_str().unwrap())
            .collect();
        assert_eq!(
            names,
            ["view/tokens.css", "a.css", "view/axis/c.css", "view/b.css"]
        );
    }
}
