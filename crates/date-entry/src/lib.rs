//! Reads dates as people write them, in Arabic, French, English and Spanish, as EDTF.
//!
//! [`read`] returns every meaning of a text. If there is one, it can be taken; if there are several, a person is asked:
//! the crate never chooses in silence, and no date is more precise than the text.
//!
//! ```
//! use masar_date_entry::{Answer, read};
//!
//! // No Hijri dates are needed here. `read` describes the calendar.
//! let edtf = |text| match read(text, "ar", |_day| None) {
//!     Answer::One(candidate) => Some(candidate.edtf.to_string()),
//!     _ => None,
//! };
//! assert_eq!(edtf("حوالي 1920").as_deref(), Some("1920~"));
//! assert_eq!(edtf("du 17 au 21 mai 2023").as_deref(), Some("2023-05-17/2023-05-21"));
//! assert_eq!(edtf("early 1920s"), None);
//! ```

mod answer;
mod fold;
mod grammar;
mod lexicon;
mod meaning;
mod read;
mod resolve;
mod texts;
mod token;
mod words;

#[cfg(test)]
mod tests;

pub use answer::{Answer, Candidate, Impossible, Reason, Refusal, RefusalKind};
pub use read::read;
