//! The files of `pkg/`, with their published names. A name contains a hash of the file's content, so that a browser may
//! store the file for ever, and a script can only load the files of its own build.

use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256, Sha384};

/// The hexadecimal digits of a hash in a name. A collision would need two versions of one file with the same hash.
const DIGITS: usize = 8;

/// A file of `pkg/`.
#[derive(Debug)]
pub struct Asset {
    /// The name without a hash, which is the same in each build.
    pub plain: String,
    /// The name in `pkg/`.
    pub name: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// The files of a build, in the order in which they are added: a script after those that it loads.
#[derive(Debug, Default)]
pub struct Assets {
    /// Whether names contain hashes.
    pub hashed: bool,
    /// The files.
    pub files: Vec<Asset>,
}

impl Assets {
    /// Adds a file whose name gets a hash. Returns the name.
    pub fn add(&mut self, plain: &str, bytes: Vec<u8>) -> String {
        let name = match plain.rsplit_once('.') {
            Some((stem, extension)) if self.hashed => {
                format!("{stem}.{}.{extension}", short_hash(&bytes))
            }
            _ => plain.to_owned(),
        };
        self.push(plain, &name, bytes);
        name
    }

    /// Adds a file that pages name: it keeps its name.
    pub fn add_unhashed(&mut self, name: &str, bytes: Vec<u8>) {
        self.push(name, name, bytes);
    }

    fn push(&mut self, plain: &str, name: &str, bytes: Vec<u8>) {
        let (plain, name) = (plain.to_owned(), name.to_owned());
        self.files.push(Asset { plain, name, bytes });
    }

    /// Returns a script with the published names of the files that were added before, and with their hashes for the option
    /// `integrity` in place of `sha256 of {name}`: 16 bytes less in a compressed script than with SHA-384.
    pub fn link(&self, script: &str) -> String {
        let mut linked = script.to_owned();
        for file in &self.files {
            linked = linked.replace(
                &format!("sha256 of {}", file.plain),
                &format!(
                    "sha256-{}",
                    BASE64_STANDARD.encode(Sha256::digest(&file.bytes))
                ),
            );
            linked = linked.replace(&file.plain, &file.name);
        }
        linked
    }

    /// Returns a JSON object: the name of each file that was added before, and its hash for the attribute `integrity`.
    pub fn hashes(&self) -> String {
        let hashes: Map<String, Value> = self
            .files
            .iter()
            .map(|file| (file.name.clone(), integrity(&file.bytes).into()))
            .collect();
        format!("{:#}\n", Value::from(hashes))
    }
}

/// Returns the hash of a file as the attribute `integrity` has it (W3C Subresource Integrity).
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

fn short_hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let hexadecimal = digest.iter().map(|byte| format!("{byte:02x}"));
    hexadecimal.take(DIGITS / 2).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two(wasm: &str, glue: &str) -> Assets {
        let mut assets = Assets {
            hashed: true,
            ..Assets::default()
        };
        assets.add("masar_core_bg.wasm", wasm.into());
        assets.add("masar_core.js", assets.link(glue).into());
        assets
    }

    #[test]
    fn a_changed_file_changes_its_name_and_that_of_the_script_that_loads_it() {
        let name = |assets: &Assets, at: usize| assets.files[at].name.clone();
        let (one, other) = (
            two("a", "masar_core_bg.wasm"),
            two("b", "masar_core_bg.wasm"),
        );
        assert_eq!(name(&one, 0), "masar_core_bg.ca978112.wasm");
        assert_eq!(one.files[1].bytes, b"masar_core_bg.ca978112.wasm");
        assert_ne!(name(&one, 1), name(&other, 1));
        assert_eq!(name(&one, 1), name(&two("a", "masar_core_bg.wasm"), 1));
    }

    #[test]
    fn a_development_build_has_plain_names() {
        let mut assets = Assets::default();
        assert_eq!(assets.add("masar_core.js", Vec::new()), "masar_core.js");
    }

    #[test]
    fn hashes_are_written_as_the_attribute_integrity_needs_them() {
        let mut assets = two("abc", "'sha256 of masar_core_bg.wasm'");
        // The digests of "abc" in FIPS 180-2.
        let hashes: Value = serde_json::from_str(&assets.hashes()).unwrap();
        assert_eq!(
            hashes["masar_core_bg.ba7816bf.wasm"],
            "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn"
        );
        assert_eq!(
            String::from_utf8(assets.files.remove(1).bytes).unwrap(),
            "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='"
        );
    }
}
