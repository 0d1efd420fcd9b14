//! Makes everything that a site can install, in `target/packages/`: the zip of `pkg/`, the npm package, the plugin for
//! WordPress, and the script that contains all files.

mod archive;
mod builder;
mod cli;
pub mod compare;
mod contents;
mod npm;
mod single;
pub mod try_out;
mod wordpress;

use crate::build::{self, Build, version::VERSION};
use crate::console::print_status;
use crate::failure::{Failure, OnFile};
use contents::Contents;
use std::path::{Path, PathBuf};

/// The name of the plugin for WordPress.
pub const PLUGIN: &str = concat!("masar-wordpress-", env!("CARGO_PKG_VERSION"), ".zip");

/// The packages for npm, as `npm pack` writes them.
#[derive(Debug)]
pub struct Tarballs {
    /// The widget.
    pub widget: PathBuf,
    /// The command line, if it was made.
    pub cli: Option<PathBuf>,
}

/// Builds `pkg/`, then makes the packages. `with_cli` is whether the command line is one of them, which takes minutes to
/// compile.
///
/// # Errors
///
/// The build failed, a file cannot be written, or npm is missing.
pub fn run(root: &Path, with_cli: bool) -> Result<Tarballs, Failure> {
    let build = build::run(root, Default::default())?;
    let folder = root.join("target/packages");
    std::fs::create_dir_all(&folder).on_file("create", &folder)?;
    let published = published(root, &build)?;
    let zip = folder.join(format!("masar-{VERSION}.zip"));
    write_zip(&zip, &[published.clone(), builder::files(root)?].concat())?;
    let plugin = folder.join(PLUGIN);
    write_zip(&plugin, &wordpress::files(root, &published)?)?;
    wordpress::check_size(&plugin)?;
    let contents = Contents::new(root, &build);
    let script = folder.join("masar.single.js");
    std::fs::write(&script, single::script(&contents)?).on_file("write", &script)?;
    npm::write(&contents, &folder.join("npm"))?;
    let widget = npm::pack(&folder.join("npm"), &folder)?;
    let cli = match with_cli {
        true => Some(cli::write(root, &build, &folder)?),
        false => None,
    };
    for file in [&zip, &script, &widget, &plugin].into_iter().chain(&cli) {
        print_status("Packed", &file.display().to_string());
    }
    Ok(Tarballs { widget, cli })
}

/// Writes a zip of files.
fn write_zip(zip: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
    let bytes = archive::zip(files)
        .map_err(|error| Failure::new(format!("cannot make {}", zip.display())).cause(error))?;
    std::fs::write(zip, bytes).on_file("write", zip)
}

/// Returns the files of `pkg/` with the compressed ones, by their names in the zip.
fn published(root: &Path, build: &Build) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let mut names = vec!["integrity.json".to_owned()];
    for asset in &build.assets.files {
        names.push(asset.name.clone());
        if asset.name.starts_with("masar") {
            names.push(format!("{}.br", asset.name));
            names.push(format!("{}.gz", asset.name));
        }
    }
    names.sort();
    let read = |name: String| {
        let file = root.join("pkg").join(&name);
        let bytes = std::fs::read(&file).on_file("read", &file)?;
        Ok((format!("pkg/{name}"), bytes))
    };
    names.into_iter().map(read).collect()
}
