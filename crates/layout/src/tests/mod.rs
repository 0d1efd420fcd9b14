//! A layout's promises, checked on the real feed's shape and on random ones.

mod boxes;
mod clusters;
mod frames;
mod labels;
mod lanes;
mod names;
mod properties;
mod rows;
mod series;
mod ticks;
mod unloaded;
mod windows;

use crate::{AxisLayout, Font, LabelSource, LanePlanner, Request, TickName, Window};
use masar_edtf::{Day, Edtf, Moment};
use masar_feed::{Event, Feed, Track};
use masar_timeline::Timeline;

/// Words 7 px a letter.
#[derive(Clone, Default)]
pub(super) struct Letters {
    pub(super) titles: Vec<String>,
    pub(super) series: Vec<String>,
    pub(super) importance: Vec<u8>,
    pub(super) milestones: Vec<bool>,
    /// The date of every event, by its parts; the same day if it is not set.
    pub(super) dates: Option<fn(crate::DateParts) -> &'static str>,
    /// The height of every line, px, if it does not depend on the font.
    pub(super) line_height: Option<f64>,
    /// The planner of the first lane.
    pub(super) planner: Option<LanePlanner>,
}

impl Letters {
    pub(super) fn of(feed: &Feed) -> Letters {
        Letters {
            titles: feed
                .events
                .iter()
                .map(|event| event.title.get("", "").0.to_owned())
                .collect(),
            series: feed
                .events
                .iter()
                .map(|event| series_of(event).to_owned())
                .collect(),
            importance: feed.events.iter().map(|event| event.importance).collect(),
            milestones: feed.events.iter().map(|event| event.milestone).collect(),
            ..Letters::default()
        }
    }
}

/// Returns the name of the series of an event.
fn series_of(event: &Event) -> &str {
    let name = event.series.as_deref();
    name.map_or("", |name| name.get("", "").0)
}

impl LabelSource for Letters {
    fn title(&self, event: usize) -> &str {
        &self.titles[event]
    }
    fn series(&self, event: usize) -> &str {
        self.series.get(event).map_or("", String::as_str)
    }
    fn date(&self, _event: usize, parts: crate::DateParts) -> String {
        self.dates.map_or("14 sept.", |date| date(parts)).to_owned()
    }
    fn tick(&self, tick: TickName, short: bool) -> String {
        match tick {
            TickName::Year(year) => year.to_string(),
            TickName::Quarter(_, quarter) => format!("T{quarter}"),
            TickName::Month(_, month) if short => month.to_string(),
            TickName::Month(_, month) => format!("M {month:02}"),
            TickName::Week(day) | TickName::Day(day) => day.ymd().2.to_string(),
            TickName::Time(_, second) => format!("{}:{:02}", second / 3600, second / 60 % 60),
        }
    }
    fn major(&self, tick: TickName, short: bool) -> String {
        match tick {
            // The names of months differ in length.
            TickName::Day(day) => {
                let (year, month, day) = day.ymd();
                let name = "September".get(..usize::from(month % 3) + 3);
                format!("{day} {} {year}", name.unwrap_or_default())
            }
            other => self.tick(other, short),
        }
    }
    fn width(&self, text: &str, _font: Font) -> f64 {
        text.chars().count() as f64 * 7.0
    }
    fn line_height(&self, font: Font) -> f64 {
        self.line_height.unwrap_or(match font {
            Font::Label | Font::Strong => 17.0,
            Font::Anchor => 24.0,
            Font::TickMajor => 25.0,
        })
    }
    fn planner(&self, lane: usize) -> Option<LanePlanner> {
        self.planner.filter(|_| lane == 0)
    }
    fn importance(&self, event: usize) -> u8 {
        self.importance[event]
    }
    fn milestone(&self, event: usize) -> bool {
        self.milestones[event]
    }
}

pub(super) fn track(id: &str) -> Track {
    Track {
        id: id.to_owned(),
        title: masar_feed::Text::default(),
        description: masar_feed::Text::default(),
        color: None,
        shape: masar_feed::Shape::default(),
    }
}

pub(super) fn event(track: usize, date: &str, title: &str) -> Event {
    Event {
        date: (!date.is_empty()).then(|| Edtf::parse(date).expect("a date of the test's own")),
        title: masar_feed::Text(vec![("".into(), title.into())].into()),
        track: Some(track),
        importance: 3,
        ..Event::default()
    }
}

pub(super) fn day(year: i64, month: u8, day: u8) -> Day {
    Day::from_ymd(year, month, day).expect("a day of the test's own")
}

/// Everything an axis is made from.
pub(super) struct Scene {
    pub(super) timeline: Timeline,
    pub(super) labels: Letters,
    pub(super) shown: Vec<bool>,
    pub(super) today: Day,
}

impl std::fmt::Debug for Scene {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut list = f.debug_list();
        for (at, entry) in self.timeline.entries.iter().enumerate() {
            let days = (
                at,
                self.shown[at],
                self.labels.milestones[at],
                self.labels.titles[at].len(),
            );
            list.entry(&(
                days,
                entry.extent,
                entry.start,
                entry.end,
                entry.from,
                entry.to,
            ));
        }
        list.finish()
    }
}

impl Scene {
    pub(super) fn new(feed: &Feed, today: Day) -> Scene {
        Scene {
            timeline: Timeline::new(feed, today),
            labels: Letters::of(feed),
            shown: vec![true; feed.events.len()],
            today,
        }
    }
    pub(super) fn request(&self, window: Window, width: f64) -> Request<'_> {
        Request {
            timeline: &self.timeline,
            shown: &self.shown,
            window,
            width,
            overdraw: width / 2.0,
            today: self.today.start(),
            coarse: false,
            selected: None,
            most_lanes: usize::MAX,
            labels: &self.labels,
        }
    }
    pub(super) fn axis(&self, window: Window, width: f64) -> AxisLayout {
        super::axis(&self.request(window, width))
    }
}

pub(super) fn window(start: Day, end: Day) -> Window {
    Window::new(start.start(), end.start())
}

/// The partnership of the first feed.
pub(super) fn partnership() -> Scene {
    let mut feed = Feed {
        tracks: [
            "framework",
            "outreach",
            "training",
            "expertise",
            "curricula",
            "practice",
        ]
        .map(track)
        .into(),
        events: vec![
            event(0, "2022-09-14", "Signing of the agreement"),
            event(1, "2023-02", "Regional meetings"),
            event(1, "2023-05-17/2023-05-21", "Open days"),
            event(2, "2022-09-14/..", "Training courses"),
            event(3, "2022-09-14/..", "Exchange of expertise"),
            event(4, "2022-09-14/..", "Rights in curricula"),
            event(5, "2022-09-14/..", "Practice to standards"),
            event(1, "2023-05-17/2023-05-21", "Pavilion"),
            event(1, "", "Activities for children"),
            event(0, "", "Seminar"),
        ],
        ..Feed::default()
    };
    feed.events[0].milestone = true;
    feed.events[0].importance = 5;
    for child in 7..10 {
        feed.events[child].part_of = Some(2);
    }
    Scene::new(&feed, day(2026, 11, 23))
}

pub(super) fn at(moment: Moment) -> (i64, u8, u8) {
    moment.day().ymd()
}

/// A scene of one lane with these events, on 1 January 2024.
fn one_lane(events: Vec<Event>) -> Scene {
    let feed = Feed {
        tracks: vec![track("one")],
        events,
        ..Feed::default()
    };
    Scene::new(&feed, day(2024, 1, 1))
}
