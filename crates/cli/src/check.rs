//! `masar check`: reads feeds and prints their diagnostics.

use std::fmt::Write as _;
use std::io::{IsTerminal, Write};
use std::path::Path;

use annotate_snippets::Renderer;

use super::draw::draw;
use super::progress::Progress;
use super::{CLEAN, COULD_NOT_RUN, FINDINGS, github, pages, sarif, watch};
use masar_check::{Checked, MessageLang, ReportTexts, json_report};

/// The most diagnostics of a feed that are printed as text without `--all`. The others are counted.
const MAX_DRAWN: usize = 100;

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
    /// Returns the language of the system.
    pub(super) fn of_this_system() -> Lang {
        Lang::of_system(|name| std::env::var(name).ok())
    }

    /// Returns the language of the locale variables; English for a language without messages.
    fn of_system(variable: impl Fn(&str) -> Option<String>) -> Lang {
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
    let lang = arguments.lang.unwrap_or_else(Lang::of_this_system);
    let texts = ReportTexts::of(lang.lang());
    if !arguments.watch {
        return once(arguments, texts).0;
    }
    if arguments.feeds.iter().any(|name| name == "-") {
        eprintln!("masar: --watch needs files, not standard input");
        return COULD_NOT_RUN;
    }
    loop {
        let (_, seen) = once(arguments, texts);
        eprintln!("{}", texts.watching);
        watch::wait(&seen);
    }
}

/// Checks each feed and prints the report. Returns the exit status, and the files that were read or looked for.
fn once(arguments: &Arguments, texts: &ReportTexts) -> (u8, watch::Seen) {
    let mut code = CLEAN;
    let mut checked = Vec::new();
    let mut out = String::new();
    let mut seen = watch::Seen::new();
    for name in &arguments.feeds {
        // Dropped after the diagnostics are drawn.
        let progress = Progress::new();
        let before = watch::look(Path::new(name));
        progress.at(name);
        let one = match pages::of(name, texts.standard_input, &progress) {
            Ok((pages, files)) => {
                seen.extend(files);
                Checked::new(pages, arguments.all)
            }
            Err(error) => {
                eprintln!("masar: cannot read {name}: {error}");
                code = COULD_NOT_RUN;
                seen.push(before);
                continue;
            }
        };
        if !one.diagnostics.is_empty() {
            code = code.max(FINDINGS);
        }
        if let Some(next) = &one.pages.remote_page {
            let last = one.pages.names.last().map_or("", String::as_str);
            eprintln!(
                "masar: {last}: {}",
                texts.next_page_is_remote.replace("{}", next)
            );
        }
        match arguments.format {
            Format::Text => as_text(&one, arguments.all, texts, &mut out),
            _ => {
                // Standard output is for the other program.
                if let Some(more) = one.omitted_text(0, texts) {
                    eprintln!("masar: {}: {more}", one.name());
                }
                checked.push(one);
            }
        }
    }
    match arguments.format {
        Format::Text => {}
        Format::Json => out = json_report(&checked, texts.lang),
        Format::Sarif => out = sarif::report(&checked, texts.lang),
        Format::Github => out = github::report(&checked, texts.lang),
    }
    match std::io::stdout().lock().write_all(out.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            eprintln!("masar: cannot write: {error}");
            (COULD_NOT_RUN, seen)
        }
        _ => (code, seen),
    }
}

fn as_text(checked: &Checked, all: bool, texts: &ReportTexts, out: &mut String) {
    let styled = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let renderer = if styled {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let drawn = if all { usize::MAX } else { MAX_DRAWN };
    for diagnostic in checked.diagnostics.iter().take(drawn) {
        let (name, text) = checked.page_of(diagnostic);
        out.push_str(&draw(name, text, diagnostic, texts, &renderer));
        out.push_str("\n\n");
    }
    let rest = checked.diagnostics.len().saturating_sub(drawn);
    if let Some(more) = checked.omitted_text(rest, texts) {
        out.push_str(&more);
        out.push_str("\n\n");
    }
    let more = texts.further_pages(checked.pages.names.len() - 1);
    let verdict = checked.verdict(texts);
    let _ = writeln!(out, "{}{more}: {verdict}", checked.name());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_that_of_the_locale_variables() {
        let of = |name: &str, value: &str| {
            Lang::of_system(|one| (one == name).then(|| value.to_owned())).lang()
        };
        assert_eq!(of("LANG", "ar_MA.UTF-8"), MessageLang::Ar);
        assert_eq!(of("LC_ALL", "fr_FR"), MessageLang::Fr);
        assert_eq!(of("LC_MESSAGES", "fr"), MessageLang::Fr);
        assert_eq!(of("LANG", "C.UTF-8"), MessageLang::En);
        assert_eq!(of("LANG", ""), MessageLang::En);
        let both = |name: &str| Some(if name == "LC_ALL" { "" } else { "ar" }.to_owned());
        assert_eq!(Lang::of_system(both).lang(), MessageLang::Ar);
    }
}
