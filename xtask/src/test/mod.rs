//! Runs every test there is, each kind a step, and adds them up.

mod background;
mod count;
mod failures;
mod steps;

use crate::command::tee;
use crate::console::{duration, say};
use crate::failure::Failure;
use crate::options::TestOptions;
use crate::{build, tools};
use count::Count;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use steps::{Step, Work};

/// What became of one step.
#[derive(Debug)]
struct Outcome {
    name: &'static str,
    count: Count,
    failures: Vec<String>,
    took: Duration,
    skipped: Option<String>,
}

/// Runs the groups asked for, all of them by default, and prints `N passed, N failed` at the end.
///
/// A step that fails does not stop the next ones, except that the pages are not tested on a build
/// that failed.
///
/// # Errors
///
/// A tool is missing and cannot be installed.
pub fn run(root: &Path, options: &TestOptions) -> Result<ExitCode, Failure> {
    let steps = steps::of(root, options);
    let browser = if steps.iter().any(|step| step.needs_browser) {
        Some(tools::browser::install(root)?)
    } else {
        None
    };
    let beside = steps
        .iter()
        .position(|step| matches!(step.work, Work::Build))
        .is_some_and(|at| at > 0);
    let mut build = if beside {
        say("Building", "pkg/ beside the first steps");
        Some(background::Build::start(root)?)
    } else {
        None
    };
    let began = Instant::now();
    let mut outcomes: Vec<Outcome> = Vec::new();
    for (number, step) in steps.iter().enumerate() {
        eprintln!("\n━━ {} of {}: {} ━━", number + 1, steps.len(), step.name);
        let build_failed = outcomes
            .iter()
            .any(|before| before.name == steps::BUILD && before.count.failed > 0);
        let start = Instant::now();
        let skipped = match &step.work {
            Work::Absent(file) => Some(format!("there is no {file} yet")),
            Work::Pages(_) if build_failed => Some("the build failed".to_string()),
            _ => None,
        };
        let Verdict {
            count,
            failures,
            took,
        } = match (&skipped, &step.work) {
            (Some(why), _) => {
                say("Skipped", why);
                Verdict::default()
            }
            (None, Work::Build) if build.is_some() => {
                build.take().map_or_else(Verdict::default, waited)
            }
            (None, _) => attempt(root, step, browser.as_ref()),
        };
        let took = took.unwrap_or_else(|| start.elapsed());
        if skipped.is_none() {
            let verdict = if count.failed == 0 {
                "Passed"
            } else {
                "FAILED"
            };
            say(verdict, &format!("{} in {}", step.name, duration(took)));
        }
        outcomes.push(Outcome {
            name: step.name,
            count,
            failures,
            took,
            skipped,
        });
    }
    let total = outcomes
        .iter()
        .fold(Count::default(), |sum, outcome| sum + outcome.count);
    print!("\n{}", summary(&outcomes, began.elapsed()));
    println!("\n{total}");
    Ok(if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What a step found: how many, and those that failed in their own words.
#[derive(Debug, Default)]
struct Verdict {
    count: Count,
    failures: Vec<String>,
    /// How long it took, where that is not the time it was waited for.
    took: Option<Duration>,
}

impl From<Count> for Verdict {
    fn from(count: Count) -> Self {
        Self {
            count,
            ..Self::default()
        }
    }
}

impl From<Failure> for Verdict {
    fn from(failure: Failure) -> Self {
        eprintln!("{failure}");
        Self {
            count: Count::one(false),
            failures: vec![failure.to_string()],
            took: None,
        }
    }
}

/// What the build that runs beside the other steps found, when it has ended.
fn waited(build: background::Build) -> Verdict {
    match build.wait() {
        Ok((passed, took)) => Verdict {
            took: Some(took),
            ..Count::one(passed).into()
        },
        Err(failure) => failure.into(),
    }
}

fn attempt(root: &Path, step: &Step, browser: Option<&tools::browser::Browser>) -> Verdict {
    let result = match &step.work {
        Work::Absent(_) => Ok(Verdict::default()),
        Work::Build => build::run(root, Default::default()).map(|()| Count::one(true).into()),
        Work::StyleSheets => tools::npm::stylelint(root)
            .and_then(|mut stylelint| tee(&mut stylelint))
            .map(|(passed, _)| Count::one(passed).into()),
        Work::Check(words) => steps::cargo(root, words, browser)
            .and_then(|mut cargo| tee(&mut cargo))
            .map(|(passed, _)| Count::one(passed).into()),
        Work::Tests(words) | Work::Pages(words) => steps::cargo(root, words, browser)
            .and_then(|mut cargo| tee(&mut cargo))
            .map(|(passed, said)| Verdict {
                count: Count::of_run(passed, &said),
                failures: failures::told(&said),
                took: None,
            }),
    };
    result.unwrap_or_else(Verdict::from)
}

/// A line for each step, with its time, then those tests that failed. `took` is the time of all: less
/// than the sum where the build ran beside other steps.
fn summary(outcomes: &[Outcome], took: Duration) -> String {
    let mut text = String::new();
    for outcome in outcomes {
        let result = match &outcome.skipped {
            Some(why) => format!("skipped: {why}"),
            None => format!("{}, {}", outcome.count, duration(outcome.took)),
        };
        text.push_str(&format!("{:<31}{result}\n", outcome.name));
    }
    text.push_str(&format!("{:<31}{}\n", "all", duration(took)));
    for failure in outcomes.iter().flat_map(|outcome| &outcome.failures) {
        text.push_str(&format!("\n{failure}\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_has_a_line_for_each_step_says_what_was_skipped_and_what_failed() {
        let step = |name, skipped| Outcome {
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
