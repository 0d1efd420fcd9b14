//! Members that an object gets.

use masar_feed::json::Node;

use crate::error::EditError;
use crate::fragment::Fragment;
use crate::json::{Json, quote};
use crate::kind::ValueKind;
use crate::path::Path;
use crate::plan::{Child, Plan};
use crate::source::Source;

/// Adds a member to an object, at its place in the order of members: that of the table of members, or that of the feed's
/// languages. A member that the table does not have is added at the end.
pub(crate) fn insert_member(
    plan: &mut Plan,
    source: &Source<'_>,
    (object, kind): (Node, ValueKind),
    name: &str,
    value: Fragment,
) {
    let items = source.items(object);
    let mut children = match plan.children(object) {
        Some(children) => children.to_vec(),
        None => (0..items.len()).map(Child::Kept).collect(),
    };
    let ranks: Vec<usize> = children
        .iter()
        .map(|child| match child {
            Child::Kept(position) => rank(source, kind, source.name(&items[*position])),
            Child::New(name, _) => rank(source, kind, name.as_deref().unwrap_or("")),
        })
        .collect();
    let own = rank(source, kind, name);
    let before = ranks
        .iter()
        .rposition(|one| *one < own && *one != usize::MAX);
    let after = ranks
        .iter()
        .position(|one| *one > own && *one != usize::MAX);
    let index = match (before, after) {
        _ if own == usize::MAX => children.len(),
        (Some(before), _) => before + 1,
        (None, Some(after)) => after,
        (None, None) => children.len(),
    };
    children.insert(index, Child::New(Some(name.to_owned()), value));
    plan.set_children(object, children);
}

/// Returns the position of a member in the order in which members are written.
fn rank(source: &Source<'_>, kind: ValueKind, name: &str) -> usize {
    if !matches!(kind, ValueKind::Text) {
        return kind.rank(name);
    }
    let languages = source.languages();
    let position = languages.iter().position(|tag| *tag == name);
    position.unwrap_or(usize::MAX)
}

/// Returns the member that an object of the type `kind`, at a depth of a path, gets so that the path leads to a value.
///
/// # Errors
/// The path leads into a list that is missing.
pub(crate) fn nested(
    source: &Source<'_>,
    mut kind: ValueKind,
    path: &Path,
    depth: usize,
    value: &Json,
) -> Result<(String, Json), EditError> {
    let mut names = Vec::new();
    for at in depth..path.steps().len() {
        let not_found = || EditError::NotFound(path.clone());
        names.push(path.member_at(at).ok_or_else(not_found)?);
    }
    let first = names.remove(0);
    kind = kind.member(first);
    let mut out = String::new();
    let mut open = 0;
    for name in names {
        let is_text = matches!(kind, ValueKind::Text);
        kind = kind.member(name);
        // In a feed of one language, a text is one string.
        if is_text && source.languages() == [name] {
            continue;
        }
        out.push('{');
        quote(name, &mut out);
        out.push_str(": ");
        open += 1;
    }
    out.push_str(value.as_str());
    out.push_str(&"}".repeat(open));
    Ok((first.to_owned(), Json::of_valid(out)))
}

/// Returns what a text that is one string becomes when it gets a value in a language, and whether that is its own
/// language.
///
/// # Errors
/// The language of the string is unknown.
pub(crate) fn plain_text_with(
    source: &Source<'_>,
    string: Node,
    path: &Path,
    value: &Json,
) -> Result<(Json, bool), EditError> {
    let own = source.default_language();
    let language = path.member_at(path.steps().len() - 1).unwrap_or("");
    if own.is_empty() {
        return Err(EditError::LanguageUnknown(path.clone()));
    }
    if own == language {
        return Ok((value.clone(), true));
    }
    let mut out = String::from("{");
    quote(own, &mut out);
    out.push_str(": ");
    out.push_str(source.slice(string));
    out.push_str(", ");
    quote(language, &mut out);
    out.push_str(": ");
    out.push_str(value.as_str());
    out.push('}');
    Ok((Json::of_valid(out), false))
}
