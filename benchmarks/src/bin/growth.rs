//! Prints the medians of the last run of `cargo bench`, and how each grows with the number of events: the exponent of the
//! power that fits best. 1 is linear, 0 is constant.

use std::path::Path;
use std::process::ExitCode;

use masar_benchmarks::SIZES;
use serde_json::Value;

const GROUPS: [&str; 6] = [
    "read",
    "resolve",
    "search",
    "filter",
    "layout of all",
    "layout of a hundredth",
];

fn main() -> ExitCode {
    let folder = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    let folder = Path::new(&folder).join("criterion");
    println!(
        "| | {} | growth |",
        SIZES.map(|size| size.to_string()).join(" | ")
    );
    println!("|---{}|---|", "|---".repeat(SIZES.len()));
    for group in GROUPS {
        let medians: Option<Vec<f64>> = SIZES
            .iter()
            .map(|size| median(&folder.join(group).join(size.to_string())))
            .collect();
        let Some(medians) = medians else {
            eprintln!("{group} has not been measured: run `cargo bench` first");
            return ExitCode::FAILURE;
        };
        let times: Vec<String> = medians.iter().map(|median| time(*median)).collect();
        let exponent = exponent(&medians);
        println!("| {group} | {} | {exponent:.2} |", times.join(" | "));
    }
    ExitCode::SUCCESS
}

/// Returns the median of a benchmark in ns.
fn median(folder: &Path) -> Option<f64> {
    let text = std::fs::read_to_string(folder.join("new/estimates.json")).ok()?;
    let estimates: Value = serde_json::from_str(&text).ok()?;
    estimates["median"]["point_estimate"].as_f64()
}

/// Returns the slope of the line through the logarithms, by least squares, from 1,000 events on: below, what does not depend
/// on the number of events takes most of the time.
fn exponent(medians: &[f64]) -> f64 {
    let points: Vec<(f64, f64)> = SIZES
        .iter()
        .zip(medians)
        .filter(|(size, _)| **size >= 1_000)
        .map(|(size, median)| ((*size as f64).ln(), median.ln()))
        .collect();
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let sum = |of: &dyn Fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>();
    sum(&|point| (point.0 - x) * (point.1 - y)) / sum(&|point| (point.0 - x).powi(2))
}

fn time(ns: f64) -> String {
    match ns {
        ns if ns < 1e3 => format!("{ns:.0} ns"),
        ns if ns < 1e6 => format!("{:.1} µs", ns / 1e3),
        ns => format!("{:.2} ms", ns / 1e6),
    }
}
