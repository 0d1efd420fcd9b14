//! `masar check`: reads feeds and says what is wrong in them.

use std::fmt::Write as _;
use std::io::{IsTerminal, Write};

use annotate_snippets::Renderer;

use super::draw::draw;
use super::json::{self, Checked};
use super::pages::Pages;
use super::progress::Progress;
use super::{CLEAN, COULD_NOT_RUN, FINDINGS};
use crate::feed::{Finding, Severity, Summary, read_pages};

/// More than this is not read by anyone: the rest is counted.
const MOST_DRAWN: usize = 100;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The feeds; - is standard input
    #[arg(value_name = "FEED", required = true)]
    feeds: Vec<String>,
    /// How to print what is found
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Each finding with its line of the feed
    Text,
    /// One JSON object, for machines
    Json,
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    let mut code = CLEAN;
    let mut checked = Vec::new();
    let mut out = String::new();
    for name in &arguments.feeds {
        // Until what was found is drawn.
        let progress = Progress::new();
        let one = match check(name, &progress) {
            Ok(one) => one,
            Err(error) => {
                eprintln!("masar: cannot read {name}: {error}");
                code = COULD_NOT_RUN;
                continue;
            }
        };
        if !one.findings.is_empty() {
            code = code.max(FINDINGS);
        }
        if let Some(next) = &one.pages.elsewhere {
            let last = one.pages.names.last().map_or("", String::as_str);
            eprintln!("masar: {last}: the next page, {next}, is no file here: check it by itself");
        }
        match arguments.format {
            Format::Text => in_words(&one, &mut out),
            Format::Json => checked.push(one),
        }
    }
    if arguments.format == Format::Json {
        out = json::report(&checked);
    }
    match std::io::stdout().lock().write_all(out.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            eprintln!("masar: cannot write: {error}");
            COULD_NOT_RUN
        }
        _ => code,
    }
}

fn check(name: &str, progress: &Progress) -> std::io::Result<Checked> {
    progress.at(name);
    let mut pages = Pages::of(name, progress)?;
    let mut findings = std::mem::take(&mut pages.faults);
    let readable = pages.unread.unwrap_or(pages.texts.len());
    let mut summary = None;
    if readable > 0 {
        match read_pages(&pages.texts[..readable]) {
            Ok(reading) => {
                let mut counted = reading.summary();
                for fault in &findings {
                    match fault.severity {
                        Severity::Error => counted.errors += 1,
                        Severity::Warning => counted.warnings += 1,
                    }
                }
                summary = Some(counted);
                findings.extend(reading.findings);
            }
            Err(fatal) => findings.push(fatal),
        }
        findings.sort_by_key(|one| (one.page, one.range.0));
    }
    Ok(Checked {
        pages,
        summary,
        findings,
    })
}

fn in_words(checked: &Checked, out: &mut String) {
    let styled = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let renderer = if styled {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    for finding in checked.findings.iter().take(MOST_DRAWN) {
        let (name, text) = checked.page_of(finding);
        out.push_str(&draw(name, text, finding, &renderer));
        out.push_str("\n\n");
    }
    let rest = checked.findings.len().saturating_sub(MOST_DRAWN);
    if rest > 0 {
        let _ = writeln!(
            out,
            "… and {rest} more findings: --format json prints them all.\n"
        );
    }
    let more = match checked.pages.names.len() - 1 {
        0 => String::new(),
        1 => " and a page more".into(),
        more => format!(" and {more} pages more"),
    };
    let _ = writeln!(
        out,
        "{}{more}: {}",
        checked.name(),
        verdict(checked.summary, &checked.findings)
    );
}

fn verdict(summary: Option<Summary>, findings: &[Finding]) -> String {
    match summary {
        None => "not read: mend this first, then check again".into(),
        Some(summary) if findings.is_empty() => format!("{summary}, nothing to mend"),
        Some(summary) => summary.to_string(),
    }
}
