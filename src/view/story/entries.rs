//! The entries of a page of the story in order: events, headings of days, gaps, and today.

use super::page::StoryEvent;
use crate::view::Context;
use masar_edtf::{Date, Day, Edtf, Moment, Qualification};
use masar_timeline::Edge;

/// The least number of days without an event that is shown as a gap.
const MIN_GAP_DAYS: i64 = 21;
const SECONDS_PER_DAY: i64 = 86_400;
/// The least number of events of a day that has a heading.
const MIN_DAY_EVENTS: usize = 3;

/// An entry of the story.
pub(crate) enum StoryEntry {
    /// An event.
    Event(StoryEvent),
    /// The heading of a day with many events, and the year, if it differs from the year of the event before.
    Day(Day, Option<i64>),
    /// A gap of a number of days.
    Gap(i64),
    /// A gap between the last event and today.
    GapBeforeToday,
    /// Today.
    Today,
}

/// Returns when an event starts by its date as it is stated: "about 1886" is in 1886, though it may mean 1885.
pub(crate) fn stated_start(context: &Context, event: usize) -> Moment {
    let date = context.event(event).date.as_ref();
    let stated = date.and_then(|date| date.bounds().0.date());
    let start = context.scene.timeline.entries[event].start;
    stated.map_or(start, |date| date.start().max(start))
}

/// Returns events as entries, with the gaps between them, the headings of days with many events, the year where a new
/// one begins, and today before the event with the index `today`.
pub(crate) fn entries(
    context: &Context,
    events: Vec<StoryEvent>,
    today: Option<usize>,
) -> Vec<StoryEntry> {
    let days = days(context, &events);
    let mut list = Entries {
        list: Vec::new(),
        known_until: None,
    };
    let (count, mut last_year) = (events.len(), None);
    for (at, mut event) in events.into_iter().enumerate() {
        if today == Some(at) {
            list.add_today(context.today, true);
        }
        list.add_gap_before(context, event.event);
        let year = stated_start(context, event.event).day().ymd().0;
        let new_year = (last_year != Some(year)).then_some(year);
        last_year = Some(year);
        event.time_only = days[at].is_some();
        match days[at] {
            Some(day) if at == 0 || days[at - 1] != Some(day) => {
                list.list.push(StoryEntry::Day(day, new_year));
            }
            _ => event.year = new_year,
        }
        list.list.push(StoryEntry::Event(event));
    }
    if today == Some(count) {
        list.add_today(context.today, false);
    }
    list.list
}

/// The entries while they are collected.
struct Entries {
    list: Vec<StoryEntry>,
    /// The end of the last event so far, in seconds.
    known_until: Option<i64>,
}

impl Entries {
    /// Adds the gap before an event, if it is long.
    fn add_gap_before(&mut self, context: &Context, event: usize) {
        let entry = &context.scene.timeline.entries[event];
        if let Some(days) = self.days_until(entry.start.0) {
            self.list.push(StoryEntry::Gap(days));
        }
        // An event without a known end does not fill the gap after its start.
        let has_no_end = matches!(entry.to, Edge::Open | Edge::Unknown);
        let until = if has_no_end { entry.start } else { entry.end };
        self.known_until = self.known_until.max(Some(until.0));
    }

    /// Adds today, and the gap before it. `more`: events follow.
    fn add_today(&mut self, today: Day, more: bool) {
        match self.days_until(today.start().0) {
            Some(days) if more => self.list.push(StoryEntry::Gap(days)),
            Some(_) => self.list.push(StoryEntry::GapBeforeToday),
            None => {}
        }
        self.list.push(StoryEntry::Today);
        self.known_until = self.known_until.map(|until| until.max(today.end().0));
    }

    /// Returns the number of days since the last event, if there are many.
    fn days_until(&self, moment: i64) -> Option<i64> {
        let days = moment.saturating_sub(self.known_until?) / SECONDS_PER_DAY;
        (days >= MIN_GAP_DAYS).then_some(days)
    }
}

/// Returns for each event the day whose heading it is under, if it is one of many of that day in a row.
fn days(context: &Context, events: &[StoryEvent]) -> Vec<Option<Day>> {
    let mut days = Vec::with_capacity(events.len());
    let of = |event: &StoryEvent| day_of(context, event.event);
    for row in events.chunk_by(|one, next| of(one) == of(next)) {
        let day = row.first().and_then(of);
        let day = day.filter(|_| row.len() >= MIN_DAY_EVENTS);
        days.resize(days.len() + row.len(), day);
    }
    days
}

/// Returns the day of an event that has a time of day, and ends on that day.
fn day_of(context: &Context, event: usize) -> Option<Day> {
    let is_plain =
        |date: &Date| date.time.is_some() && date.qualification == Qualification::default();
    let (first, last) = match context.event(event).date.as_ref()? {
        Edtf::Date(date) => (*date, *date),
        Edtf::Interval { start, end } => (start.date()?, end.date()?),
        Edtf::Set(_) => return None,
    };
    let day = first.earliest();
    (is_plain(&first)
        && is_plain(&last)
        && first.time?.zone == last.time?.zone
        && last.earliest() == day)
        .then_some(day)
}
