//! The interface's words, a file for each language: a page asks for the one it speaks.

use crate::command::{command, run};
use crate::console::timed;
use crate::failure::{Failure, OnFile};
use std::path::{Path, PathBuf};

/// The words of every language, and of those regions that have some of their own.
pub struct Written {
    /// Each one's file: its name and where it lies.
    pub files: Vec<(String, PathBuf)>,
    /// The languages (BCP 47), as alternatives of a regular expression, in JSON.
    pub languages: String,
    /// Each regional variant and the regular expression of the tags that ask for it, in JSON.
    pub variants: String,
}

/// Writes the words of every language.
///
/// # Errors
///
/// The words do not compile: `crates/locale/src/catalog.rs` lists the texts of a language.
pub fn write(root: &Path, kept: &Path) -> Result<Written, Failure> {
    let folder = kept.join("words");
    // A language that is gone must not stay.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).on_file("create", &folder)?;
    timed("Writing", "the words of each language", || {
        run(command("cargo", root)
            .args(["run", "--quiet", "--locked", "--package", "masar-catalogs"])
            .arg("--")
            .arg(&folder))
    })?;
    let tags = folder.join("variants.json");
    let variants = std::fs::read_to_string(&tags).on_file("read", &tags)?;
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder).on_file("read", &folder)? {
        let file = entry.on_file("read", &folder)?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".txt") {
            files.push((name.into_owned(), file));
        }
    }
    files.sort();
    let language = |name: &str| {
        let tag = name.strip_prefix("masar_words_")?.strip_suffix(".txt")?;
        (!tag.contains('-')).then(|| tag.to_owned())
    };
    let languages: Vec<String> = files
        .iter()
        .filter_map(|(name, _)| language(name))
        .collect();
    Ok(Written {
        languages: format!("\"{}\"", languages.join("|")),
        files,
        variants,
    })
}
