//! iCalendar (RFC 5545). `calcard` reads it, resolves zones and expands recurrences; what is here is
//! what an event of a feed makes of it, and where each property stands.

mod event;
mod group;
mod lines;
mod times;

use std::collections::HashMap;

use calcard::icalendar::{
    ICalendarComponent, ICalendarComponentType as Type, ICalendarEntry,
    ICalendarParameterName as Parameter, ICalendarValue,
};
use calcard::{Entry, Parser};
use serde_json::{Map, Value, json};

use self::lines::{Component, Kind, Place};
use super::From;
use super::making::{Making, Part, Range, Spot};
use super::not_this;
use crate::PageReader;
use masar_feed::ImportMessage;
use masar_feed::{Code, Diagnostic};

/// So many times of a recurring event are kept.
pub(super) const MOST: usize = 200;

/// So many rules that never come true are tried in one file. Each is looked for over thousands of years:
/// a file of nothing else would take hours.
const MOST_BARREN: usize = 8;

/// More than this in one file is not a feed that anybody reads.
const MOST_IN_ALL: usize = 50_000;

/// An event has no more lines than this, no line more parameters than so many bytes, and none but a text is
/// longer. What is beyond is told of and not read: calcard makes a hundred bytes of each value.
const MOST_LINES: usize = 1_000;
const MOST_PARAMETERS: usize = 4_000;
const MOST_VALUES: usize = 16_000;

/// Properties that are one value, as long as it likes.
const TEXTS: [&str; 6] = [
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "ATTACH",
    "IMAGE",
    "X-ALT-DESC",
];

/// Time zones that are longer are not looked at: each event that names one has it read again.
const MOST_OF_ZONE: usize = 32_000;

pub(super) fn read(text: &str, reader: PageReader) -> Result<Making, Diagnostic> {
    let mut making = Making::new(text.len(), reader);
    let mut outside = Vec::new();
    let places = lines::places(
        text,
        &mut |name, range| {
            if matches!(
                name,
                "VTODO" | "VJOURNAL" | "VFREEBUSY" | "VAVAILABILITY" | "VALARM"
            ) {
                let what = ImportMessage::ThisPart.with(name);
                making.lost(range, Spot::Named(name, 0), what);
                if matches!(name, "VTODO" | "VJOURNAL") {
                    making.left_out += 1;
                }
            }
        },
        &mut |range| {
            // Of more than these the first line tells.
            if outside.len() < 1_000 {
                outside.push(range);
            }
        },
    );
    if !places.iter().any(|one| one.kind == Kind::Calendar) {
        return Err(not_this(From::Ics, ImportMessage::NoCalendar));
    }
    let mut maker = Maker {
        making,
        text,
        own: text.contains(OWN),
        zone: String::new(),
        next_event: 0,
        barren: 0,
    };
    for range in outside {
        maker.unread(range);
    }
    let mut at = 0;
    while let Some(first) = places.get(at) {
        // A calendar and what is in it; an event that is in none is one by itself.
        let end = first.end();
        let count = places[at..].partition_point(|one| one.start() < end);
        maker.calendar(&places[at..at + count]);
        at += count;
    }
    Ok(maker.making)
}

/// The mark of a calendar that Masar wrote.
const OWN: &str = "PRODID:-//Masar//";

struct Maker<'t> {
    making: Making,
    text: &'t str,
    /// Whether Masar wrote it: its texts are then as they are, to the last blank.
    own: bool,
    /// The zone of the feed's local times.
    zone: String,
    /// How many events the calendars before this one had.
    next_event: usize,
    /// How many rules never came true.
    barren: usize,
}

impl<'t> Maker<'t> {
    /// A line that is no iCalendar.
    fn unread(&mut self, (start, end): Range) {
        let line = self.text[start..end].trim_start();
        let start = end - line.len();
        let what: String = line.trim_end().chars().take(60).collect();
        if what.is_empty() {
            return;
        }
        self.making.wrong(
            Code::BadValue,
            (start, start + what.len()),
            Spot::Named("$", 0),
            ImportMessage::NotHere.with(&what),
            ImportMessage::FixLine,
        );
    }

