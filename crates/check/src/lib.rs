//! Checks a feed for its editor. The crate contains the rules that the reader does not need, the
//! sentences of all diagnostics in Arabic, French and English, and reports. The command `masar check`
//! and the editor's panel use it.

mod descriptions;
mod encoding;
mod excerpt;
mod fix;
mod fixed;
mod json_report;
mod messages;
mod missing_files;
mod pages;
mod report_texts;
mod rules;
mod text_report;
mod visible;

pub use descriptions::description;
pub use excerpt::{Excerpt, Run};
pub use fix::{apply, with_sure_fixes};
pub use fixed::Fixed;
pub use json_report::json_report;
pub use messages::{Explain, MessageLang, fix_label, sentence};
pub use missing_files::FileLookup;
pub use pages::Pages;
pub use report_texts::ReportTexts;
pub use rules::EditorRules;
pub use text_report::text_report;
pub use visible::{visible, visible_json};

use masar_feed::{
    Adapters, Code, Diagnostic, Limits, Message, ReadOptions, Reading, Severity, Summary,
    read_pages,
};
use masar_table::{TableKind, builder::TreeReader};

/// Reads the pages of a feed with all rules, in any format that is supported. With `all`, it returns
/// every diagnostic; otherwise repeated ones are only counted beyond a limit.
///
/// # Errors
/// A diagnostic if one of the pages is not a feed.
///
/// ```
/// let text = r#"{"masar": 1, "languages": ["en"], "events": [{"title": "<b>Signed</b>", "date": "2022"}]}"#;
/// let reading = masar_check::read(&[text], false).expect("a feed");
/// assert_eq!(reading.diagnostics[0].code.name(), "html-in-text");
/// ```
pub fn read(texts: &[impl AsRef<str>], all: bool) -> Result<Reading, Diagnostic> {
    read_with_notes(texts, all).map(|read| read.0)
}

/// Reads the pages of a feed as [`read`] does. Also returns how the dates of a table were read.
fn read_with_notes(
    texts: &[impl AsRef<str>],
    all: bool,
) -> Result<(Reading, Vec<Message>), Diagnostic> {
    let mut result = read_without_fixes(texts, all);
    match &mut result {
        Ok((reading, _)) => {
            let is_foreign = reading.foreign_format.is_some();
            add_fixes(texts, &mut reading.diagnostics, is_foreign);
        }
        Err(fatal) => add_fixes(texts, std::slice::from_mut(fatal), false),
    }
    result
}

/// Adds the fixes that are computed from the texts of the pages to their diagnostics.
pub fn add_fixes(texts: &[impl AsRef<str>], diagnostics: &mut [Diagnostic], is_foreign: bool) {
    for (page, text) in texts.iter().enumerate() {
        let mut of_page: Vec<&mut Diagnostic> = diagnostics
            .iter_mut()
            .filter(|one| one.page == page)
            .collect();
        if !of_page.is_empty() {
            fix::add_fixes(text.as_ref(), &mut of_page, is_foreign);
        }
    }
}

/// Reads the pages of a feed with all rules, without fixes. A table, which is a feed of one page, is read as an import
/// reads it, with its notes.
fn read_without_fixes(
    texts: &[impl AsRef<str>],
    all: bool,
) -> Result<(Reading, Vec<Message>), Diagnostic> {
    let limits = if all { Limits::NONE } else { Limits::EDITOR };
    if let [text] = texts
        && let Some(kind) = TableKind::of(text.as_ref())
    {
        let reader = TreeReader {
            limits,
            rules: Some(|| Box::new(EditorRules::default())),
        };
        let table = masar_table::read(text.as_ref(), kind, reader)?;
        return Ok((table.reading, table.notes));
    }
    let options = ReadOptions {
        limits,
        adapters: Some(Adapters::all()),
        rules: Some(&mut EditorRules::for_feed()),
    };
    Ok((read_pages(texts, options)?, Vec::new()))
}

/// A feed with the result of its check.
pub struct Checked {
    /// The pages.
    pub pages: Pages,
    /// The numbers of events and problems; `None` if the feed could not be read.
    pub summary: Option<Summary>,
    /// The diagnostics, in the order of their places.
    pub diagnostics: Vec<Diagnostic>,
    /// For each code, the number of diagnostics that were only counted.
    pub suppressed: Vec<(Code, usize)>,
    /// The feed, if it could be read.
    pub reading: Option<Reading>,
    /// How the dates of a table were read that are not written as in a feed. Nothing has to be fixed.
    pub notes: Vec<Message>,
}

impl Checked {
    /// Checks the pages of a feed. See [`read`] for `all`.
    #[must_use]
    pub fn new(mut pages: Pages, all: bool) -> Self {
        let mut diagnostics = std::mem::take(&mut pages.diagnostics);
        add_fixes(&pages.texts, &mut diagnostics, false);
        let readable = pages.readable();
        let (mut summary, mut reading, mut suppressed) = (None, None, Vec::new());
        let mut notes = Vec::new();
        if !readable.is_empty() {
            match read_with_notes(readable, all) {
                Ok((mut read, of_table)) => {
                    notes = of_table;
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
            notes,
        }
    }

    /// Returns the result in a sentence.
    #[must_use]
    pub fn verdict(&self, texts: &ReportTexts) -> String {
        match self.summary {
            None => texts.not_read.into(),
            Some(summary) if self.diagnostics.is_empty() => texts.summary(summary) + texts.clean,
            Some(summary) => texts.summary(summary),
        }
    }

    /// Returns the line about the diagnostics that are not printed: their number, the codes of those that
    /// were only counted, and the option that prints all. `hidden` is the number of entries of
    /// [`Checked::diagnostics`] that are not printed.
    #[must_use]
    pub fn omitted_text(&self, hidden: usize, texts: &ReportTexts) -> Option<String> {
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
        (count > 0).then(|| [&*texts.omitted.replace("{}", &count.to_string()), &kinds].concat())
    }

    /// Returns the name of the first page.
    #[must_use]
    pub fn name(&self) -> &str {
        self.pages.names.first().map_or("", String::as_str)
    }

    /// Returns the name and the text of a diagnostic's page.
    #[must_use]
    pub fn page_of(&self, diagnostic: &Diagnostic) -> (&str, &str) {
        let at = diagnostic.page;
        (
            self.pages.names.get(at).map_or("", String::as_str),
            self.pages.texts.get(at).map_or("", String::as_str),
        )
    }
}
