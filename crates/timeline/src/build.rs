//! Builds the timeline of a feed.

use std::cmp::Reverse;

use masar_edtf::{Day, Moment};
use masar_feed::{Event, Feed};

use super::extent::{Now, resolve};
use super::rows::rows;
use super::{Edge, Entry, Extent, Lane, Timeline};

impl Timeline {
    /// Resolves the dates of a feed for the day `today`, at which open ends are drawn.
    ///
    /// An event without a date and without an ancestor with a date has an entry, but is in none of the lists. A
    /// cycle of parents, which the reader of feeds does not accept, is broken.
    ///
    /// ```
    /// use masar_edtf::Day;
    /// use masar_feed::Feed;
    /// use masar_timeline::Timeline;
    ///
    /// let timeline = Timeline::new(&Feed::default(), Day(20_000));
    /// assert!(timeline.order.is_empty() && timeline.bounds.is_none());
    /// ```
    #[must_use]
    pub fn new(feed: &Feed, today: Day) -> Timeline {
        let now = Now {
            today,
            updated: feed.updated.as_ref().and_then(|date| date.latest()),
        };
        let count = feed.events.len();
        let mut timeline = Timeline {
            places: vec![None; count],
            ..Timeline::default()
        };
        let known: Vec<Option<(Moment, Moment)>> = feed
            .events
            .iter()
            .map(|event| timeline.add_entry(event, count, now))
            .collect();
        break_cycles(&mut timeline.entries);
        // After breaking cycles, since this makes an event a top-level one.
        timeline.set_bounds(&known);
        let mut roots = Vec::new();
        for event in 0..count {
            match timeline.entries[event].parent {
                Some(parent) => timeline.entries[parent].children.push(event),
                None => roots.push(event),
            }
        }
        in_order(feed, &timeline.entries, &mut roots);
        let mut placed: Vec<bool> = feed.events.iter().map(|one| one.date.is_some()).collect();
        timeline.descend(feed, &roots, &mut placed);
        roots.retain(|&event| placed[event]);
        timeline.anchor_event = anchor_event(feed, &timeline.entries, &roots);
        let tracks = feed.tracks.len();
        let track_of = |event: usize| {
            let track = feed.events[event].track;
            track.filter(|&track| track < tracks)
        };
        timeline.lanes = lanes(&timeline.entries, &roots, &placed, tracks, track_of);
        timeline
    }

    /// Adds the entry of an event. Returns the first and the last moment that are known, if there are any.
    fn add_entry(&mut self, event: &Event, count: usize, now: Now) -> Option<(Moment, Moment)> {
        let mut entry = Entry {
            start: Moment(0),
            end: Moment(0),
            extent: Extent::Point,
            from: Edge::Known,
            to: Edge::Known,
            parent: event.part_of.filter(|&parent| parent < count),
            children: Vec::new(),
            inherits_date: false,
        };
        let date = event.date.as_ref();
        let known = date.and_then(|date| resolve(date, now, &mut entry));
        self.entries.push(entry);
        known
    }

    /// Sets the bounds from the known moments of the top-level events.
    fn set_bounds(&mut self, known: &[Option<(Moment, Moment)>]) {
        for (entry, known) in self.entries.iter().zip(known) {
            if let Some((first, last)) = *known
                && entry.parent.is_none()
            {
                let (start, end) = self.bounds.unwrap_or((first, last));
                self.bounds = Some((start.min(first), end.max(last)));
            }
        }
    }

    /// Visits every event after its parent: gives the parent's date to an event without one, sorts children, and
    /// adds events with a date to `order`.
    fn descend(&mut self, feed: &Feed, roots: &[usize], placed: &mut [bool]) {
        let mut stack = Vec::new();
        push_reversed(&mut stack, roots);
        while let Some(event) = stack.pop() {
            let listed = match self.entries[event].parent {
                Some(parent) => self.places[parent].is_some(),
                None => placed[event],
            };
            if listed {
                self.places[event] = Some(self.order.len());
                self.order.push(event);
            }
            let mut children = std::mem::take(&mut self.entries[event].children);
            let (start, end) = (self.entries[event].start, self.entries[event].end);
            for &child in &children {
                if placed[event] && !placed[child] {
                    placed[child] = true;
                    let middle = Edge::Fades(Moment(start.0 + (end.0 - start.0) / 2));
                    let entry = &mut self.entries[child];
                    entry.start = start;
                    entry.end = end;
                    entry.from = middle;
                    entry.to = middle;
                    entry.extent = Extent::Doubtful;
                    entry.inherits_date = true;
                }
            }
            in_order(feed, &self.entries, &mut children);
            push_reversed(&mut stack, &children);
            for child in children {
                if placed[child] {
                    self.entries[event].children.push(child);
                }
            }
        }
    }
}

