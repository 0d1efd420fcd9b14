//! Builds the last commit in two folders, and compares the files.

use crate::build;
use crate::command::{command, run};
use crate::failure::{Failure, OnFile};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Checks that two clones, in folders with names of different lengths, build the same `pkg/` to the byte.
///
/// # Errors
///
/// A build failed, or a file differs.
pub fn check(root: &Path) -> Result<(), Failure> {
    let place = root.join("target/same-build");
    if place.exists() {
        std::fs::remove_dir_all(&place).on_file("empty", &place)?;
    }
    let mut builds = Vec::new();
    for folder in ["one", "the other folder"] {
        let clone = place.join(folder);
        run(command("git", root)
            .args(["clone", "--quiet", "."])
            .arg(&clone))?;
        build::run(&clone, Default::default())?;
        builds.push(files(&clone.join("pkg"))?);
    }
    let different = differences(&builds[0], &builds[1]);
    if different.is_empty() {
        return Ok(());
    }
    Err(Failure::new("two builds of one commit differ")
        .cause(different.join(", "))
        .remedy(format!(
            "compare the files in {}; docs/building.md lists what makes a build the same",
            place.display()
        )))
}

/// The files of a folder and the folders below it, by their path in it.
type Files = BTreeMap<PathBuf, Vec<u8>>;

fn files(folder: &Path) -> Result<Files, Failure> {
    let mut files = Files::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).on_file("read", &next)? {
            let path = entry.on_file("read", &next)?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = std::fs::read(&path).on_file("read", &path)?;
                files.insert(path.strip_prefix(folder).unwrap_or(&path).into(), bytes);
            }
        }
    }
    Ok(files)
}

/// Returns the names of the files that differ, or that only one build has.
fn differences(one: &Files, other: &Files) -> Vec<String> {
    let mut names: Vec<&PathBuf> = one.keys().chain(other.keys()).collect();
    names.sort();
    names.dedup();
    names.retain(|name| one.get(*name) != other.get(*name));
    names
        .iter()
        .map(|name| name.display().to_string())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_and_a_missing_file_are_differences() {
        let folder = |files: &[(&str, &str)]| {
            let temporary = tempfile::tempdir().unwrap();
            std::fs::create_dir(temporary.path().join("below")).unwrap();
            for (name, text) in files {
                std::fs::write(temporary.path().join(name), text).unwrap();
            }
            super::files(temporary.path()).unwrap()
        };
        let one = folder(&[("same", "a"), ("below/changed", "b"), ("missing", "c")]);
        let other = folder(&[("same", "a"), ("below/changed", "B")]);
        assert_eq!(differences(&one, &one), [""; 0]);
        assert_eq!(differences(&one, &other), ["below/changed", "missing"]);
    }
}
