//! Writes every catalog to a file, and `patterns.json` with the tags that each catalog serves.
//! `cargo xtask build` runs it with the folder as its argument.

use masar_catalogs::{CATALOGS, Regions};
use masar_language_tag::primary_language;
use std::path::PathBuf;

/// The language of the interface for tags that no catalog serves.
const DEFAULT: &str = "en";

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).unwrap_or_else(|| ".".into());
    let folder = PathBuf::from(folder);
    // The tag of each catalog, and a regular expression of the tags that it serves. The first one that matches counts:
    // a region comes before its language, and the default last.
    let (mut regional, mut general) = (Vec::new(), Vec::new());
    for entry in &CATALOGS {
        let file = folder.join(format!("masar_words_{}.txt", entry.tag));
        std::fs::write(file, entry.catalog.to_text())?;
        let language = primary_language(entry.tag);
        let regions = match entry.regions {
            Regions::All => {
                general.push((entry.tag, format!(r"^{language}\b")));
                continue;
            }
            Regions::Only(regions) => format!("({})", regions.join("|")),
            Regions::AllBut(regions) => format!(r"(?!{}\b)(..|\d+)", regions.join("|")),
        };
        regional.push((entry.tag, format!(r"^{language}(-....)?-{regions}\b")));
    }
    general.retain(|(tag, _)| *tag != DEFAULT);
    general.push((DEFAULT, String::new()));
    let patterns: serde_json::Map<String, serde_json::Value> = [regional, general]
        .concat()
        .into_iter()
        .map(|(tag, pattern)| (tag.to_owned(), pattern.into()))
        .collect();
    let patterns = serde_json::Value::from(patterns).to_string();
    std::fs::write(folder.join("patterns.json"), patterns)
}
