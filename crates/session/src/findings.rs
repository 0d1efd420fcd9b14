//! The findings of the checker, at their places in the feed.

use std::collections::HashMap;
use std::rc::Rc;

use masar_edit::{Path, Splice, Step};
use serde::Deserialize;

use crate::place::{keyed, path_of};
use crate::row::Row;
use crate::session::Session;

/// A question to the checker: the pages of a feed.
#[derive(Clone, Debug)]
pub struct CheckRequest {
    /// The revision of the session, which the answer has, too.
    pub revision: u64,
    /// The texts of the pages.
    pub texts: Vec<String>,
    /// The language of the messages (BCP 47).
    pub language: String,
}

/// The answer of the checker.
#[derive(Clone, Debug, Deserialize)]
pub struct CheckAnswer {
    /// The revision of the session that was checked.
    pub revision: u64,
    report: Report,
}

#[derive(Clone, Debug, Deserialize)]
struct Report {
    feeds: Vec<FeedReport>,
}

/// A report of `masar check --format json`.
#[derive(Clone, Debug, Deserialize)]
struct FeedReport {
    read: bool,
    events_in_text: usize,
    events_read: usize,
    findings: Vec<Finding>,
    #[serde(default)]
    more: HashMap<String, usize>,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// A part of the feed is not shown as it is written.
    Error,
    /// All of it is shown, probably not as it was meant.
    Warning,
}

/// A finding of the checker.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Finding {
    /// Its code: `bad-date`.
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, as a sentence.
    pub message: String,
    /// What to do, as a sentence or a question.
    #[serde(rename = "mend")]
    pub advice: String,
    /// The line in the text of its page, from 1.
    pub line: u32,
    /// The fixes that the checker has computed: one that is sure, or each that is possible.
    #[serde(default)]
    pub fixes: Vec<Fix>,
    #[serde(rename = "path")]
    json_path: String,
    file: Option<String>,
    /// The page of the feed, from 0.
    #[serde(skip)]
    pub page: usize,
    /// The id of the event that it is about.
    #[serde(skip)]
    pub event: Option<String>,
    /// Its place.
    #[serde(skip)]
    pub path: Path,
}

/// A change to the text that a finding proposes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Fix {
    /// What it does, as a sentence.
    pub label: String,
    /// Whether it is the only one and means what the text means.
    pub sure: bool,
    edits: Vec<Edit>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Edit {
    range: (usize, usize),
    replacement: String,
}

/// The findings of a feed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// The revision of the session that was checked.
    pub revision: u64,
    /// All findings: errors first, then in the order of the text.
    pub all: Vec<Finding>,
    /// The number of events in the text.
    pub events: usize,
    /// The number of events that visitors do not see.
    pub hidden: usize,
    /// The number of further findings that are only counted.
    pub more: usize,
    by_place: HashMap<String, Vec<usize>>,
    by_event: HashMap<String, Vec<usize>>,
}

impl Findings {
    /// Returns the findings of an answer at their places; `None` if the feed has changed since.
    #[must_use]
    pub fn of(answer: CheckAnswer, session: &Session) -> Option<Findings> {
        if answer.revision != session.revision() {
            return None;
        }
        let report = answer.report.feeds.into_iter().next()?;
        let mut all = report.findings;
        all.sort_by_key(|one| one.severity);
        let mut findings = Findings {
            revision: answer.revision,
            events: report.events_in_text,
            hidden: match report.read {
                true => report.events_in_text - report.events_read,
                false => session.rows().len(),
            },
            more: report.more.values().sum(),
            ..Findings::default()
        };
        for mut finding in all {
            let index = findings.all.len();
            // The pages are sent under their numbers.
            let page = finding.file.as_deref().and_then(|name| name.parse().ok());
            finding.page = page.unwrap_or(0);
            let steps = steps(&finding.json_path);
            let row = match steps.as_slice() {
                [Step::Member(list), Step::Index(at), ..] if list == "events" => {
                    let rows = session.rows();
                    let mut rows = rows.iter();
                    let is_its = |row: &&Rc<Row>| is_at(row, finding.page, *at);
                    rows.find(is_its).cloned()
                }
                _ => None,
            };
            let mut places = Vec::new();
            if let Some(row) = row {
                let inner = &steps[2..];
                finding.path = path_of(row.path.clone(), inner);
                places.push(path_of(row.path.clone(), &keyed(&row.value, inner)));
                finding.event = Some(row.id.clone());
                findings
                    .by_event
                    .entry(row.id.clone())
                    .or_default()
                    .push(index);
            } else {
                finding.path = path_of(Path::feed(), &steps);
            }
            if let Some(member) = missing_member(&finding.code) {
                finding.path = finding.path.member(member);
                places = places
                    .into_iter()
                    .map(|place| place.member(member))
                    .collect();
            }
            places.push(finding.path.clone());
            places.dedup();
            for place in places {
                findings
                    .by_place
                    .entry(place.to_string())
                    .or_default()
                    .push(index);
            }
            findings.all.push(finding);
        }
        Some(findings)
    }

    /// Returns the findings at exactly this place.
    pub fn at(&self, path: &Path) -> impl Iterator<Item = (usize, &Finding)> {
        let found = self.by_place.get(&path.to_string());
        let found = found.into_iter().flatten();
        found.map(|index| (*index, &self.all[*index]))
    }

    /// Returns the findings of an event.
    pub fn of_event(&self, id: &str) -> impl Iterator<Item = (usize, &Finding)> {
        let found = self.by_event.get(id).into_iter().flatten();
        found.map(|index| (*index, &self.all[*index]))
    }

