//! Writes a feed as linked data for search engines: an `ItemList` of `Event`s (JSON-LD, schema.org).

use serde_json::{Value, json};

use super::json::put;
use super::schema_org::{SchemaOrg, thing};
use masar_feed::{Event, Feed, Text, anchor, effective_date, localized_text};

/// The members without which search engines show no event.
/// <https://developers.google.com/search/docs/appearance/structured-data/event>
const REQUIRED: [&str; 3] = ["name", "startDate", "location"];

/// Whether an event has all members that search engines require. Without one of them they report an error for the page.
fn is_complete(event: &Value) -> bool {
    REQUIRED.iter().all(|name| event.get(name).is_some())
}

/// Returns the feed as an `ItemList`, in a language. An event has the date and the place of the event that it is part of, if it
/// has none of its own. Events without a name, a start or a place are left out; null if no event is left. `address` is the address of the page with the events
/// (`#event-…`); it may be empty.
#[must_use]
pub fn item_list(feed: &Feed, lang: &str, address: &str) -> Value {
    let mut order: Vec<usize> = (0..feed.events.len()).collect();
    order.sort_by_key(|&at| {
        (
            effective_date(feed, at).and_then(|(date, _)| date.earliest()),
            at,
        )
    });
    let events = order.iter().map(|&at| event(feed, at, lang, address));
    let items: Vec<Value> = events
        .filter(is_complete)
        .enumerate()
        .map(|(position, event)| {
            json!({"@type": "ListItem", "position": position + 1, "item": event})
        })
        .collect();
    if items.is_empty() {
        return Value::Null;
    }
    let text = |text: &Text| json!(localized_text(feed, text, lang).0);
    let mut list = thing("ItemList");
    list.insert("@context".into(), json!("https://schema.org"));
    put(&mut list, "name", text(&feed.title));
    put(&mut list, "description", text(&feed.description));
    put(&mut list, "url", json!(address));
    list.insert("numberOfItems".into(), json!(items.len()));
    list.insert("itemListElement".into(), Value::Array(items));
    list.into()
}

fn event(feed: &Feed, at: usize, lang: &str, address: &str) -> Value {
    let of = &feed.events[at];
    let text = |text: &Text| match localized_text(feed, text, lang).0 {
        "" => Value::Null,
        words => json!(words),
    };
    let schema_org = SchemaOrg { feed, text: &text };
    let mut out = schema_org.event(at, id(of, address));
    put(
        &mut out,
        "inLanguage",
        json!(localized_text(feed, &of.title, lang).1),
    );
    if let Some(parent) = of.part_of.and_then(|parent| feed.events.get(parent)) {
        let parent =
            json!({"@type": "Event", "@id": id(parent, address), "name": text(&parent.title)});
        out.insert("superEvent".into(), parent);
    }
    // A feed does not distinguish the organizers from the other participants.
    let partners = of.partners.iter().filter_map(|&at| feed.partners.get(at));
    let partners = partners.map(|one| schema_org.organization(one));
    let people = of.people.iter().map(|one| schema_org.person(one));
    put(&mut out, "contributor", partners.chain(people).collect());
    out.into()
}

/// Returns an event's address within the page.
fn id(event: &Event, address: &str) -> String {
    let address = address.split('#').next().unwrap_or("");
    [address, "#", &anchor(&event.id)].concat()
}
