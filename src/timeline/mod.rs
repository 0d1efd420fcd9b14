//! The feed resolved: when each event is drawn, in what order, inside what. Pixels and browsers do
//! not belong here.

mod build;
mod extent;
mod model;
pub(crate) mod order;
mod query;
mod rows;
pub mod sort;

#[cfg(test)]
mod tests;

pub use model::{Edge, Entry, Extent, Lane, Timeline};
