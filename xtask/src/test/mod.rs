//! Runs all tests in steps, and adds up the results.

mod background;
mod count;
mod failures;
#[cfg(test)]
mod licenses;
mod same_build;
mod steps;
mod wordpress;

use crate::command::{command, run_and_capture};
use crate::console::{duration, print_status};
use crate::failure::Failure;
use crate::options::TestOptions;
use crate::{build, package, tools};
use count::Count;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};
use steps::{Step, Work};

/// The version of cargo-deny. The release workflow installs the same one.
const CARGO_DENY: &str = "0.20.2";

/// The result of a step, for the summary.
#[derive(Debug)]
struct StepReport {
    name: &'static str,
    count: Count,
    failures: Vec<String>,
    took: Duration,
    skipped: Option<String>,
}

/// Runs the chosen groups, by default all of them, and prints `N passed, N failed` at the end.
///
/// All steps are run, even after a failed one. Only the page tests are skipped if the build failed.
///
/// # Errors
///
/// A tool is missing and cannot be installed.
pub fn run(root: &Path, options: &TestOptions) -> Result<ExitCode, Failure> {
    let steps = steps::selected(root, options);
    let start = Instant::now();
    let mut build = start_build(root, &steps)?;
    let mut installing = steps
        .iter()
        .any(|step| step.needs_browser)
        .then(|| background::Browsers::install(root));
    let mut browser = None;
    let mut reports: Vec<StepReport> = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        eprintln!("\n━━ {} of {}: {} ━━", index + 1, steps.len(), step.name);
        let skipped = reason_to_skip(step, &reports);
        let step_start = Instant::now();
        if step.needs_browser
            && let Some(installing) = installing.take()
        {
            browser = Some(installing.wait()?);
        }
        let result = match (&skipped, &step.work) {
            (Some(reason), _) => {
                print_status("Skipped", reason);
                StepResult::default()
            }
            (None, Work::Build) if build.is_some() => {
                build.take().map_or_else(StepResult::default, build_result)
            }
            (None, _) => run_step(root, step, browser.as_ref()),
        };
        let took = result.took.unwrap_or_else(|| step_start.elapsed());
        if skipped.is_none() {
            let verdict = match result.count.failed {
                0 => "Passed",
                _ => "FAILED",
            };
            print_status(verdict, &format!("{} in {}", step.name, duration(took)));
        }
        reports.push(StepReport {
            name: step.name,
            count: result.count,
            failures: result.failures,
            took,
            skipped,
        });
    }
    Ok(conclude(&reports, start.elapsed()))
}

