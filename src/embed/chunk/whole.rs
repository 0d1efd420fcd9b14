//! All chunks as parts of one Wasm: development builds and tests of components.

use super::Chunks;
use crate::view::chunk::Chunk;

pub(super) const AT_START: Chunks = Chunks {
    update: Some(&super::UPDATE),
    page: Some(&super::PAGE),
    reader: Some(&super::super::diagnostics::READER),
};

/// Nothing is left to load.
pub(super) async fn load(_chunk: Chunk) -> Result<(), std::convert::Infallible> {
    Ok(())
}
