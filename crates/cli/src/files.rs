//! Reads files, up to a number of bytes.

use std::fs::{File, Metadata};
use std::io::{Error, ErrorKind, Read, Result};
use std::path::Path;

/// The name of standard input on the command line.
pub(super) const STANDARD_INPUT: &str = "-";

/// Whether a name is one of the files that the shell opened for the command: `-`, or what `<(…)` becomes.
pub(super) fn is_opened_by_the_shell(name: &str) -> bool {
    name == STANDARD_INPUT || name == "/dev/stdin" || name.starts_with("/dev/fd/")
}

/// Reads a file that the command line names. Returns `None` if it has more than `limit` bytes.
///
/// # Errors
/// The file cannot be read, or it is a folder, a device or a named pipe.
pub(super) fn read_named(name: &str, limit: usize) -> Result<Option<Vec<u8>>> {
    if name == STANDARD_INPUT {
        read(std::io::stdin().lock(), limit)
    } else if is_opened_by_the_shell(name) {
        read(File::open(name)?, limit)
    } else {
        read_regular(Path::new(name), limit)
    }
}

/// Reads a regular file. Returns `None` if it has more than `limit` bytes.
///
/// # Errors
/// The file cannot be read, or it is a folder, a device or a pipe; then the kind of the error is
/// [`ErrorKind::InvalidInput`].
pub(super) fn read_regular(path: &Path, limit: usize) -> Result<Option<Vec<u8>>> {
    let check = |data: Metadata| match data.is_file() {
        true => Ok(()),
        false => Err(Error::new(ErrorKind::InvalidInput, "not a regular file")),
    };
    // To open a pipe waits for its other end, so the type is checked before.
    check(path.metadata()?)?;
    let file = File::open(path)?;
    check(file.metadata()?)?;
    read(file, limit)
}

/// Reads up to `limit` bytes. Returns `None` if there are more. The size of a file is not the measure: files in `/proc`
/// have the size 0.
fn read(from: impl Read, limit: usize) -> Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(limit).unwrap_or(u64::MAX);
    from.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= limit).then_some(bytes))
}
