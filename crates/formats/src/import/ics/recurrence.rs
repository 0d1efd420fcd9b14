//! An event of a calendar with its times. A recurring event and its changed times, which have the same UID, are one
//! group.

use calcard::icalendar::{ICalendar, ICalendarComponentType as Type};

use super::event::Occurrence;
use super::frame::Zones;
use super::lines::{Component, Place};
use super::series::{self, Instances};
use super::timing::{Problem, Timing};
use super::{Importer, MAX_EMPTY_RULES, MAX_EVENTS, MAX_OCCURRENCES, components, times};
use masar_edtf::ParseErrorKind;
use masar_feed::{Code, ImportMessage, ValueMessage};
use masar_table::source_map::{Location, Range, Section};

/// A group, parsed.
struct Group<'a> {
    /// For each event of the group: its number in the file, from 0.
    numbers: Vec<usize>,
    /// For each event of the group: its lines.
    sources: Vec<Component<'a>>,
    /// For each event of the group: what its lines say about its time.
    timings: Vec<Timing>,
    calendar: ICalendar,
    /// For each event of the group: its index among the calendar's components.
    components: Vec<usize>,
}

impl<'t> Importer<'t> {
    /// Adds all times of a group of events, which are given by their indices in the calendar.
    pub(super) fn group(&mut self, zones: &Zones<'t>, places: &[Place], group: &[usize]) {
        if self.builder.count(Section::Events) >= MAX_EVENTS {
            for at in group {
                self.report_beyond(places[*at].range(self.text), self.next_event + at);
            }
            return;
        }
        let (group, beyond) = group.split_at(group.len().min(MAX_OCCURRENCES + 1));
        for at in beyond {
            let range = places[*at].range(self.text);
            let what = ImportMessage::AfterFirst.with(&MAX_OCCURRENCES.to_string());
            let number = self.next_event + *at;
            let location = Location::Named("VEVENT {}", number + 1);
            self.builder.report_loss(range, location, what);
            self.builder.left_out += 1;
        }
        let mut group = self.parse_group(zones, places, group);
        self.report_problems(&mut group);
        self.drop_rules_that_never_come_true(&mut group);
        let mut instances = series::expand(&group.timings, &mut self.given);
        let recurring = group
            .timings
            .first()
            .is_some_and(|one| !one.rules.is_empty());
        if recurring && instances.list.len() < 2 && instances.before.is_none() {
            self.empty_rules += 1;
        }
        self.report_instances(&group, &mut instances);
        self.add_occurrences(&group, &instances);
    }

    /// Reports an event beyond the greatest number of events.
    fn report_beyond(&mut self, range: Range, number: usize) {
        let what = ImportMessage::Bare.with("VEVENT");
        let location = Location::Named("VEVENT {}", number + 1);
        self.builder.report_loss(range, location, what);
        self.builder.left_out += 1;
    }

