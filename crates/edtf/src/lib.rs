//! Extended Date/Time Format (EDTF, ISO 8601-2) levels 0 to 2, calendar days and local times of day.
//!
//! The crate parses and writes EDTF ([`Edtf`]), computes the earliest and latest day a date may mean
//! ([`Edtf::earliest`], [`Edtf::latest`]), and does calendar arithmetic in whole days ([`Day`]) and whole
//! seconds ([`Moment`]), never in floating point. It has no dependencies.
//!
//! ```
//! use masar_edtf::{Day, Edtf};
//!
//! let summer = Edtf::parse("2023-22~")?;
//! assert_eq!(summer.earliest(), Day::from_ymd(2023, 6, 1));
//! assert_eq!(summer.latest(), Day::from_ymd(2023, 8, 31));
//! # Ok::<(), masar_edtf::ParseError>(())
//! ```

mod characters;
mod day;
mod earliest_latest;
mod edtf;
mod error;
mod migration;
mod parse;
mod pattern;
mod time;
mod write;
mod year;

#[cfg(test)]
mod tests;

pub use day::{Day, MAX_YEAR, Moment, Weekday, days_in_month, is_leap_year};
pub use edtf::{Bound, Date, Edtf, Member, Parts, Precision, Qualification, Set, TimeOfDay, Zone};
pub use error::{ParseError, ParseErrorKind};
pub use migration::migrate_edtf_2012;
pub use pattern::Pattern;
