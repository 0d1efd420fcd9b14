//! The list of events: search, filters, keys, several events at once; and a list of five thousand.

use serde_json::{Value, json};

use super::Studio;
use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    the_search_finds_texts_in_any_spelling_and_says_when_there_are_none,
    filters_leave_events_by_finding_language_status_and_track,
    dates_are_in_the_words_of_the_interface,
    keys_move_through_a_list_of_which_few_rows_are_in_the_page,
    several_events_are_changed_in_one_step,
    a_copy_of_an_event_opens_with_an_id_of_its_own,
    undo_by_key_takes_back_a_step_outside_of_text_fields_and_says_what,
];

const FEED: &str = r#"{
  "masar": 1,
  "languages": ["ar", "fr"],
  "tracks": [{"id": "school", "title": {"ar": "المدرسة", "fr": "École"}}],
  "events": [
    {"id": "a", "date": "2023-05-17/2023-05-21", "title": {"ar": "الأبواب المفتوحة", "fr": "Portes ouvertes"}, "status": "planned"},
    {"id": "b", "date": "2022-09-14", "title": {"ar": "الاتفاقية"}, "track": "school"},
    {"id": "c", "date": "2024", "title": {"ar": "ندوة", "fr": "Séminaire"}, "media": [{"src": "c.jpg", "alt": {"ar": "قاعة", "fr": "Élèves en salle"}, "width": 4, "height": 3}]},
    {"id": "d", "date": "2024-02-30", "title": {"ar": "لقاء", "fr": "Rencontre"}}
  ]
}
"#;

/// The titles in the list, in its order.
const TITLES: &str = "[...document.querySelectorAll('.row-title')].map((it) => it.textContent)";

async fn shows(page: &Page, titles: &[&str]) -> Outcome {
    let body = format!(
        "const seen = {TITLES}.join(); return seen === {} ",
        json!(titles.join(","))
    );
    page.wait(&format!("the list shows {titles:?}"), &body)
        .await
        .map(drop)
}

async fn type_into_search(studio: &Studio<'_>, text: &str) -> Outcome {
    studio.focus("searchbox", &["Search the events"]).await?;
    studio.page.eval("document.activeElement.select()").await?;
    studio.page.insert_text(text).await
}

async fn the_search_finds_texts_in_any_spelling_and_says_when_there_are_none(
    page: &Page,
) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    type_into_search(&studio, "الابواب").await?;
    shows(page, &["الأبواب المفتوحة"]).await?;
    type_into_search(&studio, "eleves").await?;
    shows(page, &["ندوة"]).await?;
    studio.says("1 of 4").await?;
    page.axe_clean().await?;
    type_into_search(&studio, "nothing like it").await?;
    studio.says("No event matches.").await?;
    page.axe_clean().await?;
    studio.press("button", &["Show all events"]).await?;
    type_into_search(&studio, "2024").await?;
    studio.press("button", &["Next result"]).await?;
    studio
        .wait_for("textbox", &["Event", "Title", "Français"])
        .await?;
    let first = studio
        .value("textbox", &["Event", "Title", "Français"])
        .await?;
    studio.press("button", &["Next result"]).await?;
    page.wait(
        "the next event that was found is open",
        &format!(
            "return document.querySelector('#event-title-fr').value !== {}",
            json!(first)
        ),
    )
    .await
    .map(drop)
}

async fn filters_leave_events_by_finding_language_status_and_track(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    page.eval("document.querySelector('.more-filters').open = true")
        .await?;
    for (field, option, left) in [
        ("Findings", "With an error", &["لقاء"][..]),
        ("Translation", "Français: text missing", &["الاتفاقية"]),
        ("Status", "Planned", &["الأبواب المفتوحة"]),
        ("Track", "École", &["الاتفاقية"]),
        ("Track", "No track", &["الأبواب المفتوحة", "ندوة", "لقاء"]),
    ] {
        let option = if option == "École" {
            "المدرسة"
        } else {
            option
        };
        studio.choose(&[field], option).await?;
        shows(page, left).await?;
        page.axe_clean().await?;
        studio.press("button", &["Show all events"]).await?;
    }
    shows(page, &["الاتفاقية", "الأبواب المفتوحة", "ندوة", "لقاء"]).await?;
    studio.choose(&["Order"], "As in the file").await?;
    shows(page, &["الأبواب المفتوحة", "الاتفاقية", "ندوة", "لقاء"]).await
}

