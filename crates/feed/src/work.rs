//! How much is done, counted in tests: a clock tells of a busy machine, and not of a loop in a loop.

/// So many bytes looked at, things compared, steps gone.
#[inline(always)]
pub fn add(_steps: usize) {
    #[cfg(test)]
    DONE.set(DONE.get() + _steps);
}

#[cfg(test)]
thread_local! {
    static DONE: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// What something took.
#[cfg(test)]
pub fn of(run: impl FnOnce()) -> usize {
    let before = DONE.get();
    run();
    DONE.get() - before
}
