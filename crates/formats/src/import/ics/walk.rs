//! All times of a series in order: of its rules and its further dates, without its exceptions.

use std::collections::{HashMap, HashSet};
use std::iter::Peekable;

use jiff::civil::DateTime;

use super::MAX_OCCURRENCES;
use super::frame::{Frame, Moment};
use super::rule::{Frequency, Rule, Until};
use super::series::{Given, Key, key};
use super::stamp::Length;
use super::timing::Timing;
use crate::zones::{local_of, seconds_of};

/// The most times of one series that are computed.
pub(super) const MAX_STEPS: usize = 60_000;

/// A rule's times on the clock of its series.
type Starts = Peekable<Box<dyn Iterator<Item = (i64, DateTime)>>>;

/// All times of a series in order, without its exceptions.
pub(super) struct Walk {
    sources: Vec<Starts>,
    lengths: HashMap<i64, Length>,
    exceptions: HashSet<Key>,
    exception_rules: Vec<Starts>,
    last: Option<i64>,
}

impl Walk {
    pub(super) fn new(series: &Timing, start: &Moment, given: &Given) -> Self {
        let frame = &start.frame;
        let rules = |rules: &[Rule], count: &mut dyn FnMut(&Rule) -> Option<Starts>| {
            rules.iter().filter_map(count).collect::<Vec<Starts>>()
        };
        let mut from_rule = |rule: &Rule| starts(rule, start, given.now);
        let mut sources = rules(&series.rules, &mut from_rule);
        let exception_rules = rules(&series.exception_rules, &mut from_rule);
        let mut lengths = HashMap::new();
        let mut dates = vec![(start.at(), start.local)];
        for (moment, length) in &series.dates {
            let local = on_clock(moment, start);
            let at = frame.at(local);
            dates.push((at, local));
            lengths.extend(length.map(|length| (at, length)));
        }
        dates.sort_unstable();
        let dates: Box<dyn Iterator<Item = _>> = Box::new(dates.into_iter());
        sources.push(dates.peekable());
        let exceptions = series.exceptions.iter();
        Walk {
            sources,
            lengths,
            exceptions: exceptions.map(|one| key(frame, one, &given.feed)).collect(),
            exception_rules,
            last: None,
        }
    }

    pub(super) fn next(&mut self, steps: &mut usize) -> Option<(i64, DateTime, Option<Length>)> {
        loop {
            *steps += 1;
            let ready = self.sources.iter_mut().enumerate();
            let ready = ready.filter_map(|(index, one)| Some((one.peek()?.0, index)));
            let (_, index) = ready.min()?;
            let (at, local) = self.sources[index].next()?;
            let repeated = self.last.replace(at) == Some(at);
            let excluded = self.exceptions.contains(&Key::At(at))
                || self.exceptions.contains(&Key::Day(local.date()))
                || self.is_excluded_by_rule(at);
            if !repeated && !excluded || *steps > MAX_STEPS {
                return Some((at, local, self.lengths.get(&at).copied()));
            }
        }
    }

    fn is_excluded_by_rule(&mut self, at: i64) -> bool {
        self.exception_rules.iter_mut().any(|rule| {
            while rule.next_if(|one| one.0 < at).is_some() {}
            rule.peek().is_some_and(|one| one.0 == at)
        })
    }
}

/// Returns the local time of a moment on the clock of a series.
fn on_clock(moment: &Moment, start: &Moment) -> DateTime {
    let frame = &start.frame;
    match &moment.frame {
        Frame::Day if !frame.is_day() => moment.local.date().to_datetime(start.local.time()),
        _ if frame.is_day() => moment
            .local
            .date()
            .to_datetime(jiff::civil::Time::midnight()),
        other if frame.is_absolute() && other.is_absolute() => {
            frame.local(moment.at()).unwrap_or(moment.local)
        }
        _ => moment.local,
    }
}

/// Returns the times of a rule to its end.
fn starts(rule: &Rule, start: &Moment, now: i64) -> Option<Starts> {
    let mut times = rule.starts(near(rule, start, now)).ok()?.peekable();
    // The start is the first time of a series, and counts, also where the rule itself does not have it.
    let own = usize::from(rule.count.is_some() && times.peek() != Some(&start.local));
    let count = rule
        .count
        .map_or(usize::MAX, |count| count.saturating_sub(own));
    let (frame, until) = (start.frame.clone(), rule.until);
    let times = times.take(count).map(move |local| (frame.at(local), local));
    let frame = start.frame.clone();
    let times = times.take_while(move |(at, local)| match until {
        None => true,
        Some(Until::Day(day)) => local.date() <= day,
        Some(Until::Local(last)) if frame.is_day() => local.date() <= last.date(),
        Some(Until::Local(last)) => *local <= last,
        Some(Until::At(last)) if frame.is_day() => {
            local_of(last).is_none_or(|last| local.date() <= last.date())
        }
        Some(Until::At(last)) => *at <= last,
    });
    let times: Box<dyn Iterator<Item = _>> = Box::new(times);
    Some(times.peekable())
}

/// Returns a later start with the same times from then on, a few hundred times before today: a daily or weekly series
/// may have begun long ago.
fn near(rule: &Rule, start: &Moment, now: i64) -> DateTime {
    let days = match rule.frequency {
        Frequency::Daily if rule.parts.iter().all(|one| one.0 == "WKST") => 1,
        Frequency::Weekly
            if rule
                .parts
                .iter()
                .all(|one| one.0 == "WKST" || one.0 == "BYDAY") =>
        {
            7
        }
        _ => return start.local,
    };
    if rule.count.is_some() {
        return start.local;
    }
    let last = match rule.until {
        None => now,
        Some(Until::At(last)) => now.min(last),
        Some(Until::Day(day)) => {
            now.min(seconds_of(day.to_datetime(jiff::civil::Time::midnight())))
        }
        Some(Until::Local(last)) => now.min(seconds_of(last)),
    };
    let period = rule.interval * days * 86_400;
    let periods = (last - seconds_of(start.local)) / period - 2 * MAX_OCCURRENCES as i64;
    let moved = seconds_of(start.local).checked_add(period * periods.max(0));
    moved.and_then(local_of).unwrap_or(start.local)
}
