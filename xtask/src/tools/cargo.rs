//! wasm-pack and wasm-bindgen's commands, by cargo.

use crate::command::{command, find, output, run};
use crate::console::{say, timed};
use crate::failure::{Failure, OnFile};
use std::path::{Path, PathBuf};

/// The wasm-pack the build is known to work with.
pub const WASM_PACK: &str = "0.15.1";

/// wasm-pack at [`WASM_PACK`].
///
/// # Errors
///
/// It could not be compiled or fetched.
pub fn wasm_pack(root: &Path) -> Result<PathBuf, Failure> {
    // `--locked`: with the newest dependencies it was not tried.
    tool(root, "wasm-pack", "wasm-pack", WASM_PACK, &["--locked"])
}

/// The folder of `wasm-bindgen` and `wasm-bindgen-test-runner`, equal to the letter to the
/// wasm-bindgen in `Cargo.lock`: the glue and the Wasm are one protocol.
///
/// # Errors
///
/// `Cargo.lock` names no wasm-bindgen, or the commands could not be compiled or fetched.
pub fn wasm_bindgen(root: &Path) -> Result<PathBuf, Failure> {
    let lock = root.join("Cargo.lock");
    let text = std::fs::read_to_string(&lock).on_file("read", &lock)?;
    let version = locked_version(&text, "wasm-bindgen")
        .ok_or_else(|| Failure::new("Cargo.lock names no wasm-bindgen"))?;
    // The test runner is looked for: it comes with the other command and is the rarer of the two.
    let runner = tool(
        root,
        "wasm-bindgen-test-runner",
        "wasm-bindgen-cli",
        version,
        &[],
    )?;
    Ok(runner.parent().unwrap_or(root).to_path_buf())
}

fn tool(
    root: &Path,
    program: &str,
    package: &str,
    version: &str,
    extra: &[&str],
) -> Result<PathBuf, Failure> {
    let own = root.join("target/tools");
    let folders = [own.join("bin")];
    let has_version = |file: &PathBuf| {
        output(command(file, root).arg("--version"))
            .is_ok_and(|said| said.split_whitespace().last() == Some(version))
    };
    if let Some(file) = find(program, &folders).filter(has_version) {
        return Ok(file);
    }
    // Somebody's other version earlier on PATH does not hide the right one in cargo's own folder.
    if let Some(file) = cargo_home_bin()
        .map(|bin| bin.join(program))
        .filter(has_version)
    {
        return Ok(file);
    }
    let what = format!("{package} {version} into target/tools (compiles, a few minutes)");
    timed("Installing", &what, || {
        run(command("cargo", root)
            .args([
                "install",
                "--quiet",
                package,
                "--version",
                &format!("={version}"),
            ])
            .args(extra)
            .arg("--root")
            .arg(&own)
            .env_remove("RUSTFLAGS"))
    })?;
    find(program, &folders)
        .filter(has_version)
        .ok_or_else(|| {
            Failure::new(format!(
                "{package} {version} was installed without a working {program}"
            ))
        })
        .inspect(|file| say("Installed", &file.display().to_string()))
}

fn cargo_home_bin() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .map(|home| home.join("bin"))
}

/// The version of a package in the text of a `Cargo.lock`.
///
/// # Examples
///
/// ```
/// use xtask::tools::cargo::locked_version;
///
/// let lock = "[[package]]\nname = \"yew\"\nversion = \"0.23.0\"\n";
/// assert_eq!(locked_version(lock, "yew"), Some("0.23.0"));
/// assert_eq!(locked_version(lock, "ye"), None);
/// ```
pub fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}
