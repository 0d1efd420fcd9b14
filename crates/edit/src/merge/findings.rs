//! Problems of a merged feed that neither version has.

use std::collections::{HashMap, HashSet};

use masar_feed::{Argument, Code, Diagnostic, Limits, ReadOptions, Rules, read_pages};

use super::walk::Side;
use super::{Merge, Sides};
use crate::kind::ValueKind;
use crate::locate::Locator;
use crate::path::{Path, Step};

/// Returns the problems of a merged feed that neither version has.
pub(super) fn new(
    [base, ours, theirs, merged]: [&str; 4],
    rules: Option<fn() -> Box<dyn Rules>>,
) -> Vec<Diagnostic> {
    if merged == ours || merged == theirs {
        return Vec::new();
    }
    let [of_base, of_ours, of_theirs] = [base, ours, theirs].map(|text| {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for problem in problems(text, rules) {
            *counts.entry(identity(&problem)).or_default() += 1;
        }
        counts
    });
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut out = problems(merged, rules);
    out.retain(|problem| {
        let identity = identity(problem);
        let count = |counts: &HashMap<String, usize>| counts.get(&identity).copied().unwrap_or(0);
        let (ours, theirs) = (count(&of_ours), count(&of_theirs));
        // Both versions may have added a problem of this kind.
        let most = (ours + theirs).saturating_sub(count(&of_base));
        let most = most.max(ours).max(theirs);
        let seen = seen.entry(identity).or_default();
        *seen += 1;
        *seen > most
    });
    out
}

/// Returns the problems of a feed.
fn problems(text: &str, rules: Option<fn() -> Box<dyn Rules>>) -> Vec<Diagnostic> {
    let mut rules = rules.map(|rules| rules());
    let options = ReadOptions {
        limits: Limits::NONE,
        rules: match &mut rules {
            Some(rules) => Some(&mut **rules),
            None => None,
        },
        ..ReadOptions::default()
    };
    match read_pages(&[text], options) {
        Ok(reading) => reading.diagnostics,
        Err(diagnostic) => vec![diagnostic],
    }
}

/// Returns a text by which a problem is recognized at another place of the text.
fn identity(problem: &Diagnostic) -> String {
    match problem.code {
        // One problem stands for all texts that lack the language.
        Code::MissingLanguage => format!("{:?}", problem.problem.arguments.last()),
        code => format!("{code:?} {:?}", problem.problem),
    }
}

/// Adds the places whose changes cause the problems: the deletion of what the other version refers to, and the references
/// that make a circle.
pub(super) fn add_causes(merge: &Merge, sides: &Sides<'_>, asked: &mut HashSet<Path>) {
    let mut missing: HashSet<&str> = HashSet::new();
    for finding in &merge.findings {
        match (finding.code, finding.problem.arguments.first()) {
            (Code::UnknownReference, Some(Argument::Text(id))) => {
                missing.insert(id);
            }
            (Code::Cycle | Code::NestedTooDeep, _) => {
                let taken = merge.taken.iter().map(|one| &one.place.path);
                asked.extend(taken.filter(|path| is_part_of(path)).cloned());
            }
            _ => {}
        }
    }
    if missing.is_empty() {
        return;
    }
    for list in ["events", "tracks", "partners"] {
        let [base, ours, theirs] = [sides.base.as_ref(), Some(&sides.ours), Some(&sides.theirs)]
            .map(|side| side.map_or_else(HashSet::new, |side| ids(side, list)));
        let deleted = base
            .into_iter()
            .filter(|id| missing.contains(id) && !(ours.contains(id) && theirs.contains(id)));
        asked.extend(deleted.map(|id| Path::feed().member(list).key(id)));
    }
}

fn is_part_of(path: &Path) -> bool {
    matches!(path.steps().last(), Some(Step::Member(name)) if name == "part_of")
}

/// Returns the ids of the elements of a list.
fn ids<'a>(side: &'a Side<'_>, list: &str) -> HashSet<&'a str> {
    let locator = Locator {
        source: &side.source,
        ids: &side.ids,
    };
    let Some(node) = side.source.member(side.source.root(), list) else {
        return HashSet::new();
    };
    let kind = ValueKind::at(&Path::feed().member(list));
    let elements = side.source.tree.children(node);
    elements
        .filter_map(|element| locator.key(kind, element))
        .collect()
}
