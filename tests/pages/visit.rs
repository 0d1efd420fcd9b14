//! A whole visit, with every request and everything that is stored: the script, the feed and its media are on three servers,
//! the page is on a fourth.

use serde_json::json;

use super::server::{Answer, Server, media_type};
use crate::webdriver::{Browser, Failure, Outcome, Page, repository};

scenarios![a_whole_visit_requests_nothing_else_and_stores_only_the_copy];

/// The server of each kind of file.
struct Servers {
    page: Server,
    script: Server,
    feed: Server,
    media: Server,
}

/// A header that makes the browser report each request of the page, whatever makes it, and allow it.
const REPORT: &str =
    "Content-Security-Policy-Report-Only: default-src 'none'; form-action 'none'; base-uri 'none'";

/// What a visitor does, step by step, and what is to be seen then.
const STEPS: [(&str, &str); 10] = [
    (
        "test.one('section.masar').dispatchEvent(new Event('pointerover', { bubbles: true }))",
        "test.one('.search input')",
    ),
    ("host.view = 'story'", "test.one('.story .item')"),
    ("host.view = 'table'", "test.one('table')"),
    (
        "const field = test.one('.search input'); field.value = 'second'; field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))",
        "test.one('.status').textContent",
    ),
    (
        "const field = test.one('.search input'); field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true, composed: true })); host.filter = 'tag=school'",
        "host.shadowRoot",
    ),
    (
        "host.filter = ''; host.view = 'axis'; host.select('one')",
        "test.one('[part=detail]')",
    ),
    (
        "host.close(); host.lang = 'fr'",
        "test.one('section.masar').lang === 'fr'",
    ),
    (
        "dispatchEvent(new Event('beforeprint')); await test.sleep(50); dispatchEvent(new Event('afterprint'))",
        "test.one('section.masar')",
    ),
    (
        "host.debug = 'en'",
        "['clean', 'warnings', 'errors'].includes(test.one('.check')?.dataset.state)",
    ),
    (
        "host.removeAttribute('debug'); host.kiosk = true",
        "test.one('.kiosk-stage')",
    ),
];

async fn a_whole_visit_requests_nothing_else_and_stores_only_the_copy(page: &Page) -> Outcome {
    let servers = serve(page).await?;
    page.open(&format!("{}/page.html", servers.page.origin))
        .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    for (action, seen) in STEPS {
        let host = "const host = test.one('masar-timeline');";
        page.eval(&format!("{host} {action}")).await?;
        page.wait(action, &format!("{host} return {seen}")).await?;
        page.settle().await?;
    }
    if page.browser != Browser::WebKit {
        page.print(json!({})).await?;
    }
    only_known_requests(page, &servers).await?;
    only_the_copy_is_stored(page, &servers.feed.origin).await
}

/// Starts the servers.
async fn serve(page: &Page) -> Outcome<Servers> {
    let servers = Servers {
        page: Server::start().await?,
        script: Server::start().await?,
        feed: Server::start().await?,
        media: Server::start().await?,
    };
    for entry in std::fs::read_dir(repository().join("pkg"))?.flatten() {
        let path = format!("/pkg/{}", entry.file_name().to_string_lossy());
        if entry.path().is_file() {
            let kind = media_type(&path);
            let head = format!("200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: {kind}");
            let body = std::fs::read(entry.path())?;
            servers.script.answers(path, Answer::Response(head, body));
        }
    }
    servers.media.answers("/picture.svg", Answer::Picture(""));
    servers
        .feed
        .answers("/feed.json", Answer::Body(feed(&servers.media.origin)));
    let early = page.early_script("/early.js");
    if let Some((script, _)) = early {
        let head = "200 OK\r\nContent-Type: text/javascript".to_owned();
        let answer = Answer::Response(head, script.into());
        servers.page.answers("/early.js", answer);
    }
    let html = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">{}<link rel=\"icon\" href=\"data:,\"><title>Visit</title>\
         <script src=\"{}/pkg/masar.js\" data-feed=\"{}/feed.json\" async></script>",
        page.early_script("/early.js")
            .map_or(String::new(), |it| it.1),
        servers.script.origin,
        servers.feed.origin
    );
    let head = format!("200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{REPORT}");
    let answer = Answer::Response(head, html.into_bytes());
    servers.page.answers("/page.html", answer);
    Ok(servers)
}