/// Puts events on a stack so that the first of them is taken first.
fn push_reversed(stack: &mut Vec<usize>, events: &[usize]) {
    stack.extend(events.iter().rev());
}

/// Makes one event of each cycle of parents a top-level event.
fn break_cycles(entries: &mut [Entry]) {
    // The event from which each event was first reached on the way up.
    let mut met = vec![usize::MAX; entries.len()];
    for event in 0..entries.len() {
        let mut at = event;
        while met[at] == usize::MAX {
            met[at] = event;
            let Some(parent) = entries[at].parent else {
                break;
            };
            if met[parent] == event {
                entries[parent].parent = None;
            }
            at = parent;
        }
    }
}

/// Sorts events by start, then milestones first, then by length, longest first, then in the feed's order.
fn in_order(feed: &Feed, entries: &[Entry], events: &mut [usize]) {
    events.sort_unstable_by_key(|&event| {
        let entry = &entries[event];
        let is_milestone = feed.events[event].milestone;
        let end = if is_milestone { i64::MAX } else { entry.end.0 };
        (entry.start, Reverse(end), event)
    });
}

/// Returns the lanes of the top-level events `tops`, in the order of the tracks; events without a track
/// come last. Calls `track_of` at most twice for each event.
fn lanes(
    entries: &[Entry],
    tops: &[usize],
    placed: &[bool],
    tracks: usize,
    track_of: impl Fn(usize) -> Option<usize>,
) -> Vec<Lane> {
    let mut lanes: Vec<Lane> = (0..=tracks)
        .map(|track| Lane {
            track: (track < tracks).then_some(track),
            ..Lane::default()
        })
        .collect();
    for &event in tops {
        lanes[track_of(event).unwrap_or(tracks)].entries.push(event);
    }
    for (event, _) in placed.iter().enumerate().filter(|(_, placed)| **placed) {
        lanes[track_of(event).unwrap_or(tracks)].count += 1;
    }
    lanes.retain(|lane| !lane.entries.is_empty());
    for lane in &mut lanes {
        lane.rows = rows(entries, &lane.entries);
    }
    lanes
}

/// Returns the earliest of the milestones of the highest importance, if its date is exact and no event
/// starts on an earlier day.
fn anchor_event(feed: &Feed, entries: &[Entry], tops: &[usize]) -> Option<usize> {
    let mut first: Option<usize> = None;
    for &event in tops {
        let data = &feed.events[event];
        if data.milestone && first.is_none_or(|one| data.importance > feed.events[one].importance) {
            first = Some(event);
        }
    }
    let first = first?;
    let entry = &entries[first];
    let beginning = entries[*tops.first()?].start.day();
    (entry.extent == Extent::Point && entry.start.day() == beginning).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn lanes_look_at_each_event_twice_however_many_tracks_there_are() {
        let events = 2_000;
        let tracks = 2_000;
        let tops: Vec<usize> = (0..events).collect();
        let entry = Entry {
            start: Moment(0),
            end: Moment(86_400),
            extent: Extent::Point,
            from: Edge::Known,
            to: Edge::Known,
            parent: None,
            children: Vec::new(),
            inherits_date: false,
        };
        let looked = Cell::new(0);
        let lanes = lanes(
            &vec![entry; events],
            &tops,
            &vec![true; events],
            tracks,
            |event| {
                looked.set(looked.get() + 1);
                (event % 2 == 0).then_some(event)
            },
        );
        assert_eq!(lanes.len(), events / 2 + 1);
        assert_eq!(lanes[7].track, Some(14));
        let last = &lanes[events / 2];
        assert_eq!((last.track, last.count), (None, events / 2));
        assert!(looked.get() <= 2 * events, "{} looks", looked.get());
    }
}
