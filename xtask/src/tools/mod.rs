//! Finds, or installs, the tools of each chore at their pinned versions.
//!
//! What can live inside the repository's own folders does: cargo's tools go to `target/tools`, npm's
//! to `xtask/tools/node_modules`. Versions stand in one place each: the toolchain's in
//! `rust-toolchain.toml`, wasm-bindgen's in `Cargo.lock`, npm's in `xtask/tools/package.json`,
//! wasm-pack's in [`cargo`], geckodriver's in [`firefox`].

pub mod browser;
pub mod cargo;
pub mod firefox;
pub mod npm;
pub mod rust;

use crate::failure::Failure;
use std::path::{Path, PathBuf};

/// Where the tools of a build are.
#[derive(Clone, Debug)]
pub struct BuildTools {
    /// wasm-pack itself.
    pub wasm_pack: PathBuf,
    /// The folder with `wasm-bindgen` and `wasm-bindgen-test-runner`, for `PATH`.
    pub wasm_bindgen: PathBuf,
    /// Binaryen's optimiser.
    pub wasm_opt: PathBuf,
    /// The minifier of modules.
    pub esbuild: PathBuf,
    /// The minifier of the loader.
    pub terser: PathBuf,
}

/// Everything a build needs; installs what is missing.
///
/// # Errors
///
/// Something could not be installed, or has the wrong version.
pub fn for_build(root: &Path, rebuilt_std: bool) -> Result<BuildTools, Failure> {
    rust::target(root)?;
    if rebuilt_std {
        rust::source(root)?;
    }
    let wasm_pack = cargo::wasm_pack(root)?;
    let wasm_bindgen = cargo::wasm_bindgen(root)?;
    let npm = npm::install(root)?;
    Ok(BuildTools {
        wasm_pack,
        wasm_bindgen,
        wasm_opt: npm::wasm_opt(root, &npm)?,
        esbuild: npm.join("esbuild"),
        terser: npm.join("terser"),
    })
}
