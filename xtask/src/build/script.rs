//! Builds the scripts: bundles modules with esbuild, and minifies with terser.

use crate::command::{command, output};
use crate::failure::{Failure, OnFile};
use crate::tools::BuildTools;
use std::path::Path;

/// The form of a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A classic script for browsers of 2020, which still show the list.
    Classic,
    /// A module for browsers that run the Wasm.
    Module,
}

/// The input of a bundle.
pub struct Bundle<'a> {
    /// The folder of the module to start from, in the repository.
    pub folder: &'a str,
    /// The module to start from.
    pub entry: &'a str,
    /// The form.
    pub format: Format,
    /// The modules whose exports replace global names.
    pub injected: Vec<&'a str>,
    /// The names of modules in imports, and their files.
    pub modules: Vec<(&'a str, &'a Path)>,
    /// The names of constants, and their values as JSON.
    pub constants: Vec<(&'a str, &'a str)>,
}

impl<'a> Bundle<'a> {
    /// Returns the bundle of a glue, from the module `entry` in `www/core`.
    pub fn core(entry: &'a str) -> Self {
        Self {
            folder: "www/core",
            entry,
            format: Format::Module,
            injected: vec!["./instantiate.js", "./fetch.js"],
            modules: Vec::new(),
            constants: Vec::new(),
        }
    }

    /// Returns the bundle of the loader.
    pub fn loader() -> Self {
        Self {
            folder: "www",
            entry: "masar.js",
            format: Format::Classic,
            injected: Vec::new(),
            modules: Vec::new(),
            constants: Vec::new(),
        }
    }
}

/// Returns one script that contains all modules of a bundle.
///
/// # Errors
///
/// A script does not parse, or imports something that does not exist.
pub fn bundle(root: &Path, tools: &BuildTools, bundle: &Bundle) -> Result<String, Failure> {
    let mut esbuild = command(&tools.esbuild, &root.join(bundle.folder));
    esbuild
        .arg(bundle.entry)
        .args(["--bundle", "--charset=utf8"])
        .args(["--log-level=warning", "--legal-comments=none"])
        // wasm_split's loader of chunks is imported once for each of its functions.
        .arg("--log-override:duplicate-object-key=silent")
        // The page loads this script on demand.
        .arg("--external:./masar_check.js")
        .args(match bundle.format {
            Format::Classic => ["--format=iife", "--target=es2020"],
            Format::Module => ["--format=esm", "--target=es2022"],
        });
    for module in &bundle.injected {
        esbuild.arg(format!("--inject:{module}"));
    }
    for (name, file) in &bundle.modules {
        esbuild.arg(format!("--alias:{name}={}", file.display()));
    }
    for (name, value) in &bundle.constants {
        esbuild.arg(format!("--define:{name}={value}"));
    }
    output(&mut esbuild)
}

/// The options of terser for the loader. Members that begin with `_` are private to it and get short names, except those
/// that the glue calls.
const CLASSIC: [&str; 6] = [
    "--compress=passes=3,ecma=2020",
    "--mangle",
    "--mangle-props",
    "regex=/^_/,reserved=[_lose,_read]",
    "--ecma",
    "2020",
];

/// The options of terser for a module. No function of the glue is called with `new`, so all may be arrow functions.
const MODULE: [&str; 5] = [
    "--module",
    "--compress=passes=3,ecma=2022,unsafe_arrows=true",
    "--mangle",
    "--ecma",
    "2022",
];

/// Returns a script, minified. docs/dependencies.md compares terser with esbuild.
///
/// # Errors
///
/// The script does not parse.
pub fn minify(
    root: &Path,
    tools: &BuildTools,
    format: Format,
    script: &str,
) -> Result<String, Failure> {
    let file = root.join("target/masar/script.js");
    std::fs::write(&file, script).on_file("write", &file)?;
    let options: &[&str] = match format {
        Format::Classic => &CLASSIC,
        Format::Module => &MODULE,
    };
    output(command(&tools.terser, root).arg(&file).args(options))
}
