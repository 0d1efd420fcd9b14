//! The interface's words, a file for each language: a page asks for the one it speaks.

use crate::command::{command, run};
use crate::console::timed;
use crate::failure::{Failure, OnFile};
use std::path::{Path, PathBuf};

/// The languages, and each one's file: its name and where it lies.
type Written = (Vec<String>, Vec<(String, PathBuf)>);

/// Writes the words of every language.
///
/// # Errors
///
/// The words do not compile: `src/locale/words.rs` lists what a language has to say.
pub fn write(root: &Path, kept: &Path) -> Result<Written, Failure> {
    let folder = kept.join("words");
    // A language that is gone must not stay.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).on_file("create", &folder)?;
    timed("Writing", "the words of each language", || {
        run(command("cargo", root)
            .args(["run", "--quiet", "--locked", "--package", "masar-words"])
            .arg("--")
            .arg(&folder))
    })?;
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder).on_file("read", &folder)? {
        let file = entry.on_file("read", &folder)?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        files.push((name.into_owned(), file));
    }
    files.sort();
    let tag = |name: &str| {
        Some(
            name.strip_prefix("masar_words_")?
                .strip_suffix(".txt")?
                .to_owned(),
        )
    };
    let languages = files.iter().filter_map(|(name, _)| tag(name)).collect();
    Ok((languages, files))
}
