//! Status lines on the terminal, one for each step of a task.

use std::time::{Duration, Instant};

/// The shortest duration that is printed.
const MIN_PRINTED_DURATION: Duration = Duration::from_secs(5);

/// Prints a status line: a verb, aligned to the right as in cargo's output, and its object.
pub fn print_status(verb: &str, what: &str) {
    eprintln!("{verb:>12} {what}");
}

/// Prints a status line, calls `work`, and prints its duration if it was long.
pub fn timed<T>(verb: &str, what: &str, work: impl FnOnce() -> T) -> T {
    print_status(verb, what);
    let start = Instant::now();
    let result = work();
    let took = start.elapsed();
    if took >= MIN_PRINTED_DURATION {
        print_status("", &format!("took {}", duration(took)));
    }
    result
}

/// Formats a duration: with tenths of a second below a minute, otherwise in minutes and seconds.
///
/// # Examples
///
/// ```
/// use std::time::Duration;
/// use xtask::console::duration;
///
/// assert_eq!(duration(Duration::from_millis(2_340)), "2.3 s");
/// assert_eq!(duration(Duration::from_secs(125)), "2 min 05 s");
/// ```
pub fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}
