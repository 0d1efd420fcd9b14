//! Import of ActivityStreams 2 (<https://www.w3.org/TR/activitystreams-vocabulary/>): events and other objects
//! with a time, alone, in a collection, or as the object of an activity.

mod objects;

use serde_json::{Map, Value};

use super::ImportFormat;
use super::linked::{Document, as_markdown, date, html_to_text, link, put_prose};
use super::not_this;
use crate::PageReader;
use crate::json::put;
use masar_feed::{
    Code, Diagnostic, ImportMessage,
    html::MAX_LINKS,
    json::{Kind, Node, parse},
};
use masar_table::builder::FeedBuilder;
use masar_table::source_map::{Location, Section};
use objects::Objects;

/// The members of an object that are read.
const KNOWN: [&str; 26] = [
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
    "draft",
    "updated",
];

/// The members of a place that are read.
const KNOWN_OF_PLACE: [&str; 9] = [
    "type",
    "@type",
    "id",
    "@id",
    "name",
    "nameMap",
    "address",
    "latitude",
    "longitude",
];

pub(super) fn read(text: &str, reader: PageReader) -> Result<FeedBuilder, Diagnostic> {
    let tree = parse(text)?;
    let doc = Document {
        tree: &tree,
        offset: 0,
    };
    let mut builder = FeedBuilder::new(text.len(), reader.tree());
    builder.add_document((0, text.len()));
    doc.report_half_characters(&mut builder);
    let mut objects = Objects::default();
    objects.read(&doc, &mut builder, Node::ROOT, 0);
    for node in objects.current() {
        object(&doc, &mut builder, node);
    }
    if builder.count(Section::Events) == 0 && builder.left_out == 0 {
        return Err(not_this(
            ImportFormat::ActivityStreams,
            ImportMessage::NoActivity,
        ));
    }
    Ok(builder)
}

