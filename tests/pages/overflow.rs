//! Nothing overlaps, is cut or leaves its box: at every width, with the shortest and the longest
//! titles, on feeds of one event and of twenty thousand, and on odd ones, in both directions, in each view.
//!
//! A page is loaded once for each feed and taken through the rest: in the ordinary run through those
//! combinations of feed, language, view and width that have every pair, with `--full` through all. What does not fit is told with
//! everywhere it was found, not with the first place only.

use std::collections::BTreeMap;

use crate::webdriver::{
    Failure, Outcome, Page, SIZES, Scenario, Window, chosen, combinations, feed,
};

/// Of the widget, px: from the narrowest to the widest, and both sides of each step of the layout.
const WIDTHS: [u32; 14] = [
    280, 320, 339, 340, 360, 390, 480, 559, 560, 690, 839, 840, 1120, 1600,
];
/// Characters of every title.
const TITLES: [usize; 2] = [3, 140];
/// Feeds that stand in `tests/feeds/odd`.
const ODD: [&str; 6] = [
    "all_time",
    "years_before_christ",
    "a_single_day",
    "twenty_tracks",
    "long_spans",
    "without_blanks",
];
/// The language and direction of page and timeline.
const LANGUAGES: [(&str, &str); 2] = [("ar", "rtl"), ("fr", "ltr")];
/// The views, and the axis with an event opened.
const SIGHTS: [&str; 4] = ["axis", "story", "table", "detail"];

/// A combination of language, view and width, each by its place in its list.
type Combination = [usize; 3];

/// A scenario for each feed. `full` takes all combinations.
pub fn all(full: bool) -> Vec<Scenario> {
    let mut feeds = Vec::new();
    for events in SIZES {
        for title in TITLES {
            feeds.push((
                format!("with_{events}_events_and_titles_of_{title}"),
                feed(events, Some(title)),
            ));
        }
    }
    for odd in ODD {
        let file = odd.replace('_', "-");
        feeds.push((
            format!("where_the_feed_is_of_{odd}"),
            format!("/tests/feeds/odd/{file}.json"),
        ));
    }
    let factors = [feeds.len(), LANGUAGES.len(), SIGHTS.len(), WIDTHS.len()];
    let chosen = chosen(combinations(factors), full);
    let scenario = |(at, (name, feed)): (usize, (String, String))| {
        let own = chosen.iter().filter(|combination| combination[0] == at);
        let own: Vec<Combination> = own.map(|[_, rest @ ..]| *rest).collect();
        Scenario::new(
            format!("everything_fits_from_280_to_1600_px_{name}"),
            move |page| Box::pin(everything_fits(page, feed.clone(), own.clone())),
        )
    };
    feeds.into_iter().enumerate().map(scenario).collect()
}

async fn everything_fits(page: &Page, feed: String, combinations: Vec<Combination>) -> Outcome {
    let path = format!("/tests/pages/overflow.html?feed={feed}");
    page.open_in(&path, still(1120)).await?;
    page.wait_state("ready").await?;
    page.eval(HOLDER).await?;
    let mut found = Found::default();
    let mut shown = None;
    for [language, sight, width] in combinations {
        let ((language, direction), sight, width) =
            (LANGUAGES[language], SIGHTS[sight], WIDTHS[width]);
        if shown.replace((language, sight)) != Some((language, sight)) {
            page.widen(1120).await?;
            page.eval(&show(language, direction, sight)).await?;
            // The words of a language are asked for.
            let spoken = format!("return test.one('section.masar').lang === '{language}'");
            page.wait("the widget speaks that language", &spoken)
                .await?;
            page.middle(stands(sight)).await?;
            if sight != "detail" {
                page.holds("no event is open", "return !test.one('.detail')")
                    .await?;
            }
        }
        page.widen(width).await?;
        // The widget hears of its size, and draws.
        page.frame().await?;
        if width < AXIS_FROM {
            // The first time, it waits for the chunk of the story.
            page.wait("no axis is drawn", "return !test.one('.plot')")
                .await?;
        }
        for what in page.overflows().await? {
            found.add(what, language, sight, width);
        }
    }
    found.none()
}

/// The least width at which the axis is drawn, px.
const AXIS_FROM: u32 = 340;

fn still(width: u32) -> Window {
    Window {
        still: true,
        ..Window::wide(width)
    }
}

/// Finds an event that holds others, and so has its lens drawn when it is opened; else any.
const HOLDER: &str = "
    const { events } = await (await fetch(document.querySelector('masar-timeline').getAttribute('feed'))).json();
    test.holder = (events.find((one) => one.part_of)?.part_of) ?? events[0].id;";

/// The script that brings the page into a language and a view.
fn show(language: &str, direction: &str, sight: &str) -> String {
    let view = if sight == "detail" { "axis" } else { sight };
    let open = if sight == "detail" {
        "host.select(test.holder)"
    } else {
        "test.one('.detail .close')?.click()"
    };
    format!(
        "document.documentElement.lang = '{language}'; document.documentElement.dir = '{direction}';
         const host = document.querySelector('masar-timeline'); host.setAttribute('view', '{view}');
         await new Promise(requestAnimationFrame); {open}"
    )
}

/// What is there when this is in sight.
fn stands(sight: &str) -> &'static str {
    match sight {
        "story" => ".story",
        "table" => "table",
        "detail" => ".detail",
        _ => ".plot",
    }
}

/// What did not fit, by kind.
#[derive(Default)]
struct Found(BTreeMap<String, Kind>);

/// One kind of thing that did not fit.
struct Kind {
    /// The first of its kind.
    first: String,
    times: usize,
    /// At which widths, by language and view.
    places: BTreeMap<String, Vec<u32>>,
}

impl Found {
    fn add(&mut self, what: String, language: &str, sight: &str, width: u32) {
        // The same at many widths and of many texts is one kind: texts and numbers apart.
        let mut kind = String::new();
        for said in what.split('"').step_by(2) {
            kind.extend(said.chars().filter(|letter| !letter.is_ascii_digit()));
        }
        let kind = self.0.entry(kind).or_insert_with(|| Kind {
            first: what,
            times: 0,
            places: BTreeMap::new(),
        });
        kind.times += 1;
        let widths = kind
            .places
            .entry(format!("{language} {sight}"))
            .or_default();
        if widths.last() != Some(&width) {
            widths.push(width);
        }
    }

    fn none(self) -> Outcome {
        if self.0.is_empty() {
            return Ok(());
        }
        let mut told = format!("{} kinds of things do not fit:", self.0.len());
        for kind in self.0.values() {
            let Kind {
                first,
                times,
                places,
            } = kind;
            told.push_str(&format!("\n          {first}; {times} times, in"));
            let mut at: BTreeMap<&[u32], Vec<&str>> = BTreeMap::new();
            for (place, widths) in places {
                at.entry(widths).or_default().push(place);
            }
            for (widths, places) in at {
                let widths: Vec<String> = widths.iter().map(u32::to_string).collect();
                let line = format!(
                    "\n            {} at {} px",
                    places.join(", "),
                    widths.join(" ")
                );
                told.push_str(&line);
            }
        }
        Failure::because(told)
    }
}
