//! What the benchmarks share: a feed of each size, and texts whose width is their number of letters.

use masar_edtf::{Day, Moment};
use masar_feed::Feed;
use masar_layout::{DateParts, Font, LabelSource, TickName, Window};
use masar_synthetic::{Options, generate};
use masar_timeline::Timeline;

/// The numbers of events. The last is the most that a feed may have.
pub const SIZES: [usize; 5] = [10, 100, 1_000, 10_000, 50_000];

/// The day of the visitor.
pub const TODAY: Day = Day(20_000);

/// Returns the text of a feed: its pages of at most 25,000 events.
#[must_use]
pub fn pages(events: usize) -> Vec<String> {
    let page = |at: usize| {
        let options = Options {
            seed: at as u64 + 1,
            events: (events - at * 25_000).min(25_000),
            ..Options::default()
        };
        // Ids are unique in all pages. The tracks are the same in each.
        generate(&options)
            .replace("{\"id\": \"f", &format!("{{\"id\": \"p{at}-f"))
            .replace("\"part_of\": \"f", &format!("\"part_of\": \"p{at}-f"))
    };
    (0..events.div_ceil(25_000)).map(page).collect()
}

/// A feed that is read and resolved.
pub struct Data {
    /// The feed.
    pub feed: Feed,
    /// Its timeline.
    pub timeline: Timeline,
    titles: Vec<String>,
}

impl Data {
    /// Reads and resolves a feed of a size.
    ///
    /// # Panics
    ///
    /// The generated text is not a feed.
    #[must_use]
    pub fn new(events: usize) -> Data {
        let feed = masar_feed::read_pages(&pages(events), Default::default())
            .expect("a feed")
            .feed;
        let timeline = Timeline::new(&feed, TODAY);
        let titles = feed
            .events
            .iter()
            .map(|event| event.title.get("en", "").0.to_owned())
            .collect();
        Data {
            feed,
            timeline,
            titles,
        }
    }

    /// Returns the window of the whole timeline, or its middle hundredth.
    ///
    /// # Panics
    ///
    /// The timeline has no events.
    #[must_use]
    pub fn window(&self, is_whole: bool) -> Window {
        let (start, end) = self.timeline.bounds.expect("events");
        let whole = Window::new(start, end);
        if is_whole {
            return whole;
        }
        let middle = Moment(start.0 + (end.0 - start.0) / 2);
        whole.zoom(0.01, middle)
    }
}

impl LabelSource for Data {
    fn title(&self, event: usize) -> &str {
        &self.titles[event]
    }

    fn date(&self, _: usize, _: DateParts) -> String {
        "14 September".to_owned()
    }

    fn tick(&self, tick: TickName, _: bool) -> String {
        format!("{tick:?}")
    }

    fn width(&self, text: &str, _: Font) -> f64 {
        text.len() as f64 * 7.0
    }

    fn importance(&self, event: usize) -> u8 {
        self.feed.events[event].importance
    }

    fn milestone(&self, event: usize) -> bool {
        self.feed.events[event].milestone
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ids_of_a_feed_of_several_pages_are_unique_and_refer_to_each_other() {
        let texts = pages(25_100);
        let reading = masar_feed::read_pages(&texts, Default::default()).expect("a feed");
        let codes: Vec<_> = reading.diagnostics.iter().map(|one| one.code).collect();
        assert!(codes.is_empty(), "{:?}", &codes[..codes.len().min(5)]);
        assert_eq!(reading.feed.events.len(), 25_100);
    }
}
