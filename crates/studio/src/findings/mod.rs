//! The findings of the checker: at their fields, and all of them in a part of their own.

mod checker;
mod context;
mod field;
mod item;
mod part;
mod texts;

pub use checker::Checker;
pub use context::FindingsContext;
pub use field::{FieldFindings, OtherFindings};
pub use part::{FindingsPart, hidden_events};
pub use texts::texts;
