//! The timeline in the boxes that host pages put it into, in Chromium and Firefox: it has the room that there is, and
//! moves nothing.

mod columns;
mod narrow;
mod room;
mod scale;
mod shift;
mod text;

use crate::webdriver::{Failure, Firefox, Outcome, Page, Scenario, Window};

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

/// Opens each page in Chromium, and every third in Firefox, or each if all combinations are asked for; and checks it there.
async fn hold_in_both_browsers(page: &Page, cases: &[Case]) -> Outcome {
    let mut wrong = Vec::new();
    let firefox = Firefox::start().await?;
    for (at, case) in cases.iter().enumerate() {
        let body = case.markup.replace('@', TIMELINE);
        let check = format!("{FIND} {}", case.check);
        page.open_in(BLANK, Window::wide(case.width)).await?;
        page.eval(&insertion(&body)).await?;
        page.wait_state("ready").await?;
        page.settle().await?;
        if let Err(Failure(why)) = page.holds(&case.name, &check).await {
            wrong.push(format!("Chromium, {} px: {why}", case.width));
        }
        if at % 3 > 0 && !page.full {
            continue;
        }
        let address = format!("{}{BLANK}", page.origin);
        firefox
            .fill(&address, case.width, &insertion(&body))
            .await?;
        let found = firefox.eval(&check).await?;
        if found != true {
            let (name, width) = (&case.name, case.width);
            wrong.push(format!("Firefox, {width} px: {name}: {found}"));
        }
    }
    firefox.stop().await?;
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
