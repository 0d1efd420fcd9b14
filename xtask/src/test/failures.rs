//! Which tests failed and why, told once more under the summary: a log of twenty minutes is read from
//! its end, and of one that is cut only the end is there.

/// The most lines of its reason that are repeated for one test.
const REASON_LINES: usize = 12;

/// The failed tests in what a runner said, each its line and the indented ones that follow it.
///
/// Rust's own runner gives the reason elsewhere, further up: of those only the line is repeated.
pub fn told(said: &str) -> Vec<String> {
    let mut failures: Vec<String> = Vec::new();
    let mut reason_lines = None;
    for line in said.lines() {
        if line.starts_with("test ") && line.contains(" ... FAILED") {
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
    fn a_failed_page_is_told_with_its_reason_and_a_native_test_by_its_line() {
        let said = "test a page opens ... ok (0.1 s)\n\
            test a page prints ... FAILED (2.0 s)\n        the second sheet was empty\n        of three\n\
            test a page closes ... ok (0.1 s)\n        not a reason\n\
            test date::reads ... FAILED\n\nfailures:\n        not a reason either\n";
        assert_eq!(
            told(said),
            [
                "test a page prints ... FAILED (2.0 s)\n        the second sheet was empty\n        of three",
                "test date::reads ... FAILED",
            ]
        );
    }

    #[test]
    fn a_long_reason_is_cut() {
        let said = format!("test a ... FAILED\n{}", "        more\n".repeat(99));
        assert_eq!(told(&said)[0].lines().count(), 1 + REASON_LINES);
    }
}
