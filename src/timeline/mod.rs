//! The feed resolved: when each event is drawn, in what order, inside what. Pixels and browsers do
//! not belong here.

mod model;

pub use model::{Edge, Entry, Extent, Lane, Timeline};
