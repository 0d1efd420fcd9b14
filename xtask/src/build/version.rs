//! Writes the version into the files of `pkg/`, so that a webmaster can read it from each of them. A catalog of texts
//! contains it already.

use wasm_encoder::{CustomSection, Section};

/// The version of the workspace.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The same as a JSON string.
pub const AS_JSON: &str = concat!("\"", env!("CARGO_PKG_VERSION"), "\"");

/// Returns a Wasm module with a custom section `version`, the name that wasm-tools also uses.
pub fn add_to_wasm(mut module: Vec<u8>) -> Vec<u8> {
    let section = CustomSection {
        name: "version".into(),
        data: VERSION.as_bytes().into(),
    };
    section.append_to(&mut module);
    module
}

/// Returns a script or a style sheet with the version in a comment.
pub fn add_to_text(text: &str) -> String {
    format!("/*! masar {VERSION} */\n{text}")
}

/// Returns a page with the version in a comment after the document type.
pub fn add_to_page(page: &str) -> String {
    page.replacen('\n', &format!("\n<!-- masar {VERSION} -->\n"), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_ends_with_a_custom_section_that_contains_the_version() {
        let module = add_to_wasm(b"\0asm\x01\0\0\0".to_vec());
        let length = u8::try_from(VERSION.len()).unwrap();
        let header = [&[0, 8 + length, 7][..], b"version"].concat();
        assert_eq!(module[8..], [&header, VERSION.as_bytes()].concat());
    }
}
