//! ActivityStreams 2 (<https://www.w3.org/TR/activitystreams-vocabulary/>): events and other objects
//! with a time, bare, in a collection, or inside the activity that made them known.

use serde_json::{Map, Value, json};

use super::From;
use super::linked::{Document, cleaner, date, link, prose};
use super::making::{Making, Part, Spot};
use super::not_this;
use crate::PageReader;
use masar_feed::ImportMessage;
use masar_feed::html::MAX_LINKS;
use masar_feed::json::{Kind, Node, parse};
use masar_feed::{Code, Diagnostic};

/// Activities, of which only the object is something to show.
const ACTIVITIES: [&str; 7] = [
    "Create", "Announce", "Add", "Update", "Invite", "Offer", "Accept",
];
const COLLECTIONS: [&str; 4] = [
    "Collection",
    "OrderedCollection",
    "CollectionPage",
    "OrderedCollectionPage",
];

const KNOWN: [&str; 24] = [
    "@context",
    "type",
    "@type",
    "id",
    "@id",
    "name",
    "nameMap",
    "summary",
    "summaryMap",
    "content",
    "contentMap",
    "startTime",
    "endTime",
    "published",
    "location",
    "url",
    "tag",
    "attachment",
    "image",
    "icon",
    "status",
    "ical:status",
    "mediaType",
    "duration",
];

pub(super) fn read(text: &str, reader: PageReader) -> Result<Making, Diagnostic> {
    let tree = parse(text)?;
    let doc = Document {
        tree: &tree,
        offset: 0,
    };
    let mut making = Making::new(text.len(), reader);
    making.documents.push((0, text.len()));
    thing(&doc, &mut making, Node::ROOT, 0);
    if making.count(Part::Events) == 0 && making.left_out == 0 {
        return Err(not_this(From::ActivityStreams, ImportMessage::NoActivity));
    }
    Ok(making)
}

fn plainly(words: &str) -> String {
    words.to_owned()
}

fn thing(doc: &Document<'_>, making: &mut Making, node: Node, depth: u8) {
    if doc.kind(node) != Kind::Object || depth > 20 {
        if doc.kind(node) == Kind::String {
            doc.lost(making, node, ImportMessage::OnlyNamed.message());
            making.left_out += 1;
        }
        return;
    }
    let types = doc.types(node);
    if types.iter().any(|one| COLLECTIONS.contains(one)) {
        if depth == 0 {
            head(doc, making, node);
        }
        for items in ["items", "orderedItems", "first"] {
            for one in doc
                .member(node, &[items])
                .map(|one| doc.all(one))
                .unwrap_or_default()
            {
                thing(doc, making, one, depth + 1);
            }
        }
    } else if types.iter().any(|one| ACTIVITIES.contains(one)) {
        for one in doc
            .member(node, &["object"])
            .map(|one| doc.all(one))
            .unwrap_or_default()
        {
            thing(doc, making, one, depth + 1);
        }
        doc.rest(
            making,
            node,
            &["@context", "type", "@type", "id", "@id", "object"],
        );
    } else if !types.is_empty() {
        object(doc, making, node);
    }
}

fn head(doc: &Document<'_>, making: &mut Making, node: Node) {
    for (names, member) in [
        (["nameMap", "name"], "title"),
        (["summaryMap", "summary"], "description"),
    ] {
        let text = both(doc, node, names, &mut plainly);
        if !text.is_null() {
            making.head.insert(member.into(), text);
        }
    }
    doc.rest(
        making,
        node,
        &[
            "@context",
            "type",
            "@type",
            "id",
            "@id",
            "name",
            "nameMap",
            "summary",
            "summaryMap",
            "items",
            "orderedItems",
            "first",
            "totalItems",
        ],
    );
}

/// A text from its map of languages, or else from the plain member.
fn both(
    doc: &Document<'_>,
    node: Node,
    [map, plain]: [&str; 2],
    clean: &mut dyn FnMut(&str) -> String,
) -> Value {
    match (doc.member(node, &[map]), doc.member(node, &[plain])) {
        (Some(map), _) => doc.map(map, clean),
        (None, Some(plain)) => doc.text(plain, clean),
        (None, None) => Value::Null,
    }
}

