//! The first screen and the panels of saving: axe finds nothing, and nothing is wider than the window.

use super::Studio;
use super::server::{FEED, apache};
use crate::webdriver::{Outcome, Page, Window};

scenarios![the_places_and_each_panel_of_saving_are_accessible_in_three_languages];

const LANGUAGES: [&str; 3] = ["العربية", "Français", "English"];

/// Looks at what is open in each language, each in another window, and ends in English.
async fn look(studio: &Studio<'_>) -> Outcome {
    let dark = Window {
        dark: true,
        ..Window::wide(390)
    };
    let windows = [Window::wide(320), dark, Window::wide(1120)];
    for (language, window) in LANGUAGES.into_iter().zip(windows) {
        studio.page.resize(window).await?;
        studio.press("button", &[language]).await?;
        studio.page.axe_clean().await?;
        studio
            .page
            .holds(
                "nothing is wider than the window",
                "return document.documentElement.scrollWidth <= innerWidth",
            )
            .await?;
    }
    studio.page.resize(Window::wide(1440)).await
}

async fn the_places_and_each_panel_of_saving_are_accessible_in_three_languages(
    page: &Page,
) -> Outcome {
    let server = apache().await;
    server.write("feed.json", FEED);
    let studio = Studio::open_at(page, &server.origin).await?;
    page.eval("for (const it of document.querySelectorAll('details')) it.open = true")
        .await?;
    look(&studio).await?;
    studio.open_address("/feed.json").await?;
    studio.press("button", &["Place"]).await?;
    studio
        .wait_for("button", &["On a web server (WebDAV)", "Save here"])
        .await?;
    look(&studio).await?;
    studio.press("button", &["Versions"]).await?;
    studio
        .wait_for("button", &["Put this version back"])
        .await?;
    look(&studio).await?;
    studio.retitle("اتفاقية", "Accord").await?;
    server.write("feed.json", &FEED.replace("Acord", "Entente"));
    studio.press("button", &["Save"]).await?;
    studio.wait_for("button", &["Take mine"]).await?;
    look(&studio).await?;
    studio.press("button", &["Take mine"]).await?;
    studio.says("On the server since").await?;
    studio.retitle("أبواب", "Journées").await?;
    server.remove("feed.json");
    studio.press("button", &["Save"]).await?;
    studio.says("The file is not there any more").await?;
    look(&studio).await
}
