//! Checks a feed for its editor: the rules beyond what reading needs, and the sentences of all
//! diagnostics in Arabic, French and English. The command `masar check` passes the pages of a feed
//! from files, the panel of a page from the network.

mod descriptions;
mod excerpt;
mod messages;
mod pages;
mod plain;
mod report;
mod rules;
mod words;

pub use descriptions::description;
pub use excerpt::{Excerpt, Stretch};
pub use messages::{Explain, MessageLang};
pub use pages::Pages;
pub use plain::plain;
pub use report::report;
pub use rules::EditorRules;
pub use words::Words;

use masar_feed::{
    Adapters, Code, Diagnostic, Limits, ReadOptions, Reading, Severity, Summary, read_pages,
};

/// Reads the pages of a feed with all rules, in any format that is supported. With `all`, every
/// diagnostic is kept.
///
/// # Errors
/// One diagnostic when one of the pages is not a feed.
///
/// ```
/// let text = r#"{"masar": 1, "events": [{"title": "<b>Signed</b>", "date": "2022"}]}"#;
/// let reading = masar_check::read(&[text], false).expect("a feed");
/// assert_eq!(reading.diagnostics[0].code.name(), "html-in-text");
/// ```
pub fn read(texts: &[impl AsRef<str>], all: bool) -> Result<Reading, Diagnostic> {
    let options = ReadOptions {
        limits: if all { Limits::NONE } else { Limits::EDITOR },
        adapters: Some(Adapters::all()),
        rules: Some(&mut EditorRules::default()),
    };
    read_pages(texts, options)
}

/// One feed, checked.
pub struct Checked {
    /// The pages: their names, as they were given, and their texts.
    pub pages: Pages,
    /// The numbers; nothing when the feed could not be read.
    pub summary: Option<Summary>,
    /// The diagnostics that are kept.
    pub diagnostics: Vec<Diagnostic>,
    /// The codes of diagnostics that were counted and not kept, and how many of each.
    pub suppressed: Vec<(Code, usize)>,
    /// The feed, if it could be read.
    pub reading: Option<Reading>,
}

impl Checked {
    /// Checks the pages of a feed. With `all`, every diagnostic is kept.
    #[must_use]
    pub fn of(mut pages: Pages, all: bool) -> Self {
        let mut diagnostics = std::mem::take(&mut pages.faults);
        let readable = pages.readable();
        let (mut summary, mut reading, mut suppressed) = (None, None, Vec::new());
        if !readable.is_empty() {
            match read(readable, all) {
                Ok(mut read) => {
                    let mut counted = read.summary();
                    for fault in &diagnostics {
                        match fault.severity {
                            Severity::Error => counted.errors += 1,
                            Severity::Warning => counted.warnings += 1,
                        }
                    }
                    summary = Some(counted);
                    diagnostics.append(&mut read.diagnostics);
                    suppressed = std::mem::take(&mut read.suppressed);
                    reading = Some(read);
                }
                Err(fatal) => diagnostics.push(fatal),
            }
            diagnostics.sort_by_key(|one| (one.page, one.range.0));
        }
        Checked {
            pages,
            summary,
            diagnostics,
            suppressed,
            reading,
        }
    }

    /// Returns the result in a sentence.
    #[must_use]
    pub fn verdict(&self, words: &Words) -> String {
        match self.summary {
            None => words.not_read.into(),
            Some(summary) if self.diagnostics.is_empty() => words.summary(summary) + words.clean,
            Some(summary) => words.summary(summary),
        }
    }

    /// Returns the text that there are more diagnostics than those printed: how many, of which codes, and
    /// how to see them all. `hidden` is the number of those that are kept and not printed.
    #[must_use]
    pub fn more(&self, hidden: usize, words: &Words) -> Option<String> {
        let count = hidden + self.suppressed.iter().map(|one| one.1).sum::<usize>();
        let kinds: Vec<String> = self
            .suppressed
            .iter()
            .map(|(code, count)| format!("{}: {count}", code.name()))
            .collect();
        let kinds = match kinds.join(", ") {
            none if none.is_empty() => none,
            some => format!(" ({some})"),
        };
        (count > 0).then(|| [&*words.more.replace("{}", &count.to_string()), &kinds].concat())
    }

    /// Returns the name of the first page.
    #[must_use]
    pub fn name(&self) -> &str {
        self.pages.names.first().map_or("", String::as_str)
    }

    /// Returns the name and the text of the page that a diagnostic is about.
    #[must_use]
    pub fn page_of(&self, diagnostic: &Diagnostic) -> (&str, &str) {
        let at = diagnostic.page;
        (
            self.pages.names.get(at).map_or("", String::as_str),
            self.pages.texts.get(at).map_or("", String::as_str),
        )
    }
}
