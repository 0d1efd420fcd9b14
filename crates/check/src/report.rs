//! What was found, for machines: one JSON object.
//!
//! ```json
//! {"feeds": [{"file": "…", "read": true, "events_in_text": 10, "events_read": 9,
//!   "findings": [{"code": "bad-date", "severity": "error", "message": "…",
//!     "mend": "…", "path": "$.events[3].date", "line": 41, "column": 15, "range": [1200, 1202]}]}]}
//! ```
//!
//! Where so much is found again and again that it is only counted (`--all` tells of each), `"more"` says of which
//! code how many there are besides: `"more": {"bad-date": 1200}`.
//!
//! A finding on a further page of the feed names that page's `"file"`, too.

use std::fmt::Write;

use super::{Checked, Explain, MessageLang};
use masar_feed::{Diagnostic, Severity};

/// The whole report, with a line feed at its end.
#[must_use]
pub fn report(feeds: &[Checked], lang: MessageLang) -> String {
    let mut out = String::from("{\"feeds\": [");
    for (index, feed) in feeds.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        let (in_text, read) = feed
            .summary
            .map_or((0, 0), |one| (one.events_in_text, one.events_read));
        let _ = write!(
            out,
            "  {{\"file\": {}, \"read\": {}, \"events_in_text\": {in_text}, \"events_read\": {read}, \"findings\": [",
            Quoted(feed.name()),
            feed.summary.is_some(),
        );
        for (index, diagnostic) in feed.diagnostics.iter().enumerate() {
            out.push_str(if index == 0 { "\n" } else { ",\n" });
            one(feed, diagnostic, lang, &mut out);
        }
        out.push(']');
        if !feed.suppressed.is_empty() {
            out.push_str(", \"more\": {");
            for (index, (code, count)) in feed.suppressed.iter().enumerate() {
                let comma = if index == 0 { "" } else { ", " };
                let _ = write!(out, "{comma}\"{}\": {count}", code.name());
            }
            out.push('}');
        }
        out.push('}');
    }
    out.push_str("]}\n");
    out
}

fn one(feed: &Checked, diagnostic: &Diagnostic, lang: MessageLang, out: &mut String) {
    let (problem, fix) = (diagnostic.problem_in(lang), diagnostic.fix_in(lang));
    let severity = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let _ = write!(
        out,
        "    {{\"code\": \"{}\", \"severity\": \"{severity}\", \"message\": {}, \"mend\": {}, \"path\": {}, \"line\": {}, \"column\": {}, \"range\": [{}, {}]}}",
        diagnostic.code.name(),
        Quoted(&problem),
        Quoted(&fix),
        Quoted(&diagnostic.path),
        diagnostic.line,
        diagnostic.column,
        diagnostic.range.0,
        diagnostic.range.1,
    );
    // The one that is checked needs no name.
    if diagnostic.page > 0 {
        out.pop();
        let _ = write!(out, ", \"file\": {}}}", Quoted(feed.page_of(diagnostic).0));
    }
}

/// A JSON string.
pub struct Quoted<'a>(
    /// What it says.
    pub &'a str,
);

impl std::fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_char('"')?;
        for c in self.0.chars() {
            match c {
                '"' => f.write_str("\\\"")?,
                '\\' => f.write_str("\\\\")?,
                '\n' => f.write_str("\\n")?,
                // Control characters, and the line separators that JavaScript once stumbled on.
                c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => {
                    write!(f, "\\u{:04x}", u32::from(c))?;
                }
                c => f.write_char(c)?,
            }
        }
        f.write_char('"')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_comes_back_as_it_went() {
        let text = "a\"b\\c\n\t\u{7f}\u{2028}مسار 😀";
        let back: String = serde_json::from_str(&Quoted(text).to_string()).expect("a JSON string");
        assert_eq!(back, text);
    }
}
