//! Nothing overlaps, is cut or leaves its box: at every width, with the shortest and the longest
//! titles, on feeds of one event and of twenty thousand, in both directions, in each view.
//!
//! A page is loaded once for each feed and taken through the rest. What does not fit is told with
//! everywhere it was found, not with the first place only.

use std::collections::BTreeMap;

use crate::webdriver::{Failure, Outcome, Page, SIZES, Scenario, Window, feed};

/// Of the widget, px: from the narrowest to the widest, and both sides of each step of the layout.
const WIDTHS: [u32; 14] = [
    280, 320, 339, 340, 360, 390, 480, 559, 560, 690, 839, 840, 1120, 1600,
];
/// Characters of every title.
const TITLES: [usize; 2] = [3, 140];
/// The language and direction of page and timeline.
const LANGUAGES: [(&str, &str); 2] = [("ar", "rtl"), ("fr", "ltr")];
/// The views, and the axis with an event opened.
const SIGHTS: [&str; 4] = ["axis", "story", "table", "detail"];

/// A scenario for each feed.
pub fn all() -> Vec<Scenario> {
    let mut scenarios = Vec::new();
    for events in SIZES {
        for title in TITLES {
            scenarios.push(Scenario {
                name: format!(
                    "everything_fits_from_280_to_1600_px_with_{events}_events_and_titles_of_{title}"
                ),
                act: Box::new(move |page| Box::pin(everything_fits(page, events, title))),
            });
        }
    }
    scenarios
}

async fn everything_fits(page: &Page, events: usize, title: usize) -> Outcome {
    let path = format!("/tests/pages/fits.html?feed={}", feed(events, Some(title)));
    page.open_in(&path, still(1120)).await?;
    page.wait_state("ready").await?;
    let mut found = Found::default();
    for (language, direction) in LANGUAGES {
        for sight in SIGHTS {
            page.eval(&show(language, direction, sight)).await?;
            for width in WIDTHS {
                page.widen(width).await?;
                // The widget hears of its size, and draws.
                page.settle().await?;
                for what in page.overflows().await? {
                    found.add(what, language, sight, width);
                }
            }
        }
    }
    found.none()
}

fn still(width: u32) -> Window {
    Window {
        still: true,
        ..Window::wide(width)
    }
}

/// The script that brings the page into a language and a view.
fn show(language: &str, direction: &str, sight: &str) -> String {
    let view = if sight == "detail" { "axis" } else { sight };
    // One that holds others has its lens drawn, too.
    let open = if sight == "detail" {
        "const inside = test.one('.mark[data-event-id]')?.dataset.eventId; host.select(inside ?? 'f1');"
    } else {
        "host.select(null);"
    };
    format!(
        "document.documentElement.lang = '{language}'; document.documentElement.dir = '{direction}';
         const host = document.querySelector('masar-timeline'); host.setAttribute('view', '{view}');
         await new Promise(requestAnimationFrame); {open}"
    )
}

/// What did not fit, and where.
#[derive(Default)]
struct Found(BTreeMap<(String, &'static str, &'static str), Vec<(u32, String)>>);

impl Found {
    fn add(&mut self, what: String, language: &'static str, sight: &'static str, width: u32) {
        // The same kind of thing at many widths is one finding: texts and numbers apart.
        let mut kind = String::new();
        for (index, part) in what.split('"').enumerate() {
            if index % 2 == 0 {
                kind.extend(part.chars().filter(|letter| !letter.is_ascii_digit()));
            }
        }
        let places = self.0.entry((kind, language, sight)).or_default();
        places.push((width, what));
    }

    fn none(self) -> Outcome {
        if self.0.is_empty() {
            return Ok(());
        }
        let mut told = format!("{} kinds of things do not fit:", self.0.len());
        for ((_, language, sight), places) in &self.0 {
            let mut widths: Vec<String> = places.iter().map(|(it, _)| it.to_string()).collect();
            widths.dedup();
            told.push_str(&format!(
                "\n          {language} {sight} at {}: {} times, first {}",
                widths.join(" "),
                places.len(),
                places[0].1
            ));
        }
        Failure::because(told)
    }
}
