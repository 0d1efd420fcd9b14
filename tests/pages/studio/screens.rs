//! The screens of the Studio, one after the other, for tests that look at each: its first screen, its parts with all groups
//! unfolded, and the panels of saving.

use std::cell::RefCell;

use super::Studio;
use super::server::{FEED as SAVED, apache};
use crate::webdriver::{Failure, Outcome, Page, Window};

/// A feed with an error, a warning, a text that is out of date, and an event with every member of the format.
const FEED: &str = r##"{
  "masar": 1,
  "languages": ["en", "ar"],
  "title": {"en": "Path", "ar": "مسار"},
  "partners": [{"id": "north", "name": "North", "color": "#101010"}],
  "tracks": [{"id": "one", "title": "One", "color": "#101010", "shape": "square"}, {"id": "two", "title": "Two", "color": "#f0f0f0"}],
  "eras": [{"date": "1999/2010", "title": "Beginnings"}],
  "events": [
    {
      "id": "whole", "date": "2022", "title": {"en": "Whole", "ar": "كامل"}, "summary": {"en": "Summary <b>with tags</b>", "_stale": {"ar": 1}},
      "track": "one", "partners": ["north"], "part_of": "frame", "importance": 4, "status": "planned",
      "place": {"name": "Hall", "locality": "Fez", "geo": [34.03, -5]},
      "people": [{"name": "A. Speaker", "role": "Speaker", "partner": "north"}],
      "audience": ["children"], "tags": ["music"], "series": "Wednesdays",
      "media": [{"src": "/tests/pages/pictures/photo.jpg", "alt": "Hall", "caption": "Caption", "credit": "Credit", "width": 1200, "height": 800}],
      "links": [{"href": "a.pdf", "title": "Programme", "type": "document"}]
    },
    {"id": "frame", "date": "2024-02-30", "title": "Frame with an error in its date and a title that has many words"},
    {"id": "last", "date": "2023-05-17/2023-05-21", "title": "Last"}
  ]
}
"##;

/// Looks at each screen of the Studio in a window, and fails if a look at any has failed. `prepare` comes after the window is
/// opened, `look` gets the name of the screen.
pub async fn each(
    page: &Page,
    window: Window,
    prepare: impl AsyncFn(&Page) -> Outcome,
    look: impl AsyncFn(&Page, &str) -> Outcome,
) -> Outcome {
    let found = RefCell::new(Vec::new());
    let look = async |name: &str| {
        page.settle().await?;
        if let Err(Failure(why)) = look(page, name).await {
            found.borrow_mut().push(format!("{name}: {why}"));
        }
        Ok(())
    };
    let studio = Studio::open_in(page, "English", window).await?;
    prepare(page).await?;
    unfold(page).await?;
    look("the first screen").await?;
    let table = b"date,title,weather\n2022-09-14,Signed,rain\n";
    let file = ("events.csv", "text/csv", &table[..]);
    studio.upload(&["Choose the file to import"], file).await?;
    studio.says("1 of 1 event").await?;
    look("the import").await?;
    parts(&studio, &look).await?;
    panels(page, window, &prepare, &look).await?;
    match found.take().join("\n") {
        found if found.is_empty() => Ok(()),
        found => Failure::because(found),
    }
}

/// The parts of the Studio with a feed.
async fn parts(studio: &Studio<'_>, look: &impl AsyncFn(&str) -> Outcome) -> Outcome {
    let page = studio.page;
    studio.open_feed("feed.json", FEED).await?;
    studio.press("button", &["Select several"]).await?;
    studio.open_event("Frame").await?;
    page.wait(
        "the finding of the date is there",
        "return document.querySelector('.field-findings .finding')",
    )
    .await?;
    unfold(page).await?;
    look("the form of an event with an error").await?;
    studio.open_event("Whole").await?;
    studio
        .wait_for("textbox", &["Event", "Title", "English"])
        .await?;
    unfold(page).await?;
    look("the form of an event with all members").await?;
    studio.press("button", &["JSON"]).await?;
    look("the text").await?;
    for part in ["Timeline", "Translations"] {
        studio.press("button", &[part]).await?;
        unfold(page).await?;
        look(part).await?;
    }
    page.eval(
        "[...document.querySelectorAll('nav button')].find((it) => it.textContent.startsWith('Findings')).click()",
    )
    .await?;
    look("the findings").await?;
    studio.press("button", &["Events"]).await?;
    studio
        .fill(&["Event", "Title", "English"], "Another title")
        .await?;
    studio.press("button", &["Changes"]).await?;
    look("the changes").await?;
    // The draft of the feed that is opened next is the same.
    studio.press("button", &["Undo"]).await
}

/// The panels of saving on a web server.
async fn panels(
    page: &Page,
    window: Window,
    prepare: &impl AsyncFn(&Page) -> Outcome,
    look: &impl AsyncFn(&str) -> Outcome,
) -> Outcome {
    let server = apache().await;
    server.write("feed.json", SAVED);
    let studio = Studio::open_at_in(page, &server.origin, "English", window).await?;
    prepare(page).await?;
    studio.open_address("/feed.json").await?;
    studio.press("button", &["Place"]).await?;
    studio
        .wait_for("button", &["On a web server (WebDAV)", "Save here"])
        .await?;
    unfold(page).await?;
    look("the choice of a place").await?;
    studio.press("button", &["Versions"]).await?;
    studio
        .wait_for("button", &["Put this version back"])
        .await?;
    look("the versions").await?;
    studio.retitle("اتفاقية", "Accord").await?;
    server.write("feed.json", &SAVED.replace("Acord", "Entente"));
    studio.press("button", &["Save"]).await?;
    studio.wait_for("button", &["Take mine"]).await?;
    look("the question about a conflict").await?;
    studio.press("button", &["Take mine"]).await?;
    studio.says("On the server since").await?;
    studio.retitle("أبواب", "Journées").await?;
    server.remove("feed.json");
    studio.press("button", &["Save"]).await?;
    studio.says("The file is not there any more").await?;
    look("a save that stopped").await
}

/// Unfolds every group.
async fn unfold(page: &Page) -> Outcome {
    page.eval("for (const it of document.querySelectorAll('details')) it.open = true")
        .await
        .map(drop)
}

/// Goes with Tab from the start of the page through all its controls. Fails if one is not reached, or if the script `judge`
/// returns anything but true at one: the body of a function of `it`, the control with the focus.
pub async fn tab_through(page: &Page, judge: &str) -> Outcome {
    page.eval(include_str!("tab_start.js")).await?;
    let step = format!("{} {judge}", include_str!("tab_step.js"));
    for _ in 0..400 {
        page.key("Tab").await?;
        let said = page.eval(&step).await?;
        match said.as_str() {
            Some("the end") => {
                return page
                    .holds("Tab leads to every control", include_str!("tab_end.js"))
                    .await;
            }
            Some(problem) => return Failure::because(problem),
            None => {}
        }
    }
    Failure::because("Tab leads to no end")
}
