//! How many tests passed and failed, read from what test runners print.

use std::fmt;
use std::ops::Add;

/// A number of tests, or of checks that count as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Those that passed.
    pub passed: u64,
    /// Those that did not.
    pub failed: u64,
}

impl Count {
    /// One check.
    pub fn one(passed: bool) -> Self {
        Self {
            passed: u64::from(passed),
            failed: u64::from(!passed),
        }
    }

    /// What a run of tests said, given whether the runner itself was content.
    ///
    /// A runner that failed without naming a test, because the tests did not compile or the browser
    /// died, counts as one failure; so does a run in which there was no test at all, for a test that
    /// was never run must not look like one that passed.
    pub fn of_run(runner_passed: bool, said: &str) -> Self {
        let mut count = said
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

/// The numbers in `test result: ok. 12 passed; 0 failed; 0 ignored; …`, the line that both Rust's
/// and wasm-bindgen's runner write, the latter sometimes after other words.
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
