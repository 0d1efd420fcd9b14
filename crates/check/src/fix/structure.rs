//! The fixes of objects and lists: what is missing in them, there twice, or of another type.

use super::document::{Document, Place, quoted};
use super::names::meant;
use super::types::Form;
use super::{found, id_in_form, members, references, types, values};
use masar_feed::json::Node;
use masar_feed::{
    Argument, Diagnostic, Edit, Expected, FeedMessage, Fix, FixMessage, Message, MessageId,
};

/// Returns the fix of a partner without a name: its id as its name.
pub fn no_name(document: &Document<'_>, place: &Place) -> Vec<Fix> {
    let Some(id) = document
        .value(place.value, "id")
        .and_then(|id| document.string(id))
    else {
        return Vec::new();
    };
    let member = format!("\"name\": {}", quoted(id));
    let label = FixMessage::AddMember.with(member.as_str());
    vec![found(
        label,
        false,
        vec![document.append(place.value, &member)],
    )]
}

/// Returns the fixes of an event without a title: a member that is meant as one, a title of the wrong type, or one under a
/// name that is no language.
pub fn title(document: &Document<'_>, place: &Place) -> Vec<Fix> {
    if let Some(title) = document.value(place.value, "title") {
        let tags = title_tags(document, place, title);
        if !tags.is_empty() {
            return tags;
        }
    }
    if let Some(title) = document.value(place.value, "title")
        && let Some(json) = types::converted(document, title, Form::Text)
        && json != document.raw(title)
    {
        return vec![found(
            members::write(&json),
            true,
            vec![document.replace(title, json)],
        )];
    }
    members::missing(document, place, "title")
}

/// Returns the fixes of the only language of a title, if it has a text.
fn title_tags(document: &Document<'_>, event: &Place, title: Node) -> Vec<Fix> {
    if !document.raw(title).starts_with('{') {
        return Vec::new();
    }
    let [name] = document.children(title)[..] else {
        return Vec::new();
    };
    let value = document.tree.value(name);
    if document
        .string(value)
        .is_none_or(|text| text.trim().is_empty())
    {
        return Vec::new();
    }
    let around = event.around.iter().copied();
    let names = event.names.iter().cloned();
    let own_names = ["title", document.tree.text(name)].map(|name| Some(name.to_owned()));
    let place = Place {
        around: around.chain([event.value, title]).collect(),
        names: names.chain(own_names).collect(),
        name: Some(name),
        value,
    };
    values::language_fixes(document, &place)
}

pub fn missing(document: &Document<'_>, place: &Place, diagnostic: &Diagnostic) -> Vec<Fix> {
    let wanted = match diagnostic.problem.arguments.first() {
        Some(Argument::Text(name)) => name.as_str(),
        _ => "events",
    };
    let meant = members::missing(document, place, wanted);
    if !meant.is_empty() {
        return meant;
    }
    match diagnostic.problem.id {
        MessageId::Feed(FeedMessage::NoEvents) => {
            let member = "\"events\": []";
            vec![found(
                FixMessage::AddMember.with(member),
                false,
                vec![document.append(place.value, member)],
            )]
        }
        MessageId::Feed(FeedMessage::NoId) => {
            let name = ["title", "name", "short"]
                .iter()
                .find_map(|name| document.string(document.value(place.value, name)?));
            let Some(id) = name.and_then(id_in_form) else {
                return Vec::new();
            };
            let member = format!("\"id\": {}", quoted(&id));
            vec![found(
                FixMessage::AddMember.with(member.as_str()),
                false,
                vec![document.prepend(place.value, &member)],
            )]
        }
        _ => Vec::new(),
    }
}

/// Returns the fixes of a value of another type.
pub fn wrong_type(document: &Document<'_>, place: &Place, diagnostic: &Diagnostic) -> Vec<Fix> {
    let Some(Argument::Message(Message {
        id: MessageId::Expected(expected),
        ..
    })) = diagnostic.problem.arguments.first()
    else {
        return Vec::new();
    };
    let is_null = document.raw(place.value) == "null";
    if is_null && place.name.is_none() {
        return vec![found(
            FixMessage::DeleteThis.message(),
            true,
            references::removed(document, place),
        )];
    }
    let form = match expected {
        Expected::ListOfTags
            if place.names.last().and_then(Option::as_deref) != Some("languages") =>
        {
            Some(Form::Strings)
        }
        other => Form::expected(*other),
    };
    let json = form.and_then(|form| types::converted(document, place.value, form));
    match json {
        Some(json) => vec![found(
            members::write(&json),
            true,
            vec![document.replace(place.value, json)],
        )],
        None => Vec::new(),
    }
}

