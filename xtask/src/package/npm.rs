//! The npm package `masar`: a module that defines the element, its files with addresses that bundlers find, types, the
//! palettes and the schema.

use super::contents::Contents;
use crate::build::version::{self, VERSION};
use crate::command::{command, output};
use crate::failure::{Failure, OnFile};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The files that are copied from `wrappers/npm`.
const COPIED: [&str; 6] = [
    "README.md",
    "custom-elements.json",
    "types/masar.d.ts",
    "types/react.d.ts",
    "types/vue.d.ts",
    "types/svelte.d.ts",
];

/// Writes the files of the package into `folder`.
///
/// # Errors
///
/// A script cannot be bundled, or a file not be written.
pub fn write(contents: &Contents, folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).on_file("empty", folder)?;
    }
    let put = |name: &str, bytes: &[u8]| {
        let file = folder.join(name);
        let parent = file.parent().unwrap_or(folder);
        std::fs::create_dir_all(parent).on_file("create", parent)?;
        std::fs::write(&file, bytes).on_file("write", &file)
    };
    let read = |file: PathBuf| std::fs::read(&file).on_file("read", &file);
    let from = contents.root.join("wrappers/npm");
    put("package.json", &manifest(&from.join("package.json"))?)?;
    for name in COPIED {
        put(name, &read(from.join(name))?)?;
    }
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        put(name, &read(contents.root.join(name))?)?;
    }
    let schema = read(contents.root.join("www/schema/masar-1.json"))?;
    put("schema/masar-1.json", &schema)?;
    for asset in contents.palettes().chain(contents.requested()) {
        put(&asset.plain, &asset.bytes)?;
    }
    for name in ["masar_check_bg.wasm", "third-party-licenses.txt"] {
        put(name, &contents.file(name)?.bytes)?;
    }
    put("masar_check.js", contents.panel()?.as_bytes())?;
    put("masar_core.js", core(contents)?.as_bytes())?;
    put("masar.js", element(contents)?.as_bytes())
}

/// Returns `package.json` with the version of the workspace.
///
/// # Errors
///
/// The file cannot be read, or is no JSON.
pub fn manifest(file: &Path) -> Result<Vec<u8>, Failure> {
    let invalid = |error| Failure::new(format!("{} is invalid", file.display())).cause(error);
    let text = std::fs::read_to_string(file).on_file("read", file)?;
    let mut manifest: Value = serde_json::from_str(&text).map_err(invalid)?;
    manifest["version"] = VERSION.into();
    Ok(format!("{manifest:#}\n").into())
}

/// Returns the function that requests a file by its name, from addresses that bundlers find and replace.
fn fetch<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let files: String = names
        .map(|name| format!("  \"{name}\": () => new URL(\"./{name}\", import.meta.url),\n"))
        .collect();
    format!(
        "const MASAR_FILES = {{\n{files}}};\n\
         const MASAR_FETCH = (url, options) => {{\n  \
           const name = String(url).split(\"/\").pop();\n  \
           return fetch(Object.hasOwn(MASAR_FILES, name) ? MASAR_FILES[name]() : url, options);\n\
         }};\n"
    )
}

/// Returns the module of the glue. Its function `instance` returns another instance of the Wasm for each number.
fn core(contents: &Contents) -> Result<String, Failure> {
    let fetch = fetch(contents.requested().map(|asset| asset.plain.as_str()));
    let glue = contents.glue()?;
    Ok(version::add_to_text(&format!(
        "{fetch}const create = () => {{{glue}}};\n\
         const instances = [];\n\
         export const instance = (number) => instances[number] ??= create();\n"
    )))
}

/// Returns the module that defines the element. Under Node, which has no elements, it does nothing.
fn element(contents: &Contents) -> Result<String, Failure> {
    let fetch = fetch(["masar_core_bg.wasm"].into_iter());
    let loader = contents
        .loader("wrappers/npm/assets.js")?
        .replace("MASAR_URL", "import.meta.url");
    Ok(version::add_to_text(&format!(
        "{fetch}if (globalThis.customElements) {{\n{loader}\n}}\n"
    )))
}

