//! Export to schema.org in JSON-LD: the feed is an `EventSeries`, its events are `subEvent`s. Texts in several
//! languages are language-tagged values.

use serde_json::{Value, json};

use crate::json::{self, put};
use crate::schema_org::{SchemaOrg, list, thing};
use masar_feed::{Feed, Text};

pub(super) fn write(feed: &Feed) -> String {
    let schema_org = SchemaOrg {
        feed,
        text: &|one| text(feed, one),
    };
    let mut out = thing("EventSeries");
    out.insert("@context".into(), "https://schema.org".into());
    put(&mut out, "name", schema_org.text(&feed.title));
    put(&mut out, "description", schema_org.text(&feed.description));
    if feed.languages.first().is_some_and(|first| first != "und") {
        out.insert("inLanguage".into(), json!(feed.languages));
    }
    let partners = feed.partners.iter().map(|one| schema_org.organization(one));
    put(&mut out, "organizer", list(partners.collect()));
    if let Some(source) = &feed.source {
        put(&mut out, "subjectOf", schema_org.work(source));
    }
    let mut text = String::new();
    json::pretty(&out.into(), 0, 0, &mut text);
    // Each event becomes text by itself: all of them as values take ten times the memory.
    text.truncate(text.len() - "\n}".len());
    text.push_str(",\n  \"subEvent\": [");
    for at in 0..feed.events.len() {
        text.push_str(if at == 0 { "\n    " } else { ",\n    " });
        json::pretty(&event(&schema_org, at), 2, 0, &mut text);
    }
    let end = if feed.events.is_empty() { "]" } else { "\n  ]" };
    text.push_str(end);
    text.push_str("\n}\n");
    text
}

fn event(schema_org: &SchemaOrg<'_>, at: usize) -> Value {
    let feed = schema_org.feed;
    let of = &feed.events[at];
    let mut out = schema_org.event(at, ["#", &*of.id].concat());
    out.insert("identifier".into(), of.id.clone().into());
    let partners = of.partners.iter().filter_map(|at| feed.partners.get(*at));
    let partners = partners.map(|one| schema_org.organization(one));
    put(&mut out, "organizer", list(partners.collect()));
    let people = of.people.iter().map(|one| schema_org.person(one));
    put(&mut out, "contributor", list(people.collect()));
    if let Some(parent) = of.part_of.and_then(|at| feed.events.get(at)) {
        let id = ["#", &*parent.id].concat();
        out.insert("superEvent".into(), json!({"@type": "Event", "@id": id}));
    }
    out.into()
}

/// Returns a text as a string, or as a value for each language.
fn text(feed: &Feed, text: &Text) -> Value {
    match &*text.0 {
        [] => Value::Null,
        [(tag, one)] if tag.is_empty() => (**one).into(),
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
