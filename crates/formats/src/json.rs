//! Writes a feed as its own JSON, version 1. The members are in the order of the table of members, and a short
//! value is on one line, so that people can edit it by hand.

use serde_json::{Map, Value, json};

use masar_edtf::Edtf;
use masar_feed::{
    Era, Event, Feed, Link, Media, Partner, Person, Place, Shape, Status, Text, Track,
    members::{self, Object},
};

/// The length of a line beyond which a list or an object is broken into several, in characters.
const WIDTH: usize = 110;

/// Returns a feed's text. Reading it again gives the same feed.
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
    let writer = Writer { feed };
    let mut out = String::from("{");
    for (name, value) in &writer.head() {
        member(&mut out, name);
        pretty(value, 1, name.len() + 4, &mut out);
    }
    // Each element is written before the next is made.
    for (name, elements) in writer.lists() {
        list(&mut out, name, elements);
    }
    if feed.events.is_empty() {
        member(&mut out, "events");
        out.push_str("[]");
    }
    out.push_str("\n}\n");
    out
}

/// Returns a feed as a JSON value.
#[must_use]
pub fn value(feed: &Feed) -> Value {
    let writer = Writer { feed };
    let mut out = writer.head();
    for (name, elements) in writer.lists() {
        put(&mut out, name, elements.collect());
    }
    // A feed needs this list.
    out.entry("events").or_insert_with(|| json!([]));
    out.into()
}

/// Returns an event as an object.
pub(super) fn event(feed: &Feed, event: &Event) -> Map<String, Value> {
    Writer { feed }.event(event)
}

/// Writes the name of one of the feed's own members, on a line of its own.
fn member(out: &mut String, name: &str) {
    out.push_str(if out.len() == 1 { "\n" } else { ",\n" });
    out.push_str(&["  \"", name, "\": "].concat());
}

/// Writes one of the feed's lists, with a line for each element as far as they are short.
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

/// Makes objects in the order of the table of members. A member whose value is empty or the default is left out.
struct Writer<'a> {
    feed: &'a Feed,
}

