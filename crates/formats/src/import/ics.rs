//! Import of iCalendar (RFC 5545). `calcard` parses the texts and other values, `rrule` expands recurrence rules, and
//! `jiff` has the rules of time zones. This module makes events of a feed of them, and finds the place of each property
//! in the file.

mod chosen;
mod event;
mod frame;
mod lines;
mod recurrence;
mod rule;
mod scale;
mod series;
mod stamp;
mod times;
mod timing;
mod walk;
mod zone;

use std::borrow::Cow;
use std::collections::HashMap;

use calcard::icalendar::{
    ICalendarComponent, ICalendarComponentType as Type, ICalendarEntry,
    ICalendarParameterName as Parameter, ICalendarValue,
};
use calcard::{Entry, Parser};
use serde_json::{Value, json};

use self::frame::{Frame, Zones};
use self::lines::{Component, Kind, Place};
use self::series::Given;
use super::ImportFormat;
use super::not_this;
use crate::{PageReader, zones};
use masar_feed::{Code, Diagnostic, ImportMessage, ValueMessage};
use masar_table::builder::FeedBuilder;
use masar_table::source_map::{Location, Range, Section};

/// The most occurrences of a recurring event that are imported.
pub(super) const MAX_OCCURRENCES: usize = 200;

/// The most recurrence rules without an occurrence that are expanded in one file. `rrule` searches thousands of years
/// for each: a file of nothing else would take hours.
const MAX_EMPTY_RULES: usize = 8;

/// The most events of one file that are imported.
const MAX_EVENTS: usize = 50_000;

/// The most lines of a component that are parsed. Lines beyond the limits are reported as lost: calcard takes a
/// hundred bytes for each value.
const MAX_LINES: usize = 1_000;

/// The most bytes of parameters of a line.
const MAX_PARAMETERS: usize = 4_000;

/// The most bytes of a line that is not one text ([`TEXTS`]).
const MAX_LINE: usize = 16_000;

/// Properties that have one value, of any length.
const TEXTS: [&str; 6] = [
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "ATTACH",
    "IMAGE",
    "X-ALT-DESC",
];

/// The most times of recurring events that are computed in one file. Of series beyond it the first times are kept.
const MAX_STEPS: usize = 2_000_000;

/// The most bytes of a VTIMEZONE that is read.
const MAX_ZONE: usize = 32_000;

