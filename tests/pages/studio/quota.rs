//! A browser that has no more room, for real: the quota of the page's origin is one megabyte.

use serde_json::{Value, json};

use super::Studio;
use super::list::large;
use crate::webdriver::{Browser, Failure, Outcome, Page};

scenarios![with_a_megabyte_of_room_a_large_draft_is_not_lost_unsaid_and_is_kept_when_there_is_room];

/// The room that the browser gives the origin, in bytes; `None` gives what it gave before.
async fn give_room(page: &Page, room: Option<u32>) -> Outcome {
    let origin = page.eval("return location.origin").await?;
    let mut what = json!({ "origin": origin });
    if let Some(room) = room {
        what["quotaSize"] = room.into();
    }
    page.cdp("Storage.overrideQuotaForOrigin", what)
        .await
        .map(drop)
}

async fn with_a_megabyte_of_room_a_large_draft_is_not_lost_unsaid_and_is_kept_when_there_is_room(
    page: &Page,
) -> Outcome {
    if page.browser != Browser::Chromium {
        return Failure::needs_chromium("another quota");
    }
    let feed = large(5000);
    let studio = Studio::open(page, "English").await?;
    give_room(page, Some(1_000_000)).await?;
    studio.open_feed("feed.json", &feed).await?;
    studio.open_event("Event 7 ").await?;
    let title = ["Event", "Title", "English"];
    studio.fill(&title, "Seventh").await?;
    studio.says("no space left for the draft").await?;
    studio.catch_downloads().await?;
    studio.press("button", &["Download the file now"]).await?;
    let (_, text) = studio.download().await?;
    let read: Value = serde_json::from_str(&text)?;
    let events = read["events"].as_array().map_or(0, Vec::len);
    if read["events"][7]["title"]["en"] != "Seventh" || events != 5000 {
        return Failure::because(format!("the download has {events} events"));
    }
    give_room(page, None).await?;
    studio.fill(&title, "The seventh").await?;
    page.wait(
        "the warning is gone, and the draft is stored",
        "const said = [...document.querySelectorAll('[role=alert], [role=status]')].map((it) => it.textContent).join();
         return !said.includes('no space left')",
    )
    .await?;
    let studio = Studio::open(page, "English").await?;
    studio.press("button", &["كبير", "Continue"]).await?;
    studio.open_event("The seventh").await?;
    page.no_console_errors().await
}
