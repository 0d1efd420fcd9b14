//! Writes the catalogs of the interface's texts, one file for each: a page loads the one of its language.

use crate::command::{command, run};
use crate::console::timed;
use crate::failure::{Failure, OnFile};
use std::path::{Path, PathBuf};

/// The catalogs of all languages, and of the regions that have their own.
pub struct Catalogs {
    /// The files: the name in `pkg/`, and the path.
    pub files: Vec<(String, PathBuf)>,
    /// The languages (BCP 47), as alternatives of a regular expression, as a JSON string.
    pub languages: String,
    /// A JSON object: for each regional catalog, the regular expression of the tags that it serves.
    pub variants: String,
}

/// Writes the files of all catalogs.
///
/// # Errors
///
/// The catalogs do not compile. `crates/locale/src/catalog.rs` lists the texts of a catalog.
pub fn write(root: &Path, cache: &Path) -> Result<Catalogs, Failure> {
    let folder = cache.join("catalogs");
    // The folder may have a catalog that no longer exists.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).on_file("create", &folder)?;
    timed("Writing", "the catalog of each language", || {
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
    Ok(Catalogs {
        languages: format!("\"{}\"", languages.join("|")),
        files,
        variants,
    })
}
