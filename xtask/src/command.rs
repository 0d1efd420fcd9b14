//! Runs other programs.

use crate::failure::Failure;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Returns a command for `program` without the environment variables that cargo sets for xtask.
///
/// Otherwise a nested cargo would find other values of `CARGO_PKG_…` at each call, and compile again because of
/// that.
pub fn command(program: impl AsRef<std::ffi::OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder);
    let prefixes = [
        "CARGO_PKG_",
        "CARGO_MANIFEST_",
        "CARGO_BIN_",
        "CARGO_CRATE_",
    ];
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if prefixes.iter().any(|prefix| text.starts_with(prefix)) || text == "CARGO_PRIMARY_PACKAGE"
        {
            command.env_remove(&name);
        }
    }
    command
}

/// Runs a command with its output on the terminal.
///
/// # Errors
///
/// The program could not be started, or failed.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command
        .status()
        .map_err(|error| Failure::new(format!("cannot start {}", name(command))).cause(error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("{} failed ({status})", line(command))))
    }
}

/// Runs a command and returns its standard output.
///
/// # Errors
///
/// The program could not be started, or failed. Then its output is the cause.
pub fn output(command: &mut Command) -> Result<String, Failure> {
    let out = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Failure::new(format!("cannot start {}", name(command))).cause(error))?;
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    if out.status.success() {
        return Ok(text);
    }
    let printed = format!("{text}{}", String::from_utf8_lossy(&out.stderr));
    Err(Failure::new(format!("{} failed ({})", line(command), out.status)).cause(printed))
}

/// Runs a command with its output on the terminal. Returns whether it succeeded, and its
/// standard output.
///
/// # Errors
///
/// The program could not be started.
pub fn run_and_capture(command: &mut Command) -> Result<(bool, String), Failure> {
    let mut printed = String::new();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| Failure::new(format!("cannot start {}", name(command))).cause(error))?;
    if let Some(stdout) = child.stdout.take() {
        let mut reader = BufReader::new(stdout);
        let mut bytes = Vec::new();
        while matches!(reader.read_until(b'\n', &mut bytes), Ok(count) if count > 0) {
            // A test run continues when the terminal is closed.
            let _ = std::io::stdout().write_all(&bytes);
            printed.push_str(&String::from_utf8_lossy(&bytes));
            bytes.clear();
        }
    }
    let status = child
        .wait()
        .map_err(|error| Failure::new(format!("cannot wait for {}", name(command))).cause(error))?;
    Ok((status.success(), printed))
}

/// Returns the first file of that name in `folders`, then in those of `PATH`.
pub fn find(program: &str, folders: &[PathBuf]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    folders
        .iter()
        .cloned()
        .chain(std::env::split_paths(&path))
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// Returns `PATH` with `folders` in front.
pub fn path_with(folders: &[PathBuf]) -> std::ffi::OsString {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&path));
    std::env::join_paths(all).unwrap_or(path.clone())
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

fn line(command: &Command) -> String {
    let mut line = name(command);
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}
