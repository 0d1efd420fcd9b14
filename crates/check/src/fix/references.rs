//! Ids, references to them, and events that are part of others.

use super::document::{Document, Place, quoted};
use super::{found, id_in_form, members};
use masar_feed::json::{Kind, Node};
use masar_feed::{Argument, Diagnostic, EventMessage, Fix, FixMessage, MessageId};

/// The largest number of items in a list whose ids are renamed. Each fix looks at all references.
const MAX_RENAMED: usize = 2_000;

/// Returns the fixes of a reference to an id that no item has.
pub fn unknown(document: &Document<'_>, place: &Place, diagnostic: &Diagnostic) -> Vec<Fix> {
    let Some(wanted) = document.string(place.value) else {
        return Vec::new();
    };
    let list = match diagnostic.problem.id {
        MessageId::Event(EventMessage::NoTrack) => "tracks",
        MessageId::Event(EventMessage::NoPartner) => "partners",
        _ => "events",
    };
    let write = |id: &str, is_sure| {
        let json = quoted(id);
        found(
            members::write(&json),
            is_sure,
            vec![document.replace(place.value, json)],
        )
    };
    if let Some(id) = id_of_title(document, list, wanted) {
        return vec![write(&id, true)];
    }
    let near = match diagnostic
        .fix
        .as_ref()
        .and_then(|fix| fix.arguments.first())
    {
        Some(Argument::Text(near)) => vec![write(near, false)],
        _ => Vec::new(),
    };
    let mut out = near;
    if list == "events" {
        out.extend(without_parent(document, place));
        return out;
    }
    let title = if list == "tracks" { "title" } else { "name" };
    let entry = format!("{{\"id\": {0}, \"{title}\": {0}}}", quoted(wanted));
    if let Some(edit) = added(document, list, &entry) {
        out.push(found(
            FixMessage::AddEntry.with(entry.as_str()).with(list),
            false,
            vec![edit],
        ));
    }
    out.push(found(
        FixMessage::Delete.with(wanted),
        false,
        removed(document, place),
    ));
    out
}

/// Returns the edit that adds an entry to a list of the feed.
fn added(document: &Document<'_>, list: &str, entry: &str) -> Option<masar_feed::Edit> {
    match document.value(Node::ROOT, list) {
        Some(found) if document.tree.kind(found) == Kind::List => {
            Some(document.append(found, entry))
        }
        Some(_) => None,
        None => {
            let events = document.member(Node::ROOT, "events")?;
            let member = format!("\"{list}\": [{entry}]");
            let before = document.raw(events).to_owned();
            Some(document.replace(events, format!("{member}, {before}")))
        }
    }
}

/// Returns the edits that delete a value: the whole member, or the element of a list.
pub fn removed(document: &Document<'_>, place: &Place) -> Vec<masar_feed::Edit> {
    match (place.container(), place.name) {
        (Some(object), Some(name)) => document.change_members(object, &[(name, None)]),
        (Some(list), None) => document.change_elements(list, &[(place.value, None)]),
        (None, _) => Vec::new(),
    }
}

/// Returns the id of the item whose title or name is a text.
fn id_of_title(document: &Document<'_>, list: &str, title: &str) -> Option<String> {
    let list = document.value(Node::ROOT, list)?;
    let is_title = |text: Node| match document.tree.kind(text) {
        Kind::String => document.tree.text(text).eq_ignore_ascii_case(title),
        Kind::Object => document
            .children(text)
            .into_iter()
            .any(|name| document.string(document.tree.value(name)) == Some(title)),
        _ => false,
    };
    let mut items = document.children(list).into_iter().filter(|item| {
        ["id", "title", "name", "short"]
            .iter()
            .filter_map(|member| document.value(*item, member))
            .any(is_title)
    });
    let item = items.next()?;
    // Two items of one title are a question.
    let id = document.string(document.value(item, "id")?)?;
    items.next().is_none().then(|| id.to_owned())
}

