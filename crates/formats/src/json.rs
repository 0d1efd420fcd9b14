//! A feed as its own JSON, version 1. The members are in the order of the table of members, and a short value is
//! on one line, so that people can edit it by hand.

use serde_json::{Map, Value};

use masar_edtf::Edtf;
use masar_feed::{Event, Feed, Link, Media, Partner, Person, Place, Shape, Status, Text, Track};

/// How long a line may be before a list or an object is broken into several.
const WIDTH: usize = 110;

/// A feed's text. Reading it again gives the same feed.
///
/// ```
/// use masar_feed::read;
/// use masar_formats::json;
/// let text = r#"{"masar": 1, "languages": ["ar"], "events": [{"id": "a", "date": "2022~", "title": "اتفاقية"}]}"#;
/// let written = json::write(&read(text).expect("a feed").feed);
/// assert!(written.contains(r#"{"id": "a", "date": "2022~", "title": "اتفاقية"}"#));
/// assert_eq!(json::write(&read(&written).expect("a feed").feed), written);
/// ```
#[must_use]
pub fn write(feed: &Feed) -> String {
    let mut out = String::from("{");
    for (name, value) in &head(feed) {
        member(&mut out, name);
        pretty(value, 1, name.len() + 4, &mut out);
    }
    // Each element is text before the next is made.
    let partners = feed.partners.iter().map(|one| partner(feed, one));
    list(&mut out, "partners", partners);
    let tracks = feed.tracks.iter().enumerate();
    list(
        &mut out,
        "tracks",
        tracks.map(|(at, one)| track(feed, at, one)),
    );
    let eras = feed.eras.iter().map(|one| {
        let mut era = Map::new();
        era.insert("date".into(), one.date.to_string().into());
        put_text(&mut era, "title", feed, &one.title);
        Value::from(era)
    });
    list(&mut out, "eras", eras);
    if feed.events.is_empty() {
        member(&mut out, "events");
        out.push_str("[]");
    }
    let events = feed.events.iter().map(|one| Value::from(event(feed, one)));
    list(&mut out, "events", events);
    out.push_str("\n}\n");
    out
}

/// A feed as a JSON value.
#[must_use]
pub fn value(feed: &Feed) -> Value {
    serde_json::from_str(&write(feed)).unwrap_or_default()
}

/// The name of one of the feed's own members, on a line of its own.
fn member(out: &mut String, name: &str) {
    out.push_str(if out.len() == 1 { "\n" } else { ",\n" });
    out.push_str(&["  \"", name, "\": "].concat());
}

/// A list of the feed's, a line each as far as they are short.
fn list(out: &mut String, name: &str, elements: impl Iterator<Item = Value>) {
    let mut before = "[";
    for element in elements {
        if before == "[" {
            member(out, name);
        }
        out.push_str(before);
        out.push_str("\n    ");
        pretty(&element, 2, 0, out);
        before = ",";
    }
    if before == "," {
        out.push_str("\n  ]");
    }
}

/// What a feed says of itself.
pub(super) fn head(feed: &Feed) -> Map<String, Value> {
    let mut out = Map::new();
    out.insert("masar".into(), 1.into());
    put_text(&mut out, "title", feed, &feed.title);
    put_text(&mut out, "description", feed, &feed.description);
    if feed.languages.first().is_some_and(|first| first != "und") {
        out.insert("languages".into(), feed.languages.clone().into());
    }
    put(&mut out, "timezone", feed.timezone.as_deref().unwrap_or(""));
    put_date(&mut out, "updated", feed.updated.as_ref());
    if let Some(source) = &feed.source {
        out.insert("source".into(), link(feed, source));
    }
    out
}

fn partner(feed: &Feed, of: &Partner) -> Value {
    let mut out = Map::new();
    put(&mut out, "id", &of.id);
    put_text(&mut out, "name", feed, &of.name);
    put_text(&mut out, "short", feed, &of.short);
    put(&mut out, "href", of.href.as_deref().unwrap_or(""));
    out.into()
}

fn track(feed: &Feed, position: usize, of: &Track) -> Value {
    let mut out = Map::new();
    put(&mut out, "id", &of.id);
    put_text(&mut out, "title", feed, &of.title);
    put_text(&mut out, "description", feed, &of.description);
    if of.shape != Shape::of_position(position) {
        put(&mut out, "shape", of.shape.name());
    }
    put(&mut out, "color", of.color.as_deref().unwrap_or(""));
    out.into()
}

/// One event, as an object.
pub(super) fn event(feed: &Feed, of: &Event) -> Map<String, Value> {
    let mut out = Map::new();
    put(&mut out, "id", &of.id);
    if of.milestone {
        put(&mut out, "kind", "milestone");
    }
    put_date(&mut out, "date", of.date.as_ref());
    put_text(&mut out, "title", feed, &of.title);
    put_text(&mut out, "summary", feed, &of.summary);
    put_text(&mut out, "body", feed, &of.body);
    put_text(&mut out, "easy", feed, &of.easy);
    if let Some(track) = of.track.and_then(|at| feed.tracks.get(at)) {
        put(&mut out, "track", &track.id);
    }
    let partners = of.partners.iter().filter_map(|at| feed.partners.get(*at));
    put_list(
        &mut out,
        "partners",
        partners.map(|one| one.id.clone().into()).collect(),
    );
    if let Some(parent) = of.part_of.and_then(|at| feed.events.get(at)) {
        put(&mut out, "part_of", &parent.id);
    }
    if of.importance != 3 {
        out.insert("importance".into(), of.importance.into());
    }
    if of.status != Status::Confirmed {
        put(&mut out, "status", of.status.name());
    }
    if let Some(of) = &of.place {
        out.insert("place".into(), place(feed, of));
    }
    put_list(
        &mut out,
        "people",
        of.people.iter().map(|one| person(feed, one)).collect(),
    );
    put_list(
        &mut out,
        "audience",
        of.audience.iter().map(|one| one.clone().into()).collect(),
    );
    put_list(
        &mut out,
        "tags",
        of.tags.iter().map(|one| one.clone().into()).collect(),
    );
    put_list(
        &mut out,
        "media",
        of.media.iter().map(|one| media(feed, one)).collect(),
    );
    put_list(
        &mut out,
        "links",
        of.links.iter().map(|one| link(feed, one)).collect(),
    );
    out
}

