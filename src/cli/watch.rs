//! Waits until a file changes, by looking at its time: it works on every file system.

use std::time::{Duration, SystemTime};

/// How often it looks.
const PERIOD: Duration = Duration::from_millis(300);

/// When each file was last written, and its length, for some file systems count in seconds; nothing for
/// one that is not there.
pub(super) type Look = Vec<Option<(SystemTime, u64)>>;

/// What the files are like now.
pub(super) fn look(files: &[String]) -> Look {
    let look = |file: &String| {
        let data = std::fs::metadata(file).ok()?;
        Some((data.modified().ok()?, data.len()))
    };
    files.iter().map(look).collect()
}

/// Returns when one of them is no longer as it was.
pub(super) fn wait(files: &[String], seen: &Look) {
    while look(files) == *seen {
        std::thread::sleep(PERIOD);
    }
}
