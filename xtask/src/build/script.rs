//! Builds the scripts: minifies the loader with terser, and bundles modules with esbuild.

use crate::command::{command, output};
use crate::failure::Failure;
use crate::tools::BuildTools;
use std::path::Path;

/// The options of terser. Its result is 5 % smaller, compressed, than that of esbuild. Members that begin with `_`
/// are private to the loader and get short names, except the one that the Wasm calls.
const LOADER: [&str; 7] = [
    "--compress",
    "passes=3,ecma=2020",
    "--mangle",
    "--mangle-props",
    "regex=/^_/,reserved=[_lose,_read]",
    "--ecma",
    "2020",
];

/// Returns the loader `from`, minified.
///
/// # Errors
///
/// The script does not parse, or is a module.
pub fn minify_loader(tools: &BuildTools, from: &Path) -> Result<String, Failure> {
    let folder = from.parent().unwrap_or(Path::new("."));
    let small = output(command(&tools.terser, folder).arg(from).args(LOADER))?;
    if small.lines().any(is_module_syntax) {
        let what = format!(
            "{} is a classic script and cannot contain import or export",
            from.display()
        );
        return Err(Failure::new(what));
    }
    Ok(small)
}

/// The input of a bundle.
pub struct Bundle<'a> {
    /// The module to start from, in `www/core`.
    pub entry: &'a str,
    /// The names of modules in imports, and their files.
    pub modules: Vec<(&'a str, &'a Path)>,
    /// The names of constants, and their values as JSON.
    pub constants: Vec<(&'a str, &'a str)>,
    /// Whether the bundle is not minified.
    pub readable: bool,
}

/// Returns one module that contains all modules of a bundle.
///
/// # Errors
///
/// A script does not parse, or imports something that does not exist.
pub fn bundle(root: &Path, tools: &BuildTools, bundle: &Bundle) -> Result<String, Failure> {
    let folder = root.join("www/core");
    let mut esbuild = command(&tools.esbuild, &folder);
    esbuild
        .arg(bundle.entry)
        .args(["--bundle", "--format=esm", "--target=es2022"])
        .args(["--log-level=warning", "--legal-comments=none"])
        // The page loads this script on demand.
        .arg("--external:./masar_check.js")
        .args(["--inject:./instantiate.js", "--inject:./fetch.js"]);
    for (name, file) in &bundle.modules {
        esbuild.arg(format!("--alias:{name}={}", file.display()));
    }
    for (name, value) in &bundle.constants {
        esbuild.arg(format!("--define:{name}={value}"));
    }
    if !bundle.readable {
        esbuild.arg("--minify");
    }
    output(&mut esbuild)
}

/// Whether a line of minified code has a static import or export. Minifiers write these at the start of a statement.
/// A dynamic `import(…)` is not one.
fn is_module_syntax(line: &str) -> bool {
    line.split(';').any(|statement| {
        [
            "import\"",
            "import{",
            "import*",
            "export{",
            "export default",
            "import.meta",
        ]
        .iter()
        .any(|word| statement.trim_start().starts_with(word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dynamic_import_belongs_in_a_classic_script_and_an_export_does_not() {
        assert!(!is_module_syntax(
            "(()=>{let e=import(\"./masar_core.js\")})();"
        ));
        assert!(is_module_syntax("let a=1;export{a};"));
        assert!(is_module_syntax("import{a}from\"./b.js\";"));
    }
}
