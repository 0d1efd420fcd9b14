//! One page of the story: its entries in order, which are events with the events inside them, and gaps.

use crate::view::Context;
use crate::view::more::LongList;
use masar_timeline::{Edge, Extent, Timeline};

/// The least number of days without an event that is shown as a gap.
const MIN_GAP_DAYS: i64 = 21;
const SECONDS_PER_DAY: i64 = 86_400;
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
    /// Whether there is a gap between the last event and today.
    pub(crate) gap_before_today: bool,
    /// The number of ongoing events.
    pub(crate) ongoing: usize,
}

/// An event, or a gap.
pub(crate) enum StoryEntry {
    /// An event.
    Event(StoryEvent),
    /// A gap of a number of days.
    Gap(i64),
}

/// An event of the story.
pub(crate) struct StoryEvent {
    /// The index of the event in the feed.
    pub(crate) event: usize,
    /// The year, if it differs from the year of the event before.
    pub(crate) year: Option<i64>,
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
        let timeline = &context.scene.timeline;
        let events = story_events(context, shown);
        let weights = events.iter().map(|event| weight(context, event));
        let starts = page_starts(weights, per_page);
        let number = number.min(starts.len() - 1);
        let first = starts[number];
        let last = starts.get(number + 1).copied().unwrap_or(events.len());
        let has_next = last < events.len();
        let today = context.today.start().0;
        let last_end = events
            .iter()
            .map(|event| timeline.entries[event.event].end.0)
            .max();
        let on_page = events.into_iter().take(last).skip(first).collect();
        StoryPage {
            entries: with_gaps_and_years(timeline, on_page),
            number,
            has_next,
            gap_before_today: last_end
                .is_some_and(|end| today - end >= MIN_GAP_DAYS * SECONDS_PER_DAY),
            ongoing: count_ongoing(timeline, shown),
        }
    }
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
            inside,
        });
    }
    events
}

/// Returns events as entries: with the gaps between them, and with the year where a new one begins.
fn with_gaps_and_years(timeline: &Timeline, events: Vec<StoryEvent>) -> Vec<StoryEntry> {
    let mut entries = Vec::new();
    let mut last_year = None;
    let mut known_until: Option<i64> = None;
    for mut event in events {
        let entry = &timeline.entries[event.event];
        if let Some(until) = known_until {
            let days = (entry.start.0 - until) / SECONDS_PER_DAY;
            if days >= MIN_GAP_DAYS {
                entries.push(StoryEntry::Gap(days));
            }
        }
        // An event without a known end does not fill the gap after its start.
        let has_no_end = matches!(entry.to, Edge::Open | Edge::Unknown);
        let until = if has_no_end {
            entry.start.0
        } else {
            entry.end.0
        };
        known_until = Some(known_until.unwrap_or(i64::MIN).max(until));
        let year = entry.start.day().ymd().0;
        if last_year != Some(year) {
            event.year = Some(year);
            last_year = Some(year);
        }
        entries.push(StoryEntry::Event(event));
    }
    entries
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
    use super::{MAX_WEIGHT, page_starts};

    #[test]
    fn a_page_of_the_story_ends_after_so_many_events_or_so_much_in_them() {
        let starts = |weights: &[usize]| page_starts(weights.iter().copied(), 3);
        assert_eq!(starts(&[]), [0]);
        assert_eq!(starts(&[1; 7]), [0, 3, 6]);
        assert_eq!(starts(&[MAX_WEIGHT, 1, MAX_WEIGHT * 9, 0, 0]), [0, 1, 2, 3]);
        assert_eq!(page_starts([MAX_WEIGHT; 9].into_iter(), usize::MAX), [0]);
    }
}