/// Returns the fix that lets an event stand alone.
pub fn without_parent(document: &Document<'_>, place: &Place) -> Vec<Fix> {
    let Some(event) = place
        .around
        .iter()
        .rev()
        .find(|node| document.member(**node, "part_of").is_some())
    else {
        return Vec::new();
    };
    let Some(name) = document.member(*event, "part_of") else {
        return Vec::new();
    };
    let edits = document.change_members(*event, &[(name, None)]);
    vec![found(FixMessage::DropPartOf.message(), false, edits)]
}

/// Returns the fix of an id that an earlier item has: the id that the event has until it is fixed.
pub fn duplicate_id(document: &Document<'_>, place: &Place, diagnostic: &Diagnostic) -> Vec<Fix> {
    let Some(id) = document.string(place.value) else {
        return Vec::new();
    };
    let given = match diagnostic
        .fix
        .as_ref()
        .and_then(|fix| fix.arguments.first())
    {
        Some(Argument::Text(given)) if given != id && !given.ends_with('…') => given.clone(),
        _ => {
            let list = place.around.len().checked_sub(2).map(|at| place.around[at]);
            let Some(list) = list else {
                return Vec::new();
            };
            let taken: Vec<&str> = document
                .children(list)
                .into_iter()
                .filter_map(|item| document.string(document.value(item, "id")?))
                .collect();
            let mut number = 2;
            while taken.contains(&&*format!("{id}-{number}")) {
                number += 1;
            }
            format!("{id}-{number}")
        }
    };
    let json = quoted(&given);
    vec![found(
        members::write(&json),
        false,
        vec![document.replace(place.value, json)],
    )]
}

/// Returns the fixes of an event that has the date and the title of an earlier one: an id of its own, or none of it.
pub fn same_event(document: &Document<'_>, place: &Place, diagnostic: &Diagnostic) -> Vec<Fix> {
    let mut out = Vec::new();
    if let Some(Argument::Text(id)) = diagnostic
        .fix
        .as_ref()
        .and_then(|fix| fix.arguments.first())
        && !id.ends_with('…')
    {
        let member = format!("\"id\": {}", quoted(id));
        let edit = document.prepend(place.value, &member);
        out.push(found(
            FixMessage::AddMember.with(member.as_str()),
            false,
            vec![edit],
        ));
    }
    out.push(found(
        FixMessage::DeleteThis.message(),
        false,
        removed(document, place),
    ));
    out
}

/// Returns the fix of an id that breaks the guide's rule, with all references to it.
pub fn id_form(document: &Document<'_>, place: &Place) -> Vec<Fix> {
    let Some(new) = document.string(place.value).and_then(id_in_form) else {
        return Vec::new();
    };
    renamed(document, place, &new)
}

/// Returns the fix that gives an item another id, also where it is referred to.
pub fn renamed(document: &Document<'_>, place: &Place, new: &str) -> Vec<Fix> {
    let Some(old) = document.string(place.value) else {
        return Vec::new();
    };
    let list = place.names.first().and_then(Option::as_deref).unwrap_or("");
    let Some(items) = document.value(Node::ROOT, list) else {
        return Vec::new();
    };
    let items = document.children(items);
    if items.len() > MAX_RENAMED {
        return Vec::new();
    }
    let is_taken = items.into_iter().any(|item| {
        document
            .value(item, "id")
            .and_then(|id| document.string(id))
            == Some(new)
    });
    if is_taken {
        return Vec::new();
    }
    let json = quoted(new);
    let mut edits = vec![document.replace(place.value, json.as_str())];
    for value in references(document, list) {
        if document.string(value) == Some(old) {
            edits.push(document.replace(value, json.as_str()));
        }
    }
    vec![found(members::write(&json), false, edits)]
}

/// Returns the values that refer to items of a list.
fn references(document: &Document<'_>, list: &str) -> Vec<Node> {
    let Some(events) = document.value(Node::ROOT, "events") else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for event in document.children(events) {
        match list {
            "events" => out.extend(document.value(event, "part_of")),
            "tracks" => out.extend(document.value(event, "track")),
            _ => {
                let partners = document.value(event, "partners");
                out.extend(
                    partners
                        .into_iter()
                        .flat_map(|list| document.children(list)),
                );
                let people = document.value(event, "people").into_iter();
                let people = people.flat_map(|list| document.children(list));
                out.extend(people.filter_map(|person| document.value(person, "partner")));
            }
        }
    }
    out
}
