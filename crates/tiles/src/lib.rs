//! Feeds of a million events as static files: splits a feed into tiles by time and importance, and chooses the tiles that a
//! window needs. The format and the rules are in `docs/large-feeds.md`.
//!
//! This crate reads no files and sends no requests. Its two sides are [`split()`], which writes all files of a feed, and
//! [`Tiles`], which reads the manifest and answers what to load, and how many events are not loaded.

mod counts;
mod density;
mod describe;
mod extent;
mod hash;
mod input;
mod interval;
mod query;
mod read;
mod text;
mod tree;
mod write;

pub use counts::Counts;
pub use density::Density;
pub use hash::{has_name_of_content, is_content_name};
pub use input::{Input, InputError};
pub use interval::Interval;
pub use query::{Counted, CountedFrom, Need, NeedKind};
pub use read::{NodeId, ReadError, Tiles};
pub use tree::Sizes;
pub use write::{File, MANIFEST, SplitError, Written, split};
