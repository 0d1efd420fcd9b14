//! The result of a run, and the time of each activity.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use super::timing::Spent;
use super::{Failure, Outcome};

/// The number of slowest tests that are listed.
const SLOWEST: usize = 20;

/// The result of a run.
#[derive(Debug, Default)]
pub struct Report {
    /// The number of tests that passed.
    pub passed: usize,
    /// The number of tests that failed.
    pub failed: usize,
    /// The number of those that passed only in their second run.
    flaky: usize,
    /// The number of tests that do not run in the browser, by the reason.
    left_out: BTreeMap<String, usize>,
    /// The time from the start to the end of the run, in seconds.
    pub seconds: f64,
    times: Vec<(String, Duration, Spent)>,
}

impl Report {
    /// Prints the line of a test that ended, and counts it.
    pub fn add(&mut self, name: &str, outcome: Outcome, took: Duration, spent: Spent) {
        let name = name.replace('_', " ");
        let seconds = took.as_secs_f64();
        match outcome {
            Ok(()) => {
                self.passed += 1;
                println!("test {name} ... ok ({seconds:.1} s)");
            }
            Err(failure) if failure.need().is_some() => {
                let need = failure.need().unwrap_or_default();
                self.leave_out(&name, &format!("it needs Chromium for {need}"));
            }
            Err(Failure(why)) => {
                self.failed += 1;
                println!("test {name} ... FAILED ({seconds:.1} s)\n        {why}");
            }
        }
        self.times.push((name, took, spent));
    }

    /// Prints the line of a test that failed and runs again after the others.
    pub fn run_again(&self, name: &str, Failure(why): &Failure, took: Duration) {
        let name = name.replace('_', " ");
        let seconds = took.as_secs_f64();
        println!(
            "test {name} ... fails, and runs again at the end ({seconds:.1} s)\n        {why}"
        );
    }

    /// Prints the line of a test that passed in its second run, with the first failure, and counts it as passed.
    pub fn add_flaky(&mut self, name: &str, Failure(why): &Failure, took: Duration, spent: Spent) {
        let name = name.replace('_', " ");
        let seconds = took.as_secs_f64();
        self.passed += 1;
        self.flaky += 1;
        println!(
            "test {name} ... FLAKY: it passes in its second run ({seconds:.1} s)\n        {why}"
        );
        self.times.push((name, took, spent));
    }

    /// Prints the line of a test that does not run in this browser, and counts it by the reason.
    pub fn leave_out(&mut self, name: &str, reason: &str) {
        println!("test {} ... ignored, {reason}", name.replace('_', " "));
        *self.left_out.entry(reason.to_owned()).or_default() += 1;
    }

    /// Writes the slowest tests, and the time of all tests by activity.
    fn slowest(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut times: Vec<_> = self.times.iter().collect();
        times.sort_by_key(|(_, took, _)| std::cmp::Reverse(*took));
        writeln!(f, "\nThe slowest {SLOWEST} of {} tests:", times.len())?;
        for (name, took, spent) in times.iter().take(SLOWEST) {
            let seconds = took.as_secs_f64();
            writeln!(f, "{seconds:7.1} s  {name} ({})", activities(spent))?;
        }
        let mut all = Spent::new();
        for (activity, time) in times.iter().flat_map(|(_, _, spent)| spent) {
            *all.entry(activity).or_default() += *time;
        }
        let sum: Duration = times.iter().map(|(_, took, _)| *took).sum();
        let sum = sum.as_secs_f64();
        writeln!(f, "{sum:7.1} s  all tests ({})", activities(&all))
    }
}

/// Returns the times of activities, the longest first: `settle 3.1 s, open 0.4 s`.
fn activities(spent: &Spent) -> String {
    let mut spent: Vec<_> = spent.iter().collect();
    spent.sort_by_key(|(_, time)| std::cmp::Reverse(**time));
    let words: Vec<String> = spent
        .iter()
        .map(|(activity, time)| format!("{activity} {:.1} s", time.as_secs_f64()))
        .collect();
    words.join(", ")
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.times.len() > SLOWEST {
            self.slowest(f)?;
        }
        for (reason, count) in &self.left_out {
            writeln!(f, "{count:4} ignored: {reason}")?;
        }
        if self.flaky > 0 {
            writeln!(f, "{:4} flaky: passed in the second run only", self.flaky)?;
        }
        let ignored: usize = self.left_out.values().sum();
        let word = if self.failed == 0 { "ok" } else { "FAILED" };
        let Self {
            passed,
            failed,
            seconds,
            ..
        } = self;
        write!(
            f,
            "\ntest result: {word}. {passed} passed; {failed} failed; {ignored} ignored; finished in {seconds:.2}s"
        )
    }
}
