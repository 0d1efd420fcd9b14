//! The steps of `cargo xtask test`, in order: what fails soonest comes first.

use crate::command::command;
use crate::failure::Failure;
use crate::options::{Group, TestOptions};
use crate::tools::{self, browser::Browser};
use std::path::Path;
use std::process::Command;

/// The name of the step that makes `pkg/`.
pub const BUILD: &str = "build";

/// One step.
#[derive(Debug)]
pub struct Step {
    /// Which group asks for it.
    pub group: Group,
    /// Its name in the summary.
    pub name: &'static str,
    /// What it does.
    pub work: Work,
    /// Whether it drives Chromium.
    pub needs_browser: bool,
}

/// What a step does; the words are cargo's arguments.
#[derive(Debug)]
pub enum Work {
    /// A check that passes or fails as a whole.
    Check(&'static [&'static str]),
    /// Tests that are counted.
    Tests(&'static [&'static str]),
    /// The rules for style sheets, a check that passes or fails as a whole.
    StyleSheets,
    /// The build that ships.
    Build,
    /// Tests of whole pages against `pkg/`.
    Pages(&'static [&'static str]),
    /// The tests' file, which does not exist.
    Absent(&'static str),
}

const WASM: &str = "wasm32-unknown-unknown";
const BROWSER_TESTS: &str = "tests/browser.rs";

/// The steps that the options ask for.
pub fn of(root: &Path, options: &TestOptions) -> Vec<Step> {
    let step = |group, name, work| Step {
        group,
        name,
        work,
        needs_browser: false,
    };
    let in_browser = |group, name, file: &'static str, work| {
        let exists = root.join(file).exists();
        let work = if exists { work } else { Work::Absent(file) };
        Step {
            group,
            name,
            work,
            needs_browser: exists,
        }
    };
    let all = vec![
        step(
            Group::Lint,
            "rustfmt",
            Work::Check(&["fmt", "--all", "--check"]),
        ),
        step(
            Group::Lint,
            "clippy",
            Work::Check(&[
                "clippy",
                "--workspace",
                "--all-targets",
                "--locked",
                "--",
                "-D",
                "warnings",
            ]),
        ),
        step(
            Group::Lint,
            "clippy for Wasm",
            // Only these exist for Wasm: the other tests and programs are of the host.
            Work::Check(&[
                "clippy",
                "--target",
                WASM,
                "--package",
                "masar",
                "--package",
                "masar-panel",
                "--lib",
                "--test",
                "browser",
                "--locked",
                "--",
                "-D",
                "warnings",
            ]),
        ),
        step(Group::Lint, "stylelint", Work::StyleSheets),
        step(
            Group::Native,
            "native tests",
            Work::Tests(&[
                "test",
                "--workspace",
                // Its features would be those of the HTTP client in the tests of the server, too.
                "--exclude",
                "wasm-test-runner",
                "--locked",
                "--no-fail-fast",
            ]),
        ),
        step(Group::Build, BUILD, Work::Build),
        in_browser(
            Group::Browser,
            "components in Chromium",
            BROWSER_TESTS,
            Work::Tests(&["test", "--target", WASM, "--test", "browser", "--locked"]),
        ),
        in_browser(
            Group::Pages,
            "whole pages",
            "tests/page_tests.rs",
            Work::Pages(if options.full {
                &["test", "--test", "pages", "--locked", "--", "--full"]
            } else {
                &["test", "--test", "pages", "--locked"]
            }),
        ),
    ];
    let wanted = |step: &Step| {
        options.only.is_empty()
            || options.only.contains(&step.group)
            // Pages are tested as they ship, never on what an earlier build left.
            || (step.group == Group::Build && options.only.contains(&Group::Pages))
    };
    all.into_iter().filter(wanted).collect()
}

/// cargo with the tools that the tests look for.
///
/// # Errors
///
/// A tool is missing and cannot be installed.
pub fn cargo(root: &Path, words: &[&str], browser: Option<&Browser>) -> Result<Command, Failure> {
    let mut cargo = command("cargo", root);
    cargo.args(words);
    if words.contains(&WASM) {
        tools::rust::target(root)?;
    }
    if words.contains(&"pages") {
        // Without Firefox one case fails and says why; the others need not wait for it.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository;

    fn names(only: &[Group]) -> Vec<&'static str> {
        let options = TestOptions {
            only: only.to_vec(),
            ..TestOptions::default()
        };
        of(&repository(), &options)
            .iter()
            .map(|step| step.name)
            .collect()
    }

    #[test]
    fn pages_are_never_tested_without_building_them_first() {
        assert_eq!(names(&[Group::Pages]), ["build", "whole pages"]);
    }

    #[test]
    fn only_what_is_asked_for_is_run() {
        assert_eq!(names(&[Group::Native]), ["native tests"]);
        assert_eq!(names(&[]).len(), 8);
    }
}
