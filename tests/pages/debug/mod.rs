//! The checker's panel, for who keeps the feed; and nothing of it for visitors.

mod fixes;
mod used;
mod words;

use serde_json::json;

use crate::webdriver::{Outcome, Page, Scenario, Window};

/// The scenarios of every module here.
pub fn all() -> Vec<Scenario> {
    [words::all(), used::all(), fixes::all()]
        .into_iter()
        .flatten()
        .collect()
}

const MISTAKES: &str = "/www/demo/mistakes.json";
/// The panel's own state.
const STATE: &str = "test.one('.check')?.dataset.state";
/// What is asked for because of `debug`.
const ASKED: &str = "performance.getEntriesByType('resource').map((it) => it.name).filter((it) => it.includes('masar_check'))";

async fn open(page: &Page, attributes: &str, window: Window) -> Outcome {
    page.open_in("/tests/pages/blank.html", window).await?;
    let body = json!(format!("<masar-timeline {attributes}></masar-timeline>"));
    page.eval(&format!("document.body.innerHTML = {body}"))
        .await?;
    Ok(())
}

async fn wait_panel(page: &Page, states: &str) -> Outcome {
    page.wait(
        &format!("the panel was {states}"),
        &format!("return '{states}'.split(' ').includes({STATE})"),
    )
    .await?;
    Ok(())
}