fn place(feed: &Feed, of: &Place) -> Value {
    let mut out = Map::new();
    put_text(&mut out, "name", feed, &of.name);
    put_text(&mut out, "locality", feed, &of.locality);
    if let Some((north, east)) = of.geo {
        out.insert("geo".into(), vec![north, east].into());
    }
    out.into()
}

fn person(feed: &Feed, of: &Person) -> Value {
    let mut out = Map::new();
    put_text(&mut out, "name", feed, &of.name);
    put_text(&mut out, "role", feed, &of.role);
    if let Some(partner) = of.partner.and_then(|at| feed.partners.get(at)) {
        put(&mut out, "partner", &partner.id);
    }
    out.into()
}

fn media(feed: &Feed, of: &Media) -> Value {
    let mut out = Map::new();
    put(&mut out, "src", &of.src);
    if of.kind != "image" {
        put(&mut out, "type", &of.kind);
    }
    put_text(&mut out, "alt", feed, &of.alt);
    put_text(&mut out, "caption", feed, &of.caption);
    put_text(&mut out, "credit", feed, &of.credit);
    for (name, px) in [("width", of.width), ("height", of.height)] {
        if px > 0 {
            out.insert(name.into(), px.into());
        }
    }
    put(&mut out, "poster", &of.poster);
    out.into()
}

fn link(feed: &Feed, of: &Link) -> Value {
    let mut out = Map::new();
    put(&mut out, "href", &of.href);
    put_text(&mut out, "title", feed, &of.title);
    put(&mut out, "type", &of.kind);
    out.into()
}

fn put(out: &mut Map<String, Value>, name: &str, text: &str) {
    if !text.is_empty() {
        out.insert(name.into(), text.into());
    }
}

fn put_date(out: &mut Map<String, Value>, name: &str, date: Option<&Edtf>) {
    if let Some(date) = date {
        out.insert(name.into(), date.to_string().into());
    }
}

fn put_list(out: &mut Map<String, Value>, name: &str, list: Vec<Value>) {
    if !list.is_empty() {
        out.insert(name.into(), list.into());
    }
}

/// A text: a string where its language is the feed's, else one string a language.
pub(super) fn put_text(out: &mut Map<String, Value>, name: &str, feed: &Feed, text: &Text) {
    match &*text.0 {
        [] => {}
        [(tag, one)] if tag.is_empty() => put(out, name, one),
        all => {
            let default = feed.languages.first().map_or("und", String::as_str);
            let tagged = all.iter().map(|(tag, one)| {
                let tag = if tag.is_empty() { default } else { &**tag };
                (tag.to_owned(), Value::from(&**one))
            });
            out.insert(name.into(), Value::Object(tagged.collect()));
        }
    }
}

/// A value with what is short on one line.
pub(super) fn pretty(value: &Value, indent: usize, before: usize, out: &mut String) {
    let line = compact(value);
    let broken = match value {
        Value::Object(members) => indent == 0 && !members.is_empty(),
        Value::Array(list) => indent == 1 && list.iter().any(Value::is_object),
        _ => false,
    };
    if !broken && indent * 2 + before + line.chars().count() <= WIDTH {
        out.push_str(&line);
        return;
    }
    let pad = "  ".repeat(indent + 1);
    let (open, close, items): (char, char, Vec<(String, &Value)>) = match value {
        Value::Object(members) => (
            '{',
            '}',
            members
                .iter()
                .map(|(name, one)| ([&*quoted(name), ": "].concat(), one))
                .collect(),
        ),
        Value::Array(list) => (
            '[',
            ']',
            list.iter().map(|one| (String::new(), one)).collect(),
        ),
        _ => {
            out.push_str(&line);
            return;
        }
    };
    out.push(open);
    for (at, (name, one)) in items.iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        out.push_str(&pad);
        out.push_str(name);
        pretty(one, indent + 1, name.chars().count(), out);
    }
    out.push('\n');
    out.push_str(&pad[2..]);
    out.push(close);
}

fn compact(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let all: Vec<String> = members
                .iter()
                .map(|(name, one)| [&*quoted(name), ": ", &compact(one)].concat())
                .collect();
            ["{", &all.join(", "), "}"].concat()
        }
        Value::Array(list) => {
            let all: Vec<String> = list.iter().map(compact).collect();
            ["[", &all.join(", "), "]"].concat()
        }
        other => other.to_string(),
    }
}

fn quoted(name: &str) -> String {
    Value::from(name).to_string()
}
