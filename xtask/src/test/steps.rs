//! The steps of `cargo xtask test`, the fastest ones first.

use crate::command::command;
use crate::failure::Failure;
use crate::options::{Group, TestOptions};
use crate::tools::{self, browser::Browser};
use std::path::Path;
use std::process::Command;

/// The name of the step that builds `pkg/`.
pub const BUILD: &str = "build";

/// A step of the tests.
#[derive(Debug)]
pub struct Step {
    /// The group to which it belongs.
    pub group: Group,
    /// The name in the summary.
    pub name: &'static str,
    /// The work of the step.
    pub work: Work,
    /// Whether it needs Chromium.
    pub needs_browser: bool,
}

/// The work of a step. Lists of words are arguments of cargo.
#[derive(Debug)]
pub enum Work {
    /// A check that passes or fails as a whole.
    Check(&'static [&'static str]),
    /// Native tests or component tests, which are counted.
    Tests(&'static [&'static str]),
    /// The check of the style sheets by stylelint.
    StyleSheets,
    /// The release build.
    Build,
    /// Tests of whole pages against `pkg/`.
    Pages(&'static [&'static str]),
    /// No work, since this file of tests does not exist.
    MissingFile(&'static str),
}

const WASM: &str = "wasm32-unknown-unknown";

/// Returns the steps of the groups that the options choose.
pub fn selected(root: &Path, options: &TestOptions) -> Vec<Step> {
    let is_selected = |step: &Step| {
        options.only.is_empty()
            || options.only.contains(&step.group)
            // Page tests need the current build.
            || (step.group == Group::Build && options.only.contains(&Group::Pages))
    };
    let mut steps = vec![
        step(Group::Lint, "rustfmt", Work::Check(RUSTFMT)),
        step(Group::Lint, "clippy", Work::Check(CLIPPY)),
        step(Group::Lint, "stylelint", Work::StyleSheets),
        step(Group::Native, "native tests", Work::Tests(NATIVE_TESTS)),
        step(Group::Native, "tests of xtask", Work::Tests(XTASK_TESTS)),
        step(Group::Build, BUILD, Work::Build),
    ];
    if options.full {
        let work = Work::Tests(CHANGED_FILES);
        steps.insert(4, step(Group::Native, "ten thousand changed files", work));
    }
    steps.push(browser_step(
        root,
        Group::Browser,
        "components in Chromium",
        "tests/browser.rs",
        Work::Tests(&["test", "--target", WASM, "--test", "browser", "--locked"]),
    ));
    steps.push(browser_step(
        root,
        Group::Pages,
        "whole pages",
        "tests/page_tests.rs",
        Work::Pages(if options.full {
            &["test", "--test", "pages", "--locked", "--", "--full"]
        } else {
            &["test", "--test", "pages", "--locked"]
        }),
    ));
    steps.into_iter().filter(is_selected).collect()
}

const RUSTFMT: &[&str] = &["fmt", "--all", "--check"];

/// Compiles the tests that [`NATIVE_TESTS`] runs, and so lints them ([`lint_while_compiling`]).
const CLIPPY: &[&str] = &[
    "test",
    "--no-run",
    "--workspace",
    "--exclude",
    "xtask",
    "--exclude",
    "wasm-test-runner",
    "--locked",
];

/// All tests but those of xtask and of the runner: the features of their dependencies would also apply to the
/// other crates, and cargo would compile for the tests what it has compiled for `cargo xtask`.
const NATIVE_TESTS: &[&str] = &[
    "test",
    "--workspace",
    "--exclude",
    "xtask",
    "--exclude",
    "wasm-test-runner",
    "--locked",
    "--no-fail-fast",
];

/// The tests that read and draw many changed files. They take too long for every run.
const CHANGED_FILES: &[&str] = &[
    "test",
    "--package",
    "masar-formats",
    "--package",
    "masar-cli",
    "--locked",
    "--no-fail-fast",
    "--",
    "--ignored",
    "ten_thousand",
];

const XTASK_TESTS: &[&str] = &["test", "--package", "xtask", "--locked", "--no-fail-fast"];

/// Returns a step that needs no browser.
fn step(group: Group, name: &'static str, work: Work) -> Step {
    Step {
        group,
        name,
        work,
        needs_browser: false,
    }
}

/// Returns a step that runs the tests of a file in a browser, if the file exists.
fn browser_step(
    root: &Path,
    group: Group,
    name: &'static str,
    file: &'static str,
    work: Work,
) -> Step {
    let exists = root.join(file).exists();
    Step {
        group,
        name,
        work: if exists {
            work
        } else {
            Work::MissingFile(file)
        },
        needs_browser: exists,
    }
}

/// Returns a command of cargo, with the environment variables that tests need.
///
/// # Errors
///
/// A tool is missing and cannot be installed.
pub fn cargo(
    root: &Path,
    arguments: &[&str],
    browser: Option<&Browser>,
) -> Result<Command, Failure> {
    let mut cargo = command("cargo", root);
    cargo.args(arguments);
    if arguments.starts_with(&["test"]) {
        lint_while_compiling(&mut cargo);
    }
    if arguments.contains(&WASM) {
        tools::rust::target(root)?;
    }
    if arguments.contains(&"pages") {
        // Without Firefox only one test fails, with the reason.
        match tools::firefox::install(root) {
            Ok(driver) => drop(cargo.env("GECKODRIVER", driver)),
            Err(failure) => eprintln!("{failure}"),
        }
    }
    if let Some(browser) = browser {
        cargo.env("CHROMEDRIVER", &browser.driver);
        cargo.env("CHROMIUM", &browser.chromium);
    }
    Ok(cargo)
}

/// Has clippy's compiler driver compile the workspace's own crates. `cargo clippy` checks all dependencies first,
/// which the tests then compile once more: 3 minutes on two cores.
fn lint_while_compiling(cargo: &mut Command) {
    cargo
        .env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver")
        // As `cargo clippy -- -D warnings` passes them on.
        .env("CLIPPY_ARGS", "-D__CLIPPY_HACKERY__warnings");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository;

    fn names(only: &[Group]) -> Vec<&'static str> {
        let options = TestOptions {
            only: only.to_vec(),
            ..TestOptions::default()
        };
        selected(&repository(), &options)
            .iter()
            .map(|step| step.name)
            .collect()
    }

    #[test]
    fn page_tests_are_never_run_without_a_build() {
        assert_eq!(names(&[Group::Pages]), ["build", "whole pages"]);
    }

    #[test]
    fn only_the_chosen_groups_are_run() {
        assert_eq!(names(&[Group::Native]), ["native tests", "tests of xtask"]);
        assert_eq!(names(&[]).len(), 8);
    }

    #[test]
    fn a_full_run_reads_many_changed_files_after_the_native_tests() {
        let options = TestOptions {
            only: vec![Group::Native],
            full: true,
        };
        let steps = selected(&repository(), &options);
        let names: Vec<&str> = steps.iter().map(|step| step.name).collect();
        let expected = [
            "native tests",
            "ten thousand changed files",
            "tests of xtask",
        ];
        assert_eq!(names, expected);
    }
}
