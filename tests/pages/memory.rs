//! The memory that a page holds: its nodes and listeners, and the bytes of its scripts and of the Wasm.

use serde_json::{Value, json};

use crate::webdriver::{Failure, Outcome, Page};

/// Opens an empty page whose memory [`held`] measures.
pub async fn open(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(include_str!("wasm_memory.js")).await?;
    start(page).await
}

/// Opens a page whose memory [`held`] measures, although its Wasm begins with it.
pub async fn open_with(page: &Page, open: impl AsyncFnOnce() -> Outcome) -> Outcome {
    let script = json!({ "source": include_str!("wasm_memory.js") });
    let script = page
        .cdp("Page.addScriptToEvaluateOnNewDocument", script)
        .await?;
    let opened = open().await;
    page.cdp("Page.removeScriptToEvaluateOnNewDocument", script)
        .await?;
    opened?;
    start(page).await
}

async fn start(page: &Page) -> Outcome {
    page.cdp("Performance.enable", json!({})).await?;
    page.cdp("HeapProfiler.enable", json!({})).await?;
    Ok(())
}

/// Nodes, listeners, bytes of JavaScript, bytes of Wasm, after garbage was collected.
pub async fn held(page: &Page) -> Outcome<[f64; 4]> {
    page.settle().await?;
    for _ in 0..3 {
        page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let metrics = page.cdp("Performance.getMetrics", json!({})).await?;
    let of = |name: &str| {
        let mut all = metrics["metrics"].as_array().into_iter().flatten();
        let found = all.find(|one| one["name"] == name);
        found
            .and_then(|one| one["value"].as_f64())
            .unwrap_or(f64::NAN)
    };
    let wasm = page
        .eval("return window.wasm?.map((it) => it.buffer.byteLength).reduce((sum, it) => sum + it)")
        .await?;
    let Value::Number(wasm) = wasm else {
        return Failure::because("the memory of the Wasm is not known");
    };
    Ok([
        of("Nodes"),
        of("JSEventListeners"),
        of("JSHeapUsedSize"),
        wasm.as_f64().unwrap_or(f64::NAN),
    ])
}
