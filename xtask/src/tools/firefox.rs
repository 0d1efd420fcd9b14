//! Installs Firefox and geckodriver, for the accessibility tests in a second browser.

use super::{apt, cargo};
use crate::command::find;
use crate::failure::Failure;
use std::path::{Path, PathBuf};

/// The version of geckodriver.
pub const GECKODRIVER: &str = "0.37.1";

/// Returns the command of geckodriver. Installs it and Firefox when they are missing.
///
/// # Errors
///
/// Firefox is missing and cannot be installed, or geckodriver could not be compiled.
pub fn install(root: &Path) -> Result<PathBuf, Failure> {
    if find("firefox-esr", &[])
        .or_else(|| find("firefox", &[]))
        .is_none()
    {
        apt::install(root, "the accessibility tests", &["firefox-esr"])?;
    }
    // Neither Debian nor npm has a package with the program in it.
    cargo::install(root, "geckodriver", GECKODRIVER, "")
}
