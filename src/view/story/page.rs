//! One page of the story: which events are on it, and the events inside them.

use super::entries::{StoryEntry, entries, stated_start};
use crate::view::Context;
use crate::view::more::LongList;
use masar_timeline::{Edge, Extent, Timeline};

/// The greatest weight of the events of a page. Sixty events with ten lines and entries each have it.
const MAX_WEIGHT: usize = 600;
/// The bytes of a line of text, about.
const LINE_BYTES: usize = 200;

/// One page of the story.
pub(crate) struct StoryPage {
    /// The entries of the page, in order.
    pub(crate) entries: Vec<StoryEntry>,
    /// The number of the page, counted from 0.
    pub(crate) number: usize,
    /// Whether a page follows.
    pub(crate) has_next: bool,
    /// Whether an event begins after today.
    pub(crate) has_future: bool,
    /// The number of ongoing events.
    pub(crate) ongoing: usize,
}

/// An event of the story.
pub(crate) struct StoryEvent {
    /// The index of the event in the feed.
    pub(crate) event: usize,
    /// The year, if it differs from the year of the event before.
    pub(crate) year: Option<i64>,
    /// Whether a heading has the day of the event, so that only its time is shown.
    pub(crate) time_only: bool,
    /// The events inside it, and the undertakings that began with it.
    pub(crate) inside: Vec<usize>,
}

impl StoryPage {
    /// Returns a page of at most `per_page` top-level events, or the last page if there are fewer pages.
    pub(crate) fn new(
        context: &Context,
        shown: &[bool],
        number: usize,
        per_page: usize,
    ) -> StoryPage {
        let events = story_events(context, shown);
        let starts = starts(context, &events, per_page);
        let number = number.min(starts.len() - 1);
        let first = starts[number];
        let last = starts.get(number + 1).copied().unwrap_or(events.len());
        let has_next = last < events.len();
        // A static page is read long after it was written, so it has no today.
        let today = future(context, &events);
        let has_future = today < events.len();
        let is_here = !context.is_static() && today >= first && (today < last || !has_next);
        let on_page = events.into_iter().take(last).skip(first).collect();
        StoryPage {
            entries: entries(context, on_page, is_here.then(|| today - first)),
            number,
            has_next,
            has_future,
            ongoing: count_ongoing(&context.scene.timeline, shown),
        }
    }

    /// Returns the number of the page with an event, or with the event that contains it.
    pub(crate) fn of(context: &Context, shown: &[bool], event: usize, per_page: usize) -> usize {
        let events = story_events(context, shown);
        let top_level = context.scene.top_level(event);
        let is_it = |one: &StoryEvent| one.event == top_level || one.inside.contains(&event);
        let at = events.iter().position(is_it).unwrap_or(0);
        page_of(&starts(context, &events, per_page), at)
    }

    /// Returns the number of the page with today.
    pub(crate) fn of_today(context: &Context, shown: &[bool], per_page: usize) -> usize {
        let events = story_events(context, shown);
        let starts = starts(context, &events, per_page);
        page_of(&starts, future(context, &events))
    }
}

/// Returns the number of events that begin before tomorrow: the index of the first future one.
fn future(context: &Context, events: &[StoryEvent]) -> usize {
    let tomorrow = context.today.end();
    events.partition_point(|event| stated_start(context, event.event) < tomorrow)
}

/// Returns the index of the first event of each page.
fn starts(context: &Context, events: &[StoryEvent], per_page: usize) -> Vec<usize> {
    let weights = events.iter().map(|event| weight(context, event));
    page_starts(weights, per_page)
}

/// Returns the page of the event at an index.
fn page_of(starts: &[usize], at: usize) -> usize {
    starts
        .partition_point(|&start| start <= at)
        .saturating_sub(1)
}

/// Returns the index of the first event of each page, of which there is at least one. A page has at most `per_page`
/// events, and fewer if they are heavy. All are on one page if `per_page` is the greatest number.
fn page_starts(weights: impl Iterator<Item = usize>, per_page: usize) -> Vec<usize> {
    let mut starts = vec![0];
    if per_page == usize::MAX {
        return starts;
    }
    let (mut count, mut sum) = (0, 0);
    for (at, weight) in weights.enumerate() {
        if count > 0 && (count == per_page || sum + weight > MAX_WEIGHT) {
            starts.push(at);
            (count, sum) = (0, 0);
        }
        count += 1;
        sum += weight;
    }
    starts
}

/// Returns the weight of an event: about the number of lines and entries that are drawn.
fn weight(context: &Context, item: &StoryEvent) -> usize {
    let event = context.event(item.event);
    let drawn = context.drawn(LongList::OfEvent(item.event));
    let lists = [
        event.media.len(),
        event.people.len(),
        event.links.len(),
        item.inside.len(),
    ];
    let entries: usize = lists.iter().map(|count| drawn.min(*count)).sum();
    let text = context.texts(item.event)[0];
    entries + context.plain(text).len() / LINE_BYTES
}

/// Returns the top-level events of the story that are shown, or that contain a shown event.
fn story_events(context: &Context, shown: &[bool]) -> Vec<StoryEvent> {
    let timeline = &context.scene.timeline;
    let mut events: Vec<StoryEvent> = Vec::new();
    for &event in &timeline.order {
        let entry = &timeline.entries[event];
        let mut children = entry.children.iter();
        if entry.parent.is_some() || !(shown[event] || children.any(|&child| shown[child])) {
            continue;
        }
        // A span without a known end that began with a milestone is inside that milestone.
        let milestone = events.last_mut().filter(|last| {
            context.event(last.event).milestone
                && timeline.entries[last.event].start == entry.start
                && entry.extent == Extent::Span
                && matches!(entry.to, Edge::Open | Edge::Unknown)
        });
        if let Some(milestone) = milestone {
            milestone.inside.push(event);
            continue;
        }
        let mut inside = entry.children.clone();
        inside.retain(|&child| shown[child]);
        events.push(StoryEvent {
            event,
            year: None,
            time_only: false,
            inside,
        });
    }
    events.sort_by_key(|event| stated_start(context, event.event));
    events
}

/// Returns the number of shown events that are ongoing.
fn count_ongoing(timeline: &Timeline, shown: &[bool]) -> usize {
    timeline
        .entries
        .iter()
        .zip(shown)
        .filter(|(entry, shown)| **shown && entry.to == Edge::Open && entry.extent == Extent::Span)
        .count()
}

#[cfg(test)]
mod tests {
    use super::{MAX_WEIGHT, page_of, page_starts};

    #[test]
    fn a_page_of_the_story_ends_after_so_many_events_or_so_much_in_them() {
        let starts = |weights: &[usize]| page_starts(weights.iter().copied(), 3);
        assert_eq!(starts(&[]), [0]);
        assert_eq!(starts(&[1; 7]), [0, 3, 6]);
        assert_eq!(starts(&[MAX_WEIGHT, 1, MAX_WEIGHT * 9, 0, 0]), [0, 1, 2, 3]);
        assert_eq!(page_starts([MAX_WEIGHT; 9].into_iter(), usize::MAX), [0]);
        assert_eq!([0, 2, 3, 9].map(|at| page_of(&[0, 3, 6], at)), [0, 0, 1, 2]);
    }
}
