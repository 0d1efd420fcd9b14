//! From a feed to its timeline.

use masar_edtf::{Day, Moment};
use masar_feed::Feed;

use super::extent::{Now, resolve};
use super::order::{key, sorted};
use super::rows::rows;
use super::{Edge, Entry, Extent, Lane, Timeline};

impl Timeline {
    /// Resolves a feed as seen on a day: an open end reaches up to `today`.
    ///
    /// An event that can be placed neither by its own date nor by an ancestor's keeps its entry and
    /// is in none of the lists. A cycle of parents, which the reader does not let through, is cut.
    ///
    /// ```
    /// use masar::{date::Day, feed::Feed, timeline::Timeline};
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
        let mut placed = Vec::new();
        let mut known = Vec::new();
        for data in &feed.events {
            let mut entry = Entry {
                start: Moment(0),
                end: Moment(0),
                extent: Extent::Point,
                from: Edge::Known,
                to: Edge::Known,
                parent: data.part_of.filter(|&parent| parent < count),
                children: Vec::new(),
                within_parent: false,
            };
            placed.push(data.date.is_some());
            known.push(
                data.date
                    .as_ref()
                    .and_then(|date| resolve(date, now, &mut entry)),
            );
            timeline.entries.push(entry);
        }
        cut_cycles(&mut timeline.entries);
        // Only now: an event cut out of a circle is a top-level one.
        for (entry, known) in timeline.entries.iter().zip(known) {
            if entry.parent.is_none()
                && let Some(one) = known
            {
                let all: (Moment, Moment) = timeline.bounds.unwrap_or(one);
                timeline.bounds = Some((all.0.min(one.0), all.1.max(one.1)));
            }
        }
        let mut roots = Vec::new();
        for event in 0..count {
            match timeline.entries[event].parent {
                Some(parent) => timeline.entries[parent].children.push(event),
                None => roots.push(event),
            }
        }
        in_order(feed, &timeline.entries, &mut roots);
        timeline.descend(feed, &roots, &mut placed);
        let mut tops = Vec::new();
        for event in roots {
            if placed[event] {
                tops.push(event);
            }
        }
        timeline.founding = founding(feed, &timeline.entries, &tops);
        timeline.lanes = lanes(feed, &timeline.entries, &tops, &placed);
        timeline
    }

    /// Goes through every event, each after its parent: what has no date gets its parent's, children
    /// are sorted, and whatever lies in a placed root is listed.
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
                    entry.within_parent = true;
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

fn push_reversed(stack: &mut Vec<usize>, events: &[usize]) {
    for &event in events.iter().rev() {
        stack.push(event);
    }
}

/// Makes one event of each cycle a root.
fn cut_cycles(entries: &mut [Entry]) {
    // From which event on the way up each was first met.
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

/// By start, then milestones (what began with one is told after it), then the longer first, then
/// the feed's order.
fn in_order(feed: &Feed, entries: &[Entry], events: &mut Vec<usize>) {
    let mut keys = Vec::with_capacity(events.len());
    for &event in &*events {
        let entry = &entries[event];
        let second = if feed.events[event].milestone {
            i64::MIN
        } else {
            -entry.end.0
        };
        keys.push(key(entry.start.0, second, 0, event));
    }
    *events = sorted(keys);
}

fn lanes(feed: &Feed, entries: &[Entry], tops: &[usize], placed: &[bool]) -> Vec<Lane> {
    let tracks = feed.tracks.len();
    let mut lanes = Vec::new();
    for at in 0..=tracks {
        let is_here =
            |event: usize| feed.events[event].track.map_or(tracks, |at| at.min(tracks)) == at;
        let mut here = Vec::new();
        for &event in tops {
            if is_here(event) {
                here.push(event);
            }
        }
        if here.is_empty() {
            continue;
        }
        let mut count = 0;
        for (event, &placed) in placed.iter().enumerate() {
            count += usize::from(placed && is_here(event));
        }
        lanes.push(Lane {
            track: (at < tracks).then_some(at),
            rows: rows(entries, &here),
            entries: here,
            count,
        });
    }
    lanes
}

fn founding(feed: &Feed, entries: &[Entry], tops: &[usize]) -> Option<usize> {
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