impl Writer<'_> {
    /// Returns the feed's own members, without its lists.
    fn head(&self) -> Map<String, Value> {
        let feed = self.feed;
        let is_named = feed.languages.first().is_some_and(|first| first != "und");
        object(&members::FEED, |name| match name {
            "masar" => 1.into(),
            "title" => self.text(&feed.title),
            "description" => self.text(&feed.description),
            "languages" if is_named => json!(feed.languages),
            "timezone" => json!(feed.timezone),
            "updated" => date(feed.updated.as_ref()),
            "source" => feed
                .source
                .as_ref()
                .map(|one| self.link(one, &members::SOURCE))
                .into(),
            _ => Value::Null,
        })
    }

    /// Returns the feed's lists, in the order of the table.
    fn lists(&self) -> [(&'static str, Box<dyn Iterator<Item = Value> + '_>); 4] {
        let feed = self.feed;
        let tracks = feed.tracks.iter().enumerate();
        [
            (
                "partners",
                Box::new(feed.partners.iter().map(|one| self.partner(one))),
            ),
            (
                "tracks",
                Box::new(tracks.map(|(at, one)| self.track(at, one))),
            ),
            ("eras", Box::new(feed.eras.iter().map(|one| self.era(one)))),
            (
                "events",
                Box::new(feed.events.iter().map(|one| self.event(one).into())),
            ),
        ]
    }

    fn partner(&self, partner: &Partner) -> Value {
        object(&members::PARTNER, |name| match name {
            "id" => json!(partner.id),
            "name" => self.text(&partner.name),
            "short" => self.text(&partner.short),
            "href" => json!(partner.href),
            _ => Value::Null,
        })
        .into()
    }

    fn track(&self, position: usize, track: &Track) -> Value {
        object(&members::TRACK, |name| match name {
            "id" => json!(track.id),
            "title" => self.text(&track.title),
            "description" => self.text(&track.description),
            "color" => json!(track.color),
            "shape" if track.shape != Shape::of_position(position) => track.shape.name().into(),
            _ => Value::Null,
        })
        .into()
    }

    fn era(&self, era: &Era) -> Value {
        object(&members::ERA, |name| match name {
            "date" => date(Some(&era.date)),
            "title" => self.text(&era.title),
            _ => Value::Null,
        })
        .into()
    }

    fn event(&self, event: &Event) -> Map<String, Value> {
        let parent = event.part_of.and_then(|at| self.feed.events.get(at));
        let track = event.track.and_then(|at| self.feed.tracks.get(at));
        object(&members::EVENT, |name| match name {
            "id" => json!(event.id),
            "kind" if event.milestone => "milestone".into(),
            "date" => date(event.date.as_ref()),
            "title" => self.text(&event.title),
            "summary" => self.text(&event.summary),
            "body" => self.text(&event.body),
            "easy" => self.text(&event.easy),
            "track" => track.map(|one| one.id.as_str()).into(),
            "partners" => event
                .partners
                .iter()
                .filter_map(|at| self.partner_id(*at))
                .collect(),
            "part_of" => parent.map(|one| one.id.as_str()).into(),
            "importance" if event.importance != 3 => event.importance.into(),
            "status" if event.status != Status::Confirmed => event.status.name().into(),
            "place" => event.place.as_ref().map(|one| self.place(one)).into(),
            "people" => event.people.iter().map(|one| self.person(one)).collect(),
            "audience" => json!(event.audience[..]),
            "tags" => json!(event.tags[..]),
            "series" => event.series.as_ref().map(|name| self.text(name)).into(),
            "media" => event.media.iter().map(|one| self.media(one)).collect(),
            "links" => event
                .links
                .iter()
                .map(|one| self.link(one, &members::LINK))
                .collect(),
            _ => Value::Null,
        })
    }

    fn place(&self, place: &Place) -> Value {
        object(&members::PLACE, |name| match name {
            "name" => self.text(&place.name),
            "locality" => self.text(&place.locality),
            "geo" => json!(place.geo),
            _ => Value::Null,
        })
        .into()
    }

    fn person(&self, person: &Person) -> Value {
        object(&members::PERSON, |name| match name {
            "name" => self.text(&person.name),
            "role" => self.text(&person.role),
            "partner" => person.partner.and_then(|at| self.partner_id(at)).into(),
            _ => Value::Null,
        })
        .into()
    }

    fn media(&self, media: &Media) -> Value {
        object(&members::MEDIA, |name| match name {
            "src" => json!(media.src),
            "type" if media.kind != "image" => json!(media.kind),
            "alt" => self.text(&media.alt),
            "caption" => self.text(&media.caption),
            "credit" => self.text(&media.credit),
            "width" if media.width > 0 => media.width.into(),
            "height" if media.height > 0 => media.height.into(),
            "poster" => json!(media.poster),
            _ => Value::Null,
        })
        .into()
    }

    fn link(&self, link: &Link, members: &Object) -> Value {
        object(members, |name| match name {
            "href" => json!(link.href),
            "title" => self.text(&link.title),
            "type" => json!(link.kind),
            _ => Value::Null,
        })
        .into()
    }

    fn partner_id(&self, at: usize) -> Option<&str> {
        Some(&self.feed.partners.get(at)?.id)
    }

    /// Returns a text: a string if it has no language, else an object with a string for each language.
    fn text(&self, text: &Text) -> Value {
        match &*text.0 {
            [] => Value::Null,
            [(tag, one)] if tag.is_empty() => json!(one),
            all => {
                let default = self.feed.languages.first().map_or("und", String::as_str);
                let tagged = all.iter().map(|(tag, one)| {
                    let tag = if tag.is_empty() { default } else { &**tag };
                    (tag.to_owned(), json!(one))
                });
                Value::Object(tagged.collect())
            }
        }
    }
}

/// Returns an object with the members of the table; `value` returns the value of each.
fn object(table: &Object, value: impl Fn(&str) -> Value) -> Map<String, Value> {
    let mut out = Map::new();
    for member in &table.members {
        put(&mut out, member.name, value(member.name));
    }
    out
}

/// Adds a member, unless its value is empty.
pub(crate) fn put(out: &mut Map<String, Value>, name: &str, value: Value) {
    let empty = value.is_null() || value == "" || value.as_array().is_some_and(Vec::is_empty);
    if !empty {
        out.insert(name.into(), value);
    }
}

fn date(date: Option<&Edtf>) -> Value {
    date.map(ToString::to_string).into()
}

/// Writes a value: what is short on one line, the rest indented. `before` is the number of characters before the
/// value on its line.
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
