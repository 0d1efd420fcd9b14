//! Minifies the view's style sheets, each into a text that the module beside it includes
//! (`view::style_sheet!`).
//!
//! A sheet that does not parse, or breaks a rule of `xtask/src/style.rs`, fails the build with its place.

#[path = "xtask/src/minified.rs"]
mod minified;
#[path = "xtask/src/style.rs"]
#[allow(dead_code)]
mod style;

use minified::minified;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    // The folder and not the files: a new sheet counts as well.
    println!("cargo::rerun-if-changed=src");
    // On a page each language's words are a file of their own.
    println!("cargo::rustc-check-cfg=cfg(words_inside)");
    // How to mend a feed is told where feeds are kept; a page's Wasm does without.
    println!("cargo::rustc-check-cfg=cfg(editors)");
    let wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if !wasm || env::var_os("CARGO_FEATURE_WORDS").is_some() {
        println!("cargo::rustc-cfg=words_inside");
    }
    if !wasm {
        println!("cargo::rustc-cfg=editors");
    }
    // The splitter reads from the relocations which function needs which.
    if wasm && env::var_os("CARGO_FEATURE_CHUNKS").is_some() {
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    }
    let mut sheets = Vec::new();
    gather(Path::new("src"), &mut sheets)?;
    for sheet in &sheets {
        let text = fs::read_to_string(sheet)?;
        let place = sheet.display();
        for fault in style::faults(&text, is_tokens(sheet)) {
            println!("cargo::error={place}:{fault}");
        }
        match minified(&text) {
            Ok(small) => write(sheet.file_name().unwrap_or_default(), &small)?,
            Err(fault) => println!("cargo::error={place}:{fault}"),
        }
    }
    Ok(())
}

fn write(name: &OsStr, text: &str) -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join(name);
    if fs::read_to_string(&out).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(out, text)
}

fn gather(folder: &Path, sheets: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, sheets)?;
        } else if path.extension().is_some_and(|extension| extension == "css") {
            sheets.push(path);
        }
    }
    Ok(())
}

fn is_tokens(sheet: &Path) -> bool {
    sheet.file_name().is_some_and(|name| name == "tokens.css")
}
