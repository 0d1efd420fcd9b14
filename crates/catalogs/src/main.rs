//! Writes every catalog to a file, and `tags.js` with the tags that each regional catalog serves.
//! `cargo xtask build` runs it with the folder as its argument.

use masar_catalogs::{CATALOGS, Regions};
use masar_language_tag::primary_language;
use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).unwrap_or_else(|| ".".into());
    let folder = PathBuf::from(folder);
    // A JavaScript object: a catalog's tag, and the pattern of the tags that it serves.
    let mut patterns = String::new();
    for entry in &CATALOGS {
        let file = folder.join(format!("masar_words_{}.txt", entry.tag));
        std::fs::write(file, entry.catalog.to_text())?;
        let regions = match entry.regions {
            Regions::All => continue,
            Regions::Only(regions) => format!("({})", regions.join("|")),
            Regions::AllBut(regions) => format!(r"(?!{}\b)(..|\d+)", regions.join("|")),
        };
        let language = primary_language(entry.tag);
        patterns += &format!("'{}':/^{language}(-....)?-{regions}\\b/i,", entry.tag);
    }
    std::fs::write(folder.join("tags.js"), format!("{{{patterns}}}"))
}
