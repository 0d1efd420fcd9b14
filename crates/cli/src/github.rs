//! What was found as GitHub's workflow commands: each diagnostic stands at its line of a pull request.
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use masar_check::{Checked, Explain, MessageLang};
use masar_feed::Severity;

/// A line a diagnostic.
pub(super) fn report(feeds: &[Checked], lang: MessageLang) -> String {
    let mut out = String::new();
    for feed in feeds {
        for diagnostic in &feed.diagnostics {
            let command = match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            let said = [diagnostic.problem_in(lang), diagnostic.fix_in(lang)].join(" ");
            out.push_str(&format!(
                "::{command} file={},line={},col={},title={}::{} ({})\n",
                property(feed.page_of(diagnostic).0),
                diagnostic.line,
                diagnostic.column,
                diagnostic.code.name(),
                data(said.trim()),
                data(&diagnostic.path),
            ));
        }
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_command_ends_at_is_escaped() {
        assert_eq!(property("a,b:c%\n"), "a%2Cb%3Ac%25%0A");
        assert_eq!(data("a,b:c"), "a,b:c");
    }
}
