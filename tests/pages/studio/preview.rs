//! The timeline beside the forms.

use super::Studio;
use crate::webdriver::{Outcome, Page, Window};

scenarios![
    a_press_on_an_event_of_the_preview_opens_its_form_and_the_page_stays,
    a_press_on_a_control_of_the_preview_is_none_on_a_control_of_the_studio,
    the_preview_is_shown_in_each_width_colour_and_language,
    the_preview_of_a_narrow_page_is_hidden_and_shown_by_a_button,
];

const FEED: &str = r#"{
  "masar": 1,
  "languages": ["ar", "fr", "es"],
  "title": {"ar": "مسار", "fr": "Parcours", "es": "Camino"},
  "events": [
    {"id": "a", "date": "2022-09-14", "title": {"ar": "اتفاقية", "fr": "Accord", "es": "Acuerdo"}},
    {"id": "b", "date": "2023", "title": {"ar": "ندوة", "fr": "Séminaire", "es": "Seminario"}}
  ]
}
"#;

/// Controls of the timeline: the views, the tools, and the names and marks of the axis.
const CONTROLS: [&str; 11] = [
    ".tabs .tab:nth-child(2)",
    ".tabs .tab:nth-child(3)",
    ".tabs .tab:nth-child(1)",
    "button.language:nth-child(2)",
    "button.language:nth-child(1)",
    "button.button.square",
    ".plot",
    ".handle.start",
    "button.more-filters",
    "button.more-filters",
    "button.to-date",
];

async fn a_press_on_an_event_of_the_preview_opens_its_form_and_the_page_stays(
    page: &Page,
) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    let mark = page.middle("[data-event-id=b]").await?;
    let before = page.eval("return [location.href, scrollY].join()").await?;
    page.click(mark).await?;
    page.wait(
        "the form of the event is open",
        "return document.querySelector('#event-title-fr')?.value === 'Séminaire'",
    )
    .await?;
    page.wait(
        "the timeline has drawn the event",
        "return test.one('.masar')?.querySelector('.detail')?.textContent.includes('ندوة')",
    )
    .await?;
    page.settle().await?;
    page.holds(
        "nothing has scrolled, and the address stays",
        &format!(
            "const now = [location.href, scrollY].join(); return now === {before} || [now, {before}].join(' ')"
        ),
    )
    .await?;
    studio.open_event("اتفاقية").await?;
    page.wait(
        "the timeline opens the event in hand",
        "return test.one('masar-timeline').selected === 'a'",
    )
    .await?;
    page.no_console_errors().await
}

/// Presses the controls of the timeline one after the other. Both it and the Studio are drawn by a Yew of their own.
async fn a_press_on_a_control_of_the_preview_is_none_on_a_control_of_the_studio(
    page: &Page,
) -> Outcome {
    let studio = Studio::open_in(page, "English", Window::wide(1600)).await?;
    studio.open_feed("feed.json", FEED).await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    studio.catch_downloads().await?;
    page.eval(
        "window.shown = () => [...document.querySelector('#studio').innerText.split('\\n'), `${caught.length} downloads`];
         window.before = shown()",
    )
    .await?;
    for control in CONTROLS {
        let at = page.middle(control).await?;
        page.click(at).await?;
        page.holds(
            &format!("a press on {control} changes nothing around the timeline"),
            "const now = shown();
             return now.join() === before.join() || now.filter((line) => !before.includes(line)).join() || 'less is shown'",
        )
        .await?;
    }
    page.no_console_errors().await
}

async fn the_preview_is_shown_in_each_width_colour_and_language(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", FEED).await?;
    page.wait_state("ready").await?;
    studio
        .press("button", &["Width of the preview", "Phone"])
        .await?;
    page.wait(
        "it is as wide as a phone",
        "const { width } = test.one('masar-timeline').getBoundingClientRect(); return width > 300 && width <= 390",
    )
    .await?;
    // With other colours than the page, axe takes the ticks that are clipped for drawn on the page.
    page.axe_clean().await?;
    studio.choose(&["Colours"], "Dark").await?;
    studio
        .choose(&["Language of the preview"], "Español")
        .await?;
    page.wait(
        "it is dark and Spanish, and the Studio is not",
        "const it = test.one('masar-timeline');
         const light = (colour) => { const [r, g, b] = colour.match(/\\d+/g).map(Number); return r + g + b > 384; };
         return it.theme === 'dark' && test.one('.masar', it)?.textContent.includes('Acuerdo')
           && light(getComputedStyle(document.body).backgroundColor)
           && !light(getComputedStyle(it.parentElement).backgroundColor)",
    )
    .await
    .map(drop)
}

async fn the_preview_of_a_narrow_page_is_hidden_and_shown_by_a_button(page: &Page) -> Outcome {
    let studio = Studio::open_in(page, "English", Window::wide(390)).await?;
    studio.open_feed("feed.json", FEED).await?;
    page.wait_state("ready").await?;
    studio.press("button", &["Hide the preview"]).await?;
    page.holds(
        "it takes no room",
        "return test.one('masar-timeline').getBoundingClientRect().height === 0",
    )
    .await?;
    page.nothing_overflows().await?;
    studio.press("button", &["Show the preview"]).await?;
    page.wait(
        "it is there again",
        "return test.one('masar-timeline').getBoundingClientRect().height > 200",
    )
    .await?;
    page.nothing_overflows().await?;
    page.axe_clean().await
}
