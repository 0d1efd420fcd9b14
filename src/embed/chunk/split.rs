//! Each chunk as a Wasm of its own: what a function under `#[wasm_split]` returns, and nothing else needs,
//! becomes the chunk of that name.

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{CHUNKS, EmbedChunks, PAGE, PageApi, ReaderApi, TilesApi, UPDATE, UpdateApi};
use crate::view::chunk::{self, Chunk, KioskApi, SearchApi, StoryApi, TableApi, TouchApi};
use crate::view::chunk::{KIOSK, SEARCH, STORY, TABLE, TOUCH};

pub(super) const AT_START: EmbedChunks = EmbedChunks {
    update: None,
    page: None,
    reader: None,
    tiles: None,
};

/// The functions of [`Chunk::Touch`].
struct Touch {
    view: &'static TouchApi,
    update: &'static UpdateApi,
}

static TOUCH_CHUNK: Touch = Touch {
    view: &TOUCH,
    update: &UPDATE,
};

/// The functions of [`Chunk::Tools`].
struct Tools {
    page: &'static PageApi,
    search: &'static SearchApi,
    story: &'static StoryApi,
    table: &'static TableApi,
}

static TOOLS: Tools = Tools {
    page: &PAGE,
    search: &SEARCH,
    story: &STORY,
    table: &TABLE,
};

/// A chunk's functions, or why it could not be loaded.
type Loaded<T> = Result<&'static T, SplitLoaderError>;

#[wasm_split(touch, fallible)]
fn touch() -> Loaded<Touch> {
    Ok(&TOUCH_CHUNK)
}

#[wasm_split(tools, fallible)]
fn tools() -> Loaded<Tools> {
    Ok(&TOOLS)
}

#[wasm_split(kiosk, fallible)]
fn kiosk() -> Loaded<KioskApi> {
    Ok(&KIOSK)
}

#[wasm_split(reader, fallible)]
fn reader() -> Loaded<ReaderApi> {
    Ok(&super::super::diagnostics::READER)
}

#[wasm_split(tiles, fallible)]
fn tiles() -> Loaded<TilesApi> {
    Ok(&super::super::tiles::TILES)
}

/// Loads a chunk, once. After a failure the next call loads again.
pub(super) async fn load(chunk: Chunk) -> Result<(), SplitLoaderError> {
    match chunk {
        Chunk::Touch => {
            let touch = touch().await?;
            add(|all| all.update = Some(touch.update));
            chunk::register(chunk, |all| all.touch = Some(touch.view));
        }
        Chunk::Tools => {
            let tools = tools().await?;
            add(|all| all.page = Some(tools.page));
            chunk::register(chunk, |all| {
                all.search = Some(tools.search);
                all.story = Some(tools.story);
                all.table = Some(tools.table);
            });
        }
        Chunk::Kiosk => {
            let kiosk = kiosk().await?;
            chunk::register(chunk, |all| all.kiosk = Some(kiosk));
        }
        Chunk::Reader => {
            let reader = reader().await?;
            add(|all| all.reader = Some(reader));
            chunk::register(chunk, |_| {});
        }
        Chunk::Tiles => {
            let tiles = tiles().await?;
            add(|all| all.tiles = Some(tiles));
            chunk::register(chunk, |_| {});
        }
    }
    Ok(())
}

fn add(put: impl FnOnce(&mut EmbedChunks)) {
    let mut chunks = CHUNKS.get();
    put(&mut chunks);
    CHUNKS.set(chunks);
}
