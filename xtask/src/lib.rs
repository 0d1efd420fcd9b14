//! Masar's own chores: what `cargo xtask build | serve | test` do.
//!
//! [`tools`] installs what a chore needs at the pinned version, [`build`] makes `pkg/`, [`serve`]
//! shows the repository over HTTP (the page tests use the same server) and [`test`] runs everything.
//! Nothing here knows what a timeline is: this crate must not depend on `masar`.

pub mod build;
pub mod command;
pub mod console;
pub mod failure;
pub mod options;
pub mod serve;
pub mod style;
pub mod test;
pub mod tools;

use std::path::{Path, PathBuf};

/// The repository's top folder.
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
