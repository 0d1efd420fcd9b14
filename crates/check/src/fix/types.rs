//! Values of the wrong type, and values in another form that mean the same.

use super::document::{Document, quoted};
use super::names::meant;
use super::{dates, id_in_form};
use masar_feed::Expected;
use masar_feed::json::{Kind, Node};
use masar_feed::members::{Member, ValueType};

/// The form that a value should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A text: a string, or an object with one string per language.
    Text,
    /// A string.
    String,
    /// A whole number.
    Integer,
    /// A list of strings.
    Strings,
    /// An object of this kind.
    Object(&'static str),
    /// A list of objects of this kind.
    Objects(&'static str),
    /// A date.
    Date,
}

impl Form {
    /// Returns the form of a member.
    pub fn of_member(member: &Member) -> Option<Form> {
        Some(match member.value {
            ValueType::Text => Form::Text,
            ValueType::String
            | ValueType::WorkType
            | ValueType::Choice(_)
            | ValueType::TimeZone
            | ValueType::Color
            | ValueType::Address(_) => Form::String,
            ValueType::Date => Form::Date,
            ValueType::LanguageTags | ValueType::Strings => Form::Strings,
            ValueType::Integer { .. } => Form::Integer,
            ValueType::Object(object) => Form::Object(object.name),
            ValueType::Objects(object) => Form::Objects(object.name),
            ValueType::Version | ValueType::Coordinates | ValueType::Any => return None,
        })
    }

    /// Returns the form that a diagnostic expects.
    pub fn expected(expected: Expected) -> Option<Form> {
        Some(match expected {
            Expected::AText => Form::Text,
            Expected::AnId
            | Expected::AnEventsId
            | Expected::ATag
            | Expected::ATimeZone
            | Expected::AColour
            | Expected::AString
            | Expected::AnAddress => Form::String,
            Expected::PartnerIds | Expected::ListOfTags | Expected::ListOfStrings => Form::Strings,
            Expected::AWholeNumber | Expected::ANumber => Form::Integer,
            Expected::ADate => Form::Date,
            Expected::APlace => Form::Object("Place"),
            Expected::APerson => Form::Object("Person"),
            Expected::AMedium => Form::Object("Media"),
            Expected::ALink => Form::Object("Link"),
            Expected::ASource => Form::Object("Source"),
            Expected::APartner => Form::Object("Partner"),
            Expected::ATrack => Form::Object("Track"),
            Expected::AnEra => Form::Object("Era"),
            Expected::AnEvent => Form::Object("Event"),
            Expected::ListOfPeople => Form::Objects("Person"),
            Expected::ListOfMedia => Form::Objects("Media"),
            Expected::ListOfLinks => Form::Objects("Link"),
            Expected::ListOfPartners => Form::Objects("Partner"),
            Expected::ListOfTracks => Form::Objects("Track"),
            Expected::ListOfEras => Form::Objects("Era"),
            Expected::ListOfEvents => Form::Objects("Event"),
            _ => return None,
        })
    }
}

/// Returns a value in another form, as JSON; nothing if it contains too little for it, or if the meaning is not sure.
pub fn converted(document: &Document<'_>, value: Node, form: Form) -> Option<String> {
    let kind = document.tree.kind(value);
    match (form, kind) {
        (Form::Text | Form::String, Kind::String)
        | (Form::Integer, Kind::Number)
        | (Form::Text | Form::Object(_), Kind::Object) => Some(document.raw(value).to_owned()),
        (Form::Text | Form::String, Kind::Number | Kind::Bool) => Some(quoted(document.raw(value))),
        (Form::Text, Kind::List) => texts_of_list(document, value),
        (Form::String, Kind::List) => only_string(document, value).map(quoted),
        (Form::String, Kind::Object) => ["id", "href", "url", "src"]
            .iter()
            .find_map(|name| document.string(document.value(value, name)?))
            .map(quoted),
        (Form::Integer, Kind::String) => whole_number(document.tree.text(value)),
        (Form::Strings, Kind::String) => Some(list_of_strings(document.tree.text(value))),
        (Form::Strings, Kind::Number) => Some(format!("[{}]", quoted(document.raw(value)))),
        (Form::Strings | Form::Objects(_), Kind::List) => Some(document.raw(value).to_owned()),
        (Form::Object(object), Kind::String) => object_of_string(document.tree.text(value), object),
        (Form::Object(object), Kind::List) => {
            object_of_string(only_string(document, value)?, object)
        }
        (Form::Objects(object), Kind::String) => Some(format!(
            "[{}]",
            object_of_string(document.tree.text(value), object)?
        )),
        (Form::Objects(object), Kind::Object) => list_of_object(document, value, object),
        (Form::Date, _) => {
            let read = date_of(document, value)?;
            let [only] = read.list.as_slice() else {
                return None;
            };
            read.is_sure.then(|| quoted(&only.date))
        }
        _ => None,
    }
}

/// Returns the readings of a value that should be a date: of a number, of a list of two dates, of a text per language.
pub fn date_of(document: &Document<'_>, value: Node) -> Option<dates::Readings> {
    match document.tree.kind(value) {
        Kind::String => Some(dates::readings(document.tree.text(value))),
        Kind::Number => Some(dates::readings(document.raw(value))),
        Kind::Object => {
            let part = |names: &[&str]| {
                names
                    .iter()
                    .find_map(|name| document.string(document.value(value, name)?))
            };
            if let Some(start) = part(&["start", "from", "begin", "startDate"]) {
                let end = part(&["end", "to", "endDate"]).unwrap_or(start);
                let joined = if end == start {
                    start.to_owned()
                } else {
                    format!("{start}/{end}")
                };
                return Some(dates::readings(&joined));
            }
            let number = |name: &str| Some(document.tree.text(document.value(value, name)?));
            if let Some(year) = number("year") {
                let parts = [Some(year), number("month"), number("day")];
                let parts: Vec<&str> = parts.into_iter().flatten().collect();
                return Some(dates::readings(&parts.join("-")));
            }
            let names = document.children(value);
            let first = document.tree.value(*names.first()?);
            document.string(first).map(dates::readings)
        }
        Kind::List => {
            let all: Option<Vec<String>> = document
                .children(value)
                .into_iter()
                .map(|element| {
                    let read = dates::readings(document.string(element)?);
                    read.is_sure.then(|| read.list[0].date.clone())
                })
                .collect();
            dates::of_list(&all?)
        }
        _ => None,
    }
}

/// Returns the text of a list: its only string, or an object of entries with a language and a text.
fn texts_of_list(document: &Document<'_>, list: Node) -> Option<String> {
    if let Some(only) = only_string(document, list) {
        return Some(quoted(only));
    }
    let entries: Option<Vec<String>> = document
        .children(list)
        .into_iter()
        .map(|entry| {
            let part = |names: &[&str]| {
                names
                    .iter()
                    .find_map(|name| document.string(document.value(entry, name)?))
            };
            let tag = part(&["lang", "language", "langue", "locale", "@language"])?;
            let text = part(&["text", "value", "texte", "content", "@value"])?;
            Some(format!("{}: {}", quoted(tag), quoted(text)))
        })
        .collect();
    let entries = entries.filter(|entries| !entries.is_empty())?;
    Some(format!("{{{}}}", entries.join(", ")))
}

fn only_string<'d>(document: &'d Document<'_>, list: Node) -> Option<&'d str> {
    match document.children(list).as_slice() {
        [only] => document.string(*only),
        _ => None,
    }
}

/// Reads "1200px" or "5".
fn whole_number(text: &str) -> Option<String> {
    let plain = dates::plain_digits(text).to_lowercase();
    let plain: String = plain.split_whitespace().collect();
    let digits = plain.trim_end_matches("px");
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let digits = digits.trim_start_matches('0');
    is_number.then(|| {
        if digits.is_empty() {
            "0".into()
        } else {
            digits.to_owned()
        }
    })
}

/// Splits a string at its commas into a list of strings.
fn list_of_strings(text: &str) -> String {
    let parts: Vec<String> = text
        .split([',', '،', ';', '؛'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(quoted)
        .collect();
    format!("[{}]", parts.join(", "))
}

/// Returns an object that a string is enough for.
fn object_of_string(text: &str, object: &str) -> Option<String> {
    let text = text.trim();
    let value = quoted(text);
    let is_address = text.contains("://") || text.starts_with("mailto:");
    match object {
        _ if text.is_empty() => None,
        "Place" | "Person" => Some(format!("{{\"name\": {value}}}")),
        "Track" | "Partner" => {
            // An id that the guide permits stays: events refer to it.
            let id = if text.is_ascii() && !text.contains(' ') {
                text.to_owned()
            } else {
                id_in_form(text)?
            };
            Some(named(&id, &value, object))
        }
        "Link" if is_address => Some(format!("{{\"href\": {value}}}")),
        "Source" if is_address => Some(format!("{{\"href\": {value}}}")),
        "Source" => Some(format!("{{\"title\": {value}}}")),
        "Event" | "Era" => {
            let (date, title) = dates::date_and_rest(text)?;
            Some(format!(
                "{{\"date\": {}, \"title\": {}}}",
                quoted(&date),
                quoted(title)
            ))
        }
        _ => None,
    }
}

/// Returns a track or a partner with an id and a name, which is JSON.
fn named(id: &str, name: &str, object: &str) -> String {
    let member = if object == "Track" { "title" } else { "name" };
    format!("{{\"id\": {}, \"{member}\": {name}}}", quoted(id))
}

/// Returns an object whose members have the names of its kind, as JSON.
fn with_names(document: &Document<'_>, value: Node, object: &str) -> String {
    let names = document.children(value);
    let text = |name: &Node| document.tree.text(*name);
    let target = |name: &Node| {
        let target = meant(object, text(name)).filter(|target| *target != text(name))?;
        names
            .iter()
            .all(|other| text(other) != target)
            .then_some(target)
    };
    if names.iter().all(|name| target(name).is_none()) {
        return document.raw(value).to_owned();
    }
    let members = names.iter().map(|name| {
        let value = document.raw(document.tree.value(*name));
        format!("{}: {value}", quoted(target(name).unwrap_or(text(name))))
    });
    format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
}

/// Returns the list for an object: of the object itself, or of its members, whose names are the ids.
fn list_of_object(document: &Document<'_>, value: Node, object: &str) -> Option<String> {
    let names = document.children(value);
    let is_entry = |name: &Node| {
        document.string(document.tree.value(*name)).is_some()
            && !["id", "title", "name", "short"].contains(&document.tree.text(*name))
    };
    if matches!(object, "Track" | "Partner") && !names.is_empty() && names.iter().all(is_entry) {
        let entries = names.iter().map(|name| {
            let text = document.raw(document.tree.value(*name));
            named(document.tree.text(*name), text, object)
        });
        return Some(format!("[{}]", entries.collect::<Vec<_>>().join(", ")));
    }
    let is_map = !names.is_empty()
        && names
            .iter()
            .all(|name| document.tree.kind(document.tree.value(*name)) == Kind::Object);
    if !is_map || !matches!(object, "Event" | "Track" | "Partner") {
        return Some(format!("[{}]", with_names(document, value, object)));
    }
    let entries: Vec<String> = names
        .into_iter()
        .map(|name| {
            let inner = document.tree.value(name);
            let raw = document.raw(inner);
            if document.member(inner, "id").is_some() {
                return raw.to_owned();
            }
            let rest = raw.trim_start_matches('{').trim_start();
            let comma = if rest.starts_with('}') { "" } else { ", " };
            format!(
                "{{\"id\": {}{comma}{rest}",
                quoted(document.tree.text(name))
            )
        })
        .collect();
    Some(format!("[{}]", entries.join(", ")))
}
