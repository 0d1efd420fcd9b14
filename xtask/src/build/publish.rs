//! Writes the files of a build into `pkg/`.

use super::assets::Assets;
use super::{compress, version};
use crate::failure::{Failure, OnFile};
use crate::options::BuildOptions;
use std::path::Path;

/// The hashes of all files of `pkg/` for the attribute `integrity`.
const INTEGRITY: &str = "integrity.json";

/// Adds the files that are copied: the palettes, and the licenses of the crates in the Wasm.
///
/// # Errors
///
/// A file cannot be read.
pub fn add_copies(root: &Path, assets: &mut Assets) -> Result<(), Failure> {
    let folder = root.join("www/palettes");
    let mut sheets = Vec::new();
    for entry in std::fs::read_dir(&folder).on_file("read", &folder)? {
        sheets.push(entry.on_file("read", &folder)?.path());
    }
    sheets.sort();
    for sheet in sheets {
        let text = std::fs::read_to_string(&sheet).on_file("read", &sheet)?;
        let name = sheet.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("palettes/{name}");
        assets.add_unhashed(&name, version::add_to_text(&text).into());
    }
    let file = root.join(crate::licenses::FILE);
    let text = std::fs::read_to_string(&file).on_file("read", &file)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let text = format!("Masar {}\n\n{text}", version::VERSION);
    assets.add_unhashed(&name, text.into());
    Ok(())
}

/// Writes the files into `pkg`, with compressed files beside them in a release. Removes the other files of earlier
/// builds.
///
/// # Errors
///
/// A file cannot be written, compressed or removed.
pub fn publish(pkg: &Path, assets: &Assets, options: BuildOptions) -> Result<(), Failure> {
    remove_stale(pkg, assets, options)?;
    let palettes = pkg.join("palettes");
    std::fs::create_dir_all(&palettes).on_file("create", &palettes)?;
    for asset in &assets.files {
        let file = pkg.join(&asset.name);
        write_if_new(&file, &asset.bytes)?;
        if asset.name.starts_with("masar") && !options.dev {
            compress::compress(&file)?;
        }
    }
    write_if_new(&pkg.join(INTEGRITY), assets.hashes().as_bytes())
}

fn remove_stale(pkg: &Path, assets: &Assets, options: BuildOptions) -> Result<(), Failure> {
    for entry in std::fs::read_dir(pkg).on_file("read", pkg)? {
        let file = entry.on_file("read", pkg)?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let plain = name.trim_end_matches(".br").trim_end_matches(".gz");
        let is_stale = !assets.files.iter().any(|asset| asset.name == plain);
        let is_compressed = plain.len() < name.len();
        if name.starts_with("masar") && (is_stale || is_compressed && options.dev) {
            std::fs::remove_file(&file).on_file("remove", &file)?;
        }
    }
    Ok(())
}

/// Writes a file unless it has this content already, so that its modification time changes only with its content.
///
/// # Errors
///
/// The file cannot be written.
pub fn write_if_new(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if std::fs::read(file).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    std::fs::write(file, bytes).on_file("write", file)
}
