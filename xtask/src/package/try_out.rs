//! Tries the npm packages as their users would: installs the widget into pages of several frameworks, checks their types, and
//! builds them with Vite; the page tests open the results.

use super::Tarballs;
use crate::command::{command, output};
use crate::console::timed;
use crate::failure::Failure;
use crate::folder;
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
pub fn pages(root: &Path, tarballs: &Tarballs) -> Result<(), Failure> {
    let folder = root.join("target/packages/try");
    folder::copy(&root.join("tests/packages"), &folder)?;
    timed("Installing", "bundlers and frameworks (npm ci)", || {
        output(command("npm", &folder).args(["ci", "--loglevel=error"]))
    })?;
    install(&folder, &tarballs.widget)?;
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

/// Installs a package without a request: it has no dependencies.
pub(super) fn install(folder: &Path, tarball: &Path) -> Result<(), Failure> {
    let options = "install --no-save --offline --loglevel=error";
    output(command("npm", folder).args(options.split(' ')).arg(tarball)).map(drop)
}
