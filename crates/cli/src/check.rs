//! `masar check`: checks feeds and prints their diagnostics.

use std::path::Path;

use super::output::{Report, Style, note};
use super::progress::Progress;
use super::watch::FileStates;
use super::{CLEAN, COULD_NOT_RUN, PROBLEMS, github, pages, sarif, watch};
use masar_check::{Checked, MessageLang, ReportTexts, json_report};

/// The most diagnostics of a feed that are printed as text without `--all`. The others are counted.
const MAX_PRINTED: usize = 100;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The feeds; - is standard input
    #[arg(value_name = "FEED", required = true)]
    feeds: Vec<String>,
    /// How to print the problems
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The language of the messages; the default is that of LC_ALL, LC_MESSAGES or LANG
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    /// Print all problems; by default repeated problems are only counted beyond a limit
    #[arg(long)]
    all: bool,
    /// Check again when a file changes, until you stop the command
    #[arg(long)]
    watch: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// Text: each problem with its line of the feed
    Text,
    /// One JSON object, for other programs
    Json,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
    /// Workflow commands: GitHub shows each problem at its line
    Github,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Lang {
    /// Arabic
    Ar,
    /// French
    Fr,
    /// English
    En,
}

impl Lang {
    /// Returns the language of the system, from the environment.
    pub(super) fn of_system() -> Lang {
        Lang::of_locale(|name| std::env::var(name).ok())
    }

    /// Returns the language that the locale variables name, or English if there are no messages in it.
    fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Lang {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| variable(name).filter(|value| !value.is_empty()));
        match locale.as_deref().unwrap_or("").get(..2) {
            Some("ar") => Lang::Ar,
            Some("fr") => Lang::Fr,
            _ => Lang::En,
        }
    }

    pub(super) fn lang(self) -> MessageLang {
        match self {
            Lang::Ar => MessageLang::Ar,
            Lang::Fr => MessageLang::Fr,
            Lang::En => MessageLang::En,
        }
    }
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    let lang = arguments.lang.unwrap_or_else(Lang::of_system);
    let texts = ReportTexts::of(lang.lang());
    if !arguments.watch {
        return check_all(arguments, texts).0;
    }
    if arguments.feeds.iter().any(|name| name == "-") {
        note("--watch needs files, not standard input");
        return COULD_NOT_RUN;
    }
    loop {
        let (_, states) = check_all(arguments, texts);
        let mut report = Report::default();
        report.line(texts.watching);
        report.print_to_errors();
        watch::wait(&states);
    }
}

/// Checks each feed and prints the report. Returns the exit status, and the states of the files that were
/// read or looked for.
fn check_all(arguments: &Arguments, texts: &ReportTexts) -> (u8, FileStates) {
    let mut code = CLEAN;
    let mut checked = Vec::new();
    let mut states = FileStates::new();
    let progress = Progress::new();
    for name in &arguments.feeds {
        progress.set_task(name);
        let state = watch::state_of(Path::new(name));
        match pages::read_all(name, texts.standard_input, &progress) {
            Ok((pages, files)) => {
                states.extend(files);
                pages::report_remote_page(&pages, texts);
                checked.push(Checked::new(pages, arguments.all));
            }
            Err(error) => {
                note(&format!("cannot read {name}: {error}"));
                code = COULD_NOT_RUN;
                states.push(state);
            }
        }
    }
    if checked.iter().any(|feed| !feed.diagnostics.is_empty()) {
        code = code.max(PROBLEMS);
    }
    let report = match arguments.format {
        Format::Text => as_text(&checked, arguments.all, texts),
        Format::Json => Report::json(&json_report(&checked, texts.lang)),
        Format::Sarif => Report::json(&sarif::report(&checked, texts.lang)),
        Format::Github => github::report(&checked, texts.lang),
    };
    if arguments.format != Format::Text {
        // Another program reads standard output.
        for feed in &checked {
            if let Some(omitted) = feed.omitted_text(0, texts) {
                note(&[feed.name(), ": ", &omitted].concat());
            }
        }
    }
    match report.print() {
        CLEAN => (code, states),
        failed => (failed, states),
    }
}

/// Returns the report on some feeds as text.
fn as_text(feeds: &[Checked], all: bool, texts: &ReportTexts) -> Report {
    let mut report = Report::default();
    let style = Style::of_output();
    let limit = if all { usize::MAX } else { MAX_PRINTED };
    for checked in feeds {
        for diagnostic in checked.diagnostics.iter().take(limit) {
            report.diagnostic(checked.page_of(diagnostic), diagnostic, texts, &style);
        }
        let hidden = checked.diagnostics.len().saturating_sub(limit);
        if let Some(omitted) = checked.omitted_text(hidden, texts) {
            report.line(&omitted);
            report.gap();
        }
        let further = texts.further_pages(checked.pages.names.len() - 1);
        let verdict = checked.verdict(texts);
        report.line(&[checked.name(), &further, ": ", &verdict].concat());
    }
    report
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_that_of_the_locale_variables() {
        let of = |name: &str, value: &str| {
            Lang::of_locale(|one| (one == name).then(|| value.to_owned())).lang()
        };
        assert_eq!(of("LANG", "ar_MA.UTF-8"), MessageLang::Ar);
        assert_eq!(of("LC_ALL", "fr_FR"), MessageLang::Fr);
        assert_eq!(of("LC_MESSAGES", "fr"), MessageLang::Fr);
        assert_eq!(of("LANG", "C.UTF-8"), MessageLang::En);
        assert_eq!(of("LANG", ""), MessageLang::En);
        let both = |name: &str| Some(if name == "LC_ALL" { "" } else { "ar" }.to_owned());
        assert_eq!(Lang::of_locale(both).lang(), MessageLang::Ar);
    }
}
