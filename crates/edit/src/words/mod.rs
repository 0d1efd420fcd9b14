//! Differences and conflicts in words, in Arabic, French and English.

mod ar;
mod en;
mod error;
mod fr;
mod names;
mod owner;
mod subject;

use std::collections::HashSet;

pub use self::error::describe_error;
use self::names::choice;
use self::subject::Subject;
use crate::difference::{Difference, DifferenceKind};
use crate::json::Json;
use crate::merge::{Conflict, ConflictKind, Merge};
use crate::path::{Path, Step};

/// A language of these words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Arabic.
    Ar,
    /// French.
    Fr,
    /// English.
    En,
}

impl Lang {
    /// Returns its tag (BCP 47).
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Ar => "ar",
            Lang::Fr => "fr",
            Lang::En => "en",
        }
    }
}

/// The most letters of the first line of a commit message.
const MAX_FIRST_LINE: usize = 72;

/// The most letters of a title or a value that is quoted.
const MAX_QUOTED: usize = 60;

/// Returns a difference as a sentence without a full stop.
///
/// ```
/// use masar_edit::{Lang, describe, differences};
/// let before = r#"{"masar": 1, "events": [{"id": "a", "date": "2022", "title": {"ar": "اتفاقية", "fr": "Acord"}}]}"#;
/// let found = differences(before, &before.replace("Acord", "Accord")).expect("JSON");
/// assert_eq!(describe(&found[0], Lang::En), "Title (French) of “اتفاقية” changed");
/// assert_eq!(describe(&found[0], Lang::Ar), "تعديل العنوان بالفرنسية في «اتفاقية»");
/// ```
#[must_use]
pub fn describe(difference: &Difference, lang: Lang) -> String {
    let subject = Subject::of(&difference.place, lang);
    let values = Values::of(difference, &subject, lang);
    match lang {
        Lang::Ar => ar::sentence(difference.kind, &subject, &values),
        Lang::Fr => fr::sentence(difference.kind, &subject, &values),
        Lang::En => en::sentence(difference.kind, &subject, &values),
    }
}

/// The values before and afterwards, if they are short and no text of the feed.
struct Values {
    before: Option<String>,
    after: Option<String>,
}

impl Values {
    fn of(difference: &Difference, subject: &Subject<'_>, lang: Lang) -> Values {
        let is_short = subject.is_value;
        let shown = |json: &Option<Json>| {
            let json = json.as_ref().filter(|_| is_short)?;
            let text = scalar(json)?;
            Some(match subject.members.last() {
                Some(&"status" | &"kind") => choice(&text, lang).map_or(text, str::to_owned),
                _ => text,
            })
        };
        Values {
            before: shown(&difference.before),
            after: shown(&difference.after),
        }
    }
}

/// Returns a value that is no list and no object, as text of a limited length.
fn scalar(json: &Json) -> Option<String> {
    let text = match json.string() {
        Some(text) => text,
        None if json.as_str().starts_with(['[', '{']) => return None,
        None => json.as_str().to_owned(),
    };
    (!text.is_empty()).then(|| shortened(&text, MAX_QUOTED))
}

/// Returns a text of at most so many letters, on one line.
fn shortened(text: &str, most: usize) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    match line.char_indices().nth(most) {
        None => line,
        Some(_) => {
            let kept = line.chars().take(most - 1).collect::<String>();
            [kept.trim_end(), "…"].concat()
        }
    }
}

/// Returns a conflict in words, with the short values of the versions.
///
/// ```
/// use masar_edit::{Lang, describe_conflict, merge};
/// let base = r#"{"masar": 1, "events": [{"id": "a", "date": "2022", "title": "Signed"}]}"#;
/// let (ours, theirs) = (base.replace("2022", "2023"), base.replace("2022", "2024"));
/// let merged = merge(base, &ours, &theirs).expect("JSON");
/// assert_eq!(
///     describe_conflict(&merged.conflicts[0], Lang::En),
///     "Date of “Signed”: both versions changed it. Yours: “2023”. The other: “2024”. Before: “2022”."
/// );
/// ```
#[must_use]
pub fn describe_conflict(conflict: &Conflict, lang: Lang) -> String {
    let subject = Subject::of(&conflict.place, lang);
    let (what, problem) = match lang {
        Lang::Ar => (ar::subject(&subject), ar::problem(conflict.kind)),
        Lang::Fr => (fr::subject(&subject), fr::problem(conflict.kind)),
        Lang::En => (en::subject(&subject), en::problem(conflict.kind)),
    };
    let colon = if lang == Lang::Fr { "\u{a0}: " } else { ": " };
    let mut out = [&what, colon, problem].concat();
    let labels = match lang {
        Lang::Ar => ["نسختك", "النسخة الأخرى", "قبل ذلك"],
        Lang::Fr => ["La vôtre", "L’autre", "Avant"],
        Lang::En => ["Yours", "The other", "Before"],
    };
    if conflict.kind == ConflictKind::DeletedButUsed {
        return out;
    }
    let values = [&conflict.ours, &conflict.theirs, &conflict.base];
    for (label, value) in labels.into_iter().zip(values) {
        if let Some(text) = value.as_ref().and_then(scalar) {
            out.push(' ');
            out.push_str(label);
            out.push_str(colon);
            out.push_str(&quoted(&text, lang));
            out.push('.');
        }
    }
    out
}

