//! What a feed is written as for other programs: a calendar, rows for a spreadsheet. Plain text in,
//! plain text out; words and time zones come from the caller.

pub mod export;
pub mod import;
pub mod json;
pub mod jsonld;
mod schema;
mod things;

pub use schema::schema;
