//! Counts the tests that passed and failed, from the output of test runners.

use std::fmt;
use std::ops::Add;

/// The numbers of tests that passed and failed. A check counts as one test.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The number of tests that passed.
    pub passed: u64,
    /// The number of tests that failed.
    pub failed: u64,
}

impl Count {
    /// Returns the count of one check.
    pub fn one(passed: bool) -> Self {
        Self {
            passed: u64::from(passed),
            failed: u64::from(!passed),
        }
    }

    /// Returns the count of a run from the runner's exit status and output.
    ///
    /// A runner that fails without a failed test, because the tests did not compile or the browser ended, counts as
    /// one failure. So does a run without any test, so that a missing test does not look like a success.
    pub fn of_run(runner_passed: bool, output: &str) -> Self {
        let mut count = output
            .lines()
            .filter_map(result_line)
            .fold(Self::default(), Self::add);
        let ran_nothing = count == Self::default();
        if count.failed == 0 && (!runner_passed || ran_nothing) {
            count.failed = 1;
        }
        count
    }
}

/// Reads the numbers in `test result: ok. 12 passed; 0 failed; 0 ignored; …`. The runners of Rust and of
/// wasm-bindgen write this line, the latter sometimes after other text.
fn result_line(line: &str) -> Option<Count> {
    let (_, numbers) = line.split_once("test result: ")?;
    let number_before = |word: &str| {
        let (before, _) = numbers.split_once(word)?;
        before.split(' ').next_back()?.parse().ok()
    };
    Some(Count {
        passed: number_before(" passed")?,
        failed: number_before(" failed")?,
    })
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO_RUNS: &str = "running 3 tests\n\
        test a ... ok\n\
        test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
        test result: FAILED. 10 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out\n";

    #[test]
    fn the_result_lines_of_several_runs_are_added_up() {
        let count = Count::of_run(false, TWO_RUNS);
        assert_eq!(
            count,
            Count {
                passed: 13,
                failed: 2
            }
        );
        assert_eq!(count.to_string(), "13 passed, 2 failed");
    }

    #[test]
    fn a_runner_that_fails_without_naming_a_test_is_one_failure() {
        let fine = "test result: ok. 3 passed; 0 failed; 0 ignored\n";
        assert_eq!(
            Count::of_run(false, fine),
            Count {
                passed: 3,
                failed: 1
            }
        );
        assert_eq!(
            Count::of_run(false, "error[E0425]: not found"),
            Count::one(false)
        );
    }

    #[test]
    fn a_run_without_any_test_did_not_pass() {
        let nothing = "test result: ok. 0 passed; 0 failed; 0 ignored\n";
        assert_eq!(Count::of_run(true, nothing), Count::one(false));
    }
}
