//! The memory of the process that has the page.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Instant;

use crate::protocol::Connection;

/// A script that keeps the page's process busy, by which it is found among those that Chromium has in reserve.
const BUSY: &str =
    "(() => { const start = performance.now(); while (performance.now() - start < 120); })()";

/// Returns the private memory of the page's process in MiB: JavaScript, DOM, Wasm and everything else. `None` on systems
/// other than Linux.
pub fn renderer_memory(
    connection: &mut Connection,
    deadline: Instant,
) -> anyhow::Result<Option<f64>> {
    let before = processor_times(connection, deadline)?;
    connection.evaluate(BUSY, deadline)?;
    let after = processor_times(connection, deadline)?;
    let used = |(process, time): &(&u64, &f64)| *time - before.get(process).unwrap_or(&0.0);
    let busiest = after
        .iter()
        .max_by(|one, other| used(one).total_cmp(&used(other)));
    Ok(busiest.and_then(|(process, _)| private_memory(*process)))
}

/// Returns the processor time of each renderer process in seconds.
fn processor_times(
    connection: &mut Connection,
    deadline: Instant,
) -> anyhow::Result<BTreeMap<u64, f64>> {
    let info = connection.call_browser("SystemInfo.getProcessInfo", json!({}), deadline)?;
    let processes = info["processInfo"].as_array().into_iter().flatten();
    let renderers = processes.filter(|process| process["type"] == "renderer");
    let time = |process: &Value| Some((process["id"].as_u64()?, process["cpuTime"].as_f64()?));
    Ok(renderers.filter_map(time).collect())
}

/// Returns the memory that only this process has and has written, in MiB.
fn private_memory(process: u64) -> Option<f64> {
    let text = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix("Private_Dirty:"))?;
    let kib: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kib / 1024.0)
}
