//! The chunks: parts of the Wasm that are loaded when something needs them.
//!
//! The functions of a chunk are called through a struct, which [`loaded`] returns once the chunk is loaded: they
//! cannot be called before. [`ShownParts::chunks`] decides which chunks a drawing needs, and `embed::chunk` loads them.
//! [`Chunk::Touch`] is loaded in any case, as soon as the first drawing is in the page, and completes it. In a build
//! without the feature `chunks`, all are part of the Wasm from the start.

use std::cell::Cell;

use yew::Html;

use super::app::{self, AppApi};
use super::axis::hijri::{self, HijriApi};
use super::axis::{self, AxisApi};
use super::detail::{self, DetailApi};
pub(crate) use super::filters::{SEARCH, SearchApi};
use super::glyph::Icon;
pub(crate) use super::kiosk::{KIOSK, KioskApi};
use super::link::View;
use super::story::{PAPER, PaperApi};
pub(crate) use super::story::{STORY, StoryApi};
pub(crate) use super::table::{TABLE, TableApi};
use super::toolbar::{self, ToolbarApi};
use super::{Context, prose};

/// A part of the Wasm that is loaded on demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Chunk {
    /// What a visitor needs besides the picture of the axis: the overview, the toolbar, icons, every answer to an action,
    /// dragging, pinching, the wheel, keys, an opened event, the inset under the axis, the list of a cluster.
    Touch,
    /// The functions that the toolbar and the host page need: story, table, search and filters, links, files, reading
    /// aloud.
    Tools,
    /// The kiosk.
    Kiosk,
    /// The full reader: diagnostics of a feed with errors, feeds in other formats, and tables.
    Reader,
    /// The tiles of a split feed.
    Tiles,
}

impl Chunk {
    /// All chunks, the most urgent first.
    pub(crate) const ALL: [Chunk; 5] = [
        Chunk::Touch,
        Chunk::Tools,
        Chunk::Kiosk,
        Chunk::Reader,
        Chunk::Tiles,
    ];

    /// Returns the name of the chunk. Its file in `pkg/` is `masar_{name}.*.wasm`.
    #[must_use]
    pub(crate) fn name(self) -> &'static str {
        match self {
            Chunk::Touch => "touch",
            Chunk::Tools => "tools",
            Chunk::Kiosk => "kiosk",
            Chunk::Reader => "reader",
            Chunk::Tiles => "tiles",
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
    /// Whether dates of the Umm al-Qura calendar are shown beside the Gregorian.
    pub(crate) hijri: bool,
}

impl ShownParts {
    /// Returns the chunks that the drawing needs.
    #[must_use]
    pub(crate) fn chunks(self) -> ChunkSet {
        if self.kiosk {
            // A kiosk may have no network later.
            return ChunkSet::of(&[Chunk::Kiosk, Chunk::Tools, Chunk::Touch]);
        }
        if self.search || self.view != View::Axis {
            // The first drawing keeps room for a toolbar above an axis without filters only.
            ChunkSet::LIKELY
        } else if self.detail || self.hijri {
            ChunkSet::of(&[Chunk::Touch])
        } else {
            ChunkSet::default()
        }
    }
}

/// The functions of [`Chunk::Touch`].
pub(crate) struct TouchApi {
    /// The functions of the root component.
    pub(crate) app: AppApi,
    /// The functions of the axis.
    pub(crate) axis: AxisApi,
    /// The functions of an opened event.
    pub(crate) detail: DetailApi,
    /// The functions of the Umm al-Qura calendar.
    pub(crate) hijri: HijriApi,
    /// The functions for paper.
    pub(crate) paper: PaperApi,
    /// The functions of the toolbar.
    pub(crate) toolbar: ToolbarApi,
    /// Returns a text of the feed with matches of the search highlighted, and runs from left to right isolated.
    pub(crate) text: fn(&Context, &str) -> Html,
    /// Returns the path of an icon, and whether it is mirrored in right-to-left languages.
    pub(crate) outline: fn(Icon) -> (&'static str, bool),
}

/// The functions of [`Chunk::Touch`], as the chunk provides them.
pub(crate) static TOUCH: TouchApi = TouchApi {
    app: app::API,
    axis: axis::API,
    detail: detail::API,
    hijri: hijri::API,
    paper: PAPER,
    toolbar: toolbar::API,
    text: prose::text,
    outline: Icon::outline,
};

/// The functions of the loaded chunks.
#[derive(Clone, Copy, Default)]
pub(crate) struct ViewChunks {
    /// The loaded chunks.
    pub(crate) loaded: ChunkSet,
    /// The functions of [`Chunk::Touch`].
    pub(crate) touch: Option<&'static TouchApi>,
    /// The functions of the kiosk, in [`Chunk::Kiosk`].
    pub(crate) kiosk: Option<&'static KioskApi>,
    /// The functions of search and filters, in [`Chunk::Tools`].
    pub(crate) search: Option<&'static SearchApi>,
    /// The functions of the story, in [`Chunk::Tools`].
    pub(crate) story: Option<&'static StoryApi>,
    /// The functions of the table, in [`Chunk::Tools`].
    pub(crate) table: Option<&'static TableApi>,
}

impl ViewChunks {
    /// All chunks, which are part of the Wasm.
    #[cfg(not(feature = "chunks"))]
    const AT_START: ViewChunks = ViewChunks {
        loaded: ChunkSet::of(&Chunk::ALL),
        touch: Some(&TOUCH),
        kiosk: Some(&KIOSK),
        search: Some(&SEARCH),
        story: Some(&STORY),
        table: Some(&TABLE),
    };
    /// No chunk: `embed::chunk` loads them.
    #[cfg(feature = "chunks")]
    const AT_START: ViewChunks = ViewChunks {
        loaded: ChunkSet(0),
        touch: None,
        kiosk: None,
        search: None,
        story: None,
        table: None,
    };

