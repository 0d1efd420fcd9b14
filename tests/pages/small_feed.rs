//! A feed of three events: the parts of the widget, one by one.

use crate::webdriver::{Outcome, Page};

scenarios![
    a_feed_becomes_one_mark_an_event_in_an_open_shadow_root,
    a_title_with_markup_is_text_in_the_story,
    a_pressed_chip_leaves_only_its_tracks_marks,
    escape_closes_the_detail_of_a_mark_and_gives_the_focus_back,
    the_story_writes_a_silence_out,
    arabic_puts_the_first_event_to_the_right_of_the_last,
];

const FEED: &str = r##"{
  masar: 1, title: {en: "Small feed", ar: "تغذية صغيرة"}, languages: ["en", "ar"],
  tracks: [{id: "one", title: "One"}, {id: "two", title: "Two"}],
  events: [
    {id: "first", kind: "milestone", date: "2022-01-10", title: "<b>First</b>", track: "one"},
    {id: "second", date: "2022-06", title: "Second", track: "two"},
    {id: "third", date: "2022-11-02/2022-12-20", title: "Third", track: "one"},
  ],
}"##;

/// Opens a page with the feed in a widget 900 px wide.
async fn open(page: &Page, attributes: &str) -> Outcome {
    page.open_with(&format!(
        "<masar-timeline lang=\"en\" {attributes} style=\"inline-size: 900px\"></masar-timeline>"
    ))
    .await?;
    page.eval(&format!("test.one('masar-timeline').feedData = {FEED}"))
        .await?;
    page.wait_state("ready").await
}

async fn a_feed_becomes_one_mark_an_event_in_an_open_shadow_root(page: &Page) -> Outcome {
    open(page, "").await?;
    page.holds(
        "there are three marks",
        "return test.one('masar-timeline').shadowRoot.querySelectorAll('.mark[data-event-id]').length === 3",
    )
    .await
}

async fn a_title_with_markup_is_text_in_the_story(page: &Page) -> Outcome {
    open(page, "view=\"story\"").await?;
    page.holds(
        "the title is as it is written",
        "return test.one('[data-event-id=first] .name').textContent === '<b>First</b>'",
    )
    .await
}

async fn a_pressed_chip_leaves_only_its_tracks_marks(page: &Page) -> Outcome {
    open(page, "").await?;
    page.wait(
        "there are two chips",
        "return test.all('button.chip').length >= 2",
    )
    .await?;
    page.eval("test.all('button.chip')[1].click()").await?;
    page.wait(
        "one mark is left",
        "return test.all('.mark[data-event-id]').map((it) => it.dataset.eventId).join() === 'second'",
    )
    .await
    .map(drop)
}

async fn escape_closes_the_detail_of_a_mark_and_gives_the_focus_back(page: &Page) -> Outcome {
    open(page, "").await?;
    page.eval("const mark = test.one('.mark[data-event-id=third]'); mark.focus(); mark.click()")
        .await?;
    page.wait(
        "the detail is open",
        "return test.one('.detail-title')?.textContent === 'Third'",
    )
    .await?;
    page.key("Escape").await?;
    page.wait(
        "it is closed, and the mark has the focus",
        "return !test.one('.detail') && test.focused()?.dataset.eventId === 'third'",
    )
    .await
    .map(drop)
}

async fn the_story_writes_a_silence_out(page: &Page) -> Outcome {
    open(page, "view=\"story\"").await?;
    page.holds(
        "five months without an event have a sentence",
        "return test.one('.silence').textContent === 'About five months'",
    )
    .await
}

async fn arabic_puts_the_first_event_to_the_right_of_the_last(page: &Page) -> Outcome {
    open(page, "").await?;
    page.eval("test.one('masar-timeline').lang = 'ar'").await?;
    page.wait(
        "the widget runs from right to left",
        "const left = (id) => test.one(`.mark[data-event-id=${id}]`).getBoundingClientRect().left;
         return test.one('.masar').dir === 'rtl' && left('first') > left('third')",
    )
    .await
    .map(drop)
}