fn object(doc: &Document<'_>, making: &mut Making, node: Node) {
    let mut out = Map::new();
    let mut links: Vec<Value> = Vec::new();
    let mut media: Vec<Value> = Vec::new();
    let mut found = Vec::new();
    doc.note(making, "", node);
    let id = doc.word_of(node, &["id", "@id"]);
    if !id.is_empty() {
        out.insert("id".into(), id.into());
    }
    let start = doc.member(node, &["startTime", "published"]);
    let end = doc.member(node, &["endTime"]);
    let mut when = date(
        start.map_or("", |one| doc.word(one)),
        end.map_or("", |one| doc.word(one)),
    );
    if let Some(end) = when.strip_prefix('/') {
        when = end.to_owned();
    }
    if !when.is_empty() {
        doc.note(making, "date", start.or(end).unwrap_or(node));
        out.insert("date".into(), when.into());
    }
    let title = both(doc, node, ["nameMap", "name"], &mut plainly);
    let summary = both(
        doc,
        node,
        ["summaryMap", "summary"],
        &mut cleaner(&mut found),
    );
    let content = both(
        doc,
        node,
        ["contentMap", "content"],
        &mut cleaner(&mut found),
    );
    match (summary.is_null(), content.is_null()) {
        (true, false) => prose(&mut out, content),
        (false, true) => prose(&mut out, summary),
        (false, false) => {
            out.insert("summary".into(), summary);
            out.insert("body".into(), content);
        }
        (true, true) => {}
    }
    if !title.is_null() {
        doc.note(
            making,
            "title",
            doc.member(node, &["nameMap", "name"]).unwrap_or(node),
        );
        out.insert("title".into(), title);
    }
    if let Some(status) = doc.member(node, &["ical:status", "status"]) {
        match doc.word(status) {
            "CANCELLED" => drop(out.insert("status".into(), "cancelled".into())),
            "TENTATIVE" => drop(out.insert("status".into(), "planned".into())),
            "CONFIRMED" => {}
            other => doc.lost(making, status, ImportMessage::TheStatus.with(other)),
        }
    }
    if doc.member(node, &["duration"]).is_some()
        && end.is_none()
        && let Some(duration) = doc.member(node, &["duration"])
    {
        doc.lost(making, duration, ImportMessage::DurationAlone.message());
    }
    if let Some(place) = doc.member(node, &["location"]) {
        doc.note(making, "place", place);
        for (at, one) in doc.all(place).into_iter().enumerate() {
            if at > 0 {
                doc.lost(making, one, ImportMessage::SecondPlace.message());
            } else {
                out.insert("place".into(), located(doc, one));
            }
        }
    }
    for one in doc.some(making, node, &["url"]) {
        let href = doc.word_of(one, &["href"]);
        links.push(link(
            if href.is_empty() { doc.word(one) } else { href },
            Value::Null,
            "",
        ));
    }
    let mut tags = Vec::new();
    for one in doc.some(making, node, &["tag"]) {
        let name = doc.word_of(one, &["name"]);
        let name = if name.is_empty() { doc.word(one) } else { name };
        tags.push(Value::from(name.trim_start_matches('#')));
    }
    for member in ["image", "icon", "attachment"] {
        for one in doc.some(making, node, &[member]) {
            attached(doc, one, member != "attachment", &mut links, &mut media);
        }
    }
    if found.len() >= MAX_LINKS {
        doc.lost(making, node, ImportMessage::HtmlButMore.message());
    }
    for (href, title) in found {
        links.push(link(&href, title.into(), ""));
    }
    links.dedup_by(|a, b| a["href"] == b["href"]);
    for (name, list) in [("tags", tags), ("media", media), ("links", links)] {
        if !list.is_empty() {
            out.insert(name.into(), list.into());
        }
    }
    if !out.contains_key("title") && out.contains_key("summary") {
        let summary = out.remove("summary").unwrap_or_default();
        out.insert("title".into(), summary);
    } else if !out.contains_key("title") {
        let what = doc.types(node).join(", ");
        making.wrong(
            Code::NoTitle,
            doc.range(node),
            Spot::Node(node),
            ImportMessage::Nameless.with(&what),
            ImportMessage::GiveName,
        );
        making.left_out += 1;
        return;
    }
    doc.rest(making, node, &KNOWN);
    making.push(Part::Events, &out.into());
}

fn located(doc: &Document<'_>, node: Node) -> Value {
    let mut out = Map::new();
    let name = both(doc, node, ["nameMap", "name"], &mut plainly);
    if !name.is_null() {
        out.insert("name".into(), name);
    } else if doc.kind(node) == Kind::String {
        out.insert("name".into(), doc.word(node).into());
    }
    let degrees = |name: &str| doc.word_of(node, &[name]).parse::<f64>().ok();
    if let (Some(north), Some(east)) = (degrees("latitude"), degrees("longitude")) {
        out.insert("geo".into(), json!([north, east]));
    }
    out.into()
}

fn attached(
    doc: &Document<'_>,
    node: Node,
    picture: bool,
    links: &mut Vec<Value>,
    media: &mut Vec<Value>,
) {
    let url = doc.member(node, &["url", "href"]);
    let href = url.map_or_else(
        || doc.word(node),
        |url| {
            let href = doc.word_of(url, &["href"]);
            if href.is_empty() { doc.word(url) } else { href }
        },
    );
    let types = doc.types(node);
    let mime = doc.word_of(node, &["mediaType"]);
    let kind = match () {
        () if picture || types.contains(&"Image") || mime.starts_with("image/") => "image",
        () if types.contains(&"Video") || mime.starts_with("video/") => "video",
        () if types.contains(&"Audio") || mime.starts_with("audio/") => "audio",
        () => "",
    };
    let name = both(doc, node, ["nameMap", "name"], &mut plainly);
    if href.is_empty() {
        return;
    }
    if kind.is_empty() {
        links.push(link(href, name, ""));
        return;
    }
    let mut out = Map::new();
    out.insert("src".into(), href.into());
    if kind != "image" {
        out.insert("type".into(), kind.into());
    }
    if !name.is_null() {
        out.insert("alt".into(), name);
    }
    for size in ["width", "height"] {
        if let Ok(px) = doc.word_of(node, &[size]).parse::<u32>() {
            out.insert(size.into(), px.into());
        }
    }
    media.push(out.into());
}