pub(super) fn read(text: &str, reader: PageReader) -> Result<FeedBuilder, Diagnostic> {
    // Files of the old Mac OS have no line feeds. The places in the file stay the same.
    let carriage_returns = text.contains('\r') && !text.contains('\n');
    let text = if carriage_returns {
        Cow::Owned(text.replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    let text = &*text;
    let mut builder = FeedBuilder::new(text.len(), reader.tree());
    if carriage_returns {
        builder
            .notes
            .push(ImportMessage::OnlyCarriageReturns.message());
    }
    let mut outside = Vec::new();
    let places = lines::places(
        text,
        &mut |name, range| {
            if matches!(
                name,
                "VTODO" | "VJOURNAL" | "VFREEBUSY" | "VAVAILABILITY" | "VALARM"
            ) {
                let what = ImportMessage::ThisPart.with(name);
                builder.report_loss(range, Location::Named(name, 0), what);
                if matches!(name, "VTODO" | "VJOURNAL") {
                    builder.left_out += 1;
                }
            }
        },
        &mut |range| {
            if outside.len() < 1_000 {
                outside.push(range);
            }
        },
    );
    if !places.iter().any(|one| one.kind == Kind::Calendar) {
        return Err(not_this(ImportFormat::Ics, ImportMessage::NoCalendar));
    }
    let mut importer = Importer {
        builder,
        text,
        own: text.contains(OWN),
        given: Given {
            now: reader.now,
            feed: Frame::Local,
            steps: MAX_STEPS,
        },
        next_event: 0,
        empty_rules: 0,
    };
    for range in outside {
        importer.report_outside(range);
    }
    let mut at = 0;
    while let Some(first) = places.get(at) {
        // A calendar and what is in it; an event that is in none is one by itself.
        let end = first.end();
        let count = places[at..].partition_point(|one| one.start() < end);
        importer.calendar(&places[at..at + count]);
        at += count;
    }
    Ok(importer.builder)
}

/// The identifier of a calendar that Masar wrote.
const OWN: &str = "PRODID:-//Masar//";

struct Importer<'t> {
    builder: FeedBuilder,
    text: &'t str,
    /// Whether Masar wrote the file. White space at the end of a text then belongs to it.
    own: bool,
    /// The current time, and the clock of the feed.
    given: Given,
    /// The number of events in the calendars before this one.
    next_event: usize,
    /// The number of recurrence rules without an occurrence so far.
    empty_rules: usize,
}

impl<'t> Importer<'t> {
    /// Reports a line outside all components.
    fn report_outside(&mut self, (start, end): Range) {
        let line = self.text[start..end].trim_start();
        let start = end - line.len();
        let what: String = line.trim_end().chars().take(60).collect();
        if what.is_empty() {
            return;
        }
        self.builder.report(
            Code::BadValue,
            (start, start + what.len()),
            Location::Named("$", 0),
            ImportMessage::NotHere.with(&what),
            ImportMessage::FixLine,
        );
    }

    fn calendar(&mut self, places: &[Place]) {
        let text = self.text;
        let whole = places[0];
        if whole.kind == Kind::Calendar {
            let mut piece = String::from("BEGIN:VCALENDAR\n");
            let kept = self.lines_of(whole, None, &mut piece);
            piece.push_str("END:VCALENDAR\n");
            for component in components(&piece) {
                if component.component_type == Type::VCalendar {
                    self.head(&component, &kept);
                }
            }
        }
        let mut zones = Zones::new(text);
        let mut events: Vec<Place> = Vec::new();
        for place in places {
            match place.kind {
                Kind::Calendar => {}
                Kind::Event => events.push(*place),
                Kind::Zone => zones.add(*place),
            }
        }
        if !self.given.feed.is_absolute() {
            let starts = events
                .iter()
                .filter_map(|one| one.lines(text).find(|line| line.is("DTSTART")));
            let zone = times::most_used_zone(&zones, starts);
            self.take_zone(&zone);
        }
        self.note_differences(&zones, &events);
        for group in groups(text, &events) {
            self.group(&zones, &events, &group);
        }
        self.next_event += events.len();
    }

    /// Adds a note for each zone that the calendar defines differently from the zone of that name, for the starts of events.
    fn note_differences(&mut self, zones: &Zones<'_>, events: &[Place]) {
        let starts = events
            .iter()
            .filter_map(|one| one.lines(self.text).find(|line| line.is("DTSTART")));
        for one in times::differences(zones, starts) {
            let note = ImportMessage::ZonesDiffer
                .with(&one.zone)
                .with(&one.count.to_string())
                .with(&one.first);
            self.builder
                .notes
                .push(note.with(&one.defined).with(&one.named));
        }
    }

    /// Makes a zone that of the feed, if it is known and the feed has none yet. Returns whether it is known.
    fn take_zone(&mut self, name: &str) -> bool {
        let zone = zones::by_any_name(name);
        let Some(name) = zone.as_ref().and_then(|zone| zone.iana_name()) else {
            return false;
        };
        if !self.given.feed.is_absolute() {
            self.builder.head.insert("timezone".into(), name.into());
            self.given.feed = zone.map_or(Frame::Local, Frame::Named);
        }
        true
    }

    /// Appends the lines of a component to `piece`, and returns them. Lines beyond the limits are reported as lost.
    fn lines_of(
        &mut self,
        place: Place,
        number: Option<usize>,
        piece: &mut String,
    ) -> Component<'t> {
        let text = self.text;
        let mut lines = Vec::new();
        for line in place.lines(text) {
            let length = line.range.1 - line.range.0;
            let long = length > MAX_LINE && !TEXTS.iter().any(|one| line.is(one));
            if lines.len() < MAX_LINES && !long && line.parameters() <= MAX_PARAMETERS {
                piece.push_str(&text[line.range.0..line.range.1]);
                piece.push('\n');
                lines.push(line);
                continue;
            }
            let name: String = line.name.chars().take(60).collect();
            match number {
                Some(number) => {
                    let here = ["VEVENT {}, ", &name].concat();
                    let what = ImportMessage::Bare.with(&name);
                    self.builder
                        .report_loss(line.range, Location::Named(&here, number + 1), what);
                }
                None => {
                    let what = ImportMessage::CalendarsOwn.with(&name);
                    self.builder
                        .report_loss(line.range, Location::Named(&name, 0), what);
                }
            }
        }
        Component {
            range: place.range(text),
            lines,
        }
    }

    /// Reads name, description, time zone and source of the calendar.
    fn head(&mut self, calendar: &ICalendarComponent, place: &Component<'_>) {
        for (number, entry) in calendar.entries.iter().enumerate() {
            let name = entry.name.as_str();
            let text = text_of(entry);
            let range = place
                .nth(name, number_of(calendar, number))
                .map_or((0, 0), |line| line.range);
            let member = match name {
                "NAME" | "X-WR-CALNAME" => "title",
                "DESCRIPTION" | "X-WR-CALDESC" => "description",
                "X-WR-TIMEZONE" | "TIMEZONE-ID" => {
                    if !text.is_empty() && !self.take_zone(text) {
                        let problem = ImportMessage::UnknownZone.with(text);
                        let (location, fix) =
                            (Location::Named(name, 0), ValueMessage::WriteTimeZone);
                        self.builder
                            .report(Code::BadValue, range, location, problem, fix);
                    }
                    continue;
                }
                "SOURCE" | "URL" => {
                    self.builder
                        .head
                        .insert("source".into(), json!({"href": text}));
                    self.builder.add_source(
                        Section::Head,
                        "source",
                        range,
                        Location::Named(name, 0),
                    );
                    continue;
                }
                "PRODID" | "VERSION" | "METHOD" | "BEGIN" | "END" | "UID" | "LAST-MODIFIED"
                | "REFRESH-INTERVAL" | "X-PUBLISHED-TTL" => continue,
                "CALSCALE" if text.eq_ignore_ascii_case("GREGORIAN") => continue,
                _ => {
                    self.builder.report_loss(
                        range,
                        Location::Named(name, 0),
                        ImportMessage::CalendarsOwn.with(name),
                    );
                    continue;
                }
            };
            if text.is_empty() || self.builder.head.contains_key(member) && name.starts_with("X-") {
                continue;
            }
            self.builder
                .add_source(Section::Head, member, range, Location::Named(name, 0));
            let mut value = self.builder.head.remove(member);
            add_text(&mut value, text, language(entry));
            let value = value.map(|value| (member.to_owned(), value));
            self.builder.head.extend(value);
        }
    }
}

