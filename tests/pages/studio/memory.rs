//! The memory that the Studio holds after long work: nodes, listeners, bytes of JavaScript and of the Wasm, after garbage was
//! collected.

use super::Studio;
use super::list::large;
use crate::pages::memory::{held, open_with};
use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    events_steps_and_previews_that_come_and_go_leave_nothing_behind,
    feeds_that_are_opened_and_left_leave_nothing_behind,
];

/// The events of the feed.
const EVENTS: usize = 200;

/// What may be more after work than before, besides what is more without work: nodes, listeners, bytes of JavaScript and of the
/// Wasm. Each round would add more: the form of an event has some 400 nodes and 100 listeners.
const NOISE: [f64; 4] = [400.0, 50.0, 1_000_000.0, 65_536.0 * 4.0];

async fn events_steps_and_previews_that_come_and_go_leave_nothing_behind(page: &Page) -> Outcome {
    open_with(page, async || Studio::open(page, "English").await.map(drop)).await?;
    let studio = Studio { page };
    studio.open_feed("feed.json", &large(EVENTS)).await?;
    let rounds = if page.full { 40 } else { 6 };
    for at in 0..8 {
        work(&studio, at).await?;
    }
    let before = rest(&studio).await?;
    let control = rest(&studio).await?;
    for at in 0..rounds {
        work(&studio, at).await?;
    }
    let after = rest(&studio).await?;
    compare(&before, &control, &after)?;
    page.no_console_errors().await
}

async fn feeds_that_are_opened_and_left_leave_nothing_behind(page: &Page) -> Outcome {
    let open = async |at: usize| {
        open_with(page, async || Studio::open(page, "English").await.map(drop)).await?;
        let name = format!("feed-{at}.json");
        let studio = Studio { page };
        studio.open_feed(&name, &large(EVENTS)).await?;
        page.wait_state("ready").await?;
        rest(&studio).await
    };
    for at in 0..2 {
        open(at).await?;
    }
    let before = open(2).await?;
    let control = open(3).await?;
    let mut after = control;
    for at in 4..if page.full { 24 } else { 7 } {
        after = open(at).await?;
    }
    compare(&before, &control, &after)?;
    page.no_console_errors().await
}

/// Opens the form of an event, types, takes it back, and shows the parts and the previews.
async fn work(studio: &Studio<'_>, round: usize) -> Outcome {
    let page = studio.page;
    page.settle().await?;
    studio.open_event(&format!("Event {} ", round % 5)).await?;
    let title = ["Event", "Title", "English"];
    studio.fill(&title, &format!("Title {round}")).await?;
    studio.says("Only in this browser").await?;
    page.wait(
        "the text is carried out",
        "return [...document.querySelectorAll('button')].some((it) => it.textContent === 'Undo' && !it.disabled)",
    )
    .await?;
    studio.press("button", &["Undo"]).await?;
    studio.says("Undone: ").await?;
    studio.press("button", &["Event", "Close"]).await?;
    for part in ["Timeline", "Translations", "JSON", "Changes", "Events"] {
        studio.press("button", &[part]).await?;
    }
    for width in ["Phone", "Full width"] {
        studio.press("button", &[width]).await?;
    }
    // Without a key the page would stay where it is for a second.
    page.key("Tab").await
}

/// Waits until all that follows from a change is done, and returns what is held.
async fn rest(studio: &Studio<'_>) -> Outcome<[f64; 4]> {
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    held(studio.page).await
}

fn compare(before: &[f64; 4], control: &[f64; 4], after: &[f64; 4]) -> Outcome {
    println!("     held {before:?}, without work {control:?}, after work {after:?}");
    let all = after.iter().zip(before).zip(control).zip(NOISE);
    let grows = |(((after, before), control), noise): (((&f64, &f64), &f64), f64)| {
        *after > before.max(*control) + noise
    };
    match all.into_iter().any(grows) {
        true => Failure::because(format!(
            "nodes, listeners, bytes of JavaScript and of Wasm were {before:?}, without work {control:?}, and are {after:?} now"
        )),
        false => Ok(()),
    }
}
