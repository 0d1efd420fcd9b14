//! Finds and minifies style sheets, for build scripts.

mod minify;

pub use minify::{Error, minify};

use std::path::{Path, PathBuf};
use std::{fs, io};

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
