//! Changes to the text of a feed.
//!
//! A feed is a file that a person wrote. A [`Change`] is therefore a splice in its text: one changed title is one changed
//! line, and notes, unknown members, order, indentation, line ends and escapes elsewhere stay as they are, to the byte.
//!
//! - [`apply`] carries out one change.
//! - A [`Document`] is a text that is edited, with a [`Journal`] of its changes: each can be undone.
//! - [`merge`] merges three versions of a feed by event, member and language.
//! - [`describe`] tells a change in words, in Arabic, French or English.
//!
//! ```
//! use masar_edit::{Change, Json, Path, apply};
//! let text = "{\n  \"masar\": 1,\n  \"languages\": [\"ar\", \"fr\"],\n  \"events\": [\n    {\"id\": \"a\", \"date\": \"2022\", \"title\": \"اتفاقية\"}\n  ]\n}\n";
//! let path = Path::event("a").member("title").language("fr");
//! let changed = apply(text, &Change::set(path, Json::text("Accord"))).expect("a title").text;
//! assert!(changed.contains(r#""title": {"ar": "اتفاقية", "fr": "Accord"}}"#));
//! ```

mod apply;
mod change;
mod difference;
mod error;
mod excerpt;
mod fragment;
mod identity;
mod journal;
mod json;
mod kind;
mod locate;
mod members;
mod merge;
mod order;
mod outline;
mod pages;
mod path;
mod pins;
mod plan;
mod planner;
mod source;
mod splice;
mod style;
mod words;

pub use apply::{Applied, apply, apply_on_page};
pub use change::{Change, Position};
pub use difference::{Difference, DifferenceKind, Place};
pub use error::EditError;
pub use excerpt::EventSpan;
pub use journal::{Document, Entry, Journal};
pub use json::Json;
pub use merge::{
    Accept, Choice, Conflict, ConflictKind, Decide, Merge, MergeError, MergeOptions, Version,
    differences, differences_of_outlined, merge, merge_with,
};
pub use outline::{EventPlace, Outline};
pub use pages::OtherPages;
pub use path::{Path, Step};
pub use splice::{Splice, inverse, splice};
pub use words::{Lang, commit_message, describe, describe_conflict, describe_error, merge_summary};
