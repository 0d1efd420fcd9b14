//! Chromium, its driver, a font that has Arabic, and what makes pictures of printed sheets, by apt.

use crate::command::{command, find, output};
use crate::console::timed;
use crate::failure::Failure;
use std::path::{Path, PathBuf};

const PACKAGES: [&str; 4] = [
    "chromium",
    "chromium-driver",
    "fonts-noto-core",
    "poppler-utils",
];

/// Where the browser and its driver are.
#[derive(Clone, Debug)]
pub struct Browser {
    /// Chromium.
    pub chromium: PathBuf,
    /// ChromeDriver, of the same version.
    pub driver: PathBuf,
}

/// The browser for the tests; installs it when this process may.
///
/// # Errors
///
/// It is missing and this process may not install it: the remedy is the one command to type.
pub fn install(root: &Path) -> Result<Browser, Failure> {
    if let Some(browser) = found().filter(|_| has_font(root) && find("pdftoppm", &[]).is_some()) {
        return Ok(browser);
    }
    let packages = PACKAGES.join(" ");
    let by_hand = format!("sudo apt-get install --yes --no-install-recommends {packages}");
    if find("apt-get", &[]).is_none() || !is_root(root) {
        return Err(Failure::new(
            "the browser tests need Chromium, its driver, Noto's fonts and poppler-utils",
        )
        .remedy(by_hand));
    }
    timed("Installing", &format!("{packages} (apt-get)"), || {
        let apt = || {
            let mut apt = command("apt-get", root);
            apt.env("DEBIAN_FRONTEND", "noninteractive").args([
                "--yes",
                "--quiet=2",
                "-o=Dpkg::Use-Pty=0",
            ]);
            apt
        };
        output(apt().arg("update"))?;
        output(
            apt()
                .args(["install", "--no-install-recommends"])
                .args(PACKAGES),
        )
    })
    .map_err(|failure| failure.remedy(by_hand.clone()))?;
    found().ok_or_else(|| {
        Failure::new("apt-get installed no chromium or chromedriver").remedy(by_hand)
    })
}

fn found() -> Option<Browser> {
    let chromium = find("chromium", &[]).or_else(|| find("google-chrome", &[]))?;
    let driver = find("chromedriver", &[])?;
    Some(Browser { chromium, driver })
}

/// Without an Arabic font Chromium draws boxes, and a test of widths measures boxes.
fn has_font(root: &Path) -> bool {
    match output(command("fc-list", root).args([":lang=ar", "family"])) {
        Ok(families) => !families.trim().is_empty(),
        Err(_) => Path::new("/usr/share/fonts/truetype/noto").exists(),
    }
}

/// Whether this process may install packages.
pub fn is_root(root: &Path) -> bool {
    output(command("id", root).arg("-u")).is_ok_and(|id| id.trim() == "0")
}
