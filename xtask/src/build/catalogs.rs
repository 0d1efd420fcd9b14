//! Writes the catalogs of the interface's texts, one file for each: a page loads the one of its language.

use super::assets::Assets;
use crate::command::{command, run};
use crate::console::timed;
use crate::failure::{Failure, OnFile};
use serde_json::{Map, Value};
use std::path::Path;

/// The catalogs as JSON objects: for each of them, the part of its file's name that identifies it, and the regular expression
/// of the tags that it serves. The first that matches counts.
#[derive(Debug)]
pub struct Catalogs {
    /// By their names in `pkg/`.
    pub published: String,
    /// By their names without hashes.
    pub plain: String,
}

/// Adds the files of all catalogs.
///
/// # Errors
///
/// The catalogs do not compile. `crates/locale/src/catalog.rs` lists the texts of a catalog.
pub fn write(root: &Path, cache: &Path, assets: &mut Assets) -> Result<Catalogs, Failure> {
    let folder = super::empty_folder(cache, "catalogs")?;
    timed("Writing", "the catalog of each language", || {
        run(command("cargo", root)
            .args(["run", "--quiet", "--locked", "--package", "masar-catalogs"])
            .arg("--")
            .arg(&folder))
    })?;
    let file = folder.join("patterns.json");
    let text = std::fs::read_to_string(&file).on_file("read", &file)?;
    let patterns: Map<String, Value> = serde_json::from_str(&text)
        .map_err(|error| Failure::new(format!("{} is invalid", file.display())).cause(error))?;
    let mut named = Map::new();
    for (tag, pattern) in patterns {
        let plain = format!("masar_words_{tag}.txt");
        let file = folder.join(&plain);
        let name = assets.add(&plain, std::fs::read(&file).on_file("read", &file)?);
        let identifier = name.trim_start_matches("masar_words_");
        named.insert(identifier.trim_end_matches(".txt").to_owned(), pattern);
    }
    Ok(Catalogs {
        published: Value::from(named).to_string(),
        plain: text,
    })
}
