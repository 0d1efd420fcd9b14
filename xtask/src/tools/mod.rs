//! Finds, or installs, the tools of each chore at their pinned versions.
//!
//! What can live inside the repository's own folders does: cargo's tools go to `target/tools`, npm's
//! to `xtask/tools/node_modules`. Versions stand in one place each: the toolchain's in
//! `rust-toolchain.toml`, wasm-bindgen's in `Cargo.lock`, npm's in `xtask/tools/package.json`,
//! geckodriver's in [`firefox`].

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
    /// Binaryen's optimiser.
    pub wasm_opt: PathBuf,
    /// The bundler of modules.
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
    let npm = npm::install(root)?;
    Ok(BuildTools {
        wasm_opt: npm::wasm_opt(root, &npm)?,
        esbuild: npm.join("esbuild"),
        terser: npm.join("terser"),
    })
}
