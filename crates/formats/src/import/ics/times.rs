//! Converts the times of an event to EDTF.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::lines::Line;
use calcard::common::timezone::Tz;
use calcard::icalendar::dates::{CalendarErrorType, CalendarEvent, TimeOrDelta};
use calcard::icalendar::{ICalendarComponent, ICalendarProperty};
use chrono::{DateTime, Datelike, Days, NaiveDate, Offset, TimeDelta, Timelike};
use masar_feed::{ImportMessage, Message};

pub(super) type ExpandedEvent = CalendarEvent<DateTime<Tz>, TimeOrDelta<DateTime<Tz>, TimeDelta>>;

/// Returns the date of one occurrence of an event. A time in the feed's zone is written without a zone.
pub(super) fn date(event: &ICalendarComponent, once: &ExpandedEvent, zone: &str) -> Option<String> {
    let start = once.start;
    let end = match once.end {
        TimeOrDelta::Time(end) => end,
        TimeOrDelta::Delta(length) => start.checked_add_signed(length)?,
    };
    let whole_days = event
        .property(&ICalendarProperty::Dtstart)
        .and_then(|entry| entry.values.first()?.as_partial_date_time())
        .is_some_and(|date| !date.has_time());
    if whole_days {
        let first = start.naive_local().date();
        // The end is the first day after (RFC 5545, section 3.6.1).
        let after = end.naive_local().date();
        let last = after.checked_sub_days(Days::new(1))?.max(first);
        return Some(if last == first {
            day(first)
        } else {
            [day(first), "/".into(), day(last)].concat()
        });
    }
    let (from, to) = (time(start, zone), time(end, zone));
    // An event without an end has no length; calcard makes it last for the rest of the day.
    let ends = event.has_property(&ICalendarProperty::Dtend)
        || event.has_property(&ICalendarProperty::Duration)
        || event.has_property(&ICalendarProperty::Rdate);
    Some(if end <= start || !ends {
        from
    } else {
        [&*from, "/", &to].concat()
    })
}

/// Whether an event ends before it starts.
pub(super) fn is_backwards(once: &ExpandedEvent) -> bool {
    match once.end {
        TimeOrDelta::Time(end) => end < once.start,
        TimeOrDelta::Delta(length) => length < TimeDelta::zero(),
    }
}

fn day(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

fn time(time: DateTime<Tz>, zone: &str) -> String {
    let local = time.naive_local();
    let mut out = day(local.date());
    out.push_str(&format!("T{:02}:{:02}", local.hour(), local.minute()));
    if local.second() > 0 {
        out.push_str(&format!(":{:02}", local.second()));
    }
    let tz = time.timezone();
    if tz.is_floating() || (!zone.is_empty() && tz.name().is_some_and(|name| name == zone)) {
        return out;
    }
    if tz.is_utc() {
        out.push('Z');
        return out;
    }
    let seconds = time.offset().fix().local_minus_utc();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    out.push_str(&format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60));
    out
}

/// Returns the zone that is most frequent in the starts of events.
pub(super) fn most_used_zone<'t>(starts: impl Iterator<Item = Line<'t>>) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for start in starts {
        if let Some(zone) = start.parameter("TZID")
            && let Ok(zone) = Tz::from_str(zone)
            && let Some(name) = zone.name()
            && !zone.is_utc()
        {
            *counts.entry(name.into_owned()).or_default() += 1;
        }
    }
    let most = counts.into_iter().max_by_key(|one| one.1);
    most.map_or(String::new(), |one| one.0)
}

/// Whether a zone is known by its name.
pub(super) fn is_known(zone: &str) -> bool {
    Tz::from_str(zone).is_ok()
}

/// Returns the problem of an event's times, and how to fix it.
pub(super) fn problem(error: &CalendarErrorType) -> (Message, ImportMessage) {
    let problem = match error {
        CalendarErrorType::MissingDtStart => ImportMessage::NoDtstart.message(),
        CalendarErrorType::InvalidDtStart => ImportMessage::BadDtstart.message(),
        CalendarErrorType::InvalidDtEnd => ImportMessage::BadDtend.message(),
        CalendarErrorType::InvalidDuration => ImportMessage::BadDuration.message(),
        CalendarErrorType::RRule(error) => ImportMessage::BadRule.with(&error.to_string()),
    };
    (problem, ImportMessage::FixEvent)
}
