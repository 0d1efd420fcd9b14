//! The snippet builder: what it prints works on a page, and it finds what is wrong with a feed and its server.

mod choices;
mod findings;
mod printed;

use crate::webdriver::{Outcome, Page, Scenario, Window};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    [choices::all(), printed::all(), findings::all()]
        .into_iter()
        .flatten()
        .collect()
}

/// The forms of the snippet.
const WAYS: [&str; 6] = ["tag", "element", "react", "frame", "wordpress", "checked"];

/// Opens the builder with settings, and waits until both checks have ended.
async fn open(page: &Page, settings: &[(&str, &str)]) -> Outcome {
    open_in(page, settings, Window::wide(1120)).await
}

async fn open_in(page: &Page, settings: &[(&str, &str)], window: Window) -> Outcome {
    let encode = |text| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let pairs: Vec<String> = settings
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
        .collect();
    // Another fragment alone would not open the page anew.
    page.open("/tests/pages/plain.html").await?;
    page.open_in(&format!("/www/builder/#{}", pairs.join("&")), window)
        .await?;
    wait_checks(page).await
}

async fn wait_checks(page: &Page) -> Outcome {
    page.wait(
        "both checks ended",
        "return test.all('#feed-status, #server-status').every((it) => it.textContent && !it.textContent.endsWith('…'))",
    )
    .await
    .map(drop)
}

/// Chooses the form of the snippet, and returns the snippet.
async fn snippet(page: &Page, way: &str) -> Outcome<String> {
    page.eval(&format!("test.one('input[name=way][value={way}]').click()"))
        .await?;
    text(page, "#snippet code").await
}

async fn text(page: &Page, selector: &str) -> Outcome<String> {
    let text = page
        .eval(&format!("return test.one({}).textContent", json!(selector)))
        .await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}
