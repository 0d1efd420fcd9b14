//! The command line: `masar check`, `import`, `export` and `schema`. This crate parses arguments, reads and writes
//! files, and prints diagnostics. `masar-feed` reads feeds, `masar-check` checks them, and `masar-formats` reads and
//! writes other formats.

#![deny(clippy::print_stdout, clippy::print_stderr)]

mod check;
mod convert;
mod export;
mod files;
mod github;
mod html;
mod import;
mod output;
mod pages;
mod progress;
mod sarif;
mod schema;
mod watch;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The exit status of a command without problems.
const CLEAN: u8 = 0;
/// The exit status if there are diagnostics, or something was lost.
const PROBLEMS: u8 = 1;
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
    /// Convert a file in another format to a feed, and report the losses
    Import(import::Arguments),
    /// Convert a feed to a page or to another format, and report the losses
    Export(export::Arguments),
    /// Print the JSON Schema of a feed, for editors that complete and check while you type
    Schema,
}

/// Runs the command line with the process's arguments.
///
/// Returns 0 if there are no problems, 1 if there are diagnostics, 2 if the command could not run.
#[must_use]
pub fn run() -> ExitCode {
    let code = match Arguments::try_parse() {
        Ok(Arguments { command }) => match command {
            Command::Check(arguments) => check::run(&arguments),
            Command::Import(arguments) => import::run(&arguments),
            Command::Export(arguments) => export::run(&arguments),
            Command::Schema => schema::run(),
        },
        Err(error) => {
            // clap returns help and version as errors, too. A closed pipe is not a failure either.
            let code = if error.use_stderr() {
                COULD_NOT_RUN
            } else {
                CLEAN
            };
            output::print_usage(&error);
            code
        }
    };
    ExitCode::from(code)
}
