//! One line for each thing done, so that nobody wonders whether a chore still lives.

use std::time::{Duration, Instant};

/// Says one thing: what is being done, right-aligned like cargo's own lines, and to what.
pub fn say(verb: &str, what: &str) {
    eprintln!("{verb:>12} {what}");
}

/// Says what is being done, does it and says how long it took when that was worth a wait.
pub fn timed<T>(verb: &str, what: &str, work: impl FnOnce() -> T) -> T {
    say(verb, what);
    let start = Instant::now();
    let result = work();
    let took = start.elapsed();
    if took >= Duration::from_secs(5) {
        say("", &format!("took {}", duration(took)));
    }
    result
}

/// A duration for reading: tenths of a second below a minute, then minutes and seconds.
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
