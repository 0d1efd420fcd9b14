//! Splits the widget's Wasm at its split points (`#[wasm_split]`) into a main module and chunks, with
//! `wasm_split_cli_support` as a library.

use crate::failure::{Failure, OnFile};
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{Options, transform};

/// The script that loads chunks. The main module imports it under this name.
const LINK_MODULE: &str = "./chunks.js";

/// The files that the splitter wrote.
pub struct SplitModule {
    /// The main module, still without its JavaScript glue.
    pub main: PathBuf,
    /// The chunks, with the names that they have in `pkg/`.
    pub chunks: Vec<PathBuf>,
}

/// Splits `wasm` into `folder`. `glue` is the name of the script that wasm-bindgen will write there.
///
/// # Errors
///
/// The Wasm has no relocations, or was built with another version of `wasm_split_helpers`.
pub fn split(wasm: &Path, folder: &Path, glue: &str) -> Result<SplitModule, Failure> {
    let bytes = std::fs::read(wasm).on_file("read", wasm)?;
    let main = folder.join("main.wasm");
    let glue = format!("./{glue}");
    let mut options = Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.main_module = &glue;
    options.link_name = LINK_MODULE;
    let split = transform(options).map_err(|error| {
        Failure::new(format!("cannot split {}", wasm.display())).cause(format!("{error:#}"))
    })?;
    let script = folder.join(LINK_MODULE);
    let mut text = std::fs::read_to_string(&script).on_file("read", &script)?;
    // The widget reports a chunk that cannot be loaded, in one line.
    text = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("console.error("))
        .collect::<Vec<_>>()
        .join("\n");
    let mut chunks = Vec::new();
    for file in split.split_modules {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let named = published_name(&name);
        text = text.replace(&format!("\"./{name}\""), &format!("\"./{named}\""));
        let chunk = folder.join(named);
        std::fs::rename(&file, &chunk).on_file("rename", &file)?;
        chunks.push(chunk);
    }
    std::fs::write(&script, text).on_file("write", &script)?;
    chunks.sort();
    Ok(SplitModule { main, chunks })
}

/// Returns a chunk's name in `pkg/` from the splitter's name: `split_{name}` for a split point, `chunk_{number}`
/// for code that several chunks share.
fn published_name(name: &str) -> String {
    match name.strip_prefix("split_") {
        Some(chunk) => format!("masar_{chunk}"),
        None => format!("masar_{name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::published_name;

    #[test]
    fn a_chunk_is_published_under_the_widgets_name() {
        assert_eq!(published_name("split_table.wasm"), "masar_table.wasm");
        assert_eq!(published_name("chunk_12.wasm"), "masar_chunk_12.wasm");
    }
}
