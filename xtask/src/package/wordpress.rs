//! The plugin for WordPress: `wrappers/wordpress` with `pkg/` inside it.

use crate::build::version::VERSION;
use crate::failure::{Failure, OnFile};
use crate::folder;
use std::path::Path;

/// The folder of the plugin in the zip, and so on a site.
const FOLDER: &str = "masar";

/// The largest upload that PHP accepts unless a host allows more (`upload_max_filesize`).
const UPLOAD_LIMIT: u64 = 2 * 1024 * 1024;

/// The files that contain the version in place of `{{version}}`.
const VERSIONED: [&str; 3] = ["masar.php", "readme.txt", "block/block.json"];

/// Returns the files of the plugin by their names in the zip. `published` are those of `pkg/`.
///
/// # Errors
///
/// A file cannot be read.
pub fn files(
    root: &Path,
    published: &[(String, Vec<u8>)],
) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let mut files = Vec::new();
    folder::collect(&root.join("wrappers/wordpress"), "", &mut files)?;
    // The script that makes the translations does not ship.
    files.retain(|(name, _)| !name.ends_with(".mjs"));
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        let file = root.join(name);
        files.push((
            name.to_owned(),
            std::fs::read(&file).on_file("read", &file)?,
        ));
    }
    files.extend(published.iter().filter(|(name, _)| is_used(name)).cloned());
    files.sort();
    let in_folder = |(name, bytes): (String, Vec<u8>)| {
        let bytes = match VERSIONED.contains(&name.as_str()) {
            true => with_version(&bytes),
            false => bytes,
        };
        (format!("{FOLDER}/{name}"), bytes)
    };
    Ok(files.into_iter().map(in_folder).collect())
}

/// Checks that a site without settings of its own accepts the zip.
///
/// # Errors
///
/// The zip is too large, or cannot be read.
pub fn check_size(zip: &Path) -> Result<(), Failure> {
    let size = std::fs::metadata(zip).on_file("read", zip)?.len();
    match size <= UPLOAD_LIMIT {
        true => Ok(()),
        false => Err(Failure::new(format!(
            "{} has {size} bytes, and PHP accepts uploads of {UPLOAD_LIMIT} bytes",
            zip.display()
        ))),
    }
}

/// Returns whether the plugin uses a file of `pkg/`. The Studio alone would fill the upload limit. WordPress has no rules by which a server sends precompressed files.
fn is_used(name: &str) -> bool {
    let is_compressed = name.ends_with(".br") || name.ends_with(".gz");
    let file = name.strip_prefix("pkg/").unwrap_or(name);
    let is_of_studio = ["studio.", "masar_studio", "masar_import"]
        .iter()
        .any(|start| file.starts_with(start));
    !is_compressed && !is_of_studio
}

/// Returns a text with the version of the workspace.
fn with_version(bytes: &[u8]) -> Vec<u8> {
    String::from_utf8_lossy(bytes)
        .replace("{{version}}", VERSION)
        .into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository;

    fn plugin() -> Vec<(String, Vec<u8>)> {
        let names = [
            "masar.js",
            "masar.js.br",
            "masar_import_bg.01234567.wasm",
            "masar_studio.01234567.css",
            "studio.html",
        ];
        let published = names.map(|name| (format!("pkg/{name}"), Vec::new()));
        files(&repository(), &published).unwrap()
    }

    #[test]
    fn the_plugin_contains_the_timeline_and_neither_the_studio_nor_scripts_that_make_it() {
        let names: Vec<String> = plugin().into_iter().map(|(name, _)| name).collect();
        for name in [
            "masar/masar.php",
            "masar/pkg/masar.js",
            "masar/languages/masar-ar.mo",
        ] {
            assert!(names.iter().any(|it| it == name), "{name}");
        }
        for part in [".mjs", ".br", "studio", "import"] {
            assert!(!names.iter().any(|name| name.contains(part)), "{part}");
        }
    }

    #[test]
    fn header_readme_and_block_have_the_version_of_the_workspace() {
        let plugin = plugin();
        for (name, line) in [
            ("masar.php", format!("Version:           {VERSION}\n")),
            ("masar.php", format!("'MASAR_VERSION', '{VERSION}'")),
            ("readme.txt", format!("Stable tag: {VERSION}\n")),
            ("block/block.json", format!("\"version\": \"{VERSION}\"")),
        ] {
            let mut files = plugin.iter();
            let (_, bytes) = files
                .find(|(its, _)| *its == format!("{FOLDER}/{name}"))
                .unwrap();
            assert!(String::from_utf8_lossy(bytes).contains(&line), "{name}");
        }
        for (name, bytes) in &plugin {
            assert!(!String::from_utf8_lossy(bytes).contains("{{"), "{name}");
        }
    }
}
