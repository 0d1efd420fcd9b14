//! The scripts, minified: transformed one by one, never bundled.

use crate::command::{command, output};
use crate::failure::Failure;
use std::path::Path;

/// How a browser runs a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By a plain script tag on any page, in browsers back to ES2020.
    Classic,
    /// As an ES module, by browsers that already have WebAssembly's reference types.
    Module,
}

/// The script `from`, minified.
///
/// # Errors
///
/// The script does not parse, or is not what `kind` says.
pub fn minify(esbuild: &Path, from: &Path, kind: Kind) -> Result<String, Failure> {
    let folder = from.parent().unwrap_or(Path::new("."));
    let mut esbuild = command(esbuild, folder);
    esbuild
        .arg(from)
        .args(["--minify", "--log-level=warning", "--legal-comments=none"]);
    match kind {
        // No `--format`: a format wraps the script, and a classic script is not a module.
        Kind::Classic => esbuild.arg("--target=es2020"),
        Kind::Module => esbuild.args(["--target=es2022", "--format=esm"]),
    };
    let small = output(&mut esbuild)?;
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