/// Reads the members of a collection as those of the feed.
fn head(doc: &Document<'_>, builder: &mut FeedBuilder, node: Node) {
    for (names, member) in [
        (["nameMap", "name"], "title"),
        (["summaryMap", "summary"], "description"),
    ] {
        let text = both(doc, node, names, &mut str::to_owned);
        put(&mut builder.head, member, text);
    }
    doc.report_unknown(
        builder,
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

/// Returns a text from its language map, or else from its plain member.
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

/// The lists of an event, as far as they are read.
#[derive(Default)]
struct Lists {
    tags: Vec<Value>,
    media: Vec<Value>,
    links: Vec<Value>,
}

/// Adds an object to the feed as an event.
fn object(doc: &Document<'_>, builder: &mut FeedBuilder, node: Node) {
    let mut out = Map::new();
    let mut lists = Lists::default();
    doc.add_source(builder, "", node);
    put(&mut out, "id", doc.string_of(node, &["id", "@id"]).into());
    put_date(doc, builder, node, &mut out);
    let found = put_texts(doc, builder, node, &mut out);
    put_status(doc, builder, node, &mut out);
    put_place(doc, builder, node, &mut out);
    put_links_and_media(doc, builder, node, &mut lists);
    if found.len() >= MAX_LINKS {
        doc.report_loss(builder, node, ImportMessage::HtmlButMore.message());
    }
    for (href, title) in found {
        lists.links.push(link(&href, title.into(), ""));
    }
    lists.links.dedup_by(|a, b| a["href"] == b["href"]);
    put(&mut out, "tags", lists.tags.into());
    put(&mut out, "media", lists.media.into());
    put(&mut out, "links", lists.links.into());
    if !out.contains_key("title") {
        let Some(summary) = out.remove("summary") else {
            report_no_title(doc, builder, node);
            return;
        };
        out.insert("title".into(), summary);
    }
    doc.report_unknown(builder, node, &KNOWN);
    builder.push(Section::Events, &out.into());
}

fn report_no_title(doc: &Document<'_>, builder: &mut FeedBuilder, node: Node) {
    let types = doc.types(node).join(", ");
    builder.report(
        Code::NoTitle,
        doc.range(node),
        Location::Node(node),
        ImportMessage::Nameless.with(&types),
        ImportMessage::GiveName,
    );
    builder.leave_out_event();
}

fn put_date(
    doc: &Document<'_>,
    builder: &mut FeedBuilder,
    node: Node,
    out: &mut Map<String, Value>,
) {
    let start = doc.member(node, &["startTime", "published"]);
    let end = doc.member(node, &["endTime"]);
    let string = |node: Option<Node>| node.map_or("", |node| doc.string(node));
    let when = date(string(start), string(end));
    // An end without a start is the date.
    let when = when.strip_prefix('/').unwrap_or(&when);
    if !when.is_empty() {
        doc.add_source(builder, "date", start.or(end).unwrap_or(node));
        out.insert("date".into(), when.into());
    }
    if let Some(duration) = doc.member(node, &["duration"])
        && end.is_none()
    {
        doc.report_loss(builder, duration, ImportMessage::DurationAlone.message());
    }
}

/// Puts title, summary and body; returns the links in their HTML.
fn put_texts(
    doc: &Document<'_>,
    builder: &mut FeedBuilder,
    node: Node,
    out: &mut Map<String, Value>,
) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for map in ["nameMap", "summaryMap", "contentMap"] {
        doc.report_unnamed_language(builder, node, map);
    }
    let title = both(doc, node, ["nameMap", "name"], &mut str::to_owned);
    let mut text = |names| both(doc, node, names, &mut html_to_text(&mut found));
    let summary = text(["summaryMap", "summary"]);
    let content = text(["contentMap", "content"]);
    match (summary.is_null(), content.is_null()) {
        (true, false) => put_prose(out, content),
        (false, true) => put_prose(out, summary),
        (false, false) => {
            out.insert("summary".into(), summary);
            out.insert("body".into(), as_markdown(content));
        }
        (true, true) => {}
    }
    if !title.is_null() {
        let source = doc.member(node, &["nameMap", "name"]).unwrap_or(node);
        doc.add_source(builder, "title", source);
        out.insert("title".into(), title);
    }
    found
}

fn put_status(
    doc: &Document<'_>,
    builder: &mut FeedBuilder,
    node: Node,
    out: &mut Map<String, Value>,
) {
    let Some(status) = doc.member(node, &["ical:status", "status"]) else {
        return;
    };
    let name = match doc.string(status) {
        "CANCELLED" => "cancelled",
        "TENTATIVE" => "planned",
        "CONFIRMED" => return,
        other => {
            doc.report_loss(builder, status, ImportMessage::TheStatus.with(other));
            return;
        }
    };
    out.insert("status".into(), name.into());
}

fn put_place(
    doc: &Document<'_>,
    builder: &mut FeedBuilder,
    node: Node,
    out: &mut Map<String, Value>,
) {
    let Some(location) = doc.member(node, &["location"]) else {
        return;
    };
    doc.add_source(builder, "place", location);
    for (at, one) in doc.values(location).into_iter().enumerate() {
        if at > 0 {
            doc.report_loss(builder, one, ImportMessage::SecondPlace.message());
        } else {
            out.insert("place".into(), located(doc, builder, one));
        }
    }
}

fn put_links_and_media(doc: &Document<'_>, builder: &mut FeedBuilder, node: Node, out: &mut Lists) {
    let either = |one: Node, member: &str| match doc.string_of(one, &[member]) {
        "" => doc.string(one),
        string => string,
    };
    for one in doc.elements(builder, node, &["url"]) {
        out.links.push(link(either(one, "href"), Value::Null, ""));
    }
    for one in doc.elements(builder, node, &["tag"]) {
        let name = either(one, "name").trim_start_matches('#');
        out.tags.push(name.into());
    }
    for member in ["image", "icon", "attachment"] {
        for one in doc.elements(builder, node, &[member]) {
            if doc.types(one).contains(&"PropertyValue") {
                let name = doc.string_of(one, &["name"]);
                doc.report_loss(builder, one, ImportMessage::Quoted.with(name));
            } else {
                attached(doc, one, member != "attachment", out);
            }
        }
    }
}

/// Returns the place of an object.
fn located(doc: &Document<'_>, builder: &mut FeedBuilder, node: Node) -> Value {
    let mut out = Map::new();
    let name = both(doc, node, ["nameMap", "name"], &mut str::to_owned);
    if name.is_null() && doc.kind(node) == Kind::String {
        put(&mut out, "name", doc.string(node).into());
    }
    put(&mut out, "name", name);
    if let Some(address) = doc.member(node, &["address"]) {
        let town = doc.member(address, &["addressLocality"]).unwrap_or(address);
        put(&mut out, "locality", doc.text(town, &mut str::to_owned));
        if doc.kind(address) == Kind::Object {
            doc.report_unknown(builder, address, &["type", "@type", "addressLocality"]);
        }
    }
    put(&mut out, "geo", doc.coordinates(node).into());
    if doc.kind(node) == Kind::Object {
        doc.report_unknown(builder, node, &KNOWN_OF_PLACE);
    }
    out.into()
}

/// Adds an attachment: an image, a sound or a video to the media, others to the links.
fn attached(doc: &Document<'_>, node: Node, picture: bool, out: &mut Lists) {
    let url = doc.member(node, &["url", "href"]);
    let href = match url.map(|url| (doc.string_of(url, &["href"]), url)) {
        None => doc.string(node),
        Some(("", url)) => doc.string(url),
        Some((href, _)) => href,
    };
    let types = doc.types(node);
    let mime = doc.string_of(node, &["mediaType"]);
    let kind = match () {
        () if picture || types.contains(&"Image") || mime.starts_with("image/") => "image",
        () if types.contains(&"Video") || mime.starts_with("video/") => "video",
        () if types.contains(&"Audio") || mime.starts_with("audio/") => "audio",
        () => "",
    };
    let name = both(doc, node, ["nameMap", "name"], &mut str::to_owned);
    if href.is_empty() {
        return;
    }
    if kind.is_empty() {
        out.links.push(link(href, name, ""));
        return;
    }
    let mut medium = Map::new();
    medium.insert("src".into(), href.into());
    if kind != "image" {
        medium.insert("type".into(), kind.into());
    }
    put(&mut medium, "alt", name);
    for size in ["width", "height"] {
        put(&mut medium, size, doc.pixels(node, size).into());
    }
    out.media.push(medium.into());
}
