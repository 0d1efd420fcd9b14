//! The command line: `masar check`, `import`, `export` and `schema`. This crate has the arguments, the files and
//! the printing of diagnostics. Feeds are read by `masar-feed` and checked by `masar-check`; other formats are
//! read and written by `masar-formats`.

mod check;
mod convert;
mod draw;
mod export;
mod github;
mod html;
mod import;
mod pages;
mod progress;
mod sarif;
mod schema;
mod watch;

use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The exit status where nothing was found.
const CLEAN: u8 = 0;
/// The exit status where something is to be fixed, or was lost.
const FINDINGS: u8 = 1;
/// The exit status of a command that could not run.
const COULD_NOT_RUN: u8 = 2;

/// Masar: an interactive, Arabic-first timeline that any web page drops in with one script tag.
#[derive(Parser)]
#[command(
    name = "masar",
    version,
    after_help = "Exit status: 0 no problems, 1 problems, 2 could not run."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Report the problems of a feed, their places and how to fix them
    Check(check::Arguments),
    /// Convert a file in another format to a feed, and report what a feed cannot hold
    Import(import::Arguments),
    /// Convert a feed to a page or to another format, and report what that cannot hold
    Export(export::Arguments),
    /// Print the JSON Schema of a feed, for editors that complete and check while you type
    Schema,
}

/// Runs the command line with the process's arguments.
///
/// Returns 0 where nothing was found, 1 where there are diagnostics, 2 where the command could not run.
#[must_use]
pub fn run() -> ExitCode {
    let code = match Arguments::try_parse() {
        Ok(Arguments { command }) => match command {
            Command::Check(arguments) => check::run(&arguments),
            Command::Import(arguments) => import::run(&arguments),
            Command::Export(arguments) => export::run(&arguments),
            Command::Schema => schema::run(),
        },
        Err(answer) => {
            // Help and version are errors of clap, too, but no failures. A closed pipe is no failure either.
            let code = if answer.use_stderr() {
                COULD_NOT_RUN
            } else {
                CLEAN
            };
            let _ = answer.print();
            code
        }
    };
    ExitCode::from(code)
}

/// Writes to standard output, and returns the exit status. `what` names the output in the error message. A
/// closed pipe (`| head`) is no failure.
fn print(what: &str, bytes: &[u8]) -> u8 {
    match std::io::stdout().lock().write_all(bytes) {
        Ok(()) => CLEAN,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => CLEAN,
        Err(error) => {
            eprintln!("masar: cannot write {what}: {error}");
            COULD_NOT_RUN
        }
    }
}
