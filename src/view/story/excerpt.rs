//! What the story tells, in order: events, what started with them, and the silences between.

use crate::view::Context;
use masar_timeline::{Edge, Extent};

/// Days without anything from which a silence is written.
const GAP_FROM_DAYS: i64 = 21;

/// A stretch of the story.
pub(crate) struct Excerpt {
    /// Its entries, in order.
    pub(crate) entries: Vec<Entry>,
    /// Its number, counted from 0.
    pub(crate) page: usize,
    /// There is more after it.
    pub(crate) later: bool,
    /// Nothing is known between the last event and today.
    pub(crate) quiet_until_today: bool,
    /// How many events are still going on.
    pub(crate) ongoing: usize,
}

/// An event, or nothing for a while.
pub(crate) enum Entry {
    /// An event.
    Event(StoryEvent),
    /// This many days without anything.
    Gap(i64),
}

/// An event of the story.
pub(crate) struct StoryEvent {
    /// Its index.
    pub(crate) event: usize,
    /// The year, where it is another than the event's before.
    pub(crate) year: Option<i64>,
    /// What lies inside it, and the long undertakings that began with it.
    pub(crate) inside: Vec<usize>,
}

impl Excerpt {
    /// The page of that number of the story, or the last one where there are fewer: `most` top-level
    /// events.
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
            // Undertakings that a milestone opened, and whose end nobody knows, are told with it.
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
            // What began and has no known end does not fill the silence after it.
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
