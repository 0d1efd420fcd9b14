//! What an event's lines say about its time.

use super::frame::{Frame, Moment, Zones};
use super::lines::{Component, Line};
use super::rule::Rule;
use super::stamp::{Length, Stamp};
use masar_feed::{Code, ImportMessage, Message, ValueMessage};
use masar_table::source_map::Range;

/// The most rules of an event.
const MAX_RULES: usize = 20;

/// The time of an event and its recurrences.
#[derive(Default)]
pub(super) struct Timing {
    pub(super) start: Option<Moment>,
    pub(super) length: Length,
    pub(super) rules: Vec<Rule>,
    pub(super) exception_rules: Vec<Rule>,
    /// Further starts (RDATE), some with a length of their own.
    pub(super) dates: Vec<(Moment, Option<Length>)>,
    pub(super) exceptions: Vec<Moment>,
    /// The time of the series that this event replaces.
    pub(super) replaces: Option<Moment>,
    /// Whether it replaces all later times, too.
    pub(super) and_future: bool,
    pub(super) sequence: i64,
    pub(super) problems: Vec<Problem>,
}

/// A problem of a line.
pub(super) struct Problem {
    pub(super) range: Range,
    pub(super) name: &'static str,
    pub(super) code: Code,
    pub(super) problem: Message,
    pub(super) fix: Option<Message>,
}

impl Timing {
    /// Reads the lines of an event.
    pub(super) fn read(source: &Component<'_>, zones: &Zones<'_>) -> Self {
        let mut timing = Timing::default();
        for line in &source.lines {
            timing.unknown_zone(line, zones);
        }
        timing.replaced(source, zones);
        timing.start(source, zones);
        timing.end(source, zones);
        for line in &source.lines {
            match () {
                () if line.is("RRULE") => timing.rule(line, "RRULE"),
                () if line.is("EXRULE") => timing.rule(line, "EXRULE"),
                () if line.is("RDATE") => timing.dates(line, zones, "RDATE"),
                () if line.is("EXDATE") => timing.dates(line, zones, "EXDATE"),
                () => {}
            }
        }
        timing
    }

    /// Whether the event has several times.
    pub(super) fn is_recurring(&self) -> bool {
        !self.rules.is_empty() || !self.dates.is_empty()
    }

    fn report(
        &mut self,
        line: &Line<'_>,
        name: &'static str,
        problem: impl Into<Message>,
        fix: impl Into<Message>,
    ) {
        self.problems.push(Problem {
            range: line.range,
            name,
            code: Code::BadDate,
            problem: problem.into(),
            fix: Some(fix.into()),
        });
    }

    fn report_loss(&mut self, line: &Line<'_>, name: &'static str, what: Message) {
        self.problems.push(Problem {
            range: line.range,
            name,
            code: Code::NotHeld,
            problem: ImportMessage::NotKept.with(what),
            fix: Some(ImportMessage::NothingToFix.message()),
        });
    }

    /// Reports a zone that is neither defined nor known. The times of the line are then local ones.
    fn unknown_zone(&mut self, line: &Line<'_>, zones: &Zones<'_>) {
        let names = ["DTSTART", "DTEND", "RDATE", "EXDATE", "RECURRENCE-ID"];
        let Some(name) = names.into_iter().find(|name| line.is(name)) else {
            return;
        };
        let Some(zone) = line.parameter("TZID") else {
            return;
        };
        let first = line.value();
        let first = first.split([',', '/']).next().and_then(Stamp::parse);
        if matches!(first, Some(Stamp::Local(_))) && zones.zone(&zone).is_none() {
            self.problems.push(Problem {
                range: line.range,
                name,
                code: Code::BadValue,
                problem: ImportMessage::UnknownZone.with(&*zone),
                fix: Some(ValueMessage::WriteTimeZone.into()),
            });
        }
    }

    fn replaced(&mut self, source: &Component<'_>, zones: &Zones<'_>) {
        if let Some(line) = source.nth("SEQUENCE", 0) {
            self.sequence = line.value().trim().parse().unwrap_or(0);
        }
        let Some(line) = source.nth("RECURRENCE-ID", 0) else {
            return;
        };
        let written = line.value();
        match Stamp::parse(&written) {
            Some(stamp) => self.replaces = Some(zones.moment(line, stamp)),
            None => self.report(
                line,
                "RECURRENCE-ID",
                ImportMessage::NotADate.with(&*written),
                ImportMessage::FixLine,
            ),
        }
        let range = line.parameter("RANGE");
        self.and_future = range.is_some_and(|range| range.eq_ignore_ascii_case("THISANDFUTURE"));
    }

