//! One event of a calendar as an event of a feed.

use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarParameterName as Parameter, ICalendarValue,
};
use serde_json::{Map, Value, json};

use super::super::linked::{link, put_prose};
use super::lines::{Component, Line};
use super::{Importer, add_text, language, number_of, parameter, text_of};
use crate::json::put;
use masar_feed::limits::MAX_LINE;
use masar_feed::{Code, ImportMessage, html::plain_text};
use masar_table::source_map::{Location, Range, Section};

/// Properties that a feed need not hold: those about the calendar's own records, and those that become other
/// members of the event.
const NOT_REPORTED: [&str; 28] = [
    "BEGIN",
    "END",
    "UID",
    "DTSTAMP",
    "CREATED",
    "LAST-MODIFIED",
    "SEQUENCE",
    "TRANSP",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "EXRULE",
    "RECURRENCE-ID",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "GEO",
    "URL",
    "CATEGORIES",
    "STATUS",
    "ATTACH",
    "IMAGE",
    "CONFERENCE",
    "RELATED-TO",
    "X-MICROSOFT-CDO-BUSYSTATUS",
];

/// One time at which an event takes place.
pub(super) struct Occurrence<'a> {
    pub(super) event: &'a ICalendarComponent,
    /// The lines of the event in the file.
    pub(super) source: Option<&'a Component<'a>>,
    /// The date in EDTF; empty where it could not be read.
    pub(super) date: &'a str,
    /// The time of the series that this is, if the event has several: a part of the id.
    pub(super) id_part: &'a str,
    /// Whether an occurrence of the same event came before. Losses are then reported already.
    pub(super) is_repeated: bool,
    /// The number of the event in the file, from 0.
    pub(super) number: usize,
}

/// The members of the feed's event, as far as the properties gave them.
#[derive(Default)]
struct Members {
    /// The members that are complete.
    event: Map<String, Value>,
    title: Option<Value>,
    description: Option<Value>,
    place_name: Option<Value>,
    degrees: Option<Vec<Value>>,
    links: Vec<Value>,
    media: Vec<Value>,
    tags: Vec<Value>,
}

/// A property of the event, with its place in the file.
struct Property<'a> {
    entry: &'a ICalendarEntry,
    name: &'a str,
    text: &'a str,
    range: Range,
    location: Location<'a>,
    is_repeated: bool,
}

