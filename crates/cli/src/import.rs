//! `masar import`: converts a file in another format to a feed.

use super::COULD_NOT_RUN;
use super::check::Lang;
use super::convert::{Outcome, Output, failed, finish, read, words};
use super::pages;
use super::progress::Progress;
use masar_feed::{Diagnostic, Severity};
use masar_formats::import::{ImportFormat, guess, import_pages};

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The file; - is standard input
    #[arg(value_name = "FILE")]
    file: String,
    /// The format of the file; by default it is detected from the content
    #[arg(long, value_enum)]
    from: Option<ImportFormat>,
    /// The language of the messages; the default is that of LC_ALL, LC_MESSAGES or LANG
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    let progress = Progress::new();
    progress.at(&arguments.file);
    let words = words(arguments.lang);
    let page = pages::first(&arguments.file, words.standard_input);
    let mut pages = match read(&arguments.file, page) {
        Ok(page) => page,
        Err(code) => return code,
    };
    if let Some(fault) = pages.faults.pop() {
        return finish(pages, &arguments.output, words, failed(fault, words));
    }
    let (name, text) = (&pages.names[0], &pages.texts[0]);
    let Some(from) = arguments.from.or_else(|| guess(text)) else {
        eprintln!("masar: {}", words.no_format.replace("{}", name));
        return COULD_NOT_RUN;
    };
    // JSON Feed is the only format with pages.
    if from == ImportFormat::JsonFeed {
        let mut seen = Vec::new();
        pages::follow_all(&mut pages, &arguments.file, &progress, &mut seen);
        if let Some(next) = &pages.elsewhere {
            let last = pages.names.last().map_or("", String::as_str);
            eprintln!("masar: {last}: {}", words.elsewhere.replace("{}", next));
        }
    }
    let outcome = match import_pages(pages.readable(), from, arguments.output.reader()) {
        Err(fault) => failed(fault, words),
        Ok(mut imported) => {
            let faults = std::mem::take(&mut pages.faults);
            imported.summary.errors += errors_of(&faults);
            imported.summary.warnings += faults.len() - errors_of(&faults);
            imported.diagnostics.extend(faults);
            let origin = words.from.replace("{}", from.name());
            let lost = words.nothing_lost(&imported.diagnostics);
            Outcome {
                verdict: [&words.summary(imported.summary), &*origin, lost].concat(),
                text: Some(imported.text),
                diagnostics: imported.diagnostics,
                suppressed: imported.suppressed,
                summary: Some(imported.summary),
            }
        }
    };
    finish(pages, &arguments.output, words, outcome)
}

fn errors_of(diagnostics: &[Diagnostic]) -> usize {
    let errors = diagnostics
        .iter()
        .filter(|one| one.severity == Severity::Error);
    errors.count()
}
