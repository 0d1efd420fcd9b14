//! Dates as people know them: EDTF (ISO 8601-2), levels 0 and 1, and local times of day.
//!
//! Here belong parsing, precision, bounds and calendar arithmetic, in whole days and seconds and
//! never in floating point. Feeds, languages and browsers do not belong here.

mod day;
mod edtf;
mod parse;

pub use day::{Day, Moment, Weekday};
pub use edtf::{Date, Edtf, Endpoint, Precision, Qualifier, TimeOfDay, Zone};
pub use parse::{ParseError, ParseErrorKind};
