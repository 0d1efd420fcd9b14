//! Each chunk as a Wasm of its own: what a function under `#[wasm_split]` returns, and nothing else needs,
//! becomes the chunk of that name.

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{AdaptersChunk, CHUNKS, Chunks, FilesChunk, SpeechChunk};
use crate::view::chunk::{
    self, AddressChunk, Chunk, ClusterChunk, DetailChunk, KioskChunk, SearchChunk, StoryChunk,
    TableChunk,
};
use crate::view::chunk::{ADDRESS, CLUSTER, DETAIL, KIOSK, SEARCH, STORY, TABLE};

pub(super) const AT_START: Chunks = Chunks {
    files: None,
    speech: None,
    adapters: None,
};

/// A chunk's functions, or why it could not be loaded.
type Loaded<T> = Result<&'static T, SplitLoaderError>;

#[wasm_split(cluster, fallible)]
fn cluster() -> Loaded<ClusterChunk> {
    Ok(&CLUSTER)
}

#[wasm_split(detail, fallible)]
fn detail() -> Loaded<DetailChunk> {
    Ok(&DETAIL)
}

#[wasm_split(kiosk, fallible)]
fn kiosk() -> Loaded<KioskChunk> {
    Ok(&KIOSK)
}

#[wasm_split(search, fallible)]
fn search() -> Loaded<SearchChunk> {
    Ok(&SEARCH)
}

#[wasm_split(story, fallible)]
fn story() -> Loaded<StoryChunk> {
    Ok(&STORY)
}

#[wasm_split(table, fallible)]
fn table() -> Loaded<TableChunk> {
    Ok(&TABLE)
}

#[wasm_split(address, fallible)]
fn address() -> Loaded<AddressChunk> {
    Ok(&ADDRESS)
}

#[wasm_split(files, fallible)]
fn files() -> Loaded<FilesChunk> {
    Ok(&super::super::save::FILES)
}

#[wasm_split(speech, fallible)]
fn speech() -> Loaded<SpeechChunk> {
    Ok(&super::super::voice::SPEECH)
}

#[wasm_split(adapters, fallible)]
fn adapters() -> Loaded<AdaptersChunk> {
    Ok(&super::super::pages::ADAPTERS)
}

/// Loads a chunk, once. After a failure the next call loads again.
pub(super) async fn load(chunk: Chunk) -> Result<(), SplitLoaderError> {
    match chunk {
        Chunk::Cluster => cluster().await.map(|it| chunk::add(|all| all.cluster = Some(it)))?,
        Chunk::Detail => detail().await.map(|it| chunk::add(|all| all.detail = Some(it)))?,
        Chunk::Kiosk => kiosk().await.map(|it| chunk::add(|all| all.kiosk = Some(it)))?,
        Chunk::Search => search().await.map(|it| chunk::add(|all| all.search = Some(it)))?,
        Chunk::Story => story().await.map(|it| chunk::add(|all| all.story = Some(it)))?,
        Chunk::Table => table().await.map(|it| chunk::add(|all| all.table = Some(it)))?,
        Chunk::Address => address().await.map(|it| chunk::add(|all| all.address = Some(it)))?,
        Chunk::Files => files().await.map(|it| add(|all| all.files = Some(it)))?,
        Chunk::Speech => speech().await.map(|it| add(|all| all.speech = Some(it)))?,
        Chunk::Adapters => adapters().await.map(|it| add(|all| all.adapters = Some(it)))?,
    }
    chunk::set_loaded(chunk);
    Ok(())
}

fn add(put: impl FnOnce(&mut Chunks)) {
    let mut chunks = CHUNKS.get();
    put(&mut chunks);
    CHUNKS.set(chunks);
}
