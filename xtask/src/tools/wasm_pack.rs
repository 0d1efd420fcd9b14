//! wasm-pack and the command of wasm-bindgen, until the build uses their libraries.

use super::cargo;
use crate::command::{command, find, run};
use crate::failure::Failure;
use std::path::{Path, PathBuf};

pub(super) fn wasm_pack(root: &Path) -> Result<PathBuf, Failure> {
    cargo::install(root, "wasm-pack", "0.15.1")
}

/// Returns the folder of the command `wasm-bindgen`.
pub(super) fn wasm_bindgen(root: &Path) -> Result<PathBuf, Failure> {
    let tools = root.join("target/tools");
    let bin = tools.join("bin");
    if find("wasm-bindgen", std::slice::from_ref(&bin)).is_none() {
        // Not `--locked`: its lock file does not resolve.
        run(command("cargo", root)
            .args(["install", "--quiet", "--debug", "wasm-bindgen-cli@=0.2.130"])
            .arg("--root")
            .arg(&tools))?;
    }
    Ok(bin)
}
