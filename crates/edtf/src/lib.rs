//! Dates as people know them: EDTF (ISO 8601-2), levels 0 to 2, and local times of day.
//!
//! Here belong parsing, precision, bounds and calendar arithmetic, in whole days and seconds and
//! never in floating point. Feeds, languages and browsers do not belong here.

mod alphabet;
mod bounds;
mod clock;
mod cut;
mod day;
mod digits;
mod edtf;
mod error;
mod obsolete;
mod parse;
mod pattern;
mod write;
mod years;

#[cfg(test)]
mod tests;

pub use alphabet::is_blank;
pub use cut::{cut, trimmed};
pub use day::{Day, MAX_YEAR, Moment, Weekday, days_in_month, is_leap_year};
pub use digits::digits;
pub use digits::{iso, padded};
pub use edtf::{
    Date, Edtf, End, Endpoint, Member, Parts, Precision, Qualifier, Set, TimeOfDay, Zone,
};
pub use error::{ParseError, ParseErrorKind};
pub use obsolete::respelled;
pub use pattern::Pattern;
