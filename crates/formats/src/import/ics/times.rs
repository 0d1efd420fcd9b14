//! Writes the times of an event in EDTF.

use jiff::civil::{Date, DateTime};

use super::frame::{Frame, Zones};
use super::lines::Line;
use super::series::{Instance, Original};
use super::stamp::Stamp;
use crate::zones;
use std::collections::BTreeMap;

/// Returns the date of one time of an event. A time in the feed's zone is written without a zone, one in UTC in the
/// feed's zone, and one in another zone with its offset. With `keeps_utc` a time in UTC stays one.
pub(super) fn date(instance: &Instance, feed: &Frame, keeps_utc: bool) -> Option<String> {
    let frame = &instance.frame;
    let feed = match frame {
        Frame::Utc if keeps_utc => frame,
        _ => feed,
    };
    if frame.is_day() {
        let first = frame.local(instance.at)?.date();
        // The end is the first day after (RFC 5545, section 3.6.1).
        let after = instance.end.and_then(|end| frame.local(end));
        let last = after.and_then(|after| after.date().yesterday().ok());
        let last = last.unwrap_or(first).max(first);
        return Some(if last == first {
            day(first)
        } else {
            [day(first), "/".into(), day(last)].concat()
        });
    }
    let from = time(instance.at, frame, feed)?;
    let end = instance.end.filter(|end| *end > instance.at);
    match end.and_then(|end| time(end, frame, feed)) {
        Some(to) => Some([&*from, "/", &to].concat()),
        None => Some(from),
    }
}

/// Whether a time ends before it starts.
pub(super) fn is_backwards(instance: &Instance) -> bool {
    instance.end.is_some_and(|end| end < instance.at)
}

/// Returns a time of a series as the part of an id.
pub(super) fn id_part(original: Original) -> String {
    match original {
        Original::Day(date) => day(date),
        Original::Time(local) => clock(local),
    }
}

pub(super) fn day(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

fn clock(local: DateTime) -> String {
    let mut out = day(local.date());
    out.push_str(&format!("T{:02}:{:02}", local.hour(), local.minute()));
    if local.second() > 0 {
        out.push_str(&format!(":{:02}", local.second()));
    }
    out
}

fn time(at: i64, frame: &Frame, feed: &Frame) -> Option<String> {
    let local = frame.local(at)?;
    if !frame.is_absolute() {
        return Some(clock(local));
    }
    if feed.is_absolute() && !matches!(feed, Frame::Utc) {
        let there = feed.local(at)?;
        let same = there == local || matches!(frame, Frame::Utc);
        // A local time that is there twice needs its offset.
        if same && feed.at(there) == at {
            return Some(clock(there));
        }
    }
    let seconds = match frame {
        Frame::Utc if feed.is_absolute() => feed.offset(at),
        _ => frame.offset(at),
    };
    let east = if seconds % 60 == 0 { seconds } else { 0 };
    let mut out = clock(zones::local_of(at + east)?);
    if east == 0 && (seconds != 0 || matches!(frame, Frame::Utc)) {
        out.push('Z');
        return Some(out);
    }
    out.push_str(&offset(east));
    Some(out)
}

/// A zone that a calendar defines differently from the zone of that name.
pub(super) struct Difference {
    /// The name of the zone.
    pub(super) zone: String,
    /// The number of starts whose offset differs, the first of them, and its offsets.
    pub(super) count: usize,
    pub(super) first: String,
    pub(super) defined: String,
    pub(super) named: String,
}

/// Returns the zones whose definition in the calendar gives a start another offset than the zone of that name has.
pub(super) fn differences<'t>(
    zones: &Zones<'_>,
    starts: impl Iterator<Item = Line<'t>>,
) -> Vec<Difference> {
    let mut out: Vec<Difference> = Vec::new();
    for start in starts {
        let Some(name) = start.parameter("TZID") else {
            continue;
        };
        let Some(Stamp::Local(local)) = Stamp::parse(&start.value()) else {
            continue;
        };
        let Some(named) = zones::by_any_name(&name).map(Frame::Named) else {
            continue;
        };
        let Some(defined) = zones.zone(&name) else {
            continue;
        };
        let seconds = zones::seconds_of(local);
        let [there, here] = [&defined, &named].map(|frame| seconds - frame.at(local));
        if there == here {
            continue;
        }
        if let Some(one) = out.iter_mut().find(|one| *one.zone == *name) {
            one.count += 1;
        } else if out.len() < MAX_DIFFERENCES {
            out.push(Difference {
                zone: name.to_string(),
                count: 1,
                first: clock(local),
                defined: offset(there),
                named: offset(here),
            });
        }
    }
    out
}

/// The most zones of a calendar that have a note.
const MAX_DIFFERENCES: usize = 20;

/// Returns an offset from UTC, in seconds, as it is written in a date.
fn offset(seconds: i64) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Returns the IANA name of the zone that is most frequent in the starts of events. A zone that the calendar defines
/// counts if its definition says the same as the zone of that name.
pub(super) fn most_used_zone<'t>(
    zones: &Zones<'_>,
    starts: impl Iterator<Item = Line<'t>>,
) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for start in starts {
        let Some(name) = start.parameter("TZID") else {
            continue;
        };
        let Some(Stamp::Local(local)) = Stamp::parse(&start.value()) else {
            continue;
        };
        if let Some(named) = zones::by_any_name(&name)
            && let Some(iana) = named.iana_name().map(str::to_owned)
            && !matches!(&*iana, "UTC" | "Etc/UTC" | "GMT" | "Etc/GMT")
            && let Some(frame) = zones.zone(&name)
            && frame.at(local) == Frame::Named(named).at(local)
        {
            *counts.entry(iana).or_default() += 1;
        }
    }
    let most = counts.into_iter().max_by_key(|one| one.1);
    most.map_or(String::new(), |one| one.0)
}
