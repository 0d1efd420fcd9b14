//! Members that are unknown or missing: which member was meant, and how its value becomes one of it.

use super::document::{Document, Place, quoted};
use super::names::{
    ENDS, NESTED, STARTS, base_and_language, kind_of_object, meant, members_of, near, plain,
};
use super::types::{Form, converted};
use super::{dates, found};
use masar_feed::json::{Kind, Node};
use masar_feed::{Argument, Diagnostic, Fix, FixMessage, Message};

/// Returns the fixes of a member that is unknown.
pub fn unknown(document: &Document<'_>, place: &Place, diagnostic: &Diagnostic) -> Vec<Fix> {
    let (Some(object), Some(name)) = (place.container(), place.name) else {
        return Vec::new();
    };
    let kind = kind_of_object(place);
    let near = match diagnostic
        .fix
        .as_ref()
        .and_then(|fix| fix.arguments.first())
    {
        Some(Argument::Text(near)) => Some(near.as_str()),
        _ => None,
    };
    let meant = intended(document, place, object, name, kind, near);
    if !meant.is_empty() {
        return meant;
    }
    let text = document.tree.text(name);
    if target(document, place, diagnostic).is_some() {
        // The member is known, but its value is not enough for it, or it is there already.
        return Vec::new();
    }
    let note = format!("_{text}");
    vec![
        found(
            FixMessage::MakeNote.with(note.as_str()),
            false,
            vec![document.replace(name, quoted(&note))],
        ),
        found(
            FixMessage::Delete.with(text),
            false,
            document.change_members(object, &[(name, None)]),
        ),
    ]
}

/// Returns the member that an unknown one is meant as.
pub fn target(
    document: &Document<'_>,
    place: &Place,
    diagnostic: &Diagnostic,
) -> Option<&'static str> {
    let kind = kind_of_object(place)?;
    let text = document.tree.text(place.name?);
    let known = members_of(kind);
    if let Some((base, _)) = base_and_language(kind, text) {
        return Some(base);
    }
    let word = plain(text);
    if kind == "Event" && (STARTS.contains(&word.as_str()) || ENDS.contains(&word.as_str())) {
        return Some("date");
    }
    let suggested = match diagnostic
        .fix
        .as_ref()
        .and_then(|fix| fix.arguments.first())
    {
        Some(Argument::Text(near)) => known.iter().map(|one| one.name).find(|name| name == near),
        _ => None,
    };
    meant(kind, text).or(suggested)
}

/// Returns the fixes for an object that lacks a member: one of its unknown members is meant as that one.
pub fn missing(document: &Document<'_>, place: &Place, wanted: &str) -> Vec<Fix> {
    let object = place.value;
    let inner = Place {
        around: place.around.iter().copied().chain([object]).collect(),
        names: place
            .names
            .iter()
            .cloned()
            .chain([Some(String::new())])
            .collect(),
        name: None,
        value: object,
    };
    let Some(kind) = kind_of_object(&inner) else {
        return Vec::new();
    };
    let known = members_of(kind);
    let meant = document.children(object).into_iter().find_map(|name| {
        let text = document.tree.text(name);
        if known.iter().any(|member| member.name == text) {
            return None;
        }
        let is_wanted = match base_and_language(kind, text) {
            Some((base, _)) => base == wanted,
            None => {
                meant(kind, text).is_some_and(|meant| meant == wanted)
                    || near(known, text) == Some(wanted)
            }
        } || wanted == "date"
            && (STARTS.contains(&&*plain(text)) || ENDS.contains(&&*plain(text)));
        if !is_wanted {
            return None;
        }
        Some(intended(
            document,
            &inner,
            object,
            name,
            Some(kind),
            near(known, text),
        ))
        .filter(|fixes| !fixes.is_empty())
    });
    meant.unwrap_or_default()
}

/// Returns the fixes of an unknown member whose meaning is known.
fn intended(
    document: &Document<'_>,
    place: &Place,
    object: Node,
    name: Node,
    kind: Option<&'static str>,
    near: Option<&str>,
) -> Vec<Fix> {
    let Some(kind) = kind else {
        return Vec::new();
    };
    let text = document.tree.text(name);
    let word = plain(text);
    let is_bound = STARTS.contains(&word.as_str()) || ENDS.contains(&word.as_str());
    if matches!(kind, "Event" | "Era") && is_bound {
        return merged_dates(document, object);
    }
    let renamed = renamed(document, place, object, name, kind, near);
    if renamed.is_none() && matches!(kind, "Event" | "Era") && meant(kind, text) == Some("date") {
        return several_dates(document, object, name);
    }
    renamed.into_iter().collect()
}

