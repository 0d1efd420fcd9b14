//! Gathers the view's style sheets into two minified texts for the Wasm (`view::STYLE`, `STYLE_OF_MORE`):
//! every `.css` under `src`, those called `tokens.css` first, then by path. Those of a page without
//! scripts (`view::static_page`) make another text, of the host's only: the parts it draws, and what is its
//! own.
//!
//! A sheet that does not parse fails the build with its place. `cargo xtask test` applies the rules
//! for style sheets (`xtask/tools/stylelint.config.mjs`).

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    // The folder and not the files: a new sheet counts as well.
    println!("cargo::rerun-if-changed=src");
    let wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    // Who needs what, down to each text: the build splits the Wasm by it (`xtask/src/build/split`).
    println!("cargo::rustc-check-cfg=cfg(whole)");
    if wasm && env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    } else {
        println!("cargo::rustc-cfg=whole");
    }
    let sheets = masar_stylesheet::find(Path::new("src"))?;

    // What every page needs, and what it needs later.
    let mut texts = [String::new(), String::new()];
    let mut classes = BTreeSet::new();
    let mut parts = [const { String::new() }; PAGE.len()];
    for sheet in &sheets {
        let text = fs::read_to_string(sheet)?;
        match masar_stylesheet::minify(&text) {
            Ok(small) => {
                classes.extend(masar_stylesheet::class_names(&small).map(str::to_owned));
                if let Some(at) = PAGE.iter().position(|name| sheet.ends_with(name)) {
                    parts[at].clone_from(&small);
                }
                if !sheet.starts_with("src/view/static_page") {
                    texts[usize::from(is_of_more(sheet))].push_str(&small);
                }
            }
            Err(error) => println!("cargo::error={}:{error}", sheet.display()),
        }
    }
    write("styled_classes.rs", &styled_classes(&classes))?;
    write("masar.css", &texts[0])?;
    write("more.css", &texts[1])?;
    if wasm {
        return Ok(());
    }
    // In a page of somebody else's no rule may reach beyond the timeline.
    write("page.css", &[".masar-page{", &parts.concat(), "}"].concat())
}

/// The sheets of a page without scripts, in their order.
const PAGE: [&str; 7] = [
    "tokens.css",
    "base.css",
    "header.css",
    "story.css",
    "detail.css",
    "footer.css",
    "static_page/page.css",
];

fn write(name: &str, text: &str) -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join(name);
    if fs::read_to_string(&out).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(out, text)
}

/// The names as Rust, for `view::element::names`.
fn styled_classes(names: &BTreeSet<String>) -> String {
    format!(
        "/// The classes that the style sheets name.\nconst STYLED_CLASSES: &[&str] = &{:?};\n",
        names.iter().collect::<Vec<_>>()
    )
}

/// Whether only the second part of the Wasm draws with it.
fn is_of_more(sheet: &Path) -> bool {
    let of_more = [
        "cluster.css",
        "detail.css",
        "kiosk.css",
        "panel.css",
        "story.css",
        "table.css",
    ];
    sheet
        .file_name()
        .is_some_and(|name| of_more.iter().any(|one| name == *one))
}
