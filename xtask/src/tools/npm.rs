//! The tools from npm, at the versions in `xtask/tools/package-lock.json`.

use crate::command::{command, output, run};
use crate::console::timed;
use crate::failure::{Failure, OnFile};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest version of Binaryen that reads the Wasm of the pinned Rust and meets the size budget.
pub const OLDEST_WASM_OPT: u32 = 130;

/// A set of tools.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// `dependencies` of `package.json`: wasm-opt, esbuild and terser.
    Build,
    /// `devDependencies` as well: stylelint, html-validate and the accessibility engines.
    All,
}

impl Set {
    /// The file in `node_modules` that holds the lock file from which the set was installed.
    const fn stamp(self) -> &'static str {
        match self {
            Self::Build => ".installed-for-build",
            Self::All => ".installed",
        }
    }

    fn is_installed(self, modules: &Path, lock: &[u8]) -> bool {
        let matches =
            |set: Self| std::fs::read(modules.join(set.stamp())).is_ok_and(|it| it == lock);
        matches(Self::All) || (self == Self::Build && matches(Self::Build))
    }
}

/// Installs a set of tools unless it is installed. Returns the folder of their commands.
///
/// # Errors
///
/// npm is missing, or could not install the tools.
pub fn install(root: &Path, set: Set) -> Result<PathBuf, Failure> {
    let folder = root.join("xtask/tools");
    let modules = folder.join("node_modules");
    let lock_file = folder.join("package-lock.json");
    let lock = std::fs::read(&lock_file).on_file("read", &lock_file)?;
    let commands = modules.join(".bin");
    if set.is_installed(&modules, &lock) {
        return Ok(commands);
    }
    let (what, omitted) = match set {
        Set::Build => ("wasm-opt, esbuild and terser", Some("--omit=dev")),
        Set::All => ("the tools of build and tests", None),
    };
    timed("Installing", &format!("{what} (npm ci)"), || {
        run(command("npm", &folder)
            .args([
                "ci",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--loglevel=error",
            ])
            .args(omitted)
            .stdout(std::io::stderr()))
    })
    .map_err(|failure| failure.remedy("install Node.js 20 or newer with npm, then try again"))?;
    let stamp = modules.join(set.stamp());
    std::fs::write(&stamp, lock).on_file("write", &stamp)?;
    Ok(commands)
}

/// The style sheets to which the rules apply: those that ship, and those of the showcase page. The
/// pages in `www/demo` stand for other people's pages.
const STYLE_SHEETS: [&str; 5] = [
    "src/**/*.css",
    "checker/**/*.css",
    "crates/**/*.css",
    "www/palettes/*.css",
    "www/site.css",
];

/// Returns stylelint's command, with the rules in `xtask/tools/stylelint.config.mjs`; installs it
/// when it is missing.
///
/// # Errors
///
/// It could not be installed.
pub fn stylelint(root: &Path) -> Result<Command, Failure> {
    let commands = install(root, Set::All)?;
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
    fn the_version_of_binaryen_is_read_from_what_it_prints() {
        assert_eq!(
            binaryen_version("wasm-opt version 132 (version_132)\n"),
            Some(132)
        );
        assert_eq!(binaryen_version("wasm-opt version 117\n"), Some(117));
        assert_eq!(binaryen_version("node: not found"), None);
    }

    #[test]
    fn all_tools_are_enough_for_a_build_and_those_of_a_build_are_not_all() {
        let modules = tempfile::tempdir().unwrap();
        let modules = modules.path();
        assert!(!Set::Build.is_installed(modules, b"lock"));
        std::fs::write(modules.join(Set::Build.stamp()), "lock").unwrap();
        assert!(Set::Build.is_installed(modules, b"lock"));
        assert!(!Set::All.is_installed(modules, b"lock"));
        std::fs::write(modules.join(Set::All.stamp()), "lock").unwrap();
        assert!(Set::All.is_installed(modules, b"lock"));
        assert!(!Set::All.is_installed(modules, b"changed"));
    }
}
