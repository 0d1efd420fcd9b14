//! What a feed is written as for other programs: a calendar, rows for a spreadsheet. Plain text in,
//! plain text out; words and time zones come from the caller.

mod anchor;
pub mod csv;
mod dated;
#[cfg(feature = "cli")]
pub mod export;
pub mod ics;
#[cfg(feature = "cli")]
pub mod import;
#[cfg(feature = "cli")]
pub mod json;
#[cfg(feature = "cli")]
pub mod jsonld;
pub mod rows;
mod said;
#[cfg(feature = "cli")]
mod things;

pub use anchor::anchor;
