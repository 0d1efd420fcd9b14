//! Writes every catalog to a file, and `variants.json` with the tags that each
//! regional catalog serves.
//! `cargo xtask build` runs it with the folder as its argument.

use masar_catalogs::{CATALOGS, Regions};
use masar_language_tag::primary_language;
use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).unwrap_or_else(|| ".".into());
    let folder = PathBuf::from(folder);
    // The tag of each regional catalog, and a regular expression of the tags that it serves.
    let mut patterns = serde_json::Map::new();
    for entry in &CATALOGS {
        let file = folder.join(format!("masar_words_{}.txt", entry.tag));
        std::fs::write(file, entry.catalog.to_text())?;
        let regions = match entry.regions {
            Regions::All => continue,
            Regions::Only(regions) => format!("({})", regions.join("|")),
            Regions::AllBut(regions) => format!(r"(?!{}\b)(..|\d+)", regions.join("|")),
        };
        let language = primary_language(entry.tag);
        let pattern = format!(r"^{language}(-....)?-{regions}\b");
        patterns.insert(entry.tag.to_owned(), pattern.into());
    }
    let patterns = serde_json::Value::from(patterns).to_string();
    std::fs::write(folder.join("variants.json"), patterns)
}
