//! Status lines on the terminal, one for each step of a task.

use std::time::{Duration, Instant};

/// Steps that take longer than this have their duration printed.
const WORTH_PRINTING: Duration = Duration::from_secs(5);

/// Prints a status line: a verb, aligned to the right as cargo does, and its object.
pub fn say(verb: &str, what: &str) {
    eprintln!("{verb:>12} {what}");
}

/// Prints a status line, does the work, and prints how long it took if that was long.
pub fn timed<T>(verb: &str, what: &str, work: impl FnOnce() -> T) -> T {
    say(verb, what);
    let start = Instant::now();
    let result = work();
    let took = start.elapsed();
    if took >= WORTH_PRINTING {
        say("", &format!("took {}", duration(took)));
    }
    result
}

/// Formats a duration: in tenths of a second below a minute, else in minutes and seconds.
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
