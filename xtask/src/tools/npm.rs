//! wasm-opt and esbuild, by npm, from the lock file in `xtask/tools`.

use crate::command::{command, output, run};
use crate::console::timed;
use crate::failure::{Failure, OnFile};
use std::path::{Path, PathBuf};

/// The oldest Binaryen that reads what this Rust writes and shrinks it as far as the budget asks.
pub const OLDEST_WASM_OPT: u32 = 130;

/// Installs what `package-lock.json` says, if it is not there yet; gives the folder of commands.
///
/// # Errors
///
/// npm is missing, or could not install.
pub fn install(root: &Path) -> Result<PathBuf, Failure> {
    let folder = root.join("xtask/tools");
    let modules = folder.join("node_modules");
    let lock = folder.join("package-lock.json");
    let wanted = std::fs::read(&lock).on_file("read", &lock)?;
    // A copy of the lock file beside what was installed from it says whether it still is.
    let stamp = modules.join(".installed-from");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(modules.join(".bin"));
    }
    timed(
        "Installing",
        "wasm-opt, esbuild and the accessibility engines (npm ci in xtask/tools)",
        || {
            run(command("npm", &folder)
                .args([
                    "ci",
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund",
                    "--loglevel=error",
                ])
                .stdout(std::io::stderr()))
        },
    )
    .map_err(|failure| failure.remedy("install Node.js 20 or newer with npm, then again"))?;
    std::fs::write(&stamp, wanted).on_file("write", &stamp)?;
    Ok(modules.join(".bin"))
}

/// The `wasm-opt` to use: the one in `bin`, or the one that `MASAR_WASM_OPT` names.
///
/// # Errors
///
/// It is missing or older than [`OLDEST_WASM_OPT`].
pub fn wasm_opt(root: &Path, bin: &Path) -> Result<PathBuf, Failure> {
    let file = std::env::var_os("MASAR_WASM_OPT").map_or(bin.join("wasm-opt"), PathBuf::from);
    let remedy = "rm -r xtask/tools/node_modules and build again";
    let said = output(command(&file, root).arg("--version")).map_err(|failure| {
        let what = format!("wasm-opt is missing or does not run: {}", file.display());
        Failure::new(what).cause(failure).remedy(remedy)
    })?;
    match binaryen_version(&said) {
        Some(version) if version >= OLDEST_WASM_OPT => Ok(file),
        _ => {
            let what = format!(
                "wasm-opt is too old: {} says `{}`, version {OLDEST_WASM_OPT} or newer is needed",
                file.display(),
                said.trim()
            );
            Err(Failure::new(what).remedy(remedy))
        }
    }
}

/// The number in `wasm-opt version 132 (version_132)`.
fn binaryen_version(said: &str) -> Option<u32> {
    said.strip_prefix("wasm-opt version ")?
        .split_whitespace()
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn binaryens_version_is_read_from_what_it_says() {
        assert_eq!(
            binaryen_version("wasm-opt version 132 (version_132)\n"),
            Some(132)
        );
        assert_eq!(binaryen_version("wasm-opt version 117\n"), Some(117));
        assert_eq!(binaryen_version("node: not found"), None);
    }
}
