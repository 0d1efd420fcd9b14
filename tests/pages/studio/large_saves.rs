//! A feed of 16 MiB, the most that a page may have, on a real web server.

use std::time::Instant;

use super::Studio;
use super::list::large;
use super::server::apache;
use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    ; alone: a_feed_at_the_limit_is_saved_whole_and_the_interface_answers_meanwhile,
    a_feed_over_the_limit_has_a_finding_that_says_so_and_the_way_out,
];

/// The most bytes that a page of a feed may have (docs/feed.md).
const LIMIT: usize = 1 << 24;

/// The longest time in ms for which the page may not answer while it saves.
const LONGEST: f64 = 1000.0;

/// Keeps the longest time between two tasks of the page.
const WATCH: &str = "
    window.longest = 0;
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      window.longest = Math.max(window.longest, now - last);
      last = now;
      setTimeout(tick, 4);
    };
    tick()";

/// Returns a feed of so many bytes. What is missing is in the summary of its last event.
fn feed_of(bytes: usize) -> String {
    let text = large(35_000);
    let missing = bytes - text.len();
    let end = text.rfind("\"}}").unwrap_or_default() + 1;
    format!(
        "{}{}{}",
        &text[..end - 1],
        "a".repeat(missing),
        &text[end - 1..]
    )
}

async fn a_feed_at_the_limit_is_saved_whole_and_the_interface_answers_meanwhile(
    page: &Page,
) -> Outcome {
    let server = apache().await;
    let feed = feed_of(LIMIT);
    server.write("feed.json", &feed);
    let studio = Studio::open_at(page, &server.origin).await?;
    studio.open_address("/feed.json").await?;
    studio.open_event("Event 7 ").await?;
    studio.fill(&["Event", "Date"], "9 January 1900").await?;
    page.wait(
        "the change is carried out, and the feed is drawn",
        "return test.one('masar-timeline').feedData?.events[7]?.date === '1900-01-09'",
    )
    .await?;
    page.wait(
        "the feed is checked",
        "return [...document.querySelectorAll('nav button')].some((it) => /Findings.*\\d/.test(it.textContent))",
    )
    .await?;
    page.eval(WATCH).await?;
    let start = Instant::now();
    studio.press("button", &["Save"]).await?;
    // The Studio is used while it saves.
    studio.open_event("Event 9 ").await?;
    page.wait(
        "the form of another event is open",
        "return document.querySelector('#event-title-en')?.value === 'Event 9'",
    )
    .await?;
    let answered = start.elapsed();
    studio.says("On the server since").await?;
    let longest = page.eval("return Math.round(window.longest)").await?;
    println!(
        "     16 MiB are saved after {:?}; another form is open after {answered:?}, and the longest task takes {longest} ms",
        start.elapsed()
    );
    if longest.as_f64().is_none_or(|longest| longest > LONGEST) {
        return Failure::because(format!("the page did not answer for {longest} ms"));
    }
    let saved = server.read("feed.json").unwrap_or_default();
    let wanted = feed.replacen("1900-01-08", "1900-01-09", 1);
    if saved != wanted {
        return Failure::because(format!(
            "the file has {} bytes, and not {}",
            saved.len(),
            wanted.len()
        ));
    }
    Ok(())
}

async fn a_feed_over_the_limit_has_a_finding_that_says_so_and_the_way_out(page: &Page) -> Outcome {
    let server = apache().await;
    server.write("feed.json", &feed_of(LIMIT + 1));
    let studio = Studio::open_at(page, &server.origin).await?;
    studio.open_address("/feed.json").await?;
    page.wait(
        "the number of findings is there",
        "const part = [...document.querySelectorAll('nav button')].find((it) => /Findings.*\\d/.test(it.textContent));
         part?.click(); return Boolean(part)",
    )
    .await?;
    page.wait(
        "the limit and the way out are told",
        "const text = [...document.querySelectorAll('.finding')].map((it) => it.textContent).join(' ');
         return /more than 16 MiB/.test(text) && /next_url/.test(text)",
    )
    .await
    .map(drop)
}
