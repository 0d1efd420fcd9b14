//! A recurring event and those of its times that differ: one piece of a calendar, read by itself.

use std::collections::HashMap;

use calcard::icalendar::{
    ICalendar, ICalendarComponentType as Type, ICalendarEntry, ICalendarProperty,
};

use super::super::making::{Part, Spot};
use super::lines::Place;
use super::{MOST, MOST_BARREN, MOST_IN_ALL, Maker, components, times};
use masar_edtf::ParseErrorKind;
use masar_feed::Code;
use masar_feed::{ImportMessage, ValueMessage};

impl Maker<'_> {
    /// One event, with all its times.
    pub(super) fn group(
        &mut self,
        zones: &HashMap<&str, Place>,
        places: &[Place],
        group: &[(u32, u32)],
    ) {
        let (text, base) = (self.text, self.next_event);
        let first = group[0].1 as usize;
        let (group, beyond) = group.split_at(group.len().min(MOST + 1));
        for (_, at) in beyond {
            let range = places[*at as usize].range(text);
            let what = ImportMessage::AfterFirst.with(&MOST.to_string());
            let spot = Spot::Named("VEVENT {}", base + *at as usize + 1);
            self.making.lost(range, spot, what);
            self.making.left_out += 1;
        }
        let mut events = String::new();
        let mut kept = Vec::new();
        for (_, at) in group {
            events.push_str("BEGIN:VEVENT\n");
            let at = *at as usize;
            kept.push(self.kept(places[at], Some(base + at), &mut events));
            events.push_str("END:VEVENT\n");
        }
        let mut piece = String::from("BEGIN:VCALENDAR\n");
        let named = kept.iter().flat_map(|one| &one.lines);
        let mut named: Vec<&str> = named.filter_map(|line| line.parameter("TZID")).collect();
        named.sort_unstable();
        named.dedup();
        for zone in named.iter().filter_map(|one| zones.get(one)).take(10) {
            piece.push_str(zone.text(text));
            piece.push('\n');
        }
        piece.push_str(&events);
        drop(events);
        piece.push_str("END:VCALENDAR\n");
        let mut alone = ICalendar {
            components: components(&piece),
        };
        drop(piece);
        // calcard passes over a changed time whose event was changed again since. It counts all the same.
        for component in &mut alone.components {
            let sequence = |entry: &ICalendarEntry| entry.name == ICalendarProperty::Sequence;
            component.entries.retain(|entry| !sequence(entry));
        }
        // Where the events are among the components.
        let numbers: Vec<usize> = (0..alone.components.len())
            .filter(|at| alone.components[*at].component_type == Type::VEvent)
            .collect();
        let place = kept.first();
        let is_rule = |entry: &ICalendarEntry| entry.name == ICalendarProperty::Rrule;
        let ruled = numbers
            .first()
            .is_some_and(|at| alone.components[*at].entries.iter().any(is_rule));
        if ruled && self.barren >= MOST_BARREN {
            for component in &mut alone.components {
                component.entries.retain(|entry| !is_rule(entry));
            }
            let range = place
                .and_then(|one| one.nth("RRULE", 0))
                .map_or((0, 0), |line| line.range);
            let what = ImportMessage::RuleNever.message();
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
            let (problem, fix) = times::problem(&error.error);
            let line = place.and_then(|one| one.nth("RRULE", 0).or(one.nth("DTSTART", 0)));
            let range =
                line.map_or_else(|| place.map_or((0, 0), |one| one.range), |line| line.range);
            self.making.wrong(
                Code::BadDate,
                range,
                Spot::Named("VEVENT {}", base + first + 1),
                problem,
                fix,
            );
        }
        let mut backwards = vec![false; group.len()];
        let mut dates: Vec<(usize, String)> = expanded
            .events
            .iter()
            .filter_map(|one| {
                let component = usize::try_from(one.comp_id).ok()?;
                let at = numbers.iter().position(|number| *number == component)?;
                let event = alone.components.get(component)?;
                *backwards.get_mut(at)? |= times::is_backwards(one);
                Some((at, times::date(event, one, &self.zone)?))
            })
            .collect();
        if expanded.events.is_empty() {
            // Its title may still be worth a place inside another; without a date it is told.
            dates.push((0, String::new()));
        }
        if dates.len() > MOST {
            dates.truncate(MOST);
            if let Some(line) = place.and_then(|one| one.nth("RRULE", 0).or(one.nth("RDATE", 0))) {
                let what = ImportMessage::AfterFirst.with(&MOST.to_string());
                self.making.lost(
                    line.range,
                    Spot::Named("VEVENT {}, RRULE", base + first + 1),
                    what,
                );
            }
        }
        for (at, backwards) in backwards.into_iter().enumerate() {
            if backwards {
                let line = kept
                    .get(at)
                    .and_then(|one| one.nth("DTEND", 0).or(one.nth("DURATION", 0)));
                let range = line.map_or((0, 0), |line| line.range);
                let written = self.text.get(range.0..range.1).unwrap_or("").trim();
                let problem = ValueMessage::BadDate
                    .with(written)
                    .with(ParseErrorKind::EndBeforeStart);
                self.making.wrong(
                    Code::EndBeforeStart,
                    range,
                    Spot::Named("VEVENT {}, DTEND", base + group[at].1 as usize + 1),
                    problem,
                    ImportMessage::FixParts,
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
            let number = group.get(at).map_or(first, |one| one.1 as usize);
            let again = std::mem::replace(&mut told[at.min(group.len() - 1)], true);
            if let Some(event) = numbers.get(at).and_then(|at| alone.components.get(*at)) {
                self.event(event, kept.get(at), &date, several, again, base + number);
            }
        }
    }
}
