//! The field of a date: typed in words, by keyboard, and never guessed.

use super::Studio;
use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    a_date_that_is_typed_in_words_is_read_below_and_written,
    of_several_meanings_none_is_written_before_the_keyboard_has_chosen_one,
    a_text_that_is_no_date_names_the_words_and_changes_nothing,
    a_hijri_date_is_offered_with_the_days_beside_it,
    the_parts_of_a_date_are_set_by_keyboard,
];

const FEED: &str = r#"{
  "masar": 1,
  "languages": ["en"],
  "events": [{"id": "a", "date": "2022-09-14", "title": "Agreement"}]
}
"#;

async fn open<'p>(page: &'p Page) -> Outcome<Studio<'p>> {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    studio.open_event("Agreement").await?;
    Ok(studio)
}

/// Waits until the feed has the date.
async fn has_date(page: &Page, date: &str) -> Outcome {
    page.wait(
        &format!("the feed has the date {date}"),
        &format!("return (test.one('masar-timeline').feedData?.events[0].date ?? '') === '{date}'"),
    )
    .await
    .map(drop)
}

/// Fails if the feed has another date after the pause in which a text is written.
async fn still_has_date(page: &Page, date: &str) -> Outcome {
    page.eval("await test.sleep(1500)").await?;
    page.holds(
        &format!("the feed still has the date {date}"),
        &format!("return test.one('masar-timeline').feedData.events[0].date === '{date}'"),
    )
    .await
}

async fn a_date_that_is_typed_in_words_is_read_below_and_written(page: &Page) -> Outcome {
    let studio = open(page).await?;
    let shown = studio.value("textbox", &["Event", "Date"]).await?;
    if shown != "14 September 2022" {
        return Failure::because(format!("the date of the feed is shown as “{shown}”"));
    }
    for (typed, read, edtf) in [
        ("vers 1920", "About 1920 1920~", "1920~"),
        ("صيف 2023", "Summer 2023 2023-22", "2023-22"),
        (
            "17 to 21 May 2023",
            "17 to 21 May 2023 2023-05-17/2023-05-21",
            "2023-05-17/2023-05-21",
        ),
        ("since September 2022", "2022-09/..", "2022-09/.."),
    ] {
        studio.fill(&["Event", "Date"], typed).await?;
        studio.says(read).await?;
        has_date(page, edtf).await?;
        // What was typed stays as it was typed.
        let shown = studio.value("textbox", &["Event", "Date"]).await?;
        if shown != typed {
            return Failure::because(format!("“{typed}” became “{shown}”"));
        }
    }
    studio.press("button", &["Undo"]).await?;
    page.wait(
        "the field follows the feed",
        "return document.querySelector('#event-date').value === '14 September 2022'",
    )
    .await?;
    studio.focus("textbox", &["Event", "Date"]).await?;
    page.eval("document.activeElement.select(); document.execCommand('delete')")
        .await?;
    studio.says("No date.").await?;
    has_date(page, "").await
}

async fn of_several_meanings_none_is_written_before_the_keyboard_has_chosen_one(
    page: &Page,
) -> Outcome {
    let studio = open(page).await?;
    studio.fill(&["Event", "Date"], "03/04/2023").await?;
    studio
        .says("This text has several meanings. Choose the right one.")
        .await?;
    studio
        .says("In the file, the date is still: 14 September 2022")
        .await?;
    page.holds(
        "there are two meanings, and none is chosen",
        "const all = [...document.querySelectorAll('.meanings input')];
         return all.length === 2 && all.every((it) => it.type === 'radio' && !it.checked)",
    )
    .await?;
    still_has_date(page, "2022-09-14").await?;
    page.key("Tab").await?;
    page.holds(
        "the next stop of the keyboard is the first meaning",
        "return document.activeElement === document.querySelector('.meanings input')",
    )
    .await?;
    page.key(" ").await?;
    has_date(page, "2023-04-03").await?;
    page.key("ArrowDown").await?;
    has_date(page, "2023-03-04").await?;
    page.holds(
        "the focus has stayed at the meanings",
        "return document.activeElement.matches('.meanings input:checked')",
    )
    .await
}

async fn a_text_that_is_no_date_names_the_words_and_changes_nothing(page: &Page) -> Outcome {
    let studio = open(page).await?;
    for (typed, said) in [
        ("around teatime 1920", "Not understood: “teatime”."),
        ("30 February 2023", "28 days"),
        ("Monday 14 September 2022", "Wednesday"),
    ] {
        studio.fill(&["Event", "Date"], typed).await?;
        studio.says(said).await?;
        page.holds(
            "the field is marked as wrong",
            "return document.querySelector('#event-date').getAttribute('aria-invalid') === 'true'",
        )
        .await?;
    }
    still_has_date(page, "2022-09-14").await
}

async fn a_hijri_date_is_offered_with_the_days_beside_it(page: &Page) -> Outcome {
    let studio = open(page).await?;
    studio.fill(&["Event", "Date"], "17 صفر 1444").await?;
    page.wait(
        "the days around the date of the Umm al-Qura calendar are offered",
        "const all = [...document.querySelectorAll('.meanings code')].map((it) => it.textContent);
         return ['2022-09-12', '2022-09-13', '2022-09-14'].every((day) => all.includes(day))",
    )
    .await
    .map(drop)
}

async fn the_parts_of_a_date_are_set_by_keyboard(page: &Page) -> Outcome {
    let studio = open(page).await?;
    studio
        .focus("button", &["Event", "Parts of the date and EDTF"])
        .await?;
    page.key("Enter").await?;
    studio.choose(&["Event", "Kind of date"], "month").await?;
    has_date(page, "2022-09").await?;
    let shown = studio.value("textbox", &["Event", "Date"]).await?;
    if shown != "September 2022" {
        return Failure::because(format!("the field says “{shown}”"));
    }
    studio
        .choose(&["Event", "Kind of date"], "period: from … to …")
        .await?;
    has_date(page, "2022-09/2022-09").await?;
    studio
        .choose(&["Event", "End", "Precision"], "still going on")
        .await?;
    has_date(page, "2022-09/..").await?;
    studio.fill(&["Event", "Start", "Year"], "2021").await?;
    has_date(page, "2021-09/..").await?;
    studio
        .focus("checkbox", &["Event", "Start", "Approximate date"])
        .await?;
    page.key(" ").await?;
    has_date(page, "2021-09~/..").await?;
    studio.fill(&["Event", "Date in EDTF"], "198X").await?;
    has_date(page, "198X").await?;
    studio.fill(&["Event", "Date in EDTF"], "198X-").await?;
    studio
        .says("This is no date in EDTF. Nothing has changed.")
        .await?;
    still_has_date(page, "198X").await
}
