//! The parts of the pinned toolchain, by rustup.

use crate::command::{command, output, run};
use crate::console::say;
use crate::failure::Failure;
use std::path::{Path, PathBuf};

const WASM: &str = "wasm32-unknown-unknown";

/// The standard library for Wasm.
///
/// # Errors
///
/// rustup is missing or could not install it.
pub fn target(root: &Path) -> Result<(), Failure> {
    part(root, &["target", "add", WASM], WASM)
}

/// The standard library's source, from which a build makes a smaller one.
///
/// # Errors
///
/// rustup is missing or could not install it.
pub fn source(root: &Path) -> Result<(), Failure> {
    part(
        root,
        &["component", "add", "rust-src"],
        "src/rust/library/Cargo.lock",
    )
}

fn part(root: &Path, arguments: &[&str], proof: &str) -> Result<(), Failure> {
    if library_folder(root)?.join(proof).exists() {
        return Ok(());
    }
    let typed = format!("rustup {}", arguments.join(" "));
    say("Installing", &typed);
    run(command("rustup", root).args(arguments)).map_err(|failure| failure.remedy(typed))
}

fn library_folder(root: &Path) -> Result<PathBuf, Failure> {
    let sysroot = output(command("rustc", root).args(["--print", "sysroot"]))?;
    Ok(Path::new(sysroot.trim()).join("lib/rustlib"))
}
