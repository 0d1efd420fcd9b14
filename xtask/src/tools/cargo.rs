//! Programs that cargo compiles from crates.io.

use super::exclusive;
use crate::command::{command, find, output, run};
use crate::console::{print_status, timed};
use crate::failure::Failure;
use std::path::{Path, PathBuf};

/// Returns the command `name`, which is a package of the same name, at `version`. Installs it with
/// these `features` into `target/tools` unless that version is there, on `PATH` or in cargo's own folder.
///
/// # Errors
///
/// It could not be fetched or compiled.
pub fn install(root: &Path, name: &str, version: &str, features: &str) -> Result<PathBuf, Failure> {
    let tools = root.join("target/tools");
    let _installing = exclusive(&tools, name)?;
    let folders = [tools.join("bin")];
    let has_version = |file: &PathBuf| {
        output(command(file, root).arg("--version"))
            .is_ok_and(|printed| version_in(&printed) == Some(version))
    };
    if let Some(file) = find(name, &folders).filter(has_version) {
        return Ok(file);
    }
    // Another version earlier on PATH does not hide the right one in cargo's own folder.
    if let Some(file) = cargo_home_bin()
        .map(|bin| bin.join(name))
        .filter(has_version)
    {
        return Ok(file);
    }
    let what = format!("{name} {version} into target/tools (compiles)");
    timed("Installing", &what, || {
        // Without optimization, since compiling it takes longer than running it.
        run(command("cargo", root)
            .args(["install", "--quiet", "--debug", "--locked"])
            .args([name, "--version", &format!("={version}")])
            .args(["--features", features, "--root"])
            .arg(&tools)
            .env_remove("RUSTFLAGS"))
    })?;
    find(name, &folders)
        .filter(has_version)
        .ok_or_else(|| Failure::new(format!("cargo installed no {name} {version} that runs")))
        .inspect(|file| print_status("Installed", &file.display().to_string()))
}

/// Reads the version in what a program prints for `--version`: the second word of the first line, without a `v`.
fn version_in(printed: &str) -> Option<&str> {
    let word = printed.lines().next()?.split_whitespace().nth(1)?;
    Some(word.trim_start_matches('v'))
}

fn cargo_home_bin() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .map(|home| home.join("bin"))
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn a_version_is_the_second_word_of_the_first_line() {
        let geckodriver =
            "geckodriver 0.37.1\n\nThe source code of this program is available from\n";
        assert_eq!(version_in(geckodriver), Some("0.37.1"));
        assert_eq!(version_in("mdbook v0.4.52\n"), Some("0.4.52"));
        assert_eq!(version_in("cargo-fuzz\n"), None);
        assert_eq!(version_in(""), None);
    }
}
