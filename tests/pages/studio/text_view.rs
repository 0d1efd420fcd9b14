//! The text of the feed beside the timeline, both ways.

use serde_json::json;

use super::Studio;
use crate::webdriver::{Outcome, Page};

scenarios![
    text_that_is_typed_becomes_the_feed_and_a_form_that_is_typed_becomes_the_text,
    text_that_is_not_json_says_where_and_keeps_the_last_good_feed,
    the_event_in_hand_is_marked_and_in_sight,
];

const FEED: &str = r#"{
  "masar": 1,
  "languages": ["ar", "fr"],
  "events": [
    {"id": "a", "date": "2022-09-14", "title": {"ar": "اتفاقية", "fr": "Acord"}}
  ]
}
"#;

const NAME: &[&str] = &["Text of the file (JSON)"];

/// Types a text into the field as a whole.
async fn write(studio: &Studio<'_>, text: &str) -> Outcome {
    studio.wait_for("textbox", NAME).await?;
    let body = format!(
        "it.focus(); it.value = {}; it.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))",
        json!(text)
    );
    studio.of("textbox", NAME, &body).await.map(drop)
}

async fn text_that_is_typed_becomes_the_feed_and_a_form_that_is_typed_becomes_the_text(
    page: &Page,
) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    studio.press("button", &["JSON"]).await?;
    page.axe_clean().await?;
    write(&studio, &FEED.replace("Acord", "Accord")).await?;
    page.wait(
        "the timeline has the text",
        "return test.one('masar-timeline').feedData.events[0].title.fr === 'Accord'",
    )
    .await?;
    studio.press("button", &["Events"]).await?;
    studio.open_event("اتفاقية").await?;
    studio
        .fill(&["Event", "Title", "Français"], "Accord signé")
        .await?;
    studio.press("button", &["JSON"]).await?;
    page.wait(
        "the text has what was typed into the form",
        "return document.querySelector('.json textarea').value.includes('\"fr\": \"Accord signé\"')",
    )
    .await?;
    studio.press("button", &["Undo"]).await?;
    studio.press("button", &["Undo"]).await?;
    page.wait(
        "both steps are taken back to the byte",
        &format!(
            "return document.querySelector('.json textarea').value === {}",
            json!(FEED)
        ),
    )
    .await
    .map(drop)
}

async fn text_that_is_not_json_says_where_and_keeps_the_last_good_feed(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    studio.press("button", &["JSON"]).await?;
    let broken = FEED.replace("\"title\": {", "\"title\": {{");
    write(&studio, &broken).await?;
    studio.says("Line 5").await?;
    page.axe_clean().await?;
    page.holds(
        "what was typed stays, and the feed is the last good one",
        &format!(
            "return document.querySelector('.json textarea').value === {}
               && test.one('masar-timeline').feedData.events[0].title.fr === 'Acord'",
            json!(broken)
        ),
    )
    .await?;
    studio.says("No changes").await?;
    write(&studio, &FEED.replace("Acord", "Accord")).await?;
    page.wait(
        "the mistake is gone",
        "return document.querySelector('#json-error').textContent === ''
           && test.one('masar-timeline').feedData.events[0].title.fr === 'Accord'",
    )
    .await
    .map(drop)
}

async fn the_event_in_hand_is_marked_and_in_sight(page: &Page) -> Outcome {
    let studio = Studio::open(page, "العربية").await?;
    let events = (0..200).map(|at| {
        format!(
            "    {{\"id\": \"e{at}\", \"date\": \"{}\", \"title\": {{\"ar\": \"حدث {at}\"}}}}",
            1800 + at
        )
    });
    let events: Vec<String> = events.collect();
    let feed = format!(
        "{{\n  \"masar\": 1,\n  \"languages\": [\"ar\"],\n  \"events\": [\n{}\n  ]\n}}\n",
        events.join(",\n")
    );
    let file = ("feed.json", "application/json", feed.as_bytes());
    studio.upload(&["اختر ملف الخط الزمني"], file).await?;
    studio.wait_for("button", &["تراجع"]).await?;
    page.wait(
        "the timeline is there",
        "return typeof test.one('masar-timeline').select === 'function'",
    )
    .await?;
    page.wait(
        "the timeline opens an event",
        "return test.one('masar-timeline').select('e150') === true",
    )
    .await?;
    studio.press("button", &["JSON"]).await?;
    page.wait(
        "line 155 is marked and in sight, in a field from left to right",
        "const field = document.querySelector('.json textarea');
         const top = 8 + 154 * 20 - field.scrollTop;
         return document.querySelector('.json-lines .marked')?.textContent.trim() === '155'
           && top >= 0 && top < field.clientHeight && getComputedStyle(field).direction === 'ltr'
           && document.querySelector('.json-lines').scrollTop === field.scrollTop",
    )
    .await
    .map(drop)
}
