//! Import from and export to other formats: iCalendar, CSV, JSON Feed, JSON-LD, ActivityStreams and
//! TimelineJS; the feed's own JSON, and its JSON Schema. Functions take and return text. They read no
//! files.

pub mod export;
pub mod import;
pub mod json;
pub mod jsonld;
mod schema;
mod schema_org;

pub use schema::schema;

use masar_feed::{Diagnostic, Limits, Reading};

/// How the pages of a feed are read. The value is passed in, so that the editor's rules
/// (`masar_check::read`) run without this crate depending on them.
#[derive(Clone, Copy, Debug)]
pub struct PageReader {
    /// Whether every diagnostic is kept, however many there are.
    pub all: bool,
    /// The function: it takes the pages, and `all`.
    pub read: fn(&[&str], bool) -> Result<Reading, Diagnostic>,
}

impl PageReader {
    /// Reads the pages of a feed.
    pub(crate) fn read(self, pages: &[&str]) -> Result<Reading, Diagnostic> {
        (self.read)(pages, self.all)
    }

    /// The limits of its diagnostics.
    pub(crate) fn limits(self) -> Limits {
        if self.all {
            Limits::NONE
        } else {
            Limits::EDITOR
        }
    }
}
