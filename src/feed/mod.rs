//! The feed: its types, reading it (where it stands in the text, then tolerant conversion) and
//! checking it, with line and column for every finding. Layout and browsers do not belong here.
//!
//! ```
//! let reading = masar::feed::read(
//!     r#"{"masar": 1, "events": [{"date": "2022-09-14", "title": "Signed"}, {"title": "When?"}]}"#,
//! )
//! .expect("a feed");
//! assert_eq!(reading.feed.events.len(), 1);
//! assert_eq!(reading.findings[0].path, "$.events[1]");
//! ```

#[cfg(not(target_arch = "wasm32"))]
mod fiction;
mod finding;
pub mod formats;
mod lines;
mod list;
mod model;
pub(crate) mod order;
mod read;
mod say;
#[cfg(feature = "cli")]
mod schema;
mod work;

#[cfg(not(target_arch = "wasm32"))]
pub use fiction::{FictionRequest, fiction};
pub use finding::{Code, Finding, Severity};
pub use lines::not_utf8;
pub use list::List;
pub use model::*;
#[cfg(not(editors))]
pub use read::read_foreign;
#[cfg(feature = "cli")]
use read::read_texts;
#[cfg(editors)]
pub use read::{PageFault, Summary, next_page, page_fault, read_pages_telling_all};
pub use read::{Reading, is_foreign, read, read_pages};
#[cfg(editors)]
pub use say::{Tongue, meaning};
#[cfg(feature = "cli")]
pub use schema::schema;
