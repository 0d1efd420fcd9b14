//! All chunks as parts of one Wasm: development builds and tests of components.

use super::EmbedChunks;
use crate::view::chunk::Chunk;

pub(super) const AT_START: EmbedChunks = EmbedChunks {
    update: Some(&super::UPDATE),
    page: Some(&super::PAGE),
    reader: Some(&super::super::diagnostics::READER),
    tiles: Some(&super::super::tiles::TILES),
};

/// Nothing is left to load.
pub(super) async fn load(_chunk: Chunk) -> Result<(), std::convert::Infallible> {
    Ok(())
}
