//! The events that every candidate shows: those of a synthetic feed, reduced to what all candidates have.

use masar_edtf::Day;
use masar_feed::Feed;
use masar_synthetic::Options;
use masar_timeline::{Extent, Timeline};

/// The language of the pages.
pub const LANGUAGE: &str = "en";

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The unique id.
    pub id: String,
    /// The first day.
    pub start: Day,
    /// The last day, if there is more than one.
    pub end: Option<Day>,
    /// Index into `Events::tracks`.
    pub track: usize,
    /// The title.
    pub title: String,
    /// The summary; may be empty.
    pub text: String,
}

impl Event {
    /// Returns the day, or the first and the last day with a dash.
    pub fn dates(&self) -> String {
        match self.end {
            Some(end) => format!("{} – {end}", self.start),
            None => self.start.to_string(),
        }
    }
}

/// Events in the order of their first days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Events {
    /// The names of the tracks.
    pub tracks: Vec<String>,
    /// The events.
    pub events: Vec<Event>,
}

impl Events {
    /// Generates events. The same number gives the same events on every machine.
    pub fn generate(count: usize) -> anyhow::Result<Events> {
        let text = masar_synthetic::generate(&Options {
            events: count,
            ..Options::default()
        });
        let feed = masar_feed::read_pages(&[text], Default::default())
            .map_err(|error| anyhow::anyhow!("the synthetic feed is not read: {error:?}"))?
            .feed;
        let timeline = Timeline::new(&feed, masar_benchmarks::TODAY);
        let mut events: Vec<Event> = (0..feed.events.len())
            .map(|index| event(&feed, &timeline, index))
            .collect();
        events.sort_by_key(|event| event.start);
        let tracks = feed.tracks.iter();
        Ok(Events {
            tracks: tracks
                .map(|track| track.title.get(LANGUAGE, "").0.to_owned())
                .collect(),
            events,
        })
    }

    /// Returns the first and the last day.
    pub fn bounds(&self) -> Option<(Day, Day)> {
        let days = |event: &Event| [event.start, event.end.unwrap_or(event.start)];
        let days = || self.events.iter().flat_map(days);
        Some((days().min()?, days().max()?))
    }
}

fn event(feed: &Feed, timeline: &Timeline, index: usize) -> Event {
    let (event, entry) = (&feed.events[index], &timeline.entries[index]);
    let start = entry.start.day();
    // The end of an entry is the first second after it.
    let last = Day(entry.end.day().0 - i64::from(entry.end.second_of_day() == 0));
    Event {
        id: event.id.clone(),
        start,
        end: (entry.extent == Extent::Span && last > start).then_some(last),
        track: event.track.unwrap_or(0),
        title: event.title.get(LANGUAGE, "fr").0.to_owned(),
        text: event.summary.get(LANGUAGE, "fr").0.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_of_the_feed_has_a_title_and_days_in_order() {
        let events = Events::generate(500).expect("events");
        assert_eq!(events.events.len(), 500);
        for event in &events.events {
            assert!(!event.title.is_empty(), "{event:?}");
            assert!(event.end.is_none_or(|end| end > event.start), "{event:?}");
            assert!(event.track < events.tracks.len(), "{event:?}");
        }
        assert!(events.events.is_sorted_by_key(|event| event.start));
        assert!(events.events.iter().any(|event| event.end.is_some()));
    }
}
