//! The chunks: parts of the Wasm that are loaded when something needs them.
//!
//! The code of a chunk is reached through a struct of its functions, and [`loaded`] has that struct once the
//! chunk is there: nothing can be called before. [`Shown::chunks`] decides which drawing needs which chunk;
//! `embed::chunk` loads them. In a build without the feature `chunks` all are part of the Wasm from the start.

use std::cell::Cell;

use super::link::View;
pub use super::axis::{CLUSTER, ClusterChunk};
pub use super::detail::{DETAIL, DetailChunk};
pub use super::filters::{SEARCH, SearchChunk};
pub use super::kiosk::{KIOSK, KioskChunk};
pub use super::link::{ADDRESS, AddressChunk};
pub use super::story::{STORY, StoryChunk};
pub use super::table::{TABLE, TableChunk};

/// A part of the Wasm that is loaded on demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// The list that a cluster on the axis opens.
    Cluster,
    /// An opened event.
    Detail,
    /// The kiosk.
    Kiosk,
    /// Search and filters.
    Search,
    /// The story, also on paper.
    Story,
    /// The table, also as a file.
    Table,
    /// What the page's address says of the widget, and a filter spelled like that.
    Address,
    /// Links to events and files of calendars.
    Files,
    /// Reading aloud.
    Speech,
    /// Feeds in other formats.
    Adapters,
}

impl Chunk {
    /// All of them.
    pub const ALL: [Chunk; 10] = [
        Chunk::Cluster,
        Chunk::Detail,
        Chunk::Kiosk,
        Chunk::Search,
        Chunk::Story,
        Chunk::Table,
        Chunk::Address,
        Chunk::Files,
        Chunk::Speech,
        Chunk::Adapters,
    ];

    /// Its file in `pkg/`; `embed::chunk` names the chunk like that.
    #[must_use]
    pub fn file(self) -> &'static str {
        match self {
            Chunk::Cluster => "masar_cluster.wasm",
            Chunk::Detail => "masar_detail.wasm",
            Chunk::Kiosk => "masar_kiosk.wasm",
            Chunk::Search => "masar_search.wasm",
            Chunk::Story => "masar_story.wasm",
            Chunk::Table => "masar_table.wasm",
            Chunk::Address => "masar_address.wasm",
            Chunk::Files => "masar_files.wasm",
            Chunk::Speech => "masar_speech.wasm",
            Chunk::Adapters => "masar_adapters.wasm",
        }
    }
}

/// Some of the chunks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChunkSet(u16);

impl ChunkSet {
    /// What a visitor who comes near the widget most likely needs next.
    pub const LIKELY: ChunkSet = ChunkSet::of(&[
        Chunk::Cluster,
        Chunk::Detail,
        Chunk::Search,
        Chunk::Story,
        Chunk::Table,
        Chunk::Address,
        Chunk::Files,
        Chunk::Speech,
    ]);

    /// The set of these chunks.
    #[must_use]
    pub const fn of(chunks: &[Chunk]) -> ChunkSet {
        let mut set = 0;
        let mut at = 0;
        while at < chunks.len() {
            set |= 1 << chunks[at] as u16;
            at += 1;
        }
        ChunkSet(set)
    }

    /// Both sets together.
    #[must_use]
    pub const fn and(self, other: ChunkSet) -> ChunkSet {
        ChunkSet(self.0 | other.0)
    }

    /// What is in this set and not in the other.
    #[must_use]
    pub const fn without(self, other: ChunkSet) -> ChunkSet {
        ChunkSet(self.0 & !other.0)
    }

    /// Whether a chunk is in the set.
    #[must_use]
    pub const fn contains(self, chunk: Chunk) -> bool {
        self.0 & (1 << chunk as u16) != 0
    }

    /// Whether no chunk is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// What a drawing shows, as far as that decides which chunks it needs.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// The view.
    pub view: View,
    /// An event is opened.
    pub detail: bool,
    /// Whether it is a kiosk.
    pub kiosk: bool,
    /// A search, a filter, or the panel of filters.
    pub search: bool,
}

impl Shown {
    /// The chunks that the drawing needs.
    #[must_use]
    pub fn chunks(self) -> ChunkSet {
        let mut needed = ChunkSet::default();
        if self.search {
            needed = needed.and(ChunkSet::of(&[Chunk::Search]));
        }
        if self.kiosk {
            // A kiosk may have no network later.
            return needed.and(ChunkSet::of(&[Chunk::Kiosk, Chunk::Speech]));
        }
        if self.detail {
            needed = needed.and(ChunkSet::of(&[Chunk::Detail]));
        }
        needed.and(match self.view {
            View::Axis => ChunkSet::default(),
            View::Story => ChunkSet::of(&[Chunk::Story]),
            View::Table => ChunkSet::of(&[Chunk::Table]),
        })
    }
}

/// What the loaded chunks offer to the view.
#[derive(Clone, Copy, Default)]
pub struct Chunks {
    /// Which are loaded.
    pub loaded: ChunkSet,
    /// [`Chunk::Cluster`].
    pub cluster: Option<&'static ClusterChunk>,
    /// [`Chunk::Detail`].
    pub detail: Option<&'static DetailChunk>,
    /// [`Chunk::Kiosk`].
    pub kiosk: Option<&'static KioskChunk>,
    /// [`Chunk::Search`].
    pub search: Option<&'static SearchChunk>,
    /// [`Chunk::Story`].
    pub story: Option<&'static StoryChunk>,
    /// [`Chunk::Table`].
    pub table: Option<&'static TableChunk>,
    /// [`Chunk::Address`].
    pub address: Option<&'static AddressChunk>,
}

impl Chunks {
    /// All of them, as part of the Wasm.
    #[cfg(not(feature = "chunks"))]
    const AT_START: Chunks = Chunks {
        loaded: ChunkSet::of(&Chunk::ALL),
        cluster: Some(&CLUSTER),
        detail: Some(&DETAIL),
        kiosk: Some(&KIOSK),
        search: Some(&SEARCH),
        story: Some(&STORY),
        table: Some(&TABLE),
        address: Some(&ADDRESS),
    };
    /// None: `embed::chunk` loads them.
    #[cfg(feature = "chunks")]
    const AT_START: Chunks = Chunks {
        loaded: ChunkSet(0),
        cluster: None,
        detail: None,
        kiosk: None,
        search: None,
        story: None,
        table: None,
        address: None,
    };

    /// The style sheets of the loaded chunks, by the path of their files.
    #[must_use]
    pub fn styles(&self) -> String {
        let styles = [
            self.cluster.map(|chunk| chunk.style),
            self.detail.map(|chunk| chunk.style),
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

/// The chunks that are loaded now.
pub fn loaded() -> Chunks {
    CHUNKS.get()
}

/// Takes in what a chunk that was loaded offers.
pub fn add(put: impl FnOnce(&mut Chunks)) {
    let mut chunks = CHUNKS.get();
    put(&mut chunks);
    CHUNKS.set(chunks);
}

/// Notes that a chunk is loaded.
pub fn set_loaded(chunk: Chunk) {
    add(|chunks| chunks.loaded = chunks.loaded.and(ChunkSet::of(&[chunk])));
}
