//! The feed: its model, its readers and their diagnostics.
//!
//! A feed is read from strict JSON. The reader leaves out what it cannot use, reports it as a [`Diagnostic`] with line,
//! column and path, and reads the rest. A diagnostic is a code with arguments. Its sentences in Arabic, French and
//! English are in the crate `masar-check`.
//!
//! ```
//! let reading = masar_feed::read(
//!     r#"{"masar": 1, "events": [{"date": "2022-09-14", "title": "Signed"}, {"title": "When?"}]}"#,
//! )
//! .expect("a feed");
//! assert_eq!(reading.feed.events.len(), 1);
//! assert_eq!(reading.diagnostics[0].path, "$.events[1]");
//! ```

pub mod adapters;
mod anchor;
mod decimal;
mod diagnostic;
mod diagnostic_list;
mod effective_date;
pub mod html;
pub mod json;
pub mod limits;
pub mod lines;
mod localized;
pub mod members;
mod message;
mod model;
mod read;
mod rules;
mod sink;
mod steps;
mod time_zones;

pub use anchor::anchor;
pub use decimal::{decimal, fixed};
pub use diagnostic::{Code, Diagnostic, Edit, Fix, Severity};
pub use diagnostic_list::{DiagnosticList, Limits, Reported};
pub use effective_date::{effective_date, effective_place};
pub use lines::{lost_letter, not_utf8};
pub use localized::{join_place, localized_text};
pub use message::{
    Argument, EventMessage, Expected, ExportMessage, FeedMessage, FixMessage, ImportMessage,
    JsonMessage, Message, MessageId, RuleMessage, ValueMessage,
};
pub use model::{
    Era, Event, EventDetails, Feed, Link, Media, Partner, Person, Place, Shape, Status, Text,
    Track, second_language,
};
pub use read::{
    Adapters, NoFeed, PageFault, Pauses, ReadOptions, Reading, SilentReading, Summary, derived_id,
    is_foreign, is_link, nearest, next_page, page_fault, page_not_loaded, read, read_pages,
    read_pages_with_pauses, read_silently, read_silently_with_pauses, read_tree, too_large,
};
pub use rules::{RuleContext, Rules};
pub use time_zones::time_zones;
