//! The feed: its types, reading it (where it stands in the text, then tolerant conversion) and
//! checking it, with line and column for every finding. Layout and browsers do not belong here.
//!
//! ```
//! let reading = masar_feed::read(
//!     r#"{"masar": 1, "events": [{"date": "2022-09-14", "title": "Signed"}, {"title": "When?"}]}"#,
//! )
//! .expect("a feed");
//! assert_eq!(reading.feed.events.len(), 1);
//! assert_eq!(reading.findings[0].path, "$.events[1]");
//! ```
#![allow(missing_docs)]

mod anchor;
pub mod dated;
pub mod finding;
pub mod lines;
mod list;
mod model;
pub mod order;
pub mod read;
pub mod said;
pub mod say;
mod work;

pub use anchor::anchor;
pub use finding::{Code, Finding, Severity};
pub use lines::not_utf8;
pub use list::List;
pub use model::*;
pub use read::{PageFault, Summary, next_page, page_fault, read_pages_telling_all};
pub use read::{Reading, is_foreign, read_own_pages, read_pages};
pub use read::{read, read_texts};
pub use say::{Tongue, meaning};
