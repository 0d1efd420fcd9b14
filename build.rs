//! Minifies the view's style sheets, each into a text that the module beside it includes
//! (`view::style_sheet!`).
//!
//! A sheet that does not parse fails the build with its place. `cargo xtask test` applies the rules
//! for style sheets (`xtask/tools/stylelint.config.mjs`).

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    // The folder and not the files: a new sheet counts as well.
    println!("cargo::rerun-if-changed=src");
    // The splitter reads from the relocations which function needs which.
    let wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if wasm && env::var_os("CARGO_FEATURE_CHUNKS").is_some() {
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    }
    let mut classes = BTreeSet::new();
    for sheet in masar_stylesheet::find(Path::new("src"))? {
        let text = fs::read_to_string(&sheet)?;
        match masar_stylesheet::minify(&text) {
            Ok(small) => {
                classes.extend(masar_stylesheet::class_names(&small).map(str::to_owned));
                write(sheet.file_name().unwrap_or_default(), &small)?;
            }
            Err(error) => println!("cargo::error={}:{error}", sheet.display()),
        }
    }
    write(OsStr::new("styled_classes.rs"), &styled_classes(&classes))
}

/// The names as Rust, for `view::element::names`.
fn styled_classes(names: &BTreeSet<String>) -> String {
    format!(
        "/// The classes that the style sheets name.\nconst STYLED_CLASSES: &[&str] = &{:?};\n",
        names.iter().collect::<Vec<_>>()
    )
}

/// Writes a file into `OUT_DIR`, unless it holds the text already.
fn write(name: &OsStr, text: &str) -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join(name);
    if fs::read_to_string(&out).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(out, text)
}
