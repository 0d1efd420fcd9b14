//! The Studio without a network, once it was loaded.

use super::Studio;
use super::drafts::{FEED, TITLE, expect_title};
use super::server::without_marks;
use crate::pages::server::{Answer, Server};
use crate::webdriver::{Failure, Outcome, Page, Window, repository};

scenarios![
    the_studio_works_without_a_network_once_it_was_loaded_and_serves_no_page_of_a_visitor,
    a_new_version_of_the_studio_is_offered_and_loaded_only_when_it_is_asked_for,
];

/// The page of the Studio, with the tests' own script in browsers that need it.
fn page_of_studio(page: &Page, server: &Server, change: impl Fn(&str) -> String) -> Outcome {
    let text = std::fs::read_to_string(repository().join("pkg/studio.html"))?;
    let mut text = change(&text);
    if let Some((script, tag)) = page.early_script("/early.js") {
        server.answers("/early.js", javascript(script));
        text = text.replacen("<head>", &format!("<head>{tag}"), 1);
    }
    let head = "200 OK\r\nContent-Type: text/html; charset=utf-8".to_owned();
    server.answers(
        "/pkg/studio.html",
        Answer::Response(head, text.into_bytes()),
    );
    Ok(())
}

fn javascript(text: &str) -> Answer {
    let head = "200 OK\r\nContent-Type: text/javascript".to_owned();
    Answer::Response(head, text.as_bytes().to_vec())
}

async fn open<'p>(page: &'p Page, server: &Server) -> Outcome<Studio<'p>> {
    let address = format!("{}/pkg/studio.html", server.origin);
    page.open_in(&address, Window::wide(1440)).await?;
    let studio = Studio { page };
    studio.press("button", &["English"]).await?;
    Ok(studio)
}

async fn wait_active(page: &Page) -> Outcome {
    page.wait(
        "the service worker has the files",
        "return (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'",
    )
    .await
    .map(drop)
}

async fn the_studio_works_without_a_network_once_it_was_loaded_and_serves_no_page_of_a_visitor(
    page: &Page,
) -> Outcome {
    let server = Server::start_as_site().await?;
    page_of_studio(page, &server, str::to_owned)?;
    open(page, &server).await?;
    wait_active(page).await?;
    let scope = page
        .eval("return (await navigator.serviceWorker.getRegistration()).scope")
        .await?;
    if scope != format!("{}/pkg/studio.html", server.origin) {
        return Failure::because(format!("the worker serves {scope}"));
    }
    server.remove_all();
    if let Some((script, _)) = page.early_script("") {
        server.answers("/early.js", javascript(script));
    }
    let studio = open(page, &server).await?;
    studio.open_feed("feed.json", FEED).await?;
    page.wait_state("ready").await?;
    studio.open_row("Deal").await?;
    studio.fill(&TITLE, "Accord").await?;
    expect_title(&studio, "Accord").await?;
    studio.catch_downloads().await?;
    studio.press("button", &["Download the file"]).await?;
    let (_, text) = studio.download().await?;
    if without_marks(&text) != FEED.replace("Acord", "Accord") {
        return Failure::because(text);
    }
    page.holds(
        "the caches have neither feeds nor pages of visitors",
        "const all = [];
         for (const name of await caches.keys())
           if (name.startsWith('masar-studio ')) all.push(...(await (await caches.open(name)).keys()).map((it) => it.url));
         return all.length > 20 && all.every((it) => /\\/pkg\\/(masar[^/]*|studio\\.html)$/.test(it))",
    )
    .await
}

async fn a_new_version_of_the_studio_is_offered_and_loaded_only_when_it_is_asked_for(
    page: &Page,
) -> Outcome {
    let server = Server::start_as_site().await?;
    page_of_studio(page, &server, str::to_owned)?;
    open(page, &server).await?;
    wait_active(page).await?;
    // The next version: another worker, and a page that says so.
    let worker = "masar_studio_service_worker.js";
    let text = std::fs::read_to_string(repository().join("pkg").join(worker))?;
    let next = text.replace("masar-studio ", "masar-studio next ");
    if next == text {
        return Failure::because("the worker has another text than the test expects");
    }
    server.answers(format!("/pkg/{worker}"), javascript(&next));
    page_of_studio(page, &server, |text| {
        text.replace("<body>", "<body data-version=\"next\">")
    })?;
    let studio = open(page, &server).await?;
    studio.says("A new version of the Studio is ready").await?;
    page.holds(
        "the page is still that of the old version",
        "return !document.body.dataset.version",
    )
    .await?;
    page.axe_clean().await?;
    studio.press("button", &["Load the new version"]).await?;
    page.wait(
        "the new version is loaded",
        "return document.body.dataset.version === 'next'",
    )
    .await
    .map(drop)
}
