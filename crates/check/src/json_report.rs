//! The report on feeds as one JSON object, for other programs.
//!
//! ```json
//! {"feeds": [{"file": "…", "read": true, "events_in_text": 10, "events_read": 9,
//!   "findings": [{"code": "bad-date", "severity": "error", "message": "…",
//!     "mend": "…", "path": "$.events[3].date", "line": 41, "column": 15, "range": [1200, 1202]}]}]}
//! ```
//!
//! `"more"` is the number of further diagnostics of each code, which are only counted:
//! `"more": {"bad-date": 1200}`. With `--all` there are none.
//!
//! `"fixes"` are the fixes that are computed from the text, each with its edits: the range of bytes that is replaced, and the
//! text that replaces it. With `"sure": true` there is one fix, which `masar check --fix` applies.
//!
//! A diagnostic of a further page of the feed has that page's `"file"`, too.
//!
//! Programs rely on the names of the members, so they never change: `"mend"` is the fix.

use serde::{Serialize, Serializer};

use super::{Checked, Explain, MessageLang, fix_label};
use masar_feed::{Code, Diagnostic, Fix};

#[derive(Serialize)]
struct Report<'a> {
    feeds: Vec<FeedReport<'a>>,
}

#[derive(Serialize)]
struct FeedReport<'a> {
    file: &'a str,
    read: bool,
    events_in_text: usize,
    events_read: usize,
    findings: Vec<Finding<'a>>,
    #[serde(
        rename = "more",
        skip_serializing_if = "<[_]>::is_empty",
        serialize_with = "by_code"
    )]
    suppressed: &'a [(Code, usize)],
}

#[derive(Serialize)]
struct Finding<'a> {
    code: &'static str,
    severity: &'static str,
    message: String,
    #[serde(rename = "mend")]
    fix: String,
    path: &'a str,
    line: u32,
    column: u32,
    range: (usize, usize),
    /// The fixes that are computed from the text: one that is sure, or each that is possible.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<FixReport<'a>>,
    /// The file of a further page; the first page is the feed's own `file`.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
}

#[derive(Serialize)]
struct FixReport<'a> {
    label: String,
    sure: bool,
    edits: Vec<EditReport<'a>>,
}

#[derive(Serialize)]
struct EditReport<'a> {
    range: (usize, usize),
    replacement: &'a str,
}

/// Returns the report on some feeds, with a line feed at its end. Its messages are in `lang`.
#[must_use]
pub fn json_report(feeds: &[Checked], lang: MessageLang) -> String {
    let report = Report {
        feeds: feeds.iter().map(|feed| of_feed(feed, lang)).collect(),
    };
    let mut out = serde_json::to_string_pretty(&report).unwrap_or_default();
    out.push('\n');
    out
}

fn of_feed(feed: &Checked, lang: MessageLang) -> FeedReport<'_> {
    let findings = feed.diagnostics.iter();
    FeedReport {
        file: feed.name(),
        read: feed.summary.is_some(),
        events_in_text: feed.summary.map_or(0, |one| one.events_in_text),
        events_read: feed.summary.map_or(0, |one| one.events_read),
        findings: findings.map(|one| finding(feed, one, lang)).collect(),
        suppressed: &feed.suppressed,
    }
}

fn finding<'a>(feed: &'a Checked, diagnostic: &'a Diagnostic, lang: MessageLang) -> Finding<'a> {
    Finding {
        code: diagnostic.code.name(),
        severity: diagnostic.severity.name(),
        message: diagnostic.problem_in(lang),
        fix: diagnostic.fix_in(lang),
        path: &diagnostic.path,
        line: diagnostic.line,
        column: diagnostic.column,
        range: diagnostic.range,
        fixes: diagnostic.fixes.iter().map(|one| fix(one, lang)).collect(),
        file: (diagnostic.page > 0).then(|| feed.page_of(diagnostic).0),
    }
}

fn fix(fix: &Fix, lang: MessageLang) -> FixReport<'_> {
    let edits = fix.edits.iter().map(|edit| EditReport {
        range: edit.range,
        replacement: &edit.replacement,
    });
    FixReport {
        label: fix_label(fix, lang),
        sure: fix.is_sure,
        edits: edits.collect(),
    }
}

/// Serializes pairs as one object, whose names are the codes.
fn by_code<S: Serializer>(counts: &&[(Code, usize)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(counts.iter().map(|(code, count)| (code.name(), count)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Pages;

    #[test]
    fn the_report_has_the_members_that_programs_read_in_their_order() {
        let mut pages = Pages::default();
        let first = r#"{"masar": 1, "events": [], "next_url": "2.json"}"#;
        let second = r#"{"masar": 1, "events": [{"date": "2023-05-00", "title": "\"a\"\u0007"}]}"#;
        pages.add("1.json".into(), first.into());
        pages.add("2.json".into(), second.into());
        let mut checked = Checked::new(pages, false);
        checked.suppressed = vec![(Code::BadDate, 1200), (Code::NotHeld, 2)];
        let text = json_report(&[checked], MessageLang::En);
        let (problem, fix) = {
            let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            let finding = &value["feeds"][0]["findings"][0];
            (finding["message"].clone(), finding["mend"].clone())
        };
        assert!(problem.is_string() && fix.is_string(), "{text}");
        let expected = format!(
            r#"{{
  "feeds": [
    {{
      "file": "1.json",
      "read": true,
      "events_in_text": 1,
      "events_read": 0,
      "findings": [
        {{
          "code": "impossible-day",
          "severity": "error",
          "message": {problem},
          "mend": {fix},
          "path": "$.events[0].date",
          "line": 1,
          "column": 43,
          "range": [
            42,
            43
          ],
          "fixes": [
            {{
              "label": "Write \"2023-05\".",
              "sure": true,
              "edits": [
                {{
                  "range": [
                    33,
                    45
                  ],
                  "replacement": "\"2023-05\""
                }}
              ]
            }}
          ],
          "file": "2.json"
        }}
      ],
      "more": {{
        "bad-date": 1200,
        "not-held": 2
      }}
    }}
  ]
}}
"#
        );
        assert_eq!(text, expected);
    }
}
