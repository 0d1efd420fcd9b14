//! An event of a calendar with its occurrences. A recurring event and its changed occurrences, which have the same
//! UID, are one group; calcard expands each group by itself.

use std::collections::HashMap;

use calcard::common::timezone::Tz;
use calcard::icalendar::dates::CalendarExpand;
use calcard::icalendar::{
    ICalendar, ICalendarComponentType as Type, ICalendarEntry, ICalendarProperty,
};

use super::super::source_map::{Location, Range, Section};
use super::event::Occurrence;
use super::lines::{Component, Place};
use super::{Importer, MAX_EMPTY_RULES, MAX_EVENTS, MAX_OCCURRENCES, components, times};
use masar_edtf::ParseErrorKind;
use masar_feed::{Code, ImportMessage, ValueMessage};

/// The most time zones of a group that are resolved.
const MAX_ZONES: usize = 10;

/// A group, parsed.
struct Group<'a> {
    /// For each event of the group: its number in the file, from 0.
    numbers: Vec<usize>,
    /// For each event of the group: its lines.
    sources: Vec<Component<'a>>,
    calendar: ICalendar,
    /// For each event of the group: its index among the calendar's components.
    components: Vec<usize>,
}

impl<'t> Importer<'t> {
    /// Adds all occurrences of a group of events. `group` has the first event's index and the event's own, for
    /// each event.
    pub(super) fn group(
        &mut self,
        zones: &HashMap<&str, Place>,
        places: &[Place],
        group: &[(u32, u32)],
    ) {
        let (group, beyond) = group.split_at(group.len().min(MAX_OCCURRENCES + 1));
        for (_, at) in beyond {
            let range = places[*at as usize].range(self.text);
            let what = ImportMessage::AfterFirst.with(&MAX_OCCURRENCES.to_string());
            let number = self.next_event + *at as usize;
            let location = Location::Named("VEVENT {}", number + 1);
            self.builder.report_loss(range, location, what);
            self.builder.left_out += 1;
        }
        let indices: Vec<usize> = group.iter().map(|one| one.1 as usize).collect();
        let mut group = self.parse_group(zones, places, &indices);
        let expanded = self.expand(&mut group);
        self.report_backwards(&group, &expanded);
        let dates = self.dates(&group, &expanded);
        self.add_occurrences(&group, dates);
    }

