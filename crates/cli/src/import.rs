//! `masar import`: converts a file in another format to a feed.

use super::COULD_NOT_RUN;
use super::check::Lang;
use super::convert::{Outcome, Output, finish, report_texts, unreadable};
use super::output::note;
use super::pages;
use super::progress::Progress;
use super::spreadsheet;
use masar_check::{add_fixes, sentence};
use masar_feed::{Diagnostic, Severity};
use masar_formats::import::{ImportFormat, guess, import_pages};

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The file; - is standard input
    #[arg(value_name = "FILE")]
    file: String,
    /// The format of the file; by default it is detected from the content
    #[arg(long, value_enum)]
    from: Option<Source>,
    /// The language of the messages; the default is that of LC_ALL, LC_MESSAGES or LANG
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    #[command(flatten)]
    output: Output,
}

/// The names of the formats on the command line.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Source {
    /// TimelineJS3's JSON, or its spreadsheet as CSV.
    #[value(name = "timelinejs")]
    TimelineJs,
    /// JSON Feed 1 and 1.1.
    #[value(name = "jsonfeed")]
    JsonFeed,
    /// iCalendar (RFC 5545).
    Ics,
    /// CSV whose header names members of an event.
    Csv,
    /// ActivityStreams 2.
    #[value(name = "activitystreams")]
    ActivityStreams,
    /// schema.org events in JSON-LD, bare or in an HTML page.
    #[value(name = "jsonld")]
    JsonLd,
}

impl From<Source> for ImportFormat {
    fn from(source: Source) -> Self {
        match source {
            Source::TimelineJs => ImportFormat::TimelineJs,
            Source::JsonFeed => ImportFormat::JsonFeed,
            Source::Ics => ImportFormat::Ics,
            Source::Csv => ImportFormat::Csv,
            Source::ActivityStreams => ImportFormat::ActivityStreams,
            Source::JsonLd => ImportFormat::JsonLd,
        }
    }
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    if let Err(code) = arguments
        .output
        .check(std::iter::once(arguments.file.as_str()))
    {
        return code;
    }
    let progress = Progress::new();
    progress.set_task(&arguments.file);
    let texts = report_texts(arguments.lang);
    let mut pages = match spreadsheet::read(&arguments.file, texts.standard_input) {
        Ok(page) => page,
        Err(code) => return code,
    };
    if let Some(diagnostic) = pages.diagnostics.pop() {
        return finish(
            pages,
            &arguments.output,
            texts,
            unreadable(diagnostic, texts),
        );
    }
    let (name, text) = (&pages.names[0], &pages.texts[0]);
    let Some(from) = arguments
        .from
        .map(ImportFormat::from)
        .or_else(|| guess(text))
        .or_else(|| by_name(name))
    else {
        note(&texts.no_format.replace("{}", name));
        return COULD_NOT_RUN;
    };
    // JSON Feed is the only format with pages.
    if from == ImportFormat::JsonFeed {
        let mut states = Vec::new();
        pages::read_further(&mut pages, &arguments.file, &progress, &mut states);
        pages::report_remote_page(&pages, texts);
    }
    let outcome = match import_pages(pages.readable(), from, arguments.output.reader()) {
        Err(diagnostic) => unreadable(diagnostic, texts),
        Ok(mut imported) => {
            for one in &imported.notes {
                let text = sentence(one, texts.lang);
                note(&[&*pages.names[0], ": ", &text].concat());
            }
            add_fixes(pages.readable(), &mut imported.diagnostics, true);
            let page_diagnostics = std::mem::take(&mut pages.diagnostics);
            imported.summary.errors += count_errors(&page_diagnostics);
            imported.summary.warnings += page_diagnostics.len() - count_errors(&page_diagnostics);
            imported.diagnostics.extend(page_diagnostics);
            let source = texts.from.replace("{}", from.name());
            let lost = texts.nothing_lost(&imported.diagnostics);
            Outcome {
                verdict: [&texts.summary(imported.summary), &*source, lost].concat(),
                text: Some(imported.text.into_bytes()),
                diagnostics: imported.diagnostics,
                suppressed: imported.suppressed,
                summary: Some(imported.summary),
            }
        }
    };
    finish(pages, &arguments.output, texts, outcome)
}

/// Returns the format of a table by the name of its file: what it lacks is then reported.
fn by_name(name: &str) -> Option<ImportFormat> {
    let (_, ending) = name.rsplit_once('.')?;
    let is_table = ["csv", "tsv", "xlsx", "ods"].contains(&&*ending.to_lowercase());
    is_table.then_some(ImportFormat::Csv)
}

fn count_errors(diagnostics: &[Diagnostic]) -> usize {
    let errors = diagnostics
        .iter()
        .filter(|one| one.severity == Severity::Error);
    errors.count()
}
