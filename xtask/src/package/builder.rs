//! The snippet builder, which is in the zip beside `pkg/` at the same place as in the repository.

use crate::failure::{Failure, OnFile};
use std::path::{Path, PathBuf};

/// The files that the pages of the builder load besides their own.
const SHARED: [&str; 3] = [
    "www/site.css",
    "www/masar.svg",
    "www/feeds/partnership.json",
];

/// Returns the files by their names in the zip.
///
/// # Errors
///
/// A file cannot be read.
pub fn files(root: &Path) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let mut paths: Vec<PathBuf> = SHARED.iter().map(PathBuf::from).collect();
    collect(root, Path::new("www/builder"), &mut paths)?;
    paths.sort();
    let read = |path: PathBuf| {
        let file = root.join(&path);
        let bytes = std::fs::read(&file).on_file("read", &file)?;
        Ok((path.display().to_string(), bytes))
    };
    paths.into_iter().map(read).collect()
}

/// Adds the paths of the files in a folder and in its folders, relative to the repository.
fn collect(root: &Path, folder: &Path, paths: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let full = root.join(folder);
    for entry in std::fs::read_dir(&full).on_file("read", &full)? {
        let path = folder.join(entry.on_file("read", &full)?.file_name());
        match root.join(&path).is_dir() {
            true => collect(root, &path, paths)?,
            false => paths.push(path),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// The addresses of files in other folders that a page or a script names.
    fn addresses(text: &str) -> impl Iterator<Item = &str> {
        let parts = text.split('"');
        parts.filter(|part| part.starts_with("../"))
    }

    fn resolve(from: &str, address: &str) -> String {
        let mut parts: Vec<&str> = from.split('/').collect();
        parts.pop();
        for part in address.split('/') {
            match part {
                "." => {}
                ".." => drop(parts.pop()),
                name => parts.push(name),
            }
        }
        parts.join("/")
    }

    #[test]
    fn the_zip_contains_each_file_that_the_pages_and_scripts_of_the_builder_name() {
        let files: BTreeMap<_, _> = files(&crate::repository()).unwrap().into_iter().collect();
        let mut count = 0;
        for (name, bytes) in &files {
            if !name.starts_with("www/builder/") {
                continue;
            }
            let text = String::from_utf8_lossy(bytes);
            // Addresses in a script that are not of modules are relative to its page.
            for address in addresses(&text) {
                let found = [name, "www/builder/index.html"].map(|from| resolve(from, address));
                let is_in_zip =
                    |path: &String| path.starts_with("pkg/") || files.contains_key(path);
                assert!(found.iter().any(is_in_zip), "{name}: {address}");
                count += 1;
            }
        }
        assert!(count > 5, "only {count} addresses");
    }
}
