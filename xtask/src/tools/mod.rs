//! Finds the tools of each task, and installs those that are missing at pinned versions.
//!
//! The tools are installed into the repository's own folders where that is possible: cargo's into
//! `target/tools`, npm's into `xtask/tools/node_modules`. Each version is written in one place: the
//! toolchain's in `rust-toolchain.toml`, wasm-bindgen's in `Cargo.lock`, npm's in
//! `xtask/tools/package.json`, geckodriver's in [`firefox`].

pub mod apt;
pub mod browser;
pub mod cargo;
pub mod firefox;
pub mod npm;
pub mod rust;
pub mod servers;
pub mod webkit;

use crate::failure::{Failure, OnFile};
use std::fs::File;
use std::path::{Path, PathBuf};

/// Waits until no other process installs the tools called `name`, and keeps others waiting until the
/// file that it returns is dropped.
fn exclusive(folder: &Path, name: &str) -> Result<File, Failure> {
    std::fs::create_dir_all(folder).on_file("create", folder)?;
    let path = folder.join(format!(".{name}-lock"));
    let file = File::create(&path).on_file("create", &path)?;
    file.lock().on_file("lock", &path)?;
    Ok(file)
}

/// The commands of a build's tools.
#[derive(Clone, Debug)]
pub struct BuildTools {
    /// The optimiser of Binaryen.
    pub wasm_opt: PathBuf,
    /// The bundler of modules.
    pub esbuild: PathBuf,
    /// The minifier of the loader.
    pub terser: PathBuf,
}

/// Installs the missing tools of a build. `rebuilt_std` is whether the build compiles the standard library.
///
/// # Errors
///
/// A tool could not be installed, or has the wrong version.
pub fn for_build(root: &Path, rebuilt_std: bool) -> Result<BuildTools, Failure> {
    rust::target(root, "wasm32-unknown-unknown")?;
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
