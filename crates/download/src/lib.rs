//! The files that a visitor downloads: events as a calendar (iCalendar, RFC 5545), the table as CSV (RFC 4180),
//! and a picture (SVG 2).
//!
//! Each function returns the text of a file. The caller passes texts of the interface, the current time and
//! the offsets of time zones.

pub mod csv;
pub mod file_name;
pub mod ics;
pub mod rows;
pub mod svg;
