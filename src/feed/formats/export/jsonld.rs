//! schema.org in JSON-LD: the feed is an `EventSeries`, its events are `subEvent`s. Texts in several
//! languages are language-tagged values.

use serde_json::{Map, Value, json};

use crate::date::{Date, Edtf, Endpoint, Precision, iso};
use crate::feed::formats::json;
use crate::feed::{Event, Feed, Link, Media, Partner, Person, Place, Status, Text};

pub(super) fn write(feed: &Feed) -> String {
    let mut out = Map::new();
    out.insert("@context".into(), "https://schema.org".into());
    out.insert("@type".into(), "EventSeries".into());
    put(&mut out, "name", text(feed, &feed.title));
    put(&mut out, "description", text(feed, &feed.description));
    if feed.languages.first().is_some_and(|first| first != "und") {
        out.insert("inLanguage".into(), json!(feed.languages));
    }
    let partners: Vec<Value> = feed
        .partners
        .iter()
        .map(|one| organization(feed, one))
        .collect();
    put(&mut out, "organizer", list(partners));
    if let Some(source) = &feed.source {
        put(&mut out, "subjectOf", work(feed, source));
    }
    let events = feed.events.iter().map(|one| event(feed, one));
    out.insert("subEvent".into(), events.collect());
    let mut text = String::new();
    json::pretty(&out.into(), 0, 0, &mut text);
    text.push('\n');
    text
}

fn event(feed: &Feed, of: &Event) -> Value {
    let mut out = thing("Event");
    out.insert("@id".into(), ["#", &of.id].concat().into());
    out.insert("identifier".into(), of.id.clone().into());
    put(&mut out, "name", text(feed, &of.title));
    put(&mut out, "description", text(feed, &of.summary));
    let (start, end) = of.date.as_ref().map(ends).unwrap_or_default();
    put(&mut out, "startDate", start.into());
    put(&mut out, "endDate", end.into());
    let status = match of.status {
        Status::Confirmed | Status::Planned => "https://schema.org/EventScheduled",
        Status::Postponed => "https://schema.org/EventPostponed",
        Status::Cancelled => "https://schema.org/EventCancelled",
    };
    out.insert("eventStatus".into(), status.into());
    if let Some(of) = &of.place {
        out.insert("location".into(), place(feed, of));
    }
    let partners = of.partners.iter().filter_map(|at| feed.partners.get(*at));
    put(
        &mut out,
        "organizer",
        list(partners.map(|one| organization(feed, one)).collect()),
    );
    put(
        &mut out,
        "contributor",
        list(of.people.iter().map(|one| person(feed, one)).collect()),
    );
    let audience = of
        .audience
        .iter()
        .map(|one| json!({"@type": "Audience", "audienceType": one}));
    put(&mut out, "audience", list(audience.collect()));
    if let Some(track) = of.track.and_then(|at| feed.tracks.get(at)) {
        let mut term = thing("DefinedTerm");
        term.insert("termCode".into(), track.id.clone().into());
        put(&mut term, "name", text(feed, &track.title));
        put(&mut term, "description", text(feed, &track.description));
        out.insert("about".into(), term.into());
    }
    if !of.tags.is_empty() {
        out.insert("keywords".into(), json!(of.tags));
    }
    let (images, others): (Vec<&Media>, Vec<&Media>) =
        of.media.iter().partition(|one| one.kind == "image");
    put(
        &mut out,
        "image",
        list(
            images
                .into_iter()
                .map(|one| medium(feed, one, "ImageObject"))
                .collect(),
        ),
    );
    let mut works: Vec<Value> = others
        .into_iter()
        .map(|one| {
            medium(
                feed,
                one,
                match one.kind.as_str() {
                    "video" => "VideoObject",
                    "audio" => "AudioObject",
                    _ => "MediaObject",
                },
            )
        })
        .collect();
    works.extend(of.links.iter().map(|one| work(feed, one)));
    put(&mut out, "subjectOf", list(works));
    if let Some(parent) = of.part_of.and_then(|at| feed.events.get(at)) {
        let id = ["#", &*parent.id].concat();
        out.insert("superEvent".into(), json!({"@type": "Event", "@id": id}));
    }
    out.into()
}