/// Prints the summary and returns whether all tests passed.
fn conclude(reports: &[StepReport], took: Duration) -> ExitCode {
    let total = reports
        .iter()
        .fold(Count::default(), |sum, report| sum + report.count);
    print!("\n{}", summary(reports, took));
    println!("\n{total}");
    match total.failed {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// Starts the build in parallel, if other steps come before it.
fn start_build(root: &Path, steps: &[Step]) -> Result<Option<background::Build>, Failure> {
    let place = steps
        .iter()
        .position(|step| matches!(step.work, Work::Build));
    if place.is_none_or(|place| place == 0) {
        return Ok(None);
    }
    print_status("Building", "pkg/ in parallel with the first steps");
    let then = steps::compile_ahead(root, steps)?;
    background::Build::start(root, then).map(Some)
}

/// Returns the reason to skip a step after the steps of these reports, if there is one.
fn reason_to_skip(step: &Step, reports: &[StepReport]) -> Option<String> {
    let build_failed = reports
        .iter()
        .any(|report| report.name == steps::BUILD && report.count.failed > 0);
    match &step.work {
        Work::MissingFile(file) => Some(format!("there is no {file} yet")),
        Work::Pages(_) | Work::Packages { .. } | Work::WordPress(_) if build_failed => {
            Some("the build failed".to_string())
        }
        _ => None,
    }
}

/// The result of a step's work.
#[derive(Debug, Default)]
struct StepResult {
    count: Count,
    /// The failed tests with their reasons.
    failures: Vec<String>,
    /// The duration, if it is not the time that the caller waited.
    took: Option<Duration>,
}

impl StepResult {
    /// Returns the result of a run from the runner's exit status and output.
    fn of_run(passed: bool, output: &str) -> Self {
        Self {
            count: Count::of_run(passed, output),
            failures: failures::failed_tests(output),
            took: None,
        }
    }
}

impl From<Count> for StepResult {
    fn from(count: Count) -> Self {
        Self {
            count,
            ..Self::default()
        }
    }
}

impl From<Failure> for StepResult {
    fn from(failure: Failure) -> Self {
        eprintln!("{failure}");
        Self {
            count: Count::one(false),
            failures: vec![failure.to_string()],
            took: None,
        }
    }
}

/// Waits for the build that runs in parallel, and returns its result.
fn build_result(build: background::Build) -> StepResult {
    match build.wait() {
        Ok((passed, took)) => StepResult {
            took: Some(took),
            ..Count::one(passed).into()
        },
        Err(failure) => failure.into(),
    }
}

fn run_step(root: &Path, step: &Step, browser: Option<&tools::browser::Browser>) -> StepResult {
    let result = match &step.work {
        Work::MissingFile(_) => Ok(StepResult::default()),
        Work::Build => build::run(root, Default::default()).map(|_| Count::one(true).into()),
        Work::Packages { with_cli } => {
            try_packages(root, *with_cli).map(|()| Count::one(true).into())
        }
        Work::SameBuild => same_build::check(root).map(|()| Count::one(true).into()),
        Work::Deny => tools::cargo::install(root, "cargo-deny", CARGO_DENY, "")
            .and_then(|program| run_and_capture(&mut deny(root, &program)))
            .map(|(passed, _)| Count::one(passed).into()),
        Work::StyleSheets => tools::npm::stylelint(root)
            .and_then(|mut stylelint| run_and_capture(&mut stylelint))
            .map(|(passed, _)| Count::one(passed).into()),
        Work::Check(arguments) => steps::cargo_with_browser(root, arguments, browser)
            .and_then(|mut cargo| run_and_capture(&mut cargo))
            .map(|(passed, _)| Count::one(passed).into()),
        Work::WordPress(arguments) => try_in_wordpress(root, arguments, browser),
        Work::NativeTests(arguments) => {
            tools::servers::install(root).and_then(|()| run_tests(root, arguments, browser))
        }
        Work::Tests(arguments) | Work::Pages(arguments) => run_tests(root, arguments, browser),
    };
    result.unwrap_or_else(StepResult::from)
}

/// Runs tests that are counted.
fn run_tests(
    root: &Path,
    arguments: &[&str],
    browser: Option<&tools::browser::Browser>,
) -> Result<StepResult, Failure> {
    let mut cargo = steps::cargo_with_browser(root, arguments, browser)?;
    let (passed, output) = run_and_capture(&mut cargo)?;
    Ok(StepResult::of_run(passed, &output))
}

/// Makes the packages, and installs them as their users would.
fn try_packages(root: &Path, with_cli: bool) -> Result<(), Failure> {
    let tarballs = package::run(root, with_cli)?;
    package::try_out::pages(root, &tarballs)?;
    match &tarballs.cli {
        Some(cli) => package::compare::cli(root, cli),
        None => Ok(()),
    }
}

/// Runs the tests of the plugin in a WordPress of their own. What PHP reports meanwhile is one more test.
fn try_in_wordpress(
    root: &Path,
    arguments: &[&str],
    browser: Option<&tools::browser::Browser>,
) -> Result<StepResult, Failure> {
    let site = wordpress::Site::start(root)?;
    let mut tests = steps::cargo(root, arguments)?;
    site.set_environment(&mut tests, browser);
    let (passed, output) = run_and_capture(&mut tests)?;
    let mut result = StepResult::of_run(passed, &output);
    let log = match site.check_log() {
        Ok(()) => Count::one(true).into(),
        Err(failure) => StepResult::from(failure),
    };
    result.count = result.count + log.count;
    result.failures.extend(log.failures);
    Ok(result)
}

/// Returns the command that checks the dependencies by the rules in deny.toml. Advisories are checked at a release, since
/// their database changes from day to day.
fn deny(root: &Path, program: &Path) -> Command {
    let mut deny = command(program, root);
    deny.args(["--locked", "check", "licenses", "bans", "sources"]);
    deny
}

/// Returns a line for each step with its time, then the failed tests. `took` is the time of all steps, which is less
/// than the sum if the build ran in parallel.
fn summary(reports: &[StepReport], took: Duration) -> String {
    let mut text = String::new();
    for report in reports {
        let result = match &report.skipped {
            Some(reason) => format!("skipped: {reason}"),
            None => format!("{}, {}", report.count, duration(report.took)),
        };
        text.push_str(&format!("{:<31}{result}\n", report.name));
    }
    text.push_str(&format!("{:<31}{}\n", "all", duration(took)));
    for failure in reports.iter().flat_map(|report| &report.failures) {
        text.push_str(&format!("\n{failure}\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_lists_the_steps_with_their_results_and_then_the_failures() {
        let step = |name, skipped| StepReport {
            name,
            count: Count {
                passed: 3,
                failed: 1,
            },
            failures: vec![format!("test {name} ... FAILED")],
            took: Duration::from_secs(2),
            skipped,
        };
        let steps = [step("native", None), step("pages", Some("why".into()))];
        let text = summary(&steps, Duration::from_secs(125));
        assert_eq!(
            text,
            "native                         3 passed, 1 failed, 2.0 s\n\
             pages                          skipped: why\n\
             all                            2 min 05 s\n\n\
             test native ... FAILED\n\n\
             test pages ... FAILED\n"
        );
    }
}
