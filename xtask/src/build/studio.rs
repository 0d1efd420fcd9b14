//! The page of the Studio, its style sheet and its script.

use super::assets::Assets;
use super::bind::Bindings;
use super::script::Bundle;
use super::{Scripts, version};
use crate::failure::{Failure, OnFile};
use std::path::Path;

/// The name of the service worker.
const WORKER: &str = "masar_studio_service_worker.js";

/// The name of the page.
const PAGE: &str = "studio.html";

/// Adds the files of the Studio; the Wasm was added before.
///
/// # Errors
///
/// A style sheet or a script does not parse, or a file cannot be read.
pub fn add(
    scripts: &Scripts<'_>,
    assets: &mut Assets,
    studio: &Bindings,
    import: &Bindings,
) -> Result<(), Failure> {
    let script = scripts.bundle(&Bundle::import(import))?;
    assets.add("masar_import.js", scripts.finish(assets, &script));
    let sheet = sheet(scripts.root)?;
    assets.add("masar_studio.css", version::add_to_text(&sheet).into());
    let script = scripts.bundle(&Bundle::studio_check())?;
    assets.add("masar_studio_check.js", scripts.finish(assets, &script));
    let script = scripts.bundle(&Bundle::studio(studio))?;
    let script = assets.add("masar_studio.js", scripts.finish(assets, &script));
    let page = scripts.root.join("www/studio/studio.html");
    let text = std::fs::read_to_string(&page).on_file("read", &page)?;
    let text = version::add_to_page(&assets.link(&text));
    assets.add_unhashed(PAGE, text.into());
    // Names without hashes are the same in each development build, which a worker would mix up.
    match assets.hashed {
        true => add_worker(scripts, assets, &script),
        false => Ok(()),
    }
}

/// Adds the service worker, which has all files of the Studio and of the widget.
fn add_worker(scripts: &Scripts<'_>, assets: &mut Assets, script: &str) -> Result<(), Failure> {
    let files: Vec<(&str, String)> = assets
        .files
        .iter()
        .filter(|file| file.name.starts_with("masar") && !file.name.ends_with(".json"))
        .map(|file| (file.name.as_str(), super::assets::integrity(&file.bytes)))
        .collect();
    let files = serde_json::json!(files).to_string();
    let page = serde_json::json!([PAGE, script]).to_string();
    let worker = scripts.bundle(&Bundle::service_worker(&files, &page))?;
    assets.add_unhashed(WORKER, version::add_to_text(&worker).into());
    Ok(())
}

/// Returns the style sheets of the Studio as one.
fn sheet(root: &Path) -> Result<String, Failure> {
    let folder = root.join("crates/studio/src");
    let mut all = String::new();
    for file in masar_stylesheet::find(&folder).on_file("read", &folder)? {
        let text = std::fs::read_to_string(&file).on_file("read", &file)?;
        let small = masar_stylesheet::minify(&text).map_err(|error| {
            Failure::new(format!("{}:{error}", file.display()))
                .remedy("correct the style sheet at that place")
        })?;
        all.push_str(&small);
    }
    Ok(all)
}
