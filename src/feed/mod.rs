//! The feed: its types, reading it (a tree with source ranges, then tolerant conversion) and
//! checking it, with line and column for every finding. Layout and browsers do not belong here.

mod model;

pub use model::*;
