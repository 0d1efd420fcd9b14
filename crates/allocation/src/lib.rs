//! Measures the peak of the memory that a function allocates. Tests of hostile input and fuzz targets
//! assert that a reader takes at most [`FACTOR`] times its input and output, and [`ALLOWANCE`].
//!
//! A program that links this crate uses its global allocator, which passes every call on to the system's
//! allocator and counts.
#![allow(unsafe_code)] // A global allocator is an unsafe trait.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

struct Counting;

// One count for each thread, since tests run in parallel.
thread_local! {
    static NOW: Cell<isize> = const { Cell::new(0) };
    static PEAK: Cell<isize> = const { Cell::new(0) };
}

// SAFETY: every call goes to the system's allocator. `realloc` is the default of the trait: both blocks of
// a growing list are alive while it copies, and both are counted.
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

/// The most memory that a reader may take for each byte of its input and output, in bytes.
pub const FACTOR: usize = 10;

/// The memory that a reader may take in any case, in bytes: the diagnostics of a small file, tables of time
/// zones, buffers of libraries.
pub const ALLOWANCE: usize = 1 << 19;

/// Calls a function and returns the peak of the memory that it allocates, in bytes, and its result.
///
/// ```
/// let (peak, length) = masar_allocation::peak(|| vec![0_u8; 1000].len());
/// assert!(peak >= 1000 && length == 1000);
/// ```
pub fn peak(read: impl FnOnce() -> usize) -> (usize, usize) {
    let before = NOW.get();
    PEAK.set(before);
    let result = read();
    ((PEAK.get() - before).max(0) as usize, result)
}

/// Calls a reader with a text; the reader returns the number of bytes that it wrote. Does nothing if the
/// input is not UTF-8.
///
/// # Panics
/// Panics if the reader takes more memory than [`FACTOR`] and [`ALLOWANCE`] permit.
pub fn assert_within_limit(input: &[u8], read: impl FnOnce(&str) -> usize) {
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    let (peak, written) = peak(|| read(text));
    let limit = FACTOR * (text.len() + written) + ALLOWANCE;
    assert!(
        peak <= limit,
        "the reader took {peak} bytes for an input of {} bytes and an output of {written}; the limit is {limit}",
        text.len()
    );
}
