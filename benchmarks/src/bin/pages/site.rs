//! Writes the pages that are measured, with everything compressed by brotli at its highest quality.

use anyhow::{Context, Result, ensure};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::candidates::{Candidate, File};
use crate::events::Events;

/// The page around each candidate.
const HOST: &str = include_str!("../../../peers/pages/host.html");

/// The kinds of files that servers compress.
const COMPRESSIBLE: [&str; 9] = [
    "html", "js", "mjs", "css", "json", "wasm", "txt", "svg", "ttf",
];

/// The folders that are needed to write the pages.
#[derive(Debug)]
pub struct Folders {
    /// The repository.
    pub repository: PathBuf,
    /// The packages of the other timelines: `benchmarks/peers`.
    pub peers: PathBuf,
    /// The pages.
    pub site: PathBuf,
}

/// Writes the files of a candidate to `site/<name>/files/`.
pub fn write_files(folders: &Folders, candidate: &Candidate) -> Result<()> {
    let target = folders.site.join(candidate.name).join("files");
    fs::create_dir_all(&target)?;
    let mut written = Vec::new();
    for file in candidate.files {
        match file {
            File::Repository(from, to) => copy(
                &folders.repository.join(from),
                &target.join(to),
                &mut written,
            )?,
            File::Package(from, to) => {
                let from = folders.peers.join("node_modules").join(from);
                copy(&from, &target.join(to), &mut written)?;
            }
            File::Bundle(from, to) => {
                written.extend(bundle(&folders.peers, from, &target.join(to))?)
            }
        }
    }
    written.iter().try_for_each(|file| compress(file))
}

/// Writes the page of a candidate with events, and its feed, to `site/<name>/<number>/`.
pub fn write_page(folders: &Folders, candidate: &Candidate, events: &Events) -> Result<()> {
    let number = events.events.len().to_string();
    let folder = folders.site.join(candidate.name).join(number);
    fs::create_dir_all(&folder)?;
    let (inside, after) = match candidate.is_inside {
        true => (candidate.page.trim_end(), ""),
        false => ("", candidate.page),
    };
    let page = HOST.replace("{inside}", inside).replace("{after}", after);
    let feed = (candidate.feed)(events).to_string();
    for (name, text) in [("index.html", page), ("feed.json", feed)] {
        let file = folder.join(name);
        write_if_new(&file, text.as_bytes())?;
        compress(&file)?;
    }
    Ok(())
}

/// Copies a file, or a folder with its folders, and lists the copies. Maps of sources and compressed files stay behind.
fn copy(from: &Path, to: &Path, written: &mut Vec<PathBuf>) -> Result<()> {
    if from.is_file() {
        let has_use = from
            .extension()
            .is_none_or(|it| it != "map" && it != "gz" && it != "br");
        if has_use {
            write_if_new(to, &fs::read(from)?)?;
            written.push(to.to_owned());
        }
        return Ok(());
    }
    fs::create_dir_all(to)?;
    let entries = fs::read_dir(from).with_context(|| format!("{} is missing", from.display()))?;
    for entry in entries {
        let name = entry?.file_name();
        copy(&from.join(&name), &to.join(&name), written)?;
    }
    Ok(())
}

/// Bundles a module with its packages as a site would, and returns the bundle and its style sheet.
fn bundle(peers: &Path, module: &str, to: &Path) -> Result<Vec<PathBuf>> {
    let status = Command::new(peers.join("node_modules/.bin/esbuild"))
        .current_dir(peers)
        .args([
            module,
            "--bundle",
            "--minify",
            "--format=esm",
            "--target=es2022",
        ])
        .args([
            "--define:process.env.NODE_ENV=\"production\"",
            "--legal-comments=none",
            "--log-level=warning",
        ])
        .arg(format!("--outfile={}", to.display()))
        .status()
        .context("esbuild does not start: npm ci --ignore-scripts in benchmarks/peers")?;
    ensure!(status.success(), "esbuild cannot bundle {module}");
    Ok(vec![to.to_owned(), to.with_extension("css")])
}

/// Writes a file unless it has that content.
fn write_if_new(file: &Path, content: &[u8]) -> io::Result<()> {
    if fs::read(file).is_ok_and(|old| old == content) {
        return Ok(());
    }
    fs::write(file, content)
}

/// Writes `file.br` unless it is that of the file. A large feed takes some ten seconds.
fn compress(file: &Path) -> Result<()> {
    let extension = file.extension().unwrap_or_default().to_string_lossy();
    if !COMPRESSIBLE.contains(&extension.as_ref()) {
        return Ok(());
    }
    let content = fs::read(file)?;
    let compressed = PathBuf::from(format!("{}.br", file.display()));
    if decompressed(&compressed).is_ok_and(|old| old == content) {
        return Ok(());
    }
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut content.as_slice(), &mut out, &parameters)?;
    Ok(fs::write(compressed, out)?)
}

fn decompressed(file: &Path) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    brotli::BrotliDecompress(&mut fs::read(file)?.as_slice(), &mut out)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidates;

    #[test]
    fn a_page_and_its_feed_are_written_with_their_compressed_files() {
        let site = tempfile::tempdir().expect("a folder");
        let folders = Folders {
            repository: PathBuf::new(),
            peers: PathBuf::new(),
            site: site.path().to_owned(),
        };
        let events = Events::generate(20).expect("events");
        write_page(&folders, &candidates::EMPTY, &events).expect("written");
        for name in ["index.html", "feed.json"] {
            let file = site.path().join("empty/20").join(name);
            let compressed = PathBuf::from(format!("{}.br", file.display()));
            assert_eq!(
                decompressed(&compressed).expect("compressed"),
                fs::read(file).expect("written")
            );
        }
    }
}
