//! A feed as linked data (JSON-LD, schema.org): an `ItemList` of `Event`s, for search engines. On the
//! host only.

use serde_json::{Map, Value, json};

use super::super::{Event, Feed, Status, Text};
use super::anchor;
use super::dated::dated;
use super::said::said;
use crate::date::{Date, Edtf, Endpoint};

/// The feed as an `ItemList`, in a language. `address` is the page's, to which `#event-…` leads; it may
/// be empty.
#[must_use]
pub fn item_list(feed: &Feed, lang: &str, address: &str) -> Value {
    let mut order: Vec<usize> = (0..feed.events.len()).collect();
    order.sort_by_key(|&at| (dated(feed, at).and_then(|(date, _)| date.earliest()), at));
    let items: Vec<Value> = order
        .iter()
        .enumerate()
        .map(|(position, &at)| {
            json!({"@type": "ListItem", "position": position + 1, "item": event(feed, at, lang, address)})
        })
        .collect();
    let mut list = Things::new("ItemList");
    list.put("@context", json!("https://schema.org"));
    list.text("name", feed, &feed.title, lang);
    list.text("description", feed, &feed.description, lang);
    if !address.is_empty() {
        list.put("url", json!(address));
    }
    list.put("numberOfItems", json!(items.len()));
    list.put("itemListElement", Value::Array(items));
    list.done()
}

/// One event.
fn event(feed: &Feed, at: usize, lang: &str, address: &str) -> Value {
    let of = &feed.events[at];
    let mut out = Things::new("Event");
    out.put("@id", json!(id(of, address)));
    out.text("name", feed, &of.title, lang);
    out.text("description", feed, &of.summary, lang);
    out.put("inLanguage", json!(said(feed, &of.title, lang).1));
    if let Some((date, _)) = dated(feed, at) {
        let (start, end) = ends(date);
        out.maybe("startDate", start.map(|start| json!(start)));
        out.maybe("endDate", end.map(|end| json!(end)));
    }
    out.put(
        "eventStatus",
        json!(match of.status {
            Status::Cancelled => "https://schema.org/EventCancelled",
            Status::Postponed => "https://schema.org/EventPostponed",
            Status::Confirmed | Status::Planned => "https://schema.org/EventScheduled",
        }),
    );
    if let Some(parent) = of.part_of.and_then(|parent| feed.events.get(parent)) {
        out.put("superEvent", json!({"@type": "Event", "@id": id(parent, address), "name": said(feed, &parent.title, lang).0}));
    }
    if let Some(place) = &of.place {
        let mut where_ = Things::new("Place");
        let name = if place.name.is_empty() {
            &place.locality
        } else {
            &place.name
        };
        where_.text("name", feed, name, lang);
        let town = said(feed, &place.locality, lang).0;
        if !town.is_empty() {
            where_.put(
                "address",
                json!({"@type": "PostalAddress", "addressLocality": town}),
            );
        }
        if let Some((latitude, longitude)) = place.geo {
            where_.put(
                "geo",
                json!({"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}),
            );
        }
        out.put("location", where_.done());
    }
    // Who took part: the feed does not say who held it.
    let partners = of
        .partners
        .iter()
        .filter_map(|&at| feed.partners.get(at))
        .map(|partner| {
            let mut out = Things::new("Organization");
            out.text("name", feed, &partner.name, lang);
            out.maybe("url", partner.href.as_ref().map(|href| json!(href)));
            out.done()
        });
    let people = of.people.iter().map(|person| {
        let mut out = Things::new("Person");
        out.text("name", feed, &person.name, lang);
        out.text("jobTitle", feed, &person.role, lang);
        out.done()
    });
    out.list("contributor", partners.chain(people).collect());
    out.list(
        "audience",
        of.audience
            .iter()
            .map(|one| json!({"@type": "Audience", "audienceType": one}))
            .collect(),
    );
    if !of.tags.is_empty() {
        out.put("keywords", json!(of.tags));
    }
    let images = of
        .media
        .iter()
        .filter(|media| media.kind == "image")
        .map(|media| {
            let mut out = Things::new("ImageObject");
            out.put("contentUrl", json!(media.src));
            let caption = if media.caption.is_empty() {
                &media.alt
            } else {
                &media.caption
            };
            out.text("caption", feed, caption, lang);
            out.text("creditText", feed, &media.credit, lang);
            if media.width > 0 && media.height > 0 {
                out.put("width", json!(format!("{} px", media.width)));
                out.put("height", json!(format!("{} px", media.height)));
            }
            out.done()
        });
    out.list("image", images.collect());
    let links = of.links.iter().map(|link| {
        let mut out = Things::new("CreativeWork");
        out.text("name", feed, &link.title, lang);
        out.put("url", json!(link.href));
        out.done()
    });
    out.list("subjectOf", links.collect());
    out.done()
}

/// An event's address within the page.
fn id(event: &Event, address: &str) -> String {
    let address = address.split('#').next().unwrap_or("");
    [address, "#", &anchor(&event.id)].concat()
}

/// First and last day as ISO 8601 says them, no more exact than they are known; nothing for an end
/// that is open or unknown, and for a date alone no end.
fn ends(date: &Edtf) -> (Option<String>, Option<String>) {
    let known = |end: &Endpoint, last| match end {
        Endpoint::Date(date) => Some(iso(date, last)),
        Endpoint::Open | Endpoint::Unknown => None,
    };
    match date {
        Edtf::Date(date) => (Some(iso(date, false)), None),
        Edtf::Interval { start, end } => (known(start, false), known(end, true)),
        Edtf::Set(set) => {
            let first = set.members.first().and_then(|one| known(&one.first, false));
            let last = set.members.last().and_then(|one| known(&one.last, true));
            (first, last)
        }
    }
}

/// A date of ISO 8601; of what has no such (a season, a decade) the first day, or the last.
fn iso(date: &Date, last: bool) -> String {
    let day = if last { date.latest() } else { date.earliest() };
    let (year, month, number) = day.ymd();
    let year = if year < 0 {
        format!("-{:04}", -year)
    } else {
        format!("{year:04}")
    };
    let whole = date.earliest().ymd();
    let end = date.latest().ymd();
    if date.earliest() == date.latest() || whole.0 != end.0 {
        format!("{year}-{month:02}-{number:02}")
    } else if whole.1 == end.1 {
        format!("{year}-{month:02}")
    } else if (whole.1, whole.2, end.1, end.2) == (1, 1, 12, 31) {
        year
    } else {
        format!("{year}-{month:02}-{number:02}")
    }
}

/// A thing of schema.org, with what there is to say of it.
struct Things(Map<String, Value>);

impl Things {
    fn new(kind: &str) -> Self {
        let mut things = Things(Map::new());
        things.put("@type", json!(kind));
        things
    }

    fn put(&mut self, name: &str, value: Value) {
        self.0.insert(name.to_owned(), value);
    }

    fn maybe(&mut self, name: &str, value: Option<Value>) {
        if let Some(value) = value {
            self.put(name, value);
        }
    }

    fn list(&mut self, name: &str, values: Vec<Value>) {
        if !values.is_empty() {
            self.put(name, Value::Array(values));
        }
    }

    fn text(&mut self, name: &str, feed: &Feed, text: &Text, lang: &str) {
        let (text, _) = said(feed, text, lang);
        if !text.is_empty() {
            self.put(name, json!(text));
        }
    }

    fn done(self) -> Value {
        Value::Object(self.0)
    }
}
