//! The machine and the versions of a run.

use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use masar_edtf::Day;

use crate::browser;
use crate::candidates::Candidate;
use crate::measurement::Machine;

/// Returns what is known of this machine. Linux describes it in `/proc`; elsewhere the name and the memory are missing.
pub fn describe() -> Machine {
    let read = |file: &str| fs::read_to_string(file).unwrap_or_default();
    let (cpu, memory) = (read("/proc/cpuinfo"), read("/proc/meminfo"));
    let kib = value(&memory, "MemTotal")
        .and_then(|text| text.trim_end_matches("kB").trim().parse::<f64>().ok());
    Machine {
        cpu: value(&cpu, "model name")
            .unwrap_or("unknown processor")
            .to_owned(),
        cores: std::thread::available_parallelism().map_or(1, usize::from),
        memory_gib: kib.map_or(0.0, |kib| (kib / f64::from(1 << 20)).round()),
        load: read("/proc/loadavg")
            .split(' ')
            .next()
            .and_then(|text| text.parse().ok())
            .unwrap_or(0.0),
    }
}

/// Returns the value of the first line `name : value`.
fn value<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = text.lines().filter_map(|line| line.split_once(':'));
    lines
        .find(|(key, _)| key.trim() == name)
        .map(|(_, value)| value.trim())
}

/// Returns the time in UTC: `2026-12-01 02:10`.
pub fn now() -> String {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or(0);
    let minutes = seconds.rem_euclid(86_400) / 60;
    format!(
        "{} {:02}:{:02}",
        Day(seconds.div_euclid(86_400)),
        minutes / 60,
        minutes % 60
    )
}

/// Returns the versions of the packages, of Masar as its commit, and of Chromium.
pub fn versions(
    repository: &Path,
    peers: &Path,
    candidates: &[&Candidate],
) -> Result<BTreeMap<String, String>> {
    let mut versions = BTreeMap::new();
    for package in candidates.iter().flat_map(|candidate| candidate.packages) {
        let file = peers
            .join("node_modules")
            .join(package)
            .join("package.json");
        let text =
            fs::read_to_string(&file).with_context(|| format!("{} is missing", file.display()))?;
        let json: Value = serde_json::from_str(&text)?;
        let version = json["version"]
            .as_str()
            .context("a package has no version")?;
        versions.insert((*package).to_owned(), version.to_owned());
    }
    versions.insert(
        "Chromium".to_owned(),
        browser::version()?
            .trim_start_matches("Chromium ")
            .to_owned(),
    );
    if let Some(commit) = commit(repository) {
        versions.insert("Masar".to_owned(), commit);
    }
    Ok(versions)
}

/// Returns the short name of the commit, with `-dirty` if files were changed since. `None` outside of a repository of Git.
fn commit(repository: &Path) -> Option<String> {
    let printed = Command::new("git")
        .current_dir(repository)
        .args(["describe", "--always", "--dirty", "--exclude=*"])
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&printed.stdout).trim().to_owned();
    (printed.status.success() && !text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_read_from_the_first_line_with_its_name() {
        let text = "processor\t: 0\nmodel name\t: A Fast One @ 2.0GHz\nmodel name\t: another\n";
        assert_eq!(value(text, "model name"), Some("A Fast One @ 2.0GHz"));
        assert_eq!(value(text, "missing"), None);
    }

    #[test]
    fn the_time_is_a_date_and_a_time_of_day() {
        let now = now();
        let (date, time) = now.split_once(' ').expect("two parts");
        assert_eq!((date.len(), time.len()), (10, 5), "{now}");
    }
}
