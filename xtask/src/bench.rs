//! `cargo xtask bench`: measures the crates by criterion, and pages by the binary `pages` of `benchmarks/`.
//! `docs/benchmarks.md` describes what is measured.

use crate::build;
use crate::command::{command, run as run_command};
use crate::failure::Failure;
use crate::options::BenchOptions;
use crate::tools::{browser, npm};
use std::path::Path;
use std::process::Command;

/// Measures what the options choose.
///
/// # Errors
///
/// The build failed, a tool is missing and could not be installed, or a benchmark failed.
pub fn run(root: &Path, options: &BenchOptions) -> Result<(), Failure> {
    let is_only_pages = options.pages || options.quick || options.write || options.stored;
    if !is_only_pages {
        run_command(cargo(root, "bench").args(["--bench", "crates", "--bench", "tiles"]))?;
        run_command(cargo(root, "run").args(["--release", "--bin", "growth"]))?;
    }
    if !options.crates {
        measure_pages(root, options)?;
    }
    Ok(())
}

fn measure_pages(root: &Path, options: &BenchOptions) -> Result<(), Failure> {
    npm::install_peers(root)?;
    let chromium = browser::install(root)?.chromium;
    if !options.built && !options.stored {
        build::run(root, Default::default())?;
    }
    run_command(
        cargo(root, "run")
            .args(["--release", "--bin", "pages", "--"])
            .args(page_arguments(options))
            .env("CHROMIUM", chromium),
    )
}

/// Returns a command of cargo in the workspace of the benchmarks, with its build in `target/benchmarks`.
fn cargo(root: &Path, task: &str) -> Command {
    let mut cargo = command("cargo", &root.join("benchmarks"));
    cargo
        .args([task, "--locked"])
        .env("CARGO_TARGET_DIR", root.join("target/benchmarks"));
    cargo
}

/// Returns the arguments of the binary `pages`, and at their end the command that its report names.
fn page_arguments(options: &BenchOptions) -> Vec<String> {
    let rounds = options.rounds.map(|rounds| rounds.to_string());
    let with_value = [
        ("--rounds", &rounds),
        ("--events", &options.events),
        ("--conditions", &options.conditions),
        ("--only", &options.only),
    ];
    let mut arguments = Vec::new();
    for (name, value) in with_value {
        if let Some(value) = value {
            arguments.extend([name.to_owned(), value.clone()]);
        }
    }
    let flags = [
        ("--quick", options.quick),
        ("--write", options.write),
        ("--stored", options.stored),
    ];
    let given = flags.iter().filter(|(_, is_given)| *is_given);
    arguments.extend(given.map(|(name, _)| (*name).to_owned()));
    let command = ["cargo xtask bench --pages".to_owned()];
    let command: Vec<String> = command.into_iter().chain(arguments.clone()).collect();
    arguments.extend(["--command".to_owned(), command.join(" ")]);
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_options_are_passed_to_the_pages_with_the_command() {
        let options = BenchOptions {
            rounds: Some(3),
            events: Some("20,200".to_owned()),
            write: true,
            ..BenchOptions::default()
        };
        let expected = [
            "--rounds",
            "3",
            "--events",
            "20,200",
            "--write",
            "--command",
            "cargo xtask bench --pages --rounds 3 --events 20,200 --write",
        ];
        assert_eq!(page_arguments(&options), expected);
    }
}
