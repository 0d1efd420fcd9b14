//! The editors' command line: `masar check`. Reading and checking belong to [`crate::feed`]; here
//! are only arguments, files and how a finding is printed. Not in the Wasm build.

use std::process::ExitCode;

/// Runs the command line with the process's arguments.
///
/// Exit 0: clean; 1: findings; 2: could not run.
#[must_use]
pub fn run() -> ExitCode {
    ExitCode::from(2)
}
