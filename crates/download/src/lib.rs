//! Files that a visitor downloads: a calendar (iCalendar, RFC 5545) and the table's rows as CSV.
//! Plain data in, plain text out; words and time zones come from the caller.

pub mod csv;
pub mod ics;
pub mod rows;
