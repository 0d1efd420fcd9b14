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
#[cfg(editors)]
mod obsolete;
mod parse;
mod pattern;
mod write;
mod years;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub(crate) use alphabet::is_blank;
pub(crate) use cut::{cut, trimmed};
pub use day::{Day, MAX_YEAR, Moment, Weekday, days_in_month, is_leap_year};
pub use digits::digits;
pub(crate) use digits::{iso, padded};
pub use edtf::{
    Date, Edtf, End, Endpoint, Member, Parts, Precision, Qualifier, Set, TimeOfDay, Zone,
};
pub use error::{ParseError, ParseErrorKind};
#[cfg(editors)]
pub use obsolete::respelled;
pub use pattern::Pattern;