impl Importer<'_> {
    /// Adds an occurrence to the feed.
    pub(super) fn event(&mut self, occurrence: &Occurrence<'_>) {
        let (event, source) = (occurrence.event, occurrence.source);
        let number = occurrence.number + 1;
        let range = source.map_or((0, 0), |one| one.range);
        let location = Location::Named("VEVENT {}", number);
        self.builder
            .add_source(Section::Events, "", range, location);
        let mut members = Members::default();
        self.id_and_date(occurrence, &mut members.event);
        for (at, entry) in event.entries.iter().enumerate() {
            let name = entry.name.as_str();
            let location = ["VEVENT {}, ", name].concat();
            let property = Property {
                entry,
                name,
                text: text_of(entry),
                range: line_of(source, name, number_of(event, at)),
                location: Location::Named(&location, number),
                is_repeated: occurrence.is_repeated,
            };
            self.property(&property, &mut members);
        }
        self.builder.push(Section::Events, &members.into_event());
    }

    fn id_and_date(&mut self, occurrence: &Occurrence<'_>, out: &mut Map<String, Value>) {
        let (date, number) = (occurrence.date, occurrence.number + 1);
        let uid = occurrence.event.uid().unwrap_or("");
        if !uid.is_empty() {
            let id = match occurrence.id_part {
                "" => uid.to_owned(),
                part => [uid, "-", part].concat(),
            };
            out.insert("id".into(), id.into());
            let location = Location::Named("VEVENT {}, UID", number);
            let range = line_of(occurrence.source, "UID", 0);
            self.builder
                .add_source(Section::Events, "id", range, location);
        }
        if !date.is_empty() {
            out.insert("date".into(), date.into());
            let location = Location::Named("VEVENT {}, DTSTART", number);
            let range = line_of(occurrence.source, "DTSTART", 0);
            self.builder
                .add_source(Section::Events, "date", range, location);
        }
    }

    fn property(&mut self, property: &Property<'_>, out: &mut Members) {
        let (entry, text) = (property.entry, property.text);
        match property.name {
            "SUMMARY" => {
                // One character beyond the limit, which the reader reports: an event may recur a thousand times.
                let beyond = text.char_indices().nth(MAX_LINE + 1);
                let title = beyond.map_or(text, |(end, _)| &text[..end]);
                add_text(&mut out.title, title, language(entry));
                self.add_source(property, "title");
            }
            "DESCRIPTION" => self.description(property, out),
            "LOCATION" => {
                add_text(&mut out.place_name, text, language(entry));
                self.add_source(property, "place");
            }
            "GEO" => {
                out.degrees = Some(numbers(entry));
                self.add_source(property, "place.geo");
            }
            "URL" | "CONFERENCE" => self.link(property, text, "", out),
            "CATEGORIES" => {
                let tags = entry.values.iter().filter_map(ICalendarValue::as_text);
                out.tags
                    .extend(tags.filter(|one| !one.is_empty()).map(Value::from));
            }
            "STATUS" => {
                let status = match text.to_ascii_uppercase().as_str() {
                    "TENTATIVE" => "planned",
                    "CANCELLED" => "cancelled",
                    "CONFIRMED" | "" => return,
                    _ => {
                        self.report_loss(property, ImportMessage::TheStatus.with(text));
                        return;
                    }
                };
                out.event.insert("status".into(), status.into());
            }
            "RELATED-TO" => self.relation(property, out),
            "ATTACH" | "IMAGE" => self.attachment(property, out),
            "CLASS" if text.eq_ignore_ascii_case("PUBLIC") => {}
            _ if property.is_repeated => {}
            "CLASS" => {
                let problem = ImportMessage::NotPublic.with(text);
                self.report(property, Code::NotHeld, problem, ImportMessage::TakeOut);
            }
            name if NOT_REPORTED.contains(&name) => {}
            name => self.report_loss(property, ImportMessage::Bare.with(name)),
        }
    }

    fn description(&mut self, property: &Property<'_>, out: &mut Members) {
        let (text, language) = (property.text, language(property.entry));
        // RFC 5545 has plain text here. Google writes HTML; Masar never does.
        if !has_tags(text) || self.own {
            // Outlook's end with empty lines.
            let text = if self.own { text } else { text.trim_end() };
            add_text(&mut out.description, text, language);
            self.add_source(property, "summary");
            return;
        }
        let found = plain_text(text);
        add_text(&mut out.description, &found.text, language);
        self.add_source(property, "summary");
        for (href, title) in &found.links {
            self.link(property, href, title, out);
        }
        for (src, alt) in &found.pictures {
            self.add_source(property, &format!("media[{}]", out.media.len()));
            out.media.push(json!({"src": src, "alt": alt}));
        }
        if found.styled {
            self.report_loss(property, ImportMessage::HtmlButMore.message());
        }
    }

    fn link(&mut self, property: &Property<'_>, href: &str, title: &str, out: &mut Members) {
        self.add_source(property, &format!("links[{}]", out.links.len()));
        let title = match title {
            "" => Value::Null,
            title => title.into(),
        };
        out.links.push(link(href, title, ""));
    }

    fn relation(&mut self, property: &Property<'_>, out: &mut Members) {
        let kind = parameter(property.entry, &Parameter::Reltype);
        if kind.is_empty() || kind.eq_ignore_ascii_case("PARENT") {
            out.event.insert("part_of".into(), property.text.into());
            self.add_source(property, "part_of");
        } else {
            self.report_loss(property, ImportMessage::TheRelation.with(kind));
        }
    }

    fn attachment(&mut self, property: &Property<'_>, out: &mut Members) {
        let text = property.text;
        if text.is_empty() || text.starts_with("data:") {
            self.report_loss(property, ImportMessage::FileInside.message());
            return;
        }
        let mime = parameter(property.entry, &Parameter::Fmttype);
        let kind = mime.split('/').next().unwrap_or("");
        if property.name == "IMAGE" || matches!(kind, "image" | "audio" | "video") {
            self.add_source(property, &format!("media[{}]", out.media.len()));
            let kind = if kind.is_empty() { "image" } else { kind };
            out.media.push(json!({"src": text, "type": kind}));
        } else {
            self.link(property, text, "", out);
        }
    }

    fn add_source(&mut self, property: &Property<'_>, member: &str) {
        let (range, location) = (property.range, property.location);
        self.builder
            .add_source(Section::Events, member, range, location);
    }

    /// Reports a property that a feed does not hold, once for all occurrences.
    fn report_loss(&mut self, property: &Property<'_>, what: masar_feed::Message) {
        if !property.is_repeated {
            self.builder
                .report_loss(property.range, property.location, what);
        }
    }

    fn report(
        &mut self,
        property: &Property<'_>,
        code: Code,
        problem: masar_feed::Message,
        fix: impl Into<Option<masar_feed::Message>>,
    ) {
        let (range, location) = (property.range, property.location);
        self.builder.report(code, range, location, problem, fix);
    }
}

