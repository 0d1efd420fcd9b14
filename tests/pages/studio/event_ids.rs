//! The ids of events, which links contain: they stay, and a published event is not lost.

use serde_json::json;

use super::Studio;
use super::forms::{EVERY, unfold, wait_events};
use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    an_event_without_an_id_keeps_its_link_when_its_title_is_corrected,
    a_new_event_gets_an_id_from_its_title_and_its_date,
    a_published_event_is_marked_as_cancelled_instead_of_deleted,
    another_id_is_written_wherever_the_event_is_named,
];

async fn an_event_without_an_id_keeps_its_link_when_its_title_is_corrected(page: &Page) -> Outcome {
    const FEED: &str = r#"{"masar": 1, "languages": ["en"], "events": [{"date": "2022-09-14", "title": "Acord"}]}"#;
    let link = masar_feed_id(FEED)?;
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    studio.open_event("Acord").await?;
    studio
        .fill(&["Event", "Title", "English"], "Accord")
        .await?;
    let condition = format!(
        "events[0]?.title === 'Accord' && events[0].id === {}",
        json!(link)
    );
    wait_events(
        page,
        "the corrected event has the id of its link",
        &condition,
    )
    .await
}

/// Returns the id by which links name the only event of a feed.
fn masar_feed_id(feed: &str) -> Outcome<String> {
    let reading = masar_feed::read(feed).map_err(|_| Failure("no feed".into()))?;
    let event = reading.feed.events.first();
    let event = event.ok_or_else(|| Failure("no event".into()))?;
    Ok(event.id.clone())
}

async fn a_new_event_gets_an_id_from_its_title_and_its_date(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", EVERY).await?;
    studio.press("button", &["New event"]).await?;
    studio
        .fill(&["Event", "Title", "العربية"], "الأبواب المفتوحة")
        .await?;
    studio.fill(&["Event", "Date"], "ماي 2024").await?;
    studio.press("button", &["Event", "Close"]).await?;
    wait_events(
        page,
        "the event has an id that people can read",
        "events.some((it) => it.id === 'alabwab-almftuha-2024')",
    )
    .await?;
    // It was never published: it is deleted without a question, and its id is free again.
    studio.open_event("الأبواب المفتوحة").await?;
    studio
        .press("button", &["Event", "Delete the event"])
        .await?;
    wait_events(page, "the event is gone", "events.length === 2").await
}

async fn a_published_event_is_marked_as_cancelled_instead_of_deleted(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", EVERY).await?;
    studio.open_event("Frame").await?;
    studio
        .press("button", &["Event", "Delete the event"])
        .await?;
    page.wait(
        "nothing is deleted yet, and the editor knows of the event's part",
        "return test.text().includes('One event is part of it.')
           && test.one('masar-timeline').feedData.events.length === 2",
    )
    .await?;
    studio
        .press("button", &["Event", "Mark as cancelled"])
        .await?;
    wait_events(
        page,
        "the event is cancelled",
        "events[1]?.status === 'cancelled'",
    )
    .await?;
    studio
        .press("button", &["Event", "Delete the event"])
        .await?;
    studio
        .press("button", &["Event", "Delete all the same"])
        .await?;
    wait_events(
        page,
        "the event is deleted, and its part is part of none",
        "events.length === 1 && !events[0].part_of",
    )
    .await
}

async fn another_id_is_written_wherever_the_event_is_named(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", EVERY).await?;
    studio.open_event("Frame").await?;
    unfold(page).await?;
    studio.press("button", &["Event", "Change the id"]).await?;
    page.wait(
        "the editor is warned of links",
        "return test.text().includes('published links stop working')",
    )
    .await?;
    studio.fill(&["Event", "New id"], "whole").await?;
    studio.says("This id is taken.").await?;
    studio.fill(&["Event", "New id"], "frame-2022").await?;
    studio.press("button", &["Event", "Change"]).await?;
    wait_events(
        page,
        "the event and its part have the id",
        "events[1]?.id === 'frame-2022' && events[0].part_of === 'frame-2022'",
    )
    .await?;
    studio.wait_for("button", &["Event", "Close"]).await
}
