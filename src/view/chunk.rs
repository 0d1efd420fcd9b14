//! The chunks: parts of the Wasm that are loaded when something needs them.
//!
//! The functions of a chunk are called through a struct, which [`loaded`] returns once the chunk is loaded: they
//! cannot be called before. [`ShownParts::chunks`] decides which chunks a drawing needs, and `embed::chunk` loads them.
//! In a build without the feature `chunks`, all are part of the Wasm from the start.

use std::cell::Cell;

pub(crate) use super::axis::{GESTURES, GesturesApi};
pub(crate) use super::detail::{DETAIL, DetailApi};
pub(crate) use super::filters::{SEARCH, SearchApi};
pub(crate) use super::kiosk::{KIOSK, KioskApi};
use super::link::View;
pub(crate) use super::story::{STORY, StoryApi};
pub(crate) use super::table::{TABLE, TableApi};

/// A part of the Wasm that is loaded on demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Chunk {
    /// The functions that the first touch on the axis needs: an opened event, the inset under the axis, the list of a
    /// cluster, dragging, pinching, the wheel, keys, the handles of the overview.
    Touch,
    /// The functions that the toolbar and the host page need: story, table, search and filters, links, files, reading
    /// aloud.
    Tools,
    /// The kiosk.
    Kiosk,
    /// The full reader: diagnostics of a feed with errors, and feeds in other formats.
    Reader,
}

impl Chunk {
    /// All chunks, the most urgent first.
    pub(crate) const ALL: [Chunk; 4] = [Chunk::Touch, Chunk::Tools, Chunk::Kiosk, Chunk::Reader];

    /// Returns the name of the chunk. Its file in `pkg/` is `masar_{name}.wasm`.
    #[must_use]
    pub(crate) fn name(self) -> &'static str {
        match self {
            Chunk::Touch => "touch",
            Chunk::Tools => "tools",
            Chunk::Kiosk => "kiosk",
            Chunk::Reader => "reader",
        }
    }
}

/// A set of chunks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ChunkSet(u16);

impl ChunkSet {
    /// The chunks that a visitor most likely needs after the pointer or focus enters the widget.
    pub(crate) const LIKELY: ChunkSet = ChunkSet::of(&[Chunk::Touch, Chunk::Tools]);

    /// Returns the set of some chunks.
    #[must_use]
    pub(crate) const fn of(chunks: &[Chunk]) -> ChunkSet {
        let mut set = 0;
        let mut at = 0;
        while at < chunks.len() {
            set |= 1 << chunks[at] as u16;
            at += 1;
        }
        ChunkSet(set)
    }

    /// Returns the union of both sets.
    #[must_use]
    pub(crate) const fn union(self, other: ChunkSet) -> ChunkSet {
        ChunkSet(self.0 | other.0)
    }

    /// Returns the chunks of this set that are not in the other.
    #[must_use]
    pub(crate) const fn difference(self, other: ChunkSet) -> ChunkSet {
        ChunkSet(self.0 & !other.0)
    }

    /// Returns whether a chunk is in the set.
    #[must_use]
    pub(crate) const fn contains(self, chunk: Chunk) -> bool {
        self.0 & (1 << chunk as u16) != 0
    }

    /// Returns whether the set is empty.
    #[must_use]
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// The parts of a drawing that decide which chunks it needs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ShownParts {
    /// The view.
    pub(crate) view: View,
    /// Whether an event is opened.
    pub(crate) detail: bool,
    /// Whether the widget is in kiosk mode.
    pub(crate) kiosk: bool,
    /// Whether there is a search, a filter, or the panel of filters.
    pub(crate) search: bool,
}

impl ShownParts {
    /// Returns the chunks that the drawing needs.
    #[must_use]
    pub(crate) fn chunks(self) -> ChunkSet {
        if self.kiosk {
            // A kiosk may have no network later.
            return ChunkSet::of(&[Chunk::Kiosk, Chunk::Tools]);
        }
        let mut needed = ChunkSet::default();
        if self.search || self.view != View::Axis {
            needed = needed.union(ChunkSet::of(&[Chunk::Tools]));
        }
        if self.detail {
            needed = needed.union(ChunkSet::of(&[Chunk::Touch]));
        }
        needed
    }
}

