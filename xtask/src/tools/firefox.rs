//! Firefox, by apt, and its driver, by cargo: the second browser of the accessibility tests.

use crate::command::{command, find, output};
use crate::console::timed;
use crate::failure::Failure;
use std::path::{Path, PathBuf};

/// The geckodriver that the tests are known to work with.
pub const GECKODRIVER: &str = "0.37.1";

const PACKAGE: &str = "firefox-esr";

/// The driver for the tests; installs it and the browser when this process may.
///
/// # Errors
///
/// Firefox is missing and this process may not install it, or the driver could not be compiled.
pub fn install(root: &Path) -> Result<PathBuf, Failure> {
    if find(PACKAGE, &[])
        .or_else(|| find("firefox", &[]))
        .is_none()
    {
        let by_hand = format!("sudo apt-get install --yes --no-install-recommends {PACKAGE}");
        if find("apt-get", &[]).is_none() || !super::browser::is_root(root) {
            return Err(Failure::new("the accessibility tests need Firefox").remedy(by_hand));
        }
        timed("Installing", &format!("{PACKAGE} (apt-get)"), || {
            output(
                command("apt-get", root)
                    .env("DEBIAN_FRONTEND", "noninteractive")
                    .args(["--yes", "--quiet=2", "-o=Dpkg::Use-Pty=0"])
                    .args(["install", "--no-install-recommends", PACKAGE]),
            )
        })
        .map_err(|failure| failure.remedy(by_hand))?;
    }
    super::cargo::geckodriver(root)
}
