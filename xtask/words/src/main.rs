//! Writes each language's words to a file of its own, for the Wasm to ask for, those of its regions that
//! differ beside it, and which tags ask for which: `cargo xtask build` runs it with the folder as its one
//! argument.

use masar_locale::{LANGUAGES, catalog, serialize};
use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).unwrap_or_else(|| ".".into());
    let write = |tag: &str| {
        let file = Path::new(&folder).join(format!("masar_words_{tag}.txt"));
        std::fs::write(file, serialize(catalog(tag)))
    };
    // An object of JavaScript: each file's tag, and what the tags that ask for it look like.
    let mut tags = String::new();
    for language in LANGUAGES {
        write(language.tag)?;
        for variant in language.variants() {
            write(variant.tag)?;
            let regions = variant.regions.replace(' ', "|");
            let regions = if variant.others {
                format!(r"(?!{regions}\b)(..|\d+)")
            } else {
                format!("({regions})")
            };
            let language = language.tag;
            tags += &format!("'{}':/^{language}(-....)?-{regions}\\b/i,", variant.tag);
        }
    }
    std::fs::write(Path::new(&folder).join("tags.js"), format!("{{{tags}}}"))
}
