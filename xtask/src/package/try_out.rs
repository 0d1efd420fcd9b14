//! Tries the npm packages as their users would: installs the widget into pages of several frameworks, checks their types, and
//! builds them with Vite; the page tests open the results. Runs the command line beside the native one.

use super::Tarballs;
use crate::command::{command, output, run};
use crate::console::timed;
use crate::failure::{Failure, OnFile};
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
fn install(folder: &Path, tarball: &Path) -> Result<(), Failure> {
    let options = "install --no-save --offline --loglevel=error";
    output(command("npm", folder).args(options.split(' ')).arg(tarball)).map(drop)
}

/// The command lines that are compared, in the folder `docs`.
const COMMAND_LINES: [&str; 7] = [
    "--version",
    "check ../www/feeds/partnership.json",
    "check --format json ../www/demo/mistakes.json",
    "check missing.json",
    "export --to html ../www/feeds/partnership.json",
    "export --to ics ../www/feeds/partnership.json",
    "import ../tests/formats/timelinejs/women_in_computing.csv",
];

/// Installs the package of the command line, and compares what it prints with what the native command prints.
///
/// # Errors
///
/// An output or an exit code differs.
pub fn cli(root: &Path, tarball: &Path) -> Result<(), Failure> {
    let folder = root.join("target/packages/try-cli");
    std::fs::create_dir_all(&folder).on_file("create", &folder)?;
    std::fs::write(folder.join("package.json"), "{}").on_file("write", &folder)?;
    install(&folder, tarball)?;
    run(command("cargo", root).args(["build", "--quiet", "--locked", "--package", "masar-cli"]))?;
    let packed = folder.join("node_modules/.bin/masar-cli");
    let native = root.join("target/debug/masar");
    for line in COMMAND_LINES {
        let printed = |program: &Path| {
            let mut masar = command(program, &root.join("docs"));
            let output = masar.args(line.split(' ')).env("TZ", "UTC").output();
            output.on_file("start", program)
        };
        let (one, other) = (printed(&packed)?, printed(&native)?);
        if one.status.code() != other.status.code() || one.stdout != other.stdout {
            let text = String::from_utf8_lossy(&one.stderr).into_owned();
            return Err(Failure::new(format!(
                "`masar-cli {line}` prints something else than `masar {line}`"
            ))
            .cause(text));
        }
    }
    Ok(())
}