    /// Parses the events of a group with the time zones that they name.
    fn parse_group(
        &mut self,
        zones: &HashMap<&str, Place>,
        places: &[Place],
        indices: &[usize],
    ) -> Group<'t> {
        let (text, base) = (self.text, self.next_event);
        let mut events = String::new();
        let mut sources = Vec::new();
        for at in indices {
            events.push_str("BEGIN:VEVENT\n");
            sources.push(self.lines_of(places[*at], Some(base + at), &mut events));
            events.push_str("END:VEVENT\n");
        }
        let lines = sources.iter().flat_map(|one| &one.lines);
        let mut named: Vec<&str> = lines.filter_map(|line| line.parameter("TZID")).collect();
        named.sort_unstable();
        named.dedup();
        let mut piece = String::from("BEGIN:VCALENDAR\n");
        for zone in named
            .iter()
            .filter_map(|one| zones.get(one))
            .take(MAX_ZONES)
        {
            piece.push_str(zone.text(text));
            piece.push('\n');
        }
        piece.push_str(&events);
        drop(events);
        piece.push_str("END:VCALENDAR\n");
        let mut calendar = ICalendar {
            components: components(&piece),
        };
        // calcard ignores a changed occurrence whose SEQUENCE is lower than the event's. It is valid all the same.
        remove(&mut calendar, &ICalendarProperty::Sequence);
        let components = (0..calendar.components.len())
            .filter(|at| calendar.components[*at].component_type == Type::VEvent)
            .collect();
        Group {
            numbers: indices.iter().map(|at| base + at).collect(),
            sources,
            calendar,
            components,
        }
    }

    /// Expands the recurrences of a group, and reports what calcard cannot read.
    fn expand(&mut self, group: &mut Group<'_>) -> CalendarExpand {
        let number = group.number(0) + 1;
        let has_rule = group.has_rule();
        if has_rule && self.empty_rules >= MAX_EMPTY_RULES {
            remove(&mut group.calendar, &ICalendarProperty::Rrule);
            let range = group.line(0, &["RRULE"]).unwrap_or_default();
            let location = Location::Named("VEVENT {}, RRULE", number);
            self.builder
                .report_loss(range, location, ImportMessage::RuleNever.message());
        }
        let expanded = group
            .calendar
            .expand_dates(Tz::Floating, MAX_OCCURRENCES + 1);
        if has_rule && expanded.events.len() < 2 {
            self.empty_rules += 1;
        }
        for error in &expanded.errors {
            let (problem, fix) = times::problem(&error.error);
            let range = group.line(0, &["RRULE", "DTSTART"]);
            let range =
                range.unwrap_or_else(|| group.sources.first().map_or((0, 0), |one| one.range));
            let location = Location::Named("VEVENT {}", number);
            self.builder
                .report(Code::BadDate, range, location, problem, fix);
        }
        expanded
    }

    /// Reports the events that end before they start.
    fn report_backwards(&mut self, group: &Group<'_>, expanded: &CalendarExpand) {
        for at in 0..group.sources.len() {
            let occurrences = expanded.events.iter();
            let mut occurrences = occurrences.filter(|one| group.event_of(one.comp_id) == Some(at));
            if !occurrences.any(times::is_backwards) {
                continue;
            }
            let range = group.line(at, &["DTEND", "DURATION"]).unwrap_or_default();
            let written = self.text.get(range.0..range.1).unwrap_or("").trim();
            let problem = ValueMessage::BadDate
                .with(written)
                .with(ParseErrorKind::EndBeforeStart);
            self.builder.report(
                Code::EndBeforeStart,
                range,
                Location::Named("VEVENT {}, DTEND", group.number(at) + 1),
                problem,
                ImportMessage::FixParts,
            );
        }
    }

    /// Returns the occurrences: the index of the event in the group, and the date in EDTF.
    fn dates(&mut self, group: &Group<'_>, expanded: &CalendarExpand) -> Vec<(usize, String)> {
        let date = |one: &times::ExpandedEvent| -> Option<(usize, String)> {
            let at = group.event_of(one.comp_id)?;
            let event = &group.calendar.components[group.components[at]];
            Some((at, times::date(event, one, &self.zone)?))
        };
        let mut dates: Vec<(usize, String)> = expanded.events.iter().filter_map(date).collect();
        if expanded.events.is_empty() {
            // An event without a date is reported by the reader, or is part of another.
            dates.push((0, String::new()));
        }
        if dates.len() > MAX_OCCURRENCES {
            dates.truncate(MAX_OCCURRENCES);
            if let Some(range) = group.line(0, &["RRULE", "RDATE"]) {
                let what = ImportMessage::AfterFirst.with(&MAX_OCCURRENCES.to_string());
                let location = Location::Named("VEVENT {}, RRULE", group.number(0) + 1);
                self.builder.report_loss(range, location, what);
            }
        }
        dates
    }

    fn add_occurrences(&mut self, group: &Group<'_>, dates: Vec<(usize, String)>) {
        let is_recurring = dates.len() > 1;
        let mut seen = vec![false; group.sources.len()];
        for (at, date) in dates {
            if self.builder.count(Section::Events) >= MAX_EVENTS {
                self.builder.left_out += 1;
                continue;
            }
            let is_repeated = std::mem::replace(&mut seen[at], true);
            let component = group.components.get(at);
            if let Some(event) = component.and_then(|at| group.calendar.components.get(*at)) {
                self.event(&Occurrence {
                    event,
                    source: group.sources.get(at),
                    date: &date,
                    is_recurring,
                    is_repeated,
                    number: group.number(at),
                });
            }
        }
    }
}

impl Group<'_> {
    /// Returns the number of an event in the file, from 0.
    fn number(&self, at: usize) -> usize {
        self.numbers.get(at).copied().unwrap_or_default()
    }

    /// Returns the event in the group that is a component of the calendar.
    fn event_of(&self, component: u32) -> Option<usize> {
        let component = usize::try_from(component).ok()?;
        let at = self.components.iter().position(|one| *one == component)?;
        (at < self.sources.len()).then_some(at)
    }

    /// Whether the first event has a recurrence rule.
    fn has_rule(&self) -> bool {
        let event = self.components.first();
        let event = event.and_then(|at| self.calendar.components.get(*at));
        event.is_some_and(|event| event.has_property(&ICalendarProperty::Rrule))
    }

    /// Returns the range of an event's first property that has one of the names, the first name first.
    fn line(&self, at: usize, names: &[&str]) -> Option<Range> {
        let source = self.sources.get(at)?;
        let line = names.iter().find_map(|name| source.nth(name, 0))?;
        Some(line.range)
    }
}

/// Removes all properties of a name.
fn remove(calendar: &mut ICalendar, name: &ICalendarProperty) {
    for component in &mut calendar.components {
        component
            .entries
            .retain(|entry: &ICalendarEntry| entry.name != *name);
    }
}
