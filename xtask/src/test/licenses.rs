//! Tests of the licenses of the crates in the Wasm. cargo-deny checks all dependencies, but is not installed in an
//! ordinary run.

use crate::command::{command, output};
use crate::{licenses, repository};
use std::collections::BTreeSet;

/// Returns the name, the version and the license of each foreign crate that is linked into the Wasm.
fn crates_of_the_wasm() -> BTreeSet<(String, String, String)> {
    let arguments = "tree --locked --target wasm32-unknown-unknown --package masar --package masar-panel --package masar-studio \
        --package masar-import \
        --features masar/chunks --edges normal,no-proc-macro --prefix none --no-dedupe --format {p}|{l}";
    let tree = output(command("cargo", &repository()).args(arguments.split_whitespace())).unwrap();
    tree.lines()
        .filter_map(|line| line.split_once('|'))
        // A crate of the workspace is followed by its folder.
        .filter(|(package, _)| !package.ends_with(')'))
        .map(|(package, license)| {
            let (name, version) = package.split_once(" v").unwrap();
            (name.to_string(), version.to_string(), license.to_string())
        })
        .collect()
}

/// Returns the licenses that deny.toml allows for all crates.
fn allowed_licenses() -> Vec<spdx::Licensee> {
    let rules = std::fs::read_to_string(repository().join("deny.toml")).unwrap();
    let rules: toml_edit::DocumentMut = rules.parse().unwrap();
    let allowed = rules["licenses"]["allow"].as_array().unwrap();
    allowed
        .iter()
        .map(|name| spdx::Licensee::parse(name.as_str().unwrap()).unwrap())
        .collect()
}

#[test]
fn each_crate_of_the_wasm_is_in_the_shipped_licenses() {
    let shipped = std::fs::read_to_string(repository().join(licenses::FILE)).unwrap();
    let crates = crates_of_the_wasm();
    assert!(crates.len() > 50, "{crates:?}");
    for (name, version, _) in crates {
        assert!(
            shipped.contains(&format!("\n- {name} {version}\n")),
            "{name} {version} is not in {}: run `cargo xtask licenses`, and commit the file",
            licenses::FILE
        );
    }
}

#[test]
fn each_crate_of_the_wasm_has_a_license_that_deny_toml_allows() {
    let allowed = allowed_licenses();
    for (name, version, license) in crates_of_the_wasm() {
        let expression = spdx::Expression::parse_mode(&license, spdx::ParseMode::LAX).unwrap();
        assert!(
            expression.evaluate(|needed| allowed.iter().any(|license| license.satisfies(needed))),
            "{name} {version} has the license {license:?}, which deny.toml does not allow: use another crate"
        );
    }
}

#[test]
fn the_shipped_licenses_contain_no_path_of_a_machine() {
    let shipped = std::fs::read_to_string(repository().join(licenses::FILE)).unwrap();
    for part in ["/registry/src/", "/.cargo/", "file://"] {
        assert!(!shipped.contains(part), "{part}");
    }
}
