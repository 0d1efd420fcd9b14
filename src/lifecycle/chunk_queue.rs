//! The chunks that load, and what waits for them.

use crate::view::chunk::{Chunk, ChunkSet};

/// The chunks that load, and what waits for them, in order.
#[derive(Debug)]
pub(crate) struct ChunkQueue<T> {
    loading: ChunkSet,
    waiting: Vec<(ChunkSet, T)>,
    /// The last continuation whose chunk could not be loaded, with the chunks that it needs.
    failed: Option<(ChunkSet, T)>,
    /// Whether the visitor's interest was reported.
    interest: bool,
}

impl<T> Default for ChunkQueue<T> {
    fn default() -> ChunkQueue<T> {
        ChunkQueue {
            loading: ChunkSet::default(),
            waiting: Vec::new(),
            failed: None,
            interest: false,
        }
    }
}

impl<T> ChunkQueue<T> {
    /// Returns which of these chunks are to be requested: those that are neither loaded nor loading. They
    /// count as loading from now on.
    pub(crate) fn request(&mut self, chunks: ChunkSet, loaded: ChunkSet) -> ChunkSet {
        let missing = chunks.difference(loaded).difference(self.loading);
        self.loading = self.loading.union(missing);
        missing
    }

    /// Keeps a continuation until these chunks are loaded.
    pub(crate) fn wait(&mut self, chunks: ChunkSet, continuation: T) {
        self.waiting.push((chunks, continuation));
    }

    /// Returns the chunks that something waits for.
    pub(crate) fn needed(&self) -> ChunkSet {
        let sets = self.waiting.iter().chain(&self.failed);
        let sets = sets.map(|(needed, _)| *needed);
        sets.fold(ChunkSet::default(), ChunkSet::union)
    }

    /// A chunk was loaded. Returns the continuations whose chunks are all loaded now. That of an attempt that failed is
    /// among them, unless a newer one takes its place.
    pub(crate) fn chunk_loaded(&mut self, chunk: Chunk, loaded: ChunkSet) -> Vec<T> {
        let is_loaded = |needed: ChunkSet| needed.difference(loaded).is_empty();
        self.loading = self.loading.difference(ChunkSet::of(&[chunk]));
        let mut done = Vec::new();
        for (needed, continuation) in std::mem::take(&mut self.waiting) {
            if is_loaded(needed) {
                done.push(continuation);
            } else {
                self.waiting.push((needed, continuation));
            }
        }
        match self.failed.take() {
            Some((needed, continuation)) if is_loaded(needed) => {
                if done.is_empty() {
                    done.push(continuation);
                }
            }
            failed => self.failed = failed,
        }
        done
    }

    /// A chunk could not be loaded. Of the continuations that need it, the last one waits for the next attempt, and the
    /// others are dropped. Returns whether there is one.
    pub(crate) fn chunk_failed(&mut self, chunk: Chunk) -> bool {
        self.loading = self.loading.difference(ChunkSet::of(&[chunk]));
        for (needed, continuation) in std::mem::take(&mut self.waiting) {
            if needed.contains(chunk) {
                self.failed = Some((needed, continuation));
            } else {
                self.waiting.push((needed, continuation));
            }
        }
        let failed = self.failed.as_ref();
        failed.is_some_and(|(needed, _)| needed.contains(chunk))
    }

    /// The visitor shows interest in the widget. Returns whether it is the first time.
    pub(crate) fn interest_shown(&mut self) -> bool {
        !std::mem::replace(&mut self.interest, true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: ChunkSet = ChunkSet::of(&[]);
    const TOUCH: ChunkSet = ChunkSet::of(&[Chunk::Touch]);
    const TOOLS: ChunkSet = ChunkSet::of(&[Chunk::Tools]);

    #[test]
    fn a_chunk_is_requested_once_while_it_loads() {
        let mut queue = ChunkQueue::<()>::default();
        assert_eq!(queue.request(ChunkSet::LIKELY, TOUCH), TOOLS);
        assert_eq!(queue.request(ChunkSet::LIKELY, TOUCH), NONE);
    }

    #[test]
    fn a_command_that_needs_two_chunks_waits_for_both_and_keeps_its_place() {
        let mut queue = ChunkQueue::default();
        queue.wait(ChunkSet::LIKELY, "both");
        queue.wait(TOOLS, "tools");
        queue.wait(TOUCH, "touch");
        assert_eq!(queue.chunk_loaded(Chunk::Touch, TOUCH), ["touch"]);
        let all = queue.chunk_loaded(Chunk::Tools, ChunkSet::LIKELY);
        assert_eq!(all, ["both", "tools"]);
    }

    #[test]
    fn the_chunks_that_something_waits_for_are_needed() {
        let mut queue = ChunkQueue::default();
        assert_eq!(queue.needed(), NONE);
        queue.wait(TOOLS, "tools");
        queue.wait(TOUCH, "touch");
        assert_eq!(queue.needed(), ChunkSet::LIKELY);
        queue.chunk_loaded(Chunk::Tools, TOOLS);
        assert_eq!(queue.needed(), TOUCH);
    }

    #[test]
    fn the_last_command_of_a_chunk_that_fails_waits_for_the_next_attempt() {
        let mut queue = ChunkQueue::default();
        queue.request(ChunkSet::LIKELY, NONE);
        queue.wait(TOOLS, "first");
        queue.wait(TOOLS, "last");
        queue.wait(TOUCH, "touch");
        assert!(queue.chunk_failed(Chunk::Tools));
        assert_eq!(queue.request(ChunkSet::LIKELY, NONE), TOOLS);
        assert_eq!(queue.chunk_loaded(Chunk::Touch, TOUCH), ["touch"]);
        assert_eq!(queue.needed(), TOOLS);
        assert!(queue.chunk_failed(Chunk::Tools));
        assert_eq!(queue.chunk_loaded(Chunk::Tools, ChunkSet::LIKELY), ["last"]);
        assert_eq!(queue.needed(), NONE);
        assert!(!queue.chunk_failed(Chunk::Tools));
    }

    #[test]
    fn a_newer_command_takes_the_place_of_one_that_failed() {
        let mut queue = ChunkQueue::default();
        queue.wait(TOOLS, "failed");
        assert!(queue.chunk_failed(Chunk::Tools));
        queue.wait(TOOLS, "newer");
        assert_eq!(queue.chunk_loaded(Chunk::Tools, TOOLS), ["newer"]);
        let none: [&str; 0] = [];
        assert_eq!(queue.chunk_loaded(Chunk::Tools, TOOLS), none);
    }

    #[test]
    fn interest_counts_once() {
        let mut queue = ChunkQueue::<()>::default();
        assert!(queue.interest_shown());
        assert!(!queue.interest_shown());
    }
}
