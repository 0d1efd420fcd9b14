//! iCalendar (RFC 5545). `calcard` reads it, resolves zones and expands recurrences; what is here is
//! what an event of a feed makes of it, and where each property stands.

mod event;
mod lines;
mod times;

use std::collections::HashMap;

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType as Type, ICalendarEntry,
    ICalendarParameterName as Parameter, ICalendarProperty, ICalendarValue,
};
use calcard::{Entry, Parser};
use serde_json::{Map, Value, json};

use self::lines::Component;
use super::From;
use super::making::{Making, Part, Spot};
use super::not_this;
use crate::feed::finding::{Code, Finding};
use crate::feed::say::Say;

/// So many times of a recurring event are kept.
pub(super) const MOST: usize = 200;

/// So many rules that never come true are tried in one file. Each is looked for over thousands of years:
/// a file of nothing else would take hours.
const MOST_BARREN: usize = 8;

/// More than this in one file is not a feed that anybody reads.
const MOST_IN_ALL: usize = 50_000;

pub(super) fn read(text: &str, all: bool) -> Result<Making, Finding> {
    let places = lines::components(text);
    if !places.iter().any(|one| one.name == "VCALENDAR") {
        return Err(not_this(From::Ics, Say::NoCalendar));
    }
    let mut maker = Maker {
        making: Making::new(text.len(), all),
        text,
        zone: String::new(),
        wholes: places
            .iter()
            .filter(|one| one.name == "VCALENDAR")
            .collect(),
        events: places.iter().filter(|one| one.name == "VEVENT").collect(),
        next_event: 0,
        barren: 0,
    };
    for one in &places {
        if matches!(
            &*one.name,
            "VTODO" | "VJOURNAL" | "VFREEBUSY" | "VAVAILABILITY" | "VALARM"
        ) {
            let what = Say::ThisPart.of(&one.name);
            maker
                .making
                .lost(one.range, Spot::Named(&one.name, 0), what);
            if matches!(&*one.name, "VTODO" | "VJOURNAL") {
                maker.making.left_out += 1;
            }
        }
    }
    let mut parser = Parser::new(text);
    let mut count = 0;
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) => {
                maker.calendar(&calendar, count);
                count += 1;
            }
            Entry::Eof | Entry::TooManyComponents => break,
            Entry::InvalidLine(line) if line.trim().is_empty() => {}
            Entry::InvalidLine(line) => maker.unread(line.trim()),
            Entry::UnexpectedComponentEnd { .. } => maker.unread("END"),
            Entry::UnterminatedComponent(name) => maker.unread(&name),
            _ => {}
        }
    }
    Ok(maker.making)
}

struct Maker<'t> {
    making: Making,
    text: &'t str,
    /// The zone of the feed's local times.
    zone: String,
    wholes: Vec<&'t Component>,
    events: Vec<&'t Component>,
    /// How many of `events` the calendars before this one had.
    next_event: usize,
    /// How many rules never came true.
    barren: usize,
}

