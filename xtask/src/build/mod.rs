//! Builds `pkg/`, the folder that a webmaster uploads: compiles the Wasm, splits it into chunks, generates the
//! glue, optimises, bundles the scripts, compresses, and compares the sizes with the budget.

pub mod assets;
mod bind;
mod catalogs;
mod chunks;
mod compress;
mod optimize;
mod publish;
pub mod script;
mod sizes;
mod studio;
pub mod version;
mod wasm;

pub use compress::{compressed_name, gzip};

use crate::console::{duration, print_status};
use crate::failure::{Failure, OnFile};
use crate::options::BuildOptions;
use crate::tools::{self, BuildTools};
use assets::Assets;
use bind::{Bindings, bind};
use catalogs::Catalogs;
use script::Bundle;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// The files that each page loads until its timeline is ready, besides the catalog of one language.
pub const CORE: [&str; 3] = ["masar.js", "masar_core.js", "masar_core_bg.wasm"];
/// The files of the editor's panel, which only a page with `debug` loads.
pub const PANEL: [&str; 2] = ["masar_check.js", "masar_check_bg.wasm"];

/// The files of the Studio, which no visitor loads.
pub const STUDIO: [&str; 4] = [
    "masar_studio.js",
    "masar_studio_check.js",
    "masar_studio_bg.wasm",
    "masar_studio.css",
];

/// The files that the Studio loads when a file in another format is imported.
pub const IMPORT: [&str; 2] = ["masar_import.js", "masar_import_bg.wasm"];

/// A finished build, from which packages are made.
#[derive(Debug)]
pub struct Build {
    /// The files of `pkg/`.
    pub assets: Assets,
    /// The widget's glue.
    pub widget: Bindings,
    /// The panel's glue.
    pub panel: Bindings,
    /// The catalogs.
    pub catalogs: Catalogs,
    /// The tools that made it.
    pub tools: BuildTools,
}

/// Builds `pkg/` and prints the sizes.
///
/// # Errors
///
/// A tool is missing and could not be installed, or a step failed.
pub fn run(root: &Path, options: BuildOptions) -> Result<Build, Failure> {
    let start = Instant::now();
    let tools = tools::for_build(root, !options.dev)?;
    let pkg = root.join("pkg");
    let cache = root.join("target/masar");
    std::fs::create_dir_all(&cache).on_file("create", &cache)?;

    let compiled = wasm::compile(root, options)?;
    let mut assets = Assets {
        hashed: !options.dev,
        files: Vec::new(),
    };
    let catalogs = catalogs::write(root, &cache, &mut assets)?;
    let (widget, chunks) = widget(&compiled.widget, &empty_folder(&cache, "widget")?, options)?;
    let panel = bind(
        &compiled.panel,
        "masar_check",
        &empty_folder(&cache, "panel")?,
        false,
    )?;
    let studio = bind(
        &compiled.studio,
        "masar_studio",
        &empty_folder(&cache, "studio")?,
        false,
    )?;
    let import = bind(
        &compiled.import,
        "masar_import",
        &empty_folder(&cache, "import")?,
        false,
    )?;
    let mut modules = vec![
        widget.wasm.clone(),
        panel.wasm.clone(),
        studio.wasm.clone(),
        import.wasm.clone(),
    ];
    modules.extend(chunks);
    if !options.dev {
        modules = optimize::optimize_all(&tools.wasm_opt, &modules, &cache)?;
    }
    for file in modules {
        let bytes = std::fs::read(&file).on_file("read", &file)?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        assets.add(&name, version::add_to_wasm(bytes));
    }
    let scripts = Scripts {
        root,
        tools: &tools,
        readable: options.dev,
    };
    scripts.add_all(&mut assets, &widget, &panel, &catalogs.published)?;
    studio::add(&scripts, &mut assets, &studio, &import)?;

    // pkg/ is changed last, so that it contains the last complete build if a step fails.
    publish::add_copies(root, &mut assets)?;
    publish::publish(&pkg, &assets, options)?;
    if !options.dev {
        let sizes = sizes::measure(&pkg, &assets)?;
        print!("\n{}\n", sizes.table(sizes::last_total(&cache)));
        sizes.save_total(&cache)?;
    }
    print_status(
        "Finished",
        &format!("pkg/ in {}", duration(start.elapsed())),
    );
    Ok(Build {
        assets,
        widget,
        panel,
        catalogs,
        tools,
    })
}

