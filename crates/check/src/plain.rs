//! What was found, as text for a message or a ticket.

use super::{Checked, Excerpt, Explain, Words};
use masar_feed::{Diagnostic, Severity};

/// All of it: a feed's address, the numbers, then each diagnostic with its line.
#[must_use]
pub fn plain(checked: &Checked, words: &Words) -> String {
    let more = words.pages_more(checked.pages.names.len().max(1) - 1);
    let mut out = [checked.name(), &more, ": ", &checked.verdict(words), "\n"].concat();
    for diagnostic in &checked.diagnostics {
        out.push('\n');
        one(checked, diagnostic, words, &mut out);
    }
    if let Some(more) = checked.more(0, words) {
        out.push_str(&["\n", &*more, "\n"].concat());
    }
    out
}

fn one(checked: &Checked, diagnostic: &Diagnostic, words: &Words, out: &mut String) {
    let (name, text) = checked.page_of(diagnostic);
    let severity = match diagnostic.severity {
        Severity::Error => words.error,
        Severity::Warning => words.warning,
    };
    let problem = diagnostic.problem_in(words.lang);
    out.push_str(&[severity, "[", diagnostic.code.name(), "]: ", &problem, "\n"].concat());
    let (line, column) = (diagnostic.line.to_string(), diagnostic.column.to_string());
    let place = ["  ", name, ":", &line, ":", &column, "  ", &diagnostic.path];
    out.push_str(&place.concat());
    let excerpt = Excerpt::around(text, diagnostic.range);
    out.push_str(&["\n  ", &line, " | ", excerpt.text.trim(), "\n"].concat());
    let fix = diagnostic.fix_in(words.lang);
    if !fix.is_empty() {
        out.push_str(&["  ", words.help, ": ", &fix, "\n"].concat());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::MessageLang;
    use crate::Pages;

    #[test]
    fn a_finding_is_told_with_its_place_its_line_and_how_to_mend_it() {
        let mut pages = Pages::default();
        let text = "{\"masar\": 1, \"events\": [\n  {\"date\": \"2023-02-30\", \"title\": \"x\"}]}";
        pages.add("https://a.example/f.json".into(), text.into());
        assert_eq!(pages.next_address(), None);
        let said = plain(&Checked::of(pages, false), Words::of(MessageLang::En));
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(
            lines[0],
            "https://a.example/f.json: 0 of 1 event read, 1 error"
        );
        assert!(lines[2].starts_with("error[impossible-day]: "), "{said}");
        assert_eq!(
            lines[3],
            "  https://a.example/f.json:2:21  $.events[0].date"
        );
        assert_eq!(
            lines[4],
            "  2 | {\"date\": \"2023-02-30\", \"title\": \"x\"}]}"
        );
        assert!(lines[5].starts_with("  help: "), "{said}");
    }
}
