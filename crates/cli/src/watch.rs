//! Waits until a file changes. It polls the modification times, which works on every file system.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// The time between two polls.
const PERIOD: Duration = Duration::from_millis(300);

/// The state of a file: its modification time and its length; `None` if it does not exist. The length is needed on
/// file systems that count times in seconds.
pub(super) type FileState = (PathBuf, Option<(SystemTime, u64)>);

/// The states of several files.
pub(super) type FileStates = Vec<FileState>;

/// Returns the state of a file. Call it before reading the file, so that no change is missed.
pub(super) fn state_of(file: &Path) -> FileState {
    let state = || {
        let data = std::fs::metadata(file).ok()?;
        Some((data.modified().ok()?, data.len()))
    };
    (file.to_owned(), state())
}

/// Waits until the state of one of the files changes.
pub(super) fn wait(states: &FileStates) {
    while states.iter().all(|one| state_of(&one.0) == *one) {
        std::thread::sleep(PERIOD);
    }
}
