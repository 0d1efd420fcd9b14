//! Waits until a file changes. It polls the modification times, which works on every file system.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// The time between two polls.
const PERIOD: Duration = Duration::from_millis(300);

/// A file with its modification time and its length; none for a file that does not exist. The length is needed
/// where a file system counts times in seconds.
pub(super) type Look = (PathBuf, Option<(SystemTime, u64)>);

/// Some files with their states.
pub(super) type Seen = Vec<Look>;

/// Returns the state of a file. Call it before reading the file, so that no change is missed.
pub(super) fn look(file: &Path) -> Look {
    let like = || {
        let data = std::fs::metadata(file).ok()?;
        Some((data.modified().ok()?, data.len()))
    };
    (file.to_owned(), like())
}

/// Waits until the state of one of the files changes.
pub(super) fn wait(seen: &Seen) {
    while seen.iter().all(|one| look(&one.0) == *one) {
        std::thread::sleep(PERIOD);
    }
}
