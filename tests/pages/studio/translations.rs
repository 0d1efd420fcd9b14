//! What is missing or out of date in a language: marks, the meter and the table.

use serde_json::json;

use super::Studio;
use crate::webdriver::{Outcome, Page};

scenarios![
    a_changed_text_marks_its_other_languages_in_form_table_and_file,
    a_spelling_fix_marks_nothing,
    the_numbers_of_the_table_are_those_of_the_checker_and_its_cells_lead_to_the_fields,
    an_empty_field_shows_what_visitors_of_its_language_see,
];

const FEED: &str = r#"{
  "masar": 1,
  "languages": ["ar", "fr", "en"],
  "title": {"ar": "مسار", "fr": "Parcours", "en": "Path"},
  "events": [
    {"id": "a", "date": "2022-09-14", "title": {"ar": "اتفاقية", "fr": "Accord", "en": "Agreement"}, "summary": {"ar": "ملخص", "fr": "Résumé", "en": "Summary"}},
    {"id": "b", "date": "2023", "title": {"ar": "ندوة"}, "summary": {"ar": "ملخص", "fr": "Résumé"}}
  ]
}
"#;

const STALE: &str =
    "return JSON.stringify(test.one('masar-timeline').feedData.events[0]._stale ?? null)";

async fn stale_is(page: &Page, marks: &str) -> Outcome {
    let body = format!(
        "return (await (async () => {{ {STALE} }})()) === {}",
        json!(marks)
    );
    page.wait(&format!("the marks are {marks}"), &body)
        .await
        .map(drop)
}

async fn a_changed_text_marks_its_other_languages_in_form_table_and_file(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    studio.open_event("Agreement").await?;
    studio
        .fill(&["Event", "Summary", "العربية"], "ملخص آخر")
        .await?;
    stale_is(page, r#"{"summary":["fr","en"]}"#).await?;
    page.wait(
        "both fields say it, and the meter counts it",
        "return ['fr', 'en'].every((tag) => document.querySelector(`#event-summary-${tag}-findings`).textContent.includes('out of date'))
           && [...document.querySelectorAll('.form .meter-item')].map((it) => it.textContent).join().includes('1 out of date')",
    )
    .await?;
    page.axe_clean().await?;
    studio.press("button", &["Translations"]).await?;
    studio
        .wait_for("button", &["Agreement, Français: 1 out of date"])
        .await?;
    page.axe_clean().await?;
    studio
        .press("button", &["Agreement, Français: 1 out of date"])
        .await?;
    page.wait(
        "the field has the focus",
        "return document.activeElement.id === 'event-summary-fr'",
    )
    .await?;
    page.eval("document.querySelector('#event-summary-fr-findings button').click()")
        .await?;
    stale_is(page, r#"{"summary":["en"]}"#).await?;
    studio.press("button", &["Undo"]).await?;
    studio.press("button", &["Undo"]).await?;
    stale_is(page, "null").await?;
    studio.says("No changes").await
}

async fn a_spelling_fix_marks_nothing(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    studio.open_event("Agreement").await?;
    studio
        .fill(&["Event", "Title", "Français"], "L’accord")
        .await?;
    stale_is(page, r#"{"title":["ar","en"]}"#).await?;
    studio
        .press("button", &["Event", "Only a spelling fix"])
        .await?;
    stale_is(page, "null").await?;
    studio
        .fill(&["Event", "Title", "Français"], "L’accord-cadre")
        .await?;
    page.wait(
        "the text is there, without marks",
        "const [event] = test.one('masar-timeline').feedData.events;
         return event.title.fr === 'L’accord-cadre' && !event._stale",
    )
    .await?;
    studio.press("button", &["Undo"]).await?;
    studio.says("No changes").await
}

async fn the_numbers_of_the_table_are_those_of_the_checker_and_its_cells_lead_to_the_fields(
    page: &Page,
) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    studio.press("button", &["Translations"]).await?;
    page.wait(
        "the heads of the table have the numbers of missing texts",
        "const heads = [...document.querySelectorAll('thead th')].map((it) => it.textContent.trim());
         return heads[2] === 'Français 1 missing' && heads[3] === 'English 2 missing'",
    )
    .await?;
    page.holds(
        "the checker counts the same",
        &format!(
            "const checker = await import('/pkg/masar_check.js'); await checker.ready();
             const {{ findings }} = JSON.parse(checker.check({}, 'feed.json', 'en')).feeds[0];
             const said = findings.filter((it) => it.code === 'missing-language').map((it) => it.message);
             return said.length === 2 && said[1].includes('2') || said.join()",
            json!(FEED)
        ),
    )
    .await?;
    studio
        .press("button", &["ندوة, English: 2 missing"])
        .await?;
    page.wait(
        "the first text to translate has the focus",
        "return document.activeElement.id === 'event-title-en'",
    )
    .await
    .map(drop)
}

async fn an_empty_field_shows_what_visitors_of_its_language_see(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    studio.open_event("ندوة").await?;
    page.wait(
        "the Arabic title stands in the empty English field",
        "const field = document.querySelector('#event-title-en'); return field.value === '' && field.placeholder === 'ندوة'",
    )
    .await
    .map(drop)
}
