//! Everything that the commands print. No other module of this crate writes to standard output or to standard error;
//! `clippy.toml` and the lints of `lib.rs` forbid it. So no text of a feed, and no name of a file, reaches a terminal or
//! the log of a CI job with a character in it that these obey.

mod draw;

use std::io::{IsTerminal, Write};

use annotate_snippets::Renderer;
use masar_check::{MessageLang, ReportTexts, visible, visible_json};
use masar_feed::Diagnostic;

use super::help::usage_error;
use super::texts::{filled, notes};
use super::{CLEAN, COULD_NOT_RUN};

/// A text to print. Each of its methods makes what it adds visible ([`visible`]).
#[derive(Default)]
pub(super) struct Report(String);

impl Report {
    /// Returns the report that is this JSON text. Its strings have escapes in place of characters that are not visible.
    pub(super) fn json(text: &str) -> Report {
        Report(visible_json(text))
    }

    /// Adds a line.
    pub(super) fn line(&mut self, text: &str) {
        self.0.push_str(&line(text));
    }

    /// Adds an empty line.
    pub(super) fn gap(&mut self) {
        self.0.push('\n');
    }

    /// Adds a diagnostic with its line of the feed. `page` is the name and the text of its page.
    pub(super) fn diagnostic(
        &mut self,
        page: (&str, &str),
        diagnostic: &Diagnostic,
        texts: &ReportTexts,
        style: &Style,
    ) {
        self.draw(page, diagnostic, texts, &style.0);
    }

    /// Adds a workflow command of GitHub: its name, its properties and its message.
    /// <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>
    pub(super) fn command(&mut self, name: &str, properties: &[(&str, &str)], message: &str) {
        let properties: Vec<String> = properties
            .iter()
            .map(|(name, value)| format!("{name}={}", property(value)))
            .collect();
        let (properties, message) = (properties.join(","), data(message));
        self.0
            .push_str(&format!("::{name} {properties}::{message}\n"));
    }

    /// Prints it to standard output, and returns the exit status. A closed pipe (`| head`) is not a failure.
    pub(super) fn print(&self) -> u8 {
        match write_to_output(self.0.as_bytes()) {
            Ok(()) => CLEAN,
            Err(error) => {
                note(&filled(notes().cannot_write_report, "", &error));
                COULD_NOT_RUN
            }
        }
    }

    /// Prints it to standard error.
    pub(super) fn print_to_errors(&self) {
        // A closed error stream is not a failure.
        let _ = errors().write_all(self.0.as_bytes());
    }
}

/// How diagnostics are drawn: with colours or without.
pub(super) struct Style(Renderer);

impl Style {
    /// Returns the style for standard output.
    #[allow(clippy::disallowed_methods)]
    pub(super) fn of_output() -> Style {
        Style(draw::renderer(&std::io::stdout()))
    }

    /// Returns the style for standard error.
    pub(super) fn of_errors() -> Style {
        Style(draw::renderer(&errors()))
    }
}

/// Prints a line to standard error, after the name of the command.
pub(super) fn note(text: &str) {
    let mut report = Report::default();
    report.line(&["masar: ", text].concat());
    report.print_to_errors();
}

/// Prints the result of a command, which is for a file or another program, to standard output. It is printed as it is,
/// except on a terminal.
///
/// # Errors
/// It cannot be written. A closed pipe (`| head`) is not a failure.
#[allow(clippy::disallowed_methods)]
pub(super) fn print_data(data: &[u8]) -> std::io::Result<()> {
    if !std::io::stdout().is_terminal() {
        return write_to_output(data);
    }
    let text = String::from_utf8_lossy(data);
    let mut report = Report::default();
    text.lines().for_each(|line| report.line(line));
    write_to_output(report.0.as_bytes())
}

/// Prints what clap reports: the help, or an error in the arguments. An error has parts of the arguments in it.
pub(super) fn print_usage(error: &clap::Error, lang: MessageLang) {
    if error.use_stderr() {
        let mut report = Report::default();
        let text = usage_error(error, lang);
        text.lines().for_each(|line| report.line(line));
        report.print_to_errors();
    } else {
        let _ = error.print();
    }
}

/// Returns the stream of errors.
#[allow(clippy::disallowed_methods)]
pub(super) fn errors() -> std::io::Stderr {
    std::io::stderr()
}

#[allow(clippy::disallowed_methods)]
fn write_to_output(bytes: &[u8]) -> std::io::Result<()> {
    match std::io::stdout().lock().write_all(bytes) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// Returns a visible line with its end. GitHub takes a line that begins with `::` for a command.
pub(super) fn line(text: &str) -> String {
    let text = visible(text);
    let start = text.trim_start();
    match start.strip_prefix(':') {
        Some(rest) if rest.starts_with(':') => ["<U+003A>", rest, "\n"].concat(),
        _ => [&text, "\n"].concat(),
    }
}

/// Escapes the message of a workflow command.
fn data(text: &str) -> String {
    visible(text).replace('%', "%25")
}

/// Escapes a property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests;