impl Maker<'_> {
    /// A line, or what follows it, that is no iCalendar.
    fn unread(&mut self, what: &str) {
        let at = self.text.find(what).unwrap_or(self.text.len());
        let what: String = what.chars().take(60).collect();
        self.making.wrong(
            Code::BadValue,
            (at, at + what.len()),
            Spot::Named("$", 0),
            Say::NotHere.of(&what),
            Say::MendLine,
        );
    }

    fn calendar(&mut self, calendar: &ICalendar, number: usize) {
        let whole = self.wholes.get(number).copied();
        if let Some(component) = calendar
            .components
            .iter()
            .find(|one| one.component_type == Type::VCalendar)
        {
            self.head(component, whole);
        }
        let zones: Vec<&ICalendarComponent> = calendar.timezones().collect();
        if self.zone.is_empty() {
            self.zone = times::most_used_zone(calendar);
        }
        if !self.zone.is_empty() {
            self.making
                .head
                .insert("timezone".into(), self.zone.clone().into());
        }
        let events: Vec<&ICalendarComponent> = calendar
            .components
            .iter()
            .filter(|one| one.component_type == Type::VEvent)
            .collect();
        // A recurring event and those of its times that differ share a UID.
        let mut groups: Vec<Vec<usize>> = Vec::new();
        let mut by_uid: HashMap<&str, usize> = HashMap::new();
        for (at, event) in events.iter().enumerate() {
            match event.uid().and_then(|uid| by_uid.get(uid)) {
                Some(group) if event.is_recurrence_override() => groups[*group].push(at),
                _ => {
                    by_uid.extend(event.uid().map(|uid| (uid, groups.len())));
                    groups.push(vec![at]);
                }
            }
        }
        for group in groups {
            self.group(&zones, &events, &group);
        }
        self.next_event += events.len();
    }

    /// Name, description, zone and source of the calendar.
    fn head(&mut self, calendar: &ICalendarComponent, place: Option<&Component>) {
        for (number, entry) in calendar.entries.iter().enumerate() {
            let name = entry.name.as_str();
            let text = entry
                .values
                .first()
                .and_then(ICalendarValue::as_text)
                .unwrap_or("");
            let range = place
                .and_then(|one| one.nth(name, number_of(calendar, number)))
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
                        Say::CalendarsOwn.of(name),
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

    /// One event, with all its times.
    fn group(
        &mut self,
        zones: &[&ICalendarComponent],
        events: &[&ICalendarComponent],
        group: &[usize],
    ) {
        let base = self.next_event;
        let mut alone = ICalendar {
            components: zones
                .iter()
                .map(|one| (*one).clone())
                .chain(group.iter().map(|at| events[*at].clone()))
                .collect(),
        };
        let first = group[0];
        let place = self.events.get(base + first).copied();
        let is_rule = |entry: &ICalendarEntry| entry.name == ICalendarProperty::Rrule;
        let ruled = events[first].entries.iter().any(is_rule);
        if ruled && self.barren >= MOST_BARREN {
            for component in &mut alone.components {
                component.entries.retain(|entry| !is_rule(entry));
            }
            let range = place
                .and_then(|one| one.nth("RRULE", 0))
                .map_or((0, 0), |line| line.range);
            let what = Say::RuleNever.say();
            self.making.lost(
                range,
                Spot::Named("VEVENT {}, RRULE", base + first + 1),
                what,
            );
        }
        let expanded = alone.expand_dates(calcard::common::timezone::Tz::Floating, MOST + 1);
        if ruled && expanded.events.len() < 2 {
            self.barren += 1;
        }
        for error in &expanded.errors {
            let (problem, mend) = times::problem(&error.error);
            let line = place.and_then(|one| one.nth("RRULE", 0).or(one.nth("DTSTART", 0)));
            let range =
                line.map_or_else(|| place.map_or((0, 0), |one| one.range), |line| line.range);
            self.making.wrong(
                Code::BadDate,
                range,
                Spot::Named("VEVENT {}", base + first + 1),
                problem,
                mend,
            );
        }
        let mut dates: Vec<(usize, String)> = expanded
            .events
            .iter()
            .filter_map(|one| {
                let at = usize::try_from(one.comp_id)
                    .ok()?
                    .checked_sub(zones.len())?;
                let component = *events.get(*group.get(at)?)?;
                Some((at, times::date(component, one, &self.zone)?))
            })
            .collect();
        if expanded.events.is_empty() {
            // Its title may still be worth a place inside another; without a date it is told.
            dates.push((0, String::new()));
        }
        if dates.len() > MOST {
            dates.truncate(MOST);
            if let Some(line) = place.and_then(|one| one.nth("RRULE", 0).or(one.nth("RDATE", 0))) {
                let what = Say::AfterFirst.of(&MOST.to_string());
                self.making.lost(
                    line.range,
                    Spot::Named("VEVENT {}, RRULE", base + first + 1),
                    what,
                );
            }
        }
        let several = dates.len() > 1;
        let mut told = vec![false; group.len()];
        for (at, date) in dates {
            if self.making.count(Part::Events) >= MOST_IN_ALL {
                self.making.left_out += 1;
                continue;
            }
            let number = group.get(at).copied().unwrap_or(first);
            let place = self.events.get(base + number).copied();
            let again = std::mem::replace(&mut told[at.min(group.len() - 1)], true);
            self.event(events[number], place, &date, several, again, base + number);
        }
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
