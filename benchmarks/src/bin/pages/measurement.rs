//! What a run measures, as it is stored in a JSON file.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A whole run.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Run {
    /// When it began, in UTC: `2026-12-01 02:10`.
    pub date: String,
    /// The command.
    pub command: String,
    /// The machine.
    pub machine: Machine,
    /// The versions of the candidates and of Chromium.
    pub versions: BTreeMap<String, String>,
    /// How long it took.
    pub minutes: f64,
    /// The loads, in their order.
    pub loads: Vec<Load>,
    /// The loads that were left out, with the reason.
    pub skipped: Vec<Skipped>,
}

/// The machine of a run.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Machine {
    /// The name of the processor.
    pub cpu: String,
    /// The number of processors that the run may use.
    pub cores: usize,
    /// The memory in GiB.
    pub memory_gib: f64,
    /// The processes that were running or waiting for a processor, as a mean of the last minute, when the run began.
    pub load: f64,
}

/// A load that a run does: a candidate, a number of events, a condition and a round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The name of the candidate.
    pub candidate: String,
    /// The number of events.
    pub events: usize,
    /// The name of the condition.
    pub condition: String,
    /// The round, counted from 1.
    pub round: usize,
}

/// A load that was left out.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Skipped {
    /// The load.
    pub case: Case,
    /// The reason.
    pub reason: String,
}

/// A load and what was measured.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Load {
    /// The load.
    pub case: Case,
    /// The figures, or why there are none.
    pub outcome: Result<Figures, String>,
}

/// The figures of a load. Times are in ms from the start of the navigation.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Figures {
    /// When the frame with the first event had been produced.
    pub first: f64,
    /// When the last frame that changed the events had been produced.
    pub ready: f64,
    /// The sum of the parts of all tasks above 50 ms that began before ready.
    pub blocking: f64,
    /// The longest task that began before ready.
    pub longest_task: f64,
    /// The elements of events.
    pub events: usize,
    /// The sum of the layout shifts.
    pub shift: f64,
    /// The nodes after a garbage collection.
    pub nodes: f64,
    /// The JavaScript heap after a garbage collection, in MiB.
    pub heap: f64,
    /// The private memory of the renderer process, in MiB; only on Linux.
    pub memory: Option<f64>,
    /// How often the browser laid out the page.
    pub layouts: f64,
    /// How often it calculated styles.
    pub styles: f64,
    /// How often a script measured a text.
    pub text_measurements: f64,
    /// How often a script read the size or the place of an element.
    pub size_readings: f64,
    /// The files, without the page.
    pub files: Vec<File>,
    /// The addresses on other hosts that the page requested. The requests are refused.
    pub foreign: Vec<String>,
    /// The messages of errors in the page.
    pub errors: Vec<String>,
    /// The gestures.
    pub gestures: Vec<GestureFigures>,
}

/// A file that a page loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// The path below the candidate's folder.
    pub path: String,
    /// The bytes of the body, compressed.
    pub bytes: usize,
    /// The bytes of the body, decompressed.
    pub raw: usize,
    /// Whether it had arrived when the page was ready.
    pub is_before_ready: bool,
}

impl File {
    /// Whether it is the feed.
    pub fn is_feed(&self) -> bool {
        self.path.ends_with("feed.json")
    }
}

/// The frames of a gesture, in ms.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct GestureFigures {
    /// `pan` or `zoom`.
    pub name: String,
    /// The number of frames.
    pub frames: usize,
    /// The 95th percentile.
    pub p95: f64,
    /// The longest.
    pub longest: f64,
    /// Whether the widget looks different afterwards.
    pub has_changed: bool,
    /// Why it did not end.
    pub error: Option<String>,
}

/// Returns the median.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        length if length % 2 == 1 => Some(sorted[middle]),
        _ => Some(f64::midpoint(sorted[middle - 1], sorted[middle])),
    }
}

/// Returns the smallest value that is not below 95 % of all.
pub fn percentile_95(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (sorted.len() * 95).div_ceil(100);
    sorted.get(rank.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_number_of_values_is_between_the_middle_two() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
    }

    #[test]
    fn one_value_in_twenty_is_above_the_95th_percentile() {
        let values: Vec<f64> = (1..=20).map(f64::from).collect();
        assert_eq!(percentile_95(&values), Some(19.0));
        assert_eq!(percentile_95(&[7.0]), Some(7.0));
        assert_eq!(percentile_95(&[]), None);
    }
}
