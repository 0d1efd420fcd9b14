//! The tasks of the project: `cargo xtask build`, `package`, `site`, `serve`, `licenses`, `test` and `bench`.
//!
//! [`tools`] installs the tools of a task at pinned versions, [`build`] builds `pkg/`, [`package`] makes the
//! packages, [`site`] makes the guides a site, [`serve`] serves the repository over HTTP (the page tests use the same server), [`licenses`] collects
//! licenses, [`mod@test`] runs the tests, and [`bench`] the benchmarks.
//! This crate does not depend on `masar`.

pub mod bench;
pub mod build;
pub mod command;
pub mod console;
pub mod failure;
mod folder;
pub mod licenses;
pub mod options;
pub mod package;
pub mod serve;
pub mod site;
pub mod test;
pub mod tools;

use std::path::{Path, PathBuf};

/// Returns the repository's top folder.
///
/// # Examples
///
/// ```
/// assert!(xtask::repository().join("rust-toolchain.toml").exists());
/// ```
pub fn repository() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}
