//! Writes each language's words to a file of its own, for the Wasm to ask for: `cargo xtask build` runs
//! it with the folder as its one argument.

use masar::locale::{LANGUAGES, words, words_as_text};
use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).unwrap_or_else(|| ".".into());
    for language in LANGUAGES {
        let file = Path::new(&folder).join(format!("masar_words_{}.txt", language.tag));
        std::fs::write(file, words_as_text(words(language.tag)))?;
    }
    Ok(())
}
