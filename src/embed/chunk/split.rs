//! Each chunk as a Wasm of its own: what a function under `#[wasm_split]` returns, and nothing else needs,
//! becomes the chunk of that name.

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{AdaptersApi, CHUNKS, Chunks, PAGE, PageApi};
use crate::view::chunk::{self, Chunk, KioskApi, SearchApi, StoryApi, TableApi, TouchApi};
use crate::view::chunk::{KIOSK, SEARCH, STORY, TABLE, TOUCH};

pub(super) const AT_START: Chunks = Chunks {
    page: None,
    adapters: None,
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
fn touch() -> Loaded<TouchApi> {
    Ok(&TOUCH)
}

#[wasm_split(tools, fallible)]
fn tools() -> Loaded<Tools> {
    Ok(&TOOLS)
}

#[wasm_split(kiosk, fallible)]
fn kiosk() -> Loaded<KioskApi> {
    Ok(&KIOSK)
}

#[wasm_split(adapters, fallible)]
fn adapters() -> Loaded<AdaptersApi> {
    Ok(&super::super::pages::ADAPTERS)
}

/// Loads a chunk, once. After a failure the next call loads again.
pub(super) async fn load(chunk: Chunk) -> Result<(), SplitLoaderError> {
    match chunk {
        Chunk::Touch => {
            let touch = touch().await?;
            chunk::register(chunk, |all| all.touch = Some(touch));
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
        Chunk::Adapters => {
            let adapters = adapters().await?;
            add(|all| all.adapters = Some(adapters));
            chunk::register(chunk, |_| {});
        }
    }
    Ok(())
}

fn add(put: impl FnOnce(&mut Chunks)) {
    let mut chunks = CHUNKS.get();
    put(&mut chunks);
    CHUNKS.set(chunks);
}
