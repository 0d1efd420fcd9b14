//! Random actions on a dense feed, and feeds that were changed at random: the widget neither fails nor stops.

use serde_json::{Value, json};

use crate::webdriver::{Browser, Failure, Outcome, Page, Scenario, Window};

const ACTIONS: &str = include_str!("actions.js");
const CHANGED_FEEDS: &str = include_str!("changed_feeds.js");

/// The scenarios; `full` has ten thousand actions and two thousand feeds.
pub fn all(full: bool) -> Vec<Scenario> {
    vec![
        Scenario::new("random_actions_leave_a_timeline_that_works", move |page| {
            Box::pin(random_actions(page, if full { 100 } else { 3 }))
        }),
        Scenario::new("a_changed_feed_is_shown_or_refused", move |page| {
            Box::pin(changed_feeds(page, if full { 2000 } else { 60 }))
        }),
    ]
}

/// Performs a hundred actions for each of so many seeds.
async fn random_actions(page: &Page, seeds: u32) -> Outcome {
    for seed in 1..=seeds {
        let is_chromium = page.browser == Browser::Chromium;
        let narrow = if is_chromium { 390 } else { 500 };
        let window = Window {
            touch: seed % 2 == 0 && is_chromium,
            ..Window::wide(if seed % 3 == 0 { narrow } else { 1120 })
        };
        page.open_in("/tests/pages/blank.html", window).await?;
        page.eval(
            "window.print = window.alert = () => {}; navigator.share = async () => {};
             document.body.innerHTML = `<masar-timeline feed='/made/120.json' lang='fr'></masar-timeline>`;",
        )
        .await?;
        page.wait_state("ready").await?;
        // Parts, since a script has a time limit, and a browser without a graphics processor draws few frames in a second.
        for part in 1..=5 {
            let wrong = page
                .eval(&format!("const seed = {seed}, count = 20; {ACTIONS}"))
                .await?;
            is_empty(&wrong, &format!("seed {seed}, part {part}"))?;
        }
        works(page, seed).await?;
    }
    Ok(())
}

/// The timeline still answers: it shows another view when its tab is pressed.
async fn works(page: &Page, seed: u32) -> Outcome {
    page.eval(
        "const host = test.one('masar-timeline');
         for (const { name } of [...host.attributes]) if (!['feed', 'data-state'].includes(name)) host.removeAttribute(name);
         host.select(null);",
    )
    .await?;
    page.wait_state("ready").await?;
    for view in ["table", "story"] {
        page.wait(
            &format!("after seed {seed} the {view} was chosen"),
            &format!(
                "const tab = test.one('#tab-{view}'); tab?.click(); await new Promise(test.frame);
                 return tab?.ariaSelected === 'true'"
            ),
        )
        .await?;
    }
    page.no_console_errors().await
}

async fn changed_feeds(page: &Page, count: u32) -> Outcome {
    page.open_with("").await?;
    // Parts, since a script has a time limit.
    for start in (0..count).step_by(20) {
        let wrong = page
            .eval(&format!(
                "const start = {start}, end = {}; {CHANGED_FEEDS}",
                count.min(start + 20)
            ))
            .await?;
        is_empty(&wrong, &format!("feeds from {start}"))?;
    }
    Ok(())
}

fn is_empty(wrong: &Value, place: &str) -> Outcome {
    if *wrong == json!([]) {
        return Ok(());
    }
    Failure::because(format!("{place}: {wrong:#}"))
}
