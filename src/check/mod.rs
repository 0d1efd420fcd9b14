//! The checker, wherever it runs: a feed's pages come in one by one, and what was found goes out, in the
//! editor's language. `masar check` has them from files, the panel on a page from the network; neither
//! belongs here.

mod excerpt;
mod pages;
mod plain;
mod report;
mod words;

pub use excerpt::Excerpt;
pub use pages::Pages;
pub use plain::plain;
pub use report::{Quoted, report};
pub use words::Words;

use crate::feed::{Finding, Reading, Severity, Summary, read_pages};

/// One feed, checked.
pub struct Checked {
    /// Its file, as it was given, and those of its further pages.
    pub pages: Pages,
    /// The numbers; nothing when it could not be read at all.
    pub summary: Option<Summary>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// The feed itself, where it could be read.
    pub reading: Option<Reading>,
}

impl Checked {
    /// Checks the pages of a feed.
    #[must_use]
    pub fn of(mut pages: Pages) -> Self {
        let mut findings = std::mem::take(&mut pages.faults);
        let readable = pages.readable();
        let (mut summary, mut read) = (None, None);
        if !readable.is_empty() {
            match read_pages(readable) {
                Ok(mut reading) => {
                    let mut counted = reading.summary();
                    for fault in &findings {
                        match fault.severity {
                            Severity::Error => counted.errors += 1,
                            Severity::Warning => counted.warnings += 1,
                        }
                    }
                    summary = Some(counted);
                    findings.append(&mut reading.findings);
                    read = Some(reading);
                }
                Err(fatal) => findings.push(fatal),
            }
            findings.sort_by_key(|one| (one.page, one.range.0));
        }
        Checked {
            pages,
            summary,
            findings,
            reading: read,
        }
    }

    /// What it came to, in a sentence.
    #[must_use]
    pub fn verdict(&self, words: &Words) -> String {
        match self.summary {
            None => words.not_read.into(),
            Some(summary) if self.findings.is_empty() => words.summary(summary) + words.clean,
            Some(summary) => words.summary(summary),
        }
    }

    /// The file of its first page.
    #[must_use]
    pub fn name(&self) -> &str {
        self.pages.names.first().map_or("", String::as_str)
    }

    /// The file that a finding is about, and what it says.
    #[must_use]
    pub fn page_of(&self, finding: &Finding) -> (&str, &str) {
        let at = finding.page;
        (
            self.pages.names.get(at).map_or("", String::as_str),
            self.pages.texts.get(at).map_or("", String::as_str),
        )
    }
}
