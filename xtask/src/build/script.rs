//! Builds the scripts: bundles modules with esbuild, and minifies with terser.

use super::bind::Bindings;
use super::version;
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
    /// A script for these browsers that sets a variable `masarCore` to the exports of its entry: for a function that
    /// contains it, and makes a new instance at each call.
    Instance,
}

/// The script that the glue imports when it needs it.
const FALLBACK: &str = "./masar_fallback.js";

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
    /// The modules that the script imports when it needs them, which are not part of the bundle.
    pub external: Vec<&'a str>,
    /// The names of modules in imports, and their files.
    pub modules: Vec<(&'a str, &'a Path)>,
    /// The names of constants, and their values as JSON.
    pub constants: Vec<(&'a str, &'a str)>,
}

impl<'a> Bundle<'a> {
    /// Returns the bundle of the widget's glue.
    ///
    /// # Errors
    ///
    /// The Rust code does not import `page.js`.
    pub fn widget(widget: &'a Bindings, catalogs: &'a str) -> Result<Self, Failure> {
        Ok(Self {
            modules: vec![
                ("glue", &widget.glue),
                ("page", widget.module("page.js")?),
                ("fallback", Path::new(FALLBACK)),
            ],
            constants: vec![("CATALOGS", catalogs)],
            ..Self::core("index.js")
        })
    }

    /// Returns the bundle of the panel's glue.
    pub fn panel(panel: &'a Bindings) -> Self {
        Self {
            modules: vec![("glue", &panel.glue)],
            ..Self::core("panel.js")
        }
    }

    /// Returns the bundle of the copies of feeds, and of the message for a page without the widget.
    pub fn fallback() -> Self {
        Self {
            injected: Vec::new(),
            ..Self::core("fallback.js")
        }
    }

    /// Has the bundle contain the script of [`Bundle::fallback`].
    pub fn include_fallback(&mut self) {
        self.external.retain(|module| *module != FALLBACK);
        self.modules.retain(|(name, _)| *name != "fallback");
        self.modules.push(("fallback", Path::new("./fallback.js")));
    }

    fn core(entry: &'a str) -> Self {
        Self {
            folder: "www/core",
            entry,
            format: Format::Module,
            injected: vec!["./instantiate.js", "./fetch.js"],
            external: vec!["./masar_check.js", FALLBACK],
            modules: Vec::new(),
            constants: Vec::new(),
        }
    }

    /// Returns the bundle of the loader. `assets` is the module that names its files.
    pub fn loader(assets: &'a Path) -> Self {
        Self {
            folder: "www",
            entry: "masar.js",
            format: Format::Classic,
            injected: Vec::new(),
            external: vec!["./masar_core.js"],
            modules: vec![("assets", assets)],
            constants: vec![("VERSION", version::AS_JSON)],
        }
    }

    /// Returns the bundle of the Studio's glue.
    pub fn studio(studio: &'a Bindings) -> Self {
        Self {
            folder: "www/studio",
            entry: "studio.js",
            format: Format::Module,
            injected: Vec::new(),
            external: vec!["./masar_import.js"],
            modules: vec![("glue", &studio.glue)],
            constants: Vec::new(),
        }
    }

    /// Returns the bundle of the worker that checks the feed of the Studio.
    pub fn studio_check() -> Self {
        Self {
            folder: "www/studio",
            entry: "check_worker.js",
            format: Format::Module,
            injected: Vec::new(),
            external: vec!["./masar_check.js"],
            modules: Vec::new(),
            constants: Vec::new(),
        }
    }

    /// Returns the bundle of the glue of the import.
    pub fn import(import: &'a Bindings) -> Self {
        Self {
            entry: "import.js",
            external: Vec::new(),
            ..Self::studio(import)
        }
    }

    /// Returns the bundle of the Studio's service worker. `files` and `page` are JSON.
    pub fn service_worker(files: &'a str, page: &'a str) -> Self {
        Self {
            folder: "www/studio",
            entry: "service_worker.js",
            format: Format::Classic,
            injected: Vec::new(),
            external: Vec::new(),
            modules: Vec::new(),
            constants: vec![("FILES", files), ("PAGE", page)],
        }
    }

    /// Returns the bundle of the page that contains only the widget.
    pub fn frame() -> Self {
        Self {
            folder: "www/frame",
            entry: "frame.js",
            format: Format::Classic,
            injected: Vec::new(),
            external: vec!["./masar_core.js"],
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
        .args(match bundle.format {
            Format::Classic => &["--format=iife", "--target=es2020"][..],
            Format::Module => &["--format=esm", "--target=es2022"],
            Format::Instance => &[
                "--format=iife",
                "--target=es2022",
                "--global-name=masarCore",
            ],
        });
    for module in &bundle.external {
        esbuild.arg(format!("--external:{module}"));
    }
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
    "regex=/^_/,reserved=[_lose,_read,_use,_calls,_done]",
    "--ecma",
    "2020",
];

/// The options of terser for the glue. None of its functions is called with `new`, so all may be arrow functions.
const INSTANCE: [&str; 4] = [
    "--compress=passes=3,ecma=2022,unsafe_arrows=true",
    "--mangle",
    "--ecma",
    "2022",
];

/// The additional option for a module, whose names are not global.
const MODULE: [&str; 1] = ["--module"];

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
    let options = match format {
        Format::Classic => CLASSIC.to_vec(),
        Format::Module => [&INSTANCE[..], &MODULE].concat(),
        Format::Instance => INSTANCE.to_vec(),
    };
    output(command(&tools.terser, root).arg(&file).args(options))
}
