//! The peak memory of a reader: at most ten times what it reads and writes, and a constant. The fuzz
//! targets and the tests of hostile files assert it. A program that links this crate allocates through it.
#![allow(unsafe_code)] // A global allocator is unsafe; this one only counts.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

struct Counting;

// Of each thread by itself: tests run side by side.
thread_local! {
    static NOW: Cell<isize> = const { Cell::new(0) };
    static PEAK: Cell<isize> = const { Cell::new(0) };
}

// SAFETY: passes everything on to the system's allocator, and only counts. A list that grows is there twice for
// a moment: `realloc` is the one that comes with the trait.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.get() + layout.size() as isize;
        NOW.set(now);
        PEAK.set(PEAK.get().max(now));
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        NOW.set(NOW.get() - layout.size() as isize);
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// So many times what is read and written.
pub const TIMES: usize = 10;

/// What is taken in any case: the findings that are kept of even a small file (`src/feed/read/told.rs`), tables of
/// time zones, what a library reads ahead.
pub const ROOM: usize = 1 << 19;

/// The bytes that are alive at the peak of a reading, besides its input; and what it says that it has written.
pub fn taken(read: impl FnOnce() -> usize) -> (usize, usize) {
    let before = NOW.get();
    PEAK.set(before);
    let written = read();
    ((PEAK.get() - before).max(0) as usize, written)
}

/// Runs a reader on a text, and fails when it takes more than it may.
pub fn within(data: &[u8], read: impl FnOnce(&str) -> usize) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let (taken, written) = taken(|| read(text));
    let may = TIMES * (text.len() + written) + ROOM;
    assert!(
        taken <= may,
        "{taken} bytes for an input of {} and an output of {written}",
        text.len()
    );
}
