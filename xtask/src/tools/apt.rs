//! Installs packages of Debian.

use crate::command::{command, find, output};
use crate::console::timed;
use crate::failure::Failure;
use std::path::Path;
use std::process::Command;

/// Installs packages. `purpose` names what needs them.
///
/// # Errors
///
/// There is no apt-get, this process does not run as root, or apt-get failed. The remedy is the
/// command to type.
pub fn install(root: &Path, purpose: &str, packages: &[&str]) -> Result<(), Failure> {
    let names = packages.join(" ");
    let by_hand = format!("sudo apt-get install --yes --no-install-recommends {names}");
    if find("apt-get", &[]).is_none() || !is_root(root) {
        return Err(Failure::new(format!("{purpose} need {names}")).remedy(by_hand));
    }
    // Steps that run in parallel install packages, too, and apt-get does not wait for another one.
    let _lock = super::exclusive(&root.join("target"), "apt")?;
    timed("Installing", &format!("{names} (apt-get)"), || {
        output(apt_get(root).arg("update"))?;
        output(
            apt_get(root)
                .args(["install", "--no-install-recommends"])
                .args(packages),
        )
    })
    .map(drop)
    .map_err(|failure| failure.remedy(by_hand))
}

fn apt_get(root: &Path) -> Command {
    let mut apt_get = command("apt-get", root);
    apt_get.env("DEBIAN_FRONTEND", "noninteractive").args([
        "--yes",
        "--quiet=2",
        "-o=Dpkg::Use-Pty=0",
    ]);
    apt_get
}

fn is_root(root: &Path) -> bool {
    output(command("id", root).arg("-u")).is_ok_and(|id| id.trim() == "0")
}