/// The functions of the loaded chunks.
#[derive(Clone, Copy, Default)]
pub(crate) struct Chunks {
    /// The loaded chunks.
    pub(crate) loaded: ChunkSet,
    /// The functions of an opened event, in [`Chunk::Touch`].
    pub(crate) detail: Option<&'static DetailApi>,
    /// The functions of gestures, in [`Chunk::Touch`].
    pub(crate) gestures: Option<&'static GesturesApi>,
    /// The functions of the kiosk, in [`Chunk::Kiosk`].
    pub(crate) kiosk: Option<&'static KioskApi>,
    /// The functions of search and filters, in [`Chunk::Tools`].
    pub(crate) search: Option<&'static SearchApi>,
    /// The functions of the story, in [`Chunk::Tools`].
    pub(crate) story: Option<&'static StoryApi>,
    /// The functions of the table, in [`Chunk::Tools`].
    pub(crate) table: Option<&'static TableApi>,
}

impl Chunks {
    /// All chunks, which are part of the Wasm.
    #[cfg(not(feature = "chunks"))]
    const AT_START: Chunks = Chunks {
        loaded: ChunkSet::of(&Chunk::ALL),
        detail: Some(&DETAIL),
        gestures: Some(&GESTURES),
        kiosk: Some(&KIOSK),
        search: Some(&SEARCH),
        story: Some(&STORY),
        table: Some(&TABLE),
    };
    /// No chunk: `embed::chunk` loads them.
    #[cfg(feature = "chunks")]
    const AT_START: Chunks = Chunks {
        loaded: ChunkSet(0),
        detail: None,
        gestures: None,
        kiosk: None,
        search: None,
        story: None,
        table: None,
    };

    /// Returns the style sheets of the loaded chunks, in the order of their files' paths.
    #[must_use]
    pub(crate) fn styles(&self) -> String {
        let styles = [
            self.detail.map(|chunk| chunk.axis_styles[0]),
            self.detail.map(|chunk| chunk.axis_styles[1]),
            self.detail
                .map(|chunk| chunk.style)
                .or(self.story.map(|chunk| chunk.facts_style)),
            self.kiosk.map(|chunk| chunk.style),
            self.search.map(|chunk| chunk.style),
            self.story.map(|chunk| chunk.style),
            self.table.map(|chunk| chunk.style),
        ];
        styles.into_iter().flatten().collect()
    }
}

thread_local! {
    static CHUNKS: Cell<Chunks> = const { Cell::new(Chunks::AT_START) };
}

/// Returns the functions of the chunks that are loaded now.
pub(crate) fn loaded() -> Chunks {
    CHUNKS.get()
}

/// Records that a chunk is loaded. `set` sets its functions.
#[cfg(feature = "chunks")]
pub(crate) fn register(chunk: Chunk, set: impl FnOnce(&mut Chunks)) {
    let mut chunks = CHUNKS.get();
    chunks.loaded = chunks.loaded.union(ChunkSet::of(&[chunk]));
    set(&mut chunks);
    CHUNKS.set(chunks);
}

#[cfg(test)]
mod tests {
    use super::*;

    const AXIS: ShownParts = ShownParts {
        view: View::Axis,
        detail: false,
        kiosk: false,
        search: false,
    };

    #[test]
    fn an_untouched_axis_needs_no_chunk() {
        assert!(AXIS.chunks().is_empty());
    }

    #[test]
    fn detail_search_story_and_table_need_their_chunks() {
        let with = |shown: ShownParts, chunk| assert_eq!(shown.chunks(), ChunkSet::of(&[chunk]));
        with(
            ShownParts {
                detail: true,
                ..AXIS
            },
            Chunk::Touch,
        );
        with(
            ShownParts {
                search: true,
                ..AXIS
            },
            Chunk::Tools,
        );
        for view in [View::Story, View::Table] {
            with(ShownParts { view, ..AXIS }, Chunk::Tools);
        }
    }

    #[test]
    fn a_kiosk_needs_all_its_chunks_at_the_start() {
        let kiosk = ShownParts {
            kiosk: true,
            detail: true,
            ..AXIS
        };
        let needed = kiosk.chunks();
        assert!(needed.contains(Chunk::Kiosk) && needed.contains(Chunk::Tools));
    }

    #[test]
    fn a_set_without_another_keeps_the_rest() {
        let both = ChunkSet::of(&[Chunk::Touch, Chunk::Kiosk]);
        let rest = both.difference(ChunkSet::of(&[Chunk::Touch]));
        assert_eq!(rest, ChunkSet::of(&[Chunk::Kiosk]));
        assert_eq!(rest.union(both), both);
        assert!(both.difference(both).is_empty());
    }
}
