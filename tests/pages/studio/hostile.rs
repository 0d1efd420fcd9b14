//! Texts of a hostile feed in the Studio: they stay text.

use serde_json::{Value, json};

use super::Studio;
use crate::webdriver::{Failure, Outcome, Page, repository};

scenarios![a_hostile_feed_runs_no_script_and_asks_no_other_server_in_the_studio];

async fn a_hostile_feed_runs_no_script_and_asks_no_other_server_in_the_studio(
    page: &Page,
) -> Outcome {
    let file = repository().join("tests/pages/injection/payloads.json");
    let payloads: Vec<String> =
        serde_json::from_str(&std::fs::read_to_string(file)?).unwrap_or_default();
    if payloads.len() < 20 {
        return Failure::because("the payloads were not read");
    }
    let events: Vec<Value> = payloads
        .iter()
        .enumerate()
        .map(|(at, text)| {
            json!({
                "id": format!("e{at}"), "date": "2022", "title": { "en": text }, "summary": { "en": text }, "body": { "en": text },
                "tags": [text], "links": [{ "href": "javascript:alert(1)", "title": text }],
                "media": [{ "src": "javascript:alert(1)", "alt": text }],
            })
        })
        .collect();
    let feed = json!({ "masar": 1, "languages": ["en"], "title": { "en": payloads[0] }, "events": events });
    let studio = Studio::open(page, "English").await?;
    page.eval("window.alert = () => { window.wasAlerted = true }")
        .await?;
    studio.open_feed("hostile.json", &feed.to_string()).await?;
    for at in [0, payloads.len() / 2, payloads.len() - 1] {
        let press = format!(
            "const rows = document.querySelectorAll('ol button'); rows[Math.min({at}, rows.length - 1)].click()"
        );
        page.eval(&press).await?;
        page.settle().await?;
    }
    studio.press("button", &["Changes"]).await?;
    page.settle().await?;
    page.holds(
        "no script of the feed has run",
        "await test.sleep(500); return !window.wasAlerted",
    )
    .await?;
    let origin = json!(page.origin);
    let asked = page
        .eval(&format!(
            "return performance.getEntriesByType('resource').map((it) => it.name)
               .filter((it) => !it.startsWith({origin}) && !it.startsWith('blob:') && !it.startsWith('data:'))"
        ))
        .await?;
    if asked != json!([]) {
        return Failure::because(format!("the page has asked {asked}"));
    }
    page.no_csp_violations().await
}
