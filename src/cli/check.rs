//! `masar check`: reads feeds and says what is wrong in them.

use std::fmt::Write as _;
use std::io::{IsTerminal, Read, Write};

use annotate_snippets::Renderer;

use super::draw::draw;
use super::json::{self, Checked};
use super::{CLEAN, COULD_NOT_RUN, FINDINGS};
use crate::feed::{Finding, Summary, not_utf8, read};

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
pub(super) enum Format {
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
        let bytes = match bytes_of(name) {
            Ok(bytes) => bytes,
            Err(error) => {
                eprintln!("masar: cannot read {name}: {error}");
                code = COULD_NOT_RUN;
                continue;
            }
        };
        // For drawing only: up to the first bad byte nothing moves.
        let text = String::from_utf8_lossy(&bytes);
        let one = check(name, &bytes, &text);
        if !one.findings.is_empty() {
            code = code.max(FINDINGS);
        }
        match arguments.format {
            Format::Text => in_words(&one, &text, &mut out),
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

pub(super) fn bytes_of(name: &str) -> std::io::Result<Vec<u8>> {
    if name != "-" {
        return std::fs::read(name);
    }
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn check(name: &str, bytes: &[u8], text: &str) -> Checked {
    let name = if name == "-" { "standard input" } else { name };
    let (summary, findings) = match not_utf8(bytes).map_or_else(|| read(text), Err) {
        Ok(reading) => (Some(reading.summary()), reading.findings),
        Err(fatal) => (None, vec![fatal]),
    };
    Checked {
        name: name.to_string(),
        summary,
        findings,
    }
}

fn in_words(checked: &Checked, text: &str, out: &mut String) {
    let styled = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let renderer = if styled {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    for finding in checked.findings.iter().take(MOST_DRAWN) {
        out.push_str(&draw(&checked.name, text, finding, &renderer));
        out.push_str("\n\n");
    }
    let rest = checked.findings.len().saturating_sub(MOST_DRAWN);
    if rest > 0 {
        let _ = writeln!(
            out,
            "… and {rest} more findings: --format json prints them all.\n"
        );
    }
    let _ = writeln!(
        out,
        "{}: {}",
        checked.name,
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