async fn dates_are_in_the_words_of_the_interface(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    for (language, date) in [
        ("English", "17 to 21 May 2023"),
        ("Français", "Du 17 au 21 mai 2023"),
        ("العربية", "من 17 إلى 21 ماي 2023"),
    ] {
        page.eval(&format!(
            "[...document.querySelectorAll('header button')].find((it) => it.textContent === {}).click()",
            json!(language)
        ))
        .await?;
        page.wait(
            &format!("a row says {date}"),
            &format!(
                "return [...document.querySelectorAll('.row-date')].some((it) => it.textContent === {})",
                json!(date)
            ),
        )
        .await?;
    }
    Ok(())
}

/// Returns a feed of so many events.
pub fn large(count: usize) -> String {
    let events = (0..count).map(|at| {
        json!({
            "id": format!("e{at}"),
            "date": format!("{}-{:02}-{:02}", 1900 + at / 300, 1 + at / 25 % 12, 1 + at % 25),
            "title": { "ar": format!("حدث رقم {at}"), "fr": format!("Événement {at}"), "en": format!("Event {at}") },
            "summary": { "ar": "ملخص من جملة واحدة تصف ما وقع في ذلك اليوم.", "fr": "Un résumé d’une phrase sur ce qui s’est passé ce jour-là." },
        })
    });
    let events: Vec<String> = events.map(|event| event.to_string()).collect();
    format!(
        "{{\"masar\": 1, \"languages\": [\"ar\", \"fr\", \"en\"], \"title\": {{\"ar\": \"كبير\"}}, \"events\": [\n{}\n]}}\n",
        events.join(",\n")
    )
}

/// The rows in the page, the position of the one with the focus, and the number that its list is said to have.
const ROWS: &str = "const at = document.activeElement.closest('li');
  return [document.querySelectorAll('.row').length, Number(at?.ariaPosInSet ?? 0), Number(at?.ariaSetSize ?? 0)]";

async fn keys_move_through_a_list_of_which_few_rows_are_in_the_page(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", &large(1000)).await?;
    studio
        .wait_for("button", &["Event 0 1 January 1900"])
        .await?;
    studio.focus("button", &["Event 0 1 January 1900"]).await?;
    for (keys, position) in [
        (&["ArrowDown", "ArrowDown"][..], 3),
        (&["End"], 1000),
        (&["ArrowUp"], 999),
        (&["ArrowDown", "ArrowDown"], 1000),
        (&["Home"], 1),
        (&["ArrowUp"], 1),
    ] {
        for key in keys {
            page.key(key).await?;
        }
        let seen = page
            .wait(
                &format!("row {position} has the focus after {keys:?}"),
                &format!(
                    "const seen = (() => {{ {ROWS} }})(); return seen[1] === {position} && seen"
                ),
            )
            .await?;
        let [rows, _, size] = [0, 1, 2].map(|at| seen[at].as_u64().unwrap_or(0));
        if rows > 60 || size != 1000 {
            return Failure::because(format!("{rows} rows are in the page, of {size}"));
        }
        page.holds(
            "the row with the focus is in sight",
            "const box = document.querySelector('.events-scroll').getBoundingClientRect();
             const row = document.activeElement.getBoundingClientRect();
             return row.top >= box.top - 2 && row.bottom <= box.bottom + 2 || [row.top, row.bottom, box.top, box.bottom].join()",
        )
        .await?;
    }
    page.holds(
        "the list has the height of all rows",
        "const row = document.querySelector('.row-item').offsetHeight;
         return Math.abs(document.querySelector('.events-scroll ol').offsetHeight - 1000 * row) < row",
    )
    .await?;
    page.no_csp_violations().await?;
    // The marks of a thousand events are close to each other.
    studio.press("button", &["Hide the preview"]).await?;
    page.axe_clean().await
}

