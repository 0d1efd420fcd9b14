//! The npm package `masar-cli`: the command line as WebAssembly, which Node's WASI runs.

use super::npm::{manifest, pack};
use crate::build::Build;
use crate::build::version;
use crate::command::{command, output, run};
use crate::console::timed;
use crate::failure::{Failure, OnFile};
use crate::tools::rust;
use std::path::{Path, PathBuf};

const TARGET: &str = "wasm32-wasip1";

/// The options of wasm-opt: without the names of functions, 0.1 MB compressed. `-Oz` would take more than a minute and save
/// 30 KB of 1.2 MB compressed.
const PASSES: [&str; 8] = [
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Makes the package in `folder`. Returns the tarball.
///
/// # Errors
///
/// The command line does not compile, or a file cannot be written.
pub fn write(root: &Path, build: &Build, folder: &Path) -> Result<PathBuf, Failure> {
    let wasm = compile(root)?;
    let package = folder.join("npm-cli");
    std::fs::create_dir_all(&package).on_file("create", &package)?;
    let optimized = package.join("masar.wasm");
    output(
        command(&build.tools.wasm_opt, root)
            .args(PASSES)
            .arg(&wasm)
            .arg("-o")
            .arg(&optimized),
    )?;
    let bytes = std::fs::read(&optimized).on_file("read", &optimized)?;
    std::fs::write(&optimized, version::add_to_wasm(bytes)).on_file("write", &optimized)?;
    let from = root.join("wrappers/npm-cli");
    let manifest = manifest(&from.join("package.json"))?;
    let file = package.join("package.json");
    std::fs::write(&file, manifest).on_file("write", &file)?;
    for file in [
        from.join("README.md"),
        from.join("masar.mjs"),
        root.join("LICENSE-APACHE"),
        root.join("LICENSE-MIT"),
    ] {
        let name = file.file_name().unwrap_or_default();
        std::fs::copy(&file, package.join(name)).on_file("copy", &file)?;
    }
    pack(&package, folder)
}

fn compile(root: &Path) -> Result<PathBuf, Failure> {
    rust::target(root, TARGET)?;
    timed("Building", "the command line for WASI", || {
        let mut cargo = command("cargo", root);
        cargo.args(["build", "--locked", "--release", "--target", TARGET]);
        run(cargo.args(["--package", "masar-cli"]))
    })?;
    Ok(root.join("target").join(TARGET).join("release/masar.wasm"))
}
