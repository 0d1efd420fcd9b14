//! The chunks that load, and what waits for them.

use crate::view::chunk::{Chunk, ChunkSet};

/// The chunks that load, and what waits for them, in order.
#[derive(Debug)]
pub(crate) struct ChunkQueue<T> {
    loading: ChunkSet,
    waiting: Vec<(ChunkSet, T)>,
    /// Whether the visitor's interest was reported.
    interest: bool,
}

impl<T> Default for ChunkQueue<T> {
    fn default() -> ChunkQueue<T> {
        ChunkQueue {
            loading: ChunkSet::default(),
            waiting: Vec::new(),
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
        let sets = self.waiting.iter().map(|(needed, _)| *needed);
        sets.fold(ChunkSet::default(), ChunkSet::union)
    }

    /// A chunk was loaded. Returns the continuations whose chunks are all loaded now.
    pub(crate) fn chunk_loaded(&mut self, chunk: Chunk, loaded: ChunkSet) -> Vec<T> {
        self.settle(chunk, &|needed| needed.difference(loaded).is_empty())
    }

    /// A chunk could not be loaded. Returns the continuations that needed it.
    pub(crate) fn chunk_failed(&mut self, chunk: Chunk) -> Vec<T> {
        self.settle(chunk, &|needed| needed.contains(chunk))
    }

    /// The visitor shows interest in the widget. Returns whether it is the first time.
    pub(crate) fn interest_shown(&mut self) -> bool {
        !std::mem::replace(&mut self.interest, true)
    }

    fn settle(&mut self, chunk: Chunk, is_done: &dyn Fn(ChunkSet) -> bool) -> Vec<T> {
        self.loading = self.loading.difference(ChunkSet::of(&[chunk]));
        let mut done = Vec::new();
        for (needed, continuation) in std::mem::take(&mut self.waiting) {
            if is_done(needed) {
                done.push(continuation);
            } else {
                self.waiting.push((needed, continuation));
            }
        }
        done
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
    fn a_chunk_that_fails_drops_its_commands_and_is_requested_again() {
        let mut queue = ChunkQueue::default();
        queue.request(ChunkSet::LIKELY, NONE);
        queue.wait(TOOLS, "tools");
        queue.wait(TOUCH, "touch");
        assert_eq!(queue.chunk_failed(Chunk::Tools), ["tools"]);
        assert_eq!(queue.request(ChunkSet::LIKELY, NONE), TOOLS);
        assert_eq!(queue.chunk_loaded(Chunk::Touch, TOUCH), ["touch"]);
    }

    #[test]
    fn interest_counts_once() {
        let mut queue = ChunkQueue::<()>::default();
        assert!(queue.interest_shown());
        assert!(!queue.interest_shown());
    }
}