    /// Parses the events of a group.
    fn parse_group(&mut self, zones: &Zones<'t>, places: &[Place], indices: &[usize]) -> Group<'t> {
        let base = self.next_event;
        let mut piece = String::from("BEGIN:VCALENDAR\n");
        let mut sources = Vec::new();
        for at in indices {
            piece.push_str("BEGIN:VEVENT\n");
            sources.push(self.lines_of(places[*at], Some(base + at), &mut piece));
            piece.push_str("END:VEVENT\n");
        }
        piece.push_str("END:VCALENDAR\n");
        let calendar = ICalendar {
            components: components(&piece),
        };
        let components = (0..calendar.components.len())
            .filter(|at| calendar.components[*at].component_type == Type::VEvent)
            .collect();
        Group {
            numbers: indices.iter().map(|at| base + at).collect(),
            timings: sources.iter().map(|one| Timing::read(one, zones)).collect(),
            sources,
            calendar,
            components,
        }
    }

    fn report_problems(&mut self, group: &mut Group<'_>) {
        for at in 0..group.timings.len() {
            for problem in std::mem::take(&mut group.timings[at].problems) {
                let Problem {
                    range,
                    name,
                    code,
                    problem,
                    fix,
                } = problem;
                let path = ["VEVENT {}, ", name].concat();
                let location = Location::Named(&path, group.number(at) + 1);
                self.builder.report(code, range, location, problem, fix);
            }
        }
    }

    /// Leaves the rules of a group out after many that have no time but the start: each of them is searched for a
    /// long while.
    fn drop_rules_that_never_come_true(&mut self, group: &mut Group<'_>) {
        let Some(first) = group.timings.first_mut() else {
            return;
        };
        if self.empty_rules < MAX_EMPTY_RULES || first.rules.is_empty() {
            return;
        }
        first.rules.clear();
        let range = group.line(0, &["RRULE"]).unwrap_or_default();
        let location = Location::Named("VEVENT {}, RRULE", group.number(0) + 1);
        self.builder
            .report_loss(range, location, ImportMessage::RuleNever.message());
    }

    /// Reports the times that are not in the feed, and those that end before they start.
    fn report_instances(&mut self, group: &Group<'_>, instances: &mut Instances) {
        for at in &instances.outdated {
            let range = group.line(*at, &["RECURRENCE-ID"]).unwrap_or_default();
            let location = Location::Named("VEVENT {}, RECURRENCE-ID", group.number(*at) + 1);
            let what = ImportMessage::Bare.with("RECURRENCE-ID");
            self.builder.report_loss(range, location, what);
        }
        for at in 0..group.sources.len() {
            let mut list = instances.list.iter().filter(|one| one.event == at);
            if list.any(times::is_backwards) {
                self.report_backwards(group, at);
            }
        }
        self.report_left_out(group, instances);
    }

    /// Reports the times of a long series that are not imported.
    fn report_left_out(&mut self, group: &Group<'_>, instances: &Instances) {
        let at = group.series();
        let range = group.line(at, &["RRULE", "RDATE"]).unwrap_or_default();
        let location = Location::Named("VEVENT {}, RRULE", group.number(at) + 1);
        let count = instances.list.len().to_string();
        let day = |local: jiff::civil::DateTime| times::day(local.date());
        let after = instances.after.map(|first| [&*day(first), "/.."].concat());
        let Some((first, last)) = instances.before else {
            if after.is_some() {
                let what = ImportMessage::AfterFirst.with(&count);
                self.builder.report_loss(range, location, what);
            }
            return;
        };
        let before = [day(first), day(last)].join("/");
        let left_out: Vec<String> = std::iter::once(before).chain(after).collect();
        let problem = ImportMessage::AroundToday
            .with(&left_out.join(", "))
            .with(&count);
        let fix = ImportMessage::AddOtherTimes.message();
        self.builder
            .report(Code::NotHeld, range, location, problem, fix);
    }

    fn report_backwards(&mut self, group: &Group<'_>, at: usize) {
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

    fn add_occurrences(&mut self, group: &Group<'_>, instances: &Instances) {
        let is_recurring = instances.list.len() > 1;
        let mut seen = vec![false; group.sources.len()];
        // Masar writes a time in UTC for a date that names its zone.
        let (feed, own) = (self.given.feed.clone(), self.own);
        let list = instances.list.iter().map(|one| {
            let id = times::id_part(one.original);
            (
                one.event,
                times::date(one, &feed, own).unwrap_or_default(),
                id,
            )
        });
        // An event without a date is reported by the reader, or is part of another.
        let nowhere = instances.list.is_empty() && instances.outdated.is_empty();
        let without = nowhere.then(|| (0, String::new(), String::new()));
        for (at, date, id) in list.chain(without) {
            if self.builder.count(Section::Events) >= MAX_EVENTS {
                let range = group.sources.get(at).map_or((0, 0), |one| one.range);
                self.report_beyond(range, group.number(at));
                continue;
            }
            let is_repeated = std::mem::replace(&mut seen[at], true);
            let component = group.components.get(at);
            if let Some(event) = component.and_then(|at| group.calendar.components.get(*at)) {
                self.event(&Occurrence {
                    event,
                    source: group.sources.get(at),
                    date: &date,
                    id_part: if is_recurring { &id } else { "" },
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

    /// Returns the event that the others change.
    fn series(&self) -> usize {
        let series = self.timings.iter().position(|one| one.replaces.is_none());
        series.unwrap_or_default()
    }

    /// Returns the range of an event's first property that has one of the names, the first name first.
    fn line(&self, at: usize, names: &[&str]) -> Option<Range> {
        let source = self.sources.get(at)?;
        let line = names.iter().find_map(|name| source.nth(name, 0))?;
        Some(line.range)
    }
}
