//! Compiles the widget and the panel to WebAssembly: one call of cargo, so that two cores link two modules.

use crate::command::{command, run};
use crate::console::timed;
use crate::failure::Failure;
use crate::options::BuildOptions;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// The modules as the linker left them.
pub struct Compiled {
    /// The widget.
    pub widget: PathBuf,
    /// The panel for editors.
    pub panel: PathBuf,
}

/// Compiles both modules: a release has split points and a standard library built for size, a development
/// build has neither.
///
/// # Errors
///
/// The code does not compile; cargo has printed why.
pub fn compile(root: &Path, options: BuildOptions) -> Result<Compiled, Failure> {
    let mut cargo = command("cargo", root);
    cargo
        .args(["build", "--locked", "--lib", "--target", TARGET])
        .args(["--package", "masar", "--package", "masar-panel"]);
    let (folder, what) = if options.dev {
        ("debug", "the Wasm of widget and panel, unoptimised")
    } else {
        cargo.args(["--profile", "wasm", "--features", "masar/chunks"]);
        build_std_for_size(&mut cargo);
        ("wasm", "the Wasm of widget and panel")
    };
    timed("Building", what, || run(&mut cargo))
        .map_err(|_| Failure::new("the Wasm was not built; the compiler's errors stand above"))?;
    let folder = root.join("target").join(TARGET).join(folder);
    Ok(Compiled {
        widget: folder.join("masar.wasm"),
        panel: folder.join("masar_panel.wasm"),
    })
}

/// Builds the standard library from source, for size, with a trap in place of each panic message.
///
/// The flags are unstable: hence `RUSTC_BOOTSTRAP`, and hence a toolchain pinned to the patch version.
/// docs/dependencies.md has what each of them saves.
fn build_std_for_size(cargo: &mut Command) {
    cargo
        .env("RUSTC_BOOTSTRAP", "1")
        .env(
            "RUSTFLAGS",
            "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
        )
        .args(["-Z", "build-std=std,panic_abort"])
        .args(["-Z", "build-std-features=optimize_for_size"]);
}
