//! Imports from and exports to other formats: iCalendar, CSV, JSON Feed, JSON-LD, ActivityStreams and
//! TimelineJS; writes the feed's own JSON and its JSON Schema. Functions take and return text. They read no
//! files.

pub mod export;
pub mod import;
pub mod json;
pub mod jsonld;
pub mod losses;
mod schema;
mod schema_org;
pub mod zones;

pub use schema::{schema, schema_of};

use masar_feed::{Adapters, Diagnostic, Limits, ReadOptions, Reading, Rules, read_pages};
use masar_table::builder::TreeReader;

/// How the pages of a feed are read.
#[derive(Clone, Copy, Debug)]
pub struct PageReader {
    /// Whether every diagnostic is kept, however many there are.
    pub all: bool,
    /// Returns the editor's rules (`masar_check::EditorRules`). They are passed in, so that this crate does not
    /// depend on them.
    pub rules: fn() -> Box<dyn Rules>,
    /// The current time, in seconds since 1970-01-01T00:00:00Z. Of a long series of events those around it are
    /// imported.
    pub now: i64,
}

impl PageReader {
    /// Reads the pages of a feed.
    pub(crate) fn read(self, pages: &[&str]) -> Result<Reading, Diagnostic> {
        let options = ReadOptions {
            limits: self.limits(),
            adapters: Some(Adapters::all()),
            rules: Some(&mut *(self.rules)()),
        };
        read_pages(pages, options)
    }

    /// Returns how a tree is read that an importer builds.
    pub(crate) fn tree(self) -> TreeReader {
        TreeReader {
            limits: self.limits(),
            rules: Some(self.rules),
        }
    }

    /// The limits of its diagnostics.
    fn limits(self) -> Limits {
        if self.all {
            Limits::NONE
        } else {
            Limits::EDITOR
        }
    }
}
