//! Whether the second part of the Wasm is there. What the first drawing of an axis does not call is a
//! file of its own, which a page asks for when its visitor shows interest (docs/building.md, "Two parts").
//!
//! A call from the first part into the second goes through a *door*: a function named in
//! `xtask/src/build/split/doors.rs`, never inlined. Whoever calls one has to know that the second part
//! is there, or that the state could not be what it is without.

use std::sync::atomic::{AtomicBool, Ordering};

/// Development builds and tests are in one piece.
static HERE: AtomicBool = AtomicBool::new(cfg!(whole));

/// Whether it is there.
pub(crate) fn is_here() -> bool {
    HERE.load(Ordering::Relaxed)
}

/// From now on it is.
pub(crate) fn has_come() {
    HERE.store(true, Ordering::Relaxed);
}
