//! Many loads from a server that fails one request in ten: each timeline ends in a state that the docs name.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::server::{media_type, read_head};
use crate::webdriver::{Failure, Outcome, Page, Scenario, repository};

/// The number of pages that load at a time.
const AT_ONCE: u32 = 20;

/// The scenario; `full` has two hundred loads.
pub fn all(full: bool) -> Vec<Scenario> {
    vec![Scenario::new(
        "every_load_from_an_unreliable_server_ends_in_a_documented_state",
        move |page| Box::pin(loads(page, if full { 200 } else { AT_ONCE })),
    )]
}

/// How the server fails a request.
#[derive(Clone, Copy, Debug)]
enum Fault {
    /// It never responds.
    Silence,
    /// It sends half of the body and no more.
    HalfABody,
    /// It closes the connection.
    Closed,
    /// It responds with an error page.
    ErrorPage,
    /// It responds with another file: an HTML page with status 200.
    WrongFile,
}

const FAULTS: [Fault; 5] = [
    Fault::Silence,
    Fault::HalfABody,
    Fault::Closed,
    Fault::ErrorPage,
    Fault::WrongFile,
];

/// Returns the fault of a request, of one in ten. The same requests fail in each run, in this order of their arrival.
fn fault_of(request: u32) -> Option<Fault> {
    // Knuth's multiplicative hash.
    let hash = request.wrapping_mul(2_654_435_761) >> 8;
    let fault = FAULTS[(hash / 10) as usize % FAULTS.len()];
    hash.is_multiple_of(10).then_some(fault)
}

/// The page that tells its frame's parent how its timeline ended.
const PAGE: &str = r#"<!doctype html><meta charset="utf-8"><title>Load</title>
<masar-timeline feed="/www/feeds/partnership.json" lang="fr"><p id="own">Own words</p></masar-timeline>
<script>
  const host = document.querySelector("masar-timeline"), start = performance.now();
  const waited = () => performance.now() - start;
  // Without masar.js the words of the page's author stay.
  const isMissing = () => !customElements.get("masar-timeline") && waited() > 20000;
  const state = () => host.dataset.state ?? (isMissing() ? "own words" : "none");
  const root = () => host.shadowRoot;
  // As long as the shadow root has a slot, the words of the page's author are shown.
  const shown = () => (root()?.textContent ?? "") + (root() && !root().querySelector("slot") ? "" : host.textContent);
  const seen = () => shown().trim().length > 5;
  const timer = setInterval(() => {
    if (waited() < 70000 && ["none", "loading"].includes(state())) return;
    clearInterval(timer);
    parent.postMessage({ state: state(), seen: seen(), seconds: Math.round(waited() / 1000) }, "*");
  }, 100);
</script>
<script src="/pkg/masar.js" async></script>"#;

async fn loads(page: &Page, count: u32) -> Outcome {
    let listener = TcpListener::bind("0.0.0.0:0").await?;
    let port = listener.local_addr()?.port();
    let requests = Arc::new(AtomicU32::new(0));
    let counter = Arc::clone(&requests);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(answer(stream, Arc::clone(&counter)));
        }
    });
    let mut ends = Vec::new();
    for _ in (0..count).step_by(AT_ONCE as usize) {
        page.open_with("").await?;
        // Each page has a host of its own, so that none waits for the connections of another.
        page.eval(&format!(
            "window.ends = [];
             addEventListener('message', ({{ data }}) => ends.push(data));
             document.body.innerHTML = Array.from({{ length: {AT_ONCE} }}, (_, number) => `<iframe src='http://127.0.0.${{number + 2}}:{port}/' width=700 height=500></iframe>`).join('')"
        ))
        .await?;
        for _ in 0..80 {
            tokio::time::sleep(Duration::from_secs(1)).await;
            if page.eval("return ends.length").await? == AT_ONCE {
                break;
            }
        }
        let batch = page.eval("return ends").await?;
        ends.extend(batch.as_array().cloned().unwrap_or_default());
    }
    println!(
        "     {} loads, {} requests, the last ended after {} s, states: {}",
        ends.len(),
        requests.load(Ordering::Relaxed),
        ends.iter()
            .filter_map(|end| end["seconds"].as_u64())
            .max()
            .unwrap_or(0),
        ["ready", "stale", "empty", "error", "own words"]
            .map(|state| format!(
                "{state} {}",
                ends.iter().filter(|end| end["state"] == state).count()
            ))
            .join(", ")
    );
    let documented = |end: &&serde_json::Value| {
        ["ready", "stale", "empty", "error", "own words"]
            .iter()
            .any(|state| end["state"] == *state)
            && end["seen"] == true
    };
    let good = ends.iter().filter(documented).count();
    if good == count as usize {
        return Ok(());
    }
    let bad: Vec<_> = ends.iter().filter(|end| !documented(end)).collect();
    Failure::because(format!("{good} of {count} loads ended well; not: {bad:?}"))
}

async fn answer(mut stream: TcpStream, requests: Arc<AtomicU32>) -> std::io::Result<()> {
    let Some(head) = read_head(&mut stream).await? else {
        return Ok(());
    };
    let path = head.split(' ').nth(1).unwrap_or_default();
    if path == "/" {
        return respond(&mut stream, "200 OK", "text/html", PAGE.as_bytes()).await;
    }
    let body = std::fs::read(repository().join(path.trim_start_matches('/')));
    let Ok(body) = body else {
        return respond(&mut stream, "404 Not Found", "text/plain", b"").await;
    };
    let media_type = media_type(path);
    match fault_of(requests.fetch_add(1, Ordering::Relaxed)) {
        None => respond(&mut stream, "200 OK", media_type, &body).await,
        Some(Fault::Closed) => Ok(()),
        Some(Fault::ErrorPage) => {
            respond(
                &mut stream,
                "500 Internal Server Error",
                "text/html",
                b"<h1>Sorry</h1>",
            )
            .await
        }
        Some(Fault::WrongFile) => {
            respond(
                &mut stream,
                "200 OK",
                "text/html",
                b"<!doctype html><h1>Home</h1>",
            )
            .await
        }
        Some(fault @ (Fault::Silence | Fault::HalfABody)) => {
            if matches!(fault, Fault::HalfABody) {
                let length = body.len();
                let head = format!(
                    "HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {length}\r\n\r\n"
                );
                stream.write_all(head.as_bytes()).await?;
                stream.write_all(&body[..length / 2]).await?;
            }
            // Nothing more is sent until the browser ends the request.
            stream.read(&mut [0]).await.map(drop)
        }
    }
}

async fn respond(
    stream: &mut TcpStream,
    status: &str,
    media_type: &str,
    body: &[u8],
) -> std::io::Result<()> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body).await
}
