//! One event of a calendar as an event of a feed.

use calcard::icalendar::{ICalendarComponent, ICalendarParameterName as Parameter, ICalendarValue};
use serde_json::{Map, Value, json};

use super::super::linked::{link, prose};
use super::super::making::{Making, Part, Range, Spot};
use super::lines::{Component, Line};
use super::{Maker, add, language, number_of, parameter, times};
use masar_feed::Code;
use masar_feed::html::plain_text;
use masar_feed::{ImportMessage, ValueMessage};

/// Properties that say how the calendar is kept, not what takes place.
const BOOKKEEPING: [&str; 27] = [
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

impl Maker<'_> {
    /// Makes an event of one of its times; `again` when it is not the first.
    pub(super) fn event(
        &mut self,
        event: &ICalendarComponent,
        place: Option<&Component<'_>>,
        date: &str,
        several: bool,
        again: bool,
        number: usize,
    ) {
        let whole = place.map_or((0, 0), |one| one.range);
        let spot = Spot::Named("VEVENT {}", number + 1);
        self.making.at(Part::Events, "", whole, spot);
        let mut out = Map::new();
        let uid = event.uid().unwrap_or("");
        if !uid.is_empty() {
            let id = if several {
                [uid, "-", date.split('/').next().unwrap_or("")].concat()
            } else {
                uid.to_owned()
            };
            out.insert("id".into(), id.into());
            let spot = Spot::Named("VEVENT {}, UID", number + 1);
            let range = line_of(place, "UID", 0);
            self.making.at(Part::Events, "id", range, spot);
        }
        if !date.is_empty() {
            out.insert("date".into(), date.into());
            let spot = Spot::Named("VEVENT {}, DTSTART", number + 1);
            let range = line_of(place, "DTSTART", 0);
            self.making.at(Part::Events, "date", range, spot);
        }
        let mut links = Vec::new();
        let mut media = Vec::new();
        let mut tags = Vec::new();
        let mut said = Map::new();
        let mut spot = Map::new();
        for (at, entry) in event.entries.iter().enumerate() {
            let name = entry.name.as_str();
            let range = line_of(place, name, number_of(event, at));
            let text = entry
                .values
                .first()
                .and_then(ICalendarValue::as_text)
                .unwrap_or("");
            let here = ["VEVENT {}, ", name].concat();
            let here = Spot::Named(&here, number + 1);
            let note = |making: &mut Making, member: &str| {
                making.at(Part::Events, member, range, here);
            };
            match name {
                "SUMMARY" => {
                    add(&mut out, "title", text, language(entry));
                    note(&mut self.making, "title");
                }
                // Google's are HTML, where something in them is more than words; Masar's own never.
                "DESCRIPTION" if has_tags(text) && !self.own => {
                    let found = plain_text(text);
                    add(&mut said, "said", &found.text, language(entry));
                    note(&mut self.making, "summary");
                    for (href, title) in &found.links {
                        note(&mut self.making, &format!("links[{}]", links.len()));
                        links.push(link(href, title.as_str().into(), ""));
                    }
                    for (src, alt) in &found.pictures {
                        note(&mut self.making, &format!("media[{}]", media.len()));
                        media.push(json!({"src": src, "alt": alt}));
                    }
                    if found.styled && !again {
                        self.making
                            .lost(range, here, ImportMessage::HtmlButMore.message());
                    }
                }
                "DESCRIPTION" => {
                    // Outlook's end with empty lines.
                    let text = if self.own { text } else { text.trim_end() };
                    add(&mut said, "said", text, language(entry));
                    note(&mut self.making, "summary");
                }
                "LOCATION" => {
                    add(&mut spot, "name", text, language(entry));
                    note(&mut self.making, "place");
                }
                "GEO" => {
                    let degrees: Vec<Value> = entry
                        .values
                        .iter()
                        .filter_map(|one| {
                            one.as_float()
                                .or_else(|| one.as_text()?.parse().ok())
                                .map(Value::from)
                        })
                        .collect();
                    spot.insert("geo".into(), degrees.into());
                    note(&mut self.making, "place.geo");
                }
                "URL" | "CONFERENCE" => {
                    note(&mut self.making, &format!("links[{}]", links.len()));
                    links.push(link(text, Value::Null, ""));
                }
                "CATEGORIES" => {
                    tags.extend(
                        entry
                            .values
                            .iter()
                            .filter_map(ICalendarValue::as_text)
                            .filter(|one| !one.is_empty())
                            .map(Value::from),
                    );
                }
                "STATUS" => match text.to_ascii_uppercase().as_str() {
                    "TENTATIVE" => drop(out.insert("status".into(), "planned".into())),
                    "CANCELLED" => drop(out.insert("status".into(), "cancelled".into())),
                    _ => {}
                },
                "RELATED-TO" => {
                    let child = parameter(entry, &Parameter::Reltype);
                    if child.is_empty() || child.eq_ignore_ascii_case("PARENT") {
                        out.insert("part_of".into(), text.into());
                        note(&mut self.making, "part_of");
                    } else if !again {
                        self.making
                            .lost(range, here, ImportMessage::TheRelation.with(child));
                    }
                }
                "ATTACH" | "IMAGE" => {
                    let kind = parameter(entry, &Parameter::Fmttype)
                        .split('/')
                        .next()
                        .unwrap_or("");
                    if text.is_empty() || text.starts_with("data:") {
                        if !again {
                            self.making
                                .lost(range, here, ImportMessage::FileInside.message());
                        }
                    } else if name == "IMAGE" || matches!(kind, "image" | "audio" | "video") {
                        note(&mut self.making, &format!("media[{}]", media.len()));
                        let kind = if kind.is_empty() { "image" } else { kind };
                        media.push(json!({"src": text, "type": kind}));
                    } else {
                        note(&mut self.making, &format!("links[{}]", links.len()));
                        links.push(link(text, Value::Null, ""));
                    }
                }
                "CLASS" if text.eq_ignore_ascii_case("PUBLIC") => {}
                "CLASS" if !again => {
                    let problem = ImportMessage::NotPublic.with(text);
                    self.making
                        .wrong(Code::NotHeld, range, here, problem, ImportMessage::TakeOut);
                }
                "DTSTART" | "DTEND" if !again => {
                    let zone = parameter(entry, &Parameter::Tzid);
                    if !zone.is_empty() && !times::is_known(zone) {
                        let problem = ImportMessage::UnknownZone.with(zone);
                        self.making.wrong(
                            Code::BadValue,
                            range,
                            here,
                            problem,
                            ValueMessage::WriteTimeZone,
                        );
                    }
                }
                "EXRULE" if !again => {
                    self.making
                        .lost(range, here, ImportMessage::Exrule.message());
                }
                _ if again || BOOKKEEPING.contains(&name) => {}
                _ => self
                    .making
                    .lost(range, here, ImportMessage::Bare.with(name)),
            }
        }
        if let Some(said) = said.remove("said") {
            prose(&mut out, without_address(said, &links));
        }
        for (name, list) in [("tags", tags), ("media", media), ("links", links)] {
            if !list.is_empty() {
                out.insert(name.into(), list.into());
            }
        }
        if !spot.is_empty() {
            out.insert("place".into(), spot.into());
        }
        self.making.push(Part::Events, &out.into());
    }
}