fn organization(feed: &Feed, of: &Partner) -> Value {
    let mut out = thing("Organization");
    out.insert("identifier".into(), of.id.clone().into());
    put(&mut out, "name", text(feed, &of.name));
    put(&mut out, "alternateName", text(feed, &of.short));
    put(&mut out, "url", of.href.as_deref().unwrap_or("").into());
    out.into()
}

fn person(feed: &Feed, of: &Person) -> Value {
    let mut out = thing("Person");
    put(&mut out, "name", text(feed, &of.name));
    put(&mut out, "jobTitle", text(feed, &of.role));
    if let Some(partner) = of.partner.and_then(|at| feed.partners.get(at)) {
        out.insert("affiliation".into(), organization(feed, partner));
    }
    out.into()
}

fn place(feed: &Feed, of: &Place) -> Value {
    let mut out = thing("Place");
    put(&mut out, "name", text(feed, &of.name));
    let town = text(feed, &of.locality);
    if !town.is_null() {
        let mut address = thing("PostalAddress");
        address.insert("addressLocality".into(), town);
        out.insert("address".into(), address.into());
    }
    if let Some((north, east)) = of.geo {
        let geo = json!({"@type": "GeoCoordinates", "latitude": north, "longitude": east});
        out.insert("geo".into(), geo);
    }
    out.into()
}

fn medium(feed: &Feed, of: &Media, kind: &str) -> Value {
    let mut out = thing(kind);
    out.insert("contentUrl".into(), of.src.clone().into());
    put(&mut out, "description", text(feed, &of.alt));
    // Only a few kinds of media have a caption of their own.
    put(
        &mut out,
        if kind == "MediaObject" {
            "abstract"
        } else {
            "caption"
        },
        text(feed, &of.caption),
    );
    put(&mut out, "creditText", text(feed, &of.credit));
    for (name, px) in [("width", of.width), ("height", of.height)] {
        if px > 0 {
            out.insert(
                name.into(),
                json!({"@type": "QuantitativeValue", "value": px, "unitCode": "E37"}),
            );
        }
    }
    put(&mut out, "thumbnailUrl", of.poster.clone().into());
    out.into()
}

fn work(feed: &Feed, of: &Link) -> Value {
    let mut out = thing("CreativeWork");
    put(&mut out, "name", text(feed, &of.title));
    put(&mut out, "url", of.href.clone().into());
    put(&mut out, "additionalType", of.kind.clone().into());
    out.into()
}

fn thing(kind: &str) -> Map<String, Value> {
    let mut out = Map::new();
    out.insert("@type".into(), kind.into());
    out
}

fn put(out: &mut Map<String, Value>, name: &str, value: Value) {
    let nothing = value.is_null() || value == "" || value.as_array().is_some_and(Vec::is_empty);
    if !nothing {
        out.insert(name.into(), value);
    }
}

fn list(mut all: Vec<Value>) -> Value {
    if all.len() == 1 {
        all.remove(0)
    } else {
        all.into()
    }
}

/// A string, or one value per language.
fn text(feed: &Feed, text: &Text) -> Value {
    match &*text.0 {
        [] => Value::Null,
        [(tag, one)] if tag.is_empty() => one.as_str().into(),
        all => {
            let default = feed.languages.first().map_or("und", String::as_str);
            let tagged = all.iter().map(|(tag, one)| {
                let tag = if tag.is_empty() { default } else { tag };
                json!({"@language": tag, "@value": one})
            });
            tagged.collect()
        }
    }
}

/// Start and end as ISO 8601 has them; empty where there is none.
fn ends(edtf: &Edtf) -> (String, String) {
    let end = |one: &Endpoint, first: bool| match one {
        Endpoint::Date(date) => written(date, first),
        Endpoint::Open | Endpoint::Unknown => String::new(),
    };
    match edtf {
        Edtf::Date(date) => {
            let (first, last) = (written(date, true), written(date, false));
            let last = if first == last { String::new() } else { last };
            (first, last)
        }
        Edtf::Interval { start, end: to } => (end(start, true), end(to, false)),
    }
}

fn written(date: &Date, first: bool) -> String {
    let stretch =
        date.precision < Precision::Year || matches!(date.precision, Precision::Season(_));
    if stretch {
        return iso(if first {
            date.earliest()
        } else {
            date.latest()
        });
    }
    let bare = Date {
        qualifier: crate::date::Qualifier::default(),
        ..*date
    };
    bare.to_string()
}
