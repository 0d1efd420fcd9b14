//! The command line as its users run it: the built program, real files, and the guides' examples.

mod check;
mod ci_check;
mod convert;
mod date;
mod editing_guide;
mod export_html;
mod feed_guide;
mod fix;
mod hostile_markup;
mod hostile_output;
mod hostile_pages;
mod merge;
mod paging;
mod split;
mod spreadsheets;

use std::path::Path;
use std::process::{Command, Output};

/// Runs the command in a folder, with messages in English.
fn masar(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_masar"))
        .args(words)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .output()
        .expect("the masar binary")
}