/// Whether a text, which is plain by the standard, has tags in it that calendars write.
fn has_tags(text: &str) -> bool {
    const TAGS: [&str; 8] = [
        "<br>", "<br/>", "<p>", "</p>", "</a>", "</b>", "</span>", "</li>",
    ];
    TAGS.iter().any(|tag| text.contains(tag))
}

/// A description often ends with the event's address, for calendars that show no URL.
fn without_address(said: Value, links: &[Value]) -> Value {
    let cut = |text: &str| {
        let address = links.iter().filter_map(|one| one["href"].as_str());
        let mut left = text;
        for one in address {
            left = left.strip_suffix(one).map_or(left, |before| {
                before
                    .strip_suffix(
                        "

",
                    )
                    .unwrap_or(before.trim_end())
            });
        }
        left.to_owned()
    };
    match said {
        Value::String(text) => cut(&text).into(),
        Value::Object(tagged) => tagged
            .into_iter()
            .map(|(tag, text)| (tag, Value::from(cut(text.as_str().unwrap_or("")))))
            .collect::<Map<_, _>>()
            .into(),
        other => other,
    }
}

/// Where a property of the event stands, or at least the event.
fn line_of(place: Option<&Component<'_>>, name: &str, number: usize) -> Range {
    let line: Option<&Line<'_>> = place.and_then(|one| one.nth(name, number));
    line.map_or_else(|| place.map_or((0, 0), |one| one.range), |line| line.range)
}
