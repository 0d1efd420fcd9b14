//! The editors' command line: `masar check`, `import`, `export` and `schema`. Reading and checking belong to
//! [`masar_feed`]; here are only arguments, files and how a diagnostic is printed. Not in the Wasm
//! build.

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

/// Everything is well.
const CLEAN: u8 = 0;
/// There is something to fix.
const FINDINGS: u8 = 1;
/// The command could not do its work.
const COULD_NOT_RUN: u8 = 2;

/// Masar: an interactive, Arabic-first timeline that any web page drops in with one script tag.
#[derive(Parser)]
#[command(
    name = "masar",
    version,
    after_help = "Exit status: 0 clean, 1 findings, 2 could not run."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Say what is wrong in a feed, where, and how to fix it
    Check(check::Arguments),
    /// Make a feed of a file in another format, and say what a feed has no place for
    Import(import::Arguments),
    /// Write a feed as a page or in another format, and say what that has no place for
    Export(export::Arguments),
    /// Print the format as a JSON Schema, for editors that complete and check while one types
    Schema,
}

/// Runs the command line with the process's arguments.
///
/// Exit 0: clean; 1: diagnostics; 2: could not run.
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
            // Help and version arrive here too, and are no failure. That nobody reads is none either.
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

/// Writes to standard output; what it is names it in a message. That nobody reads on (`| head`) is no
/// failure.
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
