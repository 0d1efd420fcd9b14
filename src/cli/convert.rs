//! What import and export have in common: one file in, one file out, and what is lost between them.

use std::io::{IsTerminal, Write};

use annotate_snippets::Renderer;

use super::check::{Format, bytes_of};
use super::draw::draw;
use super::json::{self, Checked};
use super::{CLEAN, COULD_NOT_RUN, FINDINGS};
use crate::feed::{Code, Finding, Summary, not_utf8};

/// A file that was read, and what it is called in messages.
pub(super) struct Source {
    pub(super) name: String,
    pub(super) text: String,
}

/// What came of it: the other file, and what is to be said about it.
pub(super) struct Outcome {
    pub(super) text: Option<String>,
    pub(super) findings: Vec<Finding>,
    pub(super) summary: Option<Summary>,
    /// The last line: "41 of 41 events read".
    pub(super) verdict: String,
}

/// Where things go.
#[derive(clap::Args)]
pub(super) struct Output {
    /// Where to write; otherwise to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<std::path::PathBuf>,
    /// How to print what is found, to standard error
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Reads a file; - is standard input.
///
/// # Errors
/// The exit status, when there is none, or the bytes are no UTF-8.
pub(super) fn source(name: &str, output: &Output) -> Result<Source, u8> {
    let bytes = bytes_of(name).map_err(|error| {
        eprintln!("masar: cannot read {name}: {error}");
        COULD_NOT_RUN
    })?;
    let shown = if name == "-" { "standard input" } else { name };
    let source = Source {
        name: shown.to_owned(),
        text: String::from_utf8_lossy(&bytes).into_owned(),
    };
    match not_utf8(&bytes) {
        None => Ok(source),
        Some(fault) => Err(finish(&source, output, &failed(fault))),
    }
}

/// The outcome of a file that cannot be read at all.
pub(super) fn failed(fault: Finding) -> Outcome {
    Outcome {
        text: None,
        findings: vec![fault],
        summary: None,
        verdict: "not read: mend this first".into(),
    }
}

/// Writes the file, and to standard error what was found; the exit status.
pub(super) fn finish(source: &Source, output: &Output, outcome: &Outcome) -> u8 {
    let told = match output.format {
        Format::Json => json::report(&[Checked {
            name: source.name.clone(),
            summary: outcome.summary,
            findings: outcome.findings.clone(),
        }]),
        Format::Text => in_words(source, outcome),
    };
    if let Some(text) = &outcome.text {
        let written = match &output.output {
            Some(path) => {
                std::fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
            }
            None => match std::io::stdout().lock().write_all(text.as_bytes()) {
                // Whoever reads has had enough (`| head`).
                Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
                other => other.map_err(|error| error.to_string()),
            },
        };
        if let Err(error) = written {
            eprintln!("masar: cannot write {error}");
            return COULD_NOT_RUN;
        }
    }
    let _ = std::io::stderr().lock().write_all(told.as_bytes());
    match (&outcome.text, outcome.findings.is_empty()) {
        (None, _) => COULD_NOT_RUN,
        (Some(_), false) => FINDINGS,
        (Some(_), true) => CLEAN,
    }
}

/// Mistakes drawn with their line; what is lost, one line each.
fn in_words(source: &Source, outcome: &Outcome) -> String {
    let styled = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let renderer = if styled {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut out = String::new();
    for finding in &outcome.findings {
        if finding.code == Code::NotHeld {
            let place = [
                &*source.name,
                ":",
                &finding.line.to_string(),
                ":",
                &finding.column.to_string(),
            ]
            .concat();
            out.push_str(&[&*place, ": ", finding.problem(), " (", &finding.path, ")\n"].concat());
        } else {
            out.push_str(&draw(&source.name, &source.text, finding, &renderer));
            out.push_str("\n\n");
        }
    }
    out.push_str(&[&*source.name, ": ", &outcome.verdict, "\n"].concat());
    out
}
