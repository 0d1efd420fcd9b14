//! Installs WebKitGTK's browser with its driver, the display on which it draws, and what changes preferences there.

use super::apt;
use crate::failure::Failure;
use std::path::Path;

/// Installs the browser, Xvfb and xsettingsd when they are missing.
///
/// # Errors
///
/// One of them is missing and cannot be installed.
pub fn install(root: &Path) -> Result<(), Failure> {
    // Without a port or a display neither of them runs, so that there is no version to ask for.
    let is_there = |name: &str| Path::new("/usr/bin").join(name).is_file();
    if ["WebKitWebDriver", "Xvfb", "xsettingsd"]
        .into_iter()
        .all(is_there)
    {
        return Ok(());
    }
    apt::install(
        root,
        "the page tests in WebKitGTK",
        &["webkit2gtk-driver", "xsettingsd", "xvfb"],
    )
}
