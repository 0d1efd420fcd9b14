//! How long a key press takes in a feed of five thousand events. The figures are printed and not compared: they are those of a
//! busy machine.

use std::time::Duration;

use serde_json::json;

use super::Studio;
use super::list::large;
use crate::webdriver::{Failure, Outcome, Page, Scenario};

/// The measurement, which is part of a full run only.
pub fn all(full: bool) -> Vec<Scenario> {
    if full { scenarios() } else { Vec::new() }
}

fn scenarios() -> Vec<Scenario> {
    let name = "a_key_press_in_a_feed_of_five_thousand_events_is_measured";
    vec![Scenario::new(name, |page| Box::pin(measure(page))).alone()]
}

/// Remembers for each letter the time from its event to the end of the frame that shows it. The letters of Firefox's tests
/// have no event `beforeinput`.
const OBSERVE: &str = "
    window.times = [];
    let isBegun = false;
    const measure = (start) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.times.push(performance.now() - start);
      port2.postMessage(0);
    });
    document.addEventListener('beforeinput', (event) => {
      isBegun = true;
      measure(event.timeStamp);
    }, true);
    document.addEventListener('input', (event) => {
      if (!isBegun) measure(event.timeStamp);
      isBegun = false;
    }, true)";

async fn measure(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio.open_feed("feed.json", &large(5000)).await?;
    studio.open_event("Event 7 ").await?;
    let is_chromium = page
        .cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))
        .await
        .is_ok();
    page.eval(OBSERVE).await?;
    studio
        .focus("textbox", &["Event", "Title", "English"])
        .await?;
    for at in 0..80 {
        page.insert_text("a").await?;
        tokio::time::sleep(pause_after(at)).await;
    }
    let times = page
        .eval("return window.times.sort((one, other) => one - other)")
        .await?;
    let times: Vec<f64> = times
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|it| it.as_f64())
        .collect();
    if times.is_empty() {
        return Failure::because("no letter was measured");
    }
    let at = |part: f64| {
        times
            .get((times.len() as f64 * part) as usize)
            .copied()
            .unwrap_or(0.0)
    };
    println!(
        "key press to paint, 5,000 events, {}: median {:.0} ms, 95th percentile {:.0} ms, longest {:.0} ms, of {} letters",
        if is_chromium {
            "a quarter of the CPU"
        } else {
            "the whole CPU"
        },
        at(0.5),
        at(0.95),
        times.last().copied().unwrap_or(0.0),
        times.len()
    );
    if is_chromium {
        page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))
            .await?;
        measure_work(page).await?;
    }
    page.no_console_errors().await
}

/// A person pauses after a word: the text is carried out, and the feed is checked.
fn pause_after(letter: usize) -> Duration {
    Duration::from_millis(if letter % 8 == 7 { 900 } else { 120 })
}

/// What the page's thread does, as the browser names it.
const WORK: [&str; 4] = [
    "TaskDuration",
    "ScriptDuration",
    "LayoutDuration",
    "RecalcStyleDuration",
];

/// Measures the time that the page's thread itself works for a letter and in the pause after a word: other programs do not
/// count.
async fn measure_work(page: &Page) -> Outcome {
    let domain = json!({ "timeDomain": "threadTicks" });
    page.cdp("Performance.enable", domain).await?;
    let (mut letters, mut pauses) = (Vec::new(), Vec::new());
    let mut before = worked(page).await?;
    for at in 0..80 {
        page.insert_text("a").await?;
        tokio::time::sleep(pause_after(at)).await;
        let after = worked(page).await?;
        let work: [f64; 4] = std::array::from_fn(|part| after[part] - before[part]);
        match at % 8 {
            7 => pauses.push(work),
            _ => letters.push(work),
        }
        before = after;
    }
    println!("work of the page's thread, the whole CPU, ms: median and 95th percentile");
    for (part, name) in WORK.iter().enumerate() {
        println!(
            "  {name}: a letter {}, the last letter of a word and the pause after it {}",
            figures(&letters, part),
            figures(&pauses, part)
        );
    }
    Ok(())
}

fn figures(all: &[[f64; 4]], part: usize) -> String {
    let mut times: Vec<f64> = all.iter().map(|work| work[part]).collect();
    times.sort_by(f64::total_cmp);
    let at = |part: f64| {
        let place = (times.len() as f64 * part) as usize;
        times.get(place).copied().unwrap_or(0.0)
    };
    format!("{:.1}, {:.1}", at(0.5), at(0.95))
}

/// Returns for how long the page's thread has worked, in ms: each of [`WORK`].
async fn worked(page: &Page) -> Outcome<[f64; 4]> {
    let answer = page.cdp("Performance.getMetrics", json!({})).await?;
    let metrics = answer["metrics"].as_array();
    Ok(WORK.map(|name| {
        let mut found = metrics.into_iter().flatten();
        let found = found.find(|metric| metric["name"] == name);
        let duration = found.and_then(|metric| metric["value"].as_f64());
        duration.unwrap_or_default() * 1000.0
    }))
}
