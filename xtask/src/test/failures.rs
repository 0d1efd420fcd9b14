//! Collects the failed tests and the flaky ones with their reasons, to print them again after the summary: people read a long log from
//! its end.

/// The largest number of lines of a reason that are repeated.
const REASON_LINES: usize = 12;

/// Returns the failed and the flaky tests in the output of a runner: the line of each, and the indented lines after it.
///
/// Rust's own runner prints the reason elsewhere, so only the line of the test is repeated.
pub fn failed_tests(output: &str) -> Vec<String> {
    let mut failures: Vec<String> = Vec::new();
    let mut reason_lines = None;
    for line in output.lines() {
        let is_bad = [" ... FAILED", " ... FLAKY"]
            .iter()
            .any(|verdict| line.contains(verdict));
        if line.starts_with("test ") && is_bad {
            failures.push(line.to_owned());
            reason_lines = Some(0);
            continue;
        }
        let Some(count) = reason_lines.as_mut() else {
            continue;
        };
        if line.starts_with("        ") && *count < REASON_LINES {
            *count += 1;
            if let Some(failure) = failures.last_mut() {
                failure.push('\n');
                failure.push_str(line);
            }
        } else {
            reason_lines = None;
        }
    }
    failures
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_or_flaky_page_test_has_its_reason_and_a_native_test_its_line() {
        let output = "test a page opens ... ok (0.1 s)\n\
            test a page prints ... FAILED (2.0 s)\n        the second sheet was empty\n        of three\n\
            test a page closes ... ok (0.1 s)\n        not a reason\n\
            test a page loads ... fails, and runs again at the end (1.0 s)\n        not found\n\
            test a page loads ... FLAKY: it passes in its second run (1.0 s)\n        not found\n\
            test date::reads ... FAILED\n\nfailures:\n        not a reason either\n";
        assert_eq!(
            failed_tests(output),
            [
                "test a page prints ... FAILED (2.0 s)\n        the second sheet was empty\n        of three",
                "test a page loads ... FLAKY: it passes in its second run (1.0 s)\n        not found",
                "test date::reads ... FAILED",
            ]
        );
    }

    #[test]
    fn a_long_reason_is_cut() {
        let output = format!("test a ... FAILED\n{}", "        more\n".repeat(99));
        assert_eq!(failed_tests(&output)[0].lines().count(), 1 + REASON_LINES);
    }
}
