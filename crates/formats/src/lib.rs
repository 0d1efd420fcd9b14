//! Imports from and exports to other formats: iCalendar, CSV, JSON Feed, JSON-LD, ActivityStreams and
//! TimelineJS; writes the feed's own JSON and its JSON Schema. Functions take and return text. They read no
//! files.

mod columns;
pub mod export;
pub mod import;
pub mod json;
pub mod jsonld;
mod schema;
mod schema_org;

pub use schema::schema;

use masar_feed::{
    Adapters, Diagnostic, Limits, ReadOptions, Reading, Rules, json::Tree, read_pages, read_tree,
};

/// How the pages of a feed are read.
#[derive(Clone, Copy, Debug)]
pub struct PageReader {
    /// Whether every diagnostic is kept, however many there are.
    pub all: bool,
    /// Returns the editor's rules (`masar_check::EditorRules`). They are passed in, so that this crate does not
    /// depend on them.
    pub rules: fn() -> Box<dyn Rules>,
}

impl PageReader {
    /// Reads the pages of a feed.
    pub(crate) fn read(self, pages: &[&str]) -> Result<Reading, Diagnostic> {
        self.with_options(self.limits(), |options| read_pages(pages, options))
    }

    /// Reads a feed from a tree.
    pub(crate) fn read_tree(self, tree: &Tree<'_>, limits: Limits) -> Result<Reading, Diagnostic> {
        self.with_options(limits, |options| read_tree(tree, options))
    }

    fn with_options<T>(self, limits: Limits, read: impl FnOnce(ReadOptions<'_>) -> T) -> T {
        read(ReadOptions {
            limits,
            adapters: Some(Adapters::all()),
            rules: Some(&mut *(self.rules)()),
        })
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
