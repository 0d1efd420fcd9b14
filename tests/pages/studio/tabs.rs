//! Two tabs with the same feed: one writes.

use super::Studio;
use super::drafts::{FEED, TITLE, expect_title, open_event, wait_stored};
use crate::webdriver::{Failure, Outcome, Page, Window};

scenarios![
    a_second_tab_only_reads_until_it_takes_over_and_the_first_says_why_it_stopped,
    two_tabs_with_different_feeds_do_not_disturb_each_other,
    the_manifest_of_a_split_feed_is_read_only_and_the_studio_says_why,
];

async fn a_second_tab_only_reads_until_it_takes_over_and_the_first_says_why_it_stopped(
    page: &Page,
) -> Outcome {
    let first = page.tab().await?;
    let studio = open_event(page).await?;
    studio.fill(&TITLE, "Accord").await?;
    wait_stored(page, "Accord").await?;

    let second = page.open_tab().await?;
    let studio = open_event(page).await?;
    studio.says("open in another tab").await?;
    expect_title(&studio, "Accord").await?;
    page.axe_clean().await?;
    page.holds(
        "no field of the form takes anything, and the change of the first tab is shown",
        "return [...document.querySelectorAll('.form :is(input, textarea, button)')].every((it) => it.matches(':disabled'))",
    )
    .await?;

    // What the first tab types is seen in the second one.
    page.go_to_tab(&first).await?;
    page.resize(Window::wide(1440)).await?;
    let studio = Studio { page };
    studio.fill(&TITLE, "Accord de").await?;
    wait_stored(page, "Accord de").await?;
    page.go_to_tab(&second).await?;
    expect_title(&studio, "Accord de").await?;

    // The first tab types something that is not carried out yet, and the second one takes over at once.
    page.go_to_tab(&first).await?;
    studio.fill(&TITLE, "Accord de Fès").await?;
    page.go_to_tab(&second).await?;
    studio.press("button", &["Continue here"]).await?;
    page.wait(
        "the second tab writes",
        "return document.querySelector('#event-title-fr')?.matches(':enabled')",
    )
    .await?;
    expect_title(&studio, "Accord de Fès").await?;
    studio.fill(&TITLE, "Accord de Fès, signé").await?;
    wait_stored(page, "Fès, signé").await?;

    page.go_to_tab(&first).await?;
    studio.says("continues in another tab").await?;
    expect_title(&studio, "Accord de Fès, signé").await?;
    page.holds(
        "the first tab takes nothing any more",
        "return document.querySelector('#event-title-fr').matches(':disabled')",
    )
    .await?;
    studio.press("button", &["Continue here"]).await?;
    page.wait(
        "the first tab writes again",
        "return document.querySelector('#event-title-fr')?.matches(':enabled')",
    )
    .await?;
    expect_title(&studio, "Accord de Fès, signé").await?;
    page.go_to_tab(&second).await?;
    studio.says("continues in another tab").await?;
    page.close_tab(&first).await
}

async fn two_tabs_with_different_feeds_do_not_disturb_each_other(page: &Page) -> Outcome {
    let first = page.tab().await?;
    open_event(page).await?;
    page.open_tab().await?;
    let studio = Studio::open(page, "English").await?;
    studio
        .open_feed("other.json", &FEED.replace("Acord", "Autre"))
        .await?;
    studio.open_row("Deal").await?;
    page.settle().await?;
    let texts = page
        .eval("await test.sleep(300); return document.querySelector('.notices').textContent")
        .await?;
    if texts != "" {
        return Failure::because(format!("the other feed says {texts}"));
    }
    studio.fill(&TITLE, "Accord").await?;
    wait_stored(page, "Accord").await?;
    page.close_tab(&first).await
}

async fn the_manifest_of_a_split_feed_is_read_only_and_the_studio_says_why(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    let manifest = FEED.replacen(
        "\"masar\": 1,",
        "\"masar\": 1, \"tiles\": {\"count\": 3},",
        1,
    );
    studio.open_feed("manifest.json", &manifest).await?;
    studio.says("the manifest of a split feed").await?;
    studio.open_row("Deal").await?;
    expect_title(&studio, "Acord").await?;
    page.holds(
        "no field of the form takes anything, and nothing offers to take over",
        "return [...document.querySelectorAll('.form :is(input, textarea, button)')].every((it) => it.matches(':disabled'))
           && document.querySelector('.notices button') === null",
    )
    .await?;
    page.axe_clean().await
}
