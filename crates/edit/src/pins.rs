//! Ids that are written down, since a change would give their events other ones.

use masar_feed::json::Node;
use masar_feed::members;

use crate::change::Change;
use crate::fragment::Fragment;
use crate::identity::EventIds;
use crate::json::Json;
use crate::kind::ValueKind;
use crate::members::insert_member;
use crate::path::{Path, Step};
use crate::plan::{Child, Plan};
use crate::source::Source;

/// Whether a change may give an event without an id another derived one: it is about a date, a title, or what replaces
/// one, about the list of events, or about the feed's languages.
pub(crate) fn may_change_ids(change: &Change) -> bool {
    let path = match change {
        Change::Set { path, .. } | Change::Remove { path } | Change::Duplicate { path, .. } => path,
        Change::Move { path, .. } => path,
        Change::Insert { list, .. } => list,
        Change::Text { .. } => return false,
    };
    is_relevant(path)
}

fn is_relevant(path: &Path) -> bool {
    match path.steps() {
        [Step::Member(first), ..] if first == "languages" => true,
        [Step::Member(first), rest @ ..] if first == "events" => match rest {
            [_, Step::Member(member), ..] => {
                ["id", "title", "date", "summary"].contains(&member.as_str())
            }
            _ => true,
        },
        [] => true,
        _ => false,
    }
}

/// Returns the events without an id that would have another one in the changed text, with the ids that they have. An event
/// may get an id that `is_allowed`.
pub(crate) fn needed(
    source: &Source<'_>,
    ids: &EventIds,
    plan: &Plan,
    changed: &str,
    is_allowed: impl Fn(&str) -> bool,
) -> Vec<(Node, String)> {
    let Ok(after) = Source::parse_page(changed, source.others) else {
        return Vec::new();
    };
    let after = EventIds::of(&after);
    let list = source.member(source.root(), "events");
    let positions: Vec<Option<usize>> = match list.and_then(|list| plan.children(list)) {
        Some(children) => children.iter().map(Child::position).collect(),
        None => (0..ids.count()).map(Some).collect(),
    };
    let pairs = positions.into_iter().enumerate();
    pairs
        .filter_map(|(now, position)| {
            let position = position?;
            let id = ids.derived(position)?;
            let new = after.derived(now);
            let is_other = !after.is_given(now) && new != Some(id) && !new.is_some_and(&is_allowed);
            is_other.then(|| Some((ids.event(position)?, id.to_owned())))?
        })
        .collect()
}

/// Adds the ids to a plan.
pub(crate) fn add(source: &Source<'_>, plan: &mut Plan, ids: Vec<(Node, String)>) {
    let kind = ValueKind::Object(&members::EVENT);
    for (event, id) in ids {
        let fragment = Fragment::formatted(Json::text(&id));
        insert_member(plan, source, (event, kind), "id", fragment);
    }
}
