//! The scripts, minified: transformed one by one, never bundled.

use crate::command::{command, output};
use crate::failure::Failure;
use crate::tools::BuildTools;
use std::path::Path;

/// How a browser runs a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By a plain script tag on any page, in browsers back to ES2020.
    Classic,
    /// As an ES module, by browsers that already have WebAssembly's reference types.
    Module,
}

/// How terser shrinks the loader: 5 % less on the wire than esbuild. The members that begin with `_`
/// are the loader's own and get a letter, but for the one that the Wasm calls.
const CLASSIC: [&str; 7] = [
    "--compress",
    "passes=3,ecma=2020",
    "--mangle",
    "--mangle-props",
    "regex=/^_/,reserved=[_lose]",
    "--ecma",
    "2020",
];

/// The script `from`, minified.
///
/// # Errors
///
/// The script does not parse, or is not what `kind` says.
pub fn minify(tools: &BuildTools, from: &Path, kind: Kind) -> Result<String, Failure> {
    let folder = from.parent().unwrap_or(Path::new("."));
    let tool = match kind {
        Kind::Classic => &tools.terser,
        Kind::Module => &tools.esbuild,
    };
    let mut minifier = command(tool, folder);
    minifier.arg(from);
    match kind {
        Kind::Classic => minifier.args(CLASSIC),
        Kind::Module => minifier.args([
            "--minify",
            "--log-level=warning",
            "--legal-comments=none",
            "--target=es2022",
            "--format=esm",
        ]),
    };
    let small = output(&mut minifier)?;
    if kind == Kind::Classic && small.lines().any(is_module_syntax) {
        let what = format!(
            "{} is a classic script: it cannot import or export",
            from.display()
        );
        return Err(Failure::new(what));
    }
    Ok(small)
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
