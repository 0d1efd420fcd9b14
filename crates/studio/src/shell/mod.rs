//! The frame of the page: its header with the line that says where the work is, and the parts.

mod header;
mod parts;
mod said;
mod texts;

pub use header::{Header, Languages, Wordmark};
pub use parts::Parts;
pub use said::{Notices, step_in_words};
