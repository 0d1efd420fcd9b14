//! Checks fixes before they are shown: a fix that brings a new problem is none.

use std::collections::HashMap;

use super::apply::apply;
use masar_feed::{Code, Diagnostic, Edit, Fix};

/// The largest number of bytes that are read to check the fixes of a page.
const MAX_EFFORT: usize = 4 << 20;

/// The largest text whose fixes are checked: the second reading takes as much memory as the first.
const MAX_BYTES: usize = 128 << 10;

/// Checks fixes of one text.
pub struct Verifier<'t> {
    text: &'t str,
    /// The problems of the text; nothing if it is too long to be read once for each fix.
    before: Option<Before>,
    /// Whether the text is in a format that only the import reads, so that nothing can be checked here.
    is_imported: bool,
}

/// The problems of a text before a fix.
struct Before {
    /// The number of times that it has each problem.
    counts: HashMap<String, usize>,
    /// Whether nothing of it could be read.
    is_unread: bool,
    /// The paths of what was left out, so that nothing was checked in it.
    unchecked: Vec<String>,
}

impl<'t> Verifier<'t> {
    /// Creates a verifier for a text with so many diagnostics. `is_foreign`: the text is in another format.
    pub fn new(text: &'t str, diagnostics: usize, is_foreign: bool) -> Verifier<'t> {
        let is_short =
            text.len() <= MAX_BYTES && text.len().saturating_mul(diagnostics * 2) <= MAX_EFFORT;
        let before = is_short.then(|| before(text));
        let is_unread = before.as_ref().is_some_and(|before| before.is_unread);
        Verifier {
            text,
            before,
            is_imported: is_foreign && is_unread,
        }
    }

    /// Whether a fix leaves no problem that the text did not have. Problems in parts that were not checked before are not
    /// new.
    pub fn is_clean(&self, fix: &Fix) -> bool {
        let Some(before) = &self.before else {
            return true;
        };
        let mut edits = fix.edits.clone();
        edits.sort_by_key(|edit| edit.range);
        let Some(after) = apply(self.text, &edits) else {
            return false;
        };
        let Ok(problems) = problems(&after) else {
            // A format that only the import reads.
            return self.is_imported;
        };
        if before.is_unread {
            return true;
        }
        let written = self.written(&edits);
        let mut counts: HashMap<String, usize> = HashMap::new();
        for diagnostic in &problems {
            let is_written = written.iter().any(|one| overlap(*one, diagnostic.range));
            if is_written || !before.is_unchecked(&diagnostic.path) {
                *counts.entry(key(diagnostic)).or_default() += 1;
            }
        }
        counts
            .iter()
            .all(|(key, count)| before.counts.get(key).is_some_and(|known| count <= known))
    }

    /// Returns the ranges that the edits write, in the new text. A list or an object that takes another form is not written
    /// by the fix: what is in it was there.
    fn written(&self, edits: &[Edit]) -> Vec<(usize, usize)> {
        let mut out = Vec::new();
        let (mut added, mut removed) = (0, 0);
        for edit in edits {
            let start = edit.range.0 + added - removed;
            let replaced = self.text.get(edit.range.0..edit.range.1).unwrap_or("");
            if !replaced.starts_with(['{', '[']) {
                out.push((start, start + edit.replacement.len()));
            }
            added += edit.replacement.len();
            removed += edit.range.1 - edit.range.0;
        }
        out
    }
}

impl Before {
    /// Whether a path is in a part that was not checked.
    fn is_unchecked(&self, path: &str) -> bool {
        self.unchecked.iter().any(|part| {
            let rest = path.strip_prefix(part.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
    }
}

fn overlap((start, end): (usize, usize), (from, to): (usize, usize)) -> bool {
    start < to && from < end
}

fn before(text: &str) -> Before {
    let found = problems(text);
    let is_unread = found.is_err();
    let found = found.unwrap_or_default();
    let mut counts = HashMap::new();
    for diagnostic in &found {
        *counts.entry(key(diagnostic)).or_default() += 1;
    }
    let unchecked = found
        .into_iter()
        .filter(|one| {
            matches!(
                one.code,
                Code::NoTitle | Code::MissingMember | Code::WrongType
            )
        })
        .map(|one| one.path);
    Before {
        counts,
        is_unread,
        unchecked: unchecked.collect(),
    }
}

/// Returns the problems of a text.
///
/// # Errors
/// Nothing of it can be read.
fn problems(text: &str) -> Result<Vec<Diagnostic>, ()> {
    let reading = crate::read_without_fixes(&[text], false).map_err(|_| ())?;
    Ok(reading.0.diagnostics)
}

/// Returns the key of a problem.
fn key(diagnostic: &Diagnostic) -> String {
    // The sentences about these depend on the rest of the feed.
    if matches!(diagnostic.code, Code::NoDate | Code::MissingLanguage) {
        return diagnostic.code.name().to_owned();
    }
    let problem = &diagnostic.problem;
    format!(
        "{} {:?} {:?}",
        diagnostic.code.name(),
        problem.id,
        problem.arguments
    )
}