    fn start(&mut self, source: &Component<'_>, zones: &Zones<'_>) {
        let Some(line) = source.nth("DTSTART", 0) else {
            self.start = self.replaces.clone();
            if self.start.is_none() {
                let range = source.range;
                let (problem, fix) = (ImportMessage::NoDtstart, ImportMessage::FixEvent);
                self.problems.push(Problem {
                    range,
                    name: "DTSTART",
                    code: Code::BadDate,
                    problem: problem.message(),
                    fix: Some(fix.message()),
                });
            }
            return;
        };
        match Stamp::parse(&line.value()) {
            Some(stamp) => self.start = Some(zones.moment(line, stamp)),
            None => self.report(
                line,
                "DTSTART",
                ImportMessage::BadDtstart,
                ImportMessage::FixEvent,
            ),
        }
    }

    fn end(&mut self, source: &Component<'_>, zones: &Zones<'_>) {
        let Some(start) = self.start.clone() else {
            return;
        };
        if let Some(line) = source.nth("DTEND", 0) {
            match Stamp::parse(&line.value()) {
                Some(stamp) => self.length = until(&start, zones.moment(line, stamp)),
                None => self.report(
                    line,
                    "DTEND",
                    ImportMessage::BadDtend,
                    ImportMessage::FixLine,
                ),
            }
        } else if let Some(line) = source.nth("DURATION", 0) {
            let length = Length::parse(&line.value());
            let length = length.filter(|length| start.frame.end(start.at(), *length).is_some());
            match length {
                Some(length) => self.length = length,
                None => self.report(
                    line,
                    "DURATION",
                    ImportMessage::BadDuration,
                    ImportMessage::FixLine,
                ),
            }
        }
    }

    fn rule(&mut self, line: &Line<'_>, name: &'static str) {
        let Some(start) = &self.start else { return };
        let local = start.local;
        if self.replaces.is_some() || self.rules.len() + self.exception_rules.len() >= MAX_RULES {
            let written = [name, ":", &line.value()].concat();
            self.report_loss(line, name, ImportMessage::Bare.with(&shortened(&written)));
            return;
        }
        let read = Rule::parse(&line.value());
        let read = read.and_then(|(rule, bad)| rule.starts(local).map(|_| (rule, bad)));
        match read {
            Ok((rule, bad)) => {
                for part in bad {
                    let problem = ImportMessage::NotUnderstood.with(&part.0);
                    self.report(line, name, problem, ImportMessage::FixLine);
                }
                let exceptions = name == "EXRULE";
                let rules = if exceptions {
                    &mut self.exception_rules
                } else {
                    &mut self.rules
                };
                rules.push(rule);
            }
            Err(part) if part.0.starts_with("RSCALE=") => {
                let written = [name, ":", &line.value()].concat();
                self.report_loss(line, name, ImportMessage::Bare.with(&shortened(&written)));
            }
            Err(part) => {
                let problem = ImportMessage::BadRule.with(&part.0);
                self.report(line, name, problem, ImportMessage::FixLine);
            }
        }
    }

    /// Reads the times of RDATE or EXDATE.
    fn dates(&mut self, line: &Line<'_>, zones: &Zones<'_>, name: &'static str) {
        if self.replaces.is_some() {
            let written = [name, ":", &line.value()].concat();
            self.report_loss(line, name, ImportMessage::Bare.with(&shortened(&written)));
            return;
        }
        for written in line.value().split(',').filter(|one| !one.trim().is_empty()) {
            let (first, rest) = match written.split_once('/') {
                Some((first, rest)) => (first, Some(rest)),
                None => (written, None),
            };
            let start = Stamp::parse(first).map(|stamp| zones.moment(line, stamp));
            let length = rest.map(|rest| {
                let end = || {
                    Some(until(
                        start.as_ref()?,
                        zones.moment(line, Stamp::parse(rest)?),
                    ))
                };
                Length::parse(rest).or_else(end)
            });
            match (start, length) {
                (Some(start), length) if name == "RDATE" && length != Some(None) => {
                    self.dates.push((start, length.flatten()));
                }
                (Some(start), None) => self.exceptions.push(start),
                _ => {
                    let problem = ImportMessage::NotADate.with(&shortened(written));
                    self.report(line, name, problem, ImportMessage::FixLine);
                }
            }
        }
    }
}

/// Returns the length from a start to an end.
fn until(start: &Moment, end: Moment) -> Length {
    if start.frame.is_day() {
        let days = end.local.date().since(start.local.date());
        return Length::Nominal(days.map_or(0, |span| span.get_days().into()), 0);
    }
    let end_at = match end.frame {
        // A day, or a time without a zone, is on the clock of the start.
        Frame::Day | Frame::Local => start.frame.at(end.local),
        _ if start.frame.is_absolute() => end.at(),
        _ => start.frame.at(end.local),
    };
    Length::Exact(end_at - start.at())
}

fn shortened(text: &str) -> String {
    text.chars().take(100).collect()
}