/// Returns the groups of events: a recurring event and those of its times that differ share a UID. Each group is in the
/// order of its first event, and its first event is the recurring one if the calendar has it.
fn groups(text: &str, events: &[Place]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    // For each UID: its last group, and whether that has an event that the others change.
    let mut by_uid: HashMap<Cow<'_, str>, (usize, bool)> = HashMap::new();
    for (at, event) in events.iter().enumerate() {
        let uid = event.lines(text).find(|line| line.is("UID"));
        let Some(uid) = uid.map(|uid| uid.value()) else {
            groups.push(vec![at]);
            continue;
        };
        let differs = event.lines(text).any(|line| line.is("RECURRENCE-ID"));
        match by_uid.get_mut(&uid) {
            Some((group, _)) if differs => groups[*group].push(at),
            Some((group, whole)) if !*whole => {
                *whole = true;
                groups[*group].insert(0, at);
            }
            _ => {
                by_uid.insert(uid, (groups.len(), !differs));
                groups.push(vec![at]);
            }
        }
    }
    groups
}

/// Returns the components of a calendar; none where calcard cannot parse it.
fn components(piece: &str) -> Vec<ICalendarComponent> {
    match Parser::new(piece).entry() {
        Entry::ICalendar(calendar) => calendar.components,
        _ => Vec::new(),
    }
}

/// Adds a text in a language to a member's value; a text without a language is in the feed's.
fn add_text(value: &mut Option<Value>, text: &str, language: &str) {
    if text.trim().is_empty() {
        return;
    }
    match value {
        Some(Value::Object(texts)) if !language.is_empty() => {
            texts.insert(language.into(), text.into());
        }
        Some(_) => {}
        None if !language.is_empty() => *value = Some(json!({language: text})),
        None => *value = Some(text.into()),
    }
}

/// Returns the first value of a property, where that is a text.
fn text_of(entry: &ICalendarEntry) -> &str {
    let value = entry.values.first();
    value.and_then(ICalendarValue::as_text).unwrap_or("")
}

fn language(entry: &ICalendarEntry) -> &str {
    parameter(entry, &Parameter::Language)
}

fn parameter<'e>(entry: &'e ICalendarEntry, name: &Parameter) -> &'e str {
    entry
        .parameter(name)
        .and_then(calcard::icalendar::ICalendarParameterValue::as_text)
        .unwrap_or("")
}

/// Returns the number of entries of the same name before one.
fn number_of(component: &ICalendarComponent, at: usize) -> usize {
    let name = &component.entries[at].name;
    component.entries[..at]
        .iter()
        .filter(|one| one.name == *name)
        .count()
}
