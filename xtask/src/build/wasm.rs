//! Compiles the widget, the panel and the Studio to WebAssembly, with one call of cargo, so that two processors link them
//! at the same time; and the import of other formats with another, since it needs an option that would have all others
//! compiled anew.

use crate::command::{command, run};
use crate::console::timed;
use crate::failure::Failure;
use crate::options::BuildOptions;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// The linked modules.
pub struct Compiled {
    /// The widget.
    pub widget: PathBuf,
    /// The editor's panel.
    pub panel: PathBuf,
    /// The Studio.
    pub studio: PathBuf,
    /// The import of other formats.
    pub import: PathBuf,
}

/// Compiles the modules. A release has split points and a standard library that is optimised for size; a
/// development build has neither.
///
/// # Errors
///
/// The code does not compile. cargo has printed the reason.
pub fn compile(root: &Path, options: BuildOptions) -> Result<Compiled, Failure> {
    let mut cargo = command("cargo", root);
    cargo
        .args(["build", "--locked", "--lib", "--target", TARGET])
        .args(["--package", "masar", "--package", "masar-panel"])
        .args(["--package", "masar-studio"]);
    let (folder, what) = if options.dev {
        ("debug", "the Wasm of widget, panel and Studio, unoptimised")
    } else {
        cargo.args(["--profile", "wasm", "--features", "masar/chunks"]);
        build_std_for_size(&mut cargo);
        ("wasm", "the Wasm of widget, panel and Studio")
    };
    timed("Building", what, || run(&mut cargo)).map_err(|_| {
        Failure::new("the Wasm was not built: see the errors of the compiler above")
    })?;
    compile_import(root, options)?;
    let folder = root.join("target").join(TARGET).join(folder);
    Ok(Compiled {
        widget: folder.join("masar.wasm"),
        panel: folder.join("masar_panel.wasm"),
        studio: folder.join("masar_studio.wasm"),
        import: folder.join("masar_import.wasm"),
    })
}

/// Compiles the import of other formats. Its standard library is the one of the toolchain, since nothing but an editor's
/// import loads it.
fn compile_import(root: &Path, options: BuildOptions) -> Result<(), Failure> {
    let mut cargo = command("cargo", root);
    cargo
        .args(["build", "--locked", "--lib", "--target", TARGET])
        .args(["--package", "masar-import"])
        // The hash tables of calcard's parser take their seed from the browser.
        .env("RUSTFLAGS", "--cfg getrandom_backend=\"wasm_js\"");
    if !options.dev {
        cargo.args(["--profile", "wasm"]);
        // As in the other call: build scripts that read it would have their crates compiled anew each time.
        cargo.env("RUSTC_BOOTSTRAP", "1");
    }
    timed("Building", "the Wasm of the import", || run(&mut cargo))
        .map_err(|_| Failure::new("the import was not built: see the errors of the compiler above"))
}

/// Sets the options that build the standard library from source, for size, with a trap in place of each panic
/// message.
///
/// The options are unstable, so they need `RUSTC_BOOTSTRAP` and a toolchain that is pinned to the patch version.
/// docs/dependencies.md has the bytes that each of them saves.
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