    /// Returns the number of findings of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        let of_severity = self.all.iter().filter(|one| one.severity == severity);
        of_severity.count()
    }
}

fn is_at(row: &Row, page: usize, index: usize) -> bool {
    row.page == page && row.index == index
}

/// Returns the member that a finding about an object misses: the finding is shown at its field.
fn missing_member(code: &str) -> Option<&'static str> {
    match code {
        "no-alt" => Some("alt"),
        "no-size" => Some("width"),
        "no-title" => Some("title"),
        "no-date" => Some("date"),
        _ => None,
    }
}

impl Fix {
    /// Returns the places of the text that the fix replaces; `None` if the text is not the one that was checked.
    pub(crate) fn splices(&self, text: &str) -> Option<Vec<Splice>> {
        let mut edits: Vec<&Edit> = self.edits.iter().collect();
        edits.sort_by_key(|edit| edit.range);
        let splices = edits.into_iter().map(|edit| {
            Some(Splice {
                at: edit.range.0,
                removed: text.get(edit.range.0..edit.range.1)?.to_owned(),
                inserted: edit.replacement.clone(),
            })
        });
        splices.collect()
    }
}

/// Returns the steps of a path as the checker writes it: `$.events[3].title["zh-Hant"]`.
fn steps(path: &str) -> Vec<Step> {
    let mut out = Vec::new();
    let mut rest = path.strip_prefix('$').unwrap_or(path);
    while let Some(first) = rest.chars().next() {
        let after = &rest[first.len_utf8()..];
        if first == '.' {
            let end = after.find(['.', '[']).unwrap_or(after.len());
            out.push(Step::Member(after[..end].to_owned()));
            rest = &after[end..];
        } else if let Some(quoted) = after.strip_prefix('"') {
            let (name, end) = unquoted(quoted);
            out.push(Step::Member(name));
            rest = quoted[end..].strip_prefix("\"]").unwrap_or("");
        } else {
            let end = after.find(']').unwrap_or(after.len());
            out.extend(after[..end].parse().ok().map(Step::Index));
            rest = after[end..].strip_prefix(']').unwrap_or("");
        }
    }
    out
}

/// Returns the name before a quotation mark, without its escapes, and its length with them.
fn unquoted(text: &str) -> (String, usize) {
    let mut name = String::new();
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return (name, at),
            '\\' => name.extend(letters.next().map(|(_, letter)| letter)),
            _ => name.push(letter),
        }
    }
    (name, text.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use masar_check::{Checked, MessageLang, Pages, json_report};

    fn checked(texts: &[&str]) -> (Session, Findings) {
        let pages = texts.iter().enumerate();
        let named = pages.map(|(index, text)| (index.to_string(), (*text).to_owned()));
        let session = Session::open(named.collect()).expect("JSON");
        let mut pages = Pages::default();
        for (index, text) in texts.iter().enumerate() {
            pages.add(index.to_string(), text.as_bytes().to_vec());
        }
        let report = json_report(&[Checked::new(pages, false)], MessageLang::En);
        let answer = format!(
            "{{\"revision\": {}, \"report\": {report}}}",
            session.revision()
        );
        let answer: CheckAnswer = serde_json::from_str(&answer).expect("a report");
        let findings = Findings::of(answer, &session).expect("of this revision");
        (session, findings)
    }

    #[test]
    fn a_finding_is_found_by_its_event_and_by_its_place_however_that_is_named() {
        let first = r#"{"masar": 1, "languages": ["en"], "events": [{"id": "a", "date": "2022", "title": "A"}], "next_url": "2.json"}"#;
        let second = r#"{"masar": 1, "events": [{"id": "b", "date": "2022-02-30", "title": "B", "media": [{"src": "b.jpg", "width": 4, "height": 3}]}]}"#;
        let (_, findings) = checked(&[first, second]);
        let codes: Vec<&str> = findings
            .of_event("b")
            .map(|one| one.1.code.as_str())
            .collect();
        assert_eq!(codes, ["impossible-day", "no-alt"]);
        assert!(findings.all.iter().all(|one| one.page == 1));
        let media = Path::event("b").member("media");
        for medium in [media.clone().index(0), media.key("b.jpg")] {
            let place = medium.member("alt");
            assert_eq!(findings.at(&place).count(), 1, "{place}");
        }
        assert_eq!(findings.count(Severity::Error), 1);
        assert_eq!(findings.hidden, 1);
    }

    #[test]
    fn a_fix_is_one_step_and_only_for_the_text_that_was_checked() {
        let text = r#"{"masar": 1, "languages": ["en"], "events": [{"id": "a", "date": "2023-05-00", "title": "A"}]}"#;
        let (mut session, findings) = checked(&[text]);
        session.fix(&findings, 0, 0).expect("a fix");
        assert!(session.pages()[0].text().contains("\"2023-05\""));
        assert!(session.fix(&findings, 0, 0).is_err());
        session.undo();
        assert_eq!(session.pages()[0].text(), text);
    }

    #[test]
    fn paths_of_the_checker_are_read_with_their_quotation_marks() {
        let member = |name: &str| Step::Member(name.into());
        assert_eq!(
            steps("$.events[12].title[\"zh-\\\"Hant\"].x"),
            [
                member("events"),
                Step::Index(12),
                member("title"),
                member("zh-\"Hant"),
                member("x")
            ]
        );
        assert_eq!(steps("$"), []);
    }
}
