//! `masar merge`: merges two versions of a feed that come from one, also as a merge driver of git.

use masar_check::{Checked, MessageLang, Pages, ReportTexts};
use masar_edit::{
    Lang, Merge, MergeOptions, Version, describe_conflict, merge_summary, merge_with,
};
use masar_feed::Diagnostic;

use super::check::Lang as LangOption;
use super::convert::{read, report_texts};
use super::output::{Report, Style, note, print_data};
use super::texts::{filled, notes};
use super::{CLEAN, COULD_NOT_RUN, PROBLEMS, pages};

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The version that both others come from; an empty file if there is none
    #[arg(value_name = "BASE")]
    base: String,
    /// Your version. The merged feed keeps its order and its layout
    #[arg(value_name = "OURS")]
    ours: String,
    /// The other version
    #[arg(value_name = "THEIRS")]
    theirs: String,
    /// The file to write; the default is standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<std::path::PathBuf>,
    /// The name of the feed in messages; the default is OURS
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The language of the messages; the default is that of LC_ALL, LC_MESSAGES or LANG
    #[arg(long, value_enum)]
    lang: Option<LangOption>,
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    let texts = report_texts(arguments.lang);
    let files = [&arguments.base, &arguments.ours, &arguments.theirs];
    let mut versions = Vec::with_capacity(files.len());
    for file in files {
        match read_version(file, texts) {
            Ok(pages) => versions.push(pages),
            Err(code) => return code,
        }
    }
    let [base, ours, theirs] = [0, 1, 2].map(|at: usize| versions[at].texts[0].as_str());
    let options = MergeOptions {
        rules: Some(|| Box::new(masar_check::EditorRules::default())),
        ..MergeOptions::default()
    };
    match merge_with(base, ours, theirs, options) {
        Ok(merge) => finish(arguments, &merge, texts),
        Err(error) => {
            let at = match error.version {
                Version::Base => 0,
                Version::Ours => 1,
                Version::Theirs => 2,
            };
            report_unreadable(versions.swap_remove(at), error.diagnostic, texts)
        }
    }
}

/// Reads a version of the feed.
///
/// # Errors
/// Returns the exit status if it cannot be read.
fn read_version(file: &str, texts: &ReportTexts) -> Result<Pages, u8> {
    let mut pages = read(file, pages::read_first(file, texts.standard_input))?;
    match pages.diagnostics.pop() {
        Some(diagnostic) => Err(report_unreadable(pages, diagnostic, texts)),
        None => Ok(pages),
    }
}

/// Reports a version that cannot be read. Returns the exit status.
fn report_unreadable(pages: Pages, diagnostic: Diagnostic, texts: &ReportTexts) -> u8 {
    let checked = Checked {
        pages,
        summary: None,
        diagnostics: vec![diagnostic],
        suppressed: Vec::new(),
        reading: None,
        notes: Vec::new(),
    };
    let mut report = Report::default();
    for diagnostic in &checked.diagnostics {
        let page = checked.page_of(diagnostic);
        report.diagnostic(page, diagnostic, texts, &Style::of_errors());
    }
    report.line(&[checked.name(), ": ", &checked.verdict(texts)].concat());
    report.print_to_errors();
    COULD_NOT_RUN
}

/// Writes the merged feed and reports the conflicts. Returns the exit status.
fn finish(arguments: &Arguments, merge: &Merge, texts: &ReportTexts) -> u8 {
    let written = match &arguments.output {
        Some(path) => {
            std::fs::write(path, &merge.text).map_err(|error| (path.display().to_string(), error))
        }
        None => print_data(merge.text.as_bytes()).map_err(|error| ("-".to_owned(), error)),
    };
    if let Err((name, error)) = written {
        note(&filled(notes().cannot_write, &name, &error));
        return COULD_NOT_RUN;
    }
    let lang = match texts.lang {
        MessageLang::Ar => Lang::Ar,
        MessageLang::Fr => Lang::Fr,
        MessageLang::En => Lang::En,
    };
    let name = arguments.name.as_ref().unwrap_or(&arguments.ours);
    let mut report = Report::default();
    for conflict in &merge.conflicts {
        report.line(&[name, ": ", &describe_conflict(conflict, lang)].concat());
    }
    for diagnostic in &merge.findings {
        let page = (name.as_str(), merge.text.as_str());
        report.diagnostic(page, diagnostic, texts, &Style::of_errors());
    }
    if !merge.conflicts.is_empty() {
        report.line(open_conflicts(lang));
    }
    report.line(&[name, ": ", &merge_summary(merge, lang)].concat());
    report.print_to_errors();
    if merge.is_clean() { CLEAN } else { PROBLEMS }
}

/// Returns the sentence about what the merged feed has where a conflict is open.
const fn open_conflicts(lang: Lang) -> &'static str {
    match lang {
        Lang::Ar => "في مواضع التعارض يبقى ما في نسختك إلى أن تقرر.",
        Lang::Fr => "Aux endroits en conflit, votre version reste jusqu’à votre décision.",
        Lang::En => "Where there is a conflict, your version stays until you decide.",
    }
}
