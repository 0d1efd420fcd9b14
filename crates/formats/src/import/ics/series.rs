//! The times of an event and of its recurrences (RFC 5545, section 3.8.5). Of a long series those around the current
//! day are chosen.

use std::collections::{HashMap, HashSet};

use jiff::civil::{Date, DateTime};

use super::MAX_OCCURRENCES;
use super::chosen::Chosen;
use super::frame::{Frame, Moment};
use super::rule::{Frequency, Rule};
use super::stamp::Length;
use super::timing::Timing;
use super::walk::{MAX_STEPS, Walk};
use crate::zones::{local_of, seconds_of};

/// A time of a series.
#[derive(Clone)]
pub(super) struct Instance {
    /// The event of the group that describes it.
    pub(super) event: usize,
    pub(super) frame: Frame,
    /// The start, as [`Frame::at`].
    pub(super) at: i64,
    /// The end, as [`Frame::at`].
    pub(super) end: Option<i64>,
    /// The start that the series has without changes: a part of the id.
    pub(super) original: Original,
}

/// A time of a series, on the clock of the series.
#[derive(Clone, Copy)]
pub(super) enum Original {
    Day(Date),
    Time(DateTime),
}

impl Original {
    fn new(frame: &Frame, local: DateTime) -> Self {
        if frame.is_day() {
            Original::Day(local.date())
        } else {
            Original::Time(local)
        }
    }
}

/// The times of a group of events.
#[derive(Default)]
pub(super) struct Instances {
    pub(super) list: Vec<Instance>,
    /// The first and the last time of those before the list that are left out.
    pub(super) before: Option<(DateTime, DateTime)>,
    /// The first time after the list.
    pub(super) after: Option<DateTime>,
    /// The events whose time is that of another event of a higher revision.
    pub(super) outdated: Vec<usize>,
}

/// What is given for all series of a file.
pub(super) struct Given {
    /// The current time, in seconds since 1970.
    pub(super) now: i64,
    /// The clock of the feed.
    pub(super) feed: Frame,
    /// The number of times that may still be computed.
    pub(super) steps: usize,
}

/// The key by which a changed time finds its own in the series.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Key {
    At(i64),
    Day(Date),
}

/// Returns the times of a group of events: the first is the series, or the only event; the others are changed times of it.
pub(super) fn expand(group: &[Timing], given: &mut Given) -> Instances {
    let mut out = Instances::default();
    let series = group.iter().position(|one| one.replaces.is_none());
    let changed = series.and_then(|at| Changed::new(group, at, given, &mut out.outdated));
    let outdated: HashSet<usize> = out.outdated.iter().copied().collect();
    let start = series.and_then(|at| group[at].start.as_ref());
    for (event, timing) in group.iter().enumerate() {
        if Some(event) != series && !outdated.contains(&event) {
            out.list.extend(instance(timing, event, start, given));
        }
    }
    if let (Some(event), Some(changed)) = (series, changed) {
        changed.series(&group[event], event, group, given, &mut out);
    }
    out.list.sort_by_key(|one| one.at);
    out
}

/// Returns the own time of an event, which may be a changed time of the series that has this start.
fn instance(
    timing: &Timing,
    event: usize,
    series: Option<&Moment>,
    given: &Given,
) -> Option<Instance> {
    let start = timing.start.as_ref()?;
    let at = start.at();
    let original = match (&timing.replaces, series) {
        (Some(replaced), Some(series)) => {
            let local = match key(&series.frame, replaced, &given.feed) {
                Key::At(at) => series.frame.local(at)?,
                Key::Day(day) => day.to_datetime(series.local.time()),
            };
            Original::new(&series.frame, local)
        }
        (Some(replaced), None) => Original::new(&replaced.frame, replaced.local),
        (None, _) => Original::new(&start.frame, start.local),
    };
    Some(Instance {
        event,
        frame: start.frame.clone(),
        at,
        end: start.frame.end(at, timing.length),
        original,
    })
}

/// The changed times of a series.
struct Changed {
    frame: Frame,
    single: HashSet<Key>,
    /// The changes of a time and of all later ones, with the event of each, in order.
    future: Vec<(i64, usize)>,
}

