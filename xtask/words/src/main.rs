//! Writes each language's words to a file of its own, for the Wasm to ask for, those of its regions that
//! differ beside it, and which tags ask for which: `cargo xtask build` runs it with the folder as its one
//! argument.

use masar_locale::{LANGUAGES, words, words_as_text};
use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).unwrap_or_else(|| ".".into());
    let write = |tag: &str| {
        let file = Path::new(&folder).join(format!("masar_words_{tag}.txt"));
        std::fs::write(file, words_as_text(words(tag)))
    };
    // JSON: the tag of each variant's file, and a regular expression of the tags that ask for it.
    let mut variants = Vec::new();
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
            let pattern = format!(r"^{language}(-....)?-{regions}\b").replace('\\', r"\\");
            variants.push(format!(r#""{}":"{pattern}""#, variant.tag));
        }
    }
    std::fs::write(
        Path::new(&folder).join("variants.json"),
        format!("{{{}}}", variants.join(",")),
    )
}
