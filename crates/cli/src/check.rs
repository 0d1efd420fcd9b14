//! `masar check`: checks feeds and prints their diagnostics.

use std::path::Path;

use super::output::{Report, Style, note};
use super::progress::Progress;
use super::texts::{filled, notes};
use super::watch::FileStates;
use super::{CLEAN, COULD_NOT_RUN, PROBLEMS, files, fix, github, pages, sarif, split_check, watch};
use masar_check::{Checked, MessageLang, Pages, ReportTexts, json_report, sentence};

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
    /// Write the fixes that are sure into the files, and print the other ones as differences
    #[arg(long, conflicts_with = "watch")]
    fix: bool,
    /// With --fix: print the fixes that are sure as differences, and write nothing
    #[arg(long, requires = "fix")]
    dry_run: bool,
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
        match locale(variable).as_deref().unwrap_or("").get(..2) {
            Some("ar") => Lang::Ar,
            Some("fr") => Lang::Fr,
            _ => Lang::En,
        }
    }

    /// Returns the tag (BCP 47) of the system's language with its region, if the interface has the language.
    pub(super) fn tag_of_system() -> Option<String> {
        let locale = locale(|name| std::env::var(name).ok())?;
        let tag = locale.split(['.', '@']).next()?.replace('_', "-");
        let of_system = Lang::of_system().tag();
        tag.starts_with(of_system).then_some(tag)
    }

    /// Returns the language tag (BCP 47).
    pub(super) fn tag(self) -> &'static str {
        match self {
            Lang::Ar => "ar",
            Lang::Fr => "fr",
            Lang::En => "en",
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

/// Returns the locale of the system's messages.
fn locale(variable: impl Fn(&str) -> Option<String>) -> Option<String> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| variable(name).filter(|value| !value.is_empty()))
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    let lang = arguments.lang.unwrap_or_else(Lang::of_system);
    let texts = ReportTexts::of(lang.lang());
    if arguments.fix
        && arguments
            .feeds
            .iter()
            .any(|name| files::is_opened_by_the_shell(name))
    {
        fix::needs_files();
        return COULD_NOT_RUN;
    }
    if !arguments.watch {
        return check_all(arguments, texts).0;
    }
    if arguments.feeds.iter().any(|name| name == "-") {
        note(notes().watch_needs_files);
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

/// What the check of all feeds has found.
#[derive(Default)]
struct Findings {
    feeds: Vec<Checked>,
    /// The lines about the files of split feeds.
    lines: Vec<String>,
    /// Whether these files have problems.
    has_problems: bool,
    /// The differences of fixes.
    differences: Report,
    /// The states of the files that were read or looked for.
    states: FileStates,
    /// The exit status of what could not run.
    failed: u8,
}

/// Checks each feed and prints the report. Returns the exit status, and the states of the files that were
/// read or looked for.
fn check_all(arguments: &Arguments, texts: &ReportTexts) -> (u8, FileStates) {
    let mut findings = Findings::default();
    let progress = Progress::new();
    for name in &arguments.feeds {
        progress.set_task(name);
        findings.add(name, arguments, texts, &progress);
    }
    drop(progress);
    let code = match findings.print(arguments, texts) {
        CLEAN => findings.code(),
        failed => failed,
    };
    (code, findings.states)
}

impl Findings {
    /// Checks a feed.
    fn add(&mut self, name: &str, arguments: &Arguments, texts: &ReportTexts, progress: &Progress) {
        let state = watch::state_of(Path::new(name));
        let (pages, files) = match pages::read_all(name, texts.standard_input, progress) {
            Ok(read) => read,
            Err(error) => {
                note(&filled(notes().cannot_read, name, &error));
                self.failed = COULD_NOT_RUN;
                self.states.push(state);
                return;
            }
        };
        self.states.extend(files);
        pages::report_remote_page(&pages, texts);
        let feed = check_one(pages, name, arguments.all);
        for one in &feed.notes {
            note(&[feed.name(), ": ", &sentence(one, texts.lang)].concat());
        }
        match fix_feed(
            arguments,
            feed,
            name,
            texts,
            progress,
            &mut self.differences,
        ) {
            Ok(feed) => {
                let split = split_check::check(name, &feed, arguments.all, progress);
                self.feeds.push(feed);
                if let Some(split) = split {
                    self.has_problems |= split.has_problems;
                    self.feeds.extend(split.tiles);
                    self.lines.extend(split.lines);
                }
            }
            Err(failed) => self.failed = failed,
        }
    }

    /// Returns the exit status.
    fn code(&self) -> u8 {
        let has_diagnostics = self.feeds.iter().any(|feed| !feed.diagnostics.is_empty());
        if self.has_problems || has_diagnostics {
            self.failed.max(PROBLEMS)
        } else {
            self.failed
        }
    }

    /// Prints the report. Returns the exit status of that.
    fn print(&mut self, arguments: &Arguments, texts: &ReportTexts) -> u8 {
        let feeds = &self.feeds;
        let differences = std::mem::take(&mut self.differences);
        let report = match arguments.format {
            Format::Text => as_text(feeds, arguments, texts, differences, &self.lines),
            Format::Json => Report::json(&json_report(feeds, texts.lang)),
            Format::Sarif => Report::json(&sarif::report(feeds, texts.lang)),
            Format::Github => github::report(feeds, texts.lang),
        };
        if arguments.format != Format::Text {
            // Another program reads standard output.
            for feed in feeds {
                if let Some(omitted) = feed.omitted_text(0, texts) {
                    note(&[feed.name(), ": ", &omitted].concat());
                }
            }
            self.lines.iter().for_each(|line| note(line));
        }
        report.print()
    }
}

/// Checks a feed, and whether the files of its media exist.
fn check_one(pages: Pages, name: &str, all: bool) -> Checked {
    let mut checked = Checked::new(pages, all);
    checked.add_missing_files(|page, address| pages::look_up(name, page, address));
    checked
}

/// With `--fix`, writes the fixes that are sure, and returns the feed as it is then. With `--dry-run`, only adds what they
/// would change to the differences.
///
/// # Errors
/// Returns the exit status if a file cannot be written or read again.
fn fix_feed(
    arguments: &Arguments,
    checked: Checked,
    name: &str,
    texts: &ReportTexts,
    progress: &Progress,
    differences: &mut Report,
) -> Result<Checked, u8> {
    if !arguments.fix {
        return Ok(checked);
    }
    let fixed = checked.fixed();
    if arguments.dry_run {
        fix::add_differences(differences, &checked, &fixed);
        return Ok(checked);
    }
    if fixed.count == 0 {
        return Ok(checked);
    }
    fix::write(&checked, &fixed).map_err(|error| {
        note(&error);
        COULD_NOT_RUN
    })?;
    note(&[checked.name(), ": ", &texts.fixed(fixed.count)].concat());
    match pages::read_all(name, texts.standard_input, progress) {
        Ok((pages, _)) => Ok(check_one(pages, name, arguments.all)),
        Err(error) => {
            note(&format!("cannot read {name}: {error}"));
            Err(COULD_NOT_RUN)
        }
    }
}

/// Returns the report on some feeds as text, after the differences of fixes. `lines` are those of split feeds.
fn as_text(
    feeds: &[Checked],
    arguments: &Arguments,
    texts: &ReportTexts,
    differences: Report,
    lines: &[String],
) -> Report {
    let mut report = differences;
    let style = Style::of_output();
    let limit = if arguments.all {
        usize::MAX
    } else {
        MAX_PRINTED
    };
    if arguments.fix {
        for checked in feeds {
            fix::add_choices(&mut report, checked, limit, texts);
        }
    }
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
    lines.iter().for_each(|line| report.line(line));
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
