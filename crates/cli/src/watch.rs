//! Waits until a file changes, by looking at its time: it works on every file system.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// How often it looks.
const PERIOD: Duration = Duration::from_millis(300);

/// A file, when it was last written, and its length, for some file systems count in seconds; nothing for
/// one that is not there.
pub(super) type Look = (PathBuf, Option<(SystemTime, u64)>);

/// Some files, and what they were like.
pub(super) type Seen = Vec<Look>;

/// What a file is like now. To miss no change, look before reading it.
pub(super) fn look(file: &Path) -> Look {
    let like = || {
        let data = std::fs::metadata(file).ok()?;
        Some((data.modified().ok()?, data.len()))
    };
    (file.to_owned(), like())
}

/// Returns when one of them is no longer as it was.
pub(super) fn wait(seen: &Seen) {
    while seen.iter().all(|one| look(&one.0) == *one) {
        std::thread::sleep(PERIOD);
    }
}
