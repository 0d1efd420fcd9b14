//! Chromium, ChromeDriver, fonts with Arabic, and poppler-utils, which turns printed pages into
//! pictures.

use super::apt;
use crate::command::{command, find, output};
use crate::failure::Failure;
use std::path::{Path, PathBuf};

const PACKAGES: [&str; 4] = [
    "chromium",
    "chromium-driver",
    "fonts-noto-core",
    "poppler-utils",
];

/// The commands of the browser and its driver.
#[derive(Clone, Debug)]
pub struct Browser {
    /// The command of Chromium.
    pub chromium: PathBuf,
    /// The command of ChromeDriver, of the same version.
    pub driver: PathBuf,
}

/// Returns the browser for the tests. Installs it when it is missing and this process runs as root.
///
/// # Errors
///
/// It is missing and cannot be installed. The remedy is the command to type.
pub fn install(root: &Path) -> Result<Browser, Failure> {
    if let Some(browser) = find_browser()
        && has_arabic_font(root)
        && find("pdftoppm", &[]).is_some()
    {
        return Ok(browser);
    }
    apt::install(root, "the browser tests", &PACKAGES)?;
    find_browser().ok_or_else(|| {
        Failure::new("there is no chromium or no chromedriver on PATH after apt-get installed them")
    })
}

fn find_browser() -> Option<Browser> {
    let chromium = find("chromium", &[]).or_else(|| find("google-chrome", &[]))?;
    let driver = find("chromedriver", &[])?;
    Some(Browser { chromium, driver })
}

/// Returns whether there is an Arabic font. Without one Chromium draws boxes in place of letters.
fn has_arabic_font(root: &Path) -> bool {
    match output(command("fc-list", root).args([":lang=ar", "family"])) {
        Ok(families) => !families.trim().is_empty(),
        Err(_) => Path::new("/usr/share/fonts/truetype/noto").exists(),
    }
}
