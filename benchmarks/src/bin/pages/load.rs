//! One load of a page in a new browser.

use anyhow::{Result, bail, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

use crate::browser::Browser;
use crate::candidates::Candidate;
use crate::conditions::{Condition, DOWN, LATENCY, UP};
use crate::gestures;
use crate::measurement::{Figures, File};
use crate::memory::renderer_memory;
use crate::pictures::Pictures;
use crate::protocol::{Connection, TimedOut};

/// How long a page may take until it is ready.
pub const LIMIT: Duration = Duration::from_secs(60);
/// The start of the error of a page that answers and has no event.
pub const NO_EVENT: &str = "no event was drawn";
/// How long the browser may take to answer about a page that is ready.
const ANSWER: Duration = Duration::from_secs(60);

/// What `probe.js` returns.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Probed {
    first: f64,
    ready: f64,
    events: usize,
    shift: f64,
    /// Start and duration of each task above 50 ms.
    long_tasks: Vec<(f64, f64)>,
    errors: Vec<String>,
    text_measurements: f64,
    size_readings: f64,
    files: Vec<ProbedFile>,
}

#[derive(Deserialize)]
struct ProbedFile {
    url: String,
    bytes: usize,
    raw: usize,
    end: f64,
}

/// Loads a page and measures it. An error is a text for the report.
pub fn measure(
    candidate: &Candidate,
    address: &str,
    condition: &Condition,
    limit: Duration,
    pictures: &Pictures,
) -> Result<Figures, String> {
    let measured = Browser::start().and_then(|mut browser| {
        let connection = &mut browser.connection;
        prepare(connection, candidate, condition)?;
        load(connection, address, limit)?;
        figures(connection, candidate, address, condition, pictures)
    });
    measured.map_err(|error| match error.is::<TimedOut>() {
        true => format!("not ready within {} s", limit.as_secs()),
        false => format!("{error:#}"),
    })
}

/// Sets the condition, and the script that runs first.
fn prepare(
    connection: &mut Connection,
    candidate: &Candidate,
    condition: &Condition,
) -> Result<()> {
    let deadline = Instant::now() + ANSWER;
    for domain in ["Page", "Network", "Performance", "Runtime"] {
        connection.call(&format!("{domain}.enable"), json!({}), deadline)?;
    }
    let window = json!({"width": 1280, "height": 720, "deviceScaleFactor": 1, "mobile": false});
    connection.call("Emulation.setDeviceMetricsOverride", window, deadline)?;
    connection.call(
        "Runtime.addBinding",
        json!({"name": "benchmarkIsDone"}),
        deadline,
    )?;
    let script = json!({"source": probe(candidate)});
    connection.call("Page.addScriptToEvaluateOnNewDocument", script, deadline)?;
    if condition.is_slow_4g {
        let network = json!({
            "offline": false, "latency": LATENCY, "downloadThroughput": DOWN, "uploadThroughput": UP,
        });
        connection.call("Network.emulateNetworkConditions", network, deadline)?;
    }
    slow_down(connection, condition.slowdown, deadline)
}

fn slow_down(connection: &mut Connection, rate: u32, deadline: Instant) -> Result<()> {
    connection.call(
        "Emulation.setCPUThrottlingRate",
        json!({"rate": rate}),
        deadline,
    )?;
    Ok(())
}

/// Returns the script that runs in the page before its own.
fn probe(candidate: &Candidate) -> String {
    // The number of events is in the address: /masar/200/.
    format!(
        "{}({{events: {}, isFinal: {}, cover: {}, all: {} ? Number(location.pathname.split('/')[2]) : null}})",
        include_str!("probe.js").trim_end(),
        candidate.events,
        candidate.is_final,
        json!(candidate.cover),
        candidate.has_all,
    )
}

/// Opens the page and waits until it is ready.
fn load(connection: &mut Connection, address: &str, limit: Duration) -> Result<()> {
    let deadline = Instant::now() + limit;
    let navigation = connection.call("Page.navigate", json!({"url": address}), deadline)?;
    ensure!(
        navigation.get("errorText").is_none(),
        "the page is not loaded: {}",
        navigation["errorText"]
    );
    match connection.wait_for("Runtime.bindingCalled", deadline) {
        Ok(_) => Ok(()),
        Err(error) if error.is::<TimedOut>() => bail!(why_not_ready(connection, limit)),
        Err(error) => Err(error),
    }
}

/// Returns what is known of a page that is not ready in time.
fn why_not_ready(connection: &mut Connection, limit: Duration) -> String {
    let deadline = Instant::now() + Duration::from_secs(5);
    let answer = connection.evaluate("benchmark.result().events", deadline);
    let seconds = limit.as_secs();
    match answer.ok().and_then(|events| events.as_u64()) {
        Some(0) => format!("{NO_EVENT} within {seconds} s"),
        Some(events) => format!("not ready within {seconds} s; {events} events were drawn"),
        None => format!("not ready within {seconds} s; the page was busy"),
    }
}

