//! The parts of a build from which the packages for bundlers and single files are composed. Their files have names without
//! hashes, since a bundler adds its own.

use crate::build::assets::Asset;
use crate::build::script::{self, Bundle, Format};
use crate::build::version;
use crate::build::{Build, IMPORT, PANEL, STUDIO};
use crate::failure::Failure;
use std::path::Path;

/// The address that stands for the package's files in the glue. No request goes there: `MASAR_FETCH` looks for the name.
const ADDRESS: &str = "\"https://masar.invalid/\"";

/// The function that the glue and the loader call in place of `fetch`. Each package has its own.
const FETCH: &str = "MASAR_FETCH";

/// The parts of a build.
pub struct Contents<'a> {
    /// The repository.
    pub root: &'a Path,
    build: &'a Build,
}

impl<'a> Contents<'a> {
    /// Returns the parts of a build.
    pub fn new(root: &'a Path, build: &'a Build) -> Self {
        Self { root, build }
    }

    /// Returns the Wasm and the texts that the glue requests.
    pub fn requested(&self) -> impl Iterator<Item = &Asset> {
        let files = self.build.assets.files.iter();
        files.filter(|asset| is_requested(&asset.plain))
    }

    /// Returns a file of the build by its name without a hash.
    ///
    /// # Errors
    ///
    /// There is no such file.
    pub fn file(&self, plain: &str) -> Result<&Asset, Failure> {
        let mut files = self.build.assets.files.iter();
        files
            .find(|asset| asset.plain == plain)
            .ok_or_else(|| Failure::new(format!("the build has no file {plain}")))
    }

    /// Returns the palettes.
    pub fn palettes(&self) -> impl Iterator<Item = &Asset> {
        let files = self.build.assets.files.iter();
        files.filter(|asset| asset.plain.starts_with("palettes/"))
    }

    /// Returns the body of a function that starts the glue and returns its exports.
    ///
    /// # Errors
    ///
    /// The scripts cannot be bundled.
    pub fn glue(&self) -> Result<String, Failure> {
        let mut bundle = Bundle::widget(&self.build.widget, &self.build.catalogs.plain)?;
        bundle.format = Format::Instance;
        bundle.include_fallback();
        bundle.constants.push(("import.meta.url", ADDRESS));
        bundle.constants.push(("globalThis.fetch", FETCH));
        let script = self.minified(&bundle)?;
        Ok(format!("{script};return masarCore"))
    }

    /// Returns the loader. `assets` is the module that names its files.
    ///
    /// # Errors
    ///
    /// The scripts cannot be bundled.
    pub fn loader(&self, assets: &str) -> Result<String, Failure> {
        let assets = self.root.join(assets);
        let mut bundle = Bundle::loader(&assets);
        bundle.constants.push(("fetch", FETCH));
        self.minified(&bundle)
    }

    /// Returns the glue of the panel, a module.
    ///
    /// # Errors
    ///
    /// The scripts cannot be bundled.
    pub fn panel(&self) -> Result<String, Failure> {
        self.minified(&Bundle::panel(&self.build.panel))
            .map(|script| version::add_to_text(&script))
    }

    fn minified(&self, bundle: &Bundle) -> Result<String, Failure> {
        let script = script::bundle(self.root, &self.build.tools, bundle)?;
        script::minify(self.root, &self.build.tools, bundle.format, &script)
    }
}

/// Returns whether the glue of the widget requests a file of the build, by its name without a hash.
fn is_requested(plain: &str) -> bool {
    let others = [&PANEL[..], &STUDIO, &IMPORT].concat();
    plain.starts_with("masar_")
        && (plain.ends_with(".wasm") || plain.ends_with(".txt"))
        && !others.contains(&plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packages_for_pages_contain_no_wasm_of_the_panel_the_studio_or_the_import() {
        for plain in PANEL.iter().chain(&STUDIO).chain(&IMPORT) {
            assert!(!is_requested(plain), "{plain}");
        }
        for plain in [
            "masar_core_bg.wasm",
            "masar_touch.wasm",
            "masar_words_ar.txt",
        ] {
            assert!(is_requested(plain), "{plain}");
        }
        assert!(!is_requested("third-party-licenses.txt"));
    }
}
