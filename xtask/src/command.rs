//! Running other programs.

use crate::failure::Failure;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A command for `program` that does not see what cargo tells this process about xtask itself.
///
/// A nested cargo would otherwise find another value of `CARGO_PKG_…` in its environment at each
/// call and rebuild for it.
pub fn command(program: impl AsRef<std::ffi::OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder);
    let ours = [
        "CARGO_PKG_",
        "CARGO_MANIFEST_",
        "CARGO_BIN_",
        "CARGO_CRATE_",
    ];
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if ours.iter().any(|prefix| text.starts_with(prefix)) || text == "CARGO_PRIMARY_PACKAGE" {
            command.env_remove(&name);
        }
    }
    command
}

/// Runs it with its output on the terminal.
///
/// # Errors
///
/// The program could not be started, or said it failed.
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

/// Runs it quietly and gives its standard output.
///
/// # Errors
///
/// The program could not be started, or said it failed: then with what it wrote.
pub fn output(command: &mut Command) -> Result<String, Failure> {
    let out = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Failure::new(format!("cannot start {}", name(command))).cause(error))?;
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    if out.status.success() {
        return Ok(text);
    }
    let said = format!("{text}{}", String::from_utf8_lossy(&out.stderr));
    Err(Failure::new(format!("{} failed ({})", line(command), out.status)).cause(said))
}

/// Runs it with its output on the terminal and gives what it wrote to standard output as well,
/// with whether it succeeded.
///
/// # Errors
///
/// The program could not be started.
pub fn tee(command: &mut Command) -> Result<(bool, String), Failure> {
    let mut said = String::new();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| Failure::new(format!("cannot start {}", name(command))).cause(error))?;
    if let Some(stdout) = child.stdout.take() {
        let mut reader = BufReader::new(stdout);
        let mut bytes = Vec::new();
        while matches!(reader.read_until(b'\n', &mut bytes), Ok(count) if count > 0) {
            // A closed terminal is no reason to stop a test run.
            let _ = std::io::stdout().write_all(&bytes);
            said.push_str(&String::from_utf8_lossy(&bytes));
            bytes.clear();
        }
    }
    let status = child
        .wait()
        .map_err(|error| Failure::new("lost the running command").cause(error))?;
    Ok((status.success(), said))
}

/// The first file of that name in `folders`, then on `PATH`.
pub fn find(program: &str, folders: &[PathBuf]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    folders
        .iter()
        .cloned()
        .chain(std::env::split_paths(&path))
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// `PATH` with `folders` before everything else.
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
