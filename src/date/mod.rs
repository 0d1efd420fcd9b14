//! Dates as people know them: EDTF (ISO 8601-2), levels 0 and 1, and local times of day.
//!
//! Here belong parsing, precision, bounds and calendar arithmetic, in whole days and seconds and
//! never in floating point. Feeds, languages and browsers do not belong here.

mod alphabet;
mod bounds;
mod cut;
mod day;
mod digits;
mod edtf;
mod error;
mod parse;
mod write;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub(crate) use alphabet::is_blank;
pub(crate) use cut::{cut, trimmed};
pub use day::{Day, MAX_YEAR, Moment, Weekday, days_in_month, is_leap_year};
pub use digits::digits;
pub(crate) use digits::{iso, padded};
pub use edtf::{Date, Edtf, Endpoint, Precision, Qualifier, TimeOfDay, Zone};
pub use error::{Level2, ParseError, ParseErrorKind};
