//! The feed resolved: when each event is drawn, in what order, inside what. Pixels and browsers do
//! not belong here.

mod build;
mod extent;
mod facets;
mod filter;
mod fold;
mod model;
pub mod order;
mod query;
mod rows;
mod search;
pub mod sort;

#[cfg(test)]
mod tests;

pub use facets::{Facets, Kind, Value};
pub use filter::{Filter, Found, Pass};
pub use fold::fold;
pub use model::{Edge, Entry, Extent, Lane, Timeline};
pub use search::{Index, Query, find};
