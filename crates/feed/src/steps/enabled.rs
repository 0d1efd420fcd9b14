//! A counter for each thread, as tests run in threads.

use std::cell::Cell;

thread_local! {
    static STEPS: Cell<usize> = const { Cell::new(0) };
}

/// Adds steps: bytes looked at, comparisons made.
pub(crate) fn add(steps: usize) {
    STEPS.set(STEPS.get() + steps);
}

/// Returns the number of steps that a call takes.
pub(crate) fn count(run: impl FnOnce()) -> usize {
    let before = STEPS.get();
    run();
    STEPS.get() - before
}
