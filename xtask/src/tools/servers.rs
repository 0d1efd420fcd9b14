//! Apache, nginx and rclone, to which the tests of `crates/places` save.

use super::apt;
use crate::command::find;
use crate::failure::Failure;
use std::path::Path;

const PACKAGES: [&str; 3] = ["apache2-bin", "nginx-light", "rclone"];

/// Installs the servers that are missing, if this process runs as root.
///
/// # Errors
///
/// One is missing and cannot be installed. The remedy is the command to type.
pub fn install(root: &Path) -> Result<(), Failure> {
    // Debian has the first two in a folder that is not on every `PATH`.
    let is_there = |name| find(name, &["/usr/sbin".into()]).is_some();
    if ["apache2", "nginx", "rclone"].into_iter().all(is_there) {
        return Ok(());
    }
    apt::install(root, "the tests of saving", &PACKAGES)
}