/// Returns the fix of an unknown member that is meant as one other member.
fn renamed(
    document: &Document<'_>,
    place: &Place,
    object: Node,
    name: Node,
    kind: &'static str,
    near: Option<&str>,
) -> Option<Fix> {
    let text = document.tree.text(name);
    let word = plain(text);
    if matches!(kind, "Event" | "Era") {
        if kind == "Event"
            && word == "milestone"
            && is_yes(document.tree.text(document.tree.value(name)))
        {
            let member = "\"kind\": \"milestone\"";
            let edits = document.change_members(object, &[(name, Some(member.into()))]);
            return free(document, object, "kind")
                .then(|| found(FixMessage::WriteText.with(member), true, edits));
        }
        if kind == "Event" && NESTED.contains(&word.as_str()) {
            return moved_out(document, place, object, name);
        }
    }
    if let Some((base, _)) = base_and_language(kind, text) {
        return merged_texts(document, object, kind, base);
    }
    let target = meant(kind, text).or(near)?;
    let member = members_of(kind)
        .iter()
        .find(|member| member.name == target)?;
    if !free(document, object, target) {
        return None;
    }
    let value = document.tree.value(name);
    let json = match Form::of_member(member) {
        Some(form) => converted(document, value, form)?,
        None => document.raw(value).to_owned(),
    };
    let replaced = format!("{}: {json}", quoted(target));
    let edits = if json == document.raw(value) {
        vec![document.replace(name, quoted(target))]
    } else {
        document.change_members(object, &[(name, Some(replaced))])
    };
    Some(found(FixMessage::Rename.with(target), true, edits))
}

/// Whether a value says yes.
fn is_yes(value: &str) -> bool {
    let word = value.trim().to_lowercase();
    ["true", "yes", "oui", "نعم", "sí", "si", "1", "x"].contains(&&*word)
}

/// Whether an object lacks a member, or has it without a value.
fn free(document: &Document<'_>, object: Node, name: &str) -> bool {
    document.member(object, name).is_none()
}

/// Whether a member is there without a value.
fn is_empty(document: &Document<'_>, name: Node) -> bool {
    let value = document.tree.value(name);
    document.raw(value) == "null"
        || document
            .string(value)
            .is_some_and(|text| text.trim().is_empty())
}

/// Returns the fixes of a member that is meant as the date, but whose value can mean several ones.
fn several_dates(document: &Document<'_>, object: Node, name: Node) -> Vec<Fix> {
    if !free(document, object, "date") {
        return Vec::new();
    }
    let read = super::types::date_of(document, document.tree.value(name)).unwrap_or_default();
    let fix = |reading: dates::Reading| {
        let member = format!("\"date\": {}", quoted(&reading.date));
        let label = match reading.how {
            Some(how) => FixMessage::WriteTextHow.with(member.as_str()).with(how),
            None => write(&member),
        };
        let edits = document.change_members(object, &[(name, Some(member))]);
        found(label, false, edits)
    };
    read.list.into_iter().map(fix).collect()
}

/// Joins the start and the end of an event into its date, as they may be read.
fn merged_dates(document: &Document<'_>, object: Node) -> Vec<Fix> {
    let names = document.children(object);
    let of = |list: &[&str]| {
        let mut names = names.iter().copied();
        names.find(|name| list.contains(&&*plain(document.tree.text(*name))))
    };
    let (start, end, date) = (of(STARTS), of(ENDS), document.member(object, "date"));
    let end = end.map(|end| (end, is_empty(document, end)));
    if date.is_some() && start.is_some() {
        return Vec::new();
    }
    let Some(start) = start.or(date) else {
        return Vec::new();
    };
    let read =
        |name| super::types::date_of(document, document.tree.value(name)).unwrap_or_default();
    let first = read(start);
    // An end without a value is none.
    let last = end.filter(|end| !end.1).map(|end| read(end.0));
    let mut is_sure = first.is_sure && last.as_ref().is_none_or(|last| last.is_sure);
    let mut dates = Vec::new();
    for begin in &first.list {
        match &last {
            None => dates.push(begin.date.clone()),
            Some(last) => dates.extend(last.list.iter().map(|end| {
                let is_same = end.date == begin.date;
                if is_same {
                    begin.date.clone()
                } else {
                    format!("{}/{}", begin.date, end.date)
                }
            })),
        }
    }
    dates.retain(|date| dates::is_date(date));
    is_sure &= dates.len() == 1;
    let fix = |date: String| {
        let json = quoted(&date);
        let mut changes = vec![(start, Some(format!("\"date\": {json}")))];
        changes.extend(end.map(|end| (end.0, None)));
        let edits = document.change_members(object, &changes);
        found(FixMessage::MergeDates.with(json.as_str()), is_sure, edits)
    };
    dates.into_iter().take(4).map(fix).collect()
}

