//! A feed with resolved dates: when each event takes place, in which order, inside which event; and its
//! search, filters and sort orders. Nothing here depends on px or on a browser.

mod build;
mod extent;
mod facets;
mod filter;
mod model;
mod query;
mod query_word;

mod rows;
mod search;
pub mod sort;
mod text_folding;
mod unloaded;

#[cfg(test)]
mod tests;

pub use facets::{FacetKind, FacetValue, Facets};
pub use filter::{ChosenIds, Filter, FilterResult};
pub use model::{Edge, Entry, Extent, Lane, Timeline};
pub use search::{Query, SearchIndex, find};
pub use text_folding::fold;
pub use unloaded::{Step, Unloaded, UnloadedPiece};
