//! The common part of `masar import` and `masar export`: reads a file, writes the converted one, and reports the
//! losses.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use super::check::{Format, Lang};
use super::output::{Report, Style, note, print_data};
use super::texts::{filled, notes};
use super::{CLEAN, COULD_NOT_RUN, PROBLEMS, github, sarif};
use masar_check::{Checked, Explain, Pages, ReportTexts, json_report};
use masar_feed::{Code, Diagnostic, Summary};
use masar_formats::PageReader;
use masar_formats::losses::by_kind;

/// The result of a conversion.
pub(super) struct Outcome {
    /// The text to write; `None` if the input could not be read.
    pub(super) text: Option<Vec<u8>>,
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
    /// Replace the file to write if it exists; a file that is read is never replaced
    #[arg(long, requires = "output")]
    force: bool,
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
            now: now(),
        }
    }

    /// Returns the file to write, if there is one.
    pub(super) fn file(&self) -> Option<&Path> {
        self.output.as_deref()
    }

    /// Checks that the file to write is none of those that are read, and does not exist without `--force`.
    ///
    /// # Errors
    /// Returns the exit status if it may not be written.
    pub(super) fn check<'n>(&self, inputs: impl Iterator<Item = &'n str>) -> Result<(), u8> {
        self.file()
            .map_or(Ok(()), |path| self.check_file(path, inputs))
    }

    /// Checks the same of one of several files.
    ///
    /// # Errors
    /// Returns the exit status if it may not be written.
    pub(super) fn check_file<'n>(
        &self,
        path: &Path,
        mut inputs: impl Iterator<Item = &'n str>,
    ) -> Result<(), u8> {
        let resolved = path.canonicalize().ok();
        let is_input =
            |input: &str| resolved.is_some() && Path::new(input).canonicalize().ok() == resolved;
        let problem = if inputs.any(is_input) {
            notes().is_read
        } else if !self.force && path.metadata().is_ok_and(|data| data.is_file()) {
            notes().is_there
        } else {
            return Ok(());
        };
        note(&problem.replace("{name}", &path.display().to_string()));
        Err(COULD_NOT_RUN)
    }

    /// Writes the file, or to standard output. `inputs` are the names of the files that were read.
    ///
    /// # Errors
    /// Returns the exit status if the file cannot be written.
    pub(super) fn write(&self, data: &[u8], inputs: &[String]) -> Result<(), u8> {
        // The pages of a feed are known only now.
        self.check(inputs.iter().map(String::as_str))?;
        match self.file() {
            Some(path) => write_file(path, data),
            None => print_data(data).map_err(|error| {
                note(&filled(notes().cannot_write, "-", &error));
                COULD_NOT_RUN
            }),
        }
    }
}

/// Writes a file.
///
/// # Errors
/// Returns the exit status if it cannot be written.
pub(super) fn write_file(path: &Path, data: &[u8]) -> Result<(), u8> {
    std::fs::write(path, data).map_err(|error| {
        let name = path.display().to_string();
        note(&filled(notes().cannot_write, &name, &error));
        COULD_NOT_RUN
    })
}

/// Returns the current time, in seconds since 1970; the time of `SOURCE_DATE_EPOCH`, if that is set.
pub(super) fn now() -> i64 {
    let fixed = std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .and_then(|one| one.parse().ok());
    fixed.unwrap_or_else(|| {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        i64::try_from(since.as_secs()).unwrap_or(0)
    })
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
        note(&filled(notes().cannot_read, name, &error));
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
        notes: Vec::new(),
    };
    let feeds = std::slice::from_ref(&checked);
    let report = match output.format {
        Format::Text => as_text(&checked, &outcome.verdict, texts, output.all),
        Format::Json => Report::json(&json_report(feeds, texts.lang)),
        Format::Sarif => Report::json(&sarif::report(feeds, texts.lang)),
        Format::Github => github::report(feeds, texts.lang),
    };
    if let Some(text) = &outcome.text
        && let Err(code) = output.write(text, &checked.pages.names)
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

/// Returns the report as text: each problem with its line of the feed, then the losses, each kind on one line with the
/// place of the first. With `--all` each loss has its own line.
fn as_text(checked: &Checked, verdict: &str, texts: &ReportTexts, all: bool) -> Report {
    let style = Style::of_errors();
    let mut report = Report::default();
    let problems = checked.diagnostics.iter();
    for diagnostic in problems.filter(|one| one.code != Code::NotHeld) {
        report.diagnostic(checked.page_of(diagnostic), diagnostic, texts, &style);
    }
    let loss = |one: &Diagnostic, count: usize| {
        let (name, line, column) = (checked.page_of(one).0, one.line, one.column);
        let (problem, path) = (one.problem_in(texts.lang), &one.path);
        let times = if count > 1 {
            format!(" ×{count}")
        } else {
            String::new()
        };
        format!("{name}:{line}:{column}: {problem} ({path}){times}")
    };
    if all {
        let losses = checked.diagnostics.iter();
        for one in losses.filter(|one| one.code == Code::NotHeld) {
            report.line(&loss(one, 1));
        }
    } else {
        for kind in by_kind(&checked.diagnostics) {
            report.line(&loss(kind.first, kind.count));
        }
    }
    if let Some(more) = checked.omitted_text(0, texts) {
        report.line(&more);
    }
    let more = texts.further_pages(checked.pages.names.len() - 1);
    report.line(&[checked.name(), &more, ": ", verdict].concat());
    report
}
