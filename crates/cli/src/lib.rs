//! The command line: `masar check`, `import`, `export`, `split`, `merge`, `date` and `schema`. This crate parses arguments, reads and
//! writes files, and prints diagnostics. `masar-feed` reads feeds, `masar-check` checks them, `masar-formats` reads and
//! writes other formats, `masar-tiles` splits, `masar-edit` merges, and `masar-date-entry` reads dates in words.

#![deny(clippy::print_stdout, clippy::print_stderr)]

mod check;
mod convert;
mod date;
mod export;
mod files;
mod fix;
mod github;
mod help;
mod html;
mod html_pages;
mod import;
mod merge;
mod output;
mod pages;
mod progress;
mod sarif;
mod schema;
mod split;
mod split_check;
mod split_texts;
mod spreadsheet;
mod texts;
mod watch;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use masar_check::MessageLang;

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
    /// Split a feed of any size into tiles by time and importance, which a page loads as it needs them
    Split(split::Arguments),
    /// Merge two versions of a feed by event, member and language, also as a merge driver of git
    Merge(merge::Arguments),
    /// Read a date as people write it, in Arabic, French or English, and print it as EDTF
    Date(date::Arguments),
    /// Write a spreadsheet in which an office notes its events, for masar import
    Template(spreadsheet::Arguments),
    /// Print the JSON Schema of a feed, for editors that complete and check while you type
    Schema(schema::Arguments),
    /// Print the help of masar or of a command
    Help {
        /// The command
        command: Option<String>,
    },
}

/// Parses the arguments. The help and the errors are in a language.
fn parse(words: &[OsString], lang: MessageLang) -> Result<Arguments, clap::Error> {
    let mut command = help::localized(Arguments::command(), lang);
    let matches = command.try_get_matches_from_mut(words)?;
    match Arguments::from_arg_matches(&matches)? {
        Arguments {
            command: Command::Help { command: name },
        } => {
            let words = ["masar".into()].into_iter().chain(name);
            let words = words.chain(["--help".to_owned()]);
            Err(command
                .try_get_matches_from(words)
                .expect_err("help is an error of clap"))
        }
        arguments => Ok(arguments),
    }
}

/// The variable with the current folder, which WASI does not have: `wrappers/npm-cli/masar.mjs` sets it.
const FOLDER: &str = "MASAR_FOLDER";

/// Runs the command line with the process's arguments.
///
/// Returns 0 if there are no problems, 1 if there are diagnostics, 2 if the command could not run.
#[must_use]
pub fn run() -> ExitCode {
    if let Some(folder) = std::env::var_os(FOLDER) {
        // If there is no such folder, the files are not found, which is reported.
        let _ = std::env::set_current_dir(folder);
    }
    let words: Vec<OsString> = std::env::args_os().collect();
    texts::choose(words.iter().map(|one| one.to_string_lossy().into_owned()));
    let lang = texts::lang();
    if let Err(code) = use_zones() {
        return ExitCode::from(code);
    }
    let code = match parse(&words, lang) {
        Ok(Arguments { command }) => match command {
            Command::Check(arguments) => check::run(&arguments),
            Command::Import(arguments) => import::run(&arguments),
            Command::Export(arguments) => export::run(&arguments),
            Command::Split(arguments) => split::run(&arguments),
            Command::Merge(arguments) => merge::run(&arguments),
            Command::Date(arguments) => date::run(&arguments),
            Command::Schema(arguments) => schema::run(&arguments),
            Command::Template(arguments) => spreadsheet::run(&arguments),
            // `parse` returns the help.
            Command::Help { .. } => CLEAN,
        },
        Err(error) => {
            // clap returns help and version as errors, too. A closed pipe is not a failure either.
            let code = if error.use_stderr() {
                COULD_NOT_RUN
            } else {
                CLEAN
            };
            output::print_usage(&error, lang);
            code
        }
    };
    ExitCode::from(code)
}

/// Takes the rules of time zones from the directory that `MASAR_ZONEINFO` names, if it is set.
///
/// # Errors
/// Returns the exit status if the directory has no zones.
fn use_zones() -> Result<(), u8> {
    let Some(directory) = std::env::var_os("MASAR_ZONEINFO").filter(|one| !one.is_empty()) else {
        return Ok(());
    };
    if masar_formats::zones::use_directory(directory.as_ref()) {
        return Ok(());
    }
    output::note(texts::notes().no_zones);
    Err(COULD_NOT_RUN)
}
