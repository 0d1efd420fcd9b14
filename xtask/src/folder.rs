//! Reads and copies folders with all that is in them.

use crate::failure::{Failure, OnFile};
use std::path::{Path, PathBuf};

/// Returns the files and folders in a folder, sorted.
///
/// # Errors
///
/// The folder cannot be read.
pub fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).on_file("read", folder)? {
        found.push(entry.on_file("read", folder)?.path());
    }
    found.sort();
    Ok(found)
}

/// Adds the files of a folder and of its folders to a list. Their names begin with `prefix`.
///
/// # Errors
///
/// A file cannot be read.
pub fn collect(
    folder: &Path,
    prefix: &str,
    files: &mut Vec<(String, Vec<u8>)>,
) -> Result<(), Failure> {
    for path in entries(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{name}");
        match path.is_dir() {
            true => collect(&path, &format!("{name}/"), files)?,
            false => files.push((name, std::fs::read(&path).on_file("read", &path)?)),
        }
    }
    Ok(())
}

/// Copies a folder with its folders, except packages that npm installed.
///
/// # Errors
///
/// A file cannot be copied.
pub fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(to).on_file("create", to)?;
    for path in entries(from)? {
        let name = path.file_name().unwrap_or_default();
        if path.is_dir() && name != "node_modules" {
            copy(&path, &to.join(name))?;
        } else if path.is_file() {
            std::fs::copy(&path, to.join(name)).on_file("copy", &path)?;
        }
    }
    Ok(())
}
