//! What is written in each language: the meter of an event, and the table of all events.

mod meter;
mod part;
mod texts;

pub use meter::Meter;
pub use part::TranslationsPart;
