//! Contents as GitHub's interface has them: in base64, named by the hash of a Git blob.

use crate::ReadError;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sha1::{Digest, Sha1};

/// The letters that stay as they are in a part of a path (RFC 3986, section 2.3).
const ENCODED: AsciiSet = NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Returns the part of an address for a text.
pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, &ENCODED).to_string()
}

/// Returns the part of an address for a path, whose slashes stay.
pub(super) fn encoded_path(path: &str) -> String {
    let parts: Vec<String> = path.split('/').map(encoded).collect();
    parts.join("/")
}

pub(super) fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Decodes a content, which GitHub breaks into lines.
pub(super) fn decoded(text: &str) -> Result<Vec<u8>, ReadError> {
    let joined: String = text.split_ascii_whitespace().collect();
    let bytes = STANDARD.decode(joined);
    bytes.map_err(|_| ReadError::Unexpected("content in base64"))
}

/// Returns the hash that Git gives to a content.
pub(super) fn blob_hash(bytes: &[u8]) -> String {
    let mut hash = Sha1::new();
    hash.update(format!("blob {}\0", bytes.len()));
    hash.update(bytes);
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_git() {
        // `printf 'hello\n' | git hash-object --stdin`
        assert_eq!(
            blob_hash(b"hello\n"),
            "ce013625030ba8dba906f756967f9e9ca394464a"
        );
        assert_eq!(blob_hash(b""), "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
    }

    #[test]
    fn a_path_with_arabic_and_blanks_is_encoded_and_keeps_its_slashes() {
        assert_eq!(encoded_path("a b/é#.json"), "a%20b/%C3%A9%23.json");
    }

    #[test]
    fn lines_in_a_content_are_joined() {
        assert_eq!(decoded("aGVs\nbG8=\n"), Ok(b"hello".to_vec()));
        assert!(decoded("a").is_err());
    }
}