/// A feed with every kind of address.
fn feed(media: &str) -> String {
    json!({
        "masar": 1, "title": {"en": "Visit", "fr": "Visite"}, "languages": ["en", "fr"],
        "source": {"title": "Source", "href": "https://source.example/"},
        "tracks": [{"id": "t", "title": "Track"}, {"id": "u", "title": "Other"}],
        "partners": [{"id": "p", "name": "Partner", "href": "https://partner.example/"}],
        "events": [
            {"id": "one", "date": "2022-09-14", "title": "First", "track": "t", "partners": ["p"], "tags": ["school"],
             "body": "Text with https://text.example/picture.png",
             "place": {"name": "Hall", "locality": "Fez", "geo": [34.03, -5.0]},
             "links": [{"href": "https://link.example/", "title": "Link"}],
             "media": [{"src": format!("{media}/picture.svg"), "alt": "Picture"}]},
            {"id": "two", "date": "2023-05-17/2023-05-21", "title": "Second", "track": "u"},
        ],
    })
    .to_string()
}

/// Fails if a request went to another server, or to a file that is not known.
async fn only_known_requests(page: &Page, servers: &Servers) -> Outcome {
    let reported = page
        .eval(
            "const reported = test.violations.map((it) => it.split(' ')[1]).filter((it) => /^[a-z]+:/.test(it));
             return [...new Set([...reported, ...performance.getEntriesByType('resource').map((it) => it.name)])]",
        )
        .await?;
    let known = [&servers.script, &servers.feed, &servers.media].map(|it| it.origin.as_str());
    let addresses: Vec<&str> = reported
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|it| it.as_str())
        .collect();
    for wanted in known {
        if !addresses.iter().any(|it| it.starts_with(wanted)) {
            return Failure::because(format!(
                "no request to {wanted} was recorded: {addresses:?}"
            ));
        }
    }
    // Addresses of the document itself, and data that is in it, are no requests.
    let is_local = |it: &str| it.starts_with("data:") || it.starts_with("blob:");
    let strange: Vec<&&str> = addresses
        .iter()
        .filter(|it| !known.iter().any(|origin| it.starts_with(origin)) && !is_local(it))
        .filter(|it| !it.ends_with("/early.js"))
        .collect();
    if !strange.is_empty() {
        return Failure::because(format!("requests to others: {strange:?}"));
    }
    let is_known = |path: &String| {
        path.starts_with("/pkg/")
            || ["/page.html", "/early.js", "/feed.json", "/picture.svg"].contains(&path.as_str())
    };
    let logs = [
        &servers.page,
        &servers.script,
        &servers.feed,
        &servers.media,
    ];
    let mut unknown: Vec<String> = logs.iter().flat_map(|it| it.take_log()).collect();
    unknown.retain(|path| !is_known(path));
    match unknown.is_empty() {
        true => Ok(()),
        false => Failure::because(format!("requests for other files: {unknown:?}")),
    }
}

/// Fails if anything but the copy of the feed is stored on the page's origin.
async fn only_the_copy_is_stored(page: &Page, feed: &str) -> Outcome {
    page.holds(
        "only the copy of the feed is stored",
        &format!(
            "const caches_ = await caches.keys();
             const copies = (await Promise.all(caches_.map(async (it) => (await (await caches.open(it)).keys()).map((request) => request.url)))).flat();
             const stored = {{
               cookies: document.cookie, local: Object.keys(localStorage), session: Object.keys(sessionStorage),
               databases: (await indexedDB.databases?.() ?? []).map((it) => it.name),
               workers: (await navigator.serviceWorker?.getRegistrations() ?? []).length, name: window.name, caches: caches_, copies,
             }};
             const wanted = {{ cookies: '', local: [], session: [], databases: [], workers: 0, name: '', caches: ['masar'], copies: ['{feed}/feed.json'] }};
             return JSON.stringify(stored) === JSON.stringify(wanted) || JSON.stringify(stored)"
        ),
    )
    .await
}
