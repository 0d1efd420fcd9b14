//! wasm-pack, with std rebuilt for size and a lean Yew unless told otherwise.

use super::lean;
use crate::command::{command, path_with, run};
use crate::console::timed;
use crate::failure::Failure;
use crate::options::BuildOptions;
use crate::tools::BuildTools;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds the Wasm and its glue, not yet optimised; gives the folder they are in.
///
/// # Errors
///
/// The code does not compile, the lean Yew could not be made, or wasm-pack failed otherwise.
pub fn build(root: &Path, tools: &BuildTools, options: BuildOptions) -> Result<PathBuf, Failure> {
    // Not straight into pkg/: that folder keeps the last whole build until the next one is whole.
    let out = root.join("target/masar/wasm-pack");
    let mut pack = command(&tools.wasm_pack, root);
    pack.env("PATH", path_with(std::slice::from_ref(&tools.wasm_bindgen)))
        // wasm-pack says more than cargo does only to congratulate and to look for its own updates.
        .args([
            "--log-level",
            "warn",
            "build",
            "--target",
            "web",
            "--mode",
            "no-install",
        ])
        .args([
            "--no-pack",
            "--no-opt",
            "--no-typescript",
            "--out-name",
            "masar_core",
        ])
        .arg("--out-dir")
        .arg(&out)
        .args(if options.dev {
            ["--dev"].as_slice()
        } else {
            &["--profile", "wasm"]
        })
        .args([".", "--", "--locked"]);
    let rebuilt = !options.dev;
    small(&mut pack, root, options)?;
    let what = match (options.dev, rebuilt) {
        (true, _) => "the Wasm, unoptimised (wasm-pack)",
        (_, true) => "the Wasm, with std rebuilt for size and a lean Yew (wasm-pack)",
        _ => "the Wasm, with the toolchain's own std (wasm-pack)",
    };
    timed("Building", what, || run(&mut pack))
        .map_err(|_| Failure::new("the Wasm was not built; what stands above says why"))?;
    Ok(out)
}

/// What makes a Wasm small, unless told otherwise. Both Wasm say the same, and share one std.
///
/// # Errors
///
/// The lean Yew could not be made.
pub fn small(cargo: &mut Command, root: &Path, options: BuildOptions) -> Result<(), Failure> {
    if options.dev {
        return Ok(());
    }
    rebuild_std(cargo);
    cargo.args(lean::prepare(root)?);
    Ok(())
}

/// std from source, for size, with a trap in place of each panic's message: a quarter less on the
/// wire (docs/building.md has the figures). All of it is unstable, hence `RUSTC_BOOTSTRAP`, hence
/// the toolchain pinned to the digit.
fn rebuild_std(pack: &mut Command) {
    pack.env("RUSTC_BOOTSTRAP", "1")
        .env(
            "RUSTFLAGS",
            "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
        )
        .args(["-Z", "build-std=std,panic_abort"])
        .args(["-Z", "build-std-features=optimize_for_size"]);
}
