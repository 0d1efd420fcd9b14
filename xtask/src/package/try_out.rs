//! Tries the npm package as its users would: installs the tarball into pages of several frameworks, checks their types, and
//! builds them with Vite. The page tests open the results.

use super::Packages;
use crate::command::{command, output};
use crate::console::timed;
use crate::failure::{Failure, OnFile};
use std::path::Path;

/// The pages that are built.
const PAGES: [&str; 4] = ["plain", "react", "vue", "svelte"];

/// The projects whose types are checked, with the command that checks them.
const TYPES: [(&str, &str); 4] = [
    ("tsc", "plain"),
    ("tsc", "react"),
    ("tsc", "react-18"),
    ("vue-tsc", "vue"),
];

/// Installs, checks and builds all pages, into `target/packages/pages`.
///
/// # Errors
///
/// A package cannot be installed, a type is wrong, or a page cannot be built.
pub fn run(root: &Path, packages: &Packages) -> Result<(), Failure> {
    let folder = root.join("target/packages/try");
    copy(&root.join("tests/packages"), &folder)?;
    timed("Installing", "bundlers and frameworks (npm ci)", || {
        output(command("npm", &folder).args(["ci", "--loglevel=error"]))
    })?;
    // The package has no dependencies, so that nothing is requested.
    let install = [
        "install",
        "--no-save",
        "--no-package-lock",
        "--offline",
        "--loglevel=error",
    ];
    output(command("npm", &folder).args(install).arg(&packages.tarball))?;
    output(command("node", &folder.join("node")).arg("server.mjs"))?;
    let commands = folder.join("node_modules/.bin");
    timed("Checking", "the types of the pages", || {
        for (checker, project) in TYPES {
            output(command(commands.join(checker), &folder).args([
                "--noEmit",
                "--project",
                project,
            ]))?;
        }
        Ok(())
    })?;
    timed("Building", "the pages with Vite", || {
        for page in PAGES {
            let out = root.join("target/packages/pages").join(page);
            output(
                command(commands.join("vite"), &folder.join(page))
                    .args(["build", "--base", "./", "--emptyOutDir", "--outDir"])
                    .arg(out),
            )?;
        }
        Ok(())
    })
}

/// Copies a folder, except its installed packages.
fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(to).on_file("create", to)?;
    for entry in std::fs::read_dir(from).on_file("read", from)? {
        let path = entry.on_file("read", from)?.path();
        let name = path.file_name().unwrap_or_default();
        if path.is_dir() && name != "node_modules" {
            copy(&path, &to.join(name))?;
        } else if path.is_file() {
            std::fs::copy(&path, to.join(name)).on_file("copy", &path)?;
        }
    }
    Ok(())
}
