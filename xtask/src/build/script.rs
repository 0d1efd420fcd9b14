//! The scripts: the loader minified by terser, the modules bundled by esbuild.

use crate::command::{command, output};
use crate::failure::Failure;
use crate::tools::BuildTools;
use std::path::Path;

/// How terser shrinks the loader: 5 % less on the wire than esbuild. The members that begin with `_`
/// are the loader's own and get a letter, but for the one that the Wasm calls.
const LOADER: [&str; 7] = [
    "--compress",
    "passes=3,ecma=2020",
    "--mangle",
    "--mangle-props",
    "regex=/^_/,reserved=[_lose]",
    "--ecma",
    "2020",
];

/// The loader `from`, minified.
///
/// # Errors
///
/// The script does not parse, or it is a module.
pub fn minify_loader(tools: &BuildTools, from: &Path) -> Result<String, Failure> {
    let folder = from.parent().unwrap_or(Path::new("."));
    let small = output(command(&tools.terser, folder).arg(from).args(LOADER))?;
    if small.lines().any(is_module_syntax) {
        let what = format!(
            "{} is a classic script: it cannot import or export",
            from.display()
        );
        return Err(Failure::new(what));
    }
    Ok(small)
}

/// What a bundle is made from.
pub struct Bundle<'a> {
    /// The module to start from, in `www/core`.
    pub entry: &'a str,
    /// Names of modules, and the files that they stand for.
    pub modules: Vec<(&'a str, &'a Path)>,
    /// Names of constants, and their values as JSON.
    pub constants: Vec<(&'a str, &'a str)>,
    /// Whether the bundle is for reading rather than for the wire.
    pub readable: bool,
}

/// One module from several, by esbuild.
///
/// # Errors
///
/// A script does not parse, or imports something that is not there.
pub fn bundle(root: &Path, tools: &BuildTools, bundle: &Bundle) -> Result<String, Failure> {
    let folder = root.join("www/core");
    let mut esbuild = command(&tools.esbuild, &folder);
    esbuild
        .arg(bundle.entry)
        .args(["--bundle", "--format=esm", "--target=es2022"])
        .args(["--log-level=warning", "--legal-comments=none"])
        // Loaded on demand, from beside the bundle.
        .arg("--external:./masar_check.js")
        .arg("--inject:./instantiate.js");
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

/// esbuild puts the static imports and exports it keeps at the start of a statement; a dynamic
/// `import(…)` is none.
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