/// Returns the fix of JSON that is no feed: what is missing around it, or what is around it.
pub fn not_a_feed(document: &Document<'_>, id: MessageId) -> Vec<Fix> {
    let root = Node::ROOT;
    let raw = document.raw(root);
    let is_list = raw.starts_with('[');
    let elements = if is_list {
        document.children(root)
    } else {
        Vec::new()
    };
    if let [only] = elements[..]
        && document.member(only, "masar").is_some()
    {
        let edits = vec![document.replace(root, document.raw(only))];
        return vec![found(FixMessage::MoveContentOut.message(), true, edits)];
    }
    if is_list
        && document
            .children(root)
            .iter()
            .all(|one| document.raw(*one).starts_with('{'))
    {
        let json = format!("{{\"masar\": 1, \"events\": {raw}}}");
        let label = FixMessage::Wrap.with("{\"masar\": 1, \"events\": …}");
        return vec![found(label, true, vec![document.replace(root, json)])];
    }
    if id != MessageId::Feed(FeedMessage::NoMasar) {
        return Vec::new();
    }
    let children = document.children(root);
    let inner = children.iter().map(|name| document.tree.value(*name));
    let mut inner = inner.filter(|value| document.member(*value, "masar").is_some());
    if let (Some(feed), None) = (inner.next(), inner.next()) {
        let sure = children.len() == 1;
        let json = document.raw(feed).to_owned();
        return vec![found(
            FixMessage::MoveContentOut.message(),
            sure,
            vec![document.replace(root, json)],
        )];
    }
    let is_version = |name: &&Node| document.tree.text(**name).eq_ignore_ascii_case("masar");
    if let Some(name) = children.iter().find(is_version) {
        let edits = vec![document.replace(*name, "\"masar\"")];
        return vec![found(FixMessage::Rename.with("masar"), true, edits)];
    }
    let is_feed = document.member(root, "events").is_some();
    let is_known = |name: &Node| meant("Feed", document.tree.text(*name)).is_some();
    if !children.is_empty() && !children.iter().any(is_known) {
        // Another kind of file.
        return Vec::new();
    }
    let member = "\"masar\": 1";
    vec![found(
        FixMessage::AddMember.with(member),
        is_feed,
        vec![document.prepend(root, member)],
    )]
}

/// Returns the fixes of a member that is there twice: the value that counts, or the other one.
pub fn duplicate_member(
    document: &Document<'_>,
    place: &Place,
    diagnostic: &Diagnostic,
) -> Vec<Fix> {
    let (Some(object), Some(name)) = (place.container(), place.name) else {
        return Vec::new();
    };
    let text = document.tree.text(name);
    let same: Vec<Node> = document
        .children(object)
        .into_iter()
        .filter(|other| document.tree.text(*other) == text)
        .collect();
    let [first, .., last] = same.as_slice() else {
        return Vec::new();
    };
    let _ = diagnostic;
    let raw = |name: &Node| document.raw(document.tree.value(*name));
    let without = |kept: &Node| {
        let changes: Vec<_> = same
            .iter()
            .filter(|name| *name != kept)
            .map(|name| (*name, None))
            .collect();
        document.change_members(object, &changes)
    };
    let keep =
        |kept: &Node, is_sure| found(FixMessage::Keep.with(raw(kept)), is_sure, without(kept));
    if same.iter().all(|name| raw(name) == raw(first)) {
        return vec![keep(first, true)];
    }
    vec![keep(last, false), keep(first, false)]
}

/// Returns the fix of half of a character: the text without it.
pub fn half_character(diagnostic: &Diagnostic) -> Vec<Fix> {
    let edit = Edit {
        range: diagnostic.range,
        replacement: String::new(),
    };
    vec![found(FixMessage::DeleteThis.message(), false, vec![edit])]
}

/// Returns the fix of a language that the feed does not name.
pub fn unlisted(document: &Document<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
    let Some(Argument::Text(tag)) = diagnostic.problem.arguments.first() else {
        return Vec::new();
    };
    let Some(list) = document.value(Node::ROOT, "languages") else {
        return Vec::new();
    };
    let json = quoted(tag);
    let label = FixMessage::AddEntry.with(json.as_str()).with("languages");
    vec![found(label, true, vec![document.append(list, &json)])]
}

/// Returns the fixes of a feed that does not name its languages: those whose letters most of its titles have.
pub fn languages(document: &Document<'_>, place: &Place) -> Vec<Fix> {
    let events = document.value(place.value, "events");
    let events = events.map_or(Vec::new(), |events| document.children(events));
    let objects = [place.value]
        .into_iter()
        .chain(events.into_iter().take(100));
    let titles: String = objects
        .filter_map(|object| {
            document
                .value(object, "title")
                .and_then(|title| document.string(title))
        })
        .collect();
    let count = |range: std::ops::RangeInclusive<char>| {
        titles
            .chars()
            .filter(|letter| range.contains(letter))
            .count()
    };
    let latin = titles
        .chars()
        .filter(|letter| letter.is_alphabetic() && *letter < '\u{250}')
        .count();
    let (arabic, tifinagh) = (count('\u{600}'..='\u{6ff}'), count('\u{2d30}'..='\u{2d7f}'));
    let tags: &[&str] = match arabic.max(tifinagh).max(latin) {
        0 => &["ar", "fr", "en"],
        most if most == arabic => &["ar"],
        most if most == tifinagh => &["zgh"],
        _ => &["fr", "en", "es"],
    };
    let fix = |tag: &&str| {
        let member = format!("\"languages\": [{}]", quoted(tag));
        let edit = document.insert_member(place.value, &member)?;
        Some(found(
            FixMessage::AddMember.with(member.as_str()),
            false,
            vec![edit],
        ))
    };
    tags.iter().filter_map(fix).collect()
}
