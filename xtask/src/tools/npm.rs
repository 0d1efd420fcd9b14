//! The tools from npm, at the versions in `xtask/tools/package-lock.json`, and the timelines of the benchmark.

use super::exclusive;
use crate::command::{command, output, run};
use crate::console::timed;
use crate::failure::{Failure, OnFile};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest version of Binaryen that reads the Wasm of the pinned Rust and meets the size budget.
pub const OLDEST_WASM_OPT: u32 = 130;

/// Installs the tools unless they are installed. Returns the folder of their commands.
///
/// # Errors
///
/// npm is missing, or could not install the tools.
pub fn install(root: &Path) -> Result<PathBuf, Failure> {
    install_in(root, "xtask/tools", "the tools")
}

/// Installs the timelines with which the benchmark compares Masar, at the versions in
/// `benchmarks/peers/package-lock.json`, unless they are installed.
///
/// # Errors
///
/// npm is missing, or could not install them.
pub fn install_peers(root: &Path) -> Result<(), Failure> {
    install_in(root, "benchmarks/peers", "the other timelines").map(|_| ())
}

/// Installs the packages of a folder. Returns the folder of their commands.
fn install_in(root: &Path, name: &str, what: &str) -> Result<PathBuf, Failure> {
    let folder = root.join(name);
    let modules = folder.join("node_modules");
    let commands = modules.join(".bin");
    let lock_file = folder.join("package-lock.json");
    let versions = std::fs::read(&lock_file).on_file("read", &lock_file)?;
    // A build may run in parallel with the tests. One of them installs, and the other waits.
    let _installing = exclusive(&root.join("target/tools"), "npm")?;
    // A copy of the lock file from which the tools were installed.
    let stamp = modules.join(".installed-from");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == versions) {
        return Ok(commands);
    }
    timed("Installing", &format!("{what} in {name} (npm ci)"), || {
        run(command("npm", &folder)
            .args([
                "ci",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--loglevel=error",
            ])
            .stdout(std::io::stderr()))
    })
    .map_err(|failure| failure.remedy("install Node.js 20 or newer with npm, then try again"))?;
    std::fs::write(&stamp, versions).on_file("write", &stamp)?;
    Ok(commands)
}

/// The style sheets to which the rules apply: those that ship, and those of the showcase page and the snippet
/// builder. The pages in `www/demo` stand for other people's pages.
const STYLE_SHEETS: [&str; 5] = [
    "src/**/*.css",
    "crates/**/*.css",
    "www/palettes/*.css",
    "www/site.css",
    "www/builder/*.css",
];

/// Returns stylelint's command, with the rules in `xtask/tools/stylelint.config.mjs`; installs it
/// when it is missing.
///
/// # Errors
///
/// It could not be installed.
pub fn stylelint(root: &Path) -> Result<Command, Failure> {
    let commands = install(root)?;
    let mut stylelint = command(commands.join("stylelint"), root);
    stylelint
        .args(["--config", "xtask/tools/stylelint.config.mjs"])
        .args(["--allow-empty-input", "--formatter", "unix"])
        .args(STYLE_SHEETS);
    Ok(stylelint)
}

/// Returns the `wasm-opt` to use: the one in `commands`, or the one that the environment variable
/// `MASAR_WASM_OPT` names.
///
/// # Errors
///
/// It is missing or older than [`OLDEST_WASM_OPT`].
pub fn wasm_opt(root: &Path, commands: &Path) -> Result<PathBuf, Failure> {
    let file = std::env::var_os("MASAR_WASM_OPT").map_or(commands.join("wasm-opt"), PathBuf::from);
    let remedy = "rm -r xtask/tools/node_modules and build again";
    let printed = output(command(&file, root).arg("--version")).map_err(|failure| {
        let what = format!("wasm-opt is missing or does not run: {}", file.display());
        Failure::new(what).cause(failure).remedy(remedy)
    })?;
    match binaryen_version(&printed) {
        Some(version) if version >= OLDEST_WASM_OPT => Ok(file),
        _ => {
            let what = format!(
                "wasm-opt is too old: {} is `{}`, version {OLDEST_WASM_OPT} or newer is needed",
                file.display(),
                printed.trim()
            );
            Err(Failure::new(what).remedy(remedy))
        }
    }
}

/// Reads the number in `wasm-opt version 132 (version_132)`.
fn binaryen_version(printed: &str) -> Option<u32> {
    printed
        .strip_prefix("wasm-opt version ")?
        .split_whitespace()
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_binaryen_is_read_from_its_output() {
        assert_eq!(
            binaryen_version("wasm-opt version 132 (version_132)\n"),
            Some(132)
        );
        assert_eq!(binaryen_version("wasm-opt version 117\n"), Some(117));
        assert_eq!(binaryen_version("node: not found"), None);
    }
}