impl Changed {
    fn new(
        group: &[Timing],
        series: usize,
        given: &Given,
        outdated: &mut Vec<usize>,
    ) -> Option<Self> {
        let frame = group[series].start.as_ref()?.frame.clone();
        let mut latest: HashMap<Key, usize> = HashMap::new();
        for (event, timing) in group.iter().enumerate() {
            let Some(moment) = &timing.replaces else {
                continue;
            };
            let key = key(&frame, moment, &given.feed);
            match latest.get(&key) {
                Some(other) if group[*other].sequence > timing.sequence => outdated.push(event),
                _ => outdated.extend(latest.insert(key, event)),
            }
        }
        let future = latest.iter().filter(|one| group[*one.1].and_future);
        let mut future: Vec<(i64, usize)> = future
            .map(|(key, event)| match key {
                Key::At(at) => (*at, *event),
                Key::Day(day) => (
                    frame.at(day.to_datetime(jiff::civil::Time::midnight())),
                    *event,
                ),
            })
            .collect();
        future.sort_unstable();
        Some(Changed {
            frame,
            single: latest.into_keys().collect(),
            future,
        })
    }

    fn is_changed(&self, at: i64, local: DateTime) -> bool {
        self.single.contains(&Key::At(at)) || self.single.contains(&Key::Day(local.date()))
    }

    /// Adds the times of the series.
    fn series(
        &self,
        series: &Timing,
        event: usize,
        group: &[Timing],
        given: &mut Given,
        out: &mut Instances,
    ) {
        let Some(start) = &series.start else { return };
        if !series.is_recurring() {
            if !self.is_changed(start.at(), start.local) {
                out.list.extend(instance(series, event, None, given));
            }
            return;
        }
        let mut walk = Walk::new(series, start, given);
        let fine = series
            .rules
            .iter()
            .any(|rule| rule.frequency == Frequency::Finer);
        let now = if fine || given.steps < MAX_STEPS {
            i64::MIN
        } else {
            given.now - 86_400
        };
        let room = MAX_OCCURRENCES.saturating_sub(out.list.len()).max(1);
        let ends = |rule: &Rule| rule.until.is_some() || rule.count.is_some();
        let mut chosen = Chosen::new(now, room, series.rules.iter().all(ends));
        let mut steps = 0;
        while let Some((at, local, length)) = walk.next(&mut steps) {
            if !self.is_changed(at, local) && !chosen.take((at, local, length)) {
                break;
            }
            if steps > MAX_STEPS {
                chosen.after = Some(local);
                break;
            }
        }
        given.steps = given.steps.saturating_sub(steps);
        let (list, before, after) = chosen.finish();
        (out.before, out.after) = (before, after);
        let length_of = |length: Option<Length>| length.unwrap_or(series.length);
        let instances = list.into_iter().filter_map(|(at, local, length)| {
            let found = self.future.iter().rev().find(|one| one.0 <= at);
            match found {
                Some((from, changed)) => self.moved((at, local), *from, *changed, group),
                None => Some(Instance {
                    event,
                    frame: self.frame.clone(),
                    at,
                    end: self.frame.end(at, length_of(length)),
                    original: Original::new(&self.frame, local),
                }),
            }
        });
        out.list.extend(instances);
    }

    /// Returns a time that a change of an earlier one moves, too.
    fn moved(
        &self,
        (at, local): (i64, DateTime),
        from: i64,
        event: usize,
        group: &[Timing],
    ) -> Option<Instance> {
        let changed = group.get(event)?;
        let start = changed.start.as_ref()?;
        let same_kind = start.frame.is_day() == self.frame.is_day();
        let shift = match self.frame.local(from) {
            Some(original) if same_kind => {
                let new = if start.frame.is_absolute() && self.frame.is_absolute() {
                    self.frame.local(start.at())?
                } else {
                    start.local
                };
                seconds_of(new) - seconds_of(original)
            }
            _ => 0,
        };
        let moved = local_of(seconds_of(local) + shift)?;
        let at = if shift == 0 { at } else { self.frame.at(moved) };
        Some(Instance {
            event,
            frame: self.frame.clone(),
            at,
            end: self.frame.end(at, changed.length),
            original: Original::new(&self.frame, local),
        })
    }
}

/// Returns the key of a moment that names a time of a series.
pub(super) fn key(frame: &Frame, moment: &Moment, feed: &Frame) -> Key {
    match (frame, &moment.frame) {
        (Frame::Day, Frame::Utc) => Key::Day(day_of(moment, feed)),
        (Frame::Day, _) | (_, Frame::Day) => Key::Day(moment.local.date()),
        (_, Frame::Local) => Key::At(frame.at(moment.local)),
        (Frame::Local, _) => Key::At(seconds_of(moment.local)),
        _ => Key::At(moment.at()),
    }
}

/// Returns the day of a time in UTC that stands for a day: midnight in the feed's zone, or else in UTC.
fn day_of(moment: &Moment, feed: &Frame) -> Date {
    let there = feed.local(moment.at());
    let midnight = there.filter(|local| local.time() == jiff::civil::Time::midnight());
    midnight.unwrap_or(moment.local).date()
}
