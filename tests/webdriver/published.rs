//! The files of the built `pkg/`, whose names contain hashes.

use super::run::repository;
use super::{Failure, Outcome};

/// Returns the name in `pkg/` of a file: `masar_core.1a2b3c4d.js` for `masar_core.js`. A development build has no hashes.
pub fn published(plain: &str) -> Outcome<String> {
    let (stem, extension) = plain.rsplit_once('.').unwrap_or((plain, ""));
    for entry in std::fs::read_dir(repository().join("pkg"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let rest = name.strip_prefix(stem);
        let hash = rest.and_then(|rest| rest.strip_suffix(extension));
        if hash.is_some_and(|hash| hash.trim_matches('.').len() == 8) {
            return Ok(name);
        }
    }
    match repository().join("pkg").join(plain).is_file() {
        true => Ok(plain.to_owned()),
        false => Failure::because(format!("pkg/ has no {plain}: run `cargo xtask build`")),
    }
}
