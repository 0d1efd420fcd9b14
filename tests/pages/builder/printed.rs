//! The snippets that the builder prints, on pages of a server with the policy that the builder prints.

use super::{open, snippet, text};
use crate::pages::server::{Answer, Server};
use crate::webdriver::{Failure, Outcome, Page, repository};

scenarios![
    the_printed_snippets_make_a_ready_timeline_under_the_printed_policy,
    the_printed_frame_shows_the_timeline_and_follows_its_height,
    the_printed_policy_allows_a_folder_and_a_feed_on_another_origin,
];

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("js") => "Content-Type: text/javascript\r\n",
        Some("wasm") => "Content-Type: application/wasm\r\n",
        Some("css") => "Content-Type: text/css\r\n",
        Some("json") => "Content-Type: application/json\r\n",
        Some("html") => "Content-Type: text/html; charset=utf-8\r\n",
        _ => "Content-Type: text/plain; charset=utf-8\r\n",
    }
}

/// The script that pages of a browser without Chromium's protocol load first, in a folder that the policy allows.
const EARLY: &str = "/pkg/early.js";

/// Serves the built `pkg/` and a feed, to pages of all origins.
async fn serve(page: &Page) -> Outcome<Server> {
    let server = Server::start().await?;
    if let Some((early, _)) = page.early_script(EARLY) {
        let file = Answer::File(early.into(), media_type(EARLY));
        server.answers(EARLY, file);
    }
    let pkg = repository().join("pkg");
    for folder in ["", "palettes/"] {
        for entry in std::fs::read_dir(pkg.join(folder))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.file_type()?.is_file() && !name.ends_with(".br") && !name.ends_with(".gz") {
                let file = Answer::File(std::fs::read(entry.path())?, media_type(&name));
                server.answers(format!("/pkg/{folder}{name}"), file);
            }
        }
    }
    let feed = std::fs::read(repository().join("www/feeds/partnership.json"))?;
    server.answers("/feed.json", Answer::File(feed, media_type("feed.json")));
    Ok(server)
}

/// Serves a page with these headers, which loads the script `early` first.
fn serve_page(server: &Server, early: &str, body: &str, sheet: &str, headers: &str) {
    let link = "<link rel=\"stylesheet\" href=\"/sheet.css\">";
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Page</title>{early}{link}<body>{body}"
    );
    // An answer's headers live as long as the test.
    let headers = format!("{}{headers}\r\n", media_type("page.html")).leak();
    server.answers("/page.html", Answer::File(page.into_bytes(), headers));
    let sheet = sheet.as_bytes().to_vec();
    server.answers("/sheet.css", Answer::File(sheet, media_type("sheet.css")));
}

/// Returns the HTML that loads the first script of a page from `origin`.
fn early(page: &Page, origin: &str) -> String {
    let early = page.early_script(&format!("{origin}{EARLY}"));
    early.map_or(String::new(), |(_, tag)| tag)
}

/// The printed policy as the only one that allows anything.
async fn strict(page: &Page) -> Outcome<String> {
    let policy = text(page, "#policy code").await?;
    Ok(policy.replacen(": ", ": default-src 'none'; ", 1))
}

async fn the_printed_snippets_make_a_ready_timeline_under_the_printed_policy(
    page: &Page,
) -> Outcome {
    let server = serve(page).await?;
    let origin = server.origin.clone();
    let (pkg, feed) = (format!("{origin}/pkg/"), format!("{origin}/feed.json"));
    let settings = [
        ("page", origin.as_str()),
        ("pkg", &pkg),
        ("feed", &feed),
        ("lang", "fr"),
        ("view", "story"),
        ("heading-level", "3"),
        ("accent", "#7a1f2b"),
        ("palette", "majorelle"),
    ];
    for way in ["tag", "element", "checked"] {
        open(page, &settings).await?;
        let printed = snippet(page, way).await?;
        let (policy, sheet) = (strict(page).await?, text(page, "#sheet code").await?);
        serve_page(&server, &early(page, &origin), &printed, &sheet, &policy);
        page.open(&format!("{origin}/page.html")).await?;
        page.wait_state("ready").await?;
        page.settle().await?;
        page.holds(
            "the timeline has the settings",
            "const timeline = test.one('masar-timeline');
             const color = getComputedStyle(timeline).getPropertyValue('--masar-accent');
             return timeline.lang === 'fr' && timeline.view === 'story' && color === '#7a1f2b'
               && timeline.shadowRoot.querySelector('h3[part~=title]')
               && getComputedStyle(timeline).getPropertyValue('--masar-c1') !== ''",
        )
        .await
        .map_err(|failure| Failure(format!("{way}: {failure}")))?;
        page.no_csp_violations().await?;
        page.no_console_errors().await?;
    }
    Ok(())
}

async fn the_printed_frame_shows_the_timeline_and_follows_its_height(page: &Page) -> Outcome {
    let server = serve(page).await?;
    let origin = server.origin.clone();
    let (pkg, feed) = (format!("{origin}/pkg/"), format!("{origin}/feed.json"));
    let settings = [
        ("page", origin.as_str()),
        ("pkg", &pkg),
        ("feed", &feed),
        ("view", "table"),
    ];
    open(page, &settings).await?;
    let printed = snippet(page, "frame").await?;
    let policy = text(page, "#policy code").await?;
    serve_page(&server, &early(page, &origin), &printed, "", &policy);
    // The server knows addresses with their queries.
    let frame = printed.split('"').find(|it| it.contains("frame.html"));
    let address = frame.unwrap_or_default().replace("&amp;", "&");
    let file = std::fs::read(repository().join("pkg/frame.html"))?;
    let path = address.strip_prefix(&origin).unwrap_or_default();
    server.answers(path, Answer::File(file, media_type("frame.html")));
    page.open(&format!("{origin}/page.html")).await?;
    page.wait(
        "the timeline in the frame is ready, and the frame is as high",
        "const frame = test.one('iframe'), timeline = frame.contentDocument?.querySelector('masar-timeline');
         return timeline?.dataset.state === 'ready' && timeline.view === 'table'
           && frame.clientHeight === Math.ceil(timeline.getBoundingClientRect().height)",
    )
    .await?;
    page.no_csp_violations().await
}

async fn the_printed_policy_allows_a_folder_and_a_feed_on_another_origin(page: &Page) -> Outcome {
    let (files, site) = (serve(page).await?, Server::start().await?);
    let (pkg, feed) = (
        format!("{}/pkg/", files.origin),
        format!("{}/feed.json", files.origin),
    );
    let settings = [
        ("page", site.origin.as_str()),
        ("pkg", &pkg),
        ("feed", &feed),
        ("palette", "atlas"),
    ];
    open(page, &settings).await?;
    let printed = snippet(page, "checked").await?;
    let (policy, sheet) = (strict(page).await?, text(page, "#sheet code").await?);
    serve_page(
        &site,
        &early(page, &files.origin),
        &printed,
        &sheet,
        &policy,
    );
    page.open(&format!("{}/page.html", site.origin)).await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.no_csp_violations().await?;
    page.no_console_errors().await
}