    fn calendar(&mut self, places: &[Place]) {
        let text = self.text;
        let whole = places[0];
        if whole.kind == Kind::Calendar {
            let mut piece = String::from("BEGIN:VCALENDAR\n");
            let kept = self.kept(whole, None, &mut piece);
            piece.push_str("END:VCALENDAR\n");
            for component in components(&piece) {
                if component.component_type == Type::VCalendar {
                    self.head(&component, &kept);
                }
            }
        }
        let mut zones: HashMap<&str, Place> = HashMap::new();
        let mut events: Vec<Place> = Vec::new();
        for place in places {
            match place.kind {
                Kind::Calendar => {}
                Kind::Event => events.push(*place),
                Kind::Zone => {
                    if place.text(text).len() <= MOST_OF_ZONE
                        && let Some(id) = place.lines(text).find(|one| one.is("TZID"))
                    {
                        zones.insert(id.rest.get(1..).unwrap_or("").trim(), *place);
                    }
                }
            }
        }
        if self.zone.is_empty() {
            let starts = events
                .iter()
                .filter_map(|one| one.lines(text).find(|line| line.is("DTSTART")));
            self.zone = times::most_used_zone(starts);
        }
        if !self.zone.is_empty() {
            self.making
                .head
                .insert("timezone".into(), self.zone.clone().into());
        }
        // A recurring event and those of its times that differ share a UID: each by the first of them.
        let mut groups: Vec<(u32, u32)> = Vec::with_capacity(events.len());
        let mut by_uid: HashMap<&str, u32> = HashMap::new();
        for (at, event) in events.iter().enumerate() {
            let at = at as u32;
            let mut first = at;
            let uid = event.lines(text).find(|line| line.is("UID"));
            if let Some(uid) = uid.and_then(|uid| uid.rest.get(uid.parameters() + 1..)) {
                let differs = event.lines(text).any(|line| line.is("RECURRENCE-ID"));
                match by_uid.get(uid.trim()) {
                    Some(group) if differs => first = *group,
                    _ => drop(by_uid.insert(uid.trim(), at)),
                }
            }
            groups.push((first, at));
        }
        drop(by_uid);
        groups.sort_unstable();
        for group in groups.chunk_by(|one, next| one.0 == next.0) {
            self.group(&zones, &events, group);
        }
        self.next_event += events.len();
    }

    /// Puts the lines of a component into a piece to be read by itself; those that are too many or too much are
    /// told of. The lines then.
    fn kept(&mut self, place: Place, number: Option<usize>, piece: &mut String) -> Component<'t> {
        let text = self.text;
        let mut lines = Vec::new();
        for line in place.lines(text) {
            let length = line.range.1 - line.range.0;
            let long = length > MOST_VALUES && !TEXTS.iter().any(|one| line.is(one));
            if lines.len() < MOST_LINES && !long && line.parameters() <= MOST_PARAMETERS {
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
                    self.making
                        .lost(line.range, Spot::Named(&here, number + 1), what);
                }
                None => {
                    let what = ImportMessage::CalendarsOwn.with(&name);
                    self.making.lost(line.range, Spot::Named(&name, 0), what);
                }
            }
        }
        Component {
            range: place.range(text),
            lines,
        }
    }

    /// Name, description, zone and source of the calendar.
    fn head(&mut self, calendar: &ICalendarComponent, place: &Component<'_>) {
        for (number, entry) in calendar.entries.iter().enumerate() {
            let name = entry.name.as_str();
            let text = entry
                .values
                .first()
                .and_then(ICalendarValue::as_text)
                .unwrap_or("");
            let range = place
                .nth(name, number_of(calendar, number))
                .map_or((0, 0), |line| line.range);
            let member = match name {
                "NAME" | "X-WR-CALNAME" => "title",
                "DESCRIPTION" | "X-WR-CALDESC" => "description",
                "X-WR-TIMEZONE" | "TIMEZONE-ID" => {
                    text.clone_into(&mut self.zone);
                    continue;
                }
                "SOURCE" | "URL" => {
                    self.making
                        .head
                        .insert("source".into(), json!({"href": text}));
                    self.making
                        .at(Part::Head, "source", range, Spot::Named(name, 0));
                    continue;
                }
                "PRODID" | "VERSION" | "METHOD" | "BEGIN" | "END" | "UID" | "LAST-MODIFIED"
                | "REFRESH-INTERVAL" | "X-PUBLISHED-TTL" => continue,
                "CALSCALE" if text.eq_ignore_ascii_case("GREGORIAN") => continue,
                _ => {
                    self.making.lost(
                        range,
                        Spot::Named(name, 0),
                        ImportMessage::CalendarsOwn.with(name),
                    );
                    continue;
                }
            };
            if text.is_empty() || self.making.head.contains_key(member) && name.starts_with("X-") {
                continue;
            }
            self.making
                .at(Part::Head, member, range, Spot::Named(name, 0));
            add(&mut self.making.head, member, text, language(entry));
        }
    }
}

/// The components of a calendar that is well-formed.
fn components(piece: &str) -> Vec<ICalendarComponent> {
    match Parser::new(piece).entry() {
        Entry::ICalendar(calendar) => calendar.components,
        _ => Vec::new(),
    }
}

/// Adds a text in a language; one without is in the feed's.
fn add(out: &mut Map<String, Value>, member: &str, text: &str, language: &str) {
    if text.trim().is_empty() {
        return;
    }
    match out.get_mut(member) {
        Some(Value::Object(tagged)) if !language.is_empty() => {
            tagged.insert(language.into(), text.into());
        }
        None if !language.is_empty() => {
            out.insert(member.into(), json!({language: text}));
        }
        None => {
            out.insert(member.into(), text.into());
        }
        Some(_) => {}
    }
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

/// How many entries of the same name come before one.
fn number_of(component: &ICalendarComponent, at: usize) -> usize {
    let name = &component.entries[at].name;
    component.entries[..at]
        .iter()
        .filter(|one| one.name == *name)
        .count()
}
