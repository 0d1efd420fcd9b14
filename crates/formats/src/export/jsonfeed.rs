//! Export to JSON Feed 1.1. What it has no member for is in `_masar`, which other readers ignore: that of the
//! feed at the root, that of an event in its item. So nothing is lost.

use serde_json::{Map, Value, json};

use super::{Options, body, words};
use crate::json;
use masar_feed::{Event, Feed};

pub(super) fn write(feed: &Feed, options: &Options<'_>) -> String {
    let default = feed.languages.first().map_or("", String::as_str);
    let Value::Object(mut own) = json::value(feed) else {
        return String::new();
    };
    own.remove("masar");
    own.remove("events");
    let mut out = Map::new();
    out.insert("version".into(), "https://jsonfeed.org/version/1.1".into());
    out.insert("title".into(), words(feed, &feed.title, default).into());
    let description = words(feed, &feed.description, default);
    if !description.is_empty() {
        out.insert("description".into(), description.into());
    }
    if !options.page.is_empty() {
        out.insert("home_page_url".into(), options.page.into());
    }
    if !options.address.is_empty() {
        out.insert("feed_url".into(), options.address.into());
    }
    if !default.is_empty() && default != "und" {
        out.insert("language".into(), default.into());
    }
    out.insert("_masar".into(), own.into());
    let items = feed.events.iter().map(|event| item(feed, event, default));
    out.insert("items".into(), items.collect());
    let mut text = String::new();
    json::pretty(&out.into(), 0, 0, &mut text);
    text.push('\n');
    text
}

fn item(feed: &Feed, event: &Event, default: &str) -> Value {
    let mut own = json::event(feed, event);
    own.remove("id");
    let title = words(feed, &event.title, default);
    let body = body(feed, event, default);
    let mut texts = vec![words(feed, &event.summary, default), &body];
    texts.retain(|text| !text.is_empty());
    let mut out = Map::new();
    out.insert("id".into(), event.id.clone().into());
    out.insert("title".into(), title.into());
    // The format requires content; every event has a title.
    let content = if texts.is_empty() {
        title.to_owned()
    } else {
        texts.join("\n\n")
    };
    out.insert("content_text".into(), content.into());
    if let Some(picture) = event.media.iter().find(|one| one.kind == "image") {
        out.insert("image".into(), picture.src.clone().into());
    }
    if !event.tags.is_empty() {
        out.insert("tags".into(), json!(event.tags[..]));
    }
    out.insert("_masar".into(), own.into());
    out.into()
}
