//! Collects the licenses of the crates in the Wasm, with cargo-about.

use crate::command::{command, output};
use crate::failure::{Failure, OnFile};
use crate::tools::cargo;
use std::path::Path;

/// The file of the licenses. It is committed, and the build copies it into `pkg/`.
pub const FILE: &str = "www/third-party-licenses.txt";

/// The version of cargo-about.
const CARGO_ABOUT: &str = "0.9.3";

/// The text above the licenses of crates. cargo-about lists only crates that `Cargo.lock` names.
const HEADER: &str = "\
Licenses of the third-party software in Masar

The Wasm is built from the crates below and parts of the Rust standard library (Copyright The Rust Project Developers),
under the Apache License 2.0, its tables of characters under the Unicode License v3. The scripts contain code that
wasm-bindgen and wasm_split generate, under the Apache License 2.0. The texts of these licenses are below.
";

/// The packages that are compiled to Wasm, with the features of the release build.
const PACKAGES: [(&str, &str, &str); 4] = [
    ("The widget", "Cargo.toml", "chunks"),
    ("The editor's panel", "crates/panel/Cargo.toml", ""),
    ("The Studio", "crates/studio/Cargo.toml", ""),
    ("The import", "crates/import/Cargo.toml", ""),
];

/// Writes [`FILE`] anew.
///
/// # Errors
///
/// cargo-about could not be installed, or a crate has a license that `xtask/licenses/about.toml` does not accept.
pub fn run(root: &Path) -> Result<(), Failure> {
    let about = cargo::install(root, "cargo-about", CARGO_ABOUT, "cli")?;
    let mut text = HEADER.to_string();
    for (title, manifest, features) in PACKAGES {
        let mut command = command(&about, root);
        // Offline, as the answers of a server would change the file from day to day.
        command
            .args(["generate", "--frozen", "--fail"])
            .args(["--config", "xtask/licenses/about.toml"])
            .args(["--manifest-path", manifest, "--features", features])
            .arg("xtask/licenses/about.hbs");
        let licenses = output(&mut command)?;
        text.push_str(&format!(
            "\n{title}\n{}\n\n{}\n",
            "=".repeat(80),
            licenses.trim()
        ));
    }
    let file = root.join(FILE);
    std::fs::write(&file, text).on_file("write", &file)
}
