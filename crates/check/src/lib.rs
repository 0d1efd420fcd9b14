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

use masar_feed::{Code, Finding, Reading, Severity, Summary, read_pages, read_pages_telling_all};

/// One feed, checked.
pub struct Checked {
    /// Its file, as it was given, and those of its further pages.
    pub pages: Pages,
    /// The numbers; nothing when it could not be read at all.
    pub summary: Option<Summary>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// Of which kind how many more there are.
    pub unkept: Vec<(Code, usize)>,
    /// The feed itself, where it could be read.
    pub reading: Option<Reading>,
}

impl Checked {
    /// Checks the pages of a feed; `all`: every finding is kept, however many there are.
    #[must_use]
    pub fn of(mut pages: Pages, all: bool) -> Self {
        let mut findings = std::mem::take(&mut pages.faults);
        let readable = pages.readable();
        let (mut summary, mut read, mut unkept) = (None, None, Vec::new());
        if !readable.is_empty() {
            let result = if all {
                read_pages_telling_all(readable)
            } else {
                read_pages(readable)
            };
            match result {
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
                    unkept = std::mem::take(&mut reading.unkept);
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
            unkept,
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

    /// That there is more than what is printed, of which `hidden` are known: how much, of which kinds, and how
    /// to see it all.
    #[must_use]
    pub fn more(&self, hidden: usize, words: &Words) -> Option<String> {
        let count = hidden + self.unkept.iter().map(|one| one.1).sum::<usize>();
        let kinds: Vec<String> = self
            .unkept
            .iter()
            .map(|(code, count)| format!("{}: {count}", code.name()))
            .collect();
        let kinds = match kinds.join(", ") {
            none if none.is_empty() => none,
            some => format!(" ({some})"),
        };
        (count > 0).then(|| [&*words.more.replace("{}", &count.to_string()), &kinds].concat())
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
