//! The report on feeds as workflow commands of GitHub, which shows each diagnostic at its line of a pull request.
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use masar_check::{Checked, Explain, MessageLang};
use masar_feed::Diagnostic;

/// Returns the report on some feeds: a line for each diagnostic, with its message in `lang`.
pub(super) fn report(feeds: &[Checked], lang: MessageLang) -> String {
    let mut out = String::new();
    for feed in feeds {
        for diagnostic in &feed.diagnostics {
            out.push_str(&command(feed, diagnostic, lang));
        }
    }
    out
}

fn command(feed: &Checked, diagnostic: &Diagnostic, lang: MessageLang) -> String {
    let text = [diagnostic.problem_in(lang), diagnostic.fix_in(lang)].join(" ");
    format!(
        "::{} file={},line={},col={},title={}::{} ({})\n",
        diagnostic.severity.name(),
        property(feed.page_of(diagnostic).0),
        diagnostic.line,
        diagnostic.column,
        diagnostic.code.name(),
        data(text.trim()),
        data(&diagnostic.path),
    )
}

/// Escapes the message of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_end_a_command_are_escaped() {
        assert_eq!(property("a,b:c%\n"), "a%2Cb%3Ac%25%0A");
        assert_eq!(data("a,b:c"), "a,b:c");
    }
}
