//! Generates the JavaScript glue of a Wasm module, with wasm-bindgen as a library.

use crate::failure::Failure;
use std::error::Error;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::{Bindgen, Output};

/// The files that wasm-bindgen wrote.
#[derive(Debug)]
pub struct Bindings {
    /// The module that loads the Wasm and exports its classes.
    pub glue: PathBuf,
    /// The Wasm.
    pub wasm: PathBuf,
    /// The scripts that the Rust code imports by `#[wasm_bindgen(module = …)]`.
    pub modules: Vec<PathBuf>,
}

impl Bindings {
    /// Returns the imported script of that file name.
    ///
    /// # Errors
    ///
    /// The Rust code does not import it.
    pub fn module(&self, name: &str) -> Result<&Path, Failure> {
        let found = self.modules.iter().find(|module| module.ends_with(name));
        found.map(PathBuf::as_path).ok_or_else(|| {
            Failure::new(format!("the Wasm does not import a script called {name}"))
                .remedy("correct the name of the script in xtask/src/build/mod.rs")
        })
    }
}

/// Writes `{name}.js` and `{name}_bg.wasm` into `folder`. `split` is whether the module has chunks, which
/// use the memory, the table and the globals that it exports.
///
/// # Errors
///
/// The module was built with another version of wasm-bindgen, or a file cannot be written.
pub fn bind(wasm: &Path, name: &str, folder: &Path, split: bool) -> Result<Bindings, Failure> {
    let modules = generate(wasm, name, folder, split).map_err(|error| {
        Failure::new(format!("wasm-bindgen cannot read {}", wasm.display())).cause(error)
    })?;
    Ok(Bindings {
        glue: folder.join(format!("{name}.js")),
        wasm: folder.join(format!("{name}_bg.wasm")),
        modules,
    })
}

fn generate(
    wasm: &Path,
    name: &str,
    folder: &Path,
    split: bool,
) -> Result<Vec<PathBuf>, Box<dyn Error + Send + Sync>> {
    let mut output = Bindgen::new()
        .input_path(wasm)
        .out_name(name)
        .web(true)?
        // The loader always names the Wasm.
        .omit_default_module_path(true)
        .typescript(false)
        .keep_lld_exports(split)
        .generate_output()?;
    let renamed = if split {
        shorten(&mut output, &format!("./{name}_bg.js"))
    } else {
        Vec::new()
    };
    output.emit(folder)?;
    let glue = folder.join(format!("{name}.js"));
    let mut text = std::fs::read_to_string(&glue)?;
    for (long, short) in renamed {
        text = text.replace(&long, &short);
    }
    std::fs::write(&glue, with_own_marks(&text, name))?;
    let modules = output.local_modules().keys();
    Ok(modules
        .map(|path| folder.join("snippets").join(path))
        .collect())
}

/// Returns a glue in which Yew marks elements and events by properties of this module's own. Each module has a Yew that
/// counts its elements from 0, and takes an element with its number for its own: a press on an element of the widget would
/// also be one on the element of the page with that number, if the page is drawn by another Yew, as the Studio is.
fn with_own_marks(glue: &str, name: &str) -> String {
    glue.replace(".__yew_", &format!(".__{name}_"))
}

/// The name of the script `page.js` in imports. The bundle finds its file by it.
const PAGE: &str = "page";

/// Shortens the names of imports and exports that the Wasm and the glue share. Returns each name with its short
/// one, the longest first. wasm-bindgen's names contain hashes, which do not compress (docs/dependencies.md has
/// the figure).
fn shorten(output: &mut Output, glue: &str) -> Vec<(String, String)> {
    let mut renamed = Vec::new();
    let mut rename = |name: &mut String| {
        let short = format!("_{}", renamed.len());
        renamed.push((std::mem::replace(name, short.clone()), short));
    };
    let module = output.wasm_mut();
    for import in module.imports.iter_mut() {
        if import.module == glue && import.name.starts_with("__wb") {
            rename(&mut import.name);
        }
    }
    for export in module.exports.iter_mut() {
        if export.name.starts_with("wasm_bindgen_") {
            rename(&mut export.name);
        }
    }
    for import in module.imports.iter_mut() {
        if import.module.starts_with("./snippets/") && import.module.ends_with("/page.js") {
            let long = std::mem::replace(&mut import.module, PAGE.to_owned());
            renamed.push((long, PAGE.to_owned()));
        }
    }
    renamed.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
    renamed.dedup();
    renamed
}

#[cfg(test)]
mod tests {
    use super::with_own_marks;

    #[test]
    fn two_modules_mark_elements_by_different_properties() {
        let glue = "__wbg___yew_listener_id_1: (it) => it.__yew_listener_id, set: (it, id) => { it.__yew_listener_id = id }";
        assert_eq!(
            with_own_marks(glue, "masar_studio"),
            "__wbg___yew_listener_id_1: (it) => it.__masar_studio_listener_id, set: (it, id) => { it.__masar_studio_listener_id = id }"
        );
    }
}
