//! The snippet builder, which is in the zip beside `pkg/` at the same place as in the repository.

use crate::failure::{Failure, OnFile};
use crate::folder;
use std::path::Path;

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
    let mut files = Vec::new();
    for name in SHARED {
        let file = root.join(name);
        files.push((
            name.to_owned(),
            std::fs::read(&file).on_file("read", &file)?,
        ));
    }
    folder::collect(&root.join("www/builder"), "www/builder/", &mut files)?;
    Ok(files)
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
