//! English.

use super::owner::{self, OwnerWords, capitalized};
use super::subject::Subject;
use super::{Counts, Lang, Values};
use crate::difference::DifferenceKind;
use crate::merge::ConflictKind;

const LANG: Lang = Lang::En;

pub(super) fn sentence(kind: DifferenceKind, subject: &Subject<'_>, values: &Values) -> String {
    let is_item = subject.members.is_empty() && subject.item.is_some();
    let (link, verb) = match kind {
        DifferenceKind::Text => return "The file was edited as text".into(),
        DifferenceKind::Added if is_item => (" added to ", ""),
        DifferenceKind::Removed if is_item => (" removed from ", ""),
        DifferenceKind::Added => (" of ", " added"),
        DifferenceKind::Removed => (" of ", " deleted"),
        DifferenceKind::Changed => (" of ", " changed"),
        DifferenceKind::Moved => (" of ", " moved in the list"),
    };
    let mut out = with_owner(subject, link);
    out.push_str(verb);
    match (&values.before, &values.after) {
        (Some(before), Some(after)) => out.push_str(&format!(": {after} instead of {before}")),
        (None, Some(after)) => out.push_str(&format!(": {after}")),
        _ => {}
    }
    out
}

/// Returns the thing itself: “Title (French) of “…””.
pub(super) fn subject(subject: &Subject<'_>) -> String {
    with_owner(subject, " of ")
}

const OWNER: OwnerWords = OwnerWords {
    lang: LANG,
    timeline: "the timeline",
    of_item: |item| ["of the ", item].concat(),
    within: " in ",
};

fn with_owner(subject: &Subject<'_>, link: &str) -> String {
    capitalized(&owner::with_owner(subject, link, &OWNER))
}

pub(super) const fn problem(kind: ConflictKind) -> &'static str {
    match kind {
        ConflictKind::BothChanged => "both versions changed it.",
        ConflictKind::BothAdded => "both versions added it, with different contents.",
        ConflictKind::DeletedInOurs => "you deleted it, and the other version changed it.",
        ConflictKind::DeletedInTheirs => "the other version deleted it, and you changed it.",
        ConflictKind::DeletedButUsed => "one version deleted it, and the other one refers to it.",
        ConflictKind::Circle => {
            "together with your changes, this puts events inside each other in a circle."
        }
    }
}

pub(super) fn summary(counts: &Counts) -> String {
    let mut parts = Vec::new();
    for (count, verb) in [
        (counts.added, "added"),
        (counts.changed, "changed"),
        (counts.removed, "deleted"),
    ] {
        match (count, parts.is_empty()) {
            (0, _) => {}
            (1, true) => parts.push(format!("1 event {verb}")),
            (_, true) => parts.push(format!("{count} events {verb}")),
            (_, false) => parts.push(format!("{count} {verb}")),
        }
    }
    match (parts.is_empty(), counts.others) {
        (true, false) => "No changes".into(),
        (true, true) => "Settings of the timeline changed".into(),
        (false, true) => [&parts.join(", "), ", settings changed"].concat(),
        (false, false) => parts.join(", "),
    }
}

/// Returns the numbers of a merge: changes, conflicts, new problems.
pub(super) fn merged([taken, conflicts, problems]: [usize; 3]) -> String {
    let mut out = match taken {
        0 => "nothing merged".to_owned(),
        1 => "1 change merged".to_owned(),
        _ => format!("{taken} changes merged"),
    };
    for (count, noun, end) in [
        (conflicts, "conflict", " to decide"),
        (problems, "new problem", ""),
    ] {
        let plural = if count == 1 { "" } else { "s" };
        if count > 0 {
            out.push_str(&format!(", {count} {noun}{plural}{end}"));
        }
    }
    out
}
