//! Changes to the text of a feed, as an editor makes them.

mod changes;
mod ids;
mod journal;
mod lines;
mod merging;
mod words;
