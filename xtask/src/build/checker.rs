//! The checker's Wasm and its glue: files of their own, which only a page with `debug` asks for.

use super::{script, shrink, wasm, write_if_new};
use crate::command::{command, run};
use crate::console::timed;
use crate::failure::{Failure, OnFile};
use crate::options::BuildOptions;
use crate::tools::BuildTools;
use std::path::{Path, PathBuf};

/// The checker's files.
pub const CHECKER: [&str; 2] = ["masar_check.js", "masar_check_bg.wasm"];

/// What is put behind wasm-bindgen's glue.
const TAIL: &str = include_str!("checker.js");

/// Builds the checker into `pkg`, not compressed.
///
/// # Errors
///
/// The code does not compile, or a tool failed.
pub fn build(
    root: &Path,
    tools: &BuildTools,
    options: BuildOptions,
    kept: &Path,
    pkg: &Path,
) -> Result<(), Failure> {
    let out = kept.join("checker");
    std::fs::create_dir_all(&out).on_file("create", &out)?;
    let (profile, folder) = if options.dev {
        ("dev", "debug")
    } else {
        ("wasm", "wasm")
    };
    let mut cargo = command("cargo", root);
    cargo
        .args(["build", "--package", "masar-panel", "--lib", "--locked"])
        .args(["--target", "wasm32-unknown-unknown", "--profile", profile]);
    wasm::small(&mut cargo, root, options)?;
    timed("Building", "the checker's Wasm", || run(&mut cargo))
        .map_err(|_| Failure::new("the checker was not built; what stands above says why"))?;
    let built: PathBuf = [
        "target",
        "wasm32-unknown-unknown",
        folder,
        "masar_panel.wasm",
    ]
    .iter()
    .collect();
    run(command(tools.wasm_bindgen.join("wasm-bindgen"), root)
        .args(["--target", "web", "--no-typescript"])
        .args(["--out-name", "masar_check", "--out-dir"])
        .arg(&out)
        .arg(&built))?;

    let [glue, wasm] = CHECKER.map(|name| out.join(name));
    let text = std::fs::read_to_string(&glue).on_file("read", &glue)? + TAIL;
    let (text, wasm) = if options.dev {
        (text, wasm)
    } else {
        let whole = out.join("glue.js");
        write_if_new(&whole, text.as_bytes())?;
        let small = script::minify(tools, &whole, script::Kind::Module)?;
        (small, shrink::alone(&tools.wasm_opt, &wasm, &out)?)
    };
    write_if_new(&pkg.join(CHECKER[0]), text.as_bytes())?;
    let bytes = std::fs::read(&wasm).on_file("read", &wasm)?;
    write_if_new(&pkg.join(CHECKER[1]), &bytes)?;
    Ok(())
}
