//! The entries of one page of the story, in order: events with the events inside them, and gaps.

use crate::view::Context;
use masar_timeline::{Edge, Extent};

/// The least number of days without an event that is shown as a gap.
const GAP_FROM_DAYS: i64 = 21;

/// One page of the story.
pub(crate) struct Excerpt {
    /// Its entries, in order.
    pub(crate) entries: Vec<Entry>,
    /// Its number, counted from 0.
    pub(crate) page: usize,
    /// More pages follow.
    pub(crate) later: bool,
    /// There is a gap between the last event and today.
    pub(crate) quiet_until_today: bool,
    /// The number of events that are still going on.
    pub(crate) ongoing: usize,
}

/// An event, or a gap.
pub(crate) enum Entry {
    /// An event.
    Event(StoryEvent),
    /// A gap of so many days.
    Gap(i64),
}

/// An event of the story.
pub(crate) struct StoryEvent {
    /// Its index in the feed.
    pub(crate) event: usize,
    /// The year, if it differs from the previous event's.
    pub(crate) year: Option<i64>,
    /// The events inside it, and the long undertakings that began with it.
    pub(crate) inside: Vec<usize>,
}

impl Excerpt {
    /// Returns a page of `most` top-level events, or the last page where there are fewer.
    pub(crate) fn new(context: &Context, shown: &[bool], page: usize, most: usize) -> Excerpt {
        let timeline = &context.scene.timeline;
        let mut items: Vec<StoryEvent> = Vec::new();
        for &event in &timeline.order {
            let entry = &timeline.entries[event];
            if entry.parent.is_some() {
                continue;
            }
            let seen = shown[event] || entry.children.iter().any(|&child| shown[child]);
            if !seen {
                continue;
            }
            // An undertaking that a milestone opened, with an unknown end, is an entry inside it.
            let began_with = items.last_mut().filter(|item| {
                let of = &timeline.entries[item.event];
                context.event(item.event).milestone
                    && of.start == entry.start
                    && entry.extent == Extent::Span
                    && matches!(entry.to, Edge::Open | Edge::Unknown)
            });
            if let Some(item) = began_with {
                item.inside.push(event);
                continue;
            }
            let inside = entry
                .children
                .iter()
                .copied()
                .filter(|&child| shown[child])
                .collect();
            items.push(StoryEvent {
                event,
                year: None,
                inside,
            });
        }
        let page = page.min(items.len().saturating_sub(1) / most);
        let first = page * most;
        let later = items.len().saturating_sub(first) > most;
        let last_day = items
            .iter()
            .map(|item| timeline.entries[item.event].end.0)
            .max();
        let mut entries = Vec::new();
        let mut year = None;
        let mut known_until: Option<i64> = None;
        for mut item in items.into_iter().skip(first).take(most) {
            let entry = &timeline.entries[item.event];
            if let Some(until) = known_until {
                let days = (entry.start.0 - until) / 86_400;
                if days >= GAP_FROM_DAYS {
                    entries.push(Entry::Gap(days));
                }
            }
            // An event without a known end does not fill the gap after it.
            let open = matches!(entry.to, Edge::Open | Edge::Unknown);
            let until = if open { entry.start.0 } else { entry.end.0 };
            known_until = Some(known_until.unwrap_or(i64::MIN).max(until));
            let own = entry.start.day().ymd().0;
            if year != Some(own) {
                item.year = Some(own);
                year = Some(own);
            }
            entries.push(Entry::Event(item));
        }
        let today = context.today.start().0;
        Excerpt {
            entries,
            page,
            later,
            quiet_until_today: last_day.is_some_and(|last| today - last >= GAP_FROM_DAYS * 86_400),
            ongoing: timeline
                .entries
                .iter()
                .zip(shown)
                .filter(|(entry, shown)| {
                    **shown && entry.to == Edge::Open && entry.extent == Extent::Span
                })
                .count(),
        }
    }
}
