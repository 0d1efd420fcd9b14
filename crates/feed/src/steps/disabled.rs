//! Outside of tests nothing is counted.

/// Does nothing.
pub(crate) fn add(_steps: usize) {}
