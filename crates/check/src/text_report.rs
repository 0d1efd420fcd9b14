//! The report on a feed as plain text, for a message or a ticket.

use super::{Checked, Excerpt, Explain, ReportTexts, visible};
use masar_feed::{Diagnostic, Severity};

/// Returns the report on a feed: its name, the result, then each diagnostic with its line.
#[must_use]
pub fn text_report(checked: &Checked, texts: &ReportTexts) -> String {
    let further = texts.further_pages(checked.pages.names.len().max(1) - 1);
    let mut out = [
        &*visible(checked.name()),
        &further,
        ": ",
        &checked.verdict(texts),
        "\n",
    ]
    .concat();
    for diagnostic in &checked.diagnostics {
        out.push('\n');
        write_diagnostic(checked, diagnostic, texts, &mut out);
    }
    if let Some(omitted) = checked.omitted_text(0, texts) {
        out.push_str(&["\n", &*omitted, "\n"].concat());
    }
    out
}

/// Appends a diagnostic: its sentence, its place, its line of the feed and its fix.
fn write_diagnostic(
    checked: &Checked,
    diagnostic: &Diagnostic,
    texts: &ReportTexts,
    out: &mut String,
) {
    let (name, text) = checked.page_of(diagnostic);
    let severity = match diagnostic.severity {
        Severity::Error => texts.error,
        Severity::Warning => texts.warning,
    };
    let problem = diagnostic.problem_in(texts.lang);
    out.push_str(
        &[
            severity,
            "[",
            diagnostic.code.name(),
            "]: ",
            &visible(&problem),
            "\n",
        ]
        .concat(),
    );
    let (line, column) = (diagnostic.line.to_string(), diagnostic.column.to_string());
    let (name, path) = (visible(name), visible(&diagnostic.path));
    out.push_str(&["  ", &name, ":", &line, ":", &column, "  ", &path].concat());
    let excerpt = Excerpt::around(text, diagnostic.range).visible();
    out.push_str(&["\n  ", &line, " | ", excerpt.text.trim(), "\n"].concat());
    let fix = diagnostic.fix_in(texts.lang);
    if !fix.is_empty() {
        out.push_str(&["  ", texts.help, ": ", &visible(&fix), "\n"].concat());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::MessageLang;
    use crate::Pages;

    #[test]
    fn a_diagnostic_is_written_with_its_place_its_line_and_its_fix() {
        let mut pages = Pages::default();
        let text = "{\"masar\": 1, \"languages\": [\"en\"], \"events\": [\n  {\"date\": \"2023-02-30\", \"title\": \"x\"}]}";
        pages.add("https://a.example/f.json".into(), text.into());
        assert_eq!(pages.next_address(), None);
        let report = text_report(
            &Checked::new(pages, false),
            ReportTexts::of(MessageLang::En),
        );
        let lines: Vec<&str> = report.lines().collect();
        assert_eq!(
            lines[0],
            "https://a.example/f.json: 0 of 1 event read, 1 error"
        );
        assert!(lines[2].starts_with("error[impossible-day]: "), "{report}");
        assert_eq!(
            lines[3],
            "  https://a.example/f.json:2:21  $.events[0].date"
        );
        assert_eq!(
            lines[4],
            "  2 | {\"date\": \"2023-02-30\", \"title\": \"x\"}]}"
        );
        assert!(lines[5].starts_with("  help: "), "{report}");
    }
}
