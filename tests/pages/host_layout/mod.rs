//! The timeline in the boxes that host pages put it into: it has the room that there is, and moves nothing.

mod columns;
mod narrow;
mod room;
mod scale;
mod shift;
mod text;

use crate::webdriver::{Browser, Failure, Outcome, Page, Scenario, Window};

/// The page that the tests fill.
const BLANK: &str = "/tests/pages/blank.html";

const TIMELINE: &str = r#"<masar-timeline feed="/www/feeds/partnership.json"></masar-timeline>"#;

/// Declares `host`, the timeline in whatever shadow root, and `part`, which finds an element in the timeline.
const FIND: &str = "
    const within = (root) => root.querySelector('masar-timeline')
      ?? [...root.querySelectorAll('*')].map((it) => it.shadowRoot && within(it.shadowRoot)).find(Boolean);
    const host = within(document);
    const part = (selector) => host.shadowRoot.querySelector(selector);
    const parts = (selector) => [...host.shadowRoot.querySelectorAll(selector)];
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const sleep = (ms) => new Promise((done) => setTimeout(done, ms));";

/// A host page, and what holds of it.
struct Case {
    name: String,
    /// The width of the window, px.
    width: u32,
    /// The markup around the timeline, which is at the sign `@`.
    markup: String,
    /// JavaScript that returns true, or what is wrong.
    check: String,
}

pub fn all() -> Vec<Scenario> {
    [
        room::all(),
        narrow::all(),
        scale::all(),
        columns::all(),
        text::all(),
        shift::all(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The least width of a window of WebKitGTK, px.
const LEAST_WIDTH: u32 = 290;

/// Opens each page, and checks it there. In other browsers than Chromium these are every third, or all if all combinations
/// are asked for.
async fn hold(page: &Page, cases: &[Case]) -> Outcome {
    let least = match page.browser {
        Browser::WebKit => LEAST_WIDTH,
        _ => 0,
    };
    let step = match page.browser {
        Browser::Chromium => 1,
        _ if page.full => 1,
        _ => 3,
    };
    let mut wrong = Vec::new();
    for case in cases.iter().step_by(step) {
        let width = case.width.max(least);
        page.open_in(BLANK, Window::wide(width)).await?;
        let body = case.markup.replace('@', TIMELINE);
        page.eval(&insertion(&body)).await?;
        page.wait_state("ready").await?;
        page.settle().await?;
        let check = format!("{FIND} {}", case.check);
        if let Err(Failure(why)) = page.holds(&case.name, &check).await {
            wrong.push(format!("{width} px: {why}"));
        }
    }
    if wrong.is_empty() {
        return Ok(());
    }
    Failure::because(wrong.join("\n        "))
}

/// Returns the script that fills the page. It runs the scripts in the markup, which `innerHTML` does not.
fn insertion(body: &str) -> String {
    let body = serde_json::json!(body);
    format!(
        "document.body.innerHTML = {body};
         for (const script of document.body.querySelectorAll('script')) {{
           const copy = document.createElement('script'); copy.textContent = script.textContent; script.replaceWith(copy);
         }}"
    )
}
