//! Pictures of the example feeds, for the guides and for people to look at.
//!
//! They are taken only with `--full`. They are written to `target/pages/pictures/`, and with `--accept` to
//! `docs/pictures/`.

use std::path::PathBuf;

use crate::webdriver::{Outcome, Page, Scenario, Window, repository};

/// Files in `tests/feeds/kinds/`.
const FEEDS: [&str; 6] = [
    "museum",
    "newsroom",
    "school",
    "regions",
    "deep-earth",
    "mixed-school",
];
/// The views, each with an element that it has.
const VIEWS: [(&str, &str); 3] = [("axis", ".plot"), ("story", ".story"), ("table", "table")];
/// The languages, each with its direction.
const LANGUAGES: [(&str, &str); 2] = [("ar", "rtl"), ("fr", "ltr")];
/// Of the window, px.
const SIZES: [(u32, u32); 2] = [(1120, 840), (390, 844)];
/// The quality of the compression, in percent.
const QUALITY: u32 = 65;

/// A scenario for each feed.
pub fn all(full: bool) -> Vec<Scenario> {
    let feeds = if full { &FEEDS[..] } else { &[] };
    feeds
        .iter()
        .map(|feed| {
            Scenario::new(
                format!("pictures_of_the_feed_{}_are_taken", feed.replace('-', "_")),
                move |page| Box::pin(are_taken(page, feed)),
            )
        })
        .collect()
}

async fn are_taken(page: &Page, feed: &str) -> Outcome {
    for (width, height) in SIZES {
        for dark in [false, true] {
            let window = Window {
                height,
                dark,
                still: true,
                ..Window::wide(width)
            };
            for (language, direction) in LANGUAGES {
                for (view, part) in VIEWS {
                    page.open_in("/tests/pages/gallery/page.html", window)
                        .await?;
                    page.eval(&format!(
                        "document.documentElement.lang = '{language}'; document.documentElement.dir = '{direction}';
                         document.body.classList.toggle('dark', {dark});
                         const host = test.one('masar-timeline');
                         host.setAttribute('view', '{view}');
                         host.setAttribute('feed', '/tests/feeds/kinds/{feed}.json')"
                    ))
                    .await?;
                    page.wait_state("ready").await?;
                    page.point_away().await?;
                    is_drawn(page, part).await?;
                    let theme = if dark { "dark" } else { "light" };
                    let file =
                        folder(page).join(format!("{feed}-{view}-{language}-{width}-{theme}.webp"));
                    page.webp(&file, QUALITY).await?;
                }
            }
        }
    }
    Ok(())
}

/// Waits until the view is complete, with its pictures.
async fn is_drawn(page: &Page, part: &str) -> Outcome {
    page.eval(
        "test.one('section.masar').dispatchEvent(new Event('pointerover', { bubbles: true }))",
    )
    .await?;
    page.wait(
        "the view and its pictures are drawn",
        &format!(
            "return !!test.one('{part}') && !!test.one('.search input')
               && test.all('img').every((it) => it.complete || it.getBoundingClientRect().top > 2 * innerHeight)"
        ),
    )
    .await?;
    page.settle().await
}

/// Where the pictures of this run are written.
fn folder(page: &Page) -> PathBuf {
    let folder = match page.accepts() {
        true => "docs/pictures",
        false => "target/pages/pictures",
    };
    repository().join(folder)
}