fn figures(
    connection: &mut Connection,
    candidate: &Candidate,
    address: &str,
    condition: &Condition,
    pictures: &Pictures,
) -> Result<Figures> {
    let deadline = Instant::now() + ANSWER;
    let foreign = foreign_requests(connection, address);
    let probed: Probed =
        serde_json::from_value(connection.evaluate("benchmark.result()", deadline)?)?;
    slow_down(connection, 1, deadline)?;
    connection.call("HeapProfiler.collectGarbage", json!({}), deadline)?;
    let metrics = connection.call("Performance.getMetrics", json!({}), deadline)?;
    let memory = renderer_memory(connection, deadline)?;
    let tasks: Vec<f64> = probed
        .long_tasks
        .iter()
        .filter(|(start, _)| *start < probed.ready)
        .map(|(_, duration)| *duration)
        .collect();
    let mut figures = Figures {
        first: probed.first,
        ready: probed.ready,
        blocking: tasks
            .iter()
            .fold(0.0, |sum, duration| sum + duration - 50.0),
        longest_task: tasks.iter().copied().fold(0.0, f64::max),
        events: probed.events,
        shift: probed.shift,
        nodes: metric(&metrics, "Nodes"),
        heap: metric(&metrics, "JSHeapUsedSize") / f64::from(1 << 20),
        memory,
        layouts: metric(&metrics, "LayoutCount"),
        styles: metric(&metrics, "RecalcStyleCount"),
        text_measurements: probed.text_measurements,
        size_readings: probed.size_readings,
        files: files(&probed, address),
        foreign,
        errors: probed.errors,
        gestures: Vec::new(),
    };
    if pictures.folder.is_some() {
        pictures.take(connection, "ready", deadline)?;
    }
    if condition.has_gestures() {
        slow_down(connection, condition.slowdown, deadline)?;
        for gesture in candidate.gestures {
            let measured = gestures::measure(connection, gesture, pictures);
            let is_stuck = measured.error.is_some();
            figures.gestures.push(measured);
            if is_stuck {
                break;
            }
        }
    }
    Ok(figures)
}

fn metric(metrics: &Value, name: &str) -> f64 {
    let mut all = metrics["metrics"].as_array().into_iter().flatten();
    let found = all.find(|metric| metric["name"] == name);
    found
        .and_then(|metric| metric["value"].as_f64())
        .unwrap_or(f64::NAN)
}

/// Returns the files of the page's own host.
fn files(probed: &Probed, address: &str) -> Vec<File> {
    let host = origin(address);
    let own = probed
        .files
        .iter()
        .filter(|file| file.url.starts_with(host));
    own.map(|file| File {
        path: file
            .url
            .rsplit_once("/files/")
            .map_or("feed.json", |(_, path)| path)
            .to_owned(),
        bytes: file.bytes,
        raw: file.raw,
        is_before_ready: file.end <= probed.ready,
    })
    .collect()
}

/// Returns the addresses on other hosts that were requested, without their queries.
fn foreign_requests(connection: &mut Connection, address: &str) -> Vec<String> {
    let host = origin(address);
    let events = connection.take_events("Network.requestWillBeSent");
    let urls = events
        .iter()
        .filter_map(|event| event["params"]["request"]["url"].as_str());
    urls.filter(|url| url.starts_with("http") && !url.starts_with(host))
        .map(|url| url.split('?').next().unwrap_or_default().to_owned())
        .collect()
}

/// Returns `http://127.0.0.1:8080/` of an address on that host.
fn origin(address: &str) -> &str {
    let end = address
        .match_indices('/')
        .nth(2)
        .map_or(address.len(), |(at, _)| at + 1);
    &address[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_its_path_below_the_folder_of_its_candidate() {
        let file = |url: &str, end| ProbedFile {
            url: url.to_owned(),
            bytes: 10,
            raw: 20,
            end,
        };
        let probed = Probed {
            first: 1.0,
            ready: 50.0,
            events: 1,
            shift: 0.0,
            long_tasks: Vec::new(),
            errors: Vec::new(),
            text_measurements: 0.0,
            size_readings: 0.0,
            files: vec![
                file("http://127.0.0.1:80/masar/files/a/b.js", 49.0),
                file("http://127.0.0.1:80/masar/20/feed.json", 51.0),
                file("http://example.org/font", 10.0),
            ],
        };
        let files = files(&probed, "http://127.0.0.1:80/masar/20/");
        let named: Vec<_> = files
            .iter()
            .map(|file| (file.path.as_str(), file.is_before_ready))
            .collect();
        assert_eq!(named, [("a/b.js", true), ("feed.json", false)]);
    }
}