/// Joins `title_ar` and `title_fr` into `title`.
fn merged_texts(document: &Document<'_>, object: Node, kind: &str, base: &str) -> Option<Fix> {
    let mut texts = Vec::new();
    let mut tags: Vec<String> = Vec::new();
    let mut changes: Vec<(Node, Option<String>)> = Vec::new();
    let listed = listed_languages(document);
    for name in document.children(object) {
        let text = document.tree.text(name);
        let value = document.tree.value(name);
        if text == base {
            if let (Kind::String, [only]) = (document.tree.kind(value), &*listed) {
                // A text without a language is in the only one of the feed.
                texts.insert(0, format!("{}: {}", quoted(only), document.raw(value)));
                tags.push(only.clone());
                changes.push((name, None));
                continue;
            }
            if document.tree.kind(value) != Kind::Object {
                return None;
            }
            let inner = document
                .raw(value)
                .trim_start_matches('{')
                .trim_end_matches('}')
                .trim();
            if !inner.is_empty() {
                texts.insert(0, inner.to_owned());
            }
            changes.push((name, None));
        } else if let Some((found, language)) = base_and_language(kind, text)
            && found == base
        {
            document.string(value)?;
            if tags.contains(&language) {
                return None;
            }
            texts.push(format!("{}: {}", quoted(&language), document.raw(value)));
            tags.push(language);
            changes.push((name, None));
        }
    }
    let value = format!("{{{}}}", texts.join(", "));
    changes.first_mut()?.1 = Some(format!("{}: {value}", quoted(base)));
    let mut edits = document.change_members(object, &changes);
    let unlisted = tags.iter().filter(|tag| !listed.contains(tag));
    let unlisted: Vec<String> = unlisted.map(|tag| quoted(tag)).collect();
    if let (Some(list), [_, ..], [_, ..]) = (
        document.value(Node::ROOT, "languages"),
        &*listed,
        &*unlisted,
    ) {
        edits.push(document.append(list, &unlisted.join(", ")));
    }
    Some(found(
        FixMessage::MergeTexts.with(base).with(value.as_str()),
        true,
        edits,
    ))
}

/// Returns the languages that the feed names.
fn listed_languages(document: &Document<'_>) -> Vec<String> {
    let list = document.value(Node::ROOT, "languages");
    let tags = list.into_iter().flat_map(|list| document.children(list));
    tags.filter_map(|tag| document.string(tag).map(str::to_owned))
        .collect()
}

/// Moves the events inside an event to the list around it, as parts of the event.
fn moved_out(document: &Document<'_>, place: &Place, object: Node, name: Node) -> Option<Fix> {
    let id = document.string(document.value(object, "id")?)?;
    let list = document.tree.value(name);
    if document.tree.kind(list) != Kind::List || place.around.len() < 2 {
        return None;
    }
    let id = quoted(id);
    let mut parts = Vec::new();
    for event in document.children(list) {
        if document.tree.kind(event) != Kind::Object {
            return None;
        }
        let raw = document.raw(event);
        let body = raw.strip_suffix('}')?.trim_end();
        let comma = if body.ends_with('{') { "" } else { ", " };
        parts.push(if document.member(event, "part_of").is_some() {
            raw.to_owned()
        } else {
            format!("{body}{comma}\"part_of\": {id}}}")
        });
    }
    let mut edits = document.change_members(object, &[(name, None)]);
    edits.push(document.insert_after(object, &parts));
    Some(found(FixMessage::MoveOut.with(id.as_str()), true, edits))
}

/// Returns the label for a JSON value that is written.
pub fn write(json: &str) -> Message {
    FixMessage::WriteText.with(json)
}
