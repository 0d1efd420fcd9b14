//! The Studio without a network, once it was loaded.

use serde_json::{Value, json};

use super::Studio;
use super::drafts::{FEED, TITLE, expect_title};
use super::server::{self, without_marks};
use crate::pages::server::{Answer, Server};
use crate::webdriver::{Browser, Failure, Outcome, Page, Window, repository};

scenarios![
    the_studio_works_without_a_network_once_it_was_loaded_and_serves_no_page_of_a_visitor,
    a_new_version_of_the_studio_is_offered_and_loaded_only_when_it_is_asked_for,
    what_was_written_without_a_network_is_merged_on_the_server_when_it_is_back,
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

/// Takes the page's network away, or gives it back. What the service worker has stored is there all the same.
async fn disconnect(page: &Page, offline: bool) -> Outcome {
    page.cdp("Network.enable", json!({})).await?;
    let what = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    page.cdp("Network.emulateNetworkConditions", what)
        .await
        .map(drop)
}

async fn what_was_written_without_a_network_is_merged_on_the_server_when_it_is_back(
    page: &Page,
) -> Outcome {
    if page.browser != Browser::Chromium {
        return Failure::needs_chromium("a page without a network");
    }
    let server = server::apache().await;
    server.write("feed.json", server::FEED);
    let studio = Studio::open_at(page, &server.origin).await?;
    wait_active(page).await?;
    studio.open_address("/feed.json").await?;
    disconnect(page, true).await?;
    studio.retitle("اتفاقية", "Accord").await?;
    let summary = ["Event", "Summary", "Français"];
    studio.fill(&summary, "Signé <b>à Fès</b>.").await?;
    let fix = "Write only the text: \"Signé à Fès.\"";
    studio.press("button", &["Event", fix]).await?;
    studio.press("button", &["Save"]).await?;
    studio.says("Not saved").await?;
    // A colleague has a network.
    server.write(
        "feed.json",
        &server::FEED.replace("Portes", "Portes ouvertes"),
    );
    disconnect(page, false).await?;
    studio.press("button", &["Check and save again"]).await?;
    studio.says("On the server since").await?;
    let text = server.read("feed.json").unwrap_or_default();
    let feed: Value = serde_json::from_str(&text)?;
    let [first, second] = [0, 1].map(|at| &feed["events"][at]);
    let is_whole = first["title"]["fr"] == "Accord"
        && first["summary"]["fr"] == "Signé à Fès."
        && second["title"]["fr"] == "Portes ouvertes";
    match is_whole {
        true => Ok(()),
        false => Failure::because(text),
    }
}
