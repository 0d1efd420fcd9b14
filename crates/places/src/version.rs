//! A version of a file, and what became of a write.

use crate::{ReadError, Refusal};
use serde::{Deserialize, Serialize};

/// A file as it was when it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The content.
    pub bytes: Vec<u8>,
    /// What the server calls this content.
    pub stamp: Stamp,
}

/// The name that a server gives to the content of a file: an entity tag, or the hash of a blob on GitHub.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stamp {
    /// An entity tag with its quotes and without `W/`, or a hash. `None` if the server names none.
    pub(crate) tag: Option<String>,
    /// Whether the tag is weak. Apache's tags are weak for a second after a write, and a condition with a weak tag
    /// always fails.
    pub(crate) weak: bool,
}

impl Stamp {
    /// Reads an entity tag (RFC 9110, section 8.8.3).
    pub(crate) fn of_tag(text: &str) -> Stamp {
        let text = text.trim();
        let (weak, tag) = match text.strip_prefix("W/") {
            Some(tag) => (true, tag),
            None => (false, text),
        };
        // Some servers leave the quotes out in a property.
        let tag = if tag.starts_with('"') {
            tag.to_owned()
        } else {
            format!("\"{tag}\"")
        };
        Stamp {
            tag: (tag.len() > 2).then_some(tag),
            weak,
        }
    }

    /// Returns the stamp without the suffix that a server adds to the tag of a compressed response. It names the same
    /// file, but Apache does not accept it in a condition.
    pub(crate) fn without_coding(mut self) -> Stamp {
        if let Some(tag) = &mut self.tag {
            for suffix in ["-gzip\"", "-br\"", ";gzip\"", "--gzip\""] {
                if let Some(plain) = tag.strip_suffix(suffix) {
                    *tag = format!("{plain}\"");
                    break;
                }
            }
        }
        self
    }
}

/// What became of a write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// The file is saved.
    Saved {
        /// The stamp for the next write.
        stamp: Stamp,
        /// Whether the file was read again and is what was written. Otherwise the server says that it has saved.
        checked: bool,
    },
    /// Somebody has saved since `base` was read, or, without `base`, there is such a file. This is it. Nothing of it was
    /// overwritten.
    Changed(Version),
    /// The connection broke off, and the file is the first part of what was written, or empty. Write again over this
    /// version, before a visitor loads it.
    Partial(Version),
    /// The file that was read is not there any more. It was not made again.
    Vanished,
    /// Nothing was written.
    Refused(Refusal),
    /// The answer was lost, and the file cannot be read either. Read it before the next write.
    Unknown(ReadError),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weak_tag_and_one_without_quotes_are_read() {
        let of = |text| Stamp::of_tag(text);
        assert_eq!(of("\"a\"").tag.as_deref(), Some("\"a\""));
        assert_eq!(of(" a ").tag.as_deref(), Some("\"a\""));
        assert!(of("W/\"a\"").weak && of("W/\"a\"").tag == of("\"a\"").tag);
        assert_eq!(of("").tag, None);
        assert_eq!(of("\"\"").tag, None);
    }

    #[test]
    fn the_tag_of_a_compressed_response_is_that_of_the_file() {
        for compressed in ["\"bb8-66-gzip\"", "W/\"bb8-66-br\"", "\"bb8-66;gzip\""] {
            let stamp = Stamp::of_tag(compressed).without_coding();
            assert_eq!(stamp.tag.as_deref(), Some("\"bb8-66\""));
        }
    }
}