/// Returns a text in the quotation marks of a language.
fn quoted(text: &str, lang: Lang) -> String {
    let text = shortened(text, MAX_QUOTED);
    match lang {
        Lang::Ar => ["«", &text, "»"].concat(),
        Lang::Fr => ["«\u{a0}", &text, "\u{a0}»"].concat(),
        Lang::En => ["“", &text, "”"].concat(),
    }
}

/// Returns the message of a commit: a first line of at most 72 letters, and the list of differences if there are several.
///
/// ```
/// use masar_edit::{Lang, commit_message, differences};
/// let before = r#"{"masar": 1, "title": "a", "events": [{"id": "a", "date": "2022", "title": "Signed"}]}"#;
/// let found = differences(before, before).expect("JSON");
/// assert_eq!(commit_message(&found, Lang::Fr), "Aucune modification");
/// let after = before.replace("2022", "2023");
/// let found = differences(before, &after).expect("JSON");
/// assert_eq!(
///     commit_message(&found, Lang::Fr),
///     "Modification de la date de «\u{a0}Signed\u{a0}»\u{a0}: 2023 au lieu de 2022"
/// );
/// ```
#[must_use]
pub fn commit_message(differences: &[Difference], lang: Lang) -> String {
    let lines: Vec<String> = differences.iter().map(|one| describe(one, lang)).collect();
    if let [line] = lines.as_slice()
        && line.chars().count() <= MAX_FIRST_LINE
    {
        return line.clone();
    }
    let counts = Counts::of(differences);
    let first = match lang {
        Lang::Ar => ar::summary(&counts),
        Lang::Fr => fr::summary(&counts),
        Lang::En => en::summary(&counts),
    };
    let mut out = shortened(&first, MAX_FIRST_LINE);
    for (index, line) in lines.iter().enumerate() {
        out.push_str(if index == 0 { "\n\n- " } else { "\n- " });
        out.push_str(line);
    }
    out
}

/// Returns the result of a merge as a sentence without a full stop.
///
/// ```
/// use masar_edit::{Lang, merge, merge_summary};
/// let base = r#"{"masar": 1, "title": "a", "events": []}"#;
/// let (ours, theirs) = (base.replace("\"a\"", "\"b\""), base.replace("\"a\"", "\"c\""));
/// let merged = merge(base, &ours, &theirs).expect("JSON");
/// assert_eq!(merge_summary(&merged, Lang::En), "nothing merged, 1 conflict to decide");
/// ```
#[must_use]
pub fn merge_summary(merge: &Merge, lang: Lang) -> String {
    let counts = [
        merge.taken.len(),
        merge.conflicts.len(),
        merge.findings.len(),
    ];
    match lang {
        Lang::Ar => ar::merged(counts),
        Lang::Fr => fr::merged(counts),
        Lang::En => en::merged(counts),
    }
}

/// The numbers of events that differences are about.
struct Counts {
    added: usize,
    changed: usize,
    removed: usize,
    /// Whether something besides events differs.
    others: bool,
}

impl Counts {
    fn of(differences: &[Difference]) -> Counts {
        let mut counts = Counts {
            added: 0,
            changed: 0,
            removed: 0,
            others: false,
        };
        let mut changed: HashSet<Path> = HashSet::new();
        for difference in differences {
            let path = &difference.place.path;
            let is_whole = path.steps().len() == 2;
            match (path.steps(), difference.kind) {
                ([Step::Member(list), _, ..], _) if list != "events" => counts.others = true,
                ([Step::Member(_), _, ..], DifferenceKind::Added) if is_whole => counts.added += 1,
                ([Step::Member(_), _, ..], DifferenceKind::Removed) if is_whole => {
                    counts.removed += 1;
                }
                ([Step::Member(_), _, ..], _) => {
                    changed.insert(path.first(2));
                }
                _ => counts.others = true,
            }
        }
        counts.changed = changed.len();
        counts
    }
}
