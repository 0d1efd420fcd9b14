//! The definition of a time zone in a calendar (VTIMEZONE, RFC 5545, section 3.6.5).

use std::cell::RefCell;
use std::collections::BTreeMap;

use jiff::civil::{DateTime, date};

use super::lines::Line;
use super::rule::{Frequency, Rule, Until};
use super::stamp::Stamp;
use crate::zones::{local_of, seconds_of};

/// The most onsets of a rule that is not repeated every year.
const MAX_ONSETS: usize = 2_000;

/// The most observances of a zone.
const MAX_OBSERVANCES: usize = 500;

/// A zone's own definition.
pub(super) struct Definition {
    observances: Vec<Observance>,
    /// The changes around each year that was asked for.
    years: RefCell<BTreeMap<i16, Vec<Change>>>,
}

/// A STANDARD or DAYLIGHT component.
struct Observance {
    start: DateTime,
    /// The offsets before and from its onset, in seconds east of UTC.
    from: i64,
    to: i64,
    rules: Vec<Rule>,
    dates: Vec<DateTime>,
}

/// A change of offset.
#[derive(Clone, Copy)]
struct Change {
    /// The onset on the clock before the change.
    onset: DateTime,
    from: i64,
    to: i64,
}

impl Definition {
    /// Reads a VTIMEZONE from all its lines; `None` if no observance can be read.
    pub(super) fn read<'t>(lines: impl Iterator<Item = Line<'t>>) -> Option<Self> {
        let mut observances = Vec::new();
        let mut inside: Vec<Line<'t>> = Vec::new();
        for line in lines {
            let kind = line.value().to_ascii_uppercase();
            if line.is("BEGIN") {
                inside.clear();
            } else if line.is("END") && matches!(&*kind, "STANDARD" | "DAYLIGHT") {
                if observances.len() < MAX_OBSERVANCES {
                    observances.extend(Observance::read(&inside));
                }
                inside.clear();
            } else {
                inside.push(line);
            }
        }
        let years = RefCell::default();
        (!observances.is_empty()).then_some(Definition { observances, years })
    }

    /// Returns the offset at a local time. A time that a change skips has the offset from before the change.
    pub(super) fn offset_at_local(&self, local: DateTime) -> i64 {
        self.around(local.year(), |changes| {
            let last = changes.iter().rev().find(|one| one.onset <= local);
            match last {
                None => changes.first().map_or(0, |one| one.from),
                Some(one) if seconds_of(local) < seconds_of(one.onset) + one.to - one.from => {
                    one.from
                }
                Some(one) => one.to,
            }
        })
    }

    /// Returns the offset at an instant.
    pub(super) fn offset_at(&self, instant: i64) -> i64 {
        let year = local_of(instant).map_or(1970, |local| local.year());
        self.around(year, |changes| {
            let mut changes = changes.iter().rev();
            let last = changes.find(|one| seconds_of(one.onset) - one.from <= instant);
            last.map_or_else(|| self.observances[0].from, |one| one.to)
        })
    }

    fn around<T>(&self, year: i16, read: impl FnOnce(&[Change]) -> T) -> T {
        let mut years = self.years.borrow_mut();
        let changes = years.entry(year).or_insert_with(|| {
            let mut changes: Vec<Change> = Vec::new();
            for one in &self.observances {
                one.changes(year, &mut changes);
            }
            changes.sort_by_key(|one| one.onset);
            changes
        });
        read(changes)
    }
}

impl Observance {
    fn read(lines: &[Line<'_>]) -> Option<Self> {
        let value = |name: &str| {
            lines
                .iter()
                .find(|line| line.is(name))
                .map(|line| line.value())
        };
        let start = Stamp::parse(&value("DTSTART")?)?.local();
        let (from, to) = (value("TZOFFSETFROM"), value("TZOFFSETTO"));
        let to = offset(&to?)?;
        let rules = lines.iter().filter(|line| line.is("RRULE"));
        let dates = lines.iter().filter(|line| line.is("RDATE"));
        let dates = dates.flat_map(|line| {
            let value = line.value();
            let dates = value
                .split(',')
                .filter_map(|one| Stamp::parse(one.split('/').next()?));
            dates.map(Stamp::local).collect::<Vec<_>>()
        });
        Some(Observance {
            start,
            from: from.and_then(|from| offset(&from)).unwrap_or(to),
            to,
            rules: rules
                .filter_map(|line| Rule::parse(&line.value()).ok())
                .map(|one| one.0)
                .collect(),
            dates: dates.collect(),
        })
    }

    /// Adds the changes of a year and those beside it, and the last one before.
    fn changes(&self, year: i16, out: &mut Vec<Change>) {
        let mut onsets = vec![self.start];
        onsets.extend(&self.dates);
        for rule in &self.rules {
            self.repeated(rule, year, &mut onsets);
        }
        onsets.retain(|one| one.year() <= year.saturating_add(1));
        onsets.sort_unstable();
        // Four years have all changes that matter, and one before them.
        let early = onsets
            .partition_point(|one| one.year() < year - 2)
            .saturating_sub(1);
        let changes = onsets[early.min(onsets.len())..]
            .iter()
            .map(|onset| Change {
                onset: *onset,
                from: self.from,
                to: self.to,
            });
        out.extend(changes);
    }

    fn repeated(&self, rule: &Rule, year: i16, out: &mut Vec<DateTime>) {
        let until = rule.until.map(|until| match until {
            Until::Day(day) => day.at(23, 59, 59, 0),
            Until::Local(local) => local,
            Until::At(instant) => local_of(instant + self.from).unwrap_or(DateTime::MAX),
        });
        let ended = |onset: &DateTime| until.is_none_or(|until| *onset <= until);
        let last = until.map_or(year + 1, |until| until.year().min(year + 1));
        if rule.frequency == Frequency::Yearly && rule.interval == 1 && rule.count.is_none() {
            let first =
                date(last.saturating_sub(3).max(-9_000), 1, 1).to_datetime(self.start.time());
            let rule = rule.with_days_of(self.start);
            let found = rule.starts(first.max(self.start));
            let found = found.into_iter().flatten().take(MAX_ONSETS);
            out.extend(found.take_while(|one| one.year() <= last).filter(ended));
        } else {
            let count = rule.count.unwrap_or(MAX_ONSETS).min(MAX_ONSETS);
            let found = rule.starts(self.start).into_iter().flatten().take(count);
            out.extend(found.take_while(|one| one.year() <= last).filter(ended));
        }
    }
}

/// Reads a UTC offset: `+0100`, `-023000`.
fn offset(text: &str) -> Option<i64> {
    let text = text.trim();
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => (1, text),
    };
    let digits: String = digits.chars().filter(|one| *one != ':').collect();
    if !matches!(digits.len(), 4 | 6) || !digits.bytes().all(|one| one.is_ascii_digit()) {
        return None;
    }
    let part = |at: usize| {
        digits
            .get(at..at + 2)
            .map_or(0, |two| two.parse::<i64>().unwrap_or(0))
    };
    let seconds = part(0) * 3_600 + part(2) * 60 + part(4);
    (seconds < 86_400).then_some(sign * seconds)
}
