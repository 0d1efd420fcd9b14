//! What a reading takes at its peak: no more than ten times its input, and a room of constant size.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

struct Counting;

static NOW: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

// SAFETY: passes everything on to the system's allocator, and only counts.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Relaxed) + layout.size();
        PEAK.fetch_max(now, Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// Tables, zones and what a few hundred events and findings take; an input of any size has it.
const ROOM: usize = 8 << 20;

/// Runs a reader on a text, and fails when it takes more than it may.
pub fn within(data: &[u8], read: impl Fn(&str)) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let before = NOW.load(Relaxed);
    PEAK.store(before, Relaxed);
    read(text);
    let taken = PEAK.load(Relaxed).saturating_sub(before);
    assert!(taken <= 10 * text.len() + ROOM, "{taken} bytes for an input of {}", text.len());
}
