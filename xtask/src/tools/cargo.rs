//! What runs tests of Wasm, and geckodriver, by cargo.

use crate::command::{command, find, output, run};
use crate::console::{say, timed};
use crate::failure::{Failure, OnFile};
use std::path::{Path, PathBuf};

/// geckodriver at [`super::firefox::GECKODRIVER`].
///
/// # Errors
///
/// It could not be compiled or fetched.
pub fn geckodriver(root: &Path) -> Result<PathBuf, Failure> {
    tool(
        root,
        "geckodriver",
        "geckodriver",
        super::firefox::GECKODRIVER,
        &["--locked"],
    )
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
        output(command(file, root).arg("--version")).is_ok_and(|said| says_version(&said, version))
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

/// Whether what a program says of itself, `geckodriver 0.37.1 (…)` and more lines or `wasm-pack 0.15.1`,
/// names the version.
fn says_version(said: &str, version: &str) -> bool {
    let first = said.lines().next().unwrap_or("");
    first.split_whitespace().nth(1) == Some(version)
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

#[cfg(test)]
mod tests {
    use super::says_version;

    #[test]
    fn a_version_is_read_from_the_first_line_a_program_says() {
        assert!(says_version("wasm-pack 0.15.1\n", "0.15.1"));
        let geckodriver =
            "geckodriver 0.37.1\n\nThe source code of this program is available from\n";
        assert!(says_version(geckodriver, "0.37.1"));
        assert!(!says_version(geckodriver, "0.37"));
        assert!(!says_version("", "0.37.1"));
    }
}
