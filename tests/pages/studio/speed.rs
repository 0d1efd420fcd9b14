//! How long a key press takes in a feed of five thousand events. The figures are printed and not compared: they are those of a
//! busy machine.

use std::time::Duration;

use serde_json::json;

use super::Studio;
use super::list::large;
use crate::webdriver::{Outcome, Page, Scenario};

/// The measurement, which is part of a full run only.
pub fn all(full: bool) -> Vec<Scenario> {
    if full { scenarios() } else { Vec::new() }
}

fn scenarios() -> Vec<Scenario> {
    let name = "a_key_press_in_a_feed_of_five_thousand_events_is_measured";
    vec![Scenario::new(name, |page| Box::pin(measure(page))).alone()]
}

/// Remembers for each letter the time from its event to the end of the frame that shows it.
const OBSERVE: &str = "
    window.times = [];
    document.addEventListener('beforeinput', (event) => {
      const start = event.timeStamp;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.times.push(performance.now() - start);
        port2.postMessage(0);
      });
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
        match at % 8 {
            7 => pauses.push(after - before),
            _ => letters.push(after - before),
        }
        before = after;
    }
    for times in [&mut letters, &mut pauses] {
        times.sort_by(f64::total_cmp);
    }
    let at = |times: &[f64], part: f64| {
        let place = (times.len() as f64 * part) as usize;
        times.get(place).copied().unwrap_or(0.0)
    };
    println!(
        "work of the page's thread, the whole CPU: {:.1} ms for a letter (95th percentile {:.1}), {:.1} ms for the last letter of a word and the pause after it",
        at(&letters, 0.5),
        at(&letters, 0.95),
        at(&pauses, 0.5)
    );
    Ok(())
}

/// Returns for how long the page's thread has worked on tasks, in ms.
async fn worked(page: &Page) -> Outcome<f64> {
    let answer = page.cdp("Performance.getMetrics", json!({})).await?;
    let metrics = answer["metrics"].as_array().into_iter().flatten();
    let mut durations = metrics.filter(|metric| metric["name"] == "TaskDuration");
    let duration = durations.next().and_then(|metric| metric["value"].as_f64());
    Ok(duration.unwrap_or_default() * 1000.0)
}
