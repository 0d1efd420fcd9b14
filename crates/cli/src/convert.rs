//! The common part of `masar import` and `masar export`: reads a file, writes the converted one, and reports the
//! losses.

use super::check::{Format, Lang};
use super::output::{Report, Style, note, print_data};
use super::{CLEAN, COULD_NOT_RUN, PROBLEMS, github, sarif};
use masar_check::{Checked, Explain, Pages, ReportTexts, json_report};
use masar_feed::{Code, Diagnostic, Summary};
use masar_formats::PageReader;

/// The result of a conversion.
pub(super) struct Outcome {
    /// The text to write; `None` if the input could not be read.
    pub(super) text: Option<String>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) suppressed: Vec<(Code, usize)>,
    pub(super) summary: Option<Summary>,
    /// The last line of the report: "41 of 41 events read".
    pub(super) verdict: String,
}

/// The options for the output.
#[derive(clap::Args)]
pub(super) struct Output {
    /// The file to write; the default is standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<std::path::PathBuf>,
    /// How to print problems and losses, to standard error
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Print all problems and losses; by default repeated ones are only counted beyond a limit
    #[arg(long)]
    pub(super) all: bool,
}

impl Output {
    /// Returns the reader of feeds, with all rules of `masar check`.
    pub(super) fn reader(&self) -> PageReader {
        PageReader {
            all: self.all,
            rules: || Box::new(masar_check::EditorRules::default()),
        }
    }

    /// Writes the file.
    ///
    /// # Errors
    /// Returns the exit status if the file cannot be written.
    pub(super) fn write(&self, text: &str) -> Result<(), u8> {
        let written = match &self.output {
            Some(path) => {
                std::fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
            }
            None => print_data(text).map_err(|error| error.to_string()),
        };
        written.map_err(|error| {
            note(&["cannot write ", &error].concat());
            COULD_NOT_RUN
        })
    }
}

/// Returns the texts of reports in a language; by default in that of the system.
pub(super) fn report_texts(lang: Option<Lang>) -> &'static ReportTexts {
    ReportTexts::of(lang.unwrap_or_else(Lang::of_system).lang())
}

/// Reports the error of reading a file of this name, if there is one.
///
/// # Errors
/// Returns the exit status if the file cannot be read.
pub(super) fn read<T>(name: &str, result: std::io::Result<T>) -> Result<T, u8> {
    result.map_err(|error| {
        note(&format!("cannot read {name}: {error}"));
        COULD_NOT_RUN
    })
}

/// Returns the outcome for a file that cannot be read.
pub(super) fn unreadable(diagnostic: Diagnostic, texts: &ReportTexts) -> Outcome {
    Outcome {
        text: None,
        diagnostics: vec![diagnostic],
        suppressed: Vec::new(),
        summary: None,
        verdict: texts.not_read.into(),
    }
}

/// Writes the file, and the report to standard error. Returns the exit status.
pub(super) fn finish(pages: Pages, output: &Output, texts: &ReportTexts, outcome: Outcome) -> u8 {
    let checked = Checked {
        pages,
        summary: outcome.summary,
        diagnostics: outcome.diagnostics,
        suppressed: outcome.suppressed,
        reading: None,
    };
    let feeds = std::slice::from_ref(&checked);
    let report = match output.format {
        Format::Text => as_text(&checked, &outcome.verdict, texts),
        Format::Json => Report::json(&json_report(feeds, texts.lang)),
        Format::Sarif => Report::json(&sarif::report(feeds, texts.lang)),
        Format::Github => github::report(feeds, texts.lang),
    };
    if let Some(text) = &outcome.text
        && let Err(code) = output.write(text)
    {
        return code;
    }
    report.print_to_errors();
    if output.format != Format::Text
        && let Some(more) = checked.omitted_text(0, texts)
    {
        note(&[checked.name(), ": ", &more].concat());
    }
    match (&outcome.text, checked.diagnostics.is_empty()) {
        (None, _) => COULD_NOT_RUN,
        (Some(_), false) => PROBLEMS,
        (Some(_), true) => CLEAN,
    }
}

/// Returns the report as text: each problem with its line of the feed, each loss on one line.
fn as_text(checked: &Checked, verdict: &str, texts: &ReportTexts) -> Report {
    let style = Style::of_errors();
    let mut report = Report::default();
    for diagnostic in &checked.diagnostics {
        let page = checked.page_of(diagnostic);
        if diagnostic.code == Code::NotHeld {
            let (line, column) = (diagnostic.line, diagnostic.column);
            let problem = diagnostic.problem_in(texts.lang);
            let (name, path) = (page.0, &diagnostic.path);
            report.line(&format!("{name}:{line}:{column}: {problem} ({path})"));
        } else {
            report.diagnostic(page, diagnostic, texts, &style);
        }
    }
    if let Some(more) = checked.omitted_text(0, texts) {
        report.line(&more);
    }
    let more = texts.further_pages(checked.pages.names.len() - 1);
    report.line(&[checked.name(), &more, ": ", verdict].concat());
    report
}