impl Members {
    fn into_event(self) -> Value {
        let mut out = self.event;
        out.extend(self.title.map(|title| ("title".to_owned(), title)));
        if let Some(description) = self.description {
            put_prose(&mut out, without_address(description, &self.links));
        }
        put(&mut out, "tags", self.tags.into());
        put(&mut out, "media", self.media.into());
        put(&mut out, "links", self.links.into());
        let mut place = Map::new();
        place.extend(self.place_name.map(|name| ("name".to_owned(), name)));
        place.extend(self.degrees.map(|geo| ("geo".to_owned(), geo.into())));
        if !place.is_empty() {
            out.insert("place".into(), place.into());
        }
        out.into()
    }
}

/// Returns the values of a property that are numbers.
fn numbers(entry: &ICalendarEntry) -> Vec<Value> {
    let number = |value: &ICalendarValue| {
        let number = value.as_float().or_else(|| value.as_text()?.parse().ok())?;
        Some(Value::from(number))
    };
    entry.values.iter().filter_map(number).collect()
}

/// Whether a text that should be plain contains tags, of those that calendars write.
fn has_tags(text: &str) -> bool {
    const TAGS: [&str; 8] = [
        "<br>", "<br/>", "<p>", "</p>", "</a>", "</b>", "</span>", "</li>",
    ];
    TAGS.iter().any(|tag| text.contains(tag))
}

/// Returns a description without the event's address at its end, where calendars that show no URL put it.
fn without_address(description: Value, links: &[Value]) -> Value {
    let cut = |text: &str| {
        let mut left = text;
        for address in links.iter().filter_map(|one| one["href"].as_str()) {
            left = match left.strip_suffix(address) {
                Some(before) => before
                    .strip_suffix("\n\n")
                    .unwrap_or_else(|| before.trim_end()),
                None => left,
            };
        }
        left.to_owned()
    };
    match description {
        Value::String(text) => cut(&text).into(),
        Value::Object(texts) => texts
            .into_iter()
            .map(|(tag, text)| (tag, Value::from(cut(text.as_str().unwrap_or("")))))
            .collect::<Map<_, _>>()
            .into(),
        other => other,
    }
}

/// Returns the range of the event's `number`th property of a name, or else of the event.
fn line_of(source: Option<&Component<'_>>, name: &str, number: usize) -> Range {
    let line: Option<&Line<'_>> = source.and_then(|one| one.nth(name, number));
    line.map_or_else(|| source.map_or((0, 0), |one| one.range), |line| line.range)
}
