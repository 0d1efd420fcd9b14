//! A feed is opened, an event is changed, and the change is taken back.

use super::Studio;
use crate::webdriver::{Failure, Outcome, Page};

scenarios![a_title_that_is_typed_in_the_studio_is_drawn_beside_and_can_be_undone];

const FEED: &str = r#"{
  "masar": 1,
  "languages": ["ar", "fr"],
  "events": [
    {"id": "a", "date": "2022-09-14", "title": {"ar": "اتفاقية", "fr": "Acord"}}
  ]
}
"#;

async fn a_title_that_is_typed_in_the_studio_is_drawn_beside_and_can_be_undone(
    page: &Page,
) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    studio.open_event("اتفاقية").await?;
    let title = ["Event", "Title", "Français"];
    studio.fill(&title, "Accord").await?;
    page.wait(
        "the timeline beside has the title",
        "return test.one('masar-timeline').feedData.events[0].title.fr === 'Accord'",
    )
    .await?;
    studio.press("button", &["Undo"]).await?;
    studio.says("No changes").await?;
    let text = studio.value("textbox", &title).await?;
    let rows = studio
        .count("button", &["اتفاقية 14 September 2022"])
        .await?;
    match (text.as_str(), rows) {
        ("Acord", 1) => Ok(()),
        _ => Failure::because(format!(
            "the field has “{text}”, and {rows} rows have the title"
        )),
    }
}
