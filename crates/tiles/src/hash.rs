//! The hashes of ids, and the names of files by their content.

use std::fmt::Write;
use std::hash::Hasher;

use fnv::FnvHasher;
use sha2::{Digest, Sha256};

/// Returns the hash of an id: FNV-1a of 64 bits. Links hold ids, so it never changes.
pub(crate) fn hash_of_id(id: &str) -> u64 {
    let mut hasher = FnvHasher::default();
    hasher.write(id.as_bytes());
    hasher.finish()
}

/// Returns the name of a file by its content: `tile-9c4107ab12de34f0.json`.
pub(crate) fn name_of(kind: &str, text: &str) -> String {
    let mut name = String::from(kind);
    name.push('-');
    for byte in &Sha256::digest(text.as_bytes())[..8] {
        // Writing to a string cannot fail.
        let _ = write!(name, "{byte:02x}");
    }
    name.push_str(".json");
    name
}

/// Whether a name is one of a file that a split writes beside the manifest.
#[must_use]
pub fn is_content_name(name: &str) -> bool {
    let digits = ["tile-", "index-", "ids-"]
        .iter()
        .find_map(|kind| name.strip_prefix(kind))
        .and_then(|rest| rest.strip_suffix(".json"));
    digits.is_some_and(|digits| {
        digits.len() == 16
            && digits
                .bytes()
                .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// Whether the name of a file is that of its content.
#[must_use]
pub fn has_name_of_content(name: &str, text: &str) -> bool {
    name.split_once('-')
        .is_some_and(|(kind, _)| name_of(kind, text) == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_that_of_one_content() {
        let name = name_of("tile", "{}");
        assert_eq!(name, "tile-44136fa355b3678a.json");
        assert!(is_content_name(&name) && has_name_of_content(&name, "{}"));
        assert!(!has_name_of_content(&name, "{ }"));
        for other in [
            "manifest.json",
            "tile-1.json",
            "tile-44136FA355B3678A.json",
            "photo.jpg",
        ] {
            assert!(!is_content_name(other), "{other}");
        }
    }

    #[test]
    fn the_hash_of_an_id_never_changes() {
        assert_eq!(hash_of_id("a"), 0xaf63_dc4c_8601_ec8c);
    }
}
