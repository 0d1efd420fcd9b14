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

/// The arguments of a cargo command.
type Arguments = Vec<&'static str>;

/// The work of a step.
#[derive(Debug)]
pub enum Work {
    /// A check that passes or fails as a whole.
    Check(Arguments),
    /// Tests of the crates, which are counted. Some save to servers.
    NativeTests(Arguments),
    /// Other tests that are counted.
    Tests(Arguments),
    /// The check of the style sheets by stylelint.
    StyleSheets,
    /// The release build.
    Build,
    /// Two release builds of the last commit, in two folders.
    SameBuild,
    /// The packages, installed as their users would.
    Packages {
        /// Whether the command line is one of them, which takes minutes to compile.
        with_cli: bool,
    },
    /// Tests of the plugin in WordPress.
    WordPress(Arguments),
    /// The check of the dependencies by cargo-deny.
    Deny,
    /// Tests of whole pages against `pkg/`.
    Pages(Arguments),
    /// No work, since this file of tests does not exist.
    MissingFile(&'static str),
}

const WASM: &str = "wasm32-unknown-unknown";

/// Returns the steps of the groups that the options choose.
pub fn selected(root: &Path, options: &TestOptions) -> Vec<Step> {
    let is_selected = |step: &Step| {
        // Installing cargo-deny takes minutes.
        (options.only.is_empty() && (step.group != Group::Deny || options.full))
            || options.only.contains(&step.group)
            // Page tests need the current build.
            || (step.group == Group::Build && options.only.contains(&Group::Pages))
            // They also open the pages that use the packages.
            || (step.group == Group::Packages && options.only.contains(&Group::Pages))
    };
    let mut page_tests = page_tests();
    if options.full {
        page_tests.push("--full");
    }
    let packages = Work::Packages {
        with_cli: options.full,
    };
    let mut steps = vec![
        step(
            Group::Lint,
            "rustfmt",
            Work::Check(vec!["fmt", "--all", "--check"]),
        ),
        // Compiles the native tests, and so lints them.
        step(
            Group::Lint,
            "clippy",
            Work::Check(workspace_tests(&["--no-run"])),
        ),
        step(Group::Lint, "fuzz targets", Work::Check(fuzz_targets())),
        step(Group::Lint, "stylelint", Work::StyleSheets),
        step(
            Group::Native,
            "native tests",
            Work::NativeTests(workspace_tests(&["--no-fail-fast"])),
        ),
        step(
            Group::Native,
            "tests of xtask",
            Work::Tests(tests(&["--package", "xtask", "--no-fail-fast"])),
        ),
        step(Group::Build, BUILD, Work::Build),
        step(Group::Packages, "packages", packages),
        step(Group::Deny, "cargo-deny", Work::Deny),
        step(Group::Lint, "clippy of the Wasm", Work::Check(lint_wasm())),
        browser_step(
            root,
            Group::Pages,
            "whole pages",
            "tests/page_tests.rs",
            Work::Pages(page_tests),
        ),
    ];
    steps.extend(OTHER_BROWSERS.map(|(name, browser)| {
        let work = Work::Pages(page_tests_in(browser, options.full));
        browser_step(root, Group::Pages, name, "tests/page_tests.rs", work)
    }));
    if options.full {
        let work = Work::Tests(changed_files());
        let native = steps
            .iter()
            .position(|step| matches!(step.work, Work::NativeTests(_)));
        let after_native = native.map_or(0, |place| place + 1);
        steps.insert(
            after_native,
            step(Group::Native, "ten thousand changed files", work),
        );
        steps.push(step(
            Group::Lint,
            "documentation",
            Work::Check(documentation()),
        ));
        steps.push(step(Group::Build, "the same build", Work::SameBuild));
        steps.push(browser_step(
            root,
            Group::Packages,
            "the plugin in WordPress",
            "tests/page_tests.rs",
            Work::WordPress(wordpress_tests()),
        ));
    }
    steps.into_iter().filter(is_selected).collect()
}

/// Returns the arguments of `cargo test`.
fn tests(arguments: &[&'static str]) -> Arguments {
    [&["test", "--locked"], arguments].concat()
}

/// Returns the arguments of `cargo test` for all packages but xtask: the features of its dependencies would also apply to
/// the other packages, and cargo would compile for the tests what it has compiled for `cargo xtask`. With another choice
/// of packages cargo would compile them once more.
fn workspace_tests(arguments: &[&'static str]) -> Arguments {
    let packages = ["--workspace", "--exclude", "xtask"];
    tests(&[&packages, arguments].concat())
}

/// Returns the arguments of `cargo doc`. Its lints are in `Cargo.toml`; the examples are among the native tests.
fn documentation() -> Arguments {
    vec!["doc", "--workspace", "--no-deps", "--locked"]
}

/// Returns the arguments that run the tests of ten thousand changed files for each reader.
fn changed_files() -> Arguments {
    tests(&[
        "--package",
        "masar-formats",
        "--package",
        "masar-cli",
        "--no-fail-fast",
        "--",
        "--ignored",
        "ten_thousand",
    ])
}

/// Returns the arguments of `cargo clippy` for the fuzz targets, without libFuzzer, which would need a compiler of C++.
fn fuzz_targets() -> Arguments {
    let arguments = "clippy --locked --manifest-path fuzz/Cargo.toml --no-default-features --bins -- -D warnings";
    arguments.split_whitespace().collect()
}

/// Returns the arguments of `cargo clippy` for the code that is compiled for the browser only.
fn lint_wasm() -> Arguments {
    let arguments = "clippy --locked --lib --target wasm32-unknown-unknown \
        --package masar --package masar-panel --package masar-studio --features masar/chunks -- -D warnings";
    arguments.split_whitespace().collect()
}

/// Returns the arguments that run the tests of whole pages. A failed one runs once more at the end, and is reported as
/// flaky if it passes then.
fn page_tests() -> Arguments {
    workspace_tests(&["--test", "pages", "--", "--retry"])
}

/// The names of the steps in other browsers than Chromium, and of these browsers.
const OTHER_BROWSERS: [(&str, &str); 2] = [
    ("pages in Firefox", "firefox"),
    ("pages in WebKitGTK", "webkit"),
];

/// The words in the names of the tests that run in other browsers at every change: faults, since each browser has its own
/// errors, and what differed between the browsers before.
const CHOSEN: [&str; 9] = [
    "is_reported_and_leaves_the_list",
    "a_resize_before_the_rest",
    "a_box_that_fits_its_content",
    "overviews_window_in_a_scaled_timeline",
    "the_axis_follows_the_pointer",
    "a_drag_that_ends_on_a_mark",
    "a_printer_that_does_not_wait",
    "everything_in_it_is_large",
    "a_control_of_the_preview_is_none",
];

/// Returns the arguments that run the chosen page tests in another browser, or all of them.
fn page_tests_in(browser: &'static str, all: bool) -> Arguments {
    let mut arguments = page_tests();
    arguments.extend(["--browser", browser]);
    match all {
        true => arguments.push("--full"),
        false => arguments.extend(CHOSEN),
    }
    arguments
}

/// Returns the arguments that run the page tests of the plugin. They exist only where a site is named.
fn wordpress_tests() -> Arguments {
    let mut arguments = page_tests();
    arguments.push("wordpress");
    arguments
}

/// Returns the commands that compile what the last steps need, for the time in which the native tests run. A failed one
/// is repeated and reported by its step.
///
/// # Errors
///
/// The Wasm target cannot be installed.
pub fn compile_ahead(root: &Path, steps: &[Step]) -> Result<Vec<Command>, Failure> {
    let mut commands = Vec::new();
    for step in steps {
        match &step.work {
            Work::Check(arguments) if arguments.contains(&WASM) => {
                commands.push(cargo(root, arguments)?);
            }
            Work::Pages(_) => {
                let arguments = workspace_tests(&["--test", "pages", "--no-run"]);
                commands.push(cargo(root, &arguments)?);
            }
            _ => {}
        }
    }
    Ok(commands)
}

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

/// Returns a command of cargo.
///
/// # Errors
///
/// The Wasm target cannot be installed.
pub fn cargo(root: &Path, arguments: &[&str]) -> Result<Command, Failure> {
    let mut cargo = command("cargo", root);
    cargo.args(arguments);
    if arguments.starts_with(&["test"]) {
        lint_while_compiling(&mut cargo);
    }
    if arguments.contains(&WASM) {
        tools::rust::target(root, WASM)?;
    }
    Ok(cargo)
}

/// Returns a command of cargo with the environment variables that tests in a browser need.
///
/// # Errors
///
/// As [`cargo`].
pub fn cargo_with_browser(
    root: &Path,
    arguments: &[&str],
    browser: Option<&Browser>,
) -> Result<Command, Failure> {
    let mut cargo = cargo(root, arguments)?;
    if arguments.contains(&"pages") {
        // Without Firefox only one test fails, with the reason.
        match tools::firefox::install(root) {
            Ok(driver) => drop(cargo.env("GECKODRIVER", driver)),
            Err(failure) => eprintln!("{failure}"),
        }
        if arguments.contains(&"webkit") {
            tools::webkit::install(root)?;
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
        assert_eq!(
            names(&[Group::Pages]),
            [
                "build",
                "packages",
                "whole pages",
                "pages in Firefox",
                "pages in WebKitGTK"
            ]
        );
    }

    #[test]
    fn only_the_chosen_groups_are_run() {
        assert_eq!(names(&[Group::Native]), ["native tests", "tests of xtask"]);
        assert_eq!(names(&[Group::Deny]), ["cargo-deny"]);
        assert_eq!(names(&[]).len(), 12);
    }

    #[test]
    fn a_full_run_also_checks_dependencies_and_documentation_and_builds_twice() {
        let options = TestOptions {
            full: true,
            ..TestOptions::default()
        };
        let steps = selected(&repository(), &options);
        for name in ["cargo-deny", "documentation", "the same build"] {
            assert!(steps.iter().any(|step| step.name == name), "{name}");
        }
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
