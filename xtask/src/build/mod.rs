//! Builds `pkg/`, the folder that a webmaster uploads: compiles the Wasm, splits it into chunks, generates the
//! glue, optimises, bundles the scripts, compresses, and compares the sizes with the budget.

mod bind;
mod catalogs;
mod chunks;
mod compress;
mod optimize;
mod script;
mod sizes;
mod wasm;

pub use compress::{compressed_name, gzip};

use crate::console::{duration, print_status};
use crate::failure::{Failure, OnFile};
use crate::options::BuildOptions;
use crate::tools::{self, BuildTools};
use bind::{Bindings, bind};
use catalogs::Catalogs;
use script::Bundle;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// The files that each page loads until its timeline is ready, besides the catalog of one language.
pub const CORE: [&str; 3] = ["masar.js", "masar_core.js", "masar_core_bg.wasm"];
/// The files of the editor's panel, which only a page with `debug` loads.
pub const PANEL: [&str; 2] = ["masar_check.js", "masar_check_bg.wasm"];

/// Builds `pkg/` and prints the sizes.
///
/// # Errors
///
/// A tool is missing and could not be installed, or a step failed.
pub fn run(root: &Path, options: BuildOptions) -> Result<(), Failure> {
    let start = Instant::now();
    let tools = tools::for_build(root, !options.dev)?;
    let pkg = root.join("pkg");
    let cache = root.join("target/masar");
    std::fs::create_dir_all(&cache).on_file("create", &cache)?;

    let compiled = wasm::compile(root, options)?;
    let catalogs = catalogs::write(root, &cache)?;
    let (widget, chunks) = widget(&compiled.widget, &empty_folder(&cache, "widget")?, options)?;
    let panel = bind(
        &compiled.panel,
        "masar_check",
        &empty_folder(&cache, "panel")?,
        false,
    )?;

    // pkg/ is changed last, so that it contains the last complete build if a step fails.
    let mut files = vec![
        (
            PathBuf::from("masar_core.js"),
            core_script(root, &tools, &widget, &catalogs, options)?,
        ),
        (
            PathBuf::from("masar_check.js"),
            panel_script(root, &tools, &panel, options)?,
        ),
        (
            PathBuf::from("masar.js"),
            loader_script(root, &tools, options)?,
        ),
    ];
    let mut modules = vec![widget.wasm, panel.wasm];
    modules.extend(chunks);
    if !options.dev {
        modules = optimize::optimize_all(&tools.wasm_opt, &modules, &cache)?;
    }
    let catalog_files: Vec<PathBuf> = catalogs
        .files
        .iter()
        .map(|(_, file)| file.clone())
        .collect();
    for file in modules.iter().chain(&catalog_files) {
        let bytes = std::fs::read(file).on_file("read", file)?;
        files.push((PathBuf::from(file.file_name().unwrap_or_default()), bytes));
    }
    publish(&pkg, &files, options)?;
    palettes(root, &pkg)?;
    licenses(root, &pkg)?;
    if !options.dev {
        let sizes = sizes::measure(&pkg, &files)?;
        print!("\n{}\n", sizes.table(sizes::last_total(&cache)));
        sizes.save_total(&cache)?;
    }
    print_status(
        "Finished",
        &format!("pkg/ in {}", duration(start.elapsed())),
    );
    Ok(())
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

fn core_script(
    root: &Path,
    tools: &BuildTools,
    widget: &Bindings,
    catalogs: &Catalogs,
    options: BuildOptions,
) -> Result<Vec<u8>, Failure> {
    let page = widget.module("page.js")?;
    let bundle = Bundle {
        entry: "index.js",
        modules: vec![("glue", &widget.glue), ("page", page)],
        constants: vec![
            ("LANGUAGES", &catalogs.languages),
            ("VARIANTS", &catalogs.variants),
        ],
        readable: options.dev,
    };
    script::bundle(root, tools, &bundle).map(String::into_bytes)
}

fn panel_script(
    root: &Path,
    tools: &BuildTools,
    panel: &Bindings,
    options: BuildOptions,
) -> Result<Vec<u8>, Failure> {
    let bundle = Bundle {
        entry: "panel.js",
        modules: vec![("glue", &panel.glue)],
        constants: Vec::new(),
        readable: options.dev,
    };
    script::bundle(root, tools, &bundle).map(String::into_bytes)
}

fn loader_script(
    root: &Path,
    tools: &BuildTools,
    options: BuildOptions,
) -> Result<Vec<u8>, Failure> {
    let loader = root.join("www/masar.js");
    if options.dev {
        return std::fs::read(&loader).on_file("read", &loader);
    }
    script::minify_loader(tools, &loader).map(String::into_bytes)
}

/// Writes the files into `pkg`, with compressed files beside them in a release. Removes the other files of earlier
/// builds.
fn publish(pkg: &Path, files: &[(PathBuf, Vec<u8>)], options: BuildOptions) -> Result<(), Failure> {
    for entry in std::fs::read_dir(pkg).on_file("read", pkg)? {
        let file = entry.on_file("read", pkg)?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let plain = name.trim_end_matches(".br").trim_end_matches(".gz");
        let stale = !files.iter().any(|(name, _)| name.as_os_str() == plain);
        let compressed = plain.len() < name.len();
        if name.starts_with("masar") && (stale || compressed && options.dev) {
            std::fs::remove_file(&file).on_file("remove", &file)?;
        }
    }
    for (name, bytes) in files {
        write_if_new(&pkg.join(name), bytes)?;
        if !options.dev {
            compress::compress(&pkg.join(name))?;
        }
    }
    Ok(())
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

/// Copies the style sheets of the palettes.
fn palettes(root: &Path, pkg: &Path) -> Result<(), Failure> {
    let (from, to) = (root.join("www/palettes"), pkg.join("palettes"));
    std::fs::create_dir_all(&to).on_file("create", &to)?;
    for entry in std::fs::read_dir(&from).on_file("read", &from)? {
        let file = entry.on_file("read", &from)?.path();
        let bytes = std::fs::read(&file).on_file("read", &file)?;
        write_if_new(&to.join(file.file_name().unwrap_or_default()), &bytes)?;
    }
    Ok(())
}

/// Copies the licenses of the crates in the Wasm.
fn licenses(root: &Path, pkg: &Path) -> Result<(), Failure> {
    let file = root.join(crate::licenses::FILE);
    let bytes = std::fs::read(&file).on_file("read", &file)?;
    write_if_new(&pkg.join(file.file_name().unwrap_or_default()), &bytes)
}

/// Writes a file unless it has this content already, so that its modification time changes only with its content.
fn write_if_new(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if std::fs::read(file).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    std::fs::write(file, bytes).on_file("write", file)
}
