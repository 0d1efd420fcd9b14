//! Applies edits to a text.

use masar_feed::{Diagnostic, Edit};

/// Returns a text with edits, which are in order and do not overlap; nothing if they do.
pub fn apply(text: &str, edits: &[Edit]) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        out.push_str(text.get(at..edit.range.0)?);
        out.push_str(&edit.replacement);
        at = edit.range.1.max(edit.range.0);
    }
    out.push_str(text.get(at..)?);
    Some(out)
}

/// Returns a page's text with the sure fixes of its diagnostics, and the number of fixes; nothing if there is no such fix.
/// A fix that overlaps an earlier one is left for the next time.
#[must_use]
pub fn with_sure_fixes(text: &str, diagnostics: &[&Diagnostic]) -> Option<(String, usize)> {
    let mut chosen: Vec<Edit> = Vec::new();
    let mut count = 0;
    for fix in diagnostics
        .iter()
        .flat_map(|one| &one.fixes)
        .filter(|fix| fix.is_sure)
    {
        // Two diagnostics may have the same cause, and the same fix.
        if fix.edits.iter().all(|edit| chosen.contains(edit)) {
            continue;
        }
        if fix
            .edits
            .iter()
            .all(|edit| chosen.iter().all(|other| are_apart(edit, other)))
        {
            chosen.extend(fix.edits.iter().cloned());
            count += 1;
        }
    }
    chosen.sort_by_key(|edit| edit.range);
    let text = apply(text, &chosen).filter(|_| count > 0)?;
    Some((text, count))
}

/// Whether two edits change different places. Two insertions at one place would depend on their order.
fn are_apart(one: &Edit, other: &Edit) -> bool {
    let ((start, end), (from, to)) = (one.range, other.range);
    (end < from || to < start) || (end == from || to == start) && start != from && end != to
}
