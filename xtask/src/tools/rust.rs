//! Parts of the pinned toolchain, installed by rustup.

use crate::command::{command, output, run};
use crate::console::print_status;
use crate::failure::Failure;
use std::path::{Path, PathBuf};

/// Installs the standard library for a target unless it is installed.
///
/// # Errors
///
/// rustup is missing or could not install it.
pub fn target(root: &Path, name: &str) -> Result<(), Failure> {
    part(root, &["target", "add", name], name)
}

/// Installs the source of the standard library, which a release build compiles, unless it is installed.
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

fn part(root: &Path, arguments: &[&str], installed_file: &str) -> Result<(), Failure> {
    if library_folder(root)?.join(installed_file).exists() {
        return Ok(());
    }
    let line = format!("rustup {}", arguments.join(" "));
    print_status("Installing", &line);
    run(command("rustup", root).args(arguments)).map_err(|failure| failure.remedy(line))
}

fn library_folder(root: &Path) -> Result<PathBuf, Failure> {
    let sysroot = output(command("rustc", root).args(["--print", "sysroot"]))?;
    Ok(Path::new(sysroot.trim()).join("lib/rustlib"))
}
