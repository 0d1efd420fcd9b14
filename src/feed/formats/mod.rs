//! What a feed is written as for other programs: a calendar, rows for a spreadsheet. Plain text in,
//! plain text out; words and time zones come from the caller.

pub mod csv;
mod dated;
pub mod ics;
pub mod rows;
mod said;
