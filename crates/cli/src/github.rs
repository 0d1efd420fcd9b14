//! The report on feeds as workflow commands of GitHub, which shows each diagnostic at its line of a pull request.

use super::output::Report;
use masar_check::{Checked, Explain, MessageLang};
use masar_feed::Diagnostic;

/// Returns the report on some feeds: a line for each diagnostic, with its message in `lang`.
pub(super) fn report(feeds: &[Checked], lang: MessageLang) -> Report {
    let mut report = Report::default();
    for feed in feeds {
        for diagnostic in &feed.diagnostics {
            add(&mut report, feed, diagnostic, lang);
        }
    }
    report
}

fn add(report: &mut Report, feed: &Checked, diagnostic: &Diagnostic, lang: MessageLang) {
    let text = [diagnostic.problem_in(lang), diagnostic.fix_in(lang)].join(" ");
    let properties = [
        ("file", feed.page_of(diagnostic).0),
        ("line", &diagnostic.line.to_string()),
        ("col", &diagnostic.column.to_string()),
        ("title", diagnostic.code.name()),
    ];
    let message = format!("{} ({})", text.trim(), diagnostic.path);
    report.command(diagnostic.severity.name(), &properties, &message);
}