    /// Returns the style sheets of the loaded chunks, in the order of their files' paths.
    #[must_use]
    pub(crate) fn styles(&self) -> String {
        let mut styles: Vec<&str> = Vec::new();
        if let Some(touch) = self.touch {
            styles.extend(touch.axis.styles);
            styles.extend(touch.toolbar.styles);
        }
        let others = [
            self.touch
                .map(|chunk| chunk.detail.style)
                .or(self.story.map(|chunk| chunk.facts_style)),
            self.kiosk.map(|chunk| chunk.style),
            self.search.map(|chunk| chunk.style),
            self.touch
                .map(|chunk| chunk.paper.style)
                .or(self.story.map(|chunk| chunk.style)),
            self.table.map(|chunk| chunk.style),
        ];
        styles.extend(others.into_iter().flatten());
        styles.concat()
    }
}

thread_local! {
    static CHUNKS: Cell<ViewChunks> = const { Cell::new(ViewChunks::AT_START) };
}

/// Returns the functions of the chunks that are loaded now.
pub(crate) fn loaded() -> ViewChunks {
    CHUNKS.get()
}

/// Records that a chunk is loaded. `set` sets its functions.
#[cfg(feature = "chunks")]
pub(crate) fn register(chunk: Chunk, set: impl FnOnce(&mut ViewChunks)) {
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
        hijri: false,
    };

    #[test]
    fn the_first_drawing_of_the_axis_needs_no_chunk() {
        assert!(AXIS.chunks().is_empty());
    }

    #[test]
    fn detail_hijri_dates_search_story_and_table_need_their_chunks() {
        let needed = |shown: ShownParts| shown.chunks();
        let detail = ShownParts {
            detail: true,
            ..AXIS
        };
        assert_eq!(needed(detail), ChunkSet::of(&[Chunk::Touch]));
        let hijri = ShownParts {
            hijri: true,
            ..AXIS
        };
        assert_eq!(needed(hijri), ChunkSet::of(&[Chunk::Touch]));
        let search = ShownParts {
            search: true,
            ..AXIS
        };
        assert_eq!(needed(search), ChunkSet::LIKELY);
        for view in [View::Story, View::Table] {
            assert_eq!(needed(ShownParts { view, ..AXIS }), ChunkSet::LIKELY);
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
        let chunks = [Chunk::Kiosk, Chunk::Tools, Chunk::Touch];
        assert_eq!(needed, ChunkSet::of(&chunks));
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
