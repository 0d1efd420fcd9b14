//! Feeds read as a whole: the real one, broken ones, and any text at all.

mod any_text;
mod limits;
mod partnership;