/// Packs a package as npm does, into the folder `to`. Returns the tarball.
///
/// # Errors
///
/// npm is missing.
pub fn pack(package: &Path, to: &Path) -> Result<PathBuf, Failure> {
    let name = output(
        command("npm", package)
            .args(["pack", "--ignore-scripts", "--loglevel=error"])
            .arg("--pack-destination")
            .arg(to),
    )
    .map_err(|failure| failure.remedy("install Node.js 20 or newer with npm, then try again"))?;
    Ok(to.join(name.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository;

    #[test]
    fn the_packages_have_the_version_of_the_workspace() {
        let text = std::fs::read_to_string(repository().join("Cargo.toml")).unwrap();
        let workspace: toml_edit::DocumentMut = text.parse().unwrap();
        let version = workspace["workspace"]["package"]["version"].as_str();
        for package in ["npm", "npm-cli"] {
            let file = repository().join(format!("wrappers/{package}/package.json"));
            let manifest: Value = serde_json::from_slice(&manifest(&file).unwrap()).unwrap();
            assert_eq!(manifest["version"].as_str(), version);
        }
    }

    #[test]
    fn the_types_and_the_manifest_have_every_attribute_of_the_loader() {
        let read = |name: &str| std::fs::read_to_string(repository().join(name)).unwrap();
        let loader = read("www/masar.js");
        let (_, list) = loader.split_once("const DEFAULTS = (").unwrap();
        let (list, _) = list.split_once(").split").unwrap();
        let types = read("wrappers/npm/types/masar.d.ts");
        let elements: Value =
            serde_json::from_str(&read("wrappers/npm/custom-elements.json")).unwrap();
        let described = elements["modules"][0]["declarations"][0]["attributes"]
            .as_array()
            .unwrap();
        for name in list
            .split(['"', ' ', '+', '\n'])
            .filter_map(|attribute| attribute.split(':').next())
            .filter(|name| !name.is_empty())
        {
            assert!(
                described.iter().any(|it| it["name"] == name),
                "custom-elements.json lacks {name}"
            );
            // HTML's own attributes are in the types of all elements.
            let is_typed = types.contains(&format!("  {name}?:"))
                || types.contains(&format!("  \"{name}\"?:"));
            assert!(
                is_typed || ["lang", "dir"].contains(&name),
                "masar.d.ts lacks {name}"
            );
        }
    }

    #[test]
    fn the_types_and_the_manifest_have_every_method_and_property_of_the_loader() {
        let read = |name: &str| std::fs::read_to_string(repository().join(name)).unwrap();
        let types = read("wrappers/npm/types/masar.d.ts");
        let elements: Value =
            serde_json::from_str(&read("wrappers/npm/custom-elements.json")).unwrap();
        let described = elements["modules"][0]["declarations"][0]["members"]
            .as_array()
            .unwrap();
        let loader = read("www/masar.js");
        let lists = loader.split("for (const name of [").skip(1);
        let names = lists
            .filter_map(|list| list.split_once("])"))
            .flat_map(|(list, _)| {
                let names = list.split(',').map(|name| name.trim_matches([' ', '"']));
                names.map(str::to_owned).collect::<Vec<_>>()
            });
        let names: Vec<String> = names
            .chain(["reload", "feedData", "ready"].map(str::to_owned))
            .collect();
        assert_eq!(names.len(), 9);
        for name in names {
            assert!(
                described.iter().any(|it| it["name"] == *name),
                "custom-elements.json lacks {name}"
            );
            let forms = [
                format!("  {name}("),
                format!("  readonly {name}:"),
                format!("  get {name}("),
            ];
            assert!(
                forms.iter().any(|form| types.contains(form)),
                "masar.d.ts lacks {name}"
            );
        }
    }
}