/// Returns the feed that the timeline beside shows, as text.
async fn feed(page: &Page) -> Outcome<Value> {
    let body =
        "const feed = test.one('masar-timeline').feedData; return feed && JSON.stringify(feed)";
    page.wait("the timeline has the feed", body).await
}

async fn several_events_are_changed_in_one_step(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    let before = feed(page).await?;
    studio.press("button", &["Select several"]).await?;
    studio.press("checkbox", &["Select: ندوة"]).await?;
    studio.press("checkbox", &["Select: لقاء"]).await?;
    studio.says("Selected events: 2").await?;
    page.axe_clean().await?;
    studio
        .choose(&["Change the selected events", "Track"], "المدرسة")
        .await?;
    studio
        .fill(&["Change the selected events", "Tag"], "visit")
        .await?;
    studio.press("button", &["Add the tag"]).await?;
    studio
        .choose(&["Change the selected events", "Status"], "Cancelled")
        .await?;
    page.wait(
        "both have all three",
        "const events = test.one('masar-timeline').feedData.events.slice(2);
         return events.every((event) => event.track === 'school' && event.status === 'cancelled' && event.tags.join() === 'visit')",
    )
    .await?;
    for _ in 0..3 {
        studio.press("button", &["Undo"]).await?;
    }
    studio.says("No changes").await?;
    studio
        .press("button", &["Delete the selected events"])
        .await?;
    shows(page, &["الاتفاقية", "الأبواب المفتوحة"]).await?;
    studio.says("Selected events: 0").await?;
    studio.press("button", &["Undo"]).await?;
    shows(page, &["الاتفاقية", "الأبواب المفتوحة", "ندوة", "لقاء"]).await?;
    page.wait(
        "the feed is as before",
        &format!(
            "return JSON.stringify(test.one('masar-timeline').feedData) === {}",
            before
        ),
    )
    .await
    .map(drop)
}

async fn a_copy_of_an_event_opens_with_an_id_of_its_own(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    studio.open_event("ندوة").await?;
    studio.press("button", &["Event", "Duplicate"]).await?;
    studio
        .fill(&["Event", "Title", "Français"], "Séminaire bis")
        .await?;
    page.wait(
        "the copy follows its event and has the new title",
        "const { events } = test.one('masar-timeline').feedData;
         return events[3]?.id === 'c-2' && events[3].title.fr === 'Séminaire bis' && events[2].title.fr === 'Séminaire'",
    )
    .await
    .map(drop)
}

async fn undo_by_key_takes_back_a_step_outside_of_text_fields_and_says_what(
    page: &Page,
) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    studio.open_event("ندوة").await?;
    studio
        .fill(&["Event", "Title", "Français"], "Colloque")
        .await?;
    studio.focus("button", &["Event", "Close"]).await?;
    page.wait(
        "undo says what it takes back",
        "return [...document.querySelectorAll('header button')].some((it) => it.title.includes('Title (French)'))",
    )
    .await?;
    let press = |shift: bool| {
        format!(
            "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'z', ctrlKey: true, shiftKey: {shift}, bubbles: true, cancelable: true }}))"
        )
    };
    page.eval(&press(false)).await?;
    studio.says("Undone: Title (French)").await?;
    page.eval(&press(true)).await?;
    studio.says("Done again: Title (French)").await?;
    studio
        .focus("textbox", &["Event", "Title", "Français"])
        .await?;
    page.holds(
        "in a text field the browser's own undo works",
        "return document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }))",
    )
    .await
}