/// Generates the glue of the widget. Also returns its chunks, which a development build does not have.
fn widget(
    wasm: &Path,
    folder: &Path,
    options: BuildOptions,
) -> Result<(Bindings, Vec<PathBuf>), Failure> {
    if options.dev {
        return Ok((bind(wasm, "masar_core", folder, false)?, Vec::new()));
    }
    let split = chunks::split(wasm, folder, "masar_core.js")?;
    Ok((bind(&split.main, "masar_core", folder, true)?, split.chunks))
}

/// Builds the scripts of `pkg/`.
struct Scripts<'a> {
    root: &'a Path,
    tools: &'a BuildTools,
    /// Whether scripts are not minified.
    readable: bool,
}

impl Scripts<'_> {
    /// Adds all scripts, each after the files that it names.
    fn add_all(
        &self,
        assets: &mut Assets,
        widget: &Bindings,
        panel: &Bindings,
        catalogs: &str,
    ) -> Result<(), Failure> {
        let script = self.panel(panel)?;
        let checker = assets.add("masar_check.js", self.finish(assets, &script));
        let script = self.bundle(&Bundle::fallback())?;
        assets.add("masar_fallback.js", self.finish(assets, &script));
        assets.add("masar_integrity.json", assets.hashes().into());
        let script = self.core(widget, catalogs)?;
        assets.add("masar_core.js", self.finish(assets, &script));
        let script = self.loader()?;
        assets.add_unhashed("masar.js", self.finish(assets, &script));
        if assets.hashed {
            // Pages import the checker under this name.
            let script = format!("export * from \"./{checker}\";\n");
            assets.add_unhashed("masar_check.js", version::add_to_text(&script).into());
        }
        self.add_frame(assets)
    }

    /// Returns a script with the names of the files that it loads, and with its version.
    fn finish(&self, assets: &Assets, script: &str) -> Vec<u8> {
        version::add_to_text(&assets.link(script)).into()
    }

    fn core(&self, widget: &Bindings, catalogs: &str) -> Result<String, Failure> {
        self.bundle(&Bundle::widget(widget, catalogs)?)
    }

    fn panel(&self, panel: &Bindings) -> Result<String, Failure> {
        self.bundle(&Bundle::panel(panel))
    }

    fn loader(&self) -> Result<String, Failure> {
        let files = self.root.join("www/loader/assets.js");
        self.bundle(&Bundle::loader(&files))
    }

    /// The page that contains only the widget, and its script.
    fn add_frame(&self, assets: &mut Assets) -> Result<(), Failure> {
        let script = self.bundle(&Bundle::frame())?;
        assets.add("masar_frame.js", self.finish(assets, &script));
        let page = self.root.join("www/frame/frame.html");
        let text = std::fs::read_to_string(&page).on_file("read", &page)?;
        assets.add_unhashed(
            "frame.html",
            version::add_to_page(&assets.link(&text)).into(),
        );
        Ok(())
    }

    fn bundle(&self, bundle: &Bundle) -> Result<String, Failure> {
        let script = script::bundle(self.root, self.tools, bundle)?;
        if self.readable {
            return Ok(script);
        }
        script::minify(self.root, self.tools, bundle.format, &script)
    }
}

/// Returns an empty folder of that name in `cache`.
fn empty_folder(cache: &Path, name: &str) -> Result<PathBuf, Failure> {
    let folder = cache.join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).on_file("empty", &folder)?;
    }
    std::fs::create_dir_all(&folder).on_file("create", &folder)?;
    Ok(folder)
}
