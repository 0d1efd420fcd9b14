//! `masar.single.js`: the loader, the glue, the Wasm, its chunks and the texts in one script, for hosts that take one file.

use super::contents::Contents;
use crate::build::{gzip, version};
use crate::failure::{Failure, OnFile};
use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Map, Value};
use std::path::Path;

/// What the glue and the loader call in place of `fetch`: the embedded files by their names, all else from the network.
const FETCH: &str = r#"const MASAR_FETCH=async(url,options)=>{
const name=String(url).split("/").pop();
if(!Object.hasOwn(MASAR_FILES,name))return fetch(url,options);
const bytes=Uint8Array.from(atob(MASAR_FILES[name]),(it)=>it.charCodeAt(0));
const type=name.endsWith(".wasm")?"application/wasm":"text/plain";
return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")),{headers:{"Content-Type":type}})};
"#;

/// The panel is as large as the widget, and only for the editor.
const PANEL: &str = r#"import("./masar_check.js")"#;
const NO_PANEL: &str =
    r#"Promise.reject(Error("masar.single.js has no panel for debug: use the folder pkg/"))"#;

/// Returns the script.
///
/// # Errors
///
/// A script cannot be bundled, or a file not be compressed.
pub fn script(contents: &Contents) -> Result<String, Failure> {
    let mut files = Map::new();
    for asset in contents.requested() {
        let compressed = gzip(&asset.bytes).on_file("compress", Path::new(&asset.name))?;
        let encoded = BASE64_STANDARD.encode(compressed);
        files.insert(asset.plain.clone(), encoded.into());
    }
    let files = Value::from(files);
    let glue = contents.glue()?.replace(PANEL, NO_PANEL);
    let loader = contents.loader("wrappers/single/assets.js")?;
    Ok(version::add_to_text(&format!(
        "(()=>{{const MASAR_FILES={files};{FETCH}const MASAR_GLUE=()=>{{{glue}}};{loader}}})();\n"
    )))
}
