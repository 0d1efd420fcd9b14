//! Gathers the view's style sheets into two minified texts for the Wasm (`view::STYLE`, `STYLE_OF_MORE`):
//! every `.css` under `src`, those called `tokens.css` first, then by path. Those of a page without
//! scripts (`view::static_page`) make another text, of the host's only: the parts it draws, and what is its
//! own.
//!
//! A sheet that does not parse, or breaks a house rule, fails the build with its place.

#[path = "xtask/src/minified.rs"]
mod minified;
#[path = "xtask/src/style.rs"]
#[allow(dead_code)]
mod style;

use minified::minified;
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
    let mut sheets = Vec::new();
    gather(Path::new("src"), &mut sheets)?;
    sheets.sort_by_key(|sheet| (!is_tokens(sheet), sheet.clone()));

    // What every page needs, and what it needs later.
    let mut texts = [String::new(), String::new()];
    let mut parts = [const { String::new() }; PAGE.len()];
    let mut faults = Vec::new();
    let mut classes = BTreeSet::new();
    for sheet in &sheets {
        let text = fs::read_to_string(sheet)?;
        let place = sheet.display();
        let broken = style::faults(&text, is_tokens(sheet));
        faults.extend(broken.iter().map(|fault| format!("{place}:{fault}")));
        match minified(&text) {
            Ok(small) => {
                classes.extend(class_names(&small).map(str::to_owned));
                if let Some(at) = PAGE.iter().position(|name| sheet.ends_with(name)) {
                    parts[at].clone_from(&small);
                }
                if !sheet.starts_with("src/view/static_page") {
                    texts[usize::from(is_of_more(sheet))].push_str(&small);
                }
            }
            Err(fault) => faults.push(format!("{place}:{fault}")),
        }
    }
    for fault in &faults {
        println!("cargo::error={fault}");
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

fn gather(folder: &Path, sheets: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, sheets)?;
        } else if path.extension().is_some_and(|extension| extension == "css") {
            sheets.push(path);
        }
    }
    Ok(())
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

/// The class names in a minified style sheet: what follows a dot, unless that is a number's.
fn class_names(sheet: &str) -> impl Iterator<Item = &str> {
    sheet.split('.').skip(1).filter_map(|rest| {
        let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
        let end = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
        let name = &rest[..end];
        name.starts_with(|first: char| !first.is_ascii_digit())
            .then_some(name)
    })
}

/// The names as Rust, for `view::element::names`.
fn styled_classes(names: &BTreeSet<String>) -> String {
    format!(
        "/// The classes that the style sheets name.\nconst STYLED_CLASSES: &[&str] = &{:?};\n",
        names.iter().collect::<Vec<_>>()
    )
}

fn is_tokens(sheet: &Path) -> bool {
    sheet.file_name().is_some_and(|name| name == "tokens.css")
}
