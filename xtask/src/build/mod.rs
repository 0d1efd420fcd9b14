//! Makes `pkg/`, the folder a webmaster uploads: wasm-pack, wasm-opt, minified scripts, everything
//! compressed beforehand, and the sizes against the budget.

mod checker;
mod compress;
mod glue;
mod lean;
mod leb;
mod names;
mod order;
mod script;
mod shrink;
mod sizes;
mod slots;
mod split;
mod wasm;
mod words;

pub use checker::CHECKER;
pub use compress::{beside, gzip};

use crate::console::{duration, say};
use crate::failure::{Failure, OnFile};
use crate::options::BuildOptions;
use crate::tools;
use std::path::Path;
use std::time::Instant;

/// What a visitor's browser loads, in this order; and the words of one language.
pub const SHIPPED: [&str; 3] = ["masar.js", "masar_core.js", "masar_core_bg.wasm"];
/// What it loads when the visitor comes near a timeline.
pub const LATER: &str = "masar_more.wasm";

/// Builds `pkg/` and prints the sizes.
///
/// # Errors
///
/// A tool is missing and could not be installed, a step failed, or wasm-opt made nothing smaller.
pub fn run(root: &Path, options: BuildOptions) -> Result<(), Failure> {
    let start = Instant::now();
    let tools = tools::for_build(root, !options.dev)?;
    let pkg = root.join("pkg");
    let kept = root.join("target/masar");
    std::fs::create_dir_all(&kept).on_file("create", &kept)?;

    checker::build(root, &tools, options, &kept, &pkg)?;
    let fresh = wasm::build(root, &tools, options)?;
    let wasm = pkg.join("masar_core_bg.wasm");
    let words = words::write(root, &kept)?;
    for (name, file) in &words.files {
        place(file, &pkg.join(name))?;
        compress::remove(&pkg.join(name))?;
    }
    palettes(root, &pkg)?;
    if options.dev {
        // Stale compressed answers would hide the new build from a browser.
        for name in SHIPPED.into_iter().chain([LATER]).chain(CHECKER) {
            compress::remove(&pkg.join(name))?;
        }
        // All of it is in the first part.
        let _ = std::fs::remove_file(pkg.join(LATER));
        place(&fresh.join("masar_core_bg.wasm"), &wasm)?;
        let glue = fresh.join("masar_core.js");
        let text = std::fs::read_to_string(&glue).on_file("read", &glue)?;
        write_if_new(
            &pkg.join("masar_core.js"),
            glue::with_words(&text, &words).as_bytes(),
        )?;
        place(&root.join("www/masar.js"), &pkg.join("masar.js"))?;
    } else {
        let small = shrink::shrink(&tools.wasm_opt, &fresh.join("masar_core_bg.wasm"), &kept)?;
        let glue = fresh.join("masar_core.js");
        let text = std::fs::read_to_string(&glue).on_file("read", &glue)?;
        let glue = kept.join("glue.js");
        write_if_new(
            &glue,
            glue::with_words(&glue::trim(&text)?, &words).as_bytes(),
        )?;
        let glue = script::minify(&tools, &glue, script::Kind::Module)?;
        // As the linker left it, with who needs whom (`build.rs` asks for that).
        let linked = root.join("target/wasm32-unknown-unknown/wasm/masar.wasm");
        let linked = std::fs::read(&linked).on_file("read", &linked)?;
        let deferred = split::deferred(&linked, split::DOORS)
            .map_err(|cause| Failure::new("the linker's Wasm is malformed").cause(cause))?;
        if let Some(door) = deferred.missing.first() {
            return Err(
                Failure::new(format!("no function of the Wasm is called {door}"))
                    .remedy("xtask/src/build/split/doors.rs names the doors: renew them"),
            );
        }
        let to = [&*wasm, &*pkg.join(LATER)];
        let glue = names::shorten(&tools.wasm_opt, &small, &deferred, to, &glue)?;
        write_if_new(&pkg.join("masar_core.js"), glue.as_bytes())?;
        let loader = root.join("www/masar.js");
        let loader = script::minify(&tools, &loader, script::Kind::Classic)?;
        write_if_new(&pkg.join("masar.js"), loader.as_bytes())?;
        let words: Vec<String> = words.files.into_iter().map(|(name, _)| name).collect();
        let words_ = words.iter().map(String::as_str);
        for name in SHIPPED
            .into_iter()
            .chain([LATER])
            .chain(CHECKER)
            .chain(words_)
        {
            compress::compress(&pkg.join(name))?;
        }
        let sizes = sizes::measure(&pkg, &words)?;
        print!("\n{}\n", sizes.table(sizes::last(&kept)));
        sizes.remember(&kept)?;
    }
    say(
        "Finished",
        &format!("pkg/ in {}", duration(start.elapsed())),
    );
    Ok(())
}

/// Copies the ready palettes, style sheets as they are written.
fn palettes(root: &Path, pkg: &Path) -> Result<(), Failure> {
    let (from, to) = (root.join("www/palettes"), pkg.join("palettes"));
    std::fs::create_dir_all(&to).on_file("create", &to)?;
    for entry in std::fs::read_dir(&from).on_file("read", &from)? {
        let file = entry.on_file("read", &from)?.path();
        place(&file, &to.join(file.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

/// Copies only what differs, so that a watcher or a cache sees a change only where there is one.
fn place(from: &Path, to: &Path) -> Result<(), Failure> {
    let bytes = std::fs::read(from).on_file("read", from)?;
    write_if_new(to, &bytes).map(|_| ())
}

/// Writes `bytes` unless the file holds them already; says whether it wrote.
fn write_if_new(file: &Path, bytes: &[u8]) -> Result<bool, Failure> {
    if std::fs::read(file).is_ok_and(|old| old == bytes) {
        return Ok(false);
    }
    std::fs::write(file, bytes).on_file("write", file)?;
    Ok(true)
}
