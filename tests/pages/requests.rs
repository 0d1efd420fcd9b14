//! Requests for feeds: servers that are slow, endless or elsewhere, and requests that another one replaces.

use super::server::{Answer, Server};
use crate::webdriver::{Failure, Outcome, Page, published, repository};

scenarios![
    a_server_that_falls_silent_is_waited_for_15_s,
    an_endless_feed_is_no_longer_read_after_16_mib,
    reload_aborts_the_request_that_is_under_way,
    a_page_on_another_origin_is_not_requested,
    a_page_that_is_redirected_to_another_origin_is_left_out,
    the_addresses_of_a_redirected_feed_are_relative_to_its_final_address,
];

fn feed(title: &str, more: &str) -> Answer {
    Answer::Body(format!(
        r#"{{"masar": 1, "title": "{title}", "events": [{{"id": "{title}", "date": "2024", "title": "Event of {title}", "links": [{{"href": "more.html", "label": "More"}}]}}]{more}}}"#
    ))
}

fn tag(address: &str) -> String {
    format!("<masar-timeline feed=\"{address}\" lang=\"en\" view=\"story\"></masar-timeline>")
}

async fn a_server_that_falls_silent_is_waited_for_15_s(page: &Page) -> Outcome {
    let server = Server::start().await?;
    let origin = &server.origin;
    server.answers("/silent.json", Answer::Silence);
    server.answers("/half.json", Answer::HalfABody("{\"masar\": 1,"));
    for name in ["masar_core.js", "masar_core_bg.wasm"] {
        server.answers(format!("/{}", published(name)?), Answer::Silence);
    }
    server.answers("/stored.json", Answer::Silence);
    // A host with connections of its own, where even the copies of feeds cannot be read.
    let mute = Server::start().await?;
    for name in ["masar_core.js", "masar_core_bg.wasm"] {
        mute.answers(format!("/{}", published(name)?), Answer::Silence);
    }
    mute.answers("/feed.json", Answer::Silence);
    // A host that falls silent when the glue is loaded.
    let faint = Server::start().await?;
    for entry in std::fs::read_dir(repository().join("pkg"))? {
        let path = entry?.path();
        let extension = path.extension().and_then(|it| it.to_str());
        let headers = match extension {
            Some("js") => "Content-Type: text/javascript\r\n",
            Some("wasm") => "Content-Type: application/wasm\r\n",
            Some("txt") => "Content-Type: text/plain\r\n",
            _ => continue,
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        faint.answers(
            format!("/{name}"),
            Answer::File(std::fs::read(&path)?, headers),
        );
    }
    let fallback = format!("/{}", published("masar_fallback.js")?);
    faint.answers(&fallback, Answer::Silence);
    faint.answers("/feed.json", Answer::Silence);
    page.open_with("").await?;
    let stored = r#"{"masar": 1, "title": "Kept", "events": [{"id": "kept", "date": "2023", "title": "Kept event"}]}"#;
    let elements = [
        tag(&format!("{origin}/silent.json")),
        tag(&format!("{origin}/half.json")),
        tag(&format!("{origin}/stored.json")),
        tag("/www/feeds/partnership.json").replace(" feed", &format!(" base=\"{origin}/\" feed")),
        tag(&format!("{}/feed.json", mute.origin))
            .replace(" feed", &format!(" base=\"{}/\" feed", mute.origin)),
        tag(&format!("{}/feed.json", faint.origin))
            .replace(" feed", &format!(" base=\"{}/\" feed", faint.origin)),
    ]
    .concat();
    page.eval(&format!(
        "await (await caches.open('masar')).put('{origin}/stored.json', new Response(`{stored}`, {{ headers: {{ date: new Date(2026, 10, 21).toUTCString() }} }}));
         window.start = performance.now();
         document.body.innerHTML = `{elements}`;
         await new Promise((done) => setTimeout(done, 12000));"
    ))
    .await?;
    page.holds(
        "nothing is given up before",
        "return test.all('masar-timeline').slice(0, 3).every((it) => it.dataset.state === 'loading')",
    )
    .await?;
    page.wait(
        "then every element says how it stands",
        "return test.all('masar-timeline').map((it) => it.dataset.state).join() === 'error,error,stale,error,error,error'",
    )
    .await?;
    page.wait(
        "the copy and the list are shown, and the others have a sentence",
        "const [silent, half, stored, list, mute, faint] = test.all('masar-timeline');
         return [silent, half, mute, faint].every((it) => it.shadowRoot?.querySelector('[role=alert]')?.textContent.length > 20)
           && stored.shadowRoot.textContent.includes('Kept event') && test.visible(list.shadowRoot.querySelector('ol li time'))",
    )
    .await?;
    page.holds(
        "nothing is waited for twice, which takes 30 s",
        "return performance.now() - start < 24000",
    )
    .await?;
    faint.wait(&fallback, 1).await?;
    for path in ["/silent.json", "/half.json", "/stored.json"] {
        server.wait(&format!("closed {path}"), 1).await?;
    }
    Ok(())
}

async fn an_endless_feed_is_no_longer_read_after_16_mib(page: &Page) -> Outcome {
    let server = Server::start().await?;
    server.answers("/endless.json", Answer::Endless);
    page.open_with(&tag(&format!("{}/endless.json", server.origin)))
        .await?;
    page.wait(
        "the reason is told",
        "const it = test.events.find((it) => it.type === 'masar-error')?.detail;
         return it?.code === 'feed-too-large' && it.message.includes('16 MiB') && it.url.endsWith('/endless.json')",
    )
    .await?;
    page.wait_state("error").await?;
    server.wait("closed /endless.json", 1).await
}

async fn reload_aborts_the_request_that_is_under_way(page: &Page) -> Outcome {
    let server = Server::start().await?;
    let address = format!("{}/feed.json", server.origin);
    server.answers("/feed.json", Answer::Silence);
    page.open_with(&tag(&address).repeat(2)).await?;
    server.wait("/feed.json", 1).await?;
    server.answers("/feed.json", feed("First", ""));
    page.eval("test.one('masar-timeline').reload()").await?;
    server.wait("closed /feed.json", 1).await?;
    page.wait(
        "the new response reaches both elements",
        "return test.all('masar-timeline').every((it) => it.dataset.state === 'ready' && it.shadowRoot.textContent.includes('Event of First'))",
    )
    .await?;
    page.holds(
        "no failure is told",
        "return test.events.every((it) => it.type !== 'masar-error')",
    )
    .await?;
    match server.count("/feed.json") {
        2 => Ok(()),
        count => Failure::because(format!("{count} requests for the feed")),
    }
}

async fn a_page_on_another_origin_is_not_requested(page: &Page) -> Outcome {
    let (server, other) = (Server::start().await?, Server::start().await?);
    other.answers("/2.json", feed("Second", ""));
    let next = format!(", \"next_url\": \"{}/2.json\"", other.origin);
    server.answers("/1.json", feed("First", &next));
    page.open_with(&tag(&format!("{}/1.json", server.origin)))
        .await?;
    page.wait(
        "the missing page is told",
        "return test.events.some((it) => it.type === 'masar-error' && it.detail.code === 'feed-page' && it.detail.message.includes('origin'))",
    )
    .await?;
    page.wait(
        "the first page is shown",
        "const it = test.one('masar-timeline'); return it.dataset.state === 'stale' && it.shadowRoot.textContent.includes('Event of First')",
    )
    .await?;
    match other.count("/2.json") {
        0 => Ok(()),
        count => Failure::because(format!("{count} requests to the other origin")),
    }
}

async fn a_page_that_is_redirected_to_another_origin_is_left_out(page: &Page) -> Outcome {
    let (server, other) = (Server::start().await?, Server::start().await?);
    other.answers("/2.json", feed("Second", ""));
    server.answers(
        "/2.json",
        Answer::Redirect(format!("{}/2.json", other.origin)),
    );
    server.answers("/1.json", feed("First", ", \"next_url\": \"2.json\""));
    page.open_with(&tag(&format!("{}/1.json", server.origin)))
        .await?;
    page.wait_state("stale").await?;
    page.holds(
        "nothing of it is shown",
        "return !test.one('masar-timeline').shadowRoot.textContent.includes('Event of Second')",
    )
    .await
}

async fn the_addresses_of_a_redirected_feed_are_relative_to_its_final_address(
    page: &Page,
) -> Outcome {
    let (server, other) = (Server::start().await?, Server::start().await?);
    let there = format!("{}/folder/1.json", other.origin);
    server.answers("/feed.json", Answer::Redirect(there));
    other.answers(
        "/folder/1.json",
        feed("First", ", \"next_url\": \"2.json\""),
    );
    other.answers("/folder/2.json", feed("Second", ""));
    page.open_with(&tag(&format!("{}/feed.json", server.origin)))
        .await?;
    page.wait(
        "the second page comes from the folder of the first",
        "const it = test.one('masar-timeline'); return it.dataset.state === 'ready' && it.shadowRoot.textContent.includes('Event of Second')",
    )
    .await?;
    Ok(())
}
